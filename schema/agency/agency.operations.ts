import { may, type Thing } from '../access/access.rules.ts'
import { auditOf } from '../access/audit.operations.ts'
import { scopeOf, withAliases } from '../area/area.operations.ts'
import { getEach, getFollowed } from '../batch.ts'
import { queryRows, readTogether } from '../bodies.ts'
import { batched, type Context, remembered, todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { ConflictProblem, ForbiddenProblem, NotFoundProblem, ValidationProblem } from '../errors.ts'
import { derivedId } from '../ids.ts'
import { fold } from '../name.rules.ts'
import { largestFilteredList } from '../paging.ts'
import { writeGuarded, writeTogether } from '../transaction.ts'
import { passes } from '../where.rules.ts'
import { agencyItemKey, agencyRow, rowsIn } from './agency.entity.ts'
import { type Agency, type AgencyAlias, type AgencyKind, isAgencyAliveOn } from './agency.rules.ts'
import type { AgencyGroup } from './group.rules.ts'
import { agencyKey } from './kind.rules.ts'

const register = remembered<Agency>((context, ids) =>
  getFollowed<Agency>(ids, (some) => readTogether(context, some.map(agencyItemKey))),
)

/** What is kept under ids: an agency, or where the id leads. */
export function agencyRows(context: Context, ids: readonly string[]) {
  return getEach(ids, (some) =>
    context.store.agency.get(some.map((id) => ({ id }))).go({ preserveBatchOrder: true }),
  )
}

/** An agency by its id, or by one that it was known under; null where there is none. */
export const findAgency = register.find

/** After agencies were written: they are read again. */
export function forgetAgencies(context: Context, ids: readonly string[]): void {
  register.forget(context, ids)
}

export type KeptGroup = AgencyGroup & { version: number }

/** A group by its id; null where there is none, and where drafts alone name it that the actor may not see. */
export const findAgencyGroup = batched<KeptGroup | null>(async (context, ids) => {
  const rows = await agencyGroupRows(context, ids)
  return rows.map((row) => row && readableGroup(context, row))
})

type GroupRow = { areaId: string; version: number; draftScopeIds?: string[] | undefined; body: AgencyGroup }

/** Null where drafts alone name it that the actor may not see. */
export function readableGroup({ actor }: Context, row: GroupRow): KeptGroup | null {
  return may(actor, 'read', groupThing(row)) ? { ...row.body, version: row.version } : null
}

/** What is kept under the ids of groups, whoever asks: for writing, never for an answer. */
export function agencyGroupRows(context: Context, ids: readonly string[]) {
  return getEach(ids, (some) =>
    context.store.agencyGroup.get(some.map((id) => ({ id }))).go({ preserveBatchOrder: true }),
  )
}

function groupThing({ areaId, draftScopeIds }: Pick<GroupRow, 'areaId' | 'draftScopeIds'>): Thing {
  return { type: 'AgencyGroup', areaId, isDraft: draftScopeIds !== undefined, scopeIds: draftScopeIds ?? [] }
}

/** Every agency at home in an area, of every day, in order of name. */
export async function agenciesOfArea(context: Context, areaId: string): Promise<Agency[]> {
  return (await rowsOfArea(context, areaId)).map(({ agency }) => agency)
}

type WrittenAgency = { agency: Agency; updatedAt: string }

const rowsOfArea = batched<WrittenAgency[]>((context, areaIds) =>
  Promise.all(
    areaIds.map(async (areaId) => {
      const rows = await queryRows(context.store, rowsIn(areaId))
      return writtenOf(
        rows.map(({ body = 'null', updatedAt = '' }) => ({ body: JSON.parse(body), updatedAt })),
      )
    }),
  ),
)

export const agenciesNeedAreaOrKind = {
  vi: 'Danh sách cơ quan cần điều kiện "area" hoặc "kind".',
  en: 'A list of agencies needs the condition "area" or "kind".',
}

export const agenciesTooMany = {
  vi: `Cả nước có hơn ${largestFilteredList} cơ quan thuộc các loại này. Hãy thêm điều kiện "area".`,
  en: `The nation has more than ${largestFilteredList} agencies of these kinds. Add the condition "area".`,
}

export type AgencyCondition = {
  areaIds?: string[] | null
  kind?: { eq?: AgencyKind | null; in?: AgencyKind[] | null } | null
  name?: { search: string } | null
  alive?: boolean | null
  updatedSince?: string | null
}

/** Agencies of an area or of a kind, whole and in order of name; those alive on the day where asked. */
export async function listAgencies(context: Context, where: AgencyCondition, day: Day): Promise<Agency[]> {
  const written = await agenciesByIndex(context, where)
  const words = where.name ? fold(where.name.search) : ''
  return written
    .filter(
      ({ agency, updatedAt }) =>
        passes(agency.kind, where.kind) &&
        (!words || fold(agency.name).includes(words) || agencyKey(agency.name).includes(agencyKey(words))) &&
        (where.alive === null || where.alive === undefined || isAgencyAliveOn(agency, day) === where.alive) &&
        (!where.updatedSince || updatedAt >= where.updatedSince),
    )
    .map(({ agency }) => agency)
}

async function agenciesByIndex(
  context: Context,
  { areaIds, kind }: AgencyCondition,
): Promise<WrittenAgency[]> {
  if (areaIds) {
    const known = await withAliases(context, areaIds)
    return (await Promise.all(known.map((id) => rowsOfArea(context, id)))).flat()
  }
  const kinds = [...new Set(kind?.in ?? (kind?.eq ? [kind.eq] : []))]
  if (kinds.length === 0) throw ValidationProblem.at(['where'], agenciesNeedAreaOrKind)
  const lists = await Promise.all(
    kinds.map((one) =>
      context.store.agency.query.byKind({ kind: one }).go({ limit: largestFilteredList + 1 }),
    ),
  )
  const rows = lists.flatMap(({ data }) => data)
  if (rows.length > largestFilteredList) {
    throw ValidationProblem.at(['where'], agenciesTooMany, 'TOO_MANY_ROWS')
  }
  return writtenOf(rows.sort((a, b) => (a.folded + a.id < b.folded + b.id ? -1 : 1)))
}

/** Every agency of a kind in the nation, of every day: one Query, of some pages where each commune has one. */
export const agenciesOfKind = batched<Agency[]>((context, kinds) =>
  Promise.all(
    kinds.map(async (kind) => {
      const { data } = await context.store.agency.query.byKind({ kind }).go({ pages: 'all' })
      return writtenOf(data).map(({ agency }) => agency)
    }),
  ),
)

function writtenOf(rows: readonly { body: Agency | AgencyAlias; updatedAt: string }[]): WrittenAgency[] {
  return rows.flatMap(({ body, updatedAt }) => ('aliasOf' in body ? [] : [{ agency: body, updatedAt }]))
}

export function groupId(areaId: string, phrase: string): string {
  return derivedId('group', areaId, agencyKey(phrase))
}

/** The same for those alone that the register does not know; what it has stays as it is. */
export async function addAgencies(context: Context, agencies: readonly Agency[]): Promise<number> {
  const rows = await agencyRows(
    context,
    agencies.map(({ id }) => id),
  )
  return saveAgencies(
    context,
    agencies.filter((_, index) => !rows[index]),
  )
}

/** Puts agencies into the register; those that are there and unchanged are left alone. Answers how many were written. */
export async function saveAgencies(context: Context, agencies: readonly Agency[]): Promise<number> {
  let written = 0
  for (let start = 0; start < agencies.length; start += 49) {
    const chunk = agencies.slice(start, start + 49)
    const rows = await agencyRows(
      context,
      chunk.map(({ id }) => id),
    )
    const present = new Map(rows.filter((row) => row !== null).map((row) => [row.id, row]))
    const changed = chunk.filter((one) => JSON.stringify(present.get(one.id)?.body) !== JSON.stringify(one))
    if (changed.length === 0) continue
    const audit = auditOf(context, 'Agency#register', 'import', 1, {
      vi: `Nạp ${changed.length} cơ quan, từ ${changed[0]?.name}.`,
      en: `Loaded ${changed.length} agencies, from ${changed[0]?.name}.`,
    })
    const formers = changed.flatMap(({ id }) => present.get(id) ?? [])
    await writeTogether(context, ({ agency, agencyVersion, audit: audits }) => [
      ...formers.map(({ id, version, body }) => agencyVersion.put({ id, version, body }).commit()),
      ...changed.map((one) =>
        agency
          .put(agencyRow(one, (present.get(one.id)?.version ?? 0) + 1, context.now.toISOString()))
          .commit(),
      ),
      audits.put(audit).commit(),
    ])
    register.forget(
      context,
      changed.map(({ id }) => id),
    )
    written += changed.length
  }
  return written
}

export const groupMembersUnknown = {
  vi: 'Có cơ quan trong danh sách không tồn tại. Hãy chọn lại.',
  en: 'One of the agencies listed does not exist. Choose again.',
}

/** More than any province has communes: a longer list is a mistake. */
export const mostMembers = 500
export const groupTooLarge = {
  vi: `Danh sách dài hơn ${mostMembers} cơ quan. Hãy chia cụm từ thành nhiều nhóm.`,
  en: `The list is longer than ${mostMembers} agencies. Split the phrase into several groups.`,
}

/**
 * A person lists who is meant by an open phrase, in place of what a rule or another person said before.
 * Errors: NotFound, Forbidden (outside one's scope), Conflict (version), Validation.
 */
export async function listGroupMembers(
  context: Context,
  input: { id: string; expectedVersion: number; memberIds: string[] },
): Promise<KeptGroup> {
  const { data: row } = await context.store.agencyGroup.get({ id: input.id }).go({ consistent: true })
  if (!row || !may(context.actor, 'read', groupThing(row))) throw new NotFoundProblem()
  const { areaId } = row.body
  const scopeIds = await scopeOf(context, areaId, todayOf(context))
  if (!may(context.actor, 'list', { type: 'AgencyGroup', areaId, scopeIds })) throw new ForbiddenProblem()
  if (row.version !== input.expectedVersion) throw new ConflictProblem(row.version)
  if (input.memberIds.length > mostMembers) throw ValidationProblem.at(['memberIds'], groupTooLarge)
  const members = await Promise.all(input.memberIds.map((id) => findAgency(context, id)))
  if (members.includes(null)) throw ValidationProblem.at(['memberIds'], groupMembersUnknown)
  const group: AgencyGroup = { ...row.body, memberIds: [...new Set(input.memberIds)] }
  const version = row.version + 1
  const audit = auditOf(context, `AgencyGroup#${group.id}`, 'list', version, {
    vi: `Xác định ${group.memberIds?.length} cơ quan cho một cụm từ.`,
    en: `Listed ${group.memberIds?.length} agencies for a phrase.`,
  })
  await writeGuarded(
    context,
    ({ agencyGroup, audit: audits }) => [
      agencyGroup
        .update({ id: group.id })
        .set({ version, body: group })
        .where((row, { eq }) => eq(row.version, input.expectedVersion))
        .commit(),
      audits.put(audit).commit(),
    ],
    async () => (await context.store.agencyGroup.get({ id: group.id }).go()).data?.version ?? 0,
  )
  return { ...group, version }
}
