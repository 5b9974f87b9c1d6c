import { readFileSync } from 'node:fs'
import { HeaderMap } from '@apollo/server'
import { expect, test } from 'vitest'
import { makeDataProvider } from '../../admin/api/dataProvider.ts'
import { ApiProblem, asProblem, offline } from '../../admin/api/problem.ts'
import { number, one, text } from '../../admin/api/selection.ts'
import { openTransport, type Transport } from '../../admin/api/transport.tsx'
import { graphqlHandler } from '../../functions/server.ts'
import { textAt } from '../world/answers.ts'
import { startWorld } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planVerbs } from '../world/plan-verbs.ts'

const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')
const message = { vi: 'Có người đã lưu bản mới hơn.', en: 'Somebody saved a newer version.' }

/** Saves twice; the first answer is lost where the test says so, and the second is a conflict with that version. */
async function secondTry(given: { lost: boolean; presentVersion: number; other?: string }) {
  let asked = 0
  const transport: Transport = {
    async ask() {
      asked += 1
      if (asked === 1 && given.lost) throw new ApiProblem('OFFLINE', offline, { isUnanswered: true })
      return {
        correctPlan: { __typename: 'ConflictError', message, presentVersion: given.presentVersion },
      }
    },
    sendFile: async () => ({ id: '', name: '', refusal: null }),
    fetchFile: async () => new Blob(),
  }
  const api = makeDataProvider(sdl, transport, () => 'vi')
  const save = (id: string) =>
    api
      .run('correctPlan', { id, expectedVersion: 2 }, { plan: one({ id: text }) })
      .then(() => null, asProblem)
  await save('a')
  return save(given.other ?? 'a')
}

test('a save that lost its answer is told as perhaps done, when the next version is there', async () => {
  expect(await secondTry({ lost: true, presentVersion: 3 })).toMatchObject({
    kind: 'CONFLICT',
    isPerhapsOwn: true,
  })
})

test.each([
  ['somebody else saved, and no answer was lost', { lost: false, presentVersion: 3 }],
  ['more than one version came between', { lost: true, presentVersion: 4 }],
  ['another thing was saved', { lost: true, presentVersion: 3, other: 'b' }],
])('%s: the conflict is somebody else’s', async (_, given) => {
  expect(await secondTry(given)).toMatchObject({ kind: 'CONFLICT', isPerhapsOwn: false })
})

/** The product, reached over a line that can lose answers, and the keys under which it was asked. */
async function badLine() {
  const world = await startWorld()
  const handler = await graphqlHandler(world.services)
  const keys: (string | null)[] = []
  const line = { loses: false }
  const transport = openTransport({
    token: async () => 'binhlu',
    language: () => 'vi',
    async fetch(_, init) {
      const headers = new HeaderMap(new Headers(init?.headers))
      keys.push(headers.get('idempotency-key') ?? null)
      const body = String(init?.body)
      const answer = await handler({ method: 'POST', path: '/graphql', search: '', headers, body })
      if (line.loses) throw new TypeError('fetch failed')
      return new Response(answer.body, { status: answer.status })
    },
  })
  return { world, keys, line, api: makeDataProvider(sdl, transport, () => 'vi') }
}

test('a save whose answer was lost is answered as it was done when it is sent again', async () => {
  const { world, keys, line, api } = await badLine()
  try {
    const draft = await planVerbs(world).importText('binhlu', planText({ number: '907/KH-UBND' }))
    const id = textAt(draft, 'done.plan.id')
    const save = (title: string, expectedVersion: number) =>
      api
        .run(
          'correctPlan',
          { id, expectedVersion, header: { title } },
          { plan: one({ version: number, title: text }) },
        )
        .then(({ plan }) => plan, asProblem)
    line.loses = true
    expect(await save('Lần một', 1)).toMatchObject({ kind: 'OFFLINE' })
    line.loses = false
    expect(await save('Lần hai', 1)).toMatchObject({ kind: 'CONFLICT', isPerhapsOwn: true })
    expect(await save('Lần một', 1)).toEqual({ version: 2, title: 'Lần một' })
    expect(await save('Lần một', 1)).toMatchObject({ kind: 'CONFLICT' })
    expect(keys[2]).toBe(keys[0])
    expect(new Set(keys).size).toBe(3)
    expect(world.faults).toEqual([])
  } finally {
    await world.close()
  }
})

test('what is only asked goes under no key', async () => {
  const { world, keys, api } = await badLine()
  await api.read('me', { name: text })
  await world.close()
  expect(keys).toEqual([null])
})

test.each([
  ['something between gave up waiting', '<html>', 504, true],
  ['the first try still runs', error('WRONG_STATE'), 409, true],
  ['it is refused', error('INVALID_INPUT'), 400, false],
  ['it failed there', error('FAULT'), 200, false],
])('%s: whether it may be done all the same is told', async (_, body, status, isUnanswered) => {
  const transport = openTransport({
    token: async () => 't',
    language: () => 'vi',
    fetch: async () => new Response(body, { status }),
  })
  await expect(transport.ask('mutation { x }', {})).rejects.toMatchObject({ isUnanswered })
})

function error(code: string): string {
  return JSON.stringify({ errors: [{ message: 'x', extensions: { code } }] })
}
