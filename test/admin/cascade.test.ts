import { describe, expect, test } from 'vitest'
import { draftOf, handedInBy } from '../../admin/plan/cascade.ts'

const drafts = new Map([['commune', 'draft']])

describe('in the list to chase and in its file', () => {
  test.each(['NOT_ISSUED', 'INHERITED'] as const)(
    'whoever handed in a draft is marked while %s',
    (standing) => {
      expect(draftOf({ area: { id: 'commune' }, standing }, drafts)).toBe('draft')
    },
  )

  test('nobody is who has issued, who handed in nothing, or whose area is not known', () => {
    expect(draftOf({ area: { id: 'commune' }, standing: 'ISSUED' }, drafts)).toBeNull()
    expect(draftOf({ area: { id: 'other' }, standing: 'NOT_ISSUED' }, drafts)).toBeNull()
    expect(draftOf({ area: null, standing: 'NOT_ISSUED' }, drafts)).toBeNull()
  })

  test('only drafts of those in the list are counted, not all that wait', () => {
    const waiting = new Map([...drafts, ['province', 'another draft']])
    const lines = ['commune', 'other'].map((id) => ({ area: { id }, standing: 'NOT_ISSUED' as const }))
    expect(handedInBy(lines, waiting)).toBe(1)
  })
})
