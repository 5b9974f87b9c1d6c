import { expect, test } from 'vitest'
import { readDay, typeDay } from '../../admin/layout/typedDay.ts'

test.each([
  ['05/02/2026', '2026-02-05'],
  ['5/2/2026', '2026-02-05'],
  ['05-02-2026', '2026-02-05'],
  ['29.02.2028', '2028-02-29'],
])('%s is read day first, then month', (typed, day) => {
  expect(readDay(typed)).toBe(day)
})

test.each(['', '29/02/2026', '31/04/2026', '2026-02-05', '02/2026', '5/13/2026'])('%s is no day', (typed) => {
  expect(readDay(typed)).toBeNull()
})

test('a day is written as it is read', () => {
  expect(typeDay(null)).toBe('')
  expect(readDay(typeDay('2026-06-02'))).toBe('2026-06-02')
})
