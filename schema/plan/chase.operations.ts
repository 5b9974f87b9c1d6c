/** What a cascade says to take along: its rows as a table, and those to chase in words. */
import { findAgency } from '../agency/agency.operations.ts'
import { type Area, versionOn } from '../area/area.rules.ts'
import type { Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import type { Cascade, CascadeRow } from './cascade.operations.ts'
import { type CascadeLine, documentName, toChaseList } from './cascade.rules.ts'
import type { CascadeStanding } from './plan.rules.ts'

/** Which rows are asked for; all where nothing is said. */
export type AskedRows = {
  standing?: readonly CascadeStanding[] | null | undefined
  above?: { id: string } | null | undefined
}

export function rowsAsked(rows: readonly CascadeRow[], { standing, above }: AskedRows): CascadeRow[] {
  return rows.filter(
    (row) => (!standing || standing.includes(row.standing)) && (!above || row.sentence.plan.id === above.id),
  )
}

/** A line, and by which area of the register somebody finds it again: its code says so of one day alone. */
export type PlacedLine = CascadeLine & { area: Area | null; day: Day }

/** What the rows say in an export. */
export async function linesOf(context: Context, cascade: Cascade, asked: AskedRows): Promise<PlacedLine[]> {
  const givers = await giversOf(context, cascade)
  return rowsAsked(cascade.rows, asked).map((row) =>
    lineOf(row, givers.get(row.sentence.plan.id) ?? row.sentence.plan.issuerName, cascade.day),
  )
}

/** Those of whom no plan is here, in words that can be sent as they are. */
export async function chaseListOf(
  context: Context,
  cascade: Cascade,
  above: AskedRows['above'],
): Promise<string> {
  const { plan, day, sentences } = cascade
  const issuerName = (await giversOf(context, cascade)).get(plan.id) ?? plan.issuerName
  const told = sentences.filter((one) => !above || one.plan.id === above.id)
  return toChaseList({ ...plan, issuerName }, day, told, await linesOf(context, cascade, { above }))
}

/** Whoever asks, by the full name: a plan may call its issuer "UBND thành phố". */
async function giversOf(context: Context, { plan, rows }: Cascade): Promise<Map<string, string>> {
  const issuer = plan.issuerId ? await findAgency(context, plan.issuerId) : null
  const below = rows.flatMap((row) => (row.plan ? [[row.plan.id, row.agencyName] as const] : []))
  return new Map([...below, [plan.id, issuer?.name ?? plan.issuerName]])
}

function lineOf({ agencyName, area, sentence, ...row }: CascadeRow, aboveName: string, day: Day): PlacedLine {
  const version = area && (versionOn(area, day) ?? area.versions.at(-1))
  return {
    area,
    day,
    aboveName,
    aboveDocument: documentName(sentence.plan),
    areaCode: version?.code ?? '',
    areaName: version?.name ?? '',
    agencyName,
    standing: row.standing,
    number: row.plan?.number ?? '',
    date: row.plan?.date ?? null,
    title: row.plan?.title ?? '',
    inherited: row.inherited.map(({ header }) => header.number ?? header.title).join('; '),
    sentence: sentence.text,
  }
}
