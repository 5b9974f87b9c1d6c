/**
 * Sample data on the first run: areas, agencies, indicators and people; then the five real plans where
 * `../shared/plans` is there, else the sample plans, each imported and confirmed through the same operations as a
 * person's. Loading again changes nothing, nor does it undo what was loaded or written since.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Actor } from '../../schema/access/access.rules.ts'
import { addAgencies } from '../../schema/agency/agency.operations.ts'
import { addAreas } from '../../schema/area/write.operations.ts'
import type { ContentStore, Context } from '../../schema/context.ts'
import { uploadFile } from '../../schema/file/file.operations.ts'
import { areaId, committeeId, derivedId, newId } from '../../schema/ids.ts'
import { saveIndicators } from '../../schema/indicator/indicator.operations.ts'
import { confirmPlan } from '../../schema/plan/confirm.operations.ts'
import { importPlanDocument } from '../../schema/plan/import.operations.ts'
import type { Store } from '../../schema/store.ts'
import { saveUsers } from '../../schema/user/user.operations.ts'
import { worldAgencies } from '../../test/world/agencies.ts'
import { worldAreas } from '../../test/world/areas.ts'
import { worldIndicators } from '../../test/world/indicators.ts'
import { worldUsers } from '../../test/world/people.ts'
import { readStoredFile } from '../read-file.ts'
import { EngineRefusal } from './engine.ts'

export type Seed = 'all' | 'areas' | 'none'

export function seedOf(text: string | undefined): Seed {
  if (text === undefined || text === '') return 'all'
  if (text === 'all' || text === 'areas' || text === 'none') return text
  throw new EngineRefusal(
    `SEED phải là all, areas hoặc none, không phải "${text}". / SEED is all, areas or none, not "${text}".`,
  )
}

type World = { store: Store; contents: ContentStore; wanted: Seed; root: string }

export const worldIds = {
  areaId,
  committeeId,
  agencyId: (key: string) => derivedId('agency', key),
  indicatorId: (code: string) => derivedId('indicator', code),
}

/** Loads what is wanted; answers a line that says what is there. */
export async function seed({ store, contents, wanted, root }: World): Promise<string> {
  const context = loaderContext(store, contents)
  const users = worldUsers(worldIds)
  if (wanted === 'none') {
    await saveUsers(context, users)
    return ''
  }
  const areas = worldAreas(worldIds.areaId)
  await addAreas(context, areas)
  await addAgencies(context, worldAgencies(worldIds))
  await saveIndicators(context, worldIndicators(worldIds.indicatorId))
  // Last: that somebody may sign in tells a command that the rest is there.
  await saveUsers(context, users)
  if (wanted === 'areas') return `(${areas.length} areas)`
  const files = planFiles(root)
  let plans = 0
  for (const file of files) if (await loadPlan(loaderContext(store, contents), file)) plans += 1
  return `(${areas.length} areas, ${plans} plans of ${files.length})`
}

/** The five real plans, or the samples where they are absent. */
export function planFiles(root: string): string[] {
  const real = join(root, '../shared/plans')
  const folder = existsSync(real) ? real : join(root, 'test/world/plans')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name))
}

/** Who loads the sample data: the ministry, which may write for every area. */
export function loaderContext(store: Store, contents: ContentStore): Context {
  const nation = areaId('NATION', 'VN', null)
  const agencyId = worldIds.agencyId('trung-uong/bo-noi-vu')
  const actor: Actor = {
    id: 'seed',
    name: 'Dữ liệu mẫu',
    role: 'MINISTRY',
    areaId: nation,
    agencyId,
    agencyIds: [agencyId],
  }
  return { actor, store, contents, now: new Date(), newId: () => newId(new Date()), correlationId: 'seed' }
}

async function loadPlan(context: Context, file: string): Promise<boolean> {
  const bytes = readFileSync(file)
  const stored = await readStoredFile(context, await uploadFile(context, { name: basename(file), bytes }))
  if (stored.refusal) {
    process.stderr.write(`${basename(file)}: ${stored.refusal.vi} / ${stored.refusal.en}\n`)
    return false
  }
  const { plan } = await importPlanDocument(context, { fileId: stored.id, onlyNew: true })
  // What people did to it since stays; its first version waits where an earlier start was cut short.
  if (plan.state === 'DRAFT' && plan.version === 1 && plan.createdBy === context.actor.id)
    await confirmPlan(context, { id: plan.id, expectedVersion: plan.version })
  return true
}
