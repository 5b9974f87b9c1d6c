import { may } from '../access/access.rules.ts'
import { auditOf } from '../access/audit.operations.ts'
import type { Context } from '../context.ts'
import { ForbiddenProblem, ValidationProblem } from '../errors.ts'
import { contentHash } from '../ids.ts'
import type { Bilingual } from '../text.rules.ts'
import { writeTogether } from '../transaction.ts'
import type { StoredFile } from './file.entity.ts'

export const largestFile = 10_000_000

export const fileTooLarge: Bilingual = {
  vi: 'Tệp lớn hơn 10 MB. Hãy tách phụ lục ra, hoặc lưu lại với ảnh nhỏ hơn.',
  en: 'The file is larger than 10 MB. Split off its annexes, or save it with smaller pictures.',
}
export const fileEmpty: Bilingual = {
  vi: 'Tệp rỗng. Hãy chọn lại tệp.',
  en: 'The file is empty. Choose the file again.',
}

/**
 * Keeps a file that somebody hands in, by the hash of its bytes; the same bytes again are the same file. Its text is
 * read by `keepText`, in another function than the one that answers queries.
 * Errors: Forbidden; Validation where it is empty or larger than 10 MB.
 */
export async function uploadFile(
  context: Context,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<StoredFile> {
  if (!may(context.actor, 'upload', { type: 'File' })) throw new ForbiddenProblem()
  if (bytes.length === 0) throw ValidationProblem.at(['file'], fileEmpty, 'FILE_REFUSED')
  if (bytes.length > largestFile) throw ValidationProblem.at(['file'], fileTooLarge, 'FILE_REFUSED')
  const id = contentHash(bytes)
  const present = await findFile(context, id)
  if (present) return present
  await context.contents.put(id, bytes)
  const file: StoredFile = {
    id,
    name:
      name
        .normalize('NFC')
        .replace(/[\p{Cc}<>:"/\\|?*]/gu, '_')
        .slice(0, 200) || 'tai-lieu',
    size: bytes.length,
    textHash: null,
    refusal: null,
    warnings: [],
    createdAt: context.now.toISOString(),
    createdBy: context.actor.id,
  }
  await writeFile(context, file, 1, {
    vi: `Nạp tệp, ${file.size} byte.`,
    en: `Handed in a file, ${file.size} bytes.`,
  })
  return file
}

/** What may be the id of a file: a key of the table takes no long text, and a folder no path. */
function isContentHash(id: string): boolean {
  return /^[0-9a-f]{64}$/.test(id)
}

/** A file that the actor handed in; null where there is none of theirs by that id. */
export async function findFile(context: Context, id: string): Promise<StoredFile | null> {
  if (!isContentHash(id)) return null
  const { data } = await context.store.file.get({ id, ownerId: context.actor.id }).go()
  return data?.body ?? null
}

/** Keeps what reading a file gave: its text, or the sentence that refused it. */
export async function keepText(
  context: Context,
  file: StoredFile,
  outcome: { text: string; warnings: StoredFile['warnings'] } | { refusal: Bilingual },
): Promise<StoredFile> {
  let read: StoredFile
  if ('refusal' in outcome) read = { ...file, refusal: outcome.refusal }
  else {
    const textHash = await keepContent(context, outcome.text)
    read = { ...file, textHash, refusal: null, warnings: outcome.warnings }
  }
  await writeFile(
    context,
    read,
    2,
    read.refusal
      ? { vi: `Không nhận tệp: ${read.refusal.vi}`, en: `Refused the file: ${read.refusal.en}` }
      : { vi: 'Đã đọc chữ trong tệp.', en: 'Read the text of the file.' },
  )
  return read
}

/** The record and its audit entry; the name stays out of the entry, for people put names of people into it. */
function writeFile(context: Context, file: StoredFile, version: number, summary: Bilingual): Promise<void> {
  const audit = auditOf(context, `File#${file.id}#${file.createdBy}`, 'upload', version, summary)
  return writeTogether(context, ({ file: files, audit: audits }) => [
    files.put({ id: file.id, ownerId: file.createdBy, body: file }).commit(),
    audits.put(audit).commit(),
  ])
}

/** Keeps a long text beside the table; answers the hash that names it. */
export async function keepContent(context: Context, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const hash = contentHash(bytes)
  await context.contents.put(hash, bytes)
  return hash
}

/** A text kept before. Throws where it is gone: that is a fault, never an empty text. */
export async function getText(context: Context, hash: string): Promise<string> {
  const bytes = await context.contents.get(hash)
  if (!bytes) throw new Error(`The content ${hash} is gone`)
  return new TextDecoder().decode(bytes)
}

/** The bytes of a file that the actor handed in. */
export async function getFileContent(
  context: Context,
  id: string,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const file = await findFile(context, id)
  const bytes = file && (await context.contents.get(id))
  return file && bytes ? { name: file.name, bytes } : null
}
