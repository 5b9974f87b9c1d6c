import { HeaderMap } from '@apollo/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type GraphQLHandler, graphqlHandler, type Answer as HttpAnswer } from '../../functions/server.ts'
import { errorCodes } from '../../schema/errors.ts'
import { schema } from '../../schema/index.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { dice, documentFrom, KnownIds, malformedFrom } from './hostile.ts'

/** Eleven thousand requests that nobody would write by hand: none of them is ever our fault. */
let world: World
let handler: GraphQLHandler
const people = ['ministry', 'laichau', 'hue', 'binhlu', 'integrator']

beforeAll(async () => {
  world = await startWorld({ wanted: 'all' })
  handler = await graphqlHandler(world.services)
})
afterAll(() => world.close())

/** Words of the store, of the language and of files: none of them is for a client. */
const ours = /dynamo|electro|"pk"|gsi\d|ValidationException|\.ts:|node_modules|at \w+ \(|"stack/i

/** What is wrong with an answer; null where it is one of ours, refusal or not. */
function wrongWith({ status, body }: HttpAnswer): string | null {
  if (status >= 500) return `status ${status}`
  if (ours.test(body)) return `says ${ours.exec(body)?.[0]}`
  const { data, errors = [] } = JSON.parse(body) as Answer
  if (data === undefined && errors.length === 0) return 'neither data nor errors'
  for (const { extensions } of errors) {
    const { code, message } = Object(extensions)
    if (!errorCodes.includes(code) || code === 'FAULT') return `code ${code}`
    if (!message?.vi || !message.en) return 'no sentence in both languages'
  }
  return null
}

/** The data, and whether anything was refused. */
function saidIn(body: string): { data: unknown; refused: boolean } {
  const { data, errors = [] } = JSON.parse(body) as Answer
  return { data, refused: errors.length > 0 }
}

function idsIn(body: string): string[] {
  return [...body.matchAll(/"id":"([\w+/=]+)"/g)].map(([, id = '']) => id)
}

it('1,000 malformed requests are answered in our own words', async () => {
  const lot = dice(1)
  const statuses = new Map<number, number>()
  for (let round = 0; round < 1_000; round += 1) {
    const { method, search, headers, body } = malformedFrom(lot)
    const answer = await handler({ method, path: '/graphql', search, headers: new HeaderMap(headers), body })
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    expect(wrongWith(answer), JSON.stringify({ round, method, search, headers, body }).slice(0, 1_000)).toBe(
      null,
    )
  }
  expect(world.faults).toEqual([])
  expect([...statuses.keys()].sort()).toEqual(expect.arrayContaining([400, 401]))
})

it('10,000 documents drawn from the schema are answered in our own words', async () => {
  const lot = dice(2)
  const ids = new KnownIds()
  let answered = 0
  let refused = 0
  for (let round = 0; round < 10_000; round += 1) {
    const query = documentFrom(schema, lot, ids)
    const person = lot.of(people)
    const headers = new HeaderMap([
      ['content-type', 'application/json'],
      ['authorization', `Bearer ${person}`],
    ])
    const body = JSON.stringify({ query })
    const answer = await handler({ method: 'POST', path: '/graphql', search: '', headers, body })
    const context = JSON.stringify({
      round,
      person,
      query: query.slice(0, 1_500),
      said: answer.body.slice(0, 500),
    })
    expect(wrongWith(answer), context).toBe(null)
    expect(world.faults, context).toEqual([])
    // What comes again is compiled: it has to say the same. Of several errors that empty the same parent, the
    // specification of GraphQL lets an answer keep any.
    for (let again = 0; again < 2 && query.startsWith('query') && round % 5 === 0; again += 1) {
      const repeated = await handler({ method: 'POST', path: '/graphql', search: '', headers, body })
      expect(saidIn(repeated.body), context).toEqual(saidIn(answer.body))
    }
    if (answer.body.startsWith('{"data"')) answered += 1
    else refused += 1
    for (const id of idsIn(answer.body)) if (ids.all.length < 500) ids.add(id)
  }
  // A fuzz whose every request is refused at the door proves little.
  expect(answered).toBeGreaterThan(2_000)
  expect(refused).toBeGreaterThan(100)
})
