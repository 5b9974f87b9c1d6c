import { describe, expect, test } from 'vitest'
import { indicatorInput, mendIndicator, newIndicator } from '../../admin/indicator/input.ts'

const both = (text: string) => ({ vi: `${text} (vi)`, en: `${text} (en)` })
const complete = {
  ...newIndicator,
  code: 'GBV-90',
  name: both('name'),
  definition: both('definition'),
  numerator: both('numerator'),
  denominator: both('denominator'),
  method: both('method'),
  source: both('source'),
}

describe('the form of an indicator', () => {
  test('a new one is sensitive until somebody declares otherwise', () => {
    expect(indicatorInput(complete).sensitive).toBe(true)
    expect(indicatorInput({ ...complete, sensitive: undefined }).sensitive).toBe(true)
    expect(indicatorInput({ ...complete, sensitive: false }).sensitive).toBe(false)
  })

  test('a complete one may be sent', () => {
    expect(mendIndicator(complete, 'vi')).toEqual({})
  })

  test('what is missing stands at its box, in the language that is on', () => {
    const mend = mendIndicator({ ...complete, definition: { vi: 'chỉ tiếng Việt', en: '' }, code: '' }, 'en')
    expect(Object.keys(mend).toSorted()).toEqual(['code', 'definition'])
    expect(mend.definition).toEqual({ en: 'Both Vietnamese and English are needed.' })
  })

  test('an empty text in both languages is told at the Vietnamese box', () => {
    expect(mendIndicator({ ...complete, name: undefined }, 'vi')).toHaveProperty('name.vi')
  })

  test('a count has no numerator, whatever was typed before', () => {
    const count = indicatorInput({ ...complete, unit: 'COUNT' })
    expect([count.numerator, count.denominator]).toEqual([null, null])
  })
})
