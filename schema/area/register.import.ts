/**
 * Facts of the tables and the register as it is → the areas as they are to be.
 *
 * A row is joined to the area that bore its code on its days, and over a succession that keeps an area what it was
 * (unchanged, renamed, reclassified, a commune that became a special zone) to the row before it: one area with dated
 * versions, under the id of its first known day; the ids of the later rows become its aliases. What the tables say of a
 * day stands; days of which they say nothing stay as the register has them. Taken in again, nothing changes.
 */
import type { Day } from '../day.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import type { AreaFact, SuccessionFact } from './area.import.ts'
import { type Area, checkVersions, nationCode, type Tier, tiers } from './area.rules.ts'
import {
  type Complain,
  checkOverlaps,
  closedSpan,
  columnOf,
  endsOf,
  endsOfLink,
  holdersOf,
  keyOf,
  overlaps,
  parentOf,
  type Span,
  spanOf,
} from './holders.import.ts'
import type { BadRow, RowPlace } from './import.rules.ts'
import { Links, Sets } from './sets.import.ts'
import { publishedShare, type Succession } from './succession.rules.ts'
import { type DatedRow, mergeLinks, timeline } from './timeline.import.ts'

export type AreaIdOf = (tier: Tier, code: string, firstDay: Day | null) => string

/** One area to be written. `before`: null where it is new; `gone`: areas of the register that become aliases of it. */
export type JoinedArea = { area: Area; before: Area | null; gone: Area[] }
export type JoinedRegister = { changed: JoinedArea[]; unchanged: number; bad: BadRow[] }

export const joinSentences = {
  intoItself: {
    vi: 'Vòng lặp: hai mã này là cùng một đơn vị, không thể kế thừa chính mình.',
    en: 'A cycle: the two codes are one area, which cannot follow itself.',
  },
  twoAreas: {
    vi: 'Dòng này phủ thời kỳ của hai đơn vị khác nhau trong danh mục. Hãy tách theo ngày.',
    en: 'The row covers days of two different areas of the register. Split it by day.',
  },
} satisfies Record<string, Bilingual>

type Tables = { areas: readonly AreaFact[]; successions: readonly SuccessionFact[] }

/** What is refused takes with it what stands on it: it is joined again until nothing more falls. */
export function joinRegister(tables: Tables, present: readonly Area[], areaId: AreaIdOf): JoinedRegister {
  const refused = new Map<RowPlace, BadRow[]>()
  const known = present.some(({ tier }) => tier === 'NATION') ? present : [nation(areaId), ...present]
  for (;;) {
    const stands = ({ place }: { place: RowPlace }) => !refused.has(place)
    const before = refused.size
    const joined = join(
      { areas: tables.areas.filter(stands), successions: tables.successions.filter(stands) },
      known,
      areaId,
      (place, column, reason) => {
        refused.set(place, [...(refused.get(place) ?? []), { ...place, column, reason }])
      },
    )
    if (refused.size > before) continue
    const founded = present.includes(known[0] ?? nation(areaId)) ? [] : known.slice(0, 1)
    const changed = [...founded.map((area) => ({ area, before: null, gone: [] })), ...joined.changed]
    return { changed: inOrder(changed), unchanged: joined.unchanged, bad: [...refused.values()].flat() }
  }
}

function nation(areaId: AreaIdOf): Area {
  const version = { from: null, to: null, code: nationCode, name: 'Việt Nam', type: 'NATION' as const }
  return {
    id: areaId('NATION', nationCode, null),
    tier: 'NATION',
    foundedOn: null,
    endedOn: null,
    versions: [{ ...version, parentId: null, act: null }],
    predecessors: [],
    successors: [],
  }
}

/** What lies above comes first, so that a register half loaded is a tree. */
function inOrder(changed: JoinedArea[]): JoinedArea[] {
  return changed.sort((a, b) => tiers.indexOf(a.area.tier) - tiers.indexOf(b.area.tier))
}

type Joining = {
  areas: readonly AreaFact[]
  spans: readonly Span[]
  present: readonly Area[]
  sets: Sets
  /** The canonical id of a set, by its root. */
  idAt: (node: number) => string
  aliases: ReadonlyMap<string, string[]>
  /** Where an id leads now. */
  moved: (id: string) => string
}

function join(
  { areas, successions }: Tables,
  present: readonly Area[],
  areaId: AreaIdOf,
  complain: Complain,
): Pick<JoinedRegister, 'changed' | 'unchanged'> {
  const ends = endsOf(successions)
  const spans = areas.map((fact) => closedSpan(fact.tier, fact, ends))
  checkOverlaps(areas, spans, complain)
  const sets = new Sets(areas.length + present.length)
  matchPresent(areas, spans, present, sets, complain)
  const holders = holdersOf(areas, spans, present, ends)
  const linked = successions.flatMap((fact) => {
    const link = endsOfLink(fact, holders, complain)
    return link ? [{ fact, ...link }] : []
  })
  for (const { fact, from, to } of linked) if (fact.fate.keepsId) sets.unite(from, to)

  const joining = named({ areas, spans, present, sets }, areaId)
  const parents = areas.map((fact, at) => parentOf(fact, spans[at] ?? spanOf(fact), holders, complain))
  const told = new Links()
  for (const { fact, from, to } of linked) {
    const link = linkOf(fact, joining.idAt(from), joining.idAt(to))
    if (!link) continue
    if (link.fromId === link.toId) complain(fact.place, fact.columns.to, joinSentences.intoItself)
    told.put(link)
  }
  const changed: JoinedArea[] = []
  let unchanged = 0
  for (const [root, set] of members(joining)) {
    const id = joining.idAt(root)
    const rows = set.rows.flatMap((at): DatedRow[] => {
      const [fact, span, parent] = [areas[at], spans[at], parents[at]]
      if (!fact || !span || parent === null || parent === undefined) return []
      return [{ fact, span, parentId: joining.idAt(parent) }]
    })
    if (rows.length < set.rows.length) continue
    const kept = set.areas.toSorted((a, b) => ((a.foundedOn ?? '') < (b.foundedOn ?? '') ? -1 : 1))
    const versions = timeline(
      rows,
      kept.flatMap((area) =>
        area.versions.map((one) => ({ ...one, parentId: one.parentId && joining.moved(one.parentId) })),
      ),
      (version) => closedSpan(set.tier, version, ends),
    )
    const broken = rows.length > 0 ? checkVersions(versions) : null
    if (broken) {
      const last = rows.at(-1)
      if (last) complain(last.fact.place, columnOf(broken), broken)
      continue
    }
    const area = whole(id, set.tier, versions, kept, told, joining)
    const before = kept.find((one) => one.id === id) ?? null
    const gone = kept.filter((one) => one.id !== id)
    if (before && gone.length === 0 && sameArea(before, area)) {
      if (rows.length > 0) unchanged += 1
    } else changed.push({ area, before, gone })
  }
  return { changed, unchanged }
}

/** A row is of the area whose code and days it shares: of a longer version, the first row alone; the others by a link. */
function matchPresent(
  areas: readonly AreaFact[],
  spans: readonly Span[],
  present: readonly Area[],
  sets: Sets,
  complain: Complain,
): void {
  const byCode = new Map<string, number[]>()
  for (const [at, { tier, code }] of areas.entries()) {
    const key = keyOf(tier, code)
    byCode.set(key, [...(byCode.get(key) ?? []), at])
  }
  const matched = new Map<number, number>()
  for (const [index, area] of present.entries()) {
    for (const version of area.versions) {
      const span = spanOf(version)
      const own = byCode.get(keyOf(area.tier, version.code)) ?? []
      const first = own
        .filter((at) => overlaps(spans[at] ?? span, span))
        .reduce<number | null>(
          (best, at) => (best === null || (spans[at]?.from ?? '') < (spans[best]?.from ?? '') ? at : best),
          null,
        )
      const fact = first === null ? undefined : areas[first]
      if (first === null || !fact) continue
      if ((matched.get(first) ?? index) !== index) complain(fact.place, 'code', joinSentences.twoAreas)
      matched.set(first, index)
      sets.unite(first, areas.length + index)
    }
  }
}

function linkOf(fact: SuccessionFact, fromId: string, toId: string): Succession | null {
  if (fact.fate.keepsId) return null
  const { extent, act, on, note } = fact
  return { kind: fact.fate.kind, extent, share: publishedShare(extent, note), act, on, fromId, toId }
}

/** The eldest names the set: its id stays, the others lead to it. */
function named(joining: Pick<Joining, 'areas' | 'spans' | 'present' | 'sets'>, areaId: AreaIdOf): Joining {
  const { areas, present, sets } = joining
  const ids = new Map<number, { id: string; from: string; others: string[] }>()
  const put = (node: number, id: string, from: string, others: readonly string[]) => {
    const root = sets.rootOf(node)
    const known = ids.get(root)
    if (!known) ids.set(root, { id, from, others: [...others] })
    else if (from < known.from) ids.set(root, { id, from, others: [...known.others, known.id, ...others] })
    else known.others.push(id, ...others)
  }
  // Of two that begin on one day the register's keeps its id.
  for (const [index, area] of present.entries()) {
    put(areas.length + index, area.id, area.foundedOn ?? '', area.aliases ?? [])
  }
  for (const [at, fact] of areas.entries()) {
    put(at, areaId(fact.tier, fact.code, fact.from), fact.from ?? '', [])
  }
  const aliases = new Map<string, string[]>()
  const leadsTo = new Map<string, string>()
  for (const { id, others } of ids.values()) {
    const own = [...new Set(others)].filter((other) => other !== id).sort()
    if (own.length > 0) aliases.set(id, own)
    for (const other of own) leadsTo.set(other, id)
  }
  return {
    ...joining,
    aliases,
    idAt: (node) => ids.get(sets.rootOf(node))?.id ?? '',
    moved: (id) => leadsTo.get(id) ?? id,
  }
}

type Member = { tier: Tier; rows: number[]; areas: Area[] }

function members({ areas, present, sets }: Joining): Map<number, Member> {
  const found = new Map<number, Member>()
  const of = (node: number, tier: Tier): Member => {
    const root = sets.rootOf(node)
    const known = found.get(root) ?? { tier, rows: [], areas: [] }
    found.set(root, known)
    return known
  }
  for (const [at, { tier }] of areas.entries()) of(at, tier).rows.push(at)
  for (const [index, area] of present.entries()) of(areas.length + index, area.tier).areas.push(area)
  return found
}

function whole(
  id: string,
  tier: Tier,
  versions: Area['versions'],
  kept: readonly Area[],
  told: Links,
  { moved, aliases }: Joining,
): Area {
  const follow = (links: readonly Succession[]) =>
    links.map((link) => ({ ...link, fromId: moved(link.fromId), toId: moved(link.toId) }))
  const own = aliases.get(id)
  return {
    id,
    tier,
    foundedOn: versions[0]?.from ?? null,
    endedOn: versions.at(-1)?.to ?? null,
    versions,
    predecessors: mergeLinks(
      kept.flatMap((one) => follow(one.predecessors)),
      told.to(id),
    ),
    successors: mergeLinks(
      kept.flatMap((one) => follow(one.successors)),
      told.from(id),
    ),
    ...(own && { aliases: own }),
  }
}

/** By what they say, whatever the order in which it was written down. */
function sameArea(a: Area, b: Area): boolean {
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ordered)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, part]) => [key, ordered(part)]),
    )
  }
  return JSON.stringify(a) === JSON.stringify(b) || JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))
}
