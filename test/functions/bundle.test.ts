import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle } from '../../functions/dev/bundle.ts'

/** What is loaded before the first answer is what everybody waits for. */
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'binh-an-bundle-'))
let size: Awaited<ReturnType<typeof bundle>>

beforeAll(async () => {
  size = await bundle(join(root, 'functions/graphql.ts'), folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** As it is written in the sources: bundles write other letters than those of English by their number. */
function codeOf(name: string): string {
  const code = readFileSync(join(folder, name), 'utf8')
  return code.replace(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, four?: string, two?: string) =>
    String.fromCharCode(Number.parseInt(four ?? two ?? '', 16)),
  )
}

/** A file and those that it names at its head. */
function loadedWith(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  for (const [, other] of codeOf(name).matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w.-]+\.mjs)"/g)) {
    if (other) loadedWith(other, found)
  }
  return found
}

test('the whole code of the API is at most 1.6 MB, and at most 0.9 MB of it is loaded at the start', () => {
  expect(size.size).toBeLessThan(1_600_000)
  expect(size.atStart).toBeLessThan(900_000)
  expect(size.atStart).toBeGreaterThan(500_000)
})

test.each([
  ['the reader of plans', 'kế hoạch hành động; kế hoạch công tác'],
  ['the reader of tables', 'CSV_'],
  ['the compiler of queries', 'GraphQLJITError'],
  ['ElectroDB', 'Error thrown by DynamoDB client'],
])('%s lies apart from what is loaded at the start', (_, words) => {
  const atStart = loadedWith('index.mjs')
  const having = readdirSync(folder).filter((name) => codeOf(name).includes(words))
  expect(having).not.toEqual([])
  expect(having.filter((name) => atStart.has(name))).toEqual([])
})

test('no SDK, and nothing that reads files, is in it', () => {
  const code = readdirSync(folder).map(codeOf).join('\n')
  expect(
    ['DynamoDBClient', 'getDocumentProxy', 'End of central directory'].filter((one) => code.includes(one)),
  ).toEqual([])
})
