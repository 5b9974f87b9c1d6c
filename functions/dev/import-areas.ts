/**
 * Loads tables of the register: `npm run import -- areas FILE… [--dry-run] [--all-or-nothing] [--as PERSON]`. It goes on
 * step by step until all is written; stopped at any point, the same command goes on. Bad rows are lines on standard
 * error, with file, line, column and reason.
 */
import { basename } from 'node:path'
import * as z from 'zod'
import type { Bilingual } from '../../schema/text.rules.ts'
import type { Product } from './reach.ts'
import { bilingual, faults, handIn, noAnswer, Refused } from './refused.ts'

export type AreaOptions = { dryRun: boolean; allOrNothing: boolean }

const badRows = z.object({
  nodes: z.array(
    z.object({ file: z.string(), line: z.number(), column: z.string().nullable(), reason: bilingual }),
  ),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
})
const job = z.object({
  id: z.string(),
  state: z.enum(['CHECKING', 'WRITING', 'DONE', 'REFUSED']),
  created: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  total: z.number(),
  written: z.number(),
  badRowCount: z.number(),
  files: z.array(z.object({ name: z.string(), kind: z.string().nullable(), rows: z.number() })),
})
const stepped = z.object({
  data: z
    .object({ importAreas: z.union([z.object({ areaImport: job }), z.object({ message: bilingual })]) })
    .nullish(),
  errors: faults.optional(),
})
const listed = z.object({ data: z.object({ areaImport: z.object({ badRows }) }) })

const stepQuery = `mutation ($fileIds: [String!]!, $dryRun: Boolean!, $allOrNothing: Boolean!) {
  importAreas(input: { fileIds: $fileIds, dryRun: $dryRun, allOrNothing: $allOrNothing }) {
    ... on ImportAreasSuccess {
      areaImport { id state created changed unchanged total written badRowCount files { name kind rows } }
    }
    ... on ValidationError { message { vi en } }
    ... on ConflictError { message { vi en } }
    ... on ForbiddenError { message { vi en } }
    ... on NotFoundError { message { vi en } }
  }
}`

const badRowsQuery = `query ($id: String!, $after: String) {
  areaImport(id: $id) {
    badRows(first: 200, after: $after) {
      nodes { file line column reason { vi en } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`

/** Answers whether every row went in, or would have. Throws Refused where nothing could be begun. */
export async function loadAreas(
  product: Product,
  paths: readonly string[],
  options: AreaOptions,
): Promise<boolean> {
  const fileIds: string[] = []
  for (const path of paths) {
    try {
      fileIds.push(await handIn(product, basename(path), path))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const { vi, en } = error.sentence
      throw new Refused({ vi: `${path}: ${vi}`, en: `${path}: ${en}` })
    }
  }
  const bar = progressBar()
  let done = await step(product, fileIds, options)
  while (done.state === 'CHECKING' || done.state === 'WRITING') {
    bar.show(done.written, done.total)
    done = await step(product, fileIds, options)
  }
  bar.end()
  for (const { name, kind, rows } of done.files) {
    process.stdout.write(`${name}: ${kind ?? '?'}, ${rows} dòng / rows\n`)
  }
  for (const sentence of await complaints(product, done.id, done.badRowCount)) {
    process.stderr.write(`${sentence}\n`)
  }
  process.stdout.write(`${summary(done, options)}\n`)
  return done.badRowCount === 0
}

async function step(
  product: Product,
  fileIds: readonly string[],
  options: AreaOptions,
): Promise<z.infer<typeof job>> {
  const { data, errors } = stepped.parse(await product.ask(stepQuery, { fileIds, ...options }))
  if (errors?.[0]) throw new Refused(errors[0].extensions.message)
  const result = data?.importAreas
  if (!result) throw new Refused(noAnswer)
  if ('message' in result) throw new Refused(result.message)
  return result.areaImport
}

async function complaints(product: Product, id: string, count: number): Promise<string[]> {
  const sentences: string[] = []
  let after: string | null = null
  for (let more = count > 0; more; ) {
    const answer = await product.ask(badRowsQuery, { id, after })
    const page: z.infer<typeof badRows> = listed.parse(answer).data.areaImport.badRows
    for (const { file, line, column, reason } of page.nodes) {
      const place = column === null ? `${file}:${line}` : `${file}:${line} ${column}`
      sentences.push(`error: ${place}: ${reason.vi} / ${reason.en}`)
    }
    more = page.pageInfo.hasNextPage
    after = page.pageInfo.endCursor
  }
  return sentences
}

function summary(
  { state, created, changed, unchanged, badRowCount }: z.infer<typeof job>,
  { dryRun }: AreaOptions,
): string {
  const found: Bilingual = {
    vi: `${created} mới, ${changed} thay đổi, ${unchanged} giữ nguyên, ${badRowCount} dòng lỗi`,
    en: `${created} new, ${changed} changed, ${unchanged} unchanged, ${badRowCount} bad rows`,
  }
  if (state === 'REFUSED')
    return `Không ghi gì vì có dòng lỗi: ${found.vi}. / Nothing written, for there are bad rows: ${found.en}.`
  if (dryRun) return `Chạy thử, không ghi gì: ${found.vi}. / Dry run, nothing written: ${found.en}.`
  if (created + changed === 0)
    return `Không có gì để ghi: ${found.vi}. / There was nothing to write: ${found.en}.`
  return `Đã nạp: ${found.vi}. / Loaded: ${found.en}.`
}

/** On a terminal alone; a log gets the lines at the end. */
function progressBar(): { show: (written: number, total: number) => void; end: () => void } {
  const { stderr } = process
  if (!stderr.isTTY) return { show: () => {}, end: () => {} }
  const width = 40
  return {
    show(written, total) {
      const filled = total === 0 ? 0 : Math.round((written / total) * width)
      stderr.write(`\r[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${written}/${total} `)
    },
    end: () => stderr.write(`\r${' '.repeat(width + 30)}\r`),
  }
}
