import { type CascadeStanding, cascadeStandings } from '../../schema/plan/plan.rules.ts'
import { type Programme, programmes } from '../../schema/programme.rules.ts'
import { groupMention } from '../agency/shapes.ts'
import type { Api } from '../api/dataProvider.ts'
import { type Answer, flag, list, maybe, number, one, text, word } from '../api/selection.ts'

export function cascadePath(id: string): string {
  return `/plans/${encodeURIComponent(id)}/cascade`
}

const counts = one({ obliged: number, issued: number, inherited: number, notIssued: number })
const cited = { id: text, number: maybe(text), title: text, date: maybe(text) }

/** What a plan's sentences came to, without those who are obliged. */
export const cascadeSummary = {
  plan: one({ id: text, title: text, number: maybe(text), programme: word(programmes) }),
  counts,
  sentences: list(
    one({
      partId: maybe(text),
      text,
      agencyName: text,
      open: flag,
      count: number,
      group: maybe(one(groupMention)),
      plan: one({ id: text, number: maybe(text) }),
    }),
  ),
  below: list(
    one({
      issuer: one({ agencyName: text, plan: maybe(one({ id: text })) }),
      counts,
    }),
  ),
}
export type CascadeSummary = Answer<typeof cascadeSummary>

const issuer = {
  agencyName: text,
  area: maybe(one({ id: text, name: text })),
  standing: word(cascadeStandings),
  namesIt: flag,
  plan: maybe(one(cited)),
  earlier: maybe(one(cited)),
  inherited: list(one({ plan: one(cited), from: maybe(one({ name: text })) })),
  sentence: one({
    text,
    plan: one({ id: text, issuerName: text, issuer: maybe(one({ name: text })) }),
  }),
}
export type CascadeIssuer = Answer<typeof issuer>

/** A page of those who are obliged; `standing`, `above` and `after` are values of this request alone. */
export function cascadeIssuers(standing: string | null, above: string | null, after: string | null) {
  const args = [
    'first: 100',
    ...(standing ? [`standing: [${standing}]`] : []),
    ...(above ? [`above: ${JSON.stringify(above)}`] : []),
    ...(after ? [`after: ${JSON.stringify(after)}`] : []),
  ]
  return {
    issuers: one(
      {
        nodes: list(one(issuer)),
        pageInfo: one({ hasNextPage: flag, endCursor: maybe(text) }),
      },
      `(${args.join(', ')})`,
    ),
  }
}

const line = {
  area: maybe(one({ id: text })),
  aboveName: text,
  aboveDocument: text,
  areaCode: text,
  areaName: text,
  agencyName: text,
  standing: word(cascadeStandings),
  number: text,
  date: maybe(text),
  title: text,
  inherited: text,
  sentence: text,
}
export type CascadeLine = Answer<typeof line>

type Obliged = { area: { id: string } | null; standing: CascadeStanding }

/** The draft of its area, `drafts` being by area: of whoever has not issued, it tells that something came. */
export function draftOf({ area, standing }: Obliged, drafts: ReadonlyMap<string, string>): string | null {
  return (area && standing !== 'ISSUED' && drafts.get(area.id)) || null
}

/** How many of these have a draft that waits. */
export function handedInBy(lines: readonly Obliged[], drafts: ReadonlyMap<string, string>): number {
  return lines.filter((line) => draftOf(line, drafts) !== null).length
}

/** Every row for a table, in one answer. */
export function cascadeLines(standing: CascadeStanding | null, above: string | null) {
  const args = [
    ...(standing ? [`standing: [${standing}]`] : []),
    ...(above ? [`above: ${JSON.stringify(above)}`] : []),
  ]
  return { lines: list(one(line, args.length > 0 ? `(${args.join(', ')})` : '')) }
}
export function cascadeChase(above: string | null) {
  return { chaseList: above ? { ...text, args: `(above: ${JSON.stringify(above)})` } : text }
}

const draft = { id: text, area: maybe(one({ id: text })) }
type Draft = Answer<typeof draft>

/** Every draft that waits, however many pages of them there are. */
export async function allDrafts(
  { walk }: Pick<Api, 'walk'>,
  programme: Programme | null,
  signal: AbortSignal,
): Promise<Draft[]> {
  const drafts: Draft[] = []
  const wanted = { filter: { state: 'DRAFT', programme }, fields: draft, asOf: null, signal }
  let after: string | null = null
  do {
    const walked: { rows: Draft[]; next: string | null } = await walk('plans', { ...wanted, after })
    drafts.push(...walked.rows)
    after = walked.next
  } while (after !== null)
  return drafts
}
