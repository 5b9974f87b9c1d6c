import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeDataProvider } from '../../admin/api/dataProvider.ts'
import { ApiProblem, asProblem, offline } from '../../admin/api/problem.ts'
import { one, text } from '../../admin/api/selection.ts'
import type { Transport } from '../../admin/api/transport.tsx'

const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')
const message = { vi: 'Có người đã lưu bản mới hơn.', en: 'Somebody saved a newer version.' }

/** Saves twice; the first answer is lost where the test says so, and the second is a conflict with that version. */
async function secondTry(given: { lost: boolean; presentVersion: number; other?: string }) {
  let asked = 0
  const transport: Transport = {
    async ask() {
      asked += 1
      if (asked === 1 && given.lost) throw new ApiProblem('OFFLINE', offline)
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
