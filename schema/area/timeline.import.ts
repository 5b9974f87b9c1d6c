/** The versions and the successions of one area, from the rows that tell of it and from what the register has of it. */
import { addDays, dayBefore } from '../day.rules.ts'
import type { AreaFact } from './area.import.ts'
import type { AreaVersion } from './area.rules.ts'
import { overlaps, type Span } from './holders.import.ts'
import type { Succession } from './succession.rules.ts'

export type DatedRow = { fact: AreaFact; span: Span; parentId: string }

/** Days as they are kept: an open end is null. */
const open = (span: Span) => ({
  from: span.from === '' ? null : span.from,
  to: span.to === '9999-12-31' ? null : span.to,
})

/**
 * Rows stand as they are; what the register has fills the days that they leave. Neighbours that say the same are one
 * version, under the act of the first.
 */
export function timeline(
  rows: readonly DatedRow[],
  kept: readonly AreaVersion[],
  spanOfKept: (version: AreaVersion) => Span,
): AreaVersion[] {
  const told: { span: Span; version: AreaVersion }[] = rows.map(({ fact, span, parentId }) => {
    const { code, name, type, act } = fact
    return { span, version: { ...open(span), code, name, type, parentId, act } }
  })
  for (const version of kept) {
    for (const span of remainder(
      spanOfKept(version),
      told.map((one) => one.span),
    )) {
      told.push({ span, version: { ...version, ...open(span) } })
    }
  }
  told.sort((a, b) => (a.span.from < b.span.from ? -1 : 1))
  const versions: AreaVersion[] = []
  for (const { version } of told) {
    const last = versions.at(-1)
    if (last && last.to !== null && version.from === addDays(last.to, 1) && saysTheSame(last, version)) {
      versions[versions.length - 1] = { ...last, to: version.to }
    } else versions.push(version)
  }
  return versions
}

function saysTheSame(a: AreaVersion, b: AreaVersion): boolean {
  return a.code === b.code && a.name === b.name && a.type === b.type && a.parentId === b.parentId
}

/** What is left of a span where others are taken out of it. */
function remainder(span: Span, taken: readonly Span[]): Span[] {
  return taken.reduce<Span[]>(
    (left, other) =>
      left.flatMap((one) => {
        if (!overlaps(one, other)) return [one]
        const parts: Span[] = []
        if (one.from < other.from) parts.push({ from: one.from, to: dayBefore(other.from) })
        if (other.to < one.to) parts.push({ from: addDays(other.to, 1), to: one.to })
        return parts
      }),
    [span],
  )
}

/** Links that are there keep their place and take over what the tables say of them; new ones follow. */
export function mergeLinks(present: readonly Succession[], told: readonly Succession[]): Succession[] {
  const links = new Map<string, Succession>()
  for (const link of [...present, ...told]) {
    if (link.fromId !== link.toId) links.set(`${link.fromId} ${link.toId} ${link.on}`, link)
  }
  return [...links.values()]
}
