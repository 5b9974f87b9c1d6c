import { HeaderMap } from '@apollo/server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type GraphQLHandler, graphqlHandler, type Answer as HttpAnswer } from '../../functions/server.ts'
import { errorCodes } from '../../schema/errors.ts'
import { at } from '../world/answers.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planVerbs } from '../world/plan-verbs.ts'

/** What a client, careless or hostile, may send: the answer is always JSON in our own words, and never our fault. */
let world: World
let handler: GraphQLHandler

beforeAll(async () => {
  world = await startWorld()
  handler = await graphqlHandler(world.services)
})
afterEach(() => {
  expect(world.faults.splice(0)).toEqual([])
})
afterAll(() => world.close())

type Raw = { method?: string; search?: string; body?: string; headers?: Record<string, string> }

function send({ method = 'POST', search = '', body = '', headers = {} }: Raw): Promise<HttpAnswer> {
  const all = new HeaderMap(
    Object.entries({ 'content-type': 'application/json', authorization: 'Bearer hue', ...headers }),
  )
  return handler({ method, path: '/graphql', search, headers: all, body })
}

const query = (text: string, variables?: unknown) => JSON.stringify({ query: text, variables })
/** Words of the store, of the language and of files: none of them is for a client. */
const ours = /dynamo|electro|\bpk\b|gsi\d|ValidationException|\.ts:|node_modules|at \w+ \(|stack/i

/** A refusal in the shape that every refusal has; answers its code. */
function refusalIn(answer: HttpAnswer): unknown {
  expect(answer.status).toBeLessThan(500)
  expect(answer.headers['content-type']).toMatch(/^application\/(graphql-response\+)?json/)
  expect(answer.body).not.toMatch(ours)
  const { errors } = JSON.parse(answer.body) as Answer
  const extensions = errors?.[0]?.extensions
  expect(errorCodes).toContain(extensions?.code)
  expect(extensions?.code).not.toBe('FAULT')
  expect(extensions?.message).toEqual({ vi: expect.stringMatching(/./), en: expect.stringMatching(/./) })
  return extensions?.code
}

const me = '{ me { name } }'
const deep = (levels: number) =>
  `{ me { area { ${'parent { '.repeat(levels)} name ${'} '.repeat(levels)} } } }`
const aliases = (count: number) =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: me { name }`).join(' ')} }`
const withdrawals = (count: number) =>
  `mutation { ${Array.from({ length: count }, (_, i) => `a${i}: withdrawPlan(input: { id: "UGxhbjp4", expectedVersion: 1 }) { __typename }`).join(' ')} }`

describe('a request that is refused as a whole', () => {
  it.each<[string, Raw, number, string]>([
    ['has no body', { body: '' }, 400, 'INVALID_INPUT'],
    ['is no JSON', { body: '{"query": ' }, 400, 'INVALID_INPUT'],
    ['is a list of requests', { body: `[${query(me)},${query(me)}]` }, 400, 'INVALID_INPUT'],
    ['is null', { body: 'null' }, 400, 'INVALID_INPUT'],
    ['is a subscription', { body: query('subscription { changes }') }, 400, 'INVALID_INPUT'],
    [
      'names a stored query, of which there are none',
      {
        body: JSON.stringify({
          query: me,
          extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } },
        }).replace(me, ''),
      },
      200,
      'INVALID_INPUT',
    ],
    ['has no query', { body: '{}' }, 400, 'INVALID_INPUT'],
    ['has a query that is no text', { body: '{"query": {"a": 1}}' }, 400, 'INVALID_INPUT'],
    [
      'has variables that are a list',
      { body: '{"query": "{ me { name } }", "variables": [1]}' },
      400,
      'INVALID_INPUT',
    ],
    ['is larger than 1 MB', { body: query(me, { a: 'x'.repeat(1_000_000) }) }, 413, 'LIMIT_EXCEEDED'],
    [
      'names a key twice',
      { body: `{"query": ${JSON.stringify(me)}, "qu\\u0065ry": ${JSON.stringify(me)}}` },
      400,
      'INVALID_INPUT',
    ],
    [
      'names a key twice, the colon far behind it',
      { body: `{"query": ${JSON.stringify(me)}, "query"${' '.repeat(60)}: ${JSON.stringify(me)}}` },
      400,
      'INVALID_INPUT',
    ],
    [
      'has variables 10,000 deep',
      { body: `{"query":"{ me { name } }","variables":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}}` },
      400,
      'LIMIT_EXCEEDED',
    ],
    ['holds half a letter', { body: query(me, { a: '\ud800' }) }, 400, 'INVALID_INPUT'],
    [
      'holds half a letter in its address',
      {
        method: 'GET',
        search: `?query=${encodeURIComponent(me)}&variables=${encodeURIComponent('{"a":"\\ud800"}')}`,
      },
      400,
      'INVALID_INPUT',
    ],
    [
      'says that it is compressed',
      { body: query(me), headers: { 'content-encoding': 'gzip' } },
      415,
      'INVALID_INPUT',
    ],
    [
      'is in UTF-7',
      { body: query(me), headers: { 'content-type': 'application/json; charset=utf-7' } },
      415,
      'INVALID_INPUT',
    ],
    [
      'is a form',
      { body: 'query=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'INVALID_INPUT',
    ],
    ['is plain text', { body: query(me), headers: { 'content-type': 'text/plain' } }, 415, 'INVALID_INPUT'],
    ['does not parse', { body: query('{ me { ') }, 400, 'INVALID_INPUT'],
    ['asks for what is not there', { body: query('{ organisations { id } }') }, 400, 'INVALID_INPUT'],
    [
      'has two operations and names none',
      { body: query('query a { me { name } } query b { me { name } }') },
      400,
      'INVALID_INPUT',
    ],
    [
      'has more than 2,000 tokens',
      { body: query(`{ me { ${'name '.repeat(2_000)} } }`) },
      400,
      'LIMIT_EXCEEDED',
    ],
    ['has more than 15 aliases', { body: query(aliases(16)) }, 400, 'LIMIT_EXCEEDED'],
    ['has more than 4 mutations', { body: query(withdrawals(5)) }, 400, 'LIMIT_EXCEEDED'],
    [
      'hides its mutations in a fragment',
      { body: query(`mutation { ...f } fragment f on Mutation { ${withdrawals(5).slice(10, -1)} }`) },
      400,
      'LIMIT_EXCEEDED',
    ],
    [
      'gives a day that there is not',
      {
        body: query('query ($d: Day) { me { area { currentPlan(programme: OTHER, asOf: $d) { id } } } }', {
          d: '2026-02-30',
        }),
      },
      400,
      'INVALID_INPUT',
    ],
    [
      'gives a word that no list has',
      {
        body: query('query ($p: Programme!) { me { area { currentPlan(programme: $p) { id } } } }', {
          p: 'KPI',
        }),
      },
      400,
      'INVALID_INPUT',
    ],
    [
      'gives a number that is too large',
      { body: query('query ($f: Int) { plans(first: $f) { nodes { id } } }', { f: 2 ** 40 }) },
      400,
      'INVALID_INPUT',
    ],
    [
      'smuggles __proto__ into an input',
      {
        body: `{"query":"query ($w: PlanWhere) { plans(where: $w) { nodes { id } } }","variables":{"w":{"__proto__":{"state":{"eq":"DRAFT"}}}}}`,
      },
      400,
      'INVALID_INPUT',
    ],
    [
      'asks a mutation by GET',
      { method: 'GET', search: `?query=${encodeURIComponent(withdrawals(1))}` },
      405,
      'INVALID_INPUT',
    ],
    ['asks nothing by GET', { method: 'GET' }, 400, 'INVALID_INPUT'],
    ['is a DELETE', { method: 'DELETE' }, 405, 'INVALID_INPUT'],
    ['has no token', { body: query(me), headers: { authorization: '' } }, 401, 'UNAUTHENTICATED'],
    [
      'has the token of nobody',
      { body: query(me), headers: { authorization: 'Bearer nobody' } },
      401,
      'UNAUTHENTICATED',
    ],
  ])('%s', async (_, raw, status, code) => {
    const answer = await send(raw)
    expect(refusalIn(answer)).toBe(code)
    expect(answer.status).toBe(status)
  })

  it('names at most five of its faults', async () => {
    const fields = Array.from({ length: 200 }, (_, index) => `x${index}`).join(' ')
    const { errors } = JSON.parse((await send({ body: query(`{ me { ${fields} } }`) })).body) as Answer
    expect(errors?.length).toBeLessThanOrEqual(6)
  })
})

describe('a field that is refused', () => {
  const plan = (text: string) => ({ body: query(`{ ${text} { id } }`) })
  const id = (text: string) => Buffer.from(text).toString('base64')
  it.each<[string, Raw, string]>([
    ['a page of none', { body: query('{ plans(first: 0) { nodes { id } } }') }, 'INVALID_INPUT'],
    ['a page of 201', { body: query('{ plans(first: 201) { nodes { id } } }') }, 'INVALID_INPUT'],
    ['a page before the first', { body: query('{ plans(first: -5) { nodes { id } } }') }, 'INVALID_INPUT'],
    ['a cursor that is none', { body: query('{ plans(after: "x") { nodes { id } } }') }, 'INVALID_INPUT'],
    [
      'a cursor of long text',
      {
        body: query('query ($a: String) { plans(after: $a) { nodes { id } } }', {
          a: Buffer.from(JSON.stringify(['2026', 'x'.repeat(5_000)])).toString('base64url'),
        }),
      },
      'INVALID_INPUT',
    ],
    [
      'a cursor of a NUL',
      {
        body: query('query ($a: String) { plans(after: $a) { nodes { id } } }', {
          a: Buffer.from(JSON.stringify(['\u0000', '\ud800'])).toString('base64url'),
        }),
      },
      'INVALID_INPUT',
    ],
    ['an id that is none', plan('plan(id: "x")'), 'INVALID_INPUT'],
    ['an id of no type', plan(`plan(id: "${id(':x')}")`), 'INVALID_INPUT'],
    ['an id of long text', plan(`plan(id: "${id(`Plan:${'x'.repeat(3_000)}`)}")`), 'INVALID_INPUT'],
    ['an id of other letters', plan(`plan(id: "${id('Plan:a#b\u0000')}")`), 'INVALID_INPUT'],
    ['a node of no type of ours', plan(`node(id: "${id('Survivor:abc')}")`), 'INVALID_INPUT'],
    [
      'a list of areas without a condition',
      { body: query('{ areas(where: {}) { nodes { id } } }') },
      'INVALID_INPUT',
    ],
    [
      'a list of agencies without a condition',
      { body: query('{ agencies(where: {}) { nodes { id } } }') },
      'INVALID_INPUT',
    ],
    ['an area without id and code', { body: query('{ area { id } }') }, 'INVALID_INPUT'],
    [
      'a moment that is none',
      { body: query('{ plans(where: { updatedSince: "gestern" }) { nodes { id } } }') },
      'INVALID_INPUT',
    ],
    ...['10/11/2026', '2026', '2026-06-02', '2026-06-02T03:04:05', '2026-02-30T00:00:00Z'].map(
      (moment): [string, Raw, string] => [
        `a moment whose day or zone one may take for another: ${moment}`,
        { body: query(`{ plans(where: { updatedSince: "${moment}" }) { nodes { id } } }`) },
        'INVALID_INPUT',
      ],
    ),
    ['a query that is too deep', { body: query(deep(16)) }, 'LIMIT_EXCEEDED'],
    [
      'a query that is too dear',
      { body: query('{ plans(first: 200) { nodes { carriedOutBy(first: 200) { nodes { id } } } } }') },
      'LIMIT_EXCEEDED',
    ],
    [
      'a query that runs round in circles',
      {
        body: query(
          `{ me { area { ${'predecessors { from { successors { to { '.repeat(3)} id ${'} } } } '.repeat(3)} } } }`,
        ),
      },
      'LIMIT_EXCEEDED',
    ],
    [
      'more than 200 ids at once',
      {
        body: query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
          ids: Array.from({ length: 201 }, () => id('Plan:abc')),
        }),
      },
      'LIMIT_EXCEEDED',
    ],
    [
      'more than 50 ids in one condition',
      {
        body: query('query ($ids: [ID!]!) { plans(where: { area: { in: $ids } }) { nodes { id } } }', {
          ids: Array.from({ length: 51 }, () => id('Area:abc')),
        }),
      },
      'INVALID_INPUT',
    ],
  ])('%s', async (_, raw, code) => {
    expect(refusalIn(await send(raw))).toBe(code)
  })

  it.each([
    ['an id of a type that has none', '{ node(id: "Tm9ib2R5OmFiYw==") { id } }'],
    ['an id that is none', '{ node(id: "nothing") { id } }'],
  ])('speaks in our own words of %s', async (_, asked) => {
    const answer = await world.ask('hue', asked)
    expect(answer.errors?.[0]?.message).toMatch(/^An id in the request is none|^This is no id of ours/)
    expect(answer.errors?.[0]?.extensions.message).toMatchObject({
      vi: expect.stringMatching(/^Một mã|^Đây không phải mã/),
    })
  })

  it.each([
    ['{ agencies(where: { area: { eq: null } }) { nodes { id } } }', {}],
    ['{ agencies(where: { area: {} }) { nodes { id } } }', {}],
    ['query ($of: ID) { agencies(where: { area: { eq: $of } }) { nodes { id } } }', {}],
    ['query ($in: AgencyWhere!) { agencies(where: $in) { nodes { id } } }', { in: { area: { eq: null } } }],
  ])('takes no condition that was left empty for none at all: %s', async (asked, variables) => {
    const answer = await world.ask('hue', asked, variables)
    expect(answer.errors?.[0]?.extensions.code).toBe('INVALID_INPUT')
    expect(answer.data ?? null).toBe(null)
  })

  it('answers nothing where an id is of another type', async () => {
    const { id: area } = Object(at(await world.ask('hue', '{ me { area { id } } }'), 'me.area'))
    const answer = await world.ask(
      'hue',
      'query ($id: ID!, $none: ID!) { plan(id: $none) { id } indicator(id: $none) { id } node(id: $none) { id } agency(id: $id) { id } }',
      { id: area, none: id('Plan:abc') },
    )
    expect(answer.errors?.[0]?.extensions.code).toBe('INVALID_INPUT')
    expect(at(answer, 'agency') ?? null).toBe(null)
  })
})

describe('an answer', () => {
  it('of more than four million letters is refused, and that many sources cost too much to be asked for', async () => {
    const tasks = Array.from(
      { length: 200 },
      (_, at) => `Nói chuyện tại cuộc họp thôn lần thứ ${at + 1} trong năm.`,
    )
    const made = await planVerbs(world).importText('binhlu', planText({ number: '905/KH-UBND', tasks }))
    const ids = Array.from({ length: 200 }, () => Object(made.data).done.plan.id)
    const asked = (inside: string, count: number) =>
      world.ask('binhlu', `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Plan { ${inside} } } }`, {
        ids: ids.slice(0, count),
      })
    const tasksOf = (aliases: number) =>
      Array.from({ length: aliases }, (_, at) => `a${at}: taskGroups { tasks { text } }`).join(' ')
    expect((await asked(tasksOf(1), 5)).errors).toBe(undefined)
    const many = await asked(tasksOf(3), 200)
    expect(many.errors?.[0]?.message).toMatch(/^The answer is larger/)
    expect(many.errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED')
    expect((await asked('source { text }', 5)).errors).toBe(undefined)
    expect((await asked('source { text }', 200)).errors?.[0]?.message).toMatch(/^The query is too large/)
  })
})

describe('what is harmless', () => {
  it.each([
    ['a search for nothing', '{ areas(where: { name: { search: "" } }) { nodes { id } } }'],
    [
      'a search for a formula',
      '{ plans(where: { title: { search: "=cmd|\' /C calc\'!A0" } }) { nodes { id } } }',
    ],
    [
      'a search with wild cards',
      '{ agencies(where: { kind: { eq: PRIME_MINISTER }, name: { search: "%_*" } }) { nodes { id } } }',
    ],
    ['a code of letters', '{ area(code: "\' OR 1=1 --", tier: PROVINCE) { id } }'],
    [
      'an empty code is no code',
      '{ areas(where: { name: { search: "hue" } }, asOf: "0001-01-01") { nodes { id alive } } }',
    ],
  ])('%s', async (_, text) => {
    const answer = await world.ask('hue', text)
    expect(answer.errors).toBe(undefined)
  })

  it('is a search of half a megabyte, or a code of it', async () => {
    const long = 'h'.repeat(500_000)
    for (const text of [
      'query ($t: String!) { areas(where: { name: { search: $t } }) { nodes { id } } }',
      'query ($t: String!) { plans(where: { title: { search: $t } }) { nodes { id } } }',
      'query ($t: String!) { indicators(where: { name: { search: $t } }) { nodes { id } } }',
      'query ($t: String!) { area(code: $t, tier: PROVINCE) { id } }',
    ]) {
      const answer = await world.ask('hue', text, { t: long })
      expect(answer.errors, text).toBe(undefined)
    }
  })

  it.each([['𝒜漢'], ['\u0000'], ['e\u0301'.repeat(40)], ['__proto__'], ['constructor']])(
    'is a search for %j',
    async (name) => {
      const text = `query ($t: String!) { areas(where: { name: { search: $t } }) { nodes { id } }
        plans(where: { title: { search: $t } }) { nodes { id } } area(code: $t, tier: COMMUNE) { id } }`
      expect((await world.ask('hue', text, { t: name })).errors).toBe(undefined)
    },
  )

  it('is the introspection of the whole schema', async () => {
    const { getIntrospectionQuery } = await import('graphql')
    const answer = await world.ask('hue', getIntrospectionQuery())
    expect(answer.errors).toBe(undefined)
  })

  it('is exactly as much as the limits allow', async () => {
    for (const text of [aliases(15), deep(13), withdrawals(4)]) {
      expect((await world.ask('hue', text)).errors, text).toBe(undefined)
    }
  })
})

describe('every answer', () => {
  it('names the correlation id that came with the request, where that is harmless', async () => {
    const good = await send({ body: query(me), headers: { 'x-correlation-id': 'abc-123' } })
    expect(good.headers['x-correlation-id']).toBe('abc-123')
    const bad = await send({ body: query(me), headers: { 'x-correlation-id': 'a\r\nset-cookie: x' } })
    expect(bad.headers['x-correlation-id']).toMatch(/^\w+$/)
  })

  it('of our own fault tells a correlation id and nothing else', async () => {
    const broken = await graphqlHandler({
      ...world.services,
      store: { ...world.services.store, client: Object.create(null) },
    })
    const answer = await broken({
      method: 'POST',
      path: '/graphql',
      search: '',
      headers: new HeaderMap([
        ['content-type', 'application/json'],
        ['authorization', 'Bearer hue'],
      ]),
      body: query('{ node(id: "QXJlYTphYmM=") { id } }'),
    })
    const { errors } = JSON.parse(answer.body) as Answer
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FAULT', correlationId: expect.any(String) })
    expect(answer.body).not.toMatch(ours)
    expect(world.faults.splice(0)).toHaveLength(1)
  })
})
