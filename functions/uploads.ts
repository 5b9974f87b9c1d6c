/**
 * Files that are too large for an event of the gateway: the bucket takes them, and says so by an event of its own.
 * Until then a file lies under `uploads/<person>/<hash>/<name>`; S3 has checked the hash before it tells of it.
 */
import { may } from '../schema/access/access.rules.ts'
import type { Context } from '../schema/context.ts'
import { ForbiddenProblem, ValidationProblem } from '../schema/errors.ts'
import type { StoredFile } from '../schema/file/file.entity.ts'
import { fileTooLarge, findFile, largestFile, uploadFile } from '../schema/file/file.operations.ts'
import { findActor } from '../schema/user/admission.operations.ts'
import type { Bucket } from './bucket.ts'
import { readStoredFile } from './read-file.ts'
import { contextOf, type Services } from './server.ts'

/** An upload that waits for its bytes, by PUT with these headers. */
export type OfferedUpload = { id: string; url: string; headers: Record<string, string> }

/**
 * Where to PUT the bytes of a file; asked again once they are there, what was read from them, and then the plan is
 * imported by the id. Between the two it offers the same again.
 * Errors: Forbidden; Validation (hash or size missing, larger than 10 MB).
 */
export async function offerUpload(
  context: Context,
  bucket: Bucket,
  asked: URLSearchParams,
): Promise<OfferedUpload | Pick<StoredFile, 'id' | 'name' | 'size' | 'refusal'>> {
  const sha256 = asked.get('sha256') ?? ''
  const size = Number(asked.get('size'))
  if (!may(context.actor, 'upload', { type: 'File' })) throw new ForbiddenProblem()
  if (!/^[0-9a-f]{64}$/.test(sha256) || !Number.isInteger(size) || size < 1) {
    throw ValidationProblem.at(['file'], sha256AndSize)
  }
  if (size > largestFile) throw ValidationProblem.at(['file'], fileTooLarge, 'FILE_REFUSED')
  const present = await findFile(context, sha256)
  if (present?.textHash || present?.refusal) {
    return { id: sha256, name: present.name, size: present.size, refusal: present.refusal }
  }
  const key = keyOf(context.actor.id, sha256, asked.get('name') ?? '')
  return { id: sha256, ...bucket.uploadAddress(key, { sha256, size }) }
}

/** Takes in what was uploaded, in the name of who uploaded it; the same event again changes nothing. */
export async function receiveUpload(
  services: Services & { bucket: Bucket },
  key: string,
  correlationId: string,
): Promise<StoredFile | null> {
  const [, letters = '', , name] = key.split('/')
  const person = personIn(letters)
  const actor = person ? await findActor(services.store, person) : null
  const bytes = await services.bucket.get(key)
  if (!actor || !bytes) {
    services.log.event('upload.dropped', { correlationId, known: actor !== null, there: bytes !== null })
    return null
  }
  const context = contextOf(services, actor, correlationId)
  return readStoredFile(context, await uploadFile(context, { name: nameOf(name ?? ''), bytes }))
}

/** A name in letters that no part of the way escapes again. */
function keyOf(person: string, sha256: string, name: string): string {
  const letters = Buffer.from(name.normalize('NFC').slice(0, 200), 'utf8').toString('base64url')
  return `uploads/${encodeURIComponent(person)}/${sha256}/${letters}`
}

/** Null where somebody put an object there by hand, under a name that is none of ours. */
function personIn(letters: string): string | null {
  try {
    return decodeURIComponent(letters)
  } catch {
    return null
  }
}

const nameOf = (letters: string) => Buffer.from(letters, 'base64url').toString('utf8')

const sha256AndSize = {
  vi: 'Cần "sha256" (64 chữ số thập lục phân) và "size" (số byte) của tệp.',
  en: 'Give the "sha256" (64 hexadecimal digits) and the "size" (bytes) of the file.',
}
