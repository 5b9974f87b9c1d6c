/** Files over HTTP: handed in as the body of `POST /files?name=…`, given back by `GET /files/<id>`. */
import type { Context } from '../schema/context.ts'
import { Problem } from '../schema/errors.ts'
import { getFileContent, largestFile, uploadFile } from '../schema/file/file.operations.ts'
import type { Bilingual } from '../schema/text.rules.ts'
import { signIn } from './authenticate.ts'
import { readStoredFile } from './read-file.ts'

export type FileAnswer = { status: number; headers: Record<string, string>; body: string | Uint8Array }

export async function postFile(context: Context, name: string, bytes: Uint8Array): Promise<FileAnswer> {
  try {
    const { id, size, refusal } = await readStoredFile(context, await uploadFile(context, { name, bytes }))
    return answer(201, { id, name, size, refusal })
  } catch (error) {
    if (error instanceof Problem)
      return { ...refusalOf(error), ...(bytes.length > largestFile && { status: 413 }) }
    throw error
  }
}

export async function getFile(context: Context, id: string): Promise<FileAnswer> {
  const found = await getFileContent(context, id)
  if (!found)
    return answer(404, {
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

export const notSignedIn: FileAnswer = answer(401, { code: 'UNAUTHENTICATED', message: signIn })

export const unknownRoute: FileAnswer = answer(405, {
  code: 'INVALID_INPUT',
  message: {
    vi: 'Gửi tệp bằng POST /files?name=…, lấy tệp bằng GET /files/<id>.',
    en: 'Send a file by POST /files?name=…, get one by GET /files/<id>.',
  },
})

export function refusalOf({ code, bilingual }: Problem): FileAnswer {
  return answer(code === 'FORBIDDEN' ? 403 : 400, { code, message: bilingual })
}

function answer(status: number, body: { [key: string]: unknown; message?: Bilingual }): FileAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  }
}
