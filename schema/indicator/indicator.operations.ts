import { may } from '../access/access.rules.ts'
import { auditOf } from '../access/audit.operations.ts'
import { queryRows, readTogether } from '../bodies.ts'
import { type Context, remembered } from '../context.ts'
import {
  ConflictProblem,
  ForbiddenProblem,
  type Issue,
  NotFoundProblem,
  ValidationProblem,
} from '../errors.ts'
import { fold } from '../name.rules.ts'
import type { Programme } from '../programme.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import { TransactionRejected, writeTogether } from '../transaction.ts'
import { passes } from '../where.rules.ts'
import { catalogueRows, indicatorItemKey } from './indicator.entity.ts'
import { checkIndicator, type Indicator } from './indicator.rules.ts'

export type IndicatorInput = Omit<Indicator, 'id' | 'version' | 'key'>

const register = remembered<Indicator>((context, ids) => readTogether(context, ids.map(indicatorItemKey)))

/** An indicator by its id, as it is now; null where there is none. */
export const findIndicator = register.find

export const indicatorSentences = {
  needsIdOrCode: {
    vi: 'Hãy cho biết "id" hoặc "code" của chỉ tiêu.',
    en: 'Give the "id" or the "code" of the indicator.',
  },
  idAndCodeDiffer: {
    vi: '"id" và "code" không phải của cùng một chỉ tiêu. Hãy bỏ một trong hai.',
    en: '"id" and "code" are not those of one indicator. Leave one of them out.',
  },
} as const satisfies Record<string, Bilingual>

/** No code of the catalogue is longer; a key of the table has its limit too. */
const longestCode = 100

/** By id or by code; null where there is none. Errors: Validation where neither is given, or they differ. */
export async function findAskedIndicator(
  context: Context,
  { id, code }: { id: string | null; code: string | null },
): Promise<Indicator | null> {
  if (id === null && code === null) throw ValidationProblem.at(['id'], indicatorSentences.needsIdOrCode)
  if (id === null && (code === null || code.trim() === '' || code.length > longestCode)) return null
  const asked = id ?? (await context.store.indicatorCode.get({ code: code ?? '' }).go()).data?.indicatorId
  const found = asked ? await findIndicator(context, asked) : null
  if (!found || code === null) return found
  if (found.code === code) return found
  // A code stays its indicator's after that has taken another.
  if (id === null) return found
  throw ValidationProblem.at(['code'], indicatorSentences.idAndCodeDiffer)
}

export type IndicatorCondition = {
  programme?: { eq?: Programme | null; in?: Programme[] | null } | null
  name?: { search: string } | null
  sensitive?: boolean | null
  updatedSince?: string | null
}

/** The catalogue in order of code: one Query. */
export async function listIndicators(context: Context, where: IndicatorCondition = {}): Promise<Indicator[]> {
  const data = await indicatorsWritten(context)
  const words = where.name ? fold(where.name.search) : ''
  return data
    .filter(({ updatedAt }) => !where.updatedSince || updatedAt >= where.updatedSince)
    .map((row) => row.body)
    .filter(
      (one) =>
        passes(one.programme, where.programme) &&
        (where.sensitive === null || where.sensitive === undefined || one.sensitive === where.sensitive) &&
        fold(`${one.code} ${one.name.vi} ${one.name.en}`).includes(words),
    )
}

async function indicatorsWritten({ store }: Context): Promise<{ body: Indicator; updatedAt: string }[]> {
  const rows = await queryRows(store, catalogueRows)
  return rows.map(({ body = 'null', updatedAt = '' }) => ({ body: JSON.parse(body), updatedAt }))
}

const catalogues = remembered<Indicator[]>((context, keys) =>
  Promise.all(keys.map(async () => (await indicatorsWritten(context)).map(({ body }) => body))),
)

/** The whole catalogue in order of code, as this process remembers it: for what is asked at each key that is pressed. */
export async function catalogueAtHand(context: Context): Promise<Indicator[]> {
  return (await catalogues.find(context, 'whole')) ?? []
}

/** The former versions of an indicator, newest first. */
export async function formerIndicators(context: Context, id: string): Promise<Indicator[]> {
  const { data } = await context.store.indicatorVersion.query
    .primary({ id })
    .go({ order: 'desc', pages: 'all' })
  return data.map((row) => row.body)
}

export const codeTaken = {
  vi: 'Mã chỉ tiêu này đã có. Hãy chọn mã khác, hoặc sửa chỉ tiêu đang có.',
  en: 'This code is taken. Choose another, or change the indicator that has it.',
}

/** A new indicator of the catalogue. Errors: Forbidden, Validation. */
export async function createIndicator(context: Context, input: IndicatorInput): Promise<Indicator> {
  if (!may(context.actor, 'create', { type: 'Indicator' })) throw new ForbiddenProblem()
  await check(context, input, null)
  const indicator: Indicator = { ...input, key: null, id: context.newId(), version: 1 }
  const audit = auditOf(context, `Indicator#${indicator.id}`, 'create', 1, {
    vi: `Thêm chỉ tiêu ${indicator.code} “${indicator.name.vi}”.`,
    en: `Added indicator ${indicator.code} “${indicator.name.en}”.`,
  })
  await writeWithCode(
    context,
    ({ indicator: indicators, indicatorCode, audit: audits }) => [
      indicators
        .create({
          id: indicator.id,
          version: 1,
          code: indicator.code,
          updatedAt: writtenAt(context),
          body: indicator,
        })
        .commit(),
      indicatorCode.create({ code: indicator.code, indicatorId: indicator.id }).commit(),
      audits.put(audit).commit(),
    ],
    async () => 1,
  )
  return indicator
}

type IndicatorAction = { id: string; expectedVersion: number }

/** A new version of an indicator; the former stays readable. Errors: NotFound, Forbidden, Conflict, Validation. */
export async function updateIndicator(
  context: Context,
  { id, expectedVersion, ...input }: IndicatorInput & IndicatorAction,
): Promise<Indicator> {
  const present = await presentFor(context, 'update', { id, expectedVersion })
  return writeVersion(context, present, input, 'update', {
    vi: `Sửa chỉ tiêu ${input.code} “${input.name.vi}”.`,
    en: `Changed indicator ${input.code} “${input.name.en}”.`,
  })
}

export const nothingToUndo = {
  vi: 'Đây là bản đầu tiên của chỉ tiêu, không có gì để hoàn tác.',
  en: 'This is the first version of the indicator: there is nothing to undo.',
}

/**
 * Takes back the last change of an indicator: the version before is written again as a new one. Errors: NotFound,
 * Forbidden, Conflict (something came after; the first version), Validation (its code was taken meanwhile).
 */
export async function undoIndicatorChange(context: Context, action: IndicatorAction): Promise<Indicator> {
  const present = await presentFor(context, 'undo', action)
  const { data } = await context.store.indicatorVersion
    .get({ id: action.id, version: present.version - 1 })
    .go({ consistent: true })
  if (!data) throw new ConflictProblem(present.version, nothingToUndo, 'WRONG_STATE')
  const { id: _, version: __, key: ___, ...former } = data.body
  return writeVersion(context, present, former, 'undo', {
    vi: `Hoàn tác thay đổi gần nhất của chỉ tiêu ${former.code} “${former.name.vi}”.`,
    en: `Undid the last change of indicator ${former.code} “${former.name.en}”.`,
  })
}

/** Whether there is a change to take back, and the actor may. */
export function isIndicatorUndoable(context: Context, { version }: Indicator): boolean {
  return version > 1 && may(context.actor, 'undo', { type: 'Indicator' })
}

/** The indicator in the version that the person saw. Errors: NotFound, Forbidden, Conflict. */
async function presentFor(
  context: Context,
  verb: 'update' | 'undo',
  { id, expectedVersion }: IndicatorAction,
): Promise<Indicator> {
  const { data: row } = await context.store.indicator.get({ id }).go()
  if (!row) throw new NotFoundProblem()
  if (!may(context.actor, verb, { type: 'Indicator' })) throw new ForbiddenProblem()
  if (row.version !== expectedVersion) throw new ConflictProblem(row.version)
  return row.body
}

async function writeVersion(
  context: Context,
  present: Indicator,
  input: IndicatorInput,
  verb: 'update' | 'undo',
  summary: Bilingual,
): Promise<Indicator> {
  const { id } = present
  await check(context, input, id)
  const version = present.version + 1
  // What a newer version keeps in it stays; how sensitive it is, is said anew each time.
  const { sensitive: _, ...kept } = present
  const indicator: Indicator = { ...kept, ...input, key: present.key, id, version }
  const audit = auditOf(context, `Indicator#${id}`, verb, version, summary)
  await writeWithCode(
    context,
    ({ indicator: indicators, indicatorCode, indicatorVersion, audit: audits }) => [
      indicators
        .put({ id, version, code: indicator.code, updatedAt: writtenAt(context), body: indicator })
        .where((current, { eq }) => eq(current.version, present.version))
        .commit(),
      indicatorCode
        .put({ code: indicator.code, indicatorId: id })
        .where(
          (marker, { eq, notExists }) => `${notExists(marker.indicatorId)} OR ${eq(marker.indicatorId, id)}`,
        )
        .commit(),
      indicatorVersion.put({ id, version: present.version, body: present }).commit(),
      audits.put(audit).commit(),
    ],
    async () => (await context.store.indicator.get({ id }).go()).data?.version ?? 0,
  )
  register.forget(context, [id])
  return indicator
}

function writtenAt({ now }: Context): string {
  return now.toISOString()
}

async function check(context: Context, input: IndicatorInput, id: string | null): Promise<void> {
  const issues: Issue[] = checkIndicator({ ...input, key: null }).map(({ path, vi, en }) => ({
    path: ['indicator', ...path.split('.')],
    message: { vi, en },
  }))
  const { data } = await context.store.indicatorCode
    .get({ code: input.code.slice(0, 50) })
    .go({ consistent: true })
  if (data && data.indicatorId !== id) issues.push({ path: ['indicator', 'code'], message: codeTaken })
  const [first, ...others] = issues
  if (first) throw new ValidationProblem([first, ...others])
}

/** A code is taken by the first who writes it; the second, a moment later, is told as one who came late. */
async function writeWithCode(
  context: Context,
  write: Parameters<typeof writeTogether>[1],
  presentVersion: () => Promise<number>,
): Promise<void> {
  try {
    await writeTogether(context, write)
    catalogues.forget(context)
  } catch (error) {
    if (!(error instanceof TransactionRejected)) throw error
    if (error.rejections.some(({ index }) => index === 0)) throw new ConflictProblem(await presentVersion())
    throw ValidationProblem.at(['indicator', 'code'], codeTaken)
  }
}

/** Puts the catalogue's indicators into the register where their code is not there yet; changes none that is. */
export async function saveIndicators(context: Context, indicators: readonly Indicator[]): Promise<number> {
  const present = new Set((await listIndicators(context)).flatMap(({ id, code }) => [id, code]))
  const fresh = indicators.filter(({ id, code }) => !present.has(id) && !present.has(code))
  for (let start = 0; start < fresh.length; start += 49) {
    const chunk = fresh.slice(start, start + 49)
    const audit = auditOf(context, 'Indicator#register', 'import', 1, {
      vi: `Nạp ${chunk.length} chỉ tiêu.`,
      en: `Loaded indicators (${chunk.length}).`,
    })
    await writeTogether(context, ({ indicator, indicatorCode, audit: audits }) => [
      ...chunk.flatMap((one) => [
        indicator
          .put({ id: one.id, version: one.version, code: one.code, updatedAt: writtenAt(context), body: one })
          .commit(),
        indicatorCode.put({ code: one.code, indicatorId: one.id }).commit(),
      ]),
      audits.put(audit).commit(),
    ])
    catalogues.forget(context)
  }
  return fresh.length
}
