/** Which areas may live under the plan of an area that has ended. */
import { findArea } from '../area/area.operations.ts'
import type { Context } from '../context.ts'
import { headerOf } from './header.rules.ts'
import type { Inheritable, Plan } from './plan.parts.ts'

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
export async function heirRowsOf(context: Context, plan: Plan): Promise<HeirRow[]> {
  if (plan.state !== 'PUBLISHED') return []
  const heirs = await heirsOf(context, plan.areaId)
  const { id, state } = plan
  const day = plan.effectiveFrom ?? '0000-00-00'
  return [...Map.groupBy(heirs, ({ parentId }) => parentId)].map(([parentId, group]) => ({
    kind: 'heir',
    key: `h${parentId}`,
    id,
    parentId,
    state,
    day,
    body: {
      header: headerOf(plan),
      heirs: group.map(({ areaId, on, whole }) => ({ areaId, on, whole })),
    },
  }))
}

/** The rows that a plan has, whatever the register said when they were written. */
export async function findHeirRows(context: Context, plan: Plan): Promise<HeirRow[]> {
  if (plan.state !== 'PUBLISHED') return []
  const { data } = await context.store.planHeir.query.primary({ id: plan.id }).go({ pages: 'all' })
  return data.map((row) => ({ ...row, kind: 'heir', key: `h${row.parentId}` }))
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
