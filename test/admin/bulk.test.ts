import { describe, expect, test } from 'vitest'
import { ApiProblem, type ProblemKind } from '../../admin/api/problem.ts'
import { gather, inTurn, type Outcome } from '../../admin/plan/bulk.ts'

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
const problem = (kind: ProblemKind) => new ApiProblem(kind, { vi: 'Sai.', en: 'Wrong.' })

/** What was told last of each row, and which rows were begun. */
async function outcomes(failing: Record<string, Error>, stoppedAfter = rows.length) {
  const last = new Map<string, Outcome>()
  const begun: string[] = []
  await inTurn(
    rows,
    async ({ id }) => {
      begun.push(id)
      const error = failing[id]
      if (error) throw error
    },
    (id, outcome) => last.set(id, outcome),
    () => begun.length >= stoppedAfter,
  )
  const told = rows.map(({ id }) => {
    const outcome = last.get(id)
    return outcome instanceof ApiProblem ? outcome.kind : outcome
  })
  return { told, begun }
}

describe('several rows changed in turn', () => {
  test('are told one by one', async () => {
    expect((await outcomes({})).told).toEqual(['done', 'done', 'done', 'done'])
  })

  test.each(['CONFLICT', 'FORBIDDEN', 'NOT_FOUND', 'INVALID', 'FAULT'] as const)(
    'a row that meets %s keeps no other from being done',
    async (kind) => {
      expect((await outcomes({ b: problem(kind) })).told).toEqual(['done', kind, 'done', 'done'])
    },
  )

  test.each(['OFFLINE', 'SIGNED_OUT'] as const)(
    'after %s the rest is left alone, and says so',
    async (kind) => {
      const { told, begun } = await outcomes({ b: problem(kind) })
      expect(told).toEqual(['done', kind, 'left', 'left'])
      expect(begun).toEqual(['a', 'b'])
    },
  )

  test('stopped by the person, what was not begun stays as it was', async () => {
    const { told, begun } = await outcomes({}, 2)
    expect(told).toEqual(['done', 'done', 'left', 'left'])
    expect(begun).toEqual(['a', 'b'])
  })

  test('a fault of our own is told as one', async () => {
    expect((await outcomes({ a: new Error('x') })).told[0]).toBe('FAULT')
  })
})

describe('all rows of a filter', () => {
  const pages = [['a', 'b'], ['c', 'd'], ['e']]
  const pageOf = async (after: string | null) => {
    const at = Number(after ?? 0)
    return { rows: pages[at] ?? [], next: at + 1 < pages.length ? String(at + 1) : null }
  }
  const { signal } = new AbortController()

  test('are gathered from every page', async () => {
    expect(await gather(pageOf, signal)).toEqual({ rows: ['a', 'b', 'c', 'd', 'e'], more: false })
  })

  test('up to the limit, and then it is known that there are more', async () => {
    expect(await gather(pageOf, signal, 3)).toEqual({ rows: ['a', 'b', 'c'], more: true })
    expect(await gather(pageOf, signal, 4)).toEqual({ rows: ['a', 'b', 'c', 'd'], more: true })
    expect(await gather(pageOf, signal, 5)).toEqual({ rows: ['a', 'b', 'c', 'd', 'e'], more: false })
  })
})
