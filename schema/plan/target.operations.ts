/** The targets of an indicator in all plans in force on a day, found without opening these. */
import { findArea, withAliases } from '../area/area.operations.ts'
import { queryRows, type StoredRow } from '../bodies.ts'
import type { Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { ValidationProblem } from '../errors.ts'
import { largestFilteredList, type Page, type PageArgs, pageSize, readCursor, toCursor } from '../paging.ts'
import { versionCountingOn } from './life.rules.ts'
import { targetRows } from './plan.entity.ts'
import type { PlanHeader, Target, TargetBody } from './plan.parts.ts'
import { findPlanHeader } from './read.operations.ts'
import { isInForceOn } from './state.rules.ts'
import { contentOn } from './version.operations.ts'

/** `plan`: its header as entered last. */
export type LinkedTarget = { target: Target; plan: PlanHeader; day: Day }

/** `areaId`: only plans of this area and of those directly under it. */
type Asked = { indicatorId: string; areaId: string | null; day: Day }

export const targetsTooMany = {
  vi: `Trong ${largestFilteredList} chỉ tiêu liền nhau không có kế hoạch nào còn hiệu lực vào ngày này. Hãy thêm "area" hoặc chọn ngày khác.`,
  en: `Among ${largestFilteredList} targets in a row no plan is in force on that day. Add "area", or choose another day.`,
}

/** Parent, area, plan and part: the order of the rows. */
const placeLength = 4

/** Of those that follow where plans were passed over. */
const rowsAtOnce = 250

/**
 * By area above, area and plan. Rows of plans that are not in force are passed over, 1,000 a page at most: then the page is
 * shorter and the next goes on. A page is one Query and one BatchGet of headers; a second BatchGet where an amendment
 * of a later day changes plans on it, or a row is not of the plan's present version; at most six Queries and twelve
 * BatchGets where all are passed over. Errors: Validation for a cursor of another list, and for 1,000 rows without any.
 */
export async function targetsOf(context: Context, asked: Asked, page: PageArgs): Promise<Page<LinkedTarget>> {
  const size = pageSize(page)
  const stretches = asked.areaId === null ? [undefined] : await stretchesOf(context, asked.areaId)
  const stretchAt = (place: string) => stretches.findIndex((begins) => place.startsWith(begins ?? ''))
  const isHere = (place: string[]) => place.length === placeLength && stretchAt(place.join('#')) >= 0
  const after = page.after
    ? readCursor(page.after, (place) => (isHere(place) ? place : null)).join('#')
    : undefined
  const begun = after ? stretchAt(after) : 0
  const found: { row: StoredRow; linked: LinkedTarget }[] = []
  let last: StoredRow | undefined
  let looked = 0
  for (const [index, begins] of stretches.entries()) {
    if (index < begun) continue
    let from = index === begun ? after : undefined
    while (found.length <= size && looked < largestFilteredList) {
      const limit = looked === 0 ? size + 1 : Math.min(rowsAtOnce, largestFilteredList - looked)
      const rows = await queryRows(context.store, {
        ...targetRows(asked.indicatorId),
        begins,
        after: from,
        limit,
      })
      found.push(...(await linkedOn(context, rows, asked)))
      last = rows.at(-1) ?? last
      from = rows.at(-1)?.['gsi1sk']
      looked += rows.length
      if (rows.length < limit) break
    }
  }
  const cutShort = looked >= largestFilteredList && found.length <= size
  if (cutShort && found.length === 0) throw ValidationProblem.at(['area'], targetsTooMany, 'TOO_MANY_ROWS')
  const shown = found.slice(0, size)
  return {
    edges: shown.map(({ row, linked }, index) => {
      const place = cutShort && index === shown.length - 1 ? last : row
      return { node: linked, cursor: toCursor((place?.['gsi1sk'] ?? '').split('#')) }
    }),
    hasNextPage: found.length > size || cutShort,
    hasPreviousPage: Boolean(page.after),
  }
}

/** Where the targets of an area lie, and of those under it. */
async function stretchesOf(context: Context, areaId: string): Promise<string[]> {
  const area = await findArea(context, areaId)
  const ids = await withAliases(context, [areaId])
  const parentId = area?.versions.at(-1)?.parentId
  const parents = parentId ? await withAliases(context, [parentId]) : ['none']
  const own = parents.flatMap((parent) => ids.map((id) => `${parent}#${id}#`))
  return [...own, ...ids.map((id) => `${id}#`)]
}

/** Of rows, those whose plan is in force on the day and then had the target under the indicator, each once. */
async function linkedOn(context: Context, rows: readonly StoredRow[], { indicatorId, day }: Asked) {
  const linked = await Promise.all(
    rows.map(async (row) => {
      const plan = row['id'] ? await findPlanHeader(context, row['id']) : null
      if (!plan || !isInForceOn(plan, day)) return []
      const { target: kept, version }: Partial<TargetBody> = JSON.parse(row['body'] ?? '{}')
      const isNewest = version === plan.version && versionCountingOn(plan, day) === version
      const target = isNewest && kept ? kept : await targetOn(context, plan, day, row['partId'])
      return target?.indicatorId === indicatorId ? [{ row, linked: { target, plan, day } }] : []
    }),
  )
  const each = new Map(linked.flat().map((one) => [one.row['gsi1sk'], one]))
  return [...each.values()]
}

async function targetOn(context: Context, plan: PlanHeader, day: Day, partId: string | undefined) {
  const text = await contentOn(context, plan, day)
  return text?.targets.find(({ id }) => id === partId)
}
