import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeDataProvider } from '../../admin/api/dataProvider.ts'
import { allDrafts, draftOf, handedInBy } from '../../admin/plan/cascade.ts'

const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')

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

  test('who handed in the last of many drafts is marked as well', async () => {
    const pages = [...'abc'].map((id, at) => ({
      nodes: [{ id, area: { id: `area ${id}` } }],
      pageInfo: { hasNextPage: at < 2, endCursor: String(at) },
    }))
    const api = makeDataProvider(
      sdl,
      {
        ask: async (_, { after }) => ({ plans: pages[after === null ? 0 : Number(after) + 1] }),
        sendFile: () => Promise.reject(new Error('no file here')),
        fetchFile: () => Promise.reject(new Error('no file here')),
      },
      () => 'vi',
    )
    const found = await allDrafts(api, 'GENDER_BASED_VIOLENCE', new AbortController().signal)
    expect(found.map(({ area }) => area?.id)).toEqual(['area a', 'area b', 'area c'])
  })
})
