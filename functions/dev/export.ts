/**
 * Writes lists as CSV: `npm run export -- crosswalk [--from DAY] [--to DAY] [--tier TIER] [--out FILE] [--as PERSON]`, old
 * and new areas of the whole nation, province by province; without days, over the reform of 2025-07-01.
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { csvField } from '../../schema/area/import.rules.ts'
import type { Bilingual } from '../../schema/text.rules.ts'
import { EngineRefusal } from './engine.ts'
import { type Product, reachProduct } from './reach.ts'
import { bilingual, Refused } from './refused.ts'

const root = resolve(import.meta.dirname, '../..')

const usage: Bilingual = {
  vi: 'Cách dùng: npm run export -- crosswalk [--from NGÀY] [--to NGÀY] [--tier PROVINCE|DISTRICT|COMMUNE] [--out TỆP] [--as NGƯỜI]',
  en: 'usage: npm run export -- crosswalk [--from DAY] [--to DAY] [--tier PROVINCE|DISTRICT|COMMUNE] [--out FILE] [--as PERSON]',
}

const page = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() })
const side = z.object({
  code: z.string(),
  tier: z.string(),
  name: z.string(),
  ancestors: z.array(z.object({ tier: z.string(), name: z.string() })),
})
const row = z.object({
  from: side,
  to: side.nullable(),
  same: z.boolean(),
  extent: z.string(),
  share: z.number().nullable(),
  steps: z.array(z.object({ kind: z.string(), on: z.string(), act: z.string().nullable() })),
})
const crosswalkPage = z.object({ crosswalk: z.object({ nodes: z.array(row), pageInfo: page }) })
const provinces = z.object({
  area: z.object({ children: z.object({ nodes: z.array(z.object({ id: z.string() })) }) }),
})
const errors = z.array(z.object({ extensions: z.object({ message: bilingual }) }))

const provincesQuery = `query ($from: Day!) {
  area(code: "VN", tier: NATION, asOf: $from) { children(first: 200, tier: PROVINCE) { nodes { id } } }
}`
const crosswalkQuery = `query ($from: Day!, $to: Day!, $tier: Tier!, $parent: ID, $after: String) {
  crosswalk(from: $from, to: $to, tier: $tier, parent: $parent, first: 200, after: $after) {
    nodes {
      from { code tier name ancestors { tier name } }
      to { code tier name ancestors { tier name } }
      same extent share steps { kind on act }
    }
    pageInfo { hasNextPage endCursor }
  }
}`

const heading =
  'fromCode,fromTier,fromName,fromProvince,toCode,toTier,toName,toProvince,same,extent,share,kind,on,act'

type Condition = { from: string; to: string; tier: string }

async function answerOf<T>(
  product: Product,
  shape: z.ZodType<T>,
  query: string,
  variables: object,
): Promise<T> {
  const answer = z
    .object({ data: z.unknown().optional(), errors: errors.optional() })
    .parse(await product.ask(query, variables))
  if (answer.errors?.[0]) throw new Refused(answer.errors[0].extensions.message)
  return shape.parse(answer.data)
}

async function* crosswalkRows(product: Product, condition: Condition): AsyncGenerator<z.infer<typeof row>> {
  const { from, tier } = condition
  const parents =
    tier === 'PROVINCE'
      ? [null]
      : (await answerOf(product, provinces, provincesQuery, { from })).area.children.nodes.map(({ id }) => id)
  for (const parent of parents) {
    let after: string | null = null
    do {
      const variables: object = { ...condition, parent, after }
      const { nodes, pageInfo } = (await answerOf(product, crosswalkPage, crosswalkQuery, variables))
        .crosswalk
      yield* nodes
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null)
  }
}

function lineOf({ from, to, same, extent, share, steps }: z.infer<typeof row>): string {
  const province = (one: z.infer<typeof side>) =>
    one.ancestors.find(({ tier }) => tier === 'PROVINCE')?.name ?? ''
  const last = steps.at(-1)
  const sides = [from, to].flatMap((one) =>
    one ? [one.code, one.tier, one.name, province(one)] : ['', '', '', ''],
  )
  const kinds = steps.map(({ kind }) => kind).join(' ')
  const way = to ? [String(same), extent, String(share ?? '')] : [String(same), '', '']
  return [...sides, ...way, kinds, last?.on ?? '', last?.act ?? ''].map(csvField).join(',')
}

async function run(): Promise<void> {
  const asked = options()
  if (!asked) return complain(`${usage.vi} / ${usage.en}`)
  const folder = resolve(root, process.env.DATA_DIR ?? '.data')
  const product = await reachProduct({ folder, root, person: asked.as })
  try {
    const lines = [heading]
    for await (const one of crosswalkRows(product, asked)) lines.push(lineOf(one))
    // Excel takes a file for UTF-8 by this mark alone.
    const text = `\ufeff${lines.join('\r\n')}\r\n`
    if (asked.out) writeFileSync(asked.out, text)
    else process.stdout.write(text)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    complain(`${error.sentence.vi} / ${error.sentence.en}`)
  } finally {
    await product.close()
  }
}

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        from: { type: 'string', default: '2025-06-30' },
        to: { type: 'string', default: '2025-07-01' },
        tier: { type: 'string', default: 'COMMUNE' },
        out: { type: 'string' },
        as: { type: 'string', default: 'integrator' },
      },
    })
    return positionals.join(' ') === 'crosswalk' ? { ...values, tier: values.tier.toUpperCase() } : null
  } catch {
    return null
  }
}

function complain(sentence: string): void {
  process.stderr.write(`error: ${sentence.replace(/\s+/g, ' ').trim()}\n`)
  process.exitCode = 2
}

// Ended by hand, the engine ends with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

await run().catch((error: unknown) => {
  if (!(error instanceof EngineRefusal)) throw error
  complain(error.message)
})
