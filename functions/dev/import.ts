/**
 * Loads signed plans as drafts: `npm run import -- plan FILE… [--as PERSON]`, by default as `ministry`.
 * One line a file on standard output; a refused one is a line `error: FILE: <vi> / <en>` on standard error, the others
 * still go in, and the command ends with 2.
 *
 * Or the tables of the register: `npm run import -- areas FILE… [--dry-run] [--all-or-nothing]`; it ends with 1 where
 * there were bad rows.
 */
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import type { Bilingual } from '../../schema/text.rules.ts'
import { EngineRefusal } from './engine.ts'
import { type AreaOptions, loadAreas } from './import-areas.ts'
import { type Product, reachProduct } from './reach.ts'
import { bilingual, faults, handIn, noAnswer, Refused } from './refused.ts'

const root = resolve(import.meta.dirname, '../..')

const usage: Bilingual = {
  vi: 'Cách dùng: npm run import -- plan TỆP… [--as NGƯỜI], hoặc npm run import -- areas TỆP… [--dry-run] [--all-or-nothing] [--as NGƯỜI]',
  en: 'usage: npm run import -- plan FILE… [--as PERSON], or npm run import -- areas FILE… [--dry-run] [--all-or-nothing] [--as PERSON]',
}

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

async function load(product: Product, path: string): Promise<string> {
  const fileId = await handIn(product, basename(path), path, true)
  const { data, errors } = imported.parse(await product.ask(importPlan, { fileId }))
  if (errors?.[0]) throw new Refused(errors[0].extensions.message)
  const result = data?.importPlanDocument
  if (!result) throw new Refused(noAnswer)
  if ('message' in result) throw new Refused(result.message)
  const { outcome, plan } = result
  const counts = `${plan.targetCount} chỉ tiêu / targets, ${plan.warningCount} lưu ý / warnings`
  return `${outcome} ${plan.number ?? plan.title} · ${plan.area?.name ?? '?'} · ${counts} · ${path}`
}

function complain(sentence: string): void {
  process.stderr.write(`error: ${sentence.replace(/\s+/g, ' ').trim()}\n`)
  process.exitCode = 2
}

async function run(): Promise<void> {
  const { kind, files, person, dryRun, allOrNothing } = asked()
  const options = dryRun || allOrNothing
  if (files.length === 0 || !(kind === 'areas' || (kind === 'plan' && !options)))
    return complain(`${usage.vi} / ${usage.en}`)
  const folder = resolve(root, process.env.DATA_DIR ?? '.data')
  const product = await reachProduct({ folder, root, person })
  try {
    if (kind === 'areas') await loadTables(product, files, { dryRun, allOrNothing })
    else await loadPlans(product, files)
  } finally {
    await product.close()
  }
}

async function loadTables(product: Product, files: string[], options: AreaOptions): Promise<void> {
  try {
    if (!(await loadAreas(product, files, options))) process.exitCode = 1
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    complain(`${error.sentence.vi} / ${error.sentence.en}`)
  }
}

async function loadPlans(product: Product, files: string[]): Promise<void> {
  for (const path of files) {
    try {
      process.stdout.write(`${oneLine(await load(product, path))}\n`)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      complain(`${path}: ${error.sentence.vi} / ${error.sentence.en}`)
    }
  }
}

function asked() {
  const nothing = { kind: undefined, files: [], person: '', dryRun: false, allOrNothing: false }
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        as: { type: 'string', default: 'ministry' },
        'dry-run': { type: 'boolean', default: false },
        'all-or-nothing': { type: 'boolean', default: false },
      },
    })
    const [kind, ...files] = positionals
    return {
      kind,
      files,
      person: values.as,
      dryRun: values['dry-run'],
      allOrNothing: values['all-or-nothing'],
    }
  } catch {
    return nothing
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

// Ended by hand, the engine ends with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

await run().catch((error: unknown) => {
  if (!(error instanceof EngineRefusal)) throw error
  complain(error.message)
})
