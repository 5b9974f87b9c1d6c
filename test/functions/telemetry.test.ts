import { HeaderMap } from '@apollo/server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { answerFiles, postFile } from '../../functions/files.ts'
import { type GraphQLHandler, graphqlHandler } from '../../functions/server.ts'
import { jsonLog } from '../../functions/telemetry.ts'
import { startWorld, type World } from '../world/api.ts'

/** What the log says, and above all what it never says. */
let world: World
let handler: GraphQLHandler
let written: string

/** As people may send it: a made-up name, in capitals and without accents, a number, and where a shelter is. */
const person = 'Nguyễn Thị Bịa Đặt'
const sentence = 'Nhà tạm lánh đặt tại số 9 đường Hoa Ban, thôn Nà Tăm'
const telling = [person, 'NguyenThiBiaDat', 'Bịa', 'BiaDat', '0912000111', 'Hoa Ban', 'Nà Tăm', 'token-of']

beforeAll(async () => {
  world = await startWorld()
  handler = await graphqlHandler({
    ...world.services,
    log: jsonLog,
    authenticate: () => world.services.authenticate('Bearer hue'),
  })
})
afterAll(() => world.close())

beforeEach(() => {
  written = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

function lines(): Record<string, unknown>[] {
  return written
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function ask(body: object, headers: Record<string, string> = {}, by = handler) {
  const all = new HeaderMap(
    Object.entries({
      'content-type': 'application/json',
      authorization: 'Bearer token-of-hue',
      'x-forwarded-for': '203.0.113.7',
      ...headers,
    }),
  )
  return by({ method: 'POST', path: '/graphql', search: '', headers: all, body: JSON.stringify(body) })
}

function expectNothingTold() {
  for (const words of [...telling, '203.0.113.7']) expect(written).not.toContain(words)
}

test('a question is one line: what was asked in our words, its cost, its requests to the table, how it went', async () => {
  const query =
    'query NguyenThiBiaDat($q: String!) { chiBiaDat: me { name } search(text: $q) { __typename } }'
  const question = { query, variables: { q: `${person} 0912000111 ${sentence}` } }
  const { result, requests } = await world.count(() => ask(question, { 'x-correlation-id': 'Root=1-abc=' }))
  expect(JSON.parse(result.body).errors).toBeUndefined()
  expect(lines()).toEqual([
    {
      level: 'info',
      event: 'graphql',
      correlationId: 'Root=1-abc=',
      operation: 'query me search',
      document: expect.stringMatching(/^[0-9a-f]{64}$/),
      cost: JSON.parse(result.body).extensions.cost.requested,
      requests,
      milliseconds: expect.any(Number),
      status: 200,
    },
  ])
  expect(requests).toBeGreaterThan(0)
  expect(result.headers['x-correlation-id']).toBe('Root=1-abc=')
  expectNothingTold()
})

test('requests that run at once are counted each for itself', async () => {
  const bare = { query: '{ __typename }' }
  await Promise.all([ask(bare), ask({ query: '{ plans(first: 5) { nodes { number } } }' }), ask(bare)])
  const counted = lines().map(({ operation, requests }) => `${String(operation)}: ${String(requests)}`)
  // One each finds who asks.
  expect(counted.sort()).toEqual(['query __typename: 1', 'query __typename: 1', 'query plans: 2'])
})

test.each([
  ['what cannot be parsed', `{ ${person} `, 400],
  ['a field that is not there', '{ nguoiBiaDat { NguyenThiBiaDat } }', 400],
  ['too much', `{ ${Array.from({ length: 20 }, (_, at) => `BiaDat${at}: me { name }`).join(' ')} }`, 400],
])('%s is told by its status alone', async (_, query, status) => {
  await ask({ query, operationName: null }, { 'x-correlation-id': person })
  expect(lines()).toEqual([expect.objectContaining({ event: 'graphql', status, operation: null })])
  expectNothingTold()
})

test('a fault has one correlation id: in the header, in the answer, in the line of the fault and of the request', async () => {
  const contents = {
    ...world.services.contents,
    put: () => Promise.reject(new TypeError(`Cannot keep "${sentence}" of ${person}, 0912000111`)),
  }
  const failing = await graphqlHandler({
    ...world.services,
    contents,
    log: jsonLog,
    authenticate: () => world.services.authenticate('Bearer ministry'),
  })
  const query = 'mutation ($text: String!) { importPlanDocument(input: { text: $text }) { __typename } }'
  const text = `ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ\n-------\nSố: 12/KH-UBND\nHuế, ngày 05 tháng 02 năm 2026\nKẾ HOẠCH\nPhòng ngừa và ứng phó với bạo lực trên cơ sở giới năm 2026\n\nI. MỤC TIÊU\n1. 80% ${sentence}.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ chủ trì thực hiện.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n`
  const answer = await ask({ query, variables: { text } }, {}, failing)
  const [error] = JSON.parse(answer.body).errors
  expect(error.extensions).toMatchObject({
    code: 'FAULT',
    correlationId: answer.headers['x-correlation-id'],
  })
  expect(lines().map(({ event, correlationId }) => ({ event, correlationId }))).toEqual(
    ['fault', 'graphql'].map((event) => ({ event, correlationId: error.extensions.correlationId })),
  )
  expect(lines()[0]).toMatchObject({ name: 'TypeError', message: expect.stringContaining('Cannot keep') })
  expect(lines()[0]?.frames).not.toEqual([])
  expectNothingTold()
})

test('of what somebody sent that could not be read, a fault quotes nothing', () => {
  const failures = [
    () => JSON.parse(`{"name": "${person}", "tel": 0912000111`),
    () => JSON.parse(`NguyenThiBiaDat ${sentence}`),
    () => {
      throw new Error(
        `GET uploads/0912000111/${person} failed for bia.dat@example.vn: {"place":"${sentence}"}`,
      )
    },
    () => {
      throw Object.assign(new RangeError(person), { stack: sentence })
    },
  ]
  for (const fail of failures) {
    try {
      fail()
    } catch (error) {
      jsonLog.fault('of-the-test', error)
    }
  }
  expect(lines()).toHaveLength(failures.length)
  expect(written).not.toContain('bia.dat')
  expectNothingTold()
})

test('of a file neither its name nor its id is written', async () => {
  const context = await world.as('hue')
  const bytes = new TextEncoder().encode(sentence)
  const name = `${person} 0912000111.txt`
  const answer = await answerFiles(jsonLog, 'file-1', 'POST /files', () => postFile(context, name, bytes))
  expect(answer).toMatchObject({ status: 201, headers: { 'x-correlation-id': 'file-1' } })
  const fail = () => Promise.reject(new Error(`No ${name}`))
  const failed = await answerFiles(jsonLog, 'file-2', `GET /files/${person}`, fail)
  expect(JSON.parse(String(failed.body))).toEqual({ code: 'FAULT', correlationId: 'file-2' })
  expect(lines().map(({ event, operation, status }) => ({ event, operation, status }))).toEqual([
    { event: 'files', operation: 'POST /files', status: 201 },
    { event: 'fault', operation: undefined, status: undefined },
    { event: 'files', operation: 'GET /files', status: 500 },
  ])
  expectNothingTold()
})

test('on Lambda the line of an event is a metric of its function: requests to the table and time', async () => {
  vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'graphql-dev')
  await ask({ query: '{ me { name } }' })
  jsonLog.fault('of-the-test', new Error('Nothing'))
  const [event, fault] = lines()
  expect(event).toMatchObject({
    function: 'graphql-dev',
    requests: expect.any(Number),
    milliseconds: expect.any(Number),
    _aws: {
      Timestamp: expect.any(Number),
      CloudWatchMetrics: [
        {
          Namespace: 'BinhAn',
          Dimensions: [['function']],
          Metrics: [{ Name: 'requests' }, { Name: 'milliseconds' }],
        },
      ],
    },
  })
  expect(fault).toMatchObject({ level: 'error' })
  expect(fault).not.toHaveProperty('_aws')
})
