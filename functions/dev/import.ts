/**
 * Loads signed plans as drafts: `npm run import -- plan FILE… [--as PERSON]`, by default as `ministry`.
 * One line a file on standard output; a refused one is a line `error: FILE: <vi> / <en>` on standard error, the others
 * still go in, and the command ends with 2.
 */
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import type { Bilingual } from '../../schema/text.rules.ts'
import { EngineRefusal } from './engine.ts'
import { type Product, reachProduct } from './reach.ts'

const root = resolve(import.meta.dirname, '../..')

const usage: Bilingual = {
  vi: 'Cách dùng: npm run import -- plan TỆP… [--as NGƯỜI]',
  en: 'usage: npm run import -- plan FILE… [--as PERSON]',
}

const bilingual = z.object({ vi: z.string(), en: z.string() })
const handedIn = z.object({
  id: z.string().optional(),
  refusal: bilingual.nullish(),
  message: bilingual.optional(),
})
const faults = z.array(z.object({ message: z.string(), extensions: z.object({ message: bilingual }) }))
const loaded = z.object({
  outcome: z.enum(['CREATED', 'UNCHANGED', 'REREAD']),
  plan: z.object({
    number: z.string().nullable(),
    title: z.string(),
    targetCount: z.number(),
    warningCount: z.number(),
    area: z.object({ name: z.string() }).nullable(),
  }),
})
const refused = z.object({ message: bilingual })
const imported = z.object({
  data: z.object({ importPlanDocument: z.union([loaded, refused]) }).nullish(),
  errors: faults.optional(),
})

const importPlan = `mutation ($fileId: String!) {
  importPlanDocument(input: { fileId: $fileId }) {
    ... on ImportPlanDocumentSuccess {
      outcome
      plan { number title targetCount warningCount area { name } }
    }
    ... on ValidationError { message { vi en } }
    ... on ConflictError { message { vi en } }
    ... on ForbiddenError { message { vi en } }
    ... on NotFoundError { message { vi en } }
  }
}`

class Refused extends Error {
  readonly sentence: Bilingual

  constructor(sentence: Bilingual) {
    super(sentence.en)
    this.sentence = sentence
  }
}

async function load(product: Product, path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Refused(unreadable(cause))
  })
  const file = handedIn.parse(await product.handIn(basename(path), bytes))
  const refusal = file.refusal ?? file.message
  if (refusal || !file.id) throw new Refused(refusal ?? noAnswer)
  const { data, errors } = imported.parse(await product.ask(importPlan, { fileId: file.id }))
  if (errors?.[0]) throw new Refused(errors[0].extensions.message)
  const result = data?.importPlanDocument
  if (!result) throw new Refused(noAnswer)
  if ('message' in result) throw new Refused(result.message)
  const { outcome, plan } = result
  const counts = `${plan.targetCount} chỉ tiêu / targets, ${plan.warningCount} lưu ý / warnings`
  return `${outcome} ${plan.number ?? plan.title} · ${plan.area?.name ?? '?'} · ${counts} · ${path}`
}

const noAnswer: Bilingual = { vi: 'Máy chủ không trả lời rõ.', en: 'The server gave no clear answer.' }

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

function complain(sentence: string): void {
  process.stderr.write(`error: ${sentence.replace(/\s+/g, ' ').trim()}\n`)
  process.exitCode = 2
}

async function run(): Promise<void> {
  const [kind, files, person] = asked()
  if (kind !== 'plan' || files.length === 0) return complain(`${usage.vi} / ${usage.en}`)
  const folder = resolve(root, process.env.DATA_DIR ?? '.data')
  const product = await reachProduct({ folder, root, person })
  try {
    for (const path of files) {
      try {
        process.stdout.write(`${oneLine(await load(product, path))}\n`)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        complain(`${path}: ${error.sentence.vi} / ${error.sentence.en}`)
      }
    }
  } finally {
    await product.close()
  }
}

function asked(): [string | undefined, string[], string] {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { as: { type: 'string', default: 'ministry' } },
    })
    const [kind, ...files] = positionals
    return [kind, files, values.as]
  } catch {
    return [undefined, [], '']
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

// Ended by hand, the engine ends with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

await run().catch((error: unknown) => {
  if (!(error instanceof EngineRefusal)) throw error
  complain(error.message)
})
