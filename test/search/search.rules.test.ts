import { describe, expect, it } from 'vitest'
import { fold } from '../../schema/name.rules.ts'
import { bestOf, meetsWords, placeIn, wordsOf } from '../../schema/search/search.rules.ts'

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
    expect(bestOf(wordsOf('an toàn'), names, fold, 3)).toEqual([
      'an toàn bảo hộ an',
      'an toàn',
      'bảo hộ an toàn',
    ])
    expect(bestOf(wordsOf('?!'), names, fold, 3)).toEqual([])
  })

  it('name a place by the longest name in them, whole words alone', () => {
    const places = ['Hà', 'Hà Nội', 'Nam']
    expect(placeIn(wordsOf('sở y tế hà nội'), places, fold)).toBe('Hà Nội')
    expect(placeIn(wordsOf('ha noi vu'), places, fold)).toBe('Hà Nội')
    expect(placeIn(wordsOf('namha'), places, fold)).toBeNull()
  })
})
