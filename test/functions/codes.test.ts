import { HeaderMap } from '@apollo/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { postFile } from '../../functions/files.ts'
import { graphqlHandler } from '../../functions/server.ts'
import { addAreas } from '../../schema/area/write.operations.ts'
import { type ErrorCode, errorCodes } from '../../schema/errors.ts'
import { areaId } from '../../schema/ids.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planVerbs } from '../world/plan-verbs.ts'

/** The closed list of error codes: each is met by somebody, with a sentence in both languages that says what to do. */
let world: World
beforeAll(async () => {
  world = await startWorld()
}, 60_000)
afterAll(() => world.close())

type Told = { code: string; message: { vi: string; en: string } }

/** Of an answer whose only mutation is called `done`, or whose request was refused. */
function told({ data, errors }: Answer): Told {
  const refused = errors?.[0]?.extensions
  return (refused ?? Object(data).done) as Told
}

async function madePlan(number: string): Promise<{ id: string; version: number }> {
  const answer = await planVerbs(world).importText('binhlu', planText({ number }))
  return Object(answer.data).done.plan
}

const none = { id: Buffer.from('Plan:abc').toString('base64'), version: 1 }

/** For each code, what somebody does that leads to it. */
const ways: Record<ErrorCode, () => Promise<Told>> = {
  INVALID_INPUT: async () => told(await world.ask('hue', '{ plans(first: 0) { nodes { id } } }')),
  NOT_A_PLAN: async () =>
    told(await planVerbs(world).importText('binhlu', 'Thư mời họp thôn vào tối thứ bảy.')),
  FILE_REFUSED: async () => {
    const { body } = await postFile(await world.as('binhlu'), 'a.txt', new Uint8Array())
    return JSON.parse(String(body)) as Told
  },
  TOO_MANY_ROWS: async () => {
    const parentId = areaId('NATION', 'VN', null)
    const many = Array.from({ length: 1_001 }, (_, index) => {
      const code = String(10_000 + index)
      const version = {
        from: null,
        to: null,
        code,
        name: `Xã Đo đếm ${index}`,
        type: 'COMMUNE',
        parentId,
        act: null,
      } as const
      const life = { foundedOn: null, endedOn: null, predecessors: [], successors: [] }
      return {
        id: areaId('COMMUNE', `codes-${index}`, null),
        tier: 'COMMUNE' as const,
        versions: [version],
        ...life,
      }
    })
    await addAreas(await world.as('ministry'), many)
    return told(
      await world.ask('hue', '{ agencies(where: { kind: { eq: PEOPLES_COMMITTEE } }) { nodes { id } } }'),
    )
  },
  STALE_VERSION: async () => {
    const { id, version } = await madePlan('901/KH-UBND')
    return told(
      await planVerbs(world).correct(
        'binhlu',
        { id, version: version + 5 },
        { header: { number: '902/KH-UBND' } },
      ),
    )
  },
  WRONG_STATE: async () => {
    const { id, version } = await madePlan('903/KH-UBND')
    const withdrawn = await planVerbs(world).withdraw('binhlu', { id, version })
    return told(await planVerbs(world).confirm('binhlu', Object(withdrawn.data).done.plan))
  },
  NOT_FOUND: async () => told(await planVerbs(world).confirm('binhlu', none)),
  FORBIDDEN: async () => {
    const { id, version } = await madePlan('904/KH-UBND')
    const confirmed = await planVerbs(world).confirm('binhlu', { id, version })
    return told(await planVerbs(world).withdraw('hue', Object(confirmed.data).done.plan))
  },
  UNAUTHENTICATED: async () => told(await world.ask(null, '{ me { name } }')),
  LIMIT_EXCEEDED: async () =>
    told(
      await world.ask('hue', '{ plans(first: 200) { nodes { carriedOutBy(first: 200) { nodes { id } } } } }'),
    ),
  FAULT: async () => {
    const broken = await graphqlHandler({
      ...world.services,
      authenticate: () => Promise.reject(new Error('the issuer is away')),
    })
    const headers = new HeaderMap([['content-type', 'application/json']])
    const { body } = await broken({
      method: 'POST',
      path: '/graphql',
      search: '',
      headers,
      body: '{"query":"{ me { name } }"}',
    })
    world.faults.splice(0)
    return told(JSON.parse(body) as Answer)
  },
}

it.each(errorCodes)('%s is met, with a sentence in both languages', async (code) => {
  const { code: met, message } = await ways[code]()
  expect({ met, message }).toEqual({
    met: code,
    message: { vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
  })
  expect(message.vi).not.toBe(message.en)
  expect(world.faults).toEqual([])
})
