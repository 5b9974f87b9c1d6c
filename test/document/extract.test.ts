import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { planText } from './sample.ts'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

type Outcome = { code: number; stdout: string; stderr: string }

async function extract(...args: string[]): Promise<Outcome> {
  try {
    const { stdout, stderr } = await run(process.execPath, ['functions/dev/extract.ts', ...args], {
      cwd: root,
    })
    return { code: 0, stdout, stderr }
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'stdout' in error && 'stderr' in error) {
      return { code: Number(error.code), stdout: String(error.stdout), stderr: String(error.stderr) }
    }
    throw error
  }
}

const folder = mkdtempSync(join(tmpdir(), 'extract-'))
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('npm run extract', () => {
  it('prints the plan as data and ends with 0', async () => {
    const { code, stdout, stderr } = await extract(file('plan.txt', planText()))
    const plan: Record<string, unknown> = JSON.parse(stdout)
    expect([code, stderr]).toEqual([0, ''])
    expect(plan).toMatchObject({
      documentNumber: '21/KH-UBND',
      documentDate: '2027-03-09',
      kind: 'Kế hoạch',
      issuer: { tier: 'commune' },
    })
    expect(plan).not.toHaveProperty('warnings')
  })

  it('adds to every item its place, and the warnings, with --full', async () => {
    const text = planText()
    const { stdout } = await extract(file('full.txt', text), '--full')
    const plan: {
      targets: { text: string; span: { start: number; end: number }; confidence: number }[]
      warnings: unknown[]
      goals: unknown[]
    } = JSON.parse(stdout)
    expect(plan.warnings).toEqual([])
    expect(plan.targets.map(({ span }) => text.slice(span.start, span.end))).toEqual(
      plan.targets.map((target) => target.text),
    )
    const lists: unknown[][] = Object.values(plan).filter((value) => Array.isArray(value))
    for (const item of lists.flat())
      expect(item).toMatchObject({ span: { start: expect.any(Number) }, confidence: expect.any(Number) })
  })

  it('prints one line in both languages and ends with 2 for what is no plan', async () => {
    const { code, stdout, stderr } = await extract(file('note.txt', 'Chiều mai họp.'))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^error: [^\n]+ \/ [^\n]+\n$/)
    expect((await extract(join(folder, 'absent.txt'))).code).toBe(2)
    expect((await extract()).code).toBe(2)
  })

  it('writes many, a refused one with its reason', async () => {
    const out = join(folder, 'out')
    const { code } = await extract(file('a.txt', planText()), file('b.txt', 'Chiều mai họp.'), '--out', out)
    const read = (name: string): unknown => JSON.parse(readFileSync(join(out, name), 'utf8'))
    expect(code).toBe(0)
    expect(read('a.json')).toMatchObject({ documentNumber: '21/KH-UBND' })
    expect(read('b.json')).toEqual({ error: expect.stringMatching(/ \/ /) })
  })
})
