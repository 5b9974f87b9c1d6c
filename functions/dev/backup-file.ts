/**
 * A backup: gzipped lines of JSON. The first says what it is, one line a row and one a content follow, in any order, and
 * the last, the manifest, counts them under hashes that do not depend on the order. A file that has no manifest, or
 * another one than its lines make, is no backup. Lines come and go one by one: memory does not grow with the file.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import * as z from 'zod'
import { contentHash } from '../../schema/ids.ts'
import type { Bilingual } from '../../schema/text.rules.ts'
import { canonicalText, type RawRow } from './raw-table.ts'
import { Refused } from './refused.ts'

export type Line = { row: RawRow } | { content: string; bytes: Uint8Array }
export type Manifest = z.infer<typeof manifestShape>

const format = 1
/** Restricted sentences lie in the rows and the contents. */
const ownerAlone = 0o600

const headShape = z.object({ backup: z.literal('binh-an'), format: z.number(), at: z.string() })
const manifestShape = z.object({
  rows: z.number(),
  rowsHash: z.string(),
  contents: z.number(),
  contentsHash: z.string(),
})
const lineShape = z.union([
  z.object({ row: z.record(z.string(), z.custom<RawRow[string]>()) }),
  z.object({ content: z.string(), base64: z.string() }),
  z.object({ manifest: manifestShape }),
])

const sentences = {
  noFile: { vi: 'Không có tệp này.', en: 'There is no such file.' },
  notOurs: {
    vi: 'Đây không phải tệp sao lưu của Bình An.',
    en: 'This is no backup of Bình An.',
  },
  newer: {
    vi: 'Tệp sao lưu này do bản mới hơn ghi. Hãy phục hồi bằng bản đó.',
    en: 'A newer version wrote this backup. Restore it with that one.',
  },
  broken: {
    vi: 'Tệp sao lưu bị cắt ngang hoặc bị hỏng; chưa ghi gì. Hãy dùng bản sao khác.',
    en: 'The backup is cut short or damaged; nothing was written. Use another copy of it.',
  },
} satisfies Record<string, Bilingual>

/** Counts texts; the hash is the sum of theirs, so that it does not depend on their order, and tells twice from once. */
export function tally() {
  let count = 0
  let sum = 0n
  return {
    add(text: string | Uint8Array) {
      count += 1
      sum = BigInt.asUintN(256, sum + BigInt(`0x${createHash('sha256').update(text).digest('hex')}`))
    },
    get count() {
      return count
    },
    get hash() {
      return sum.toString(16).padStart(64, '0')
    },
  }
}

/** Under another name until it is whole: what stands under `file` is a backup, whenever the power fails. */
export async function writeBackup(file: string, at: string, lines: AsyncIterable<Line>): Promise<Manifest> {
  const rows = tally()
  const contents = tally()
  const manifest = (): Manifest => ({
    rows: rows.count,
    rowsHash: rows.hash,
    contents: contents.count,
    contentsHash: contents.hash,
  })
  async function* texts() {
    yield `${JSON.stringify({ backup: 'binh-an', format, at })}\n`
    for await (const line of lines) {
      if ('row' in line) {
        rows.add(canonicalText(line.row))
        yield `${JSON.stringify(line)}\n`
      } else {
        contents.add(line.content)
        yield `${JSON.stringify({ content: line.content, base64: Buffer.from(line.bytes).toString('base64') })}\n`
      }
    }
    yield `${JSON.stringify({ manifest: manifest() })}\n`
  }
  const unfinished = `${file}.part`
  await rm(unfinished, { force: true })
  const output = createWriteStream(unfinished, { mode: ownerAlone, flags: 'wx', flush: true })
  await pipeline(Readable.from(texts()), createGzip(), output)
  await rename(unfinished, file)
  return manifest()
}

/** Reads the whole file and keeps none of it. Throws Refused, with a sentence, where it is no whole backup. */
export async function checkBackup(file: string): Promise<Manifest> {
  const rows = tally()
  const contents = tally()
  let manifest: Manifest | undefined
  for await (const text of linesOf(file)) {
    if (manifest) throw new Refused(sentences.broken)
    const line = parsed(text)
    if ('manifest' in line) manifest = line.manifest
    else if ('row' in line) rows.add(canonicalText(line.row))
    else if (contentHash(Buffer.from(line.base64, 'base64')) === line.content) contents.add(line.content)
    else throw new Refused(sentences.broken)
  }
  const isWhole = manifest?.rowsHash === rows.hash && manifest.contentsHash === contents.hash
  if (!manifest || !isWhole || manifest.rows !== rows.count || manifest.contents !== contents.count) {
    throw new Refused(sentences.broken)
  }
  return manifest
}

/** The rows and contents of a backup that was checked. */
export async function* readBackup(file: string): AsyncGenerator<Line> {
  for await (const text of linesOf(file)) {
    const line = parsed(text)
    if ('row' in line) yield line
    else if ('content' in line) yield { content: line.content, bytes: Buffer.from(line.base64, 'base64') }
  }
}

function parsed(text: string): z.infer<typeof lineShape> {
  const line = lineShape.safeParse(jsonOf(text))
  if (!line.success) throw new Refused(sentences.broken)
  return line.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** All lines but the head, which is looked at. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file)
  const unpacked = createGunzip()
  input.on('error', (error) => unpacked.destroy(error))
  let pieces: Buffer[] = []
  let isHead = true
  try {
    for await (const chunk of input.pipe(unpacked)) {
      let rest: Buffer = chunk
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
        const text = Buffer.concat([...pieces, rest.subarray(0, end)]).toString()
        pieces = []
        rest = rest.subarray(end + 1)
        if (isHead) checkHead(text)
        else yield text
        isHead = false
      }
      pieces.push(rest)
    }
  } catch (error) {
    throw isHead || !(error instanceof Error) ? refusalOf(error) : brokenOf(error)
  } finally {
    input.destroy()
  }
  if (isHead) throw new Refused(sentences.notOurs)
  if (pieces.some(({ length }) => length > 0)) throw new Refused(sentences.broken)
}

function checkHead(text: string): void {
  const head = headShape.safeParse(jsonOf(text))
  if (!head.success) throw new Refused(sentences.notOurs)
  if (head.data.format !== format) throw new Refused(sentences.newer)
}

/** Before the first line: no such file, or no packed text at all. */
function refusalOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new Refused(sentences.noFile)
  return code.startsWith('Z_') || code === 'EISDIR' ? new Refused(sentences.notOurs) : error
}

function brokenOf(error: Error): Error {
  return 'code' in error && String(error.code).startsWith('Z_') ? new Refused(sentences.broken) : error
}
