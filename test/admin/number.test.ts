import { expect, test } from 'vitest'
import { asNumber, writeNumber } from '../../admin/layout/number.ts'

test.each([
  ['62,5', 62.5],
  ['62.5', 62.5],
  ['1.500', 1500],
  ['1.250.000,5', 1_250_000.5],
  ['80 %', 80],
  ['1 500', 1500],
  ['05', 5],
  ['-3', -3],
])('what an official types as %s is the number that is meant', (typed, meant) => {
  expect(asNumber(typed)).toBe(meant)
})

test.each(['tám mươi', '80 người', '1,5,0', '12/2026', '%5'])(
  '%s is told to be no number, and never taken for an empty box',
  (typed) => {
    expect(asNumber(typed)).toBeNaN()
  },
)

test('an empty box is nothing, and a number is written back as it is read', () => {
  expect(asNumber('  ')).toBeNull()
  expect(writeNumber(null)).toBe('')
  for (const value of [0, 62.5, 1500, 0.125]) expect(asNumber(writeNumber(value))).toBe(value)
})
