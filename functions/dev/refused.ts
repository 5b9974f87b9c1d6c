/** What a command on this machine and the product say to each other: a file handed in, or a sentence why not. */
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import type { Bilingual } from '../../schema/text.rules.ts'
import type { Product } from './reach.ts'

export const bilingual = z.object({ vi: z.string(), en: z.string() })
export const faults = z.array(z.object({ message: z.string(), extensions: z.object({ message: bilingual }) }))

const handedIn = z.object({
  id: z.string().optional(),
  refusal: bilingual.nullish(),
  message: bilingual.optional(),
})

export class Refused extends Error {
  readonly sentence: Bilingual

  constructor(sentence: Bilingual) {
    super(sentence.en)
    this.sentence = sentence
  }
}

export const noAnswer: Bilingual = { vi: 'Máy chủ không trả lời rõ.', en: 'The server gave no clear answer.' }

/**
 * Hands in a file; answers its id. Throws Refused where it cannot be read or is not taken; that it is no text to read a
 * plan from counts for `asPlan` alone.
 */
export async function handIn(product: Product, name: string, path: string, asPlan = false): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Refused(unreadable(cause))
  })
  const { id, refusal, message } = handedIn.parse(await product.handIn(name, bytes))
  const refused = message ?? (asPlan ? refusal : null)
  if (refused || !id) throw new Refused(refused ?? noAnswer)
  return id
}

function unreadable(cause: unknown): Bilingual {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ENOENT') return { vi: 'Không có tệp này.', en: 'There is no such file.' }
  if (code === 'EISDIR') {
    return {
      vi: 'Đây là thư mục; hãy nêu từng tệp.',
      en: 'This is a folder; name the files in it.',
    }
  }
  return {
    vi: `Không đọc được tệp (${String(code)}).`,
    en: `The file cannot be read (${String(code)}).`,
  }
}
