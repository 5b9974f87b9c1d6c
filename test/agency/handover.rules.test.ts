import { describe, expect, it } from 'vitest'
import type { Agency, Handover } from '../../schema/agency/agency.rules.ts'
import { holderOf } from '../../schema/agency/handover.rules.ts'

function agency(id: string, endedOn: string | null = null): Agency {
  return {
    id,
    kind: 'OTHER',
    name: id,
    shortName: null,
    areaIds: ['12'],
    superiorId: null,
    professionalLineId: null,
    foundedOn: null,
    endedOn,
    handovers: [],
    takeovers: [],
  }
}

function handOver(from: Agency, to: Agency, field: Handover['field'], on = '2025-03-01') {
  from.handovers.push({ field, fromId: from.id, toId: to.id, on, act: null })
}

describe('who holds a duty', () => {
  const labour = agency('labour', '2025-02-28')
  const home = agency('home')
  const health = agency('health', '2026-12-31')
  const care = agency('care')
  const lost = agency('lost', '2025-02-28')
  handOver(labour, home, 'GENDER_EQUALITY')
  handOver(labour, health, 'CHILDREN')
  handOver(health, care, 'ALL', '2027-01-01')
  const all = new Map([labour, home, health, care].map((one) => [one.id, one]))
  const find = (id: string) => all.get(id)

  it('is the agency itself as long as it lives', () => {
    expect(holderOf('GENDER_EQUALITY', labour, '2025-02-28', find)).toEqual({
      kind: 'SAME',
      agencyId: 'labour',
    })
  })

  it('moves by its field', () => {
    expect(holderOf('GENDER_EQUALITY', labour, '2025-03-01', find)).toEqual({ kind: 'ONE', agencyId: 'home' })
    expect(holderOf('CHILDREN', labour, '2025-03-01', find)).toEqual({ kind: 'ONE', agencyId: 'health' })
  })

  it('moves on with the next handover', () => {
    expect(holderOf('CHILDREN', labour, '2027-01-01', find)).toEqual({ kind: 'ONE', agencyId: 'care' })
  })

  it('waits for a person where its field is not told and several took over', () => {
    expect(holderOf(null, labour, '2025-03-01', find)).toEqual({
      kind: 'SEVERAL',
      agencyIds: ['home', 'health'],
    })
  })

  it('waits for a person where one field went to several', () => {
    const office = agency('office', '2025-06-30')
    handOver(office, home, 'ALL', '2025-07-01')
    handOver(office, care, 'ALL', '2025-07-01')
    expect(holderOf('CHILDREN', office, '2025-07-01', find)).toEqual({
      kind: 'SEVERAL',
      agencyIds: ['home', 'care'],
    })
  })

  it('is the one agency that two ways lead to', () => {
    const office = agency('office', '2025-06-30')
    handOver(office, home, 'ALL', '2025-07-01')
    handOver(office, labour, 'ALL', '2025-07-01')
    expect(holderOf('GENDER_EQUALITY', office, '2025-07-01', find)).toEqual({ kind: 'ONE', agencyId: 'home' })
  })

  it('is nobody where an agency ended without handing it over', () => {
    expect(holderOf('PRESS', labour, '2025-03-01', find)).toEqual({ kind: 'NOBODY' })
    expect(holderOf('PRESS', lost, '2025-03-01', find)).toEqual({ kind: 'NOBODY' })
  })

  it('leaves an agency that lives on what it did not give away', () => {
    const culture = agency('culture')
    handOver(culture, home, 'PRESS')
    expect(holderOf('PRESS', culture, '2025-03-01', find)).toEqual({ kind: 'ONE', agencyId: 'home' })
    expect(holderOf('FAMILY_CULTURE', culture, '2025-03-01', find)).toEqual({
      kind: 'SAME',
      agencyId: 'culture',
    })
    expect(holderOf(null, culture, '2025-03-01', find).kind).toBe('SEVERAL')
  })

  it('comes to an end even if two agencies name each other', () => {
    const one = agency('one', '2025-02-28')
    const two = agency('two', '2025-02-28')
    handOver(one, two, 'ALL')
    handOver(two, one, 'ALL')
    const both = new Map([one, two].map((each) => [each.id, each]))
    expect(holderOf('PRESS', one, '2026-01-01', (id) => both.get(id))).toEqual({ kind: 'NOBODY' })
  })
})
