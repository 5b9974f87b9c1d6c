import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { certaintyOf, cutSource } from '../../admin/plan/parts.ts'

const source = 'a) 100% người bị bạo lực được hỗ trợ; mỗi xã ít nhất 05 nơi tạm lánh.'
const at = (words: string) => ({ start: source.indexOf(words), end: source.indexOf(words) + words.length })

describe('the source cut where parts begin and end', () => {
  test('a sentence of two targets shows each in its own piece', () => {
    const parts = [
      { id: 'first', span: at('100% người bị bạo lực được hỗ trợ') },
      { id: 'second', span: at('mỗi xã ít nhất 05 nơi tạm lánh') },
    ]
    const pieces = cutSource(source, parts)
    const textOf = (id: string) => pieces.filter(({ ids }) => ids.includes(id)).map(({ text }) => text)
    expect(textOf('first')).toEqual(['100% người bị bạo lực được hỗ trợ'])
    expect(textOf('second')).toEqual(['mỗi xã ít nhất 05 nơi tạm lánh'])
  })

  test('a part within a part is the last of its piece, so that a click finds it', () => {
    const pieces = cutSource(source, [
      { id: 'inner', span: at('ít nhất 05') },
      { id: 'outer', span: { start: 0, end: source.length } },
    ])
    expect(pieces.find(({ text }) => text === 'ít nhất 05')?.ids).toEqual(['outer', 'inner'])
  })

  test('restored letters stand in the place of the damaged ones', () => {
    const damaged = 'b\uFFFDo l\uFFFDc gia đình'
    const restorations = [
      { span: { start: 0, end: 3 }, original: 'b\uFFFDo', restored: 'bạo' },
      { span: { start: 4, end: 7 }, original: 'l\uFFFDc', restored: 'lực' },
    ]
    const pieces = cutSource(
      damaged,
      [{ id: 'whole', span: { start: 0, end: damaged.length } }],
      restorations,
    )
    expect(pieces.map(({ text }) => text).join('')).toBe('bạo lực gia đình')
    expect(pieces.filter(({ restored }) => restored).map(({ text }) => text)).toEqual(['bạo', 'lực'])
  })

  test('whatever the spans, the pieces are the whole source in order, and each lies in all its parts', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 80 }), fc.integer({ min: -5, max: 90 })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.string({ maxLength: 70 }), spans, (text, pairs) => {
        const parts = pairs.map(([start, end], index) => ({ id: `p${index}`, span: { start, end } }))
        const pieces = cutSource(text, parts)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const piece of pieces) {
          const over = parts.filter(
            ({ span }) => span.start <= piece.start && span.end >= piece.end && span.end > span.start,
          )
          expect(piece.ids.toSorted()).toEqual(over.map(({ id }) => id).toSorted())
        }
      }),
    )
  })
})

test('how sure a part is comes in words; what a person put right is settled', () => {
  const of = (confidence: number, correctedFields: string[] = []) =>
    certaintyOf({ confidence, correctedFields })
  expect([of(0.95), of(0.9), of(0.8), of(0.5), of(0.5, ['value'])]).toEqual([
    'sure',
    'sure',
    'fairlySure',
    'unsure',
    'corrected',
  ])
})
