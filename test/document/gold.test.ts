import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toNeutral } from '../../schema/document/neutral.ts'
import { NotAPlan } from '../../schema/document/not-a-plan.ts'
import { readPlan } from '../../schema/document/read-plan.ts'

/** The scorer runs only when it is called by the name that it has; a link to it is another name. */
const beside = resolve(import.meta.dirname, '../../../shared')
const shared = existsSync(beside) ? realpathSync(beside) : beside
const scorer = join(shared, 'gold/score.mjs')
const present = existsSync(scorer)
const why = present ? '' : ' (skipped: the annotated plans are not here)'

type Score = { tp: number; fp: number; fn: number; p: number; r: number }

function produce(folder: string, nameOf: (file: string) => string, change = (text: string) => text): string {
  const out = mkdtempSync(join(tmpdir(), 'plans-'))
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    writeFileSync(
      join(out, `${nameOf(file)}.json`),
      JSON.stringify(outcome(change(readFileSync(join(folder, file), 'utf8')))),
    )
  }
  return out
}

function outcome(text: string): unknown {
  try {
    return toNeutral(readPlan(text))
  } catch (error) {
    if (error instanceof NotAPlan) return { error: `${error.vi} / ${error.en}` }
    throw error
  }
}

const run = (...args: string[]) => execFileSync(process.execPath, [scorer, ...args], { encoding: 'utf8' })

describe.skipIf(!present)(`the annotated plans${why}`, () => {
  it('are read with an overall F1 of at least 0.97, and targets, reporting and grounds without a fault', () => {
    const out = produce(join(shared, 'plans'), (file) => file.slice(0, 3))
    const score: { overall: { f1: number }; fields: Record<string, Score> } = JSON.parse(
      run(out, join(shared, 'gold/plans'), '--json'),
    )
    expect(score.overall.f1).toBeGreaterThanOrEqual(0.97)
    for (const field of ['targets', 'reporting', 'legalBases']) {
      expect({ field, p: score.fields[field]?.p, r: score.fields[field]?.r }).toEqual({ field, p: 1, r: 1 })
    }
  })

  it('are read in every hard case', () => {
    const out = produce(join(shared, 'gold/hard'), (file) => basename(file, '.txt'))
    const score: { passed: number; of: number } = JSON.parse(
      run('--hard', out, join(shared, 'gold/hard'), '--json'),
    )
    expect(score.passed).toBe(score.of)
  })
})

/** The same plan as other offices and converters would have typed it. */
const plain = (text: string) => text.replace(/^#+ /gm, '').replaceAll('**', '')
const wrapped = (text: string, width: number) =>
  text
    .replace(new RegExp(`(?! )(.{1,${width}})(?: +|$)`, 'gm'), (_, line: string) => `${line}\n`)
    .replace(/\n{3,}/g, '\n\n')
const retyped: readonly (readonly [string, (text: string) => string])[] = [
  ['without markdown', plain],
  ['without empty lines', (text) => plain(text).replace(/\n{2,}/g, '\n')],
  ['broken into printed lines', (text) => wrapped(plain(text), 84)],
  [
    'with slashes for its labels',
    (text) =>
      plain(text)
        .replace(/^([IVX]+|\d+)\. /gm, '$1/ ')
        .replace(/^([a-zđ])\) /gm, '$1/ '),
  ],
  ['with other bullets', (text) => plain(text).replace(/^- /gm, '• ')],
  [
    'with escaped markdown',
    (text) => text.replace(/^([#* ]*)(\d+|[IVX]+)\. /gm, '$1$2\\. ').replace(/^- /gm, '\\- '),
  ],
  [
    'in the other spelling',
    (text) =>
      text
        .replace(/ằng năm/g, 'àng năm')
        .replaceAll('Ủy', 'Uỷ')
        .replaceAll('hóa', 'hoá')
        .replaceAll(' - ', ' – '),
  ],
  ['decomposed, with carriage returns', (text) => text.normalize('NFD').replaceAll('\n', '\r\n')],
  [
    'with capital letters over its sections',
    (text) =>
      plain(text).replace(
        /^(I|II|III|IV|V)\. /gm,
        (_, roman: string) => `${{ I: 'A', II: 'B', III: 'C', IV: 'D', V: 'Đ' }[roman]}. `,
      ),
  ],
]

describe.skipIf(!present)(`the annotated plans, typed in another way${why}`, () => {
  it.each(retyped)('%s, are read as well', (_, change) => {
    const out = produce(join(shared, 'plans'), (file) => file.slice(0, 3), change)
    const score: { overall: { f1: number }; fields: Record<string, Score> } = JSON.parse(
      run(out, join(shared, 'gold/plans'), '--json'),
    )
    expect(score.overall.f1).toBeGreaterThanOrEqual(0.98)
    for (const field of ['targets', 'reporting', 'legalBases', 'meta'])
      expect({ field, r: score.fields[field]?.r }).toEqual({ field, r: 1 })
  })
})

describe.skipIf(!present)(`the spans of the real plans${why}`, () => {
  const files = present ? readdirSync(join(shared, 'plans')).filter((name) => name.endsWith('.txt')) : []
  it.each(files)('of %s cover the words of every item', (file) => {
    const source = readFileSync(join(shared, 'plans', file), 'utf8')
    const reading = readPlan(source)
    const key = (text: string) => text.normalize('NFC').replace(/[\s*#_\ufffd-]+/g, '')
    const reads = [
      ...reading.mandates,
      ...reading.objectives,
      ...reading.funding,
      ...reading.recipients,
      ...reading.targets,
    ]
    for (const read of [
      ...reads,
      ...reading.assignments,
      ...reading.reportingDuties,
      ...reading.taskGroups,
    ]) {
      const words = source.slice(read.span.start, read.span.end)
      expect(words.length).toBeGreaterThan(0)
      if (!source.includes('\ufffd')) expect(key(words)).toContain(key(read.text).slice(0, 30))
    }
  })
})
