import { getEach } from '../batch.ts'
import type { Context } from '../context.ts'
import type { Plan } from '../plan/plan.parts.ts'
import { TransactionRejected, writeTogether } from '../transaction.ts'
import {
  type ChangedType,
  type ChangeKind,
  changeOf,
  type FeedShard,
  gathered,
  type Head,
  keptDays,
  type Mark,
  nextHead,
  type Present,
  shardOf,
  type Touch,
} from './change.rules.ts'

/** The stream acts for nobody: it has a store, and a clock, for one batch can take long. */
export type Recorder = Pick<Context, 'store'> & { clock(): Date }

/** A change takes a row and a mark in a transaction of 100 actions, beside the head. */
const mostTogether = 49
/** Whoever is overtaken has lost to one who got on: so many in a row is no chance. */
const mostTries = 25
const daySeconds = 86_400

/**
 * Tells what changed of the things that records of the stream speak of, each change once, however often and in whatever
 * order it is called. Groups that a published plan names are told of from then on.
 */
export async function recordChanges(recorder: Recorder, touches: readonly Touch[]): Promise<void> {
  const groups = await recordEach(recorder, gathered(touches), false)
  if (groups.length === 0) return
  await recordEach(recorder, groups, true)
  // One that was written while its first mark was on the way: its own record found no mark and told nothing.
  await recordEach(recorder, groups, false)
}

/** Tells of what was published before the stream was on, so that the groups of those plans are told of as well. */
export async function recordPublished(recorder: Recorder): Promise<void> {
  const query = recorder.store.planListing.query.byState({ state: 'PUBLISHED' })
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof query.go>> = await query.go({ limit: mostTogether, cursor })
    await recordChanges(
      recorder,
      page.data.map(({ id }) => ({ type: 'PLAN', id, wasPublic: false, publicVersion: 0 })),
    )
    cursor = page.cursor
  } while (cursor)
}

/** Answers the groups that the plans among them name. One part after the other: people work on the same table meanwhile. */
async function recordEach(
  recorder: Recorder,
  touches: readonly Touch[],
  inPublic: boolean,
): Promise<Touch[]> {
  const groups: Touch[] = []
  for (const [shard, things] of Map.groupBy(touches, shardOf)) {
    for (let start = 0; start < things.length; start += mostTogether) {
      const some = things.slice(start, start + mostTogether)
      groups.push(...(await recordTogether(recorder, shard, some, inPublic)))
    }
  }
  return gathered(groups)
}

type Told = { touch: Touch; kind: ChangeKind; mark: Mark; version: number | null }

/**
 * Everything is read after the head and written under it. What another writes to this part of the feed meanwhile raises
 * the head, and all is read again; what is written to a thing meanwhile has a record of its own, still to come.
 */
async function recordTogether(
  recorder: Recorder,
  shard: FeedShard,
  touches: readonly Touch[],
  inPublic: boolean,
): Promise<Touch[]> {
  for (let tries = 1; ; tries += 1) {
    const { data: head } = await recorder.store.changeHead.get({ shard }).go({ consistent: true })
    const [marks, things] = await Promise.all([marksOf(recorder, touches), thingsOf(recorder, touches)])
    const told = touches.flatMap((touch, index): Told[] => {
      const mark = marks[index] ?? null
      const thing = things[index] ?? null
      const isPublic = thing?.isPublic ?? (inPublic || mark?.isPublic === true)
      const change = changeOf(mark, thing && { ...thing, isPublic }, touch)
      return change ? [{ touch, ...change, version: isPublic && thing ? thing.toldVersion : null }] : []
    })
    try {
      if (told.length > 0) await write(recorder, shard, head, told)
      return things.flatMap((thing) => thing?.groups ?? [])
    } catch (error) {
      if (!isOvertaken(error) || tries === mostTries) throw error
    }
  }
}

function isOvertaken(error: unknown): boolean {
  const passing = ['ConditionalCheckFailed', 'TransactionConflict']
  return error instanceof TransactionRejected && error.rejections.every(({ code }) => passing.includes(code))
}

async function write(recorder: Recorder, shard: FeedShard, present: Head | null, told: readonly Told[]) {
  const head = nextHead(present, told.length, recorder.clock())
  const first = head.last - told.length + 1
  const expiresAt = Math.trunc(Date.parse(head.at) / 1_000) + keptDays * daySeconds
  await writeTogether(recorder, ({ change, changeHead, changeMark }) => [
    changeHead
      .put({ shard, ...head })
      .where((row, { eq, notExists }) => (present ? eq(row.last, present.last) : notExists(row.last)))
      .commit(),
    ...told.flatMap(({ touch: { type, id }, kind, mark, version }, index) => [
      change
        .put({
          shard,
          sequence: first + index,
          type,
          id,
          kind,
          at: head.at,
          expiresAt,
          ...(version !== null && { version }),
        })
        .commit(),
      changeMark.put({ type, id, ...mark }).commit(),
    ]),
  ])
}

const read = { preserveBatchOrder: true, consistent: true } as const
/** Of all but plans nothing else is asked. */
const readVersion = { ...read, attributes: ['id', 'version'] } as const
const readStamp = { ...read, attributes: ['id', 'version', 'updatedAt'] } as const

/** In the order of the touches, each type by itself. */
async function inOrder<T>(
  touches: readonly Touch[],
  load: (type: ChangedType, ids: readonly string[]) => Promise<(T | null)[]>,
): Promise<(T | null)[]> {
  const found = new Map<Touch, T | null>()
  for (const [type, some] of Map.groupBy(touches, (touch) => touch.type)) {
    const loaded = await load(
      type,
      some.map(({ id }) => id),
    )
    for (const [index, touch] of some.entries()) found.set(touch, loaded[index] ?? null)
  }
  return touches.map((touch) => found.get(touch) ?? null)
}

function marksOf({ store }: Recorder, touches: readonly Touch[]): Promise<(Mark | null)[]> {
  return inOrder(touches, (type, all) =>
    getEach(all, (ids) => store.changeMark.get(ids.map((id) => ({ type, id }))).go(read)),
  )
}

/**
 * A thing as it is now. `isPublic` is null for a group, of which it follows from the mark; `toldVersion` is the version
 * that its type has in the API.
 */
type Thing = Omit<Present, 'isPublic'> & {
  isPublic: boolean | null
  toldVersion: number | null
  groups?: Touch[]
}

function thingsOf({ store }: Recorder, touches: readonly Touch[]): Promise<(Thing | null)[]> {
  const keys = (ids: readonly string[]) => ids.map((id) => ({ id }))
  const readers: Record<ChangedType, (ids: readonly string[]) => Promise<(Thing | null)[]>> = {
    PLAN: async (all) => {
      const rows = await getEach(all, (ids) => store.plan.get(keys(ids)).go(read))
      return rows.map((row) => row && { ...versioned(row), ...standingOf(row.body) })
    },
    AREA: async (all) => {
      const rows = await getEach(all, (ids) => store.area.get(keys(ids)).go(readVersion))
      return rows.map((row) => row && { ...versioned(row), toldVersion: null })
    },
    AGENCY: async (all) => {
      const rows = await getEach(all, (ids) => store.agency.get(keys(ids)).go(readStamp))
      return rows.map((row) => row && { ...versioned(row), stamp: stampOf(row), toldVersion: null })
    },
    AGENCY_GROUP: async (all) => {
      const rows = await getEach(all, (ids) => store.agencyGroup.get(keys(ids)).go(readVersion))
      return rows.map((row) => row && { ...versioned(row), isPublic: null })
    },
    INDICATOR: async (all) => {
      const rows = await getEach(all, (ids) => store.indicator.get(keys(ids)).go(readVersion))
      return rows.map((row) => row && versioned(row))
    },
  }
  return inOrder(touches, (type, ids) => readers[type](ids))
}

function versioned({ version }: { version: number }) {
  return { isPublic: true, version, toldVersion: version, stamp: String(version) }
}

/** The version of a committee is also set with its area's: it is no stamp by itself. */
function stampOf({ version, updatedAt }: { version: number; updatedAt: string }): string {
  return `${version}@${updatedAt}`
}

function standingOf({ state, assignments, reportingDuties }: Plan): Pick<Thing, 'isPublic' | 'groups'> {
  if (state !== 'PUBLISHED') return { isPublic: false }
  const ids = [
    ...assignments.map(({ groupId }) => groupId),
    ...reportingDuties.map(({ reporterGroupId }) => reporterGroupId),
  ]
  return {
    isPublic: true,
    groups: ids
      .filter((id) => id !== null)
      .map((id) => ({ type: 'AGENCY_GROUP', id, wasPublic: false, publicVersion: 0 })),
  }
}
