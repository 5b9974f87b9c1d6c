/**
 * Bytes of an uploaded file → text, by what the file is, not by its name. The only home of packages that read
 * archives and PDF; they are loaded when a file needs them. Nothing here trusts a size that a file declares.
 */
import { wordText } from './docx.ts'
import { convertLegacy, type DecodedText, decodeText, MOST_TEXT } from './encoding.ts'
import { NotAPlan } from './not-a-plan.ts'
import { pdfText } from './pdf-text.ts'
import {
  ARCHIVE,
  BOMB,
  DAMAGED,
  EMPTY,
  LOCKED,
  MACROS,
  NO_DOCUMENT,
  OLD_OFFICE,
  OTHER_OFFICE,
  PICTURE,
  RICH_TEXT,
  SCANNED,
  SPREADSHEET,
  TOO_LARGE,
  TOO_LONG,
  WEB_PAGE,
} from './refusals.ts'

/** What uploads may weigh. */
export const MOST_BYTES = 10 * 1024 * 1024

const MOST_ENTRIES = 2_000
/** Of one XML part, and of all parts as they declare themselves; a plan of 100 pages has parts of 2 MB. */
const MOST_XML = 8 * 1024 * 1024
const MOST_UNPACKED = 100 * 1024 * 1024
/** Office XML packs to a twentieth; zeros to a thousandth. Small parts may repeat themselves more. */
const HIGHEST_RATIO = 150
const RATIO_COUNTS_FROM = 1024 * 1024
const MOST_PDF_STREAMS = 64 * 1024 * 1024
const MOST_PAGES = 400
/** A page with fewer letters on average is a picture with a stamp. */
const LETTERS_A_PAGE = 30

/** `name` only helps to word a refusal. Throws NotAPlan, with one sentence on what to do. */
export async function fileToText(bytes: Uint8Array, name: string): Promise<DecodedText> {
  if (bytes.length === 0) throw new NotAPlan(EMPTY)
  if (bytes.length > MOST_BYTES) throw new NotAPlan(TOO_LARGE)
  const decoded = await read(bytes, name)
  if (decoded.text.length > MOST_TEXT) throw new NotAPlan(TOO_LONG)
  if (!/[\p{L}\p{N}]/u.test(decoded.text)) throw new NotAPlan(EMPTY)
  return decoded
}

async function read(bytes: Uint8Array, name: string): Promise<DecodedText> {
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return readWord(bytes)
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return readPdf(bytes)
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) throw new NotAPlan(oldOffice(bytes))
  if (startsWith(bytes, '{\\rtf')) throw new NotAPlan(RICH_TEXT)
  if (PICTURES.some((mark) => startsWith(bytes, mark))) throw new NotAPlan(PICTURE)
  if (ARCHIVES.some((mark) => startsWith(bytes, mark))) throw new NotAPlan(ARCHIVE)
  if (/^\s*(<!doctype html|<html)/i.test(latin(bytes.subarray(0, 200)).replace(/^\xef\xbb\xbf/, ''))) {
    throw new NotAPlan(WEB_PAGE)
  }
  if (/\.(docx|pdf)$/i.test(name) && bytes.subarray(0, 1024).includes(0)) throw new NotAPlan(DAMAGED)
  return decodeText(bytes)
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  latin(bytes.subarray(0, mark.length)) === mark

async function readWord(bytes: Uint8Array): Promise<DecodedText> {
  const parts = await unpack(bytes)
  const document = parts.get(documentPath(parts.get('_rels/.rels') ?? ''))
  if (document === undefined) throw new NotAPlan(NO_DOCUMENT)
  return wordText({
    document,
    styles: parts.get('word/styles.xml') ?? '',
    numbering: parts.get('word/numbering.xml') ?? '',
  })
}

const documentPath = (relations: string): string => {
  const main = /<Relationship\b[^>]*\/officeDocument"[^>]*>/.exec(relations)?.[0] ?? ''
  return /Target="\/?([^"]+)"/.exec(main)?.[1] ?? 'word/document.xml'
}

const PART = /^(_rels\/\.rels|word\/(document\d*|styles|numbering)\.xml)$/

/** The parts that make the text, each unpacked under a limit; refuses every other kind of archive. */
async function unpack(bytes: Uint8Array): Promise<Map<string, string>> {
  const { fromBufferPromise } = await import('yauzl')
  const parts = new Map<string, string>()
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if (archive.entryCount > MOST_ENTRIES) throw new NotAPlan(BOMB)
    const entries = []
    for await (const entry of archive.eachEntry()) entries.push(entry)
    const refusal = judgeEntries(entries)
    if (refusal) throw new NotAPlan(refusal)
    for (const entry of entries) {
      if (!PART.test(entry.fileName)) continue
      if (parts.has(entry.fileName)) throw new NotAPlan(DAMAGED)
      parts.set(entry.fileName, await readUnderLimit(await archive.openReadStreamPromise(entry)))
    }
  } catch (error) {
    if (error instanceof NotAPlan) throw error
    throw new NotAPlan(DAMAGED)
  }
  return parts
}

type Sizes = { fileName: string; compressedSize: number; uncompressedSize: number; isEncrypted(): boolean }

function judgeEntries(entries: readonly Sizes[]): { vi: string; en: string } | null {
  const names = entries.map(({ fileName }) => fileName)
  if (entries.some((entry) => entry.isEncrypted())) return LOCKED
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  const isBomb = (entry: Sizes) =>
    entry.uncompressedSize > RATIO_COUNTS_FROM &&
    entry.uncompressedSize > entry.compressedSize * HIGHEST_RATIO
  if (total > MOST_UNPACKED || entries.some(isBomb)) return BOMB
  if (names.some((name) => name.startsWith('xl/'))) return SPREADSHEET
  if (names.some((name) => name.startsWith('ppt/') || name === 'content.xml')) return OTHER_OFFICE
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return MACROS
  if (names.some((name) => name.startsWith('word/'))) return null
  return names.includes('[Content_Types].xml') ? NO_DOCUMENT : ARCHIVE
}

async function readUnderLimit(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > MOST_XML) throw new NotAPlan(BOMB)
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

async function readPdf(bytes: Uint8Array): Promise<DecodedText> {
  if (await unpacksTooFar(bytes)) throw new NotAPlan(BOMB)
  const { extractTextItems, getDocumentProxy } = await import('unpdf')
  try {
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
    try {
      if (pdf.numPages > MOST_PAGES) throw new NotAPlan(TOO_LONG)
      const { items } = await extractTextItems(pdf)
      const text = pdfText(items)
      const letters = text.match(/\p{L}/gu)?.length ?? 0
      if (letters < LETTERS_A_PAGE * items.length) throw new NotAPlan(SCANNED)
      return convertLegacy(text)
    } finally {
      await pdf.loadingTask.destroy()
    }
  } catch (error) {
    if (error instanceof NotAPlan) throw error
    throw new NotAPlan(error instanceof Error && error.name === 'PasswordException' ? LOCKED : DAMAGED)
  }
}

/**
 * PDF packs its streams one by one. Those that are no picture are unpacked here first, under a limit, because the
 * PDF package has none.
 */
async function unpacksTooFar(bytes: Uint8Array): Promise<boolean> {
  const { inflateSync } = await import('node:zlib')
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = MOST_PDF_STREAMS
  for (let at = source.indexOf('stream'); at >= 0; at = source.indexOf('stream', at + 6)) {
    const head = source.toString('latin1', Math.max(0, at - 500), at)
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1)
    const layers = dictionary.match(/\/(FlateDecode|Fl\b)/g)?.length ?? 0
    if (layers === 0 || dictionary.endsWith('end') || /\/Subtype\s*\/Image/.test(dictionary)) continue
    const start = at + (source[at + 6] === 0x0d ? 8 : 7)
    const end = source.indexOf('endstream', start)
    let data = source.subarray(start, end < 0 ? undefined : end)
    try {
      for (let layer = 0; layer < layers; layer++)
        data = inflateSync(data, { maxOutputLength: left, finishFlush: 2 })
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return true
    }
    left -= data.length
    if (left <= 0) return true
  }
  return false
}

const PICTURES = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*']
const ARCHIVES = ['Rar!', '7z\xbc\xaf', '\x1f\x8b']

/** A password turns .docx into the container of .doc, with a stream of this name. */
function oldOffice(bytes: Uint8Array): { vi: string; en: string } {
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
  return isLocked ? LOCKED : OLD_OFFICE
}
