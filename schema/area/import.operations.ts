import { may } from '../access/access.rules.ts'
import type { Context } from '../context.ts'
import { ForbiddenProblem, ValidationProblem } from '../errors.ts'
import { getFileContent, getText, keepContent } from '../file/file.operations.ts'
import { areaId, contentHash, derivedId } from '../ids.ts'
import { renewHeirs } from '../plan/heir.operations.ts'
import type { Store } from '../store.ts'
import type { Bilingual } from '../text.rules.ts'
import { TransactionRejected, writeTogether } from '../transaction.ts'
import type { Area } from './area.rules.ts'
import type { AreaImport } from './import.entity.ts'
import { type BadRow, correctionFile, countRows, isFinal } from './import.rules.ts'
import { readRegister } from './read-register.operations.ts'
import { areaWrites, chunkOf } from './write.operations.ts'

export type ImportAreasInput = { fileIds: readonly string[]; dryRun: boolean; allOrNothing: boolean }

const mostFiles = 20
/** A step writes so long and no longer: a request has 10 s. */
const stepTime = 4_000
/** How often what others write meanwhile may have it looked at again within a step. */
const mostTries = 3

export const importAreasSentences = {
  noFiles: {
    vi: `Hãy chọn từ 1 đến ${mostFiles} tệp CSV.`,
    en: `Choose 1 to ${mostFiles} CSV files.`,
  },
  noFile: {
    vi: 'Không có tệp này trong các tệp bạn đã nạp. Hãy nạp lại.',
    en: 'There is no such file among those that you uploaded. Upload it again.',
  },
} satisfies Record<string, Bilingual>

type Kept = { version: number; body: AreaImport }

/**
 * Loads tables into the register, in steps of a few seconds: the same request again goes on until the state is final;
 * after that it begins anew, and finds nothing to write where nothing changed. Good rows go in, bad ones are kept with
 * their reasons; `allOrNothing` writes nothing where there is one, `dryRun` never.
 * Errors: Forbidden; Validation for files that are not there.
 */
export async function importAreas(context: Context, input: ImportAreasInput): Promise<AreaImport> {
  if (!may(context.actor, 'import', { type: 'Area' })) throw new ForbiddenProblem()
  const fileIds = [...new Set(input.fileIds)].sort()
  if (fileIds.length === 0 || fileIds.length > mostFiles)
    throw ValidationProblem.at(['fileIds'], importAreasSentences.noFiles)
  const options = `${input.dryRun ? 'dry' : ''} ${input.allOrNothing ? 'all' : ''}`
  const id = derivedId('area-import', context.actor.id, options, ...fileIds)
  const present = await keptImport(context, id)
  const started: AreaImport = {
    id,
    state: 'CHECKING',
    dryRun: input.dryRun,
    allOrNothing: input.allOrNothing,
    startedBy: context.actor.id,
    startedAt: context.now.toISOString(),
    files: [],
    created: 0,
    changed: 0,
    unchanged: 0,
    badRows: 0,
    total: 0,
    written: 0,
    joinedHash: null,
    badHash: null,
  }
  const begins = !present || isFinal(present.body.state)
  const kept = begins
    ? await save(context, { version: present?.version ?? 0, body: started }, started)
    : present
  const done = await step(context, kept, fileIds)
  if (done.state === 'DONE' && !done.dryRun) await renewHeirs(context)
  return done
}

/** How far a loading has come; null where there is none, or none that the actor may see. */
export async function findAreaImport(context: Context, id: string): Promise<AreaImport | null> {
  const kept = await keptImport(context, id)
  const mine = kept?.body.startedBy === context.actor.id && may(context.actor, 'import', { type: 'Area' })
  return mine ? kept.body : null
}

/** The rows that were refused, in the order of files and lines. */
export async function badRowsOf(context: Context, { badHash }: AreaImport): Promise<BadRow[]> {
  return badHash === null ? [] : JSON.parse(await getText(context, badHash))
}

/** The bad rows of one file as a file to be corrected and loaded again; null where it has none. */
export async function correctionOf(
  context: Context,
  job: AreaImport,
  fileId: string,
): Promise<string | null> {
  const file = job.files.find(({ id }) => id === fileId)
  if (!file || file.badRows === 0) return null
  const bad = (await badRowsOf(context, job)).filter(({ file: name }) => name === file.name)
  return correctionFile(file.header, file.delimiter, bad)
}

const longestId = 64

async function keptImport(context: Context, id: string): Promise<Kept | null> {
  // A key of the table takes no long text.
  if (id.length > longestId) return null
  const { data } = await context.store.areaImport.get({ id }).go({ consistent: true })
  return data && { version: data.version, body: data.body }
}

async function step(context: Context, begun: Kept, fileIds: readonly string[]): Promise<AreaImport> {
  const until = performance.now() + stepTime
  let kept = begun
  for (let tries = 0; tries < mostTries && !isFinal(kept.body.state); ) {
    if (kept.body.state === 'CHECKING') {
      const checked = await within(until - performance.now(), checking(context, kept, fileIds))
      if (!checked) break
      kept = checked
    }
    const outcome = await write(context, kept, until)
    kept = outcome.kept
    if (outcome.late) break
    // Another wrote meanwhile: the same loading in another process, or to one of its areas.
    if (outcome.refused) {
      tries += 1
      const present = await keptImport(context, kept.body.id)
      if (present && present.version !== kept.version) kept = present
      else kept = await save(context, kept, { ...kept.body, state: 'CHECKING' })
    }
  }
  return kept.body
}

/** Checks that run in this process: the next step of the same loading waits on. */
const running = new WeakMap<Store, Map<string, Promise<Kept>>>()

function checking(context: Context, kept: Kept, fileIds: readonly string[]): Promise<Kept> {
  const checks = running.get(context.store) ?? new Map<string, Promise<Kept>>()
  running.set(context.store, checks)
  const { id } = kept.body
  const present = checks.get(id) ?? check(context, kept, fileIds).finally(() => checks.delete(id))
  checks.set(id, present)
  // Where nobody waits any more, the next step begins it anew and meets the fault itself.
  present.catch(() => {})
  return present
}

/** What a piece of work gives, or null where it takes longer: it goes on. */
async function within<T>(time: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, time))
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Reads the files against the register as it is, and keeps what is to be written. */
async function check(context: Context, kept: Kept, fileIds: readonly string[]): Promise<Kept> {
  // Loaded with the first table: most processes answer queries and never see one.
  const [{ inOrder, readAreaFile }, { joinRegister }] = await Promise.all([
    import('./area.import.ts'),
    import('./register.import.ts'),
  ])
  const named = new Map<string, number>()
  const read = []
  for (const [index, id] of fileIds.entries()) {
    const content = await getFileContent(context, id)
    if (!content) throw ValidationProblem.at(['fileIds', String(index)], importAreasSentences.noFile)
    const alike = (named.get(content.name) ?? 0) + 1
    named.set(content.name, alike)
    const name = alike > 1 ? `${content.name} (${alike})` : content.name
    read.push({ id, ...readAreaFile(name, content.bytes) })
  }
  const files = inOrder(read)
  const joined = joinRegister(
    { areas: files.flatMap(({ areas }) => areas), successions: files.flatMap((file) => file.successions) },
    await readRegister(context),
    areaId,
  )
  const place = new Map(files.map(({ name }, index) => [name, index]))
  const bad = [...files.flatMap((file) => file.bad), ...joined.bad].sort(
    (a, b) => (place.get(a.file) ?? 0) - (place.get(b.file) ?? 0) || a.line - b.line,
  )
  const refused = kept.body.allOrNothing && bad.length > 0
  const planned = joined.changed.map(({ area, before, gone }) => ({
    area,
    before: before && hashOf(before),
    gone,
  }))
  const writes = !kept.body.dryRun && !refused && planned.length > 0
  return save(context, kept, {
    ...kept.body,
    state: refused ? 'REFUSED' : writes ? 'WRITING' : 'DONE',
    files: files.map(({ id, name, kind, rows, header, delimiter }) => {
      const own = bad.filter(({ file }) => file === name)
      return { id, name, kind, rows, badRows: countRows(own), header, delimiter }
    }),
    created: planned.filter(({ before }) => before === null).length,
    changed: planned.filter(({ before }) => before !== null).length,
    unchanged: joined.unchanged,
    badRows: countRows(bad),
    total: planned.length,
    written: 0,
    joinedHash: writes ? await keepContent(context, JSON.stringify(planned)) : null,
    badHash: bad.length > 0 ? await keepContent(context, JSON.stringify(bad)) : null,
  })
}

const hashOf = (area: Area): string => contentHash(JSON.stringify(area))

type Planned = { area: Area; before: string | null; gone: Area[] }

/** What is being written stays in the process from step to step: it is megabytes of text. */
const lastRead = new WeakMap<Store, { hash: string; planned: Planned[] }>()

async function plannedOf(context: Context, hash: string): Promise<Planned[]> {
  const present = lastRead.get(context.store)
  if (present?.hash === hash) return present.planned
  const planned: Planned[] = JSON.parse(await getText(context, hash))
  lastRead.set(context.store, { hash, planned })
  return planned
}

/** Writes chunk by chunk, each with the place that it brings the loading to: what is written is never written twice. */
async function write(
  context: Context,
  begun: Kept,
  until: number,
): Promise<{ kept: Kept; late: boolean; refused: boolean }> {
  let kept = begun
  const { joinedHash } = kept.body
  if (kept.body.state !== 'WRITING' || joinedHash === null) return { kept, late: false, refused: false }
  const planned = await plannedOf(context, joinedHash)
  while (kept.body.written < planned.length) {
    if (performance.now() > until) return { kept, late: true, refused: false }
    const chunk = chunkOf(planned.slice(kept.body.written, kept.body.written + 100))
    const before = new Map(planned.slice(kept.body.written).map((one) => [one.area.id, one.before]))
    const writes = await areaWrites(
      context,
      chunk,
      (id, present) => (present && hashOf(present)) === (before.get(id) ?? null),
    )
    if (!writes) return { kept, late: false, refused: true }
    const written = kept.body.written + chunk.length
    const state = written === planned.length ? 'DONE' : 'WRITING'
    const next = { ...kept.body, written, state } satisfies AreaImport
    try {
      const { version } = kept
      await writeTogether(context, (entities) => [
        entities.areaImport
          .put({ id: next.id, version: version + 1, body: next })
          .where((row, { eq }) => eq(row.version, version))
          .commit(),
        ...writes.actions(entities),
      ])
    } catch (error) {
      if (error instanceof TransactionRejected) return { kept, late: false, refused: true }
      throw error
    }
    writes.done()
    kept = { version: kept.version + 1, body: next }
  }
  lastRead.delete(context.store)
  return { kept, late: false, refused: false }
}

/** Errors: none; where another step of the same loading saved first, its record is answered. */
async function save(context: Context, { version }: Kept, body: AreaImport): Promise<Kept> {
  try {
    await writeTogether(context, ({ areaImport }) => [
      areaImport
        .put({ id: body.id, version: version + 1, body })
        .where((row, { eq, notExists }) => (version > 0 ? eq(row.version, version) : notExists(row.version)))
        .commit(),
    ])
    return { version: version + 1, body }
  } catch (error) {
    const present = error instanceof TransactionRejected ? await keptImport(context, body.id) : null
    if (!present) throw error
    return present
  }
}
