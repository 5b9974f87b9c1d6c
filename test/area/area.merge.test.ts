import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { agenciesOfArea, findAgency, saveAgencies } from '../../schema/agency/agency.operations.ts'
import { findArea, listChildren } from '../../schema/area/area.operations.ts'
import type { Area } from '../../schema/area/area.rules.ts'
import { saveAreas } from '../../schema/area/write.operations.ts'
import { areaId, committeeId, derivedId } from '../../schema/ids.ts'
import { at, listAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64')
const provinceId = areaId('PROVINCE', '12', null)

function made(
  id: string,
  from: string,
  to: string | null,
  tier: 'DISTRICT' | 'COMMUNE',
  parentId: string,
  code = tier === 'DISTRICT' ? '981' : '98101',
): Area {
  const [type, name] =
    tier === 'DISTRICT' ? (['RURAL_DISTRICT', 'Huyện'] as const) : (['COMMUNE', 'Xã'] as const)
  const version = {
    from,
    to,
    code,
    name: `${name} Thử Gộp`,
    type,
    parentId,
  }
  const links = { predecessors: [], successors: [] }
  return { id, tier, foundedOn: from, endedOn: to, versions: [{ ...version, act: null }], ...links }
}

const merge = (
  verb: 'mergeAreas' | 'mergeAgencies',
  type: string,
  ids: string[],
  person = 'ministry',
  more = '',
) => {
  const success =
    verb === 'mergeAreas'
      ? 'MergeAreasSuccess { area { id } }'
      : 'MergeAgenciesSuccess { agency { id name } }'
  return world.ask(
    person,
    `mutation ($ids: [ID!]!) { ${verb}(input: { ids: $ids ${more} }) { __typename ... on ${success}
      ... on ValidationError { message { en } } ... on ForbiddenError { code } ... on NotFoundError { code } } }`,
    { ids: ids.map((id) => globalId(type, id)) },
  )
}

/** What would move, before anything does. */
const look = async (query: 'areaMerge' | 'agencyMerge', type: string, ids: string[], person = 'ministry') => {
  const moving = query === 'areaMerge' ? 'childCount agencyCount' : 'areaCount handoverCount'
  const answer = await world.ask(
    person,
    `query ($ids: [ID!]!) { ${query}(ids: $ids) { stays { id } goes { id } ${moving} refusal { en } } }`,
    { ids: ids.map((id) => globalId(type, id)) },
  )
  return at(answer, query)
}

describe('two areas found to be one', () => {
  const [elder, younger, below] = ['elder00000000000', 'yyounger00000000', 'bbelow0000000000'] as const

  it('are the elder; the younger leads to it, alone, in a batch, with its committee and all below', async () => {
    const context = await world.as('ministry')
    await saveAreas(context, [
      made(elder, '2001-01-01', '2010-12-31', 'DISTRICT', provinceId),
      made(younger, '2011-01-01', '2020-12-31', 'DISTRICT', provinceId),
      made(below, '2011-01-01', '2020-12-31', 'COMMUNE', younger),
    ])
    const office = { ...(await agenciesOfArea(context, provinceId))[0] }
    const home = { id: derivedId('agency', 'thu-gop'), kind: 'HEALTH' as const, name: 'Phòng Y tế Thử Gộp' }
    const free = {
      shortName: null,
      superiorId: null,
      professionalLineId: null,
      foundedOn: null,
      endedOn: null,
    }
    await saveAgencies(context, [{ ...home, ...free, areaIds: [younger], handovers: [], takeovers: [] }])
    expect(office.id).toBeTruthy()

    expect(await look('areaMerge', 'Area', [younger, elder])).toEqual({
      stays: { id: globalId('Area', elder) },
      goes: { id: globalId('Area', younger) },
      childCount: 1,
      agencyCount: 1,
      refusal: null,
    })
    const answer = await merge('mergeAreas', 'Area', [younger, elder])
    expect(at(answer, 'mergeAreas.area.id')).toBe(globalId('Area', elder))

    const after = await world.as('ministry')
    const found = await findArea(after, younger)
    expect(found).toMatchObject({
      id: elder,
      aliases: [younger],
      foundedOn: '2001-01-01',
      endedOn: '2020-12-31',
    })
    expect(found?.versions).toHaveLength(1)
    expect((await listChildren(after, elder, '2015-01-01')).map(({ id }) => id)).toEqual([below])
    expect(await findAgency(after, committeeId(younger))).toMatchObject({ id: committeeId(elder) })
    expect((await agenciesOfArea(after, elder)).map(({ name }) => name)).toContain(home.name)
    const batch = await world.ask('integrator', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [globalId('Area', younger), globalId('Area', elder)],
    })
    expect(listAt(batch, 'nodes')).toEqual(Array(2).fill({ id: globalId('Area', elder) }))
    const listed = await world.ask(
      'integrator',
      `query ($id: ID!) { agencies(where: { area: { eq: $id } }) { nodes { name } }
        areas(where: { parent: { eq: $id } }, asOf: "2015-01-01") { nodes { id } } }`,
      { id: globalId('Area', younger) },
    )
    expect(listAt(listed, 'agencies.nodes')).toContainEqual({ name: home.name })
    expect(listAt(listed, 'areas.nodes')).toEqual([{ id: globalId('Area', below) }])
    const asked = await world.ask(
      'integrator',
      'query ($ids: [ID!]!) { areas(where: { id: { in: $ids } }) { nodes { id } } }',
      { ids: [younger, below, elder].map((id) => globalId('Area', id)) },
    )
    expect(listAt(asked, 'areas.nodes')).toEqual([elder, below].map((id) => ({ id: globalId('Area', id) })))
  })

  it('merged again are as they were', async () => {
    const before = await findArea(await world.as('ministry'), elder)
    expect(at(await merge('mergeAreas', 'Area', [elder, younger]), 'mergeAreas.area.id')).toBe(
      globalId('Area', elder),
    )
    expect(await findArea(await world.as('ministry'), elder)).toEqual(before)
  })

  it('of two tiers, with a gap between their days, or by one who may not, stay two', async () => {
    const context = await world.as('ministry')
    const late = 'late000000000000'
    await saveAreas(context, [made(late, '2023-01-01', '2024-12-31', 'DISTRICT', provinceId)])
    expect(at(await merge('mergeAreas', 'Area', [elder, below]), 'mergeAreas.message.en')).toMatch(
      /different tiers/,
    )
    expect(at(await merge('mergeAreas', 'Area', [elder, late]), 'mergeAreas.message.en')).toMatch(/gap/)
    expect(await look('areaMerge', 'Area', [elder, late])).toMatchObject({
      refusal: { en: expect.stringContaining('gap') },
    })
    expect(await look('areaMerge', 'Area', [elder, late], 'hue')).toBe(null)
    expect(await look('areaMerge', 'Area', [elder, 'nobody0000000000'])).toBe(null)
    expect(at(await merge('mergeAreas', 'Area', [elder, elder]), 'mergeAreas.message.en')).toMatch(
      /two different/,
    )
    expect(at(await merge('mergeAreas', 'Area', [elder, 'nobody0000000000']), 'mergeAreas.code')).toBe(
      'NOT_FOUND',
    )
    expect(at(await merge('mergeAreas', 'Area', [elder, late], 'hue'), 'mergeAreas.code')).toBe('FORBIDDEN')
  })
})

describe('two areas that lived on one day with different codes', () => {
  it('stay two, unless it is said that a code is wrong', async () => {
    const context = await world.as('ministry')
    const [one, other] = ['cone000000000000', 'dother0000000000'] as const
    const later = 'elater0000000000'
    await saveAreas(context, [
      made(one, '2001-01-01', '2010-12-31', 'COMMUNE', provinceId, '98111'),
      made(other, '2010-12-31', '2015-12-31', 'COMMUNE', provinceId, '98112'),
      made(later, '2016-01-01', null, 'COMMUNE', provinceId, '98113'),
    ])
    const refused = await merge('mergeAreas', 'Area', [one, other])
    expect(at(refused, 'mergeAreas.message.en')).toMatch(/different codes/)
    expect(await findArea(await world.as('ministry'), other)).toMatchObject({ id: other })
    const answer = await merge('mergeAreas', 'Area', [one, other], 'ministry', 'despiteCodes: true')
    expect(at(answer, 'mergeAreas.area.id')).toBe(globalId('Area', one))
    const after = await merge('mergeAreas', 'Area', [other, later])
    expect(at(after, 'mergeAreas.area.id')).toBe(globalId('Area', one))
  })
})

describe('the plan of an area found to be another one', () => {
  it('is the current plan of the one that stays', async () => {
    const [stays, goes] = ['astays0000000000', 'bgoes00000000000'] as const
    const context = await world.as('ministry')
    await saveAreas(context, [
      made(stays, '2001-01-01', '2025-12-31', 'COMMUNE', provinceId),
      made(goes, '2026-01-01', null, 'COMMUNE', provinceId),
    ])
    const { importText, correct, confirm } = planVerbs(world)
    const drafted = await importText('ministry', planText({ number: '771/KH-UBND' }), {
      areaId: globalId('Area', goes),
    })
    const settled = await correct('ministry', planOf(drafted), {
      header: {
        issuerId: globalId('Agency', committeeId(goes)),
        issuerName: 'Ủy ban nhân dân xã Thử Gộp',
      },
    })
    expect(at(await confirm('ministry', planOf(settled)), 'done.plan.number')).toBe('771/KH-UBND')
    expect(at(await merge('mergeAreas', 'Area', [stays, goes]), 'mergeAreas.area.id')).toBe(
      globalId('Area', stays),
    )
    const answer = await world.ask(
      'integrator',
      `query ($id: ID!) { area(id: $id, asOf: "2026-09-01") {
        currentPlan(programme: GENDER_BASED_VIOLENCE) { number }
        planStatus(programme: GENDER_BASED_VIOLENCE) { status plan { number } } } }`,
      { id: globalId('Area', stays) },
    )
    expect(at(answer, 'area')).toEqual({
      currentPlan: { number: '771/KH-UBND' },
      planStatus: { status: 'OWN', plan: { number: '771/KH-UBND' } },
    })
  })
})

describe('two agencies found to be one', () => {
  it('are the elder, with the areas of both; the younger leads to it and is in no list', async () => {
    const context = await world.as('ministry')
    const free = { shortName: null, superiorId: null, professionalLineId: null, handovers: [], takeovers: [] }
    const [one, other] = ['aagency100000000', 'aagency200000000'] as const
    const hueId = areaId('PROVINCE', '46', null)
    const both = { ...free, kind: 'HEALTH' as const, endedOn: null }
    await saveAgencies(context, [
      { ...both, id: one, name: 'Sở Y tế Thử', areaIds: [provinceId], foundedOn: '2000-01-01' },
      { ...both, id: other, name: 'Sở Y tế tỉnh Thử', areaIds: [hueId], foundedOn: '2005-01-01' },
    ])
    expect(await look('agencyMerge', 'Agency', [other, one])).toEqual({
      stays: { id: globalId('Agency', one) },
      goes: { id: globalId('Agency', other) },
      areaCount: 1,
      handoverCount: 0,
      refusal: null,
    })
    const answer = await merge('mergeAgencies', 'Agency', [other, one])
    expect(at(answer, 'mergeAgencies.agency')).toEqual({ id: globalId('Agency', one), name: 'Sở Y tế Thử' })
    const after = await world.as('ministry')
    expect(await findAgency(after, other)).toMatchObject({
      id: one,
      areaIds: [provinceId, hueId],
      aliases: [other],
    })
    expect((await agenciesOfArea(after, hueId)).map(({ id }) => id)).not.toContain(other)
    expect(at(await merge('mergeAgencies', 'Agency', [other, one]), 'mergeAgencies.agency.id')).toBeTruthy()
  })

  it('of two kinds, or the committees of areas, stay two', async () => {
    const context = await world.as('ministry')
    const [committee] = (await agenciesOfArea(context, provinceId)).filter(
      ({ kind }) => kind === 'PEOPLES_COMMITTEE',
    )
    const hue = committeeId(areaId('PROVINCE', '46', null))
    const committees = await merge('mergeAgencies', 'Agency', [committee?.id ?? '', hue])
    expect(at(committees, 'mergeAgencies.message.en')).toMatch(/merge the two areas/)
    expect(await look('agencyMerge', 'Agency', [committee?.id ?? '', hue])).toMatchObject({
      refusal: { en: expect.stringContaining('merge the two areas') },
    })
    const kinds = await merge('mergeAgencies', 'Agency', ['aagency100000000', hue])
    expect(at(kinds, 'mergeAgencies.message.en')).toMatch(/different kinds/)
  })
})
