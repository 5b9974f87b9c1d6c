/**
 * What a month costs: what stands in a template, and what people and machines do, each act as it was measured
 * (`test/cost/usage.ts`) times how often it is done. The numbers of acts are our assumption and stand here alone.
 */
import { type PriceName, prices } from './prices.ts'
import { type Amounts, add, type Resource, standingOf } from './standing.ts'

/** What one act asks of the services, as measured. */
export type Usage = {
  /** Requests to the API; each is one run of a function. */
  requests: number
  readUnits: number
  writeUnits: number
  /** Requests to the table, and the CPU that the function used, in milliseconds of one core. */
  tableRequests: number
  cpu: number
  bytesOut: number
  logBytes: number
  filePuts: number
  fileGets: number
}

export const acts = [
  'opening the first page',
  'a page of plans',
  'opening a plan',
  "a province's communes with their plans",
  'the cascade of a province',
  'loading a plan',
  'correcting a draft',
  'confirming a plan',
  'telling a change',
  'asking what changed',
] as const
export type Act = (typeof acts)[number]
export type Measured = Readonly<Record<Act, Usage>>

type Month = {
  name: string
  stage: 'dev' | 'prod'
  acts: Partial<Record<Act, number>>
  /** Console opened with nothing in the browser's memory. */
  freshConsoles: number
  machineTokens: number
  plansKept: number
  areasKept: number
}

const workdays = 22
const minutesOfMonth = 30 * 24 * 60

/** An officer signs in on every second workday, looks at three plans, two lists and the communes around. */
function officers(people: number): Partial<Record<Act, number>> {
  const days = (people * workdays) / 2
  return {
    'opening the first page': days,
    'a page of plans': days * 2,
    'opening a plan': days * 3,
    "a province's communes with their plans": days,
  }
}

function plans(count: number): Partial<Record<Act, number>> {
  return {
    'loading a plan': count,
    'correcting a draft': count * 8,
    'confirming a plan': count,
    'telling a change': count,
  }
}

function integrators(count: number, hoursOfToken: number) {
  const asking: Partial<Record<Act, number>> = {
    'asking what changed': count * minutesOfMonth,
    'opening a plan': count * 3_355,
  }
  return { asking, tokens: (count * 30 * 24) / hoursOfToken }
}

function together(...all: Partial<Record<Act, number>>[]): Partial<Record<Act, number>> {
  const sum: Partial<Record<Act, number>> = {}
  for (const one of all) for (const act of acts) if (one[act]) sum[act] = (sum[act] ?? 0) + one[act]
  return sum
}

const cascades = (count: number): Partial<Record<Act, number>> => ({ 'the cascade of a province': count })

/** `hoursOfToken`: how long a machine's token holds, as the template says. */
export function monthsOf(hoursOfToken: number): readonly Month[] {
  const nation = integrators(20, hoursOfToken)
  const one = integrators(2, hoursOfToken)
  const quiet = { freshConsoles: 0, machineTokens: 0, plansKept: 0, areasKept: 0 }
  const national = { freshConsoles: 4_000, plansKept: 5 * 3_355, areasKept: 14_000 }
  const ordinary = together(officers(4_030), plans(600), cascades(34 * workdays * 4), nation.asking)
  return [
    { name: 'dev, idle', stage: 'dev', acts: {}, ...quiet },
    {
      name: 'one province',
      stage: 'prod',
      acts: together(officers(120), plans(20), cascades(workdays * 4), one.asking),
      freshConsoles: 120,
      machineTokens: one.tokens,
      plansKept: 5 * 100,
      areasKept: 600,
    },
    { name: 'the nation', stage: 'prod', acts: ordinary, ...national, machineTokens: nation.tokens },
    {
      name: 'the nation, with deadline day',
      stage: 'prod',
      // On one day every commune loads and confirms its plan, and every province looks at its cascade all day long.
      acts: together(ordinary, officers((3_321 * 2) / workdays), plans(3_321), cascades(34 * 100)),
      ...national,
      machineTokens: nation.tokens,
    },
  ]
}

/** What is not measured by us: sizes and times that belong to AWS. */
const given = {
  /** Of a core at 1,769 MB; what has less memory has less of it. */
  graphql: 1_024,
  jobs: 2_048,
  wholeCore: 1_769,
  /** Milliseconds until a request to the table is answered. */
  tableWait: 6,
  /** One request of so many meets a function that has to start, which takes so many milliseconds of a core. */
  startsEvery: 50,
  start: 500,
  /** The lines that Lambda and the gateway write of a run, in bytes. */
  platformLog: 1_300,
  console: 1_500_000,
  /** Files of the console that a browser asks for. */
  consoleFiles: 12,
  /** A plan with its versions, companions and audit, an area with its index rows, and a plan's files. */
  planStored: 400_000,
  areaStored: 6_000,
  planFiles: 300_000,
}

/** Amounts of everything that has a price, for one act. Files are read by a larger function. */
function amountsOf(usage: Usage, act: Act): Amounts {
  const memory = act === 'loading a plan' ? given.jobs : given.graphql
  const core = Math.min(1, memory / given.wholeCore)
  const worked = usage.cpu + (usage.requests * given.start) / given.startsEvery
  const seconds = (worked / core + usage.tableRequests * given.tableWait) / 1_000
  const overTheWire = act === 'telling a change' ? 0 : usage.requests
  return {
    readUnit: usage.readUnits,
    writeUnit: usage.writeUnits,
    invocation: usage.requests,
    compute: (seconds * memory) / 1_024,
    gateway: overTheWire,
    edgeRequest: overTheWire,
    firewallRequest: overTheWire,
    trace: usage.requests,
    edgeByte: usage.bytesOut / 1e9,
    log: (usage.logBytes + usage.requests * given.platformLog) / 1e9,
    filePut: usage.filePuts,
    fileGet: usage.fileGets,
  }
}

export type Line = { name: PriceName; amount: number; usd: number }
export type Bill = { name: string; lines: Line[]; total: number }

export function billOf(month: Month, measured: Measured, resources: readonly Resource[]): Bill {
  const sum: Amounts = {}
  add(sum, standingOf(resources))
  for (const act of acts) add(sum, amountsOf(measured[act], act), month.acts[act] ?? 0)
  add(sum, {
    edgeRequest: month.freshConsoles * given.consoleFiles,
    edgeByte: (month.freshConsoles * given.console) / 1e9,
    machineToken: month.machineTokens,
    tableStorage: storedIn(month) / 1e9,
    tableBackup: storedIn(month) / 1e9,
    fileStorage: (month.plansKept * given.planFiles) / 1e9,
  })
  if (!resources.some(({ Type }) => Type === 'AWS::WAFv2::WebACL')) delete sum.firewallRequest
  if (!resources.some(({ Type }) => Type === 'AWS::CloudFront::Distribution')) delete sum.edgeRequest
  const lines = (Object.keys(sum) as PriceName[])
    .map((name) => ({ name, amount: sum[name] ?? 0, usd: (sum[name] ?? 0) * prices[name].usd }))
    .filter(({ usd }) => usd > 0)
    .sort((a, b) => b.usd - a.usd)
  return { name: month.name, lines, total: lines.reduce((all, { usd }) => all + usd, 0) }
}

const storedIn = ({ plansKept, areasKept }: Month) =>
  plansKept * given.planStored + areasKept * given.areaStored
