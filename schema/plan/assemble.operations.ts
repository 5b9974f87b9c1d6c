/** A plan from a reading: header, parts, and what a person put right before. */
import { isOnBehalf } from '../access/access.rules.ts'
import type { Context } from '../context.ts'
import type { Reading, ReadWarning, Span } from '../document/reading.ts'
import { programmeOf } from '../programme.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import type { Linked } from './link.operations.ts'
import type { Place } from './locate.operations.ts'
import { carryOver, type keepReading, overlaps } from './parts.rules.ts'
import type { PartBase, Plan, RemovableKind } from './plan.parts.ts'
import { effectiveDay } from './state.rules.ts'

/** What a person added or took out of the draft before, carried over the new reading. */
export function carried(
  parts: ReturnType<typeof keepReading>,
  present: Plan | null,
): ReturnType<typeof keepReading> {
  if (!present) return parts
  const removedOf = (kind: RemovableKind) =>
    new Set(present.removed.filter((one) => one.kind === kind).map(({ text }) => text))
  const over = <P extends PartBase>(kind: RemovableKind, fresh: P[], before: readonly P[]): P[] =>
    carryOver(fresh, before, removedOf(kind))
  return {
    mandates: over('mandates', parts.mandates, present.mandates),
    objectives: over('objectives', parts.objectives, present.objectives),
    targets: over('targets', parts.targets, present.targets),
    taskGroups: over('taskGroups', parts.taskGroups, present.taskGroups).map((group) => ({
      ...group,
      tasks: over('tasks', group.tasks, present.taskGroups.find(({ id }) => id === group.id)?.tasks ?? []),
    })),
    assignments: over('assignments', parts.assignments, present.assignments),
    reportingDuties: over('reportingDuties', parts.reportingDuties, present.reportingDuties),
    campaigns: over('campaigns', parts.campaigns, present.campaigns),
    funding: over('funding', parts.funding, present.funding),
    recipients: over('recipients', parts.recipients, present.recipients),
    models: over('models', parts.models, present.models),
    references: over('references', parts.references, present.references),
  }
}

/** What a plan belongs to and for which years: as it was read, or as a person put it right. */
export function programmeAndPeriod(
  { header }: Reading,
  present: Plan | null,
): Pick<Plan, 'programme' | 'fromYear' | 'toYear'> {
  const read = {
    programme: programmeOf(header.title?.text ?? ''),
    fromYear: header.period?.from ?? null,
    toYear: header.period?.to ?? null,
  }
  return { ...read, ...correctedFields(present) }
}

/** The fields of the header that a person put right. */
function correctedFields(present: Plan | null) {
  return present
    ? Object.fromEntries(Object.entries(present).filter(([field]) => present.corrected.includes(field)))
    : {}
}

type Assembly = {
  reading: Reading
  place: Place
  scopeIds: string[]
  issuerId: string | null
  linked: Linked
  present: Plan | null
  restricted: Span[]
}

export function assemble(
  context: Context,
  { reading, place, scopeIds, issuerId, linked, present, restricted }: Assembly,
): Plan {
  const { header } = reading
  const { groups: _, ...parts } = linked
  const now = context.now.toISOString()
  const title = header.title?.text ?? ''
  const fresh = {
    number: header.number?.value ?? null,
    date: header.date?.value ?? null,
    title,
    documentType: header.documentType,
    instrument: header.instrument,
    ...programmeAndPeriod(reading, present),
    issuerName: header.issuer?.name ?? '',
    issuerId,
    areaId: place.area.id,
    areaBasis: place.basis,
    parentAreaId: place.area.versions.at(-1)?.parentId ?? null,
    scopeIds,
    signer: header.signer && {
      name: header.signer.name,
      position: header.signer.position,
      onBehalfOf: header.signer.onBehalfOf,
    },
  }
  const kept = { ...fresh, ...correctedFields(present) }
  return {
    ...kept,
    effectiveFrom: effectiveDay(kept),
    onBehalf: isOnBehalf(context.actor, kept.issuerId),
    ...parts,
    id: present?.id ?? context.newId(),
    version: present?.version ?? 0,
    state: 'DRAFT',
    targetCount: parts.targets.length,
    warningCount: 0,
    createdAt: present?.createdAt ?? now,
    createdBy: present?.createdBy ?? context.actor.id,
    updatedAt: now,
    updatedBy: context.actor.id,
    corrected: present?.corrected ?? [],
    headerSpans: spansOf(reading),
    warnings: warningsOf(reading, restricted),
    restorations: reading.restorations,
    sourceHash: '',
    sourceKey: '',
    fileId: null,
    fileName: null,
    restricted,
    removed: present?.removed ?? [],
  }
}

const restrictedSentence: Bilingual = {
  vi: 'Câu này có thể cho biết nơi đặt chỗ tạm lánh; chỉ người trong phạm vi được xem.',
  en: 'This sentence may tell where a shelter is; only those within its scope see it.',
}

/** The reader's warnings, and one for each restricted sentence that it did not mark. */
function warningsOf({ warnings }: Reading, restricted: readonly Span[]): ReadWarning[] {
  const marked = warnings.filter(({ code }) => code === 'RESTRICTED_PLACE')
  const others = restricted.filter(
    (sentence) => !marked.some(({ span }) => span !== null && overlaps(sentence, span)),
  )
  return [
    ...warnings,
    ...others.map((span): ReadWarning => ({ code: 'RESTRICTED_PLACE', span, ...restrictedSentence })),
  ]
}

function spansOf({ header }: Reading): Plan['headerSpans'] {
  const spans: Plan['headerSpans'] = {}
  for (const field of ['number', 'date', 'place', 'title', 'issuer', 'period', 'signer'] as const) {
    const found = header[field]
    if (found) spans[field] = found.span
  }
  return spans
}
