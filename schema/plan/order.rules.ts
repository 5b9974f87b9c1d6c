/**
 * In which order plans are listed. A plan's place is a few short texts that end with its day and its id: put together
 * they are the sort key of an index, and in the same order in memory. Pure.
 */
import { type Area, bareNameOn } from '../area/area.rules.ts'
import type { Day } from '../day.rules.ts'
import { nameOrderKey } from '../name.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import type { PlanHeader } from './plan.parts.ts'
import { planStates } from './plan.rules.ts'
import { stateOn } from './state.rules.ts'

export const planOrderFields = ['ISSUED', 'AREA', 'PERIOD', 'STATE'] as const
export type PlanOrderField = (typeof planOrderFields)[number]

export const planOrderLabels = {
  ISSUED: { vi: 'Ngày ban hành', en: 'Day of issue' },
  AREA: { vi: 'Tên địa bàn', en: 'Name of the area' },
  PERIOD: { vi: 'Giai đoạn', en: 'Period' },
  STATE: { vi: 'Tình trạng', en: 'State' },
} as const satisfies Record<PlanOrderField, Bilingual>

export const orderDirections = ['ASC', 'DESC'] as const
export type OrderDirection = (typeof orderDirections)[number]

export const orderDirectionLabels = {
  ASC: {
    vi: 'Tăng dần: ngày sớm nhất, chữ A, tình trạng đầu tiên ở trước',
    en: 'Upwards: the earliest day, the letter A, the first state before the others',
  },
  DESC: { vi: 'Giảm dần: ngược lại', en: 'Downwards: the other way round' },
} as const satisfies Record<OrderDirection, Bilingual>

export type PlanOrder = { by: PlanOrderField; direction: OrderDirection }
export const newestFirst: PlanOrder = { by: 'ISSUED', direction: 'DESC' }

export function isNewestFirst({ by, direction }: PlanOrder): boolean {
  return by === newestFirst.by && direction === newestFirst.direction
}

/** The day that it takes effect, `0000-00-00` where unknown. */
export function dayOf({ effectiveFrom }: Pick<PlanHeader, 'effectiveFrom'>): Day {
  return effectiveFrom ?? '0000-00-00'
}

/** The place of the name that the area of a plan had on the plan's day, without the word of its type. */
export function areaOrderKey(area: Area, header: Pick<PlanHeader, 'effectiveFrom'>): string {
  return nameOrderKey(bareNameOn(area, dayOf(header)))
}

export function periodKey({ fromYear, toYear }: Pick<PlanHeader, 'fromYear' | 'toYear'>): string {
  return `${fromYear ?? '0000'}-${toYear ?? '0000'}`
}

type Placed = { header: PlanHeader; areaKey: string }

/** Where a plan stands; `areaKey`: of the name of its area, `day`: of the states. */
export function placeOf({ header, areaKey }: Placed, by: PlanOrderField, day: Day): string[] {
  const key = {
    ISSUED: [],
    AREA: [areaKey],
    PERIOD: [periodKey(header)],
    STATE: [`${planStates.indexOf(stateOn(header, day))}`],
  }[by]
  return [...key, dayOf(header), header.id]
}

export function sortKeyOf(place: readonly string[]): string {
  return place.join('#')
}

/** What a cursor of the order holds: the order itself too, but for the usual one, so that no other takes it. */
export function cursorPlace(order: PlanOrder, place: readonly string[]): string[] {
  return isNewestFirst(order) ? [...place] : [order.by, order.direction, ...place]
}

/** The place that such a cursor names; null where it is one of another order. */
export function placeInCursor(order: PlanOrder, cursor: readonly string[]): string[] | null {
  const length = order.by === 'ISSUED' ? 2 : 3
  if (isNewestFirst(order)) return cursor.length === length ? [...cursor] : null
  const [by, direction, ...place] = cursor
  return by === order.by && direction === order.direction && place.length === length ? place : null
}
