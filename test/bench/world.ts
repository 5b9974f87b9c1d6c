/** Nations for measuring: 34 provinces, 3,321 communes, and a plan of each of them all: 3,356 plans. Deterministic. */
import { readFileSync } from 'node:fs'
import { planFiles } from '../../functions/dev/seed.ts'
import type { Area } from '../../schema/area/area.rules.ts'
import { saveAreas } from '../../schema/area/write.operations.ts'
import type { Context } from '../../schema/context.ts'
import { areaId } from '../../schema/ids.ts'
import { importPlanDocument } from '../../schema/plan/import.operations.ts'
import type { Plan } from '../../schema/plan/plan.parts.ts'
import { communesOf, phrases, planOf, provinceOf, writeMadeUp } from '../world/nation.ts'

/**
 * What was made: ids of the provinces, of their plans, and of the plans of communes. Every second commune has the parts
 * of a real plan, the others those of the plan on which the goals were set: 6 targets, 25 tasks with who leads them.
 */
export type Made = {
  provinces: string[]
  provincePlans: string[]
  communePlans: string[]
  realPlans: string[]
}

/** Makes provinces `from` to `to` with their communes and plans, and a plan that obliges the provinces. */
export async function grow(context: Context, from: number, to: number, template: Plan): Promise<Made> {
  const made: Made = { provinces: [], provincePlans: [], communePlans: [], realPlans: [] }
  const common = commonPlan(template)
  const [firstProvince] = [provinceOf(from)]
  const national = nationPlan(template, firstProvince, from)
  await writeMadeUp(context, national)
  for (let index = from; index < to; index += 1) {
    const province = provinceOf(index)
    const communes = communesOf(province, index)
    await saveAreas(context, [province, ...communes])
    const above = planOf(template, {
      area: province,
      number: `${index + 1}/KH-UBND`,
      date: '2026-02-10',
      obliges: phrases.communes,
      mandate: national,
    })
    await writeMadeUp(context, above)
    const plans = communes.map((area, at) => {
      const given = { area, number: `${at + 1}/KH-UBND`, date: '2026-03-15', obliges: null, mandate: above }
      const { targets, taskGroups, assignments, reportingDuties } = at % 2 === 0 ? common : template
      const parts = { targets, taskGroups, assignments, reportingDuties }
      return { ...planOf(template, given), ...parts, scopeIds: [area.id, province.id] }
    })
    await Promise.all(plans.map((plan) => writeMadeUp(context, plan)))
    made.provinces.push(province.id)
    made.provincePlans.push(above.id)
    for (const [at, { id }] of plans.entries()) (at % 2 === 0 ? made.communePlans : made.realPlans).push(id)
  }
  return made
}

/** The plan of the goals, out of the template's own sentences. */
function commonPlan(template: Plan): Plan {
  const duties = template.assignments.flatMap((one) => one.duties)
  const again = <Part>(parts: readonly Part[], at: number): Part[] =>
    parts.slice(at % parts.length).slice(0, 1)
  const range = (count: number) => Array.from({ length: count }, (_, at) => at)
  return {
    ...template,
    targets: range(6).flatMap((at) => again(template.targets, at).map((one) => ({ ...one, id: `t${at}` }))),
    taskGroups: [],
    assignments: range(5).flatMap((of) =>
      again(template.assignments, of).map((one) => ({
        ...one,
        id: `a${of}`,
        duties: range(5).flatMap((at) =>
          again(duties, of * 5 + at).map((duty) => ({
            ...duty,
            id: `d${of}-${at}`,
            roles: ['LEAD' as const],
          })),
        ),
      })),
    ),
  }
}

/** One for each call of `grow`: told apart by its number. */
function nationPlan(template: Plan, below: Area, serial: number): Plan {
  const id = areaId('NATION', 'VN', null)
  const version = { ...below.versions[0], from: null, to: null, code: 'VN', name: 'Việt Nam', act: null }
  const nation: Area = {
    ...below,
    id,
    tier: 'NATION',
    versions: [{ ...version, type: 'NATION', parentId: null }],
  }
  const number = `${600 + serial}/QĐ-TTg`
  const plan = planOf(template, {
    area: nation,
    number,
    date: '2026-01-05',
    obliges: phrases.provinces,
    mandate: null,
  })
  return { ...plan, id: `${plan.id}${serial}`, sourceKey: `${plan.sourceKey}${serial}` }
}

/** A real plan (or a sample where those are absent), read and linked: what every plan of the bench is made from. */
export async function templateFrom(context: Context, root: string): Promise<{ plan: Plan; text: string }> {
  const [file = ''] = planFiles(root)
  const text = readFileSync(file, 'utf8')
  const { plan } = await importPlanDocument(context, { text })
  return { plan, text }
}
