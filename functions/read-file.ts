/** Bytes to text, in the function that takes its time: never in the one that answers queries. */
import type { Context } from '../schema/context.ts'
import { fileToText } from '../schema/document/file.ts'
import { NotAPlan } from '../schema/document/not-a-plan.ts'
import type { StoredFile } from '../schema/file/file.entity.ts'
import { getFileContent, keepText } from '../schema/file/file.operations.ts'

/** Reads the text of a file once; a file that was read or refused before is left as it is. */
export async function readStoredFile(context: Context, file: StoredFile): Promise<StoredFile> {
  if (file.textHash || file.refusal) return file
  const content = await getFileContent(context, file.id)
  if (!content) throw new Error(`The content of file ${file.id} is gone`)
  try {
    return await keepText(context, file, await fileToText(content.bytes, file.name))
  } catch (error) {
    if (error instanceof NotAPlan) return keepText(context, file, { refusal: { vi: error.vi, en: error.en } })
    throw error
  }
}
