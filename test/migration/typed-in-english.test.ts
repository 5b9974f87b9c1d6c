import { expect, it } from 'vitest'
import { typedInEnglish } from '../../schema/migration/0013-typed-in-english.rules.ts'
import type { KeptRow } from '../../schema/migration/asking.rules.ts'

/** What becomes of a row that asks for nothing beside it. */
function becomes(row: KeptRow): KeptRow[] {
  const rows = typedInEnglish.rowsFor(row)
  if (Array.isArray(rows)) return rows
  const step = rows.next()
  if (!step.done) throw new Error('It asks on')
  return step.value
}
const indicator = (definition: string): KeptRow => ({
  pk: 'indicator#1',
  sk: 'indicator',
  id: '1',
  body: JSON.stringify({ id: '1', definition: { vi: 'Số người.', en: definition } }),
})

it('what was typed of an indicator is masked where it tells in English where a shelter is, and then lies so', () => {
  const [masked, ...others] = becomes(indicator('People taken in. Shelter: Khun Há.'))
  expect(others).toEqual([])
  expect(masked?.['body']).toContain('People taken in.')
  expect(masked?.['body']).not.toContain('Khun')
  expect(becomes(masked ?? {})).toEqual([])
})

it('what tells no place stays', () => {
  expect(becomes(indicator('People taken in. Shelter: open 24 hours.'))).toEqual([])
})
