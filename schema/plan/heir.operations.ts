/** Which areas may live under the plan of an area that has ended. */
import { findArea } from '../area/area.operations.ts'
import type { Context } from '../context.ts'
import { writeTogether } from '../transaction.ts'
import type { Inheritable, Plan, PlanHeader } from './plan.parts.ts'

export type HeirRow = {
  kind: 'heir'
  key: string
  id: string
  parentId: string
  state: string
  day: string
  body: Inheritable
}

/** The rows of a published plan whose area has ended, one for each parent of those that came after; none otherwise. */
export async function heirRowsOf(context: Context, header: PlanHeader): Promise<HeirRow[]> {
  if (header.state !== 'PUBLISHED') return []
  const heirs = await heirsOf(context, header.areaId)
  const { id, state } = header
  const day = header.effectiveFrom ?? '0000-00-00'
  return [...Map.groupBy(heirs, ({ parentId }) => parentId)].map(([parentId, group]) => ({
    kind: 'heir',
    key: `h${parentId}`,
    id,
    parentId,
    state,
    day,
    body: {
      header,
      heirs: group.map(({ areaId, on, whole }) => ({ areaId, on, whole })),
    },
  }))
}

/** The rows that a plan has, whatever the register said when they were written. */
export async function findHeirRows(context: Context, plan: Pick<Plan, 'id' | 'state'>): Promise<HeirRow[]> {
  if (plan.state !== 'PUBLISHED') return []
  const { data } = await context.store.planHeir.query.primary({ id: plan.id }).go({ pages: 'all' })
  return data.map((row) => ({ ...row, kind: 'heir', key: `h${row.parentId}` }))
}

/**
 * After the register has changed: whoever came after the area of a published plan inherits it. Walks the published
 * plans once; where nothing changed nothing is written. Answers how many rows were.
 */
export async function renewHeirs(context: Context): Promise<number> {
  const { data } = await context.store.planListing.query.byState({ state: 'PUBLISHED' }).go({ pages: 'all' })
  const areas = await Promise.all(data.map(({ areaId }) => findArea(context, areaId)))
  const ended = data.filter((_, index) => areas[index]?.endedOn)
  let written = 0
  for (const { header } of ended) {
    const fresh = await heirRowsOf(context, header)
    const present = new Map((await findHeirRows(context, header)).map((row) => [row.key, row]))
    const changed = fresh.filter(
      ({ key, body }) => JSON.stringify(present.get(key)?.body) !== JSON.stringify(body),
    )
    const stale = [...present.values()].filter(({ key }) => !fresh.some((row) => row.key === key))
    if (changed.length + stale.length === 0) continue
    await writeTogether(context, ({ planHeir }) => [
      ...changed.map(({ id, parentId, state, day, body }) =>
        planHeir.put({ id, parentId, state, day, body }).commit(),
      ),
      ...stale.map(({ id, parentId }) => planHeir.delete({ id, parentId }).commit()),
    ])
    written += changed.length + stale.length
  }
  return written
}

type Heir = Inheritable['heirs'][number] & { parentId: string }

/** Along as many successions as there were; an area that goes on, and only lost ground, passes nothing on. */
async function heirsOf(context: Context, areaId: string): Promise<Heir[]> {
  const heirs = new Map<string, Heir>()
  let waiting = [{ areaId, whole: true }]
  while (waiting.length > 0) {
    const passing = await Promise.all(
      waiting.map(async ({ areaId: id, whole }) => ({ area: await findArea(context, id), whole })),
    )
    const links = passing.flatMap(({ area, whole }) =>
      area?.endedOn
        ? area.successors.map((link) => ({ ...link, whole: whole && link.extent === 'WHOLE' }))
        : [],
    )
    const fresh = links.filter(({ toId }) => toId !== areaId && !heirs.has(toId))
    for (const { toId, on, whole } of fresh) {
      const parentId = (await findArea(context, toId))?.versions.at(-1)?.parentId
      if (parentId) heirs.set(toId, { areaId: toId, on, whole, parentId })
    }
    waiting = fresh.map(({ toId, whole }) => ({ areaId: toId, whole }))
  }
  return [...heirs.values()]
}
