import { may } from '../access/access.rules.ts'
import { agenciesOfArea, saveAgencies } from '../agency/agency.operations.ts'
import type { Agency } from '../agency/agency.rules.ts'
import { queryRows } from '../bodies.ts'
import type { Context } from '../context.ts'
import { ConflictProblem, ForbiddenProblem, NotFoundProblem, ValidationProblem } from '../errors.ts'
import { committeeId } from '../ids.ts'
import type { Bilingual } from '../text.rules.ts'
import { TransactionRejected, writeTogether } from '../transaction.ts'
import { rowsUnder } from './area.entity.ts'
import { findArea } from './area.operations.ts'
import { type Area, checkVersions, livedUnderTwoCodes } from './area.rules.ts'
import { spanOf } from './holders.import.ts'
import type { Succession } from './succession.rules.ts'
import { mergeLinks, timeline } from './timeline.import.ts'
import { type AreaWrite, areaWrites, chunkOf } from './write.operations.ts'

export const mergeSentences = {
  two: {
    vi: 'Cần đúng hai mã khác nhau để gộp.',
    en: 'Give two different ids to be merged.',
  },
  otherTier: {
    vi: 'Hai đơn vị khác cấp không thể là một.',
    en: 'Two areas of different tiers cannot be one.',
  },
  bothGoverned: {
    vi: 'Có ngày hai đơn vị này cùng tồn tại với hai mã khác nhau: thường đó là hai đơn vị hành chính khác nhau. Chỉ gộp khi một trong hai mã bị ghi sai.',
    en: 'On some day both areas lived, with different codes: as a rule they are two areas. Merge them only if one of the codes is wrong.',
  },
  changed: {
    vi: 'Có người vừa sửa một trong hai. Hãy xem lại rồi gộp.',
    en: 'One of the two has just been changed. Look again before you merge.',
  },
} satisfies Record<string, Bilingual>

/** What merging two areas would do; `refusal`: why they cannot be one. `goneId` is the id that leads to the elder. */
export type AreaMerge = {
  elder: Area
  younger: Area
  goneId: string
  /** The elder with the days and successions of both. */
  area: Area
  refusal: Bilingual | null
  /** Why they are most likely two; whoever merges them none the less has to say so. */
  doubt: Bilingual | null
  /** Whoever names the younger. */
  around: Area[]
  below: number
  agencies: Agency[]
}

/** A look before merging, nothing is written; null where one is not there, or one who asks may not merge. */
export async function findAreaMerge(context: Context, ids: readonly string[]): Promise<AreaMerge | null> {
  const [firstId, secondId, ...others] = new Set(ids)
  if (!may(context.actor, 'merge', { type: 'Area' }) || !firstId || !secondId || others.length > 0)
    return null
  const [first, second] = [await findArea(context, firstId), await findArea(context, secondId)]
  if (!first || !second) return null
  const [elder, younger] = inOrderOfAge(first, second)
  const goneId = younger.id === elder.id ? (firstId === elder.id ? secondId : firstId) : younger.id
  const two = { elder, younger, goneId }
  if (first.tier !== second.tier)
    return {
      ...two,
      area: elder,
      refusal: mergeSentences.otherTier,
      doubt: null,
      around: [],
      below: 0,
      agencies: [],
    }
  const area = younger.id === elder.id ? elder : united(elder, younger, follower(two))
  const { around, below } = await areasAround(context, goneId, younger)
  const own = committeeId(goneId)
  const agencies = (await agenciesOfArea(context, goneId)).filter(({ id }) => id !== own)
  const doubt = livedUnderTwoCodes(elder, younger) ? mergeSentences.bothGoverned : null
  return { ...two, area, refusal: checkVersions(area.versions), doubt, around, below, agencies }
}

function follower({ elder, goneId }: Pick<AreaMerge, 'elder' | 'goneId'>): (id: string) => string {
  return (id) => (id === goneId ? elder.id : id)
}

/**
 * Two areas found to be one: the elder stays and takes over the days that it did not know; the younger becomes an alias
 * of it, and so does its committee. What lay under the younger, what it came from and what came after it, and the
 * agencies at home in it are the elder's. The same again, also after a crash in between, finishes the work.
 * `despiteCodes`: also where both lived on one day with different codes.
 * Errors: Forbidden, NotFound, Validation (tiers, a gap between their days, codes), Conflict (written meanwhile).
 */
export async function mergeAreas(
  context: Context,
  ids: readonly string[],
  despiteCodes = false,
): Promise<Area> {
  if (!may(context.actor, 'merge', { type: 'Area' })) throw new ForbiddenProblem()
  if (new Set(ids).size !== 2) throw ValidationProblem.at(['ids'], mergeSentences.two)
  const found = await findAreaMerge(context, ids)
  if (!found) throw new NotFoundProblem()
  const { elder, younger, area, refusal, doubt, around, agencies } = found
  if (refusal) throw ValidationProblem.at(['ids'], refusal)
  if (doubt && !despiteCodes) throw ValidationProblem.at(['despiteCodes'], doubt)
  const moved = follower(found)
  const writes: AreaWrite[] = [
    ...(younger.id === elder.id ? [] : [{ area, gone: [younger] }]),
    ...around.filter(({ id }) => id !== elder.id).map((one) => ({ area: following(one, moved), gone: [] })),
  ]
  await writeAll(context, writes)
  await saveAgencies(
    context,
    agencies.map((agency) => ({ ...agency, areaIds: [...new Set(agency.areaIds.map(moved))] })),
  )
  return area
}

function inOrderOfAge(a: Area, b: Area): [Area, Area] {
  const [one, other] = [a.foundedOn ?? '', b.foundedOn ?? '']
  return one < other || (one === other && a.id < b.id) ? [a, b] : [b, a]
}

function united(elder: Area, younger: Area, moved: (id: string) => string): Area {
  const versions = timeline([], [...elder.versions, ...younger.versions], spanOf)
  const both = following({ ...elder, versions }, moved)
  const follow = (links: readonly Succession[]) => links.map((link) => linkFollowing(link, moved))
  return {
    ...both,
    foundedOn: versions[0]?.from ?? null,
    endedOn: versions.at(-1)?.to ?? null,
    predecessors: mergeLinks(both.predecessors, follow(younger.predecessors)),
    successors: mergeLinks(both.successors, follow(younger.successors)),
    aliases: [...new Set([...(elder.aliases ?? []), younger.id, ...(younger.aliases ?? [])])].sort(),
  }
}

function linkFollowing(link: Succession, moved: (id: string) => string): Succession {
  return { ...link, fromId: moved(link.fromId), toId: moved(link.toId) }
}

function following(area: Area, moved: (id: string) => string): Area {
  const follow = (links: readonly Succession[]) =>
    mergeLinks(
      links.map((link) => linkFollowing(link, moved)),
      [],
    )
  return {
    ...area,
    versions: area.versions.map((one) => ({ ...one, parentId: one.parentId && moved(one.parentId) })),
    predecessors: follow(area.predecessors),
    successors: follow(area.successors),
  }
}

/** Whoever names the area: what lies under it, what it came from, what came after it. */
async function areasAround(
  context: Context,
  goneId: string,
  younger: Area,
): Promise<{ around: Area[]; below: number }> {
  const rows = await queryRows(context.store, rowsUnder(goneId))
  const linked = [...younger.predecessors, ...younger.successors].flatMap(({ fromId, toId }) => [
    fromId,
    toId,
  ])
  const below = new Set(rows.map(({ id = '' }) => id))
  const ids = new Set([...below, ...linked])
  ids.delete(goneId)
  const found = await Promise.all([...ids].map((id) => findArea(context, id)))
  return { around: found.filter((area) => area !== null), below: below.size }
}

async function writeAll(context: Context, writes: readonly AreaWrite[]): Promise<void> {
  for (let start = 0; start < writes.length; ) {
    const chunk = chunkOf(writes.slice(start))
    const work = await areaWrites(context, chunk, undefined, 'merge')
    try {
      if (work) await writeTogether(context, (entities) => work.actions(entities))
    } catch (error) {
      if (error instanceof TransactionRejected) throw new ConflictProblem(null, mergeSentences.changed)
      throw error
    }
    work?.done()
    start += chunk.length
  }
}
