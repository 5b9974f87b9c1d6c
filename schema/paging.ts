/**
 * Pages. A list gives `first` nodes (1–200, 50 by default) after a cursor, in a stable order that ends with the id.
 * A cursor names the place in that order, not a row number, so that rows coming and going do not shift a page.
 */
import { ValidationProblem } from './errors.ts'
import type { Bilingual } from './text.rules.ts'

export type PageArgs = { first?: number | null; after?: string | null }
export type Page<T> = { edges: { node: T; cursor: string }[]; hasNextPage: boolean; hasPreviousPage: boolean }

export const defaultPageSize = 50
export const largestPageSize = 200
/** How many rows a filter without an index of its own may look at. */
export const largestFilteredList = 1_000
/** The most that one request may ask for: 1 a list and 1 a node asked for; and how deep it may go. */
export const largestCost = 10_000
export const largestDepth = 16

export function pageSize({ first }: PageArgs): number {
  if (first === null || first === undefined) return defaultPageSize
  if (first >= 1 && first <= largestPageSize) return first
  throw ValidationProblem.at(['first'], {
    vi: `"first" phải từ 1 đến ${largestPageSize}.`,
    en: `"first" must be from 1 to ${largestPageSize}.`,
  })
}

export function toCursor(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

const noCursor: Bilingual = {
  vi: '"after" không phải con trỏ của danh sách này. Dùng endCursor của trang trước, cùng điều kiện và thứ tự, hoặc bỏ trống.',
  en: '"after" is no cursor of this list. Use endCursor of the page before, under the same conditions and order, or leave it out.',
}

/** The place that a cursor names: `length` strings, or a ValidationProblem that says what to do. */
export function fromCursor(cursor: string, length: number, refusal: Bilingual = noCursor): string[] {
  return readCursor(cursor, (place) => (place.length === length ? place : null), refusal)
}

/** The same of a list whose cursors say more: what `toPlace` makes of it, null where it is none of this list. */
export function readCursor(
  cursor: string,
  toPlace: (parts: string[]) => string[] | null,
  refusal: Bilingual = noCursor,
): string[] {
  const place = toPlace(partsOf(cursor))
  if (place) return place
  throw ValidationProblem.at(['after'], refusal)
}

function partsOf(cursor: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(parts) && parts.every(isPlace) ? parts : []
  } catch {
    // One sentence for every cursor that is not ours.
    return []
  }
}

/** The place after which a page begins; null where it is the first. An empty cursor is none: nobody was given it. */
export function placeAfter({ after }: PageArgs, length: number): string[] | null {
  return after === null || after === undefined ? null : fromCursor(after, length)
}

/** A day or an id: a key of the table takes no long text, and no empty one. */
function isPlace(part: unknown): part is string {
  return typeof part === 'string' && /^[\w-]{1,64}$/.test(part)
}

/** A page of a list that is already here, whole and in order. */
export function pageOfList<T>(list: readonly T[], args: PageArgs, idOf: (node: T) => string): Page<T> {
  const size = pageSize(args)
  const afterId = placeAfter(args, 1)?.[0]
  const start = afterId === undefined ? 0 : list.findIndex((node) => idOf(node) === afterId) + 1
  if (afterId !== undefined && start === 0) {
    throw ValidationProblem.at(['after'], {
      vi: 'Dòng mà "after" trỏ tới không còn trong danh sách. Hãy đọc lại từ đầu.',
      en: 'The row that "after" names has left the list. Read it again from the start.',
    })
  }
  return {
    edges: list.slice(start, start + size).map((node) => ({ node, cursor: toCursor([idOf(node)]) })),
    hasNextPage: start + size < list.length,
    hasPreviousPage: start > 0,
  }
}

/** A page of rows read from an index with one row too many, which tells whether there is more. */
export function pageOfRows<T>(rows: readonly T[], args: PageArgs, placeOf: (row: T) => string[]): Page<T> {
  const size = pageSize(args)
  return {
    edges: rows.slice(0, size).map((node) => ({ node, cursor: toCursor(placeOf(node)) })),
    hasNextPage: rows.length > size,
    hasPreviousPage: Boolean(args.after),
  }
}

export function mapPage<T, U>(page: Page<T>, map: (node: T) => U): Page<U> {
  return { ...page, edges: page.edges.map(({ node, cursor }) => ({ node: map(node), cursor })) }
}
