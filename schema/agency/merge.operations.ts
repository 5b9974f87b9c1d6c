import { may } from '../access/access.rules.ts'
import { auditOf } from '../access/audit.operations.ts'
import type { Context } from '../context.ts'
import { ConflictProblem, ForbiddenProblem, NotFoundProblem, ValidationProblem } from '../errors.ts'
import type { Bilingual } from '../text.rules.ts'
import { TransactionRejected, writeTogether } from '../transaction.ts'
import { agencyRow, aliasRow } from './agency.entity.ts'
import { agencyRows, findAgency, forgetAgencies } from './agency.operations.ts'
import type { Agency, Handover } from './agency.rules.ts'

const mergeAgencySentences = {
  two: {
    vi: 'Cần đúng hai mã khác nhau để gộp.',
    en: 'Give two different ids to be merged.',
  },
  otherKind: {
    vi: 'Hai cơ quan khác loại không thể là một. Hãy sửa loại trước.',
    en: 'Two agencies of different kinds cannot be one. Correct the kind first.',
  },
  committee: {
    vi: 'Ủy ban nhân dân đi theo đơn vị hành chính: hãy gộp hai đơn vị hành chính.',
    en: "A People's Committee goes with its area: merge the two areas.",
  },
  changed: {
    vi: 'Có người vừa sửa một trong hai. Hãy xem lại rồi gộp.',
    en: 'One of the two has just been changed. Look again before you merge.',
  },
} satisfies Record<string, Bilingual>

/** What merging two agencies would do; `refusal`: why they cannot be one. */
export type AgencyMerge = { elder: Agency; younger: Agency; refusal: Bilingual | null }

/** A look before merging, nothing is written; null where one is not there, or one who asks may not merge. */
export async function findAgencyMerge(context: Context, ids: readonly string[]): Promise<AgencyMerge | null> {
  const [firstId, secondId, ...others] = new Set(ids)
  if (!may(context.actor, 'merge', { type: 'Agency' }) || !firstId || !secondId || others.length > 0)
    return null
  const [first, second] = [await findAgency(context, firstId), await findAgency(context, secondId)]
  if (!first || !second) return null
  const isElder =
    (first.foundedOn ?? '') < (second.foundedOn ?? '') ||
    (first.foundedOn === second.foundedOn && first.id < second.id)
  const [elder, younger] = isElder ? [first, second] : [second, first]
  return { elder, younger, refusal: first.id === second.id ? null : refusalOf(first, second) }
}

function refusalOf(first: Agency, second: Agency): Bilingual | null {
  if (first.kind !== second.kind) return mergeAgencySentences.otherKind
  const ofArea = first.kind === 'PEOPLES_COMMITTEE' || first.kind === 'GOVERNMENT'
  return ofArea ? mergeAgencySentences.committee : null
}

/**
 * Two agencies found to be one: the elder stays, with the days, areas and hand-overs of both; the younger becomes an
 * alias of it. The same again changes nothing.
 * Errors: Forbidden, NotFound, Validation (kinds, People's Committees), Conflict (written meanwhile).
 */
export async function mergeAgencies(context: Context, ids: readonly string[]): Promise<Agency> {
  if (!may(context.actor, 'merge', { type: 'Agency' })) throw new ForbiddenProblem()
  if (new Set(ids).size !== 2) throw ValidationProblem.at(['ids'], mergeAgencySentences.two)
  const found = await findAgencyMerge(context, ids)
  if (!found) throw new NotFoundProblem()
  const { elder, younger, refusal } = found
  if (elder.id === younger.id) return elder
  if (refusal) throw ValidationProblem.at(['ids'], refusal)
  const merged = united(elder, younger)
  const [row, gone] = await agencyRows(context, [elder.id, younger.id])
  if (!row || !gone) throw new NotFoundProblem()
  const writtenAt = context.now.toISOString()
  const audit = auditOf(context, 'Agency#register', 'merge', row.version + 1, {
    vi: `Gộp ${younger.name} vào ${elder.name}.`,
    en: `Merged ${younger.name} into ${elder.name}.`,
  })
  try {
    await writeTogether(context, ({ agency, agencyVersion, audit: audits }) => [
      ...[row, gone].map(({ id, version, body }) => agencyVersion.put({ id, version, body }).commit()),
      agency
        .put(agencyRow(merged, row.version + 1, writtenAt))
        .where((kept, { eq }) => eq(kept.version, row.version))
        .commit(),
      agency
        .put({ ...aliasRow(younger.id, elder.id, writtenAt), version: gone.version + 1 })
        .where((kept, { eq }) => eq(kept.version, gone.version))
        .commit(),
      ...(younger.aliases ?? []).map((id) => agency.put(aliasRow(id, elder.id, writtenAt)).commit()),
      audits.put(audit).commit(),
    ])
  } catch (error) {
    if (error instanceof TransactionRejected)
      throw new ConflictProblem(row.version, mergeAgencySentences.changed)
    throw error
  }
  forgetAgencies(context, [elder.id, younger.id, ...(merged.aliases ?? [])])
  return merged
}

function united(elder: Agency, younger: Agency): Agency {
  const moved = (id: string) => (id === younger.id ? elder.id : id)
  const both = (a: readonly Handover[], b: readonly Handover[]) => {
    const found = new Map<string, Handover>()
    for (const one of [...a, ...b]) {
      const handover = { ...one, fromId: moved(one.fromId), toId: moved(one.toId) }
      const { fromId, toId, field, on } = handover
      if (fromId !== toId) found.set(`${fromId} ${toId} ${field} ${on}`, handover)
    }
    return [...found.values()]
  }
  return {
    ...elder,
    shortName: elder.shortName ?? younger.shortName,
    areaIds: [...new Set([...elder.areaIds, ...younger.areaIds])],
    superiorId: elder.superiorId ?? younger.superiorId,
    professionalLineId: elder.professionalLineId ?? younger.professionalLineId,
    endedOn: lastOf(elder.endedOn, younger.endedOn),
    handovers: both(elder.handovers, younger.handovers),
    takeovers: both(elder.takeovers, younger.takeovers),
    aliases: [...new Set([...(elder.aliases ?? []), younger.id, ...(younger.aliases ?? [])])].sort(),
  }
}

/** Null is "it exists". */
function lastOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null
  return a > b ? a : b
}
