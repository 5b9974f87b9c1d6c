import { isOnBehalf, may } from '../access/access.rules.ts'
import { bareNameOn, scopeOf } from '../area/area.operations.ts'
import { type Area, versionOn } from '../area/area.rules.ts'
import type { Context } from '../context.ts'
import { todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { NotAPlan } from '../document/not-a-plan.ts'
import { readPlan } from '../document/read-plan.ts'
import type { Reading, ReadWarning } from '../document/reading.ts'
import { ConflictProblem, ForbiddenProblem, ValidationProblem } from '../errors.ts'
import { findFile, getText, keepContent } from '../file/file.operations.ts'
import { contentHash } from '../ids.ts'
import { fold } from '../name.rules.ts'
import { programmeOf } from '../programme.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import { contentKey, numberedKey } from './identity.rules.ts'
import { type Linked, linkParts } from './link.operations.ts'
import { findIssuer, locate, type Place } from './locate.operations.ts'
import { carryOver, keepReading, matcher, partsByKind } from './parts.rules.ts'
import type { PartBase, Plan, PlanHeader, PlanParts } from './plan.parts.ts'
import { planThing, wholePlan } from './read.operations.ts'
import { isAllowed } from './state.rules.ts'
import { writePlan } from './write.operations.ts'

export type ImportInput = {
  fileId?: string | null
  text?: string | null
  fileName?: string | null
  areaId?: string | null
}
export type ImportOutcome = 'CREATED' | 'UNCHANGED' | 'REREAD'

export const largestText = 500_000

export const importSentences = {
  nothing: {
    vi: 'Cần một tệp đã nạp ("fileId"), hoặc văn bản dán vào ("text").',
    en: 'Give a file that was uploaded ("fileId"), or the text itself ("text").',
  },
  tooLong: {
    vi: 'Văn bản dán vào dài hơn 500 KB. Hãy nạp bằng tệp, hoặc bỏ phụ lục.',
    en: 'The text is longer than 500 KB. Upload it as a file, or leave out its annexes.',
  },
  noFile: {
    vi: 'Không có tệp này trong các tệp bạn đã nạp. Hãy nạp lại.',
    en: 'There is no such file among those that you uploaded. Upload it again.',
  },
  notReadYet: {
    vi: 'Tệp đang được đọc. Hãy thử lại sau vài giây.',
    en: 'The file is being read. Try again in a few seconds.',
  },
  noArea: {
    vi: 'Không xác định được địa bàn của kế hoạch. Hãy chọn địa bàn.',
    en: 'The area of the plan could not be found. Choose it.',
  },
  published: {
    vi: 'Kế hoạch này đã được xác nhận với bản văn khác. Hãy sửa trên kế hoạch đó, hoặc rút trước khi nạp lại.',
    en: 'This plan was confirmed with another text. Correct that plan, or withdraw it before loading again.',
  },
} satisfies Record<string, Bilingual>

/**
 * Reads a document into a DRAFT with its parts, linked to the register, with warnings. The same document again is the
 * same plan: nothing changes. Another text of the same draft is read again: what a person corrected stays.
 * Errors: Validation (no plan, too long, no area), Forbidden (outside one's scope), Conflict (confirmed already).
 */
export async function importPlanDocument(
  context: Context,
  input: ImportInput,
): Promise<{ plan: Plan; outcome: ImportOutcome }> {
  const source = await sourceFrom(context, input)
  const reading = read(source.text)
  const day = dayOfReading(reading) ?? todayOf(context)
  const place = await locate(context, reading, day, input.areaId ?? null)
  if (!place) throw ValidationProblem.at(['areaId'], importSentences.noArea)
  const issuer = await findIssuer(context, reading, place.area, day)
  const scopeIds = await scopeOf(context, place.area.id, day)
  const thing = planThing({ state: 'DRAFT', issuerId: issuer?.id ?? null, scopeIds, areaId: place.area.id })
  if (!may(context.actor, 'import', thing)) throw new ForbiddenProblem(outsideScope(place.area, day))

  const present = await presentPlan(context, reading, place.area.id, issuer?.id ?? null)
  const sourceHash = contentHash(source.text)
  if (present && present.sourceHash === sourceHash && isAllowed(present.state, 'withdraw')) {
    return { plan: present, outcome: 'UNCHANGED' }
  }
  if (present && !isAllowed(present.state, 'import')) {
    throw new ConflictProblem(present.version, importSentences.published, 'WRONG_STATE')
  }
  await keepContent(context, source.text)
  const kept = present ?? undefined
  const parts = keepReading(reading, matcher(kept ? partsByKind(kept) : {}, context.newId))
  const linked = await linkParts(context, carried(parts, kept), place.area, day)
  const plan = assemble(context, {
    reading,
    place,
    day,
    scopeIds,
    issuerId: issuer?.id ?? null,
    linked,
    present: kept,
  })
  const saved = await writePlan(context, {
    plan: { ...plan, sourceHash, fileId: source.fileId, fileName: source.fileName },
    present,
    verb: 'import',
    groups: linked.groups,
    summary: imported(plan, present !== null),
  })
  return { plan: saved, outcome: present ? 'REREAD' : 'CREATED' }
}

type Source = { text: string; fileId: string | null; fileName: string | null; warnings: ReadWarning[] }

async function sourceFrom(context: Context, { fileId, text, fileName }: ImportInput): Promise<Source> {
  if (fileId) {
    const file = await findFile(context, fileId)
    if (!file) throw ValidationProblem.at(['fileId'], importSentences.noFile)
    if (file.refusal) throw ValidationProblem.at(['fileId'], file.refusal, 'FILE_REFUSED')
    if (!file.textHash) throw ValidationProblem.at(['fileId'], importSentences.notReadYet)
    return {
      text: await getText(context, file.textHash),
      fileId,
      fileName: file.name,
      warnings: file.warnings,
    }
  }
  if (text === null || text === undefined) throw ValidationProblem.at(['fileId'], importSentences.nothing)
  if (Buffer.byteLength(text) > largestText) throw ValidationProblem.at(['text'], importSentences.tooLong)
  return { text, fileId: null, fileName: fileName ?? null, warnings: [] }
}

function read(text: string): Reading {
  try {
    return readPlan(text)
  } catch (error) {
    if (error instanceof NotAPlan)
      throw ValidationProblem.at(['text'], { vi: error.vi, en: error.en }, 'NOT_A_PLAN')
    throw error
  }
}

/** The document's date, else the first day of its period. */
function dayOfReading({ header }: Reading): Day | null {
  return header.date?.value ?? (header.period ? `${header.period.from}-01-01` : null)
}

function outsideScope(area: Area, day: Day): Bilingual {
  const name = versionOn(area, day)?.name ?? bareNameOn(area, day)
  return {
    vi: `Kế hoạch này là của ${name}, ngoài phạm vi của bạn.`,
    en: `This plan is of ${name}, outside your scope.`,
  }
}

/**
 * The plan that this document is, where it is here: by issuer, number and date, else by issuer, mandate, period and
 * title among the plans of the area. A copy with a number meets the one that came without.
 */
async function presentPlan(
  context: Context,
  reading: Reading,
  areaId: string,
  issuerId: string | null,
): Promise<Plan | null> {
  const { number, date, title, period } = reading.header
  const numbered = numberedKey(issuerId, number?.value ?? null, date?.value ?? null)
  if (numbered) {
    const { data } = await context.store.planIdentity.get({ key: numbered }).go({ consistent: true })
    if (data) return planById(context, data.planId)
  }
  const mandateNumber = reading.mandates[0]?.number ?? null
  const key = contentKey({
    issuerId,
    areaId,
    mandateNumber,
    fromYear: period?.from ?? null,
    toYear: period?.to ?? null,
    title: title?.text ?? '',
  })
  const rows = await Promise.all(
    (['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const).map((state) =>
      context.store.planListing.query.byArea({ areaId, state }).go({ pages: 'all' }),
    ),
  )
  const same = rows
    .flatMap(({ data }) => data.map((row) => row.header))
    .find(
      (header) => headerKey(header) === key && (!number || !header.number || header.number === number.value),
    )
  return same ? planById(context, same.id) : null
}

function headerKey(header: PlanHeader): string {
  return contentKey({ ...header, mandateNumber: header.mandates[0]?.number ?? null })
}

async function planById(context: Context, id: string): Promise<Plan | null> {
  const { data } = await context.store.plan.get({ id }).go({ consistent: true })
  return data ? wholePlan(context, data.body) : null
}

/** What a person added or took out of the draft before, carried over the new reading. */
function carried(
  parts: ReturnType<typeof keepReading>,
  present: Plan | undefined,
): ReturnType<typeof keepReading> {
  if (!present) return parts
  const removedOf = (kind: keyof PlanParts | 'mandates') =>
    new Set(present.removed.filter((one) => one.kind === kind).map(({ text }) => fold(text)))
  const over = <P extends PartBase>(
    kind: keyof PlanParts | 'mandates',
    fresh: P[],
    before: readonly P[],
  ): P[] => carryOver(fresh, before, removedOf(kind))
  return {
    ...parts,
    mandates: over('mandates', parts.mandates, present.mandates),
    objectives: over('objectives', parts.objectives, present.objectives),
    targets: over('targets', parts.targets, present.targets),
    assignments: over('assignments', parts.assignments, present.assignments),
    reportingDuties: over('reportingDuties', parts.reportingDuties, present.reportingDuties),
    models: over('models', parts.models, present.models),
  }
}

type Assembly = {
  reading: Reading
  place: Place
  day: Day
  scopeIds: string[]
  issuerId: string | null
  linked: Linked
  present: Plan | undefined
}

function assemble(
  context: Context,
  { reading, place, day, scopeIds, issuerId, linked, present }: Assembly,
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
    programme: programmeOf(title),
    issuerName: header.issuer?.name ?? '',
    issuerId,
    areaId: place.area.id,
    areaBasis: place.basis,
    parentAreaId: place.area.versions.at(-1)?.parentId ?? null,
    scopeIds,
    fromYear: header.period?.from ?? null,
    toYear: header.period?.to ?? null,
    effectiveFrom: dayOfReading(reading) ?? day,
    signer: header.signer && {
      name: header.signer.name,
      position: header.signer.position,
      onBehalfOf: header.signer.onBehalfOf,
    },
    onBehalf: isOnBehalf(context.actor, issuerId),
  }
  const corrected = present
    ? Object.fromEntries(Object.entries(present).filter(([field]) => present.corrected.includes(field)))
    : {}
  return {
    ...fresh,
    ...corrected,
    ...parts,
    id: present?.id ?? context.newId(),
    version: present?.version ?? 0,
    state: 'DRAFT',
    targetCount: parts.targets.length,
    warningCount: reading.warnings.length,
    createdAt: present?.createdAt ?? now,
    createdBy: present?.createdBy ?? context.actor.id,
    updatedAt: now,
    updatedBy: context.actor.id,
    corrected: present?.corrected ?? [],
    headerSpans: spansOf(reading),
    warnings: reading.warnings,
    restorations: reading.restorations,
    sourceHash: '',
    fileId: null,
    fileName: null,
    restricted: reading.models.filter(({ restricted }) => restricted).map(({ span }) => span),
    removed: present?.removed ?? [],
  }
}

function spansOf({ header }: Reading): Plan['headerSpans'] {
  const spans: Plan['headerSpans'] = {}
  for (const field of ['number', 'date', 'place', 'title', 'issuer', 'period', 'signer'] as const) {
    const found = header[field]
    if (found) spans[field] = found.span
  }
  return spans
}

function imported(plan: Plan, again: boolean): Bilingual {
  const name = plan.number ? `số ${plan.number}` : `“${plan.title.slice(0, 80)}”`
  return {
    vi: `${again ? 'Đọc lại' : 'Nạp'} kế hoạch ${name}: ${plan.targets.length} chỉ tiêu, ${plan.warnings.length} lưu ý.`,
    en: `${again ? 'Read again' : 'Loaded'} plan ${plan.number ?? plan.title.slice(0, 80)}: ${plan.targets.length} targets, ${plan.warnings.length} warnings.`,
  }
}
