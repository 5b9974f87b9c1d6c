import { afterAll, beforeAll, expect, it } from 'vitest'
import { scopeOf } from '../../schema/area/area.operations.ts'
import type { Area } from '../../schema/area/area.rules.ts'
import type { Succession } from '../../schema/area/succession.rules.ts'
import { saveAreas } from '../../schema/area/write.operations.ts'
import { areaId } from '../../schema/ids.ts'
import { startWorld, type World } from '../world/api.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const [hue, laiChau] = [areaId('PROVINCE', '46', null), areaId('PROVINCE', '12', null)]

/** A commune of Huế of which another of Lai Châu takes something, on a day. */
async function peopleOf(endedOn: string | null, extent: 'WHOLE' | 'PART', on: string): Promise<string[]> {
  const context = await world.as('ministry')
  const commune = (id: string, parentId: string, to: string | null): Area => ({
    id,
    tier: 'COMMUNE',
    foundedOn: '2001-01-01',
    endedOn: to,
    versions: [
      { from: '2001-01-01', to, code: '98201', name: 'Xã Thử Phạm Vi', type: 'COMMUNE', parentId, act: null },
    ],
    predecessors: [],
    successors: [],
  })
  const kind = endedOn === null ? 'BOUNDARY_CHANGED' : 'MERGED'
  const link: Succession = {
    fromId: 'giver00000000000',
    toId: 'taker00000000000',
    on,
    kind,
    extent,
    share: null,
    act: null,
  }
  await saveAreas(context, [
    { ...commune(link.toId, laiChau, null), predecessors: [link] },
    { ...commune(link.fromId, hue, endedOn), successors: [link] },
  ])
  return scopeOf(await world.as('ministry'), link.fromId, '2026-10-01')
}

it('what a living area gave away, or will be, makes it nobody else’s', async () => {
  for (const scope of [
    await peopleOf(null, 'PART', '2026-01-01'),
    await peopleOf('2099-12-31', 'WHOLE', '2100-01-01'),
  ]) {
    expect(scope).toContain(hue)
    expect(scope).not.toContain(laiChau)
  }
})

it('an area that is gone is seen by those of the area that it became', async () => {
  expect(await peopleOf('2025-06-30', 'WHOLE', '2025-07-01')).toEqual(expect.arrayContaining([hue, laiChau]))
})
