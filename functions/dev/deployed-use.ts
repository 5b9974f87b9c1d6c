/** What is done with what was deployed, each step with a sentence where it does not hold. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import type { Deployed, Operator } from './deployed.ts'
import { signIn, standingOf } from './deployed-people.ts'
import type { Emulator } from './emulator.ts'
import type { Product } from './reach.ts'

const root = resolve(import.meta.dirname, '../..')
const planFile = join(root, 'test/world/plans/1-tinh-lang-son-2026-2030.txt')
/** Half of the seconds that the emulator's clocks may take. */
const looks = 60

export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < looks; look += 1) {
    if (await holds()) return
    await sleep(2_000)
  }
  throw new Error(`Waited in vain: ${what}`)
}

const asked = `query { me { role } area(code: "12", tier: PROVINCE) { name } }`
const importing = `mutation ($fileId: String!) { importPlanDocument(input: { fileId: $fileId }) {
  ... on ImportPlanDocumentSuccess { outcome plan { id version number state } } } }`
const confirming = `mutation ($id: ID!, $expectedVersion: Int!) {
  confirmPlan(input: { id: $id, expectedVersion: $expectedVersion }) {
    __typename } }`
const changing = `query ($after: String) { changes(after: $after) { cursor nodes { id kind } } }`

const imported = z.object({
  data: z.object({
    importPlanDocument: z.object({
      outcome: z.string(),
      plan: z.object({ id: z.string(), version: z.number(), number: z.string(), state: z.string() }),
    }),
  }),
})
const changes = z.object({
  data: z.object({
    changes: z.object({
      cursor: z.string(),
      nodes: z.array(z.object({ id: z.string(), kind: z.string() })),
    }),
  }),
})

/** The API answers, takes a file and makes a plan of it; `outcome`: CREATED the first time, UNCHANGED when it knows it. */
export async function handIn(product: Product, outcome: 'CREATED' | 'UNCHANGED') {
  const answer = JSON.stringify(await product.ask(asked, {}))
  must(answer.includes('Tỉnh Lai Châu') && answer.includes('MINISTRY'), `The API answered ${answer}`)
  const handed = await product.handIn('plan.txt', readFileSync(planFile))
  const fileId = typeof handed === 'object' && handed !== null && 'id' in handed ? handed.id : null
  must(fileId !== null, `The file was not taken: ${JSON.stringify(handed)}`)
  const made = imported.parse(await product.ask(importing, { fileId })).data.importPlanDocument
  must(made.outcome === outcome && made.plan.number === '9012/KH-UBND', `Made was ${JSON.stringify(made)}`)
  return made.plan
}

/** A plan is published, and the function behind the table's stream tells so in the feed. */
export async function publish(product: Product, { id, version }: { id: string; version: number }) {
  const { cursor } = changes.parse(await product.ask(changing, {})).data.changes
  const answer = JSON.stringify(await product.ask(confirming, { id, expectedVersion: version }))
  must(answer.includes('ConfirmPlanSuccess'), `Confirming answered ${answer}`)
  let after = cursor
  await until('the feed tells of the plan', async () => {
    const page = changes.parse(await product.ask(changing, { after })).data.changes
    after = page.cursor
    return page.nodes.some((one) => one.id === id && one.kind === 'CREATED')
  })
}

const whoIAm = `query { me { area { id } agency { id } } }`
const one = z.object({ id: z.string() })
const me = z.object({ data: z.object({ me: z.object({ area: one, agency: one }) }) })
const doing = (verb: 'create' | 'deactivate' | 'reactivate') => {
  const name = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}User`
  return `mutation ($input: ${name}Input!) { done: ${verb}User(input: $input) {
    __typename ... on ${name}Success { user { id version } } } }`
}
const done = z.object({
  data: z.object({ done: z.object({ user: z.object({ id: z.string(), version: z.number() }) }) }),
})
const signInName = 'invited@example.org'

type Place = {
  emulator: Emulator
  operator: Operator
  settings: Deployed['settings']
  /** The product as the person of a token uses it. */
  as(token: string): Product
}

/** A person is invited by the API, signs in, is put out at once, and let in again: in the product and in the pool. */
export async function letIn({ emulator, operator, settings, as }: Place, product: Product): Promise<void> {
  const { area, agency } = me.parse(await product.ask(whoIAm, {})).data.me
  const user = {
    name: 'Nguyễn Thị Thử',
    role: 'MINISTRY',
    areaId: area.id,
    agencyId: agency.id,
    draftsForIds: [],
  }
  const act = async (verb: 'create' | 'deactivate' | 'reactivate', input: object) => {
    const { id, version } = done.parse(await product.ask(doing(verb), { input })).data.done.user
    return { id, expectedVersion: version }
  }
  const pool = () => standingOf(operator, settings, signInName)
  const made = await act('create', { signInName, user })
  const { UserStatus } = await pool()
  must(UserStatus === 'FORCE_CHANGE_PASSWORD', `The pool says of the person invited: ${UserStatus}`)
  const own = as(await signIn(emulator, operator, settings, signInName))
  const answers = async () => JSON.stringify(await own.ask('{ me { name } }', {}))
  must((await answers()).includes(user.name), `The person invited is answered ${await answers()}`)
  const out = await act('deactivate', made)
  must(!(await pool()).Enabled, 'The pool lets in who was put out')
  await until('who was put out is refused', async () => (await answers()).includes('FORBIDDEN'))
  await act('reactivate', out)
  must((await pool()).Enabled, 'The pool keeps out who was let in again')
  await until('who was let in again is answered', async () => (await answers()).includes(user.name))
}

const schedules = z.object({ Schedules: z.array(z.object({ Name: z.string() })) })
const schedule = z.object({ Target: z.looseObject({}), FlexibleTimeWindow: z.looseObject({}) })
const groups = z.object({ logGroups: z.array(z.object({ logGroupName: z.string() })) })

/** The schedule of the reminders is set to each minute: it wakes the function by its own role, which says so in its log. */
export async function wakeReminders(operator: Operator): Promise<void> {
  const json = async (service: string, call: Parameters<Operator>[1]): Promise<unknown> =>
    JSON.parse(await operator(service, call))
  const { Schedules } = schedules.parse(await json('scheduler', { method: 'GET', path: '/schedules' }))
  const [name = ''] = Schedules.map(({ Name }) => Name).filter((one) => one.includes('EachMorning'))
  const path = `/schedules/${name}`
  const { Target, FlexibleTimeWindow } = schedule.parse(await json('scheduler', { method: 'GET', path }))
  await operator('scheduler', {
    method: 'PUT',
    path,
    body: { Target, FlexibleTimeWindow, ScheduleExpression: 'rate(1 minute)' },
  })
  const logs = (action: string, body: object) => json('logs', { target: `Logs_20140328.${action}`, body })
  const { logGroups } = groups.parse(await logs('DescribeLogGroups', {}))
  const logGroupName = logGroups.map((one) => one.logGroupName).find((one) => one.includes('RemindLog'))
  await until('the reminders have run', async () =>
    JSON.stringify(await logs('FilterLogEvents', { logGroupName })).includes('reminded'),
  )
}
