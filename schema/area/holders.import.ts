/** Who bore a code on a day: the rows of the tables first, then the register. A code alone names nobody. */
import { type Day, dayBefore } from '../day.rules.ts'
import { fold } from '../name.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import type { AreaFact, SuccessionFact } from './area.import.ts'
import { type Area, areaSentences, type Tier } from './area.rules.ts'
import { isDirectlyAbove, tierOfCode } from './codes.import.ts'
import type { RowPlace } from './import.rules.ts'

/** Days as text that compares: nothing before the first, nothing after the last. */
export type Span = { from: string; to: string }
export type Complain = (place: RowPlace, column: string | null, reason: Bilingual) => void

/** `node`: which row or area of the register it is, in the numbering of the one who joins them. */
type Holder = Span & { node: number; name: string }
export type Holders = (tier: Tier, code: string) => readonly Holder[]

const firstDay = ''
const lastDay = '9999-12-31'

export function spanOf({ from, to }: { from: Day | null; to: Day | null }): Span {
  return { from: from ?? firstDay, to: to ?? lastDay }
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to
}

export const keyOf = (tier: Tier, code: string): string => `${tier} ${code}`

/** The days on which a code of a tier goes over whole to another area, or to the next version: what is open ends then. */
export type Ends = ReadonlyMap<string, readonly Day[]>

export function endsOf(successions: readonly SuccessionFact[]): Ends {
  const ends = new Map<string, Day[]>()
  for (const { extent, fromTier, fromCode, on } of successions) {
    if (extent !== 'WHOLE') continue
    const key = keyOf(fromTier, fromCode)
    ends.set(key, [...(ends.get(key) ?? []), on].sort())
  }
  return ends
}

/** The span of a row or version; where its last day is open, the day before its code goes over. */
export function closedSpan(
  tier: Tier,
  one: { code: string; from: Day | null; to: Day | null },
  ends: Ends,
): Span {
  const span = spanOf(one)
  if (one.to !== null) return span
  const end = ends.get(keyOf(tier, one.code))?.find((on) => on > span.from)
  return end === undefined ? span : { ...span, to: dayBefore(end) }
}

/** Rows of one code whose days meet: the later in the files is refused. */
export function checkOverlaps(areas: readonly AreaFact[], spans: readonly Span[], complain: Complain): void {
  const byCode = new Map<string, number[]>()
  for (const [index, { tier, code }] of areas.entries()) {
    const key = keyOf(tier, code)
    const earlier = byCode.get(key) ?? []
    for (const other of earlier) {
      const [fact, with_, a, b] = [areas[index], areas[other], spans[index], spans[other]]
      if (!fact || !with_ || !a || !b || !overlaps(a, b)) continue
      complain(fact.place, 'validFrom', a.from === b.from ? twice(with_.place) : meets(with_.place))
      break
    }
    byCode.set(key, [...earlier, index])
  }
}

const twice = ({ file, line }: RowPlace): Bilingual => ({
  vi: `Trùng: mã này với ngày bắt đầu này đã có ở dòng ${line}, tệp ${file}.`,
  en: `A duplicate: this code with this first day is in line ${line} of ${file}.`,
})
const meets = ({ file, line }: RowPlace): Bilingual => ({
  vi: `Thời kỳ chồng lên dòng ${line}, tệp ${file}, cùng mã.`,
  en: `It overlaps line ${line} of ${file}, which has the same code.`,
})

export function holdersOf(
  areas: readonly AreaFact[],
  spans: readonly Span[],
  present: readonly Area[],
  ends: Ends,
): Holders {
  const holders = new Map<string, Holder[]>()
  const put = (tier: Tier, code: string, holder: Holder) => {
    const key = keyOf(tier, code)
    const known = holders.get(key)
    if (known) known.push(holder)
    else holders.set(key, [holder])
  }
  for (const [node, fact] of areas.entries()) {
    put(fact.tier, fact.code, { ...(spans[node] ?? spanOf(fact)), node, name: fact.name })
  }
  for (const [index, area] of present.entries()) {
    for (const version of area.versions) {
      const span = closedSpan(area.tier, version, ends)
      put(area.tier, version.code, { ...span, node: areas.length + index, name: version.name })
    }
  }
  return (tier, code) => holders.get(keyOf(tier, code)) ?? []
}

/**
 * Who stood above a row: who bore the code of the parent on its first day, else the next known to bear it while the row
 * lasts. An area that is older than all that is known of its parent hangs there.
 */
export function parentOf(fact: AreaFact, span: Span, holders: Holders, complain: Complain): number | null {
  const tier = tierOfCode(fact.parentCode)
  const known = tier && isDirectlyAbove(tier, fact.tier) ? holders(tier, fact.parentCode) : []
  const above =
    known.find(({ from, to }) => from <= span.from && span.from <= to) ??
    known
      .filter(({ from }) => from > span.from && from <= span.to)
      .reduce<Holder | undefined>((next, one) => (next && next.from <= one.from ? next : one), undefined)
  if (above) return above.node
  complain(fact.place, 'parentCode', {
    vi: `Không có đơn vị cấp trên mang mã ${fact.parentCode} trong thời kỳ này.`,
    en: `No parent bears the code ${fact.parentCode} in these days.`,
  })
  return null
}

/** The two ends of a succession: who bore the old code on the day before, the new one on the day. */
export function endsOfLink(
  fact: SuccessionFact,
  holders: Holders,
  complain: Complain,
): { from: number; to: number } | null {
  const eve = dayBefore(fact.on)
  let fits = true
  const tell: Complain = (...what) => {
    fits = false
    complain(...what)
  }
  const from = holders(fact.fromTier, fact.fromCode).find((one) => one.from <= eve && eve <= one.to)
  const to = holders(fact.toTier, fact.toCode).find((one) => one.from <= fact.on && fact.on <= one.to)
  if (!from) tell(fact.place, fact.columns.from, nobody(fact.fromCode, eve))
  else if (isOther(fact.named.from, from.name)) tell(fact.place, 'fromName', otherName(from.name))
  if (!to) tell(fact.place, fact.columns.to, nobody(fact.toCode, fact.on))
  else if (isOther(fact.named.to, to.name)) tell(fact.place, 'toName', otherName(to.name))
  if (!from || !to) return null
  if (fact.extent === 'WHOLE' && !fact.fate.keepsId && from.to >= fact.on) {
    tell(fact.place, fact.columns.on, {
      vi: `${from.name} còn tồn tại sau ngày này, nên không thể nhập toàn bộ.`,
      en: `${from.name} goes on after this day, so it cannot have gone over whole.`,
    })
  }
  return fits ? { from: from.node, to: to.node } : null
}

const isOther = (named: string, name: string) => named !== '' && fold(named) !== fold(name)
const nobody = (code: string, day: Day): Bilingual => ({
  vi: `Không có đơn vị nào mang mã ${code} vào ngày ${day}.`,
  en: `Nobody bears the code ${code} on ${day}.`,
})
const otherName = (name: string): Bilingual => ({
  vi: `Đơn vị mang mã này là ${name}.`,
  en: `Who bears this code is ${name}.`,
})

/** Which cell to look at where the versions of a row and its neighbours do not fit. */
export function columnOf(reason: Bilingual): string | null {
  if (reason === areaSentences.gap || reason === areaSentences.overlap) return 'validFrom'
  return null
}
