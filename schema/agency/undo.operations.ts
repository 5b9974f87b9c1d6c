/** The last change of an agency is taken back: what was kept before is written again as a new version, nothing is erased. */
import { may } from '../access/access.rules.ts'
import { auditOf } from '../access/audit.operations.ts'
import { findArea } from '../area/area.operations.ts'
import { batched, type Context } from '../context.ts'
import { ConflictProblem, ForbiddenProblem, NotFoundProblem } from '../errors.ts'
import type { Bilingual } from '../text.rules.ts'
import { writeGuarded } from '../transaction.ts'
import { agencyRow, aliasRow } from './agency.entity.ts'
import { agencyRows, forgetAgencies } from './agency.operations.ts'
import type { Agency, AgencyAlias } from './agency.rules.ts'

const undoAgencySentences = {
  nothing: {
    vi: 'Không có bản trước của cơ quan này để quay lại.',
    en: 'No former version of this agency is kept to go back to.',
  },
  atTheOther: {
    vi: 'Thay đổi gần nhất là tách ra khỏi một cơ quan đã gộp. Hãy hoàn tác ở cơ quan đó.',
    en: 'Its last change was to be parted from the agency that it had been merged into. Undo it there.',
  },
  otherChanged: {
    vi: 'Cơ quan kia của lần gộp đã thay đổi sau đó, nên không hoàn tác được nữa.',
    en: 'The other agency of that merger has changed since: it can no longer be undone.',
  },
  areaGone: {
    vi: 'Bản trước thuộc một đơn vị hành chính đã được gộp, nên không quay lại được.',
    en: 'The former version belongs to an area that has been merged into another: it cannot come back.',
  },
} satisfies Record<string, Bilingual>

type Row = { id: string; version: number; body: Agency | AgencyAlias }
type Side = { row: Row; former: Agency | AgencyAlias }

/** In which version an agency is, for who changes it; and whether the version before is kept. */
export const standingOf = batched<{ version: number; undoable: boolean }>(async (context, ids) => {
  const rows = await agencyRows(context, ids)
  return Promise.all(
    rows.map(async (row) => {
      const former = row && row.version > 1 ? await formerOf(context, row) : null
      return { version: row?.version ?? 0, undoable: former !== null && !('aliasOf' in former) }
    }),
  )
})

/**
 * Where the last change was a merger the two are two again, the other under its own id; undone again, they are one again.
 * Errors: NotFound, Forbidden, Conflict (something came after, in either of the two; no former version).
 */
export async function undoAgencyChange(
  context: Context,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<Agency> {
  const [row] = await agencyRows(context, [id])
  if (!row || 'aliasOf' in row.body) throw new NotFoundProblem()
  const present = row.body
  if (!may(context.actor, 'undo', { type: 'Agency' })) throw new ForbiddenProblem()
  const refuse = (sentence: Bilingual) => new ConflictProblem(row.version, sentence, 'WRONG_STATE')
  if (row.version !== expectedVersion) throw new ConflictProblem(row.version)
  const former = await formerOf(context, row)
  if (!former) throw refuse(undoAgencySentences.nothing)
  if ('aliasOf' in former) throw refuse(undoAgencySentences.atTheOther)
  const areas = await Promise.all(former.areaIds.map((areaId) => findArea(context, areaId)))
  if (areas.some((area, index) => area?.id !== former.areaIds[index]))
    throw refuse(undoAgencySentences.areaGone)

  const moved = namesMoved(present, former)
  const other = moved.length > 0 ? await otherSide(context, present, moved) : null
  if (moved.length > 0 && !other) throw refuse(undoAgencySentences.otherChanged)
  const version = row.version + 1
  const writtenAt = context.now.toISOString()
  const audit = auditOf(context, `Agency#${id}`, 'undo', version, {
    vi: `Hoàn tác thay đổi gần nhất của ${former.name}.`,
    en: `Undid the last change of ${former.name}.`,
  })
  await writeGuarded(
    context,
    ({ agency, agencyVersion, audit: audits }) => {
      const back = ({ row: kept, former: body }: Side) => {
        const next = kept.version + 1
        const written =
          'aliasOf' in body
            ? { ...aliasRow(body.id, body.aliasOf, writtenAt), version: next }
            : agencyRow(body, next, writtenAt)
        return [
          agency
            .put(written)
            .where((one, { eq }) => eq(one.version, kept.version))
            .commit(),
          agencyVersion.put({ id: kept.id, version: kept.version, body: kept.body }).commit(),
        ]
      }
      // Ids under which the other was known before lead to whoever has them now.
      const known = other === null || 'aliasOf' in other.former ? id : other.row.id
      return [
        ...back({ row, former }),
        ...(other ? back(other) : []),
        ...moved
          .filter((one) => one !== other?.row.id)
          .map((one) => agency.put(aliasRow(one, known, writtenAt)).commit()),
        audits.put(audit).commit(),
      ]
    },
    async () => (await agencyRows(context, [id]))[0]?.version ?? 0,
  )
  forgetAgencies(context, [id, ...moved])
  return former
}

async function formerOf(context: Context, { id, version }: Row): Promise<Agency | AgencyAlias | null> {
  const { data } = await context.store.agencyVersion
    .get({ id, version: version - 1 })
    .go({ consistent: true })
  return data?.body ?? null
}

/** The ids that lead here in one of the two and not in the other: those of a merger. */
function namesMoved({ aliases: now = [] }: Agency, { aliases: then = [] }: Agency): string[] {
  return [...now.filter((id) => !then.includes(id)), ...then.filter((id) => !now.includes(id))]
}

/** The other agency of the merger, where nothing has happened to it since; the ids that led to it keep no version. */
async function otherSide(context: Context, present: Agency, ids: readonly string[]): Promise<Side | null> {
  const rows = await agencyRows(context, ids)
  const sides = await Promise.all(
    rows.map(async (row): Promise<Side[]> => {
      const former = row && (await formerOf(context, row))
      return former ? [{ row, former }] : []
    }),
  )
  const [side, ...more] = sides.flat()
  if (!side || more.length > 0) return null
  const alias = [side.row.body, side.former].find((body) => 'aliasOf' in body)
  const isWhole = [side.row.body, side.former].some((body) => !('aliasOf' in body))
  return isWhole && alias && 'aliasOf' in alias && alias.aliasOf === present.id ? side : null
}
