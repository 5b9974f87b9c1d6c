import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import {
  agencyHolders,
  agencyPage,
  agencyRow,
  groupHead,
  groupPage,
  groupRow,
  memberPage,
} from '../../admin/agency/shapes.ts'
import { makeDataProvider } from '../../admin/api/dataProvider.ts'
import { ApiProblem } from '../../admin/api/problem.ts'
import { readSdl } from '../../admin/api/sdl.ts'
import type { Shape } from '../../admin/api/selection.ts'
import { one } from '../../admin/api/selection.ts'
import { type Answered, openTransport, type Transport } from '../../admin/api/transport.tsx'
import { areaHit, areaLine, areaPage, plansBelow } from '../../admin/area/shapes.ts'
import { bareSdl } from '../../admin/bare-sdl.ts'
import { indicatorPage, indicatorRow } from '../../admin/indicator/shapes.ts'
import { dueList, reminder } from '../../admin/plan/due.ts'
import { importedPlan, planPage, planRow } from '../../admin/plan/shapes.ts'
import { meShape } from '../../admin/user/shapes.ts'

const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')
const schema = buildSchema(sdl)

type Asked = { query: string; variables: Record<string, unknown> }

/** A provider whose server checks every query against the SDL and answers what the test gives. */
function provider(answer: (asked: Asked) => Answered = () => ({})) {
  const asked: Asked[] = []
  const transport: Transport = {
    async ask(query, variables) {
      asked.push({ query, variables })
      const errors = validate(schema, parse(query))
      if (errors.length > 0) throw new Error(`${errors[0]?.message}\n${query}`)
      return answer({ query, variables })
    },
    sendFile: async () => ({ id: '', name: '', refusal: null }),
    fetchFile: async () => new Blob(),
  }
  return { api: makeDataProvider(sdl, transport, () => 'vi'), asked }
}

const emptyPage = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }
const resources: [string, string, Shape[]][] = [
  ['areas', 'area', [areaLine, areaHit, areaPage, plansBelow]],
  ['agencies', 'agency', [agencyRow, agencyPage]],
  ['agencyGroups', 'agencyGroup', [groupRow]],
  ['indicators', 'indicator', [indicatorRow, indicatorPage]],
  ['plans', 'plan', [planRow, planPage]],
]

test('the SDL that the console carries says the same without its descriptions, in a third of the letters', () => {
  const bare = bareSdl(sdl)
  expect(readSdl(bare)).toEqual(readSdl(sdl))
  expect(bare.length).toBeLessThan(sdl.length / 3)
})

describe('every query of the console is one that the SDL knows', () => {
  test.each(resources)('%s: a list, one and many', async (name, single, shapes) => {
    const { api, asked } = provider(() => ({ [name]: emptyPage, [single]: { id: 'x' }, nodes: [] }))
    for (const fields of shapes) {
      const meta = { fields, asOf: '2025-06-30' }
      await api.getList(name, { meta, filter: {}, pagination: { page: 1, perPage: 10 } })
      await api.getOne(name, { id: 'x', meta })
      await api.getMany(name, { ids: ['x'], meta })
    }
    await api.getMany(name, { ids: ['x'] })
    expect(asked).toHaveLength(shapes.length * 3 + 1)
  })

  test('who I am, and the nation', async () => {
    const { api } = provider(() => ({ me: {}, area: {} }))
    await api.read('me', meShape)
    await api.read('area', areaLine, { code: 'VN', tier: 'NATION', asOf: null })
  })

  test('what is due, what one was reminded of, and where those meant by a phrase lie', async () => {
    const { api } = provider(() => ({
      dueReports: {},
      reminders: [],
      agency: {},
      agencyGroup: {},
      agencyGroupMembers: {},
    }))
    await api.read('dueReports', dueList, { area: 'x', first: 20 })
    const year = { from: '2026-06-02', to: '2027-06-02' }
    await api.read('dueReports', dueList, { area: 'x', first: 20, agency: 'y', plan: 'z', ...year })
    await api.readAll('reminders', reminder)
    for (const some of agencyHolders) await api.read('agency', some, { id: 'x', asOf: '2026-06-02' })
    await api.read('agencyGroup', groupHead, { id: 'x', asOf: '2026-06-02' })
    await api.read('agencyGroupMembers', memberPage, { group: 'x', under: null, asOf: null, first: 50 })
  })

  test('the verbs of a plan', async () => {
    const { api, asked } = provider(({ query }) => {
      const verb = /\{ (\w+)\(input/.exec(query)?.[1] ?? ''
      return { [verb]: { __typename: `${verb[0]?.toUpperCase()}${verb.slice(1)}Success`, plan: { id: 'x' } } }
    })
    await api.run('importPlanDocument', { text: 'x' }, importedPlan)
    for (const verb of ['correctPlan', 'confirmPlan', 'withdrawPlan']) {
      await api.run(verb, { id: 'x', expectedVersion: 3 }, { plan: one(planPage) }, '2026-06-02')
    }
    expect(asked.at(-1)?.variables).toEqual({ input: { id: 'x', expectedVersion: 3 }, asOf: '2026-06-02' })
  })

  test('who is meant by a phrase on a day, and a list of members with the version that was seen', async () => {
    const { api, asked } = provider(() => ({
      agencyGroup: { id: 'x' },
      listGroupMembers: { __typename: 'ListGroupMembersSuccess', group: { id: 'x' } },
    }))
    await api.read('agencyGroup', groupPage, { id: 'x', asOf: '2026-06-02' })
    const input = { id: 'x', expectedVersion: 2, memberIds: ['a', 'b'] }
    await api.run('listGroupMembers', input, { group: one(groupPage) }, '2026-06-02')
    expect(asked.at(-1)?.variables).toEqual({ input, asOf: '2026-06-02' })
  })

  test('an indicator goes where the input holds it, with the version that was seen', async () => {
    const { api, asked } = provider(() => ({
      updateIndicator: { __typename: 'UpdateIndicatorSuccess', indicator: { id: 'x' } },
      createIndicator: { __typename: 'CreateIndicatorSuccess', indicator: { id: 'y' } },
    }))
    const data = { code: 'A', sensitive: true, key: null }
    const meta = { fields: indicatorPage }
    await api.update('indicators', { id: 'x', data, previousData: { id: 'x', version: 4 }, meta })
    await api.create('indicators', { data, meta })
    expect(asked.map(({ variables }) => variables.input)).toEqual([
      { id: 'x', expectedVersion: 4, indicator: { code: 'A', sensitive: true } },
      { indicator: { code: 'A', sensitive: true } },
    ])
  })

  test('a resource and a verb that the API does not have are refused by name', async () => {
    const { api } = provider()
    await expect(api.getOne('survivors', { id: 'x' })).rejects.toThrow('survivors')
    await expect(api.run('deletePlan', {}, {})).rejects.toThrow('deletePlan')
  })
})

describe('the order of a list', () => {
  test('goes to a list that has it by that word, is left out elsewhere, and its pages have cursors of their own', async () => {
    const { api, asked } = provider(() => ({
      plans: { nodes: [], pageInfo: { hasNextPage: true, endCursor: 'c' } },
      indicators: emptyPage,
    }))
    const list = (name: string, field: string, page = 1) =>
      api.getList(name, {
        sort: { field, order: 'ASC' },
        pagination: { page, perPage: 10 },
        meta: { fields: name === 'plans' ? planRow : indicatorRow },
      })
    await list('plans', 'AREA')
    await list('plans', 'id')
    await list('indicators', 'AREA')
    await list('plans', 'PERIOD', 2)
    expect(asked.map(({ variables }) => variables.orderBy)).toEqual([
      { by: 'AREA', direction: 'ASC' },
      undefined,
      undefined,
      { by: 'PERIOD', direction: 'ASC' },
      { by: 'PERIOD', direction: 'ASC' },
    ])
    expect(asked.at(-2)?.variables.after).toBe(null)
  })
})

describe('filters become conditions by the SDL', () => {
  test('equality, one of several, words, ranges and flags', async () => {
    const { api, asked } = provider(() => ({ plans: emptyPage, areas: emptyPage }))
    const pagination = { page: 1, perPage: 10 }
    const meta = { fields: planRow }
    const filter = {
      area: 'a',
      state: ['DRAFT', 'IN_FORCE'],
      title: 'bạo lực',
      fromYear: { lte: 2026 },
      under: '',
    }
    await api.getList('plans', { filter, pagination, meta })
    await api.getList('areas', {
      filter: { name: 'dak lak', alive: true, nothing: 1 },
      pagination,
      meta: { fields: areaHit },
    })
    expect(asked.map(({ variables }) => variables.where)).toEqual([
      {
        area: { eq: 'a' },
        state: { in: ['DRAFT', 'IN_FORCE'] },
        title: { search: 'bạo lực' },
        fromYear: { lte: 2026 },
      },
      { name: { search: 'dak lak' }, alive: true },
    ])
  })
})

describe('pages by number over cursors', () => {
  const rows = Array.from({ length: 7 }, (_, index) => ({ id: `p${index}` }))
  const server = ({ variables }: Asked) => {
    const start = Number(variables.after ?? 0)
    const end = start + Number(variables.first)
    return {
      plans: {
        nodes: rows.slice(start, end),
        pageInfo: { hasNextPage: end < rows.length, endCursor: `${end}` },
      },
    }
  }
  const page = (number: number) => ({
    filter: {},
    pagination: { page: number, perPage: 3 },
    meta: { fields: { id: planRow.id } },
  })

  test('going on uses the cursor of the page before', async () => {
    const { api, asked } = provider(server)
    expect((await api.getList('plans', page(1))).pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
    })
    expect((await api.getList('plans', page(2))).data.map(({ id }) => id)).toEqual(['p3', 'p4', 'p5'])
    expect(asked).toHaveLength(2)
  })

  test('an address with page 3 is found from the beginning', async () => {
    const { api } = provider(server)
    const third = await api.getList('plans', page(3))
    expect(third.data).toEqual([{ id: 'p6' }])
    expect(third.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true })
  })
})

describe('a list read to its end', () => {
  const total = 450
  const server = ({ variables }: Asked) => {
    const start = Number(variables.after ?? 0)
    const end = Math.min(start + Number(variables.first), total)
    const nodes = Array.from({ length: end - start }, (_, index) => ({ id: `p${start + index}` }))
    return { plans: { nodes, pageInfo: { hasNextPage: end < total, endCursor: `${end}` } } }
  }

  test('takes the largest pages, under the filter and the day of the screen, and misses no row', async () => {
    const { api, asked } = provider(server)
    const ids: string[] = []
    let after: string | null = null
    do {
      const walked: { rows: { id: string }[]; next: string | null } = await api.walk('plans', {
        filter: { state: 'DRAFT' },
        fields: { id: planRow.id, state: planRow.state },
        asOf: '2026-06-02',
        after,
        signal: new AbortController().signal,
      })
      ids.push(...walked.rows.map(({ id }) => id))
      after = walked.next
    } while (after !== null)
    expect(new Set(ids).size).toBe(total)
    expect(asked.map(({ variables }) => variables)).toEqual(
      [null, '200', '400'].map((from) => ({
        where: { state: { eq: 'DRAFT' } },
        first: 200,
        after: from,
        asOf: '2026-06-02',
      })),
    )
  })
})

describe('what the API answers instead of a success', () => {
  const message = { vi: 'Sai.', en: 'Wrong.' }
  const refused = async (result: Answered) => {
    const { api } = provider(() => ({ updateIndicator: result }))
    const update = api.update('indicators', {
      id: 'x',
      data: {},
      previousData: { id: 'x', version: 1 },
      meta: { fields: indicatorRow },
    })
    const problem: unknown = await update.catch((error: unknown) => error)
    if (!(problem instanceof ApiProblem)) throw problem
    return problem
  }

  test('a broken rule stands at its box', async () => {
    const problem = await refused({
      __typename: 'ValidationError',
      message,
      issues: [{ path: ['indicator', 'name', 'vi'], message: { vi: 'Phải điền', en: 'Required' } }],
    })
    expect(problem.kind).toBe('INVALID')
    expect(problem.body).toEqual({ errors: { name: { vi: 'Phải điền' } } })
  })

  test('a conflict bears the present version', async () => {
    const problem = await refused({ __typename: 'ConflictError', message, presentVersion: 7 })
    expect([problem.kind, problem.status, problem.presentVersion, problem.message]).toEqual([
      'CONFLICT',
      409,
      7,
      'Sai.',
    ])
  })

  test.each([
    ['NotFoundError', 'NOT_FOUND'],
    ['ForbiddenError', 'FORBIDDEN'],
  ])('%s is %s', async (type, kind) => {
    expect((await refused({ __typename: type, message })).kind).toBe(kind)
  })

  test('one that is not there is not found', async () => {
    const { api } = provider(() => ({ plan: null }))
    await expect(api.getOne('plans', { id: 'x', meta: { fields: planRow } })).rejects.toMatchObject({
      kind: 'NOT_FOUND',
    })
  })
})

describe('the line and the session', () => {
  const transport = (answer: () => Promise<Response>, token: string | null = 't') =>
    openTransport({ token: async () => token, language: () => 'vi', fetch: answer })
  const json = (status: number, body: unknown) => async () => new Response(JSON.stringify(body), { status })

  test('no network is said as such', async () => {
    const broken = transport(() => Promise.reject(new TypeError('fetch failed')))
    await expect(broken.ask('{me{name}}', {})).rejects.toMatchObject({ kind: 'OFFLINE' })
  })

  test('401 ends the session', async () => {
    const ended = transport(
      json(401, { errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] }),
    )
    await expect(ended.ask('{me{name}}', {})).rejects.toMatchObject({ kind: 'SIGNED_OUT', status: 401 })
  })

  test('an error of the request keeps its sentence in both languages', async () => {
    const message = { vi: 'Truy vấn quá lớn.', en: 'Too large.' }
    const limited = transport(
      json(400, { errors: [{ message: 'x', extensions: { code: 'LIMIT_EXCEEDED', message } }] }),
    )
    await expect(limited.ask('{me{name}}', {})).rejects.toMatchObject({ bilingual: message })
  })

  test('an answer that is no JSON is a fault, without its words', async () => {
    const odd = transport(
      async () => new Response('<html>at Object.<anonymous> (server.ts:1)', { status: 502 }),
    )
    const problem: unknown = await odd.ask('{me{name}}', {}).catch((error: unknown) => error)
    expect(problem).toMatchObject({ kind: 'FAULT' })
    expect(String(problem)).not.toContain('server.ts')
  })

  test('a refused file is refused with the reason', async () => {
    const message = { vi: 'Bản quét không có lớp chữ.', en: 'A scan without a text layer.' }
    const refusing = transport(json(400, { code: 'FILE_REFUSED', message }))
    await expect(refusing.sendFile(new File(['x'], 'x.pdf'))).rejects.toMatchObject({ bilingual: message })
  })

  const large = new File([new Uint8Array(4_000_001)], 'Kế hoạch & phụ lục.pdf')
  const heard = async (answers: [method: string, path: RegExp, answer: () => Response][]) => {
    const said: string[] = []
    const bearers: (string | null)[] = []
    const file = await openTransport({
      token: async () => 'secret',
      language: () => 'vi',
      sleep: async () => {},
      fetch: async (path, init) => {
        const [method, expected, answer] = answers[said.length] ?? ['', /^$/, () => new Response()]
        if (typeof path !== 'string') throw new Error('no path')
        said.push(`${init?.method} ${path}`)
        expect(said.at(-1)).toMatch(new RegExp(`^${method} ${expected.source}`))
        bearers.push(new Headers(init?.headers).get('authorization'))
        return answer()
      },
    }).sendFile(large)
    return { file, bearers, requests: said.length }
  }
  const offer = () =>
    Response.json({ id: 'a', url: 'https://bucket.test/uploads/a?X=1', headers: { 'content-length': '1' } })

  test('a large file goes to the bucket without the token, and is asked for until it is read', async () => {
    const read = () => Response.json({ id: 'a', name: 'x', size: 4_000_001, refusal: null })
    const answer = await heard([
      ['POST', /\/uploads\?name=K%E1%BA%BF.*sha256=[0-9a-f]{64}&size=4000001/, offer],
      ['PUT', /\/uploads\/a\?X=1/, () => new Response()],
      ['POST', /\/uploads/, offer],
      ['POST', /\/uploads/, read],
    ])
    expect(answer).toMatchObject({ file: { id: 'a', refusal: null }, requests: 4 })
    expect(answer.bearers).toEqual(['Bearer secret', null, 'Bearer secret', 'Bearer secret'])
  })

  test('a server without a bucket is given a large file whole', async () => {
    const answer = await heard([
      ['POST', /\/uploads/, () => Response.json({ code: 'INVALID_INPUT' }, { status: 405 })],
      ['POST', /\/files\?name=/, () => Response.json({ id: 'b', name: 'x', size: 1, refusal: null })],
    ])
    expect(answer.file.id).toBe('b')
  })

  test('a bucket that refuses the bytes is a fault, and nothing is asked again', async () => {
    const refused = heard([
      ['POST', /\/uploads/, offer],
      ['PUT', /\/uploads\/a/, () => new Response('<Error/>', { status: 403 })],
    ])
    await expect(refused).rejects.toMatchObject({ bilingual: { vi: expect.stringContaining('Máy chủ') } })
  })
})
