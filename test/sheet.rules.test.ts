import { describe, expect, it, test } from 'vitest'
import { csvText, printable, toCsv } from '../schema/sheet.rules.ts'

describe('a table as CSV', () => {
  it('begins with the mark by which Excel knows UTF-8, and keeps Vietnamese whole', () => {
    const csv = toCsv([
      ['Đơn vị hành chính', 'Số'],
      ['Xã Bình Lư', 41],
    ])
    expect(csv).toBe('\uFEFFĐơn vị hành chính,Số\r\nXã Bình Lư,41\r\n')
  })

  it('writes accents composed, however they came', () => {
    expect(toCsv([['Đắk Lắk'.normalize('NFD')]])).toBe('\uFEFFĐắk Lắk\r\n')
  })

  it.each([
    '=1+1',
    '+84',
    '-5',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    ' =1',
    '＝1',
    '－1',
    '=HYPERLINK("http://x")',
  ])('makes text of %j, which a spreadsheet would take for a formula', (typed) => {
    expect(csvText(typed)).toMatch(/^"?'/)
  })

  it.each([
    ["Kế hoạch;=1+cmd|' /C calc'!A0;x", "Kế hoạch;'=1+cmd|' /C calc'!A0;x"],
    ['Kế hoạch;\t@x', "Kế hoạch;\t'@x"],
    ['Kế hoạch; -1+1', "Kế hoạch; '-1+1"],
  ])('defuses a formula after what parts cells elsewhere: %j', (typed, safe) => {
    expect(csvText(typed)).toBe(safe)
  })

  it.each(['mục tiêu; - giảm bạo lực', '12/KH-UBND', 'a=b', '100% trường học', 'x@y', '“=”'])(
    'leaves %j as it is',
    (typed) => {
      expect(csvText(typed)).toBe(typed)
    },
  )

  it('keeps numbers numbers, those below zero too, and says nothing where there is nothing', () => {
    expect(toCsv([[-5, 97.5, null, '']])).toBe('\uFEFF-5,97.5,,\r\n')
  })

  it('writes days so that day and month cannot be swapped', () => {
    expect(toCsv([[{ day: '2026-03-02' }]])).toBe('\uFEFF2026-03-02\r\n')
  })

  it('quotes separators, quotes and line breaks', () => {
    expect(csvText('Kế hoạch "A", quý I')).toBe('"Kế hoạch ""A"", quý I"')
    expect(csvText('một\nhai')).toBe('"một\nhai"')
    expect(csvText('=một,"hai"')).toBe(`"'=một,""hai"""`)
  })
})

test('signs that would break a workbook are left out', () => {
  expect(printable('a\u0000b\u0008c\uFFFEd')).toBe('abcd')
  expect(printable('một\thai\n😀')).toBe('một\thai\n😀')
})
