/** A nation of any size for measuring: provinces of 50 communes, each commune with one published plan. Deterministic. */
import { readFileSync } from 'node:fs'
import { planFiles } from '../../functions/dev/seed.ts'
import type { Area } from '../../schema/area/area.rules.ts'
import { saveAreas } from '../../schema/area/write.operations.ts'
import type { Context } from '../../schema/context.ts'
import { areaId, committeeId, derivedId } from '../../schema/ids.ts'
import { importPlanDocument } from '../../schema/plan/import.operations.ts'
import type { Plan } from '../../schema/plan/plan.parts.ts'
import { writePlan } from '../../schema/plan/write.operations.ts'

export const communesPerProvince = 50

function province(index: number): Area {
  const code = String(index).padStart(2, '0').slice(-2)
  const id = areaId('PROVINCE', `bench-${index}`, null)
  const nation = areaId('NATION', 'VN', null)
  const version = {
    from: null,
    to: null,
    code,
    name: `Tỉnh Đo lường ${index}`,
    type: 'PROVINCE' as const,
    parentId: nation,
    act: null,
  }
  return {
    id,
    tier: 'PROVINCE',
    foundedOn: null,
    endedOn: null,
    versions: [version],
    predecessors: [],
    successors: [],
  }
}

function commune(parent: Area, index: number): Area {
  const id = areaId('COMMUNE', `${parent.id}-${index}`, null)
  const code = String(90_000 + index)
  const version = {
    from: null,
    to: null,
    code,
    name: `Xã Đo lường ${index}`,
    type: 'COMMUNE' as const,
    parentId: parent.id,
    act: null,
  }
  return {
    id,
    tier: 'COMMUNE',
    foundedOn: null,
    endedOn: null,
    versions: [version],
    predecessors: [],
    successors: [],
  }
}

/** Makes provinces `from` to `to` with their communes and plans; answers the ids of the plans. */
export async function grow(context: Context, from: number, to: number, template: Plan): Promise<string[]> {
  const made: string[] = []
  for (let index = from; index < to; index += 1) {
    const parent = province(index)
    const communes = Array.from({ length: communesPerProvince }, (_, at) => commune(parent, at))
    await saveAreas(context, [parent, ...communes])
    const writes = communes.map(async (area, at) => {
      const id = derivedId('bench', area.id)
      const issuerId = committeeId(area.id)
      const plan: Plan = {
        ...template,
        id,
        state: 'PUBLISHED',
        number: `${at + 1}/KH-UBND`,
        issuerId,
        areaId: area.id,
        parentAreaId: parent.id,
        sourceKey: `s#bench#${id}`,
        scopeIds: [area.id, parent.id, areaId('NATION', 'VN', null)],
      }
      await writePlan(context, {
        plan,
        present: null,
        verb: 'import',
        summary: { vi: 'Đo lường.', en: 'Bench.' },
      })
      return id
    })
    const ids = await Promise.all(writes)
    made.push(...ids)
  }
  return made
}

/** A real plan (or a sample where those are absent), read and linked: what every plan of the bench is made from. */
export async function templateFrom(context: Context, root: string): Promise<{ plan: Plan; text: string }> {
  const [file = ''] = planFiles(root)
  const text = readFileSync(file, 'utf8')
  const { plan } = await importPlanDocument(context, { text })
  return { plan, text }
}

export function provinceIdOf(index: number): string {
  return province(index).id
}
