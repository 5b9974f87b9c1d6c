import { expect, it } from 'vitest'
import {
  type Answer,
  type Asking,
  areaAt,
  type KeptRow,
  kept,
  recordIn,
  rowAt,
  sourceOf,
} from '../../schema/migration/asking.rules.ts'

function answered<Found>(asking: Asking<Found>, answer: Answer): Found {
  asking.next()
  const step = asking.next(answer)
  if (!step.done) throw new Error('It asks on')
  return step.value
}

it('a record is read from the text of its row; a row without one has none', () => {
  expect(recordIn({ body: '{"id":"a"}' })).toEqual({ id: 'a' })
  expect(recordIn({ body: '{}', header: '{"id":"b"}' }, 'header')).toEqual({ id: 'b' })
  for (const row of [null, {}, { body: 7 }]) expect(recordIn(row)).toBeNull()
})

it('what is not there is null, and an answer of another kind is never taken for that', () => {
  expect(answered(rowAt('a', 'b'), { row: null })).toBeNull()
  expect(answered(sourceOf('hash'), { source: null })).toBeNull()
  expect(() => answered(rowAt('a', 'b'), { source: null })).toThrow('answered otherwise')
  expect(() => answered(sourceOf('hash'), { row: null })).toThrow('answered otherwise')
  expect(() => answered(kept('text'), { row: null })).toThrow('answered otherwise')
})

it('an area is found by an id that leads to it', () => {
  const rows: Record<string, KeptRow> = {
    'area#gone': { body: '{"aliasOf":"stays"}' },
    'area#stays': { body: '{"id":"stays"}' },
  }
  const found = (id: string) => {
    const asking = areaAt(id)
    let step = asking.next()
    while (!step.done) {
      const ask = step.value
      step = asking.next({ row: ('row' in ask && rows[ask.row.pk]) || null })
    }
    return step.value
  }
  expect(found('gone')).toEqual({ id: 'stays' })
  expect(found('nowhere')).toBeNull()
})
