import { may } from '../access/access.rules.ts'
import { findArea, scopeOf } from '../area/area.operations.ts'
import { type Area, bareNameOn, versionOn } from '../area/area.rules.ts'
import type { Context } from '../context.ts'
import { todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { NotAPlan } from '../document/not-a-plan.ts'
import type { Reading, ReadWarning } from '../document/reading.ts'
import { ConflictProblem, ForbiddenProblem, ValidationProblem } from '../errors.ts'
import { findFile, getText, keepContent } from '../file/file.operations.ts'
import { contentHash } from '../ids.ts'
import type { Bilingual } from '../text.rules.ts'
import { planSentences } from './action.operations.ts'
import { assemble, carried, programmeAndPeriod } from './assemble.operations.ts'
import { sourceKey } from './identity.rules.ts'
import { isAllowed } from './life.rules.ts'
import { linkParts } from './link.operations.ts'
import { findIssuer, locate, type Place } from './locate.operations.ts'
import { keepReading, matcher, partsByKind } from './parts.rules.ts'
import type { Plan } from './plan.parts.ts'
import type { ImportOutcome } from './plan.rules.ts'
import { presentPlan } from './present.operations.ts'
import { planThing } from './read.operations.ts'
import { hiddenIn, restrictedSentences } from './restricted.rules.ts'
import { stateOn } from './state.rules.ts'
import { sameDocument, writePlan } from './write.operations.ts'

export type ImportInput = {
  fileId?: string | null
  text?: string | null
  fileName?: string | null
  areaId?: string | null
  /** Leaves a plan that is here as it is, withdrawn or not: sample data are loaded again at every start. */
  onlyNew?: boolean
}

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
    vi: 'Kế hoạch này đã được xác nhận với bản văn khác. Hãy sửa trên kế hoạch đó, hoặc thu hồi trước khi nạp lại.',
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
  const reading = await read(source.text)
  try {
    return await importReading(context, input, source, reading)
  } catch (error) {
    // Another request saved the same document between our look and our write: it is there now.
    if (error instanceof ValidationProblem && error.bilingual === sameDocument)
      return importReading(context, input, source, reading)
    throw error
  }
}

async function importReading(
  context: Context,
  input: ImportInput,
  source: Source,
  reading: Reading,
): Promise<{ plan: Plan; outcome: ImportOutcome }> {
  const day = dayOfReading(reading) ?? todayOf(context)
  if (input.areaId && !(await findArea(context, input.areaId)))
    throw ValidationProblem.at(['areaId'], planSentences.unknownArea)
  const asRead = await locate(context, reading, day, input.areaId ?? null)
  if (!asRead) throw ValidationProblem.at(['areaId'], importSentences.noArea)
  const issuerAsRead = await findIssuer(context, reading, asRead.area, day)
  const thing = {
    state: 'DRAFT' as const,
    issuerId: issuerAsRead?.id ?? null,
    areaId: asRead.area.id,
    scopeIds: await scopeOf(context, asRead.area.id, day),
  }
  if (!may(context.actor, 'import', planThing(thing)))
    throw new ForbiddenProblem(outsideScope(asRead.area, day))

  const sourceHash = contentHash(source.text)
  const key = sourceKey(context.actor.areaId, input.areaId ?? null, sourceHash)
  const { present, readAs } = await presentPlan(context, reading, thing.areaId, thing.issuerId, key)
  if (present && !may(context.actor, 'import', planThing(present))) throw new ForbiddenProblem()
  const state = present && stateOn(present, todayOf(context))
  if (present && input.onlyNew) return { plan: present, outcome: 'UNCHANGED' }
  if (state && present.sourceHash === sourceHash && isAllowed(state, 'withdraw')) {
    return { plan: present, outcome: 'UNCHANGED' }
  }
  if (state && !isAllowed(state, 'import')) {
    throw new ConflictProblem(present.version, importSentences.published, 'WRONG_STATE', present.id)
  }
  const place = await placeOf(context, present, asRead)
  const moved = place.area.id !== asRead.area.id
  const issuer = moved ? await findIssuer(context, reading, place.area, day) : issuerAsRead
  await keepContent(context, source.text)
  const parts = keepReading(reading, matcher(present ? partsByKind(present) : {}, context.newId))
  const restricted = restrictedSentences(source.text, reading)
  const hidden = hiddenIn(source.text, { restricted, restorations: reading.restorations })
  const within = { ...programmeAndPeriod(reading, present), day }
  const linked = await linkParts(context, carried(parts, present), place.area, within, hidden)
  const plan = assemble(context, {
    reading,
    place,
    scopeIds: moved ? await scopeOf(context, place.area.id, day) : thing.scopeIds,
    issuerId: issuer?.id ?? null,
    linked,
    present,
    restricted,
  })
  const saved = await writePlan(context, {
    plan: {
      ...plan,
      sourceHash,
      sourceKey: present?.sourceKey ?? key,
      readAs,
      fileId: source.fileId,
      fileName: source.fileName,
      warnings: [...source.warnings, ...plan.warnings],
    },
    present,
    verb: 'import',
    groups: linked.groups,
    summary: imported(plan, present !== null),
  })
  return { plan: saved, outcome: present ? 'REREAD' : 'CREATED' }
}

/** Where a person put the plan, else where the reading puts it. */
async function placeOf(context: Context, present: Plan | null, asRead: Place): Promise<Place> {
  if (!present?.corrected.includes('areaId')) return asRead
  const area = await findArea(context, present.areaId)
  return area ? { area, basis: present.areaBasis } : asRead
}

type Source = { text: string; fileId: string | null; fileName: string | null; warnings: ReadWarning[] }

async function sourceFrom(context: Context, { fileId, text, fileName }: ImportInput): Promise<Source> {
  if (fileId) {
    const file = await findFile(context, fileId)
    if (!file) throw ValidationProblem.at(['fileId'], importSentences.noFile)
    if (file.refusal) throw ValidationProblem.at(['fileId'], file.refusal, 'FILE_REFUSED')
    if (!file.textHash) throw ValidationProblem.at(['fileId'], importSentences.notReadYet)
    return {
      text: withOneLineEnd(await getText(context, file.textHash)),
      fileId,
      fileName: file.name,
      warnings: file.warnings,
    }
  }
  if (text === null || text === undefined) throw ValidationProblem.at(['fileId'], importSentences.nothing)
  if (Buffer.byteLength(text) > largestText) throw ValidationProblem.at(['text'], importSentences.tooLong)
  return { text: withOneLineEnd(text), fileId: null, fileName: fileName ?? null, warnings: [] }
}

/** A file from Windows and the same text pasted are one text. */
function withOneLineEnd(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

/** The reader is loaded with the first document: most processes answer queries and never see one. */
async function read(text: string): Promise<Reading> {
  const { readPlan } = await import('../document/read-plan.ts')
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
  return header.date?.value ?? (header.period?.from ? `${header.period.from}-01-01` : null)
}

function outsideScope(area: Area, day: Day): Bilingual {
  const name = versionOn(area, day)?.name ?? bareNameOn(area, day)
  return {
    vi: `Kế hoạch này là của ${name}, ngoài phạm vi của bạn.`,
    en: `This plan is of ${name}, outside your scope.`,
  }
}

/** Never the title: whoever reads the history may not be allowed to read what a title tells. */
function imported(plan: Plan, again: boolean): Bilingual {
  const name = plan.number
    ? { vi: `số ${plan.number}`, en: plan.number }
    : { vi: 'chưa có số', en: 'without a number' }
  return {
    vi: `${again ? 'Đọc lại' : 'Nạp'} kế hoạch ${name.vi}: ${plan.targets.length} chỉ tiêu, ${plan.warnings.length} lưu ý.`,
    en: `${again ? 'Read again' : 'Loaded'} plan ${name.en}: targets (${plan.targets.length}), warnings (${plan.warnings.length}).`,
  }
}
