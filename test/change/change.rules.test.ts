import { describe, expect, it } from 'vitest'
import {
  beginning,
  changeOf,
  feedShards,
  nextHead,
  settlingTime,
  shardOf,
} from '../../schema/change/change.rules.ts'
import { touchOf } from '../../schema/change/touch.rules.ts'

const fresh = { wasPublic: false, publicVersion: 0 }
const present = (version: number, isPublic = true) => ({ isPublic, version, stamp: String(version) })
const mark = (version: number, isPublic = true) => ({
  isPublic,
  stamp: String(version),
  publicVersion: version,
})

describe('what is told of a thing', () => {
  it.each([
    ['new', null, present(1), fresh, 'CREATED'],
    ['there before the feed was', null, present(4), { wasPublic: true, publicVersion: 4 }, 'UPDATED'],
    ['told, and changed since', mark(1), present(2), fresh, 'UPDATED'],
    ['told as it is', mark(2), present(2), { wasPublic: true, publicVersion: 2 }, undefined],
    ['withdrawn', mark(2), present(3, false), { wasPublic: true, publicVersion: 2 }, 'REMOVED'],
    ['gone', mark(2), null, { wasPublic: true, publicVersion: 2 }, 'REMOVED'],
    [
      'withdrawn, and told so',
      mark(2, false),
      present(3, false),
      { wasPublic: true, publicVersion: 2 },
      undefined,
    ],
    ['published again', mark(2, false), present(5), { wasPublic: false, publicVersion: 5 }, 'CREATED'],
    [
      'published again for a moment',
      mark(2, false),
      present(6, false),
      { wasPublic: true, publicVersion: 5 },
      'REMOVED',
    ],
    ['a draft', null, present(1, false), fresh, undefined],
    ['a draft that is gone', null, null, fresh, undefined],
  ])('that is %s', (_, told, now, touch, kind) => {
    expect(changeOf(told, now, touch)?.kind).toBe(kind)
  })

  it('is told once: the mark that it leaves answers every later record', () => {
    for (const now of [present(3), present(3, false), null]) {
      const touch = { wasPublic: true, publicVersion: 2 }
      const first = changeOf(mark(2), now, touch)
      expect(first).not.toBe(null)
      expect(changeOf(first?.mark ?? null, now, touch)).toBe(null)
      expect(changeOf(first?.mark ?? null, now, fresh)).toBe(null)
    }
  })
})

describe('a record of the table', () => {
  it('speaks of a thing only where it is the thing itself', () => {
    const image = { version: 3 }
    expect(touchOf({ pk: 'area#a1', sk: 'area' }, image, { version: 4 })).toEqual({
      type: 'AREA',
      id: 'a1',
      wasPublic: true,
      publicVersion: 4,
    })
    for (const key of [
      { pk: 'area#a1', sk: 'version#2025-07-01' },
      { pk: 'plan#p1', sk: 'plan' },
      { pk: 'agency-group#g', sk: 'agency' },
      { pk: 'change#0', sk: 'number#1' },
    ])
      expect(touchOf(key, null, image)).toBe(null)
  })

  it('of a plan is public in the versions in which it was published', () => {
    const listing = (state: string, version: number) => ({ state, header: JSON.stringify({ version }) })
    const key = { pk: 'plan#p1', sk: 'listing' }
    expect(touchOf(key, listing('DRAFT', 1), listing('PUBLISHED', 2))).toMatchObject({
      wasPublic: false,
      publicVersion: 2,
    })
    expect(touchOf(key, listing('PUBLISHED', 2), listing('WITHDRAWN', 3))).toMatchObject({
      wasPublic: true,
      publicVersion: 2,
    })
  })
})

describe('the feed', () => {
  const at = (milliseconds: number) => new Date(1_800_000_000_000 + milliseconds)

  it('counts on without a gap, and its moments never go back', () => {
    const first = nextHead(null, 3, at(1_000))
    const second = nextHead(first, 2, at(0))
    expect(second).toMatchObject({ last: 5, at: first.at })
  })

  it('lets a reader begin where all was recorded a minute ago or longer', () => {
    const moments = [0, 10, 40, 61, 62, 90, 130, 131, 200, 320, 321].map((second) => second * 1_000)
    let head = null
    const recorded: { last: number; at: number }[] = []
    for (const moment of moments) {
      head = nextHead(head, 2, at(moment))
      recorded.push({ last: head.last, at: moment })
      for (const later of [0, 30_000, settlingTime, 500_000]) {
        const now = moment + later
        const place = beginning(head, at(now))
        const young = recorded.find((one) => one.at > now - settlingTime)
        expect(place).toBeLessThanOrEqual(young ? young.last - 2 : head.last)
      }
    }
    expect(beginning(head, at(321_000 + settlingTime))).toBe(22)
    expect(beginning(head, at(321_000))).toBeGreaterThan(0)
  })

  it('spreads things over all its parts, one always to the same', () => {
    const ids = Array.from({ length: 400 }, (_, index) => `k${index.toString(32)}x${index}`)
    const counts = feedShards.map((shard) => ids.filter((id) => shardOf({ id }) === shard).length)
    expect(Math.min(...counts)).toBeGreaterThan(40)
  })
})
