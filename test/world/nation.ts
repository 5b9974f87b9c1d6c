/**
 * A nation of the size of Việt Nam, made up and the same each time: 34 provinces, 3,321 communes, a plan of the
 * Government that obliges the provinces, of each province but the last one that obliges its communes, and of most
 * communes one that carries it out.
 */
import { groupId } from '../../schema/agency/agency.operations.ts'
import type { AgencyGroup, GroupRule } from '../../schema/agency/group.rules.ts'
import type { Area, AreaType } from '../../schema/area/area.rules.ts'
import { saveAreas } from '../../schema/area/write.operations.ts'
import type { Context } from '../../schema/context.ts'
import { keepContent } from '../../schema/file/file.operations.ts'
import { areaId, committeeId, derivedId } from '../../schema/ids.ts'
import { numberedKey } from '../../schema/plan/identity.rules.ts'
import type { Assignment, Mandate, Plan } from '../../schema/plan/plan.parts.ts'
import { writePlan } from '../../schema/plan/write.operations.ts'

export const provinceCount = 34
const nationId = areaId('NATION', 'VN', null)

function areaOf(
  id: string,
  type: AreaType,
  tier: Area['tier'],
  code: string,
  name: string,
  parentId: string | null,
): Area {
  const version = { from: null, to: null, code, name, type, parentId, act: null }
  return { id, tier, foundedOn: null, endedOn: null, versions: [version], predecessors: [], successors: [] }
}

/** Beyond the 34 there are as many as are asked for; their codes come round again. */
export function provinceOf(index: number): Area {
  const id = areaId('PROVINCE', `made-up-${index}`, null)
  const code = String((index % 90) + 10)
  return areaOf(id, 'PROVINCE', 'PROVINCE', code, `Tỉnh Thử ${index + 1}`, nationId)
}

/** 23 provinces of 98 communes and 11 of 97: 3,321. */
export function communesOf(province: Area, index: number): Area[] {
  return Array.from({ length: index % provinceCount < 23 ? 98 : 97 }, (_, at) => {
    const type = at % 4 === 0 ? 'WARD' : 'COMMUNE'
    const name = `${type === 'WARD' ? 'Phường' : 'Xã'} Thử ${index + 1}.${at + 1}`
    const code = String(10_000 + index * 100 + at)
    return areaOf(areaId('COMMUNE', `${province.id}-${at}`, null), type, 'COMMUNE', code, name, province.id)
  })
}

type Made = { area: Area; number: string; date: string; obliges: string | null; mandate: Plan | null }

/** A plan from a template: what tells it apart, whom it obliges, what it carries out. */
export function planOf(template: Plan, { area, number, date, obliges, mandate }: Made): Plan {
  const id = derivedId('made-up', area.id)
  const part = { span: null, confidence: 1, corrected: [] }
  const assignment: Assignment = {
    ...part,
    id: `${id}a`,
    text: obliges ?? '',
    agencyName: obliges ?? '',
    agencyKind: null,
    isGroup: true,
    agencyId: null,
    groupId: obliges && groupId(area.id, obliges),
    duties: [
      {
        ...part,
        id: `${id}d`,
        text: 'Xây dựng kế hoạch triển khai tại địa phương.',
        label: null,
        roles: ['IMPLEMENT'],
        modality: 'ASSIGNED',
        namedAgency: null,
      },
    ],
  }
  const cited: Mandate | null = mandate && {
    ...part,
    id: `${id}m`,
    text: `Kế hoạch số ${mandate.number}`,
    role: 'MANDATE',
    kind: null,
    number: mandate.number,
    date: mandate.date,
    issuerName: mandate.issuerName,
    issuerId: mandate.issuerId,
    citationKey: numberedKey(mandate.issuerId, mandate.number, mandate.date),
  }
  return {
    ...template,
    id,
    state: 'PUBLISHED',
    programme: 'GENDER_BASED_VIOLENCE',
    number,
    date,
    effectiveFrom: date,
    fromYear: 2026,
    toYear: 2030,
    issuerId: committeeId(area.id),
    issuerName: `Ủy ban nhân dân ${area.versions[0]?.name}`,
    areaId: area.id,
    parentAreaId: area.versions[0]?.parentId ?? null,
    scopeIds: [area.id, nationId],
    sourceKey: `s#made-up#${id}`,
    mandates: cited ? [cited] : [],
    assignments: obliges ? [assignment] : [],
    reportingDuties: [],
  }
}

export const phrases = {
  everyCommune: 'Ủy ban nhân dân cấp xã',
  provinces: 'Ủy ban nhân dân các tỉnh, thành phố',
  communes: 'Ủy ban nhân dân các xã, phường',
}
const rules: Record<string, GroupRule> = {
  [phrases.everyCommune]: {
    kind: 'COMMITTEES_BELOW',
    areaTypes: ['WARD', 'TOWNSHIP', 'COMMUNE', 'SPECIAL_ZONE'],
  },
  [phrases.provinces]: { kind: 'COMMITTEES_BELOW', areaTypes: ['PROVINCE', 'MUNICIPALITY'] },
  [phrases.communes]: { kind: 'COMMITTEES_BELOW', areaTypes: ['COMMUNE', 'WARD'] },
}

/** With the groups that its phrases name. */
export async function writeMadeUp(context: Context, plan: Plan): Promise<void> {
  const groups = plan.assignments.flatMap(({ agencyName, groupId: id }): AgencyGroup[] => {
    const rule = rules[agencyName]
    return id && rule ? [{ id, phrase: agencyName, areaId: plan.areaId, rule, memberIds: null }] : []
  })
  const summary = { vi: 'Bản thử.', en: 'Made up.' }
  await writePlan(context, { plan, present: null, verb: 'import', summary, groups })
}

/** Every fifth commune has issued nothing; of every seventh of the others the plan is of another programme. */
function standingOf(at: number): 'ISSUED' | 'OTHER' | 'NONE' {
  if (at % 5 === 4) return 'NONE'
  return at % 7 === 6 ? 'OTHER' : 'ISSUED'
}

/** Puts the nation into the table; answers the plan of the Government and how many are to be found in its cascade. */
export async function makeNation(
  context: Context,
  given: Plan,
): Promise<{ nation: Area; plan: Plan; obliged: number; issued: number }> {
  const nation = areaOf(nationId, 'NATION', 'NATION', 'VN', 'Việt Nam', null)
  await saveAreas(context, [nation])
  const template = { ...given, sourceHash: await keepContent(context, 'Kế hoạch thử.') }
  const plan = planOf(template, {
    area: nation,
    number: '625/QĐ-TTg',
    date: '2026-01-05',
    obliges: phrases.provinces,
    mandate: null,
  })
  await writeMadeUp(context, plan)
  let obliged = provinceCount
  let issued = 0
  for (let index = 0; index < provinceCount; index += 1) {
    const province = provinceOf(index)
    const communes = communesOf(province, index)
    await saveAreas(context, [province, ...communes])
    if (index === provinceCount - 1) continue
    const above = planOf(template, {
      area: province,
      number: `${index + 1}/KH-UBND`,
      date: '2026-02-10',
      obliges: phrases.communes,
      mandate: plan,
    })
    await writeMadeUp(context, above)
    obliged += communes.length
    issued += 1
    await Promise.all(
      communes.map(async (area, at) => {
        const standing = standingOf(at)
        if (standing === 'NONE') return
        if (standing === 'ISSUED') issued += 1
        const own = planOf(template, {
          area,
          number: `${at + 1}/KH-UBND`,
          date: '2026-03-15',
          obliges: null,
          mandate: above,
        })
        await writeMadeUp(context, standing === 'OTHER' ? { ...own, programme: 'DOMESTIC_VIOLENCE' } : own)
      }),
    )
  }
  return { nation, plan, obliged, issued }
}
