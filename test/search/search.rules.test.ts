import { describe, expect, it } from 'vitest'
import { fold } from '../../schema/name.rules.ts'
import { bestOf, meetsWords, placeIn, wordsOf } from '../../schema/search/search.rules.ts'

const best = (typed: string, rows: readonly string[], most = 3) =>
  bestOf(rows, { typed, words: wordsOf(typed), nameOf: (name) => name, most })

describe('words typed without care', () => {
  it.each([
    ['so noi vu lai chau', 'Sở Nội vụ tỉnh Lai Châu'],
    ['LAI CHÂU nội vụ', 'Sở Nội vụ tỉnh Lai Châu'],
    ['1097 kh', '1097/KH-UBND'],
    ['tỷ lệ'.normalize('NFD'), 'Tỷ lệ người bị bạo lực'],
  ])('%s finds %s', (typed, name) => {
    expect(meetsWords(wordsOf(typed), fold(name))).toBe(true)
  })

  it.each([
    ['so y te lai chau', 'Sở Nội vụ tỉnh Lai Châu'],
    ['hau', 'Tỉnh Lai Châu'],
  ])('%s does not find %s', (typed, name) => {
    expect(meetsWords(wordsOf(typed), fold(name))).toBe(false)
  })

  it('put first what begins as typed, then what holds it, and find nothing for signs alone', () => {
    const names = ['an toàn bảo hộ an', 'bảo hộ an toàn', 'an toàn', 'toàn dân an cư']
    expect(best('an toàn', names)).toEqual(['an toàn bảo hộ an', 'an toàn', 'bảo hộ an toàn'])
    expect(best('an toan', names)).toEqual(best('an toàn', names))
    expect(best('?!', names)).toEqual([])
  })

  it('put first what is written as typed, then a tone on the other vowel, then what is alike but for accents', () => {
    const names = ['Hoa Lư', 'Xã Hoá Lư', 'Xã Hòa Lư', 'Xã Hoà Lư']
    expect(best('hoà lư', names, 9)).toEqual(['Xã Hoà Lư', 'Xã Hòa Lư', 'Hoa Lư', 'Xã Hoá Lư'])
    expect(best('lư, HÒA'.normalize('NFD'), names, 2)).toEqual(['Xã Hòa Lư', 'Xã Hoà Lư'])
    expect(best('hoa lu', names, 9)).toEqual(['Hoa Lư', 'Xã Hoá Lư', 'Xã Hòa Lư', 'Xã Hoà Lư'])
    expect(best('bổ', ['Ban bố', 'Bổ sung', 'Cán bộ'])).toEqual(['Bổ sung', 'Ban bố', 'Cán bộ'])
  })

  it('name a place by the longest name in them, whole words alone', () => {
    const places = ['Hà', 'Hà Nội', 'Nam']
    expect(placeIn(wordsOf('sở y tế hà nội'), places, fold)).toBe('Hà Nội')
    expect(placeIn(wordsOf('ha noi vu'), places, fold)).toBe('Hà Nội')
    expect(placeIn(wordsOf('namha'), places, fold)).toBeNull()
  })
})
