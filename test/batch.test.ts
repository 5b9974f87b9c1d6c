import { expect, it } from 'vitest'
import { getEach } from '../schema/batch.ts'

const table = new Map(['a', 'b', 'c', 'd'].map((id) => [id, { id }]))

/** A table that answers at most `size` rows at a time, as one does at 16 MB. */
function tableOf(size: number) {
  const asked: string[][] = []
  const get = async (ids: readonly string[]) => {
    asked.push([...ids])
    const data = ids.map((id, index) => (index < size ? (table.get(id) ?? null) : null))
    return { data, unprocessed: ids.slice(size).map((id) => ({ id })) }
  }
  return { asked, get }
}

it('rows come in the order of their ids, null where there is none', async () => {
  const { get, asked } = tableOf(10)
  expect(await getEach(['c', 'x', 'a'], get)).toEqual([{ id: 'c' }, null, { id: 'a' }])
  expect(asked).toHaveLength(1)
})

it('what the table left is asked for again, and never taken for missing', async () => {
  const { get, asked } = tableOf(2)
  expect(await getEach(['d', 'c', 'b', 'a', 'x'], get)).toEqual([
    { id: 'd' },
    { id: 'c' },
    { id: 'b' },
    { id: 'a' },
    null,
  ])
  expect(asked).toEqual([['d', 'c', 'b', 'a', 'x'], ['b', 'a', 'x'], ['x']])
})

it('rows that stay unread are a fault', async () => {
  const get = async (ids: readonly string[]) => ({
    data: ids.map(() => null),
    unprocessed: ids.map((id) => ({ id })),
  })
  await expect(getEach(['a'], get)).rejects.toThrow('could not be read')
})

it('nothing is asked for nothing', async () => {
  const { get, asked } = tableOf(1)
  expect(await getEach([], get)).toEqual([])
  expect(asked).toEqual([])
})
