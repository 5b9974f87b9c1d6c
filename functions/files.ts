/** Files over HTTP: handed in as the body of `POST /files?name=…`, given back by `GET /files/<id>`, or `…?plan=<id>`. */
import type { Context } from '../schema/context.ts'
import { Problem } from '../schema/errors.ts'
import { getFileContent, largestFile, uploadFile } from '../schema/file/file.operations.ts'
import { readGlobalID } from '../schema/ids.ts'
import { findPlanFile } from '../schema/plan/read.operations.ts'
import type { Bilingual } from '../schema/text.rules.ts'
import { signIn } from './authenticate.ts'
import { readStoredFile } from './read-file.ts'
import { type Log, logged } from './telemetry.ts'

export type FileAnswer = { status: number; headers: Record<string, string>; body: string | Uint8Array }

/**
 * What a request about files is answered, with the line of it in the log. `route` is the method and the path; of a file
 * only that one was asked for is written.
 */
export function answerFiles(
  log: Log,
  correlationId: string,
  route: string,
  work: () => Promise<FileAnswer>,
): Promise<FileAnswer> {
  const known = /^(?:POST \/(?:files|uploads)|GET \/files(?=\/))/.exec(route)?.[0]
  const refusing = async () => {
    const { headers, ...answer } = await work().catch((error: unknown) => {
      if (error instanceof Problem) return refusalOf(error)
      log.fault(correlationId, error)
      return answerWith(500, { code: 'FAULT', correlationId })
    })
    return { ...answer, headers: { ...headers, 'x-correlation-id': correlationId } }
  }
  const asked = { correlationId, operation: known ?? 'unknown' }
  return logged(log, 'files', asked, refusing, ({ status }) => ({ status }))
}

export async function postFile(context: Context, name: string, bytes: Uint8Array): Promise<FileAnswer> {
  try {
    const { id, size, refusal } = await readStoredFile(context, await uploadFile(context, { name, bytes }))
    return answerWith(201, { id, name, size, refusal })
  } catch (error) {
    if (error instanceof Problem)
      return { ...refusalOf(error), ...(bytes.length > largestFile && { status: 413 }) }
    throw error
  }
}

/** To who handed it in; `plan`: to who may have the file of this plan, by its global id. */
export async function getFile(context: Context, id: string, plan: string | null): Promise<FileAnswer> {
  const found =
    plan === null
      ? await getFileContent(context, id)
      : await findPlanFile(context, readGlobalID(plan)?.id ?? '', id)
  if (!found)
    return answerWith(404, {
      code: 'NOT_FOUND',
      message: { vi: 'Không có tệp này.', en: 'There is no such file.' },
    })
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      'x-content-type-options': 'nosniff',
    },
    body: found.bytes,
  }
}

export const notSignedIn: FileAnswer = answerWith(401, { code: 'UNAUTHENTICATED', message: signIn })

export const unknownRoute: FileAnswer = answerWith(405, {
  code: 'INVALID_INPUT',
  message: {
    vi: 'Gửi tệp bằng POST /files?name=…, lấy tệp bằng GET /files/<id>.',
    en: 'Send a file by POST /files?name=…, get one by GET /files/<id>.',
  },
})

function refusalOf({ code, bilingual }: Problem): FileAnswer {
  return answerWith(code === 'FORBIDDEN' ? 403 : 400, { code, message: bilingual })
}

function answerWith(status: number, body: { [key: string]: unknown; message?: Bilingual }): FileAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  }
}
