/**
 * The last day: 3,321 communes hand in their plans within ten minutes, half of them in the last two, while 34 provinces,
 * the ministry and 20 integrators look on. Which key, and what else, meets its limit first? Also with ten and a hundred
 * times as many (other programmes, other countries in one table). `node test/simulation/deadline.ts` prints the table.
 */
import { type ActionName, actionNames, type Cost, measureActions } from './actions.ts'

/** AWS, as documented in 2025: a partition; a table on demand when new, and by default for an account; runs at once. */
export const limits = {
  keyWrites: 1_000,
  keyReads: 3_000,
  newTableWrites: 4_000,
  newTableReads: 12_000,
  tableWrites: 40_000,
  tableReads: 40_000,
  concurrency: 1_000,
  /** Ours, of the HTTP API in prod (`cdk/api-stack.ts`). */
  requests: 1_000,
} as const

const communes = 3_321
const provinces = 34
const integrators = 20
const ministryPeople = 5
const window = 600
/** The last sessions end after the window. */
const horizon = window + 120

/** Seconds that a request takes on AWS: assumed, about ten times the processor time on one machine here. */
const seconds: Record<ActionName, number> = {
  signIn: 0,
  import: 1.5,
  correct: 0.3,
  confirm: 0.5,
  read: 0.08,
  tell: 0.3,
  province: 0.3,
  cascade: 0.3,
  list: 0.2,
  follow: 0.1,
}
/** What comes over HTTP; `tell` is the stream's, `signIn` a read within another request. */
const overHttp = new Set<ActionName>([
  'import',
  'correct',
  'confirm',
  'read',
  'province',
  'cascade',
  'list',
  'follow',
])

export type Peak = { key: string; units: number }
export type Outcome = {
  times: number
  requests: number
  concurrency: number
  /** Of the table or of one index, whichever has most. */
  writes: number
  reads: number
  hotWrites: Peak[]
  hotReads: Peak[]
}

type Costs = Record<ActionName, Cost>

export function simulate(costs: Costs, times: number): Outcome {
  const draw = lots(20_261_130)
  const perSecond = new Map<ActionName, Float64Array>(
    actionNames.map((name) => [name, new Float64Array(horizon)]),
  )
  const byProvince = new Map<ActionName, Float64Array[]>(
    actionNames.map((name) => [
      name,
      Array.from({ length: provinces * times }, () => new Float64Array(horizon)),
    ]),
  )
  const happen = (name: ActionName, province: number, at: number) => {
    const second = Math.min(horizon - 1, Math.max(0, Math.trunc(at)))
    const all = perSecond.get(name)
    const own = byProvince.get(name)?.[province]
    if (all) all[second] = (all[second] ?? 0) + 1
    if (own) own[second] = (own[second] ?? 0) + 1
  }
  for (let commune = 0; commune < communes * times; commune += 1) {
    const province = commune % (provinces * times)
    const start = draw() < 0.5 ? draw() * (window - 120) : window - 120 + draw() * 120
    happen('signIn', province, start)
    happen('import', province, start)
    happen('tell', province, start + 1)
    for (let turn = 1; turn <= 3; turn += 1) happen('correct', province, start + turn * 15 + draw() * 10)
    for (let turn = 0; turn <= 3; turn += 1) happen('read', province, start + 1 + turn * 15 + draw() * 10)
    const confirmed = start + 60 + draw() * 30
    happen('confirm', province, confirmed)
    happen('tell', province, confirmed + 1)
    happen('province', province, confirmed + 5)
    // Each integrator fetches each plan that it is told of.
    for (let reader = 0; reader < integrators; reader += 1)
      happen('read', province, confirmed + 2 + draw() * 10)
  }
  for (let second = 0; second < horizon; second += 1) {
    for (let province = 0; province < provinces * times; province += 1) {
      if ((second + province) % 30 === 0) happen('province', province, second)
      if ((second + province) % 60 === 0) happen('cascade', province, second)
      for (let person = 0; person < ministryPeople; person += 1)
        if ((second + person * 12) % 60 === 0) happen('cascade', province, second)
    }
    for (let one = 0; one < integrators * times; one += 1)
      if ((second + one) % 5 === 0) happen('follow', 0, second)
    for (let one = 0; one < 100 * times; one += 1) if ((second + one) % 60 === 0) happen('list', 0, second)
  }
  return outcome(costs, times, perSecond, byProvince)
}

/** Deterministic lots, so that a figure comes again. */
function lots(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

const peakOf = (series: Float64Array) => series.reduce((most, one) => Math.max(most, one), 0)
const zeros = () => new Float64Array(horizon)

function outcome(
  costs: Costs,
  times: number,
  perSecond: ReadonlyMap<ActionName, Float64Array>,
  byProvince: ReadonlyMap<ActionName, Float64Array[]>,
): Outcome {
  const counts = (name: ActionName) => perSecond.get(name) ?? zeros()
  const addTo = (series: Float64Array, from: Float64Array, units: number) => {
    for (let second = 0; second < horizon; second += 1)
      series[second] = (series[second] ?? 0) + (from[second] ?? 0) * units
  }
  const requests = zeros()
  const busy = zeros()
  const total = { writes: new Map<string, Float64Array>(), reads: new Map<string, Float64Array>() }
  const hot = { writes: new Map<string, Float64Array>(), reads: new Map<string, Float64Array>() }
  const seriesOf = (map: Map<string, Float64Array>, key: string) => {
    const series = map.get(key) ?? zeros()
    map.set(key, series)
    return series
  }
  for (const name of actionNames) {
    if (overHttp.has(name)) addTo(requests, counts(name), 1)
    addTo(busy, counts(name), seconds[name])
    const { shared, province, own } = costs[name]
    for (const unit of ['writes', 'reads'] as const) {
      for (const one of [...shared, ...province, ...own]) {
        const place = /^gsi\d/.exec(one.key)?.[0] ?? 'table'
        // Of the feed a charge is one part's; there are four.
        const parts = one.key.endsWith('#part') ? 4 : 1
        addTo(seriesOf(total[unit], place), counts(name), one[unit] * parts)
      }
      for (const one of shared) addTo(seriesOf(hot[unit], one.key), counts(name), one[unit])
      for (const one of province) {
        const label = one.key.replace(/#.*?(?=#|$)/, '#(province)').replace(/#(?:n#).*$/, '#(its plan)')
        for (const [index, series] of (byProvince.get(name) ?? []).entries()) {
          if (index < provinces) addTo(seriesOf(hot[unit], `${label} ${index}`), series, one[unit])
        }
      }
    }
  }
  const peaks = (map: ReadonlyMap<string, Float64Array>): Peak[] => {
    const best = new Map<string, number>()
    for (const [key, series] of map) {
      const label = key.replace(/ \d+$/, '')
      best.set(label, Math.max(best.get(label) ?? 0, peakOf(series)))
    }
    return [...best]
      .map(([key, units]) => ({ key, units: Math.round(units) }))
      .sort((a, b) => b.units - a.units)
  }
  const most = (map: ReadonlyMap<string, Float64Array>) =>
    Math.round(Math.max(...[...map.values()].map(peakOf)))
  return {
    times,
    requests: peakOf(requests),
    concurrency: Math.ceil(peakOf(busy)),
    writes: most(total.writes),
    reads: most(total.reads),
    hotWrites: peaks(hot.writes).slice(0, 4),
    hotReads: peaks(hot.reads).slice(0, 4),
  }
}

/** What is asked more of than it gives: by how much, in order. */
export function breaks({ requests, concurrency, writes, reads, hotWrites, hotReads }: Outcome): string[] {
  const loads: [what: string, load: number, limit: number][] = [
    ['requests of our own HTTP API', requests, limits.requests],
    ['runs of functions at once', concurrency, limits.concurrency],
    ['writes of a new table', writes, limits.newTableWrites],
    ['reads of a new table', reads, limits.newTableReads],
    ['writes of a table', writes, limits.tableWrites],
    ['reads of a table', reads, limits.tableReads],
    ...hotWrites.map(({ key, units }): [string, number, number] => [
      `writes of ${key}`,
      units,
      limits.keyWrites,
    ]),
    ...hotReads.map(({ key, units }): [string, number, number] => [
      `reads of ${key}`,
      units,
      limits.keyReads,
    ]),
  ]
  return loads
    .filter(([, load, limit]) => load > limit)
    .sort(([, a, one], [, b, other]) => b / other - a / one)
    .map(([what, load, limit]) => `${what}: ${load} of ${limit} a second`)
}

function printed(one: Outcome): string {
  const keys = (peaks: Peak[]) => peaks.map(({ key, units }) => `${key} ${units}`).join('; ')
  return [
    `${one.times}×: ${one.requests} requests/s, ${one.concurrency} at once, ${one.writes} writes/s, ${one.reads} reads/s`,
    `  writes by key: ${keys(one.hotWrites)}`,
    `  reads by key: ${keys(one.hotReads)}`,
    ...breaks(one).map((line) => `  breaks: ${line}`),
  ].join('\n')
}

if (import.meta.main) {
  const costs = await measureActions()
  for (const times of [1, 10, 100]) process.stdout.write(`${printed(simulate(costs, times))}\n`)
}
