import type { GraphQLOutputType } from 'graphql'
import { execute, getNamedType, isAbstractType, isObjectType, isRequiredArgument, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schema } from '../../schema/index.ts'
import { userRow } from '../../schema/user/user.operations.ts'
import { toPerson } from '../../schema/user/user.rules.ts'
import { textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

const names = {
  ministry: 'Đinh Thử Bộ',
  laichau: 'Lò Thử Tỉnh',
  binhlu: 'Vàng Thử Xã',
  hue: 'Tôn Thử Huế',
  integrator: 'Hệ Thử Máy',
}
type Person = keyof typeof names
const people = Object.keys(names).filter((id): id is Person => id in names)

let world: World
let plan: { id: string; version: number }
let verbs: ReturnType<typeof planVerbs>
/** How each query with something to be given is asked. */
let given: Record<string, string>

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
  const { store } = world.services
  for (const id of people) {
    const { data } = await store.user.get({ id }).go()
    if (data) await store.user.put(userRow(toPerson({ ...data.body, name: names[id] }), new Date())).go()
  }
  const drafted = await verbs.importText('binhlu', planText({}))
  const change = { targets: [{ id: textAt(drafted, 'done.plan.targets.0.id'), scope: 'toàn xã' }] }
  plan = planOf(await verbs.confirm('laichau', planOf(drafted)))
  plan = planOf(await verbs.correct('ministry', plan, change))
  const answer = await world.ask(
    'ministry',
    `query ($id: ID!) { plan(id: $id) { area { id } issuer { id } } users { nodes { id } } indicators { nodes { id } } }`,
    { id: plan.id },
  )
  const idAt = (path: string) => JSON.stringify(textAt(answer, path))
  const [id, area, agency] = [JSON.stringify(plan.id), idAt('plan.area.id'), idAt('plan.issuer.id')]
  const user = idAt('users.nodes.0.id')
  given = {
    agencies: `where: { area: { eq: ${area} } }`,
    agency: `id: ${agency}`,
    agencyGroup: `id: ${agency}`,
    agencyGroups: `where: { area: { eq: ${area} } }`,
    agencyGroupMembers: `group: ${agency}`,
    agencyMerge: `ids: [${agency}, ${agency}]`,
    area: `id: ${area}`,
    areaGroup: `id: ${area}`,
    areaImport: `id: "none"`,
    areaMerge: `ids: [${area}, ${area}]`,
    areas: `where: { name: { search: "Bình Lư" } }`,
    cascade: `plan: ${id}`,
    comparePlanVersions: `id: ${id}, from: 1, to: 2`,
    crosswalk: `tier: PROVINCE, from: "2025-06-30", to: "2025-07-01", first: 3`,
    dueReports: `area: ${area}`,
    indicator: `id: ${idAt('indicators.nodes.0.id')}`,
    node: `id: ${id}`,
    nodes: `ids: [${id}, ${user}, ${area}, ${agency}]`,
    plan: `id: ${id}`,
    search: `text: "Bình Lư"`,
    user: `id: ${user}`,
    view: `id: ${id}`,
  }
})
afterAll(() => world.close())

type Selection = Map<string, Selection>

/** Every field that can be asked without an argument, each type where it is met first. */
function selectionOf(type: GraphQLOutputType): Selection {
  const whole: Selection = new Map()
  const met = new Set<string>()
  const waiting = [{ selection: whole, type }]
  for (const { selection, type: one } of waiting) {
    const named = getNamedType(one)
    if (isAbstractType(named)) {
      for (const possible of schema.getPossibleTypes(named)) {
        const part: Selection = new Map()
        selection.set(`... on ${possible.name}`, part)
        waiting.push({ selection: part, type: possible })
      }
    }
    selection.set('__typename', new Map())
    if (!isObjectType(named) || met.has(named.name)) continue
    met.add(named.name)
    for (const field of Object.values(named.getFields())) {
      if (field.args.some(isRequiredArgument)) continue
      const part: Selection = new Map()
      const inner = getNamedType(field.type)
      selection.set(field.name, part)
      if (isObjectType(inner) || isAbstractType(inner)) waiting.push({ selection: part, type: field.type })
    }
  }
  return whole
}

const said = (selection: Selection): string =>
  selection.size === 0 ? '' : `{ ${[...selection].map(([name, part]) => `${name} ${said(part)}`).join(' ')} }`

const queries = Object.values(schema.getQueryType()?.getFields() ?? {})

/** What a person is told by one query, all of it. */
async function told(person: Person, name: string): Promise<unknown> {
  const query = queries.find((field) => field.name === name)
  if (!query) throw new Error(`There is no query ${name}`)
  const asked = given[name] ? `${name}(${given[name]})` : name
  const document = parse(`{ ${asked} ${said(selectionOf(query.type))} }`)
  const { data } = await execute({ schema, document, contextValue: await world.as(person) })
  return data?.[name]
}

/** Where a person is named, as type and field. */
function placesOf(value: unknown, whose: readonly string[], place = ''): string[] {
  if (typeof value === 'string') return whose.some((name) => value.includes(name)) ? [place] : []
  if (Array.isArray(value)) return value.flatMap((one) => placesOf(one, whose, place))
  if (typeof value !== 'object' || value === null) return []
  const own = Reflect.get(value, '__typename')
  return Object.entries(value).flatMap(([field, one]) => placesOf(one, whose, `${String(own)}.${field}`))
}

describe('the name of a person', () => {
  it('is looked for in every query that there is', () => {
    const needing = queries.filter(({ args }) => args.some(isRequiredArgument)).map(({ name }) => name)
    expect(needing.filter((name) => !(name in given))).toEqual([])
  })

  const acts = ['AuditEntry.by', 'Me.name', 'PlanVersion.by']
  it.each<[Person, Person[], string[]]>([
    ['ministry', people, [...acts, 'User.name']],
    ['laichau', ['laichau', 'binhlu'], [...acts, 'User.name']],
    ['binhlu', ['binhlu'], acts],
    ['hue', ['hue'], ['Me.name', 'User.name']],
    ['integrator', ['integrator'], ['Me.name']],
  ])('is told to %s of those whose people they are, and of nobody else', async (person, known, places) => {
    const others = people.filter((id) => !known.includes(id)).map((id) => names[id])
    const own = new Set<string>()
    for (const { name } of queries) {
      const answer = await told(person, name)
      expect(placesOf(answer, others), `${name} asked by ${person}`).toEqual([])
      for (const place of placesOf(answer, Object.values(names))) own.add(place)
    }
    expect([...own].sort()).toEqual(places)
  })

  it('stands aside for role and area where the reader is not among them', async () => {
    const by = async (person: Person) => {
      const query = 'query ($id: ID!) { plan(id: $id) { history { by } versions { by } } }'
      const answer = await world.ask(person, query, { id: plan.id })
      return ['history', 'versions'].map((list) =>
        [0, 1, 2].map((at) => textAt(answer, `plan.${list}.${at}.by`)),
      )
    }
    const roles = ['cán bộ Bộ Nội vụ', 'quản trị tỉnh Lai Châu', 'cán bộ xã Bình Lư']
    for (const person of ['hue', 'integrator'] as const) expect(await by(person)).toEqual([roles, roles])
    const toOfficer = [...roles.slice(0, 2), names.binhlu]
    expect(await by('binhlu')).toEqual([toOfficer, toOfficer])
    const toAll = [names.ministry, names.laichau, names.binhlu]
    expect(await by('ministry')).toEqual([toAll, toAll])
  })

  it('is kept from them too in entries that an older version wrote, and where the author is there no more', async () => {
    const { store } = world.services
    const thing = `Plan#${Buffer.from(plan.id, 'base64').toString().replace('Plan:', '')}`
    const { data } = await store.audit.query.primary({ thing }).go()
    for (const { id, entry } of data) {
      const { byRole: _, byAreaId: __, ...older } = entry
      const byId = entry.byId === 'laichau' ? 'gone' : entry.byId
      await store.audit.put({ thing, id, entry: { ...older, byId } }).go()
    }
    const query = 'query ($id: ID!) { plan(id: $id) { history { by } } }'
    const answer = await world.ask('integrator', query, { id: plan.id })
    expect([0, 1, 2].map((at) => textAt(answer, `plan.history.${at}.by`))).toEqual([
      'cán bộ Bộ Nội vụ',
      'người dùng',
      'cán bộ xã Bình Lư',
    ])
  })
})
