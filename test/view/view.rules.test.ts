import { describe, expect, it } from 'vitest'
import { checkView, largestFilter, longestViewName, viewSentences } from '../../schema/view/view.rules.ts'

const said = (name: string, filter: string) => checkView({ name, filter }).map(({ message }) => message)

describe('a view', () => {
  it('is a name and an object of conditions', () => {
    expect(said('Nháp của tỉnh', '{"state":"DRAFT"}')).toEqual([])
    expect(said('x', '{}')).toEqual([])
  })

  it('wants a name that fits a menu', () => {
    expect(said('', '{}')).toEqual([viewSentences.noName])
    expect(said('a'.repeat(longestViewName), '{}')).toEqual([])
    expect(said('a'.repeat(longestViewName + 1), '{}')).toEqual([viewSentences.nameTooLong])
  })

  it.each(['', 'x', '[]', 'null', '"a"', '3', '{"a":'])('refuses the filter %j', (filter) => {
    expect(said('x', filter)).toEqual([viewSentences.badFilter])
  })

  it('weighs a filter in bytes: one accented letter may be three', () => {
    const of = (letters: number, letter: string) => JSON.stringify({ a: letter.repeat(letters) })
    expect(said('x', of(largestFilter - 8, 'a'))).toEqual([])
    expect(said('x', of(largestFilter - 7, 'a'))).toEqual([viewSentences.filterTooLarge])
    expect(said('x', of(700, 'ẫ'))).toEqual([viewSentences.filterTooLarge])
  })
})
