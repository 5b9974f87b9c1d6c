import type { Verb } from '../access/access.rules.ts'
import { auditOf } from '../access/audit.operations.ts'
import { agencyRow, aliasRow } from '../agency/agency.entity.ts'
import { agencyRows, forgetAgencies } from '../agency/agency.operations.ts'
import { type Agency, committeeOf } from '../agency/agency.rules.ts'
import type { Context } from '../context.ts'
import { ValidationProblem } from '../errors.ts'
import { committeeId } from '../ids.ts'
import type { Store } from '../store.ts'
import { writeTogether } from '../transaction.ts'
import { areaVersionRow, startOf } from './area.entity.ts'
import { areaRows, forgetAreas } from './area.operations.ts'
import { type Area, checkVersions } from './area.rules.ts'

type Write = Parameters<Store['service']['transaction']['write']>[0]
type Entities = Parameters<Write>[0]
type Actions = ReturnType<Write>

/** One area as it is to be; `gone` became aliases of it. `before`: null where it is known not to be there. */
export type AreaWrite = { area: Area; gone: readonly Area[]; before?: unknown }

/** A transaction takes 100 actions; the audit entry is one of them, what the caller adds the others kept free. */
export const mostAreaActions = 96

type Present = { version: number; area: Area | null }

/** What is kept under the ids of areas: an id that leads elsewhere counts as a version without an area. */
async function presentAreas(context: Context, ids: readonly string[]): Promise<Map<string, Present>> {
  const rows = await areaRows(context, ids)
  const found = new Map<string, Present>()
  for (const row of rows) {
    if (row) found.set(row.id, { version: row.version, area: 'aliasOf' in row.body ? null : row.body })
  }
  return found
}

/**
 * Puts areas into the register, each with its People's Committee, founded and ended with it. Areas that are there and
 * unchanged are left alone; the same call again changes nothing. One audit entry a chunk. Answers how many were written.
 * Errors: Validation where an area's versions leave a gap, overlap, or break another rule of theirs.
 */
export async function saveAreas(context: Context, areas: readonly Area[]): Promise<number> {
  const present = await presentAreas(
    context,
    areas.map(({ id }) => id),
  )
  return saveChanged(
    context,
    areas.filter((area) => JSON.stringify(present.get(area.id)?.area) !== JSON.stringify(area)),
  )
}

/** The same for those alone that the register does not know, by this id or as an alias; what it has stays as it is. */
export async function addAreas(context: Context, areas: readonly Area[]): Promise<number> {
  const present = await presentAreas(
    context,
    areas.map(({ id }) => id),
  )
  return saveChanged(
    context,
    areas.filter(({ id }) => !present.has(id)),
  )
}

async function saveChanged(context: Context, changed: readonly Area[]): Promise<number> {
  for (const area of changed) {
    const broken = checkVersions(area.versions)
    if (broken) throw ValidationProblem.at([area.id], broken)
  }
  for (let start = 0; start < changed.length; ) {
    const chunk = chunkOf(changed.slice(start).map((area) => ({ area, gone: [] })))
    const write = await areaWrites(context, chunk)
    if (write) await writeTogether(context, (entities) => write.actions(entities))
    write?.done()
    start += chunk.length
  }
  return changed.length
}

/**
 * As many from the start as one transaction takes. Errors: Validation where a single one is too large for it.
 */
export function chunkOf(writes: readonly AreaWrite[]): AreaWrite[] {
  const chunk: AreaWrite[] = []
  let actions = 0
  for (const write of writes) {
    actions += actionsOf(write)
    if (actions > mostAreaActions) break
    chunk.push(write)
  }
  const [first] = writes
  if (chunk.length > 0 || !first) return chunk
  const { versions, id } = first.area
  throw ValidationProblem.at([id], {
    vi: `Đơn vị ${versions[0]?.name ?? id} có quá nhiều giai đoạn (${versions.length}).`,
    en: `Area ${versions[0]?.name ?? id} has too many versions (${versions.length}).`,
  })
}

/** At most: former versions of the area itself are as many as it has now, or fewer. */
function actionsOf({ area, gone }: AreaWrite): number {
  const former = gone.flatMap(({ versions }) => versions).length
  return 2 + area.versions.length * 2 + former + (area.aliases?.length ?? 0) * 2
}

/**
 * The actions that write areas with their committees, under the condition that each is still as it was just read, and
 * an audit entry; null where `asBefore` says that one is no longer what it was. `done` is called when they are written.
 */
export async function areaWrites(
  context: Context,
  chunk: readonly AreaWrite[],
  asBefore: (id: string, present: Area | null) => boolean = () => true,
  verb: Verb = 'import',
): Promise<{ actions: (entities: Entities) => Actions; done: () => void } | null> {
  const ids = chunk.flatMap(({ area, gone }) => [
    area.id,
    ...(area.aliases ?? []),
    ...gone.map(({ id }) => id),
  ])
  // Of a new one only its absence matters, which is a condition of the write.
  const news = new Set(chunk.flatMap(({ area, before }) => (before === null ? [area.id] : [])))
  const present = await presentAreas(
    context,
    [...new Set(ids)].filter((id) => !news.has(id)),
  )
  if (chunk.some(({ area }) => !asBefore(area.id, present.get(area.id)?.area ?? null))) return null
  const known = chunk.filter(({ area }) => present.has(area.id)).map(({ area }) => committeeId(area.id))
  const committees = new Map(
    (await agencyRows(context, known)).flatMap((row) => (row ? [[row.id, row]] : [])),
  )
  const writtenAt = context.now.toISOString()
  const first = chunk[0]?.area
  const name = first?.versions[0]?.name
  const summary =
    verb === 'merge'
      ? {
          vi: `Gộp thành ${name}, ghi lại ${chunk.length} đơn vị hành chính.`,
          en: `Merged into ${name}; ${chunk.length} areas written.`,
        }
      : {
          vi: `Nạp ${chunk.length} đơn vị hành chính, từ ${name}.`,
          en: `Loaded ${chunk.length} areas, from ${name}.`,
        }
  const audit = auditOf(context, 'Area#register', verb, 1, summary)
  const actions = ({ area, areaVersion, agency, audit: audits }: Entities): Actions => [
    ...chunk.flatMap(({ area: one, gone }) => {
      const before = present.get(one.id)
      const committee = committees.get(committeeId(one.id))
      const kept = committee && !('aliasOf' in committee.body) ? committee.body : undefined
      return [
        area
          .put({ id: one.id, version: (before?.version ?? 0) + 1, body: one })
          .where((row, { eq, notExists }) =>
            before ? eq(row.version, before.version) : notExists(row.version),
          )
          .commit(),
        ...one.versions.map((span) => areaVersion.put(areaVersionRow(one, span, writtenAt)).commit()),
        ...goneVersions(one, before?.area).map((from) => areaVersion.delete({ id: one.id, from }).commit()),
        agency.put(agencyRow(committeeFor(one, kept), (committee?.version ?? 0) + 1, writtenAt)).commit(),
        ...gone.flatMap(({ id, versions }) =>
          versions.map((span) => areaVersion.delete({ id, from: startOf(span) }).commit()),
        ),
        ...newAliases(one, before?.area, gone).flatMap((id) => [
          area
            .put({ id, version: (present.get(id)?.version ?? 0) + 1, body: { id, aliasOf: one.id } })
            .commit(),
          agency.put(aliasRow(committeeId(id), committeeId(one.id), writtenAt)).commit(),
        ]),
      ]
    }),
    audits.put(audit).commit(),
  ]
  return {
    actions,
    done: () => {
      forgetAreas(
        context,
        chunk.map(({ area }) => area),
      )
      forgetAgencies(context, ids.map(committeeId))
    },
  }
}

/** Ids that did not lead here before. */
function newAliases(area: Area, before: Area | null | undefined, gone: readonly Area[]): string[] {
  const known = new Set(before?.aliases ?? [])
  const moved = new Set(gone.flatMap(({ id, aliases = [] }) => [id, ...aliases]))
  return (area.aliases ?? []).filter((id) => !known.has(id) || moved.has(id))
}

/** First days under which a version is kept that the area has no more: left there, they would tell of the area as it was. */
function goneVersions(area: Area, before: Area | null | undefined): string[] {
  const starts = new Set(area.versions.map(startOf))
  return (before?.versions ?? []).map(startOf).filter((start) => !starts.has(start))
}

/** What else is known of the committee, its hand-overs and who guides it, stays. */
function committeeFor(area: Area, kept: Agency | undefined): Agency {
  const { kind, name, shortName, foundedOn, endedOn } = committeeOf(area)
  return {
    id: committeeId(area.id),
    kind,
    name,
    shortName,
    areaIds: kept?.areaIds ?? [area.id],
    superiorId: committeeSuperior(area),
    professionalLineId: kept?.professionalLineId ?? null,
    foundedOn,
    endedOn,
    handovers: kept?.handovers ?? [],
    takeovers: kept?.takeovers ?? [],
  }
}

function committeeSuperior(area: Area): string | null {
  const parentId = area.versions.at(-1)?.parentId ?? null
  return parentId === null ? null : committeeId(parentId)
}
