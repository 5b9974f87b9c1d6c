import { may, type Thing, type Verb } from '../access/access.rules.ts'
import { auditOf } from '../access/audit.operations.ts'
import { findArea, scopeOf } from '../area/area.operations.ts'
import type { Area } from '../area/area.rules.ts'
import { getEach } from '../batch.ts'
import { batched, type Context, todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { ConflictProblem, ForbiddenProblem, NotFoundProblem, ValidationProblem } from '../errors.ts'
import { fold } from '../name.rules.ts'
import { writeGuarded } from '../transaction.ts'
import {
  type AreaGroup,
  type AreaGroupInput,
  areaGroupSentences,
  checkAreaGroup,
  type MemberOnDay,
  membersOn,
  type UnsettledMember,
} from './areaGroup.rules.ts'

/** A group by its id; null where there is none. */
export const findAreaGroup = batched<AreaGroup | null>(async (context, ids) => {
  const rows = await getEach(ids, (some) =>
    context.store.areaGroup.get(some.map((id) => ({ id }))).go({ preserveBatchOrder: true }),
  )
  return rows.map((row) => row?.body ?? null)
})

export type AreaGroupCondition = { name?: { search: string } | null; updatedSince?: string | null }

/** All groups in order of name: one Query. */
export async function listAreaGroups(
  context: Context,
  { name, updatedSince }: AreaGroupCondition,
): Promise<AreaGroup[]> {
  const { data } = await context.store.areaGroup.query.byName({}).go({ pages: 'all' })
  const words = name ? fold(name.search) : ''
  return data
    .filter((row) => !updatedSince || row.updatedAt >= updatedSince)
    .map((row) => row.body)
    .filter((one) => fold(`${one.name.vi} ${one.name.en}`).includes(words))
}

/** Who belongs on a day, successions applied; what was split waits for a person. */
export async function membersOfAreaGroup(
  context: Context,
  group: AreaGroup,
  day: Day,
): Promise<{ members: MemberOnDay[]; unsettled: UnsettledMember[] }> {
  const areas = new Map<string, Area>()
  let waiting = [...new Set(group.members.map(({ areaId }) => areaId))]
  while (waiting.length > 0) {
    const found = await Promise.all(waiting.map((id) => findArea(context, id)))
    for (const [index, area] of found.entries()) if (area) areas.set(waiting[index] ?? area.id, area)
    const next = found.flatMap((area) => (area?.endedOn ? area.successors.map(({ toId }) => toId) : []))
    waiting = [...new Set(next)].filter((id) => !areas.has(id))
  }
  return membersOn(group, day, (id) => areas.get(id))
}

/** A new list. Errors: Forbidden (outside one's area), Validation. */
export async function createAreaGroup(context: Context, input: AreaGroupInput): Promise<AreaGroup> {
  await mayWrite(context, 'create', input.areaId)
  await check(context, input)
  const group: AreaGroup = { ...plain(input), id: context.newId(), version: 1 }
  await write(context, 'create', group, null)
  return group
}

/** The list as it is from now on. Errors: NotFound, Forbidden, Conflict, Validation. */
export async function updateAreaGroup(
  context: Context,
  { id, expectedVersion, ...input }: AreaGroupInput & { id: string; expectedVersion: number },
): Promise<AreaGroup> {
  const { data: row } = await context.store.areaGroup.get({ id }).go({ consistent: true })
  if (!row) throw new NotFoundProblem()
  await mayWrite(context, 'update', row.body.areaId)
  if (input.areaId !== row.body.areaId) await mayWrite(context, 'update', input.areaId)
  if (row.version !== expectedVersion) throw new ConflictProblem(row.version)
  await check(context, input)
  const group: AreaGroup = { ...row.body, ...plain(input), id, version: row.version + 1 }
  await write(context, 'update', group, row.version)
  return group
}

async function mayWrite(context: Context, verb: Verb, areaId: string): Promise<void> {
  const scopeIds = await scopeOf(context, areaId, todayOf(context))
  const thing: Thing = { type: 'AreaGroup', scopeIds, areaId }
  if (!may(context.actor, verb, thing)) throw new ForbiddenProblem()
}

function plain({ name, areaId, members }: AreaGroupInput): AreaGroupInput {
  const both = { vi: name.vi.normalize('NFC').trim(), en: name.en.normalize('NFC').trim() }
  return { name: both, areaId, members }
}

async function check(context: Context, input: AreaGroupInput): Promise<void> {
  const issues = checkAreaGroup(input)
  const named = [input.areaId, ...input.members.slice(0, 5_000).map(({ areaId }) => areaId)]
  const found = await Promise.all(named.map((id) => findArea(context, id)))
  for (const [index, area] of found.entries()) {
    if (area) continue
    const path = index === 0 ? ['areaId'] : ['members', String(index - 1), 'areaId']
    issues.push({ path, message: areaGroupSentences.unknownArea })
  }
  const [first, ...others] = issues.map(({ path, message }) => ({ path: ['areaGroup', ...path], message }))
  if (first) throw new ValidationProblem([first, ...others])
}

async function write(
  context: Context,
  verb: 'create' | 'update',
  group: AreaGroup,
  present: number | null,
): Promise<void> {
  const { id, version, name, members } = group
  const audit = auditOf(context, `AreaGroup#${id}`, verb, version, {
    vi: `${verb === 'create' ? 'Thêm' : 'Sửa'} nhóm địa bàn “${name.vi}”: ${members.length} đơn vị.`,
    en: `${verb === 'create' ? 'Added' : 'Changed'} area group “${name.en}”: areas (${members.length}).`,
  })
  const row = {
    id,
    version,
    folded: fold(name.vi).slice(0, 200),
    updatedAt: context.now.toISOString(),
    body: group,
  }
  await writeGuarded(
    context,
    ({ areaGroup, audit: audits }) => [
      areaGroup
        .put(row)
        .where((current, { eq, notExists }) =>
          present === null ? notExists(current.version) : eq(current.version, present),
        )
        .commit(),
      audits.put(audit).commit(),
    ],
    async () => (await context.store.areaGroup.get({ id }).go({ consistent: true })).data?.version ?? 0,
  )
}
