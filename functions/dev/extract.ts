/**
 * Reads plans and prints what is in them, as data: `npm run -s extract -- FILE [--full]`.
 * One file: JSON on standard output, exit 0; for what is no plan one line `error: <vi> / <en>`, exit 2.
 * Several files with `--out DIR`: DIR/<name>.json each, a refused one as {"error": "…"}.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { fileToText } from '../../schema/document/file.ts'
import { type NeutralPlan, toNeutral } from '../../schema/document/neutral.ts'
import { NotAPlan } from '../../schema/document/not-a-plan.ts'
import { readPlan } from '../../schema/document/read-plan.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false }, out: { type: 'string' } },
})

async function extract(path: string): Promise<NeutralPlan> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new NotAPlan({
      vi: `Không đọc được tệp ${path}; hãy kiểm tra lại đường dẫn.`,
      en: `The file ${path} cannot be read (${reason(cause)}); check its path.`,
    })
  })
  const { text, warnings } = await fileToText(bytes, basename(path))
  const plan = toNeutral(readPlan(text), values.full)
  return values.full ? { ...plan, warnings: [...warnings, ...(plan.warnings ?? [])] } : plan
}

const reason = (cause: unknown) => (cause instanceof Error ? cause.message.split(':')[0] : 'unknown')

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function refusal(error: unknown): string {
  if (error instanceof NotAPlan) return oneLine(`${error.vi} / ${error.en}`)
  throw error
}

async function extractMany(paths: readonly string[], out: string): Promise<void> {
  await mkdir(out, { recursive: true })
  for (const path of paths) {
    const result = await extract(path).catch((error: unknown) => ({ error: refusal(error) }))
    await writeFile(
      join(out, `${basename(path, extname(path))}.json`),
      `${JSON.stringify(result, null, 1)}\n`,
    )
  }
}

async function extractOne(path: string): Promise<void> {
  try {
    process.stdout.write(`${JSON.stringify(await extract(path), null, 2)}\n`)
  } catch (error) {
    process.stderr.write(`error: ${refusal(error)}\n`)
    process.exitCode = 2
  }
}

const [first] = positionals
if (values.out && first) await extractMany(positionals, values.out)
else if (first && positionals.length === 1) await extractOne(first)
else {
  process.stderr.write(
    'error: Hãy nêu một tệp kế hoạch, hoặc nhiều tệp với --out THƯ_MỤC / name one plan file, or several with --out DIR\n',
  )
  process.exitCode = 2
}
