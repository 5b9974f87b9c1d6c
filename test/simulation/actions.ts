/**
 * What each thing that people do on the last day costs, by key, measured on the real operations: a commune hands in its
 * plan, corrects and confirms it, looks at it; a province and the ministry look on; integrators follow.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HeaderMap } from '@apollo/server'
import { enableStream } from '../../functions/dev/engine.ts'
import { graphqlHandler } from '../../functions/server.ts'
import { handleRecords } from '../../functions/stream.ts'
import { openTableClient } from '../../functions/table-client.ts'
import { saveAreas } from '../../schema/area/write.operations.ts'
import { areaId } from '../../schema/ids.ts'
import { openStore } from '../../schema/store.ts'
import { findActor } from '../../schema/user/admission.operations.ts'
import { streamOf } from '../change/stream.ts'
import { textAt } from '../world/answers.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { worldAreas } from '../world/areas.ts'
import { communesOf, planOf as madeUpPlan, phrases, provinceOf, writeMadeUp } from '../world/nation.ts'
import { confirming, correcting, importing, planOf } from '../world/plan-verbs.ts'
import { type Charge, metered, summed } from './meter.ts'

export const actionNames = [
  'signIn',
  'import',
  'correct',
  'confirm',
  'read',
  'tell',
  'province',
  'cascade',
  'list',
  'follow',
] as const
export type ActionName = (typeof actionNames)[number]

/** Of one action: what falls on a key that all share, on one of the province, and on the plan's or person's own. */
export type Cost = { shared: Charge[]; province: Charge[]; own: Charge[] }

const queries = {
  read: `query ($id: ID!) { plan(id: $id) { number title date state area { name code } issuer { name }
    targets { text value operator unit dueYear indicator { code } } taskGroups { number title tasks { label text } }
    assignments { agencyName agency { name } duties { text roles } } reportingDuties { reporterName dueDay dueMonth } } }`,
  province: `query ($id: ID!) { area(id: $id) { name children(first: 200) { nodes { name code
    currentPlan(programme: GENDER_BASED_VIOLENCE) { number date state } } } } }`,
  cascade: `query ($id: ID!) { cascade(plan: $id, asOf: "2026-10-01") { counts { obliged issued inherited notIssued } } }`,
  list: `{ plans(first: 50) { nodes { number title date state area { name } issuer { name } } } }`,
  follow: `query ($after: String) { changes(after: $after, first: 200) { cursor hasMore nodes { id type kind } } }`,
}

const template = readFileSync(join(import.meta.dirname, '../world/plans/2-xa-tan-tri-2026-2030.txt'), 'utf8')

/** The sample plan of a commune as another one would have it. */
function textOf(name: string, number: number): string {
  const bare = name.replace(/^Xã /, '')
  return template
    .replaceAll('Tân Tri', bare)
    .replaceAll('TÂN TRI', bare.toUpperCase())
    .replace('9107/KH-UBND', `${number}/KH-UBND`)
}

const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64')

export async function measureActions(): Promise<Record<ActionName, Cost>> {
  const world = await startWorld()
  try {
    const meter = metered(openTableClient(world.engine.endpoint))
    const store = openStore(meter.client, world.engine.tableName)
    const authenticate = async (person: string | undefined) => (person ? findActor(store, person) : null)
    const handler = await graphqlHandler({ ...world.services, store, authenticate })
    const ask = async (query: string, variables: object) => {
      const headers = new HeaderMap([
        ['content-type', 'application/json'],
        ['authorization', 'ministry'],
      ])
      const body = JSON.stringify({ query, variables })
      const answer = await handler({ method: 'POST', path: '/graphql', search: '', headers, body })
      const parsed: Answer = JSON.parse(answer.body)
      if (parsed.errors) throw new Error(answer.body)
      return parsed
    }
    await enableStream(world.engine)
    const stream = await streamOf(world)
    await stream.records()

    const begun = textAt(await ask(queries.follow, {}), 'changes.cursor')
    /** Of each commune, what each action was charged. */
    const measured: Record<'import' | 'correct' | 'confirm' | 'read' | 'tell' | 'signIn', Charge[][]> = {
      import: [],
      correct: [],
      confirm: [],
      read: [],
      tell: [],
      signIn: [],
    }
    const alive = worldAreas(areaId).filter(({ tier, endedOn }) => tier === 'COMMUNE' && endedOn === null)
    const under = (code: string) => {
      const parent = areaId('PROVINCE', code, null)
      return alive.filter(
        ({ versions }) => versions.at(-1)?.parentId === parent && versions.at(-1)?.name.startsWith('Xã '),
      )
    }
    const communes = [...under('20').slice(0, 3), ...under('12').slice(0, 1)]
    for (const [index, area] of communes.entries()) {
      meter.take()
      const name = area.versions.at(-1)?.name ?? ''
      await findActor(store, 'ministry')
      const signIn = meter.take()
      const input = { text: textOf(name, 300 + index), areaId: globalId('Area', area.id) }
      const drafted = await ask(importing, { input })
      const cost = { import: meter.take() }
      const { id, version } = planOf(drafted)
      const header = { header: { toYear: 2029 } }
      const corrected = await ask(correcting, { input: { id, expectedVersion: version, ...header } })
      const correct = meter.take()
      await ask(confirming, { input: { id, expectedVersion: planOf(corrected).version } })
      const confirm = meter.take()
      await ask(queries.read, { id })
      const read = meter.take()
      const Records = await stream.records()
      await handleRecords({ store, clock: () => new Date() }, world.services.log, { Records })
      const tell = meter.take()
      // The first one finds nothing in memory, as a process that was just started: all the others are as on the day.
      if (index === 0) continue
      measured.signIn.push(signIn)
      measured.import.push(cost.import)
      measured.correct.push(correct)
      measured.confirm.push(confirm)
      measured.read.push(read)
      measured.tell.push(tell)
    }

    await ask(queries.follow, { after: begun })
    const follow = onFeed(meter.take(), 1)

    const big = await wholeProvince(world)
    meter.take()
    const look = async (query: string, variables: object) => {
      await ask(query, variables)
      return meter.take()
    }
    /** What others look at too: a list of the nation, or what lies under the province. */
    const ofProvince = (charges: Charge[]): Cost => {
      const all = summed(charges.filter(({ key }) => !key.startsWith('user#')))
      return {
        shared: all.filter(({ key }) => nationWide.test(key)),
        province: all.filter(({ key }) => key.includes(big.province)),
        own: all.filter(({ key }) => !nationWide.test(key) && !key.includes(big.province)),
      }
    }
    return {
      signIn: split(measured.signIn),
      import: split(measured.import),
      correct: split(measured.correct),
      confirm: split(measured.confirm),
      read: split(measured.read),
      tell: split(measured.tell),
      province: ofProvince(await look(queries.province, { id: globalId('Area', big.province) })),
      cascade: ofProvince(await look(queries.cascade, { id: globalId('Plan', big.plan) })),
      list: ofProvince(await look(queries.list, {})),
      follow: { shared: follow, province: [], own: [] },
    }
  } finally {
    await world.close()
  }
}

/** A province with a plan of its own and of each of its 98 communes. */
async function wholeProvince(world: World): Promise<{ province: string; plan: string }> {
  const context = await world.as('ministry')
  const [row] = (await context.store.planListing.query.byState({ state: 'PUBLISHED' }).go({ limit: 1 })).data
  const { data } = await context.store.plan.get({ id: row?.id ?? '' }).go()
  if (!data) throw new Error('There is no plan to make others from')
  const province = provinceOf(0)
  const communes = communesOf(province, 0)
  await saveAreas(context, [province, ...communes])
  const given = { date: '2026-02-10', mandate: null }
  const above = madeUpPlan(data.body, {
    ...given,
    area: province,
    number: '1/KH-UBND',
    obliges: phrases.communes,
  })
  await writeMadeUp(context, above)
  for (const [index, area] of communes.entries()) {
    await writeMadeUp(
      context,
      madeUpPlan(data.body, {
        area,
        number: `${index + 2}/KH-UBND`,
        date: '2026-03-15',
        obliges: null,
        mandate: above,
      }),
    )
  }
  return { province: province.id, plan: above.id }
}

/** The four parts of the feed take turns, each thing falls on one of them. */
const feedParts = 4
const feed = /^change(?:-head)?#/
const nationWide = /^gsi3 plans#/

/** Of two communes of one province and one of another: a key of all three is shared, one of the two is the province's. */
function split(runs: readonly Charge[][]): Cost {
  const [a, b, c] = runs.map((charges) =>
    summed(charges.filter(({ key }) => !key.startsWith('user#') && !feed.test(key))),
  )
  const has = (run: Charge[] | undefined, { key }: Charge) => run?.some((one) => one.key === key)
  const own = runs.flat().filter(({ key }) => key.startsWith('user#'))
  const all = a ?? []
  return {
    shared: [...all.filter((one) => has(b, one) && has(c, one)), ...onFeed(runs.flat(), runs.length)],
    province: all.filter((one) => has(b, one) && !has(c, one)),
    own: [
      ...all.filter((one) => !has(b, one)),
      ...summed(own).map((one) => ({ ...one, reads: one.reads / runs.length })),
    ],
  }
}

/** What falls on one part of the feed, of so many runs. */
function onFeed(charges: readonly Charge[], runs: number): Charge[] {
  const parts = charges.filter(({ key }) => feed.test(key))
  return summed(parts.map((one) => ({ ...one, key: one.key.replace(/#.*$/, '#part') }))).map(
    ({ key, reads, writes }) => ({ key, reads: reads / runs / feedParts, writes: writes / runs / feedParts }),
  )
}
