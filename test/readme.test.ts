/**
 * Every local command of the README is run by a test or by `.ci/run`, every file that it names is there, and its table has
 * every key: what nobody runs, what is gone and what is left out fails here.
 */
import { execFile } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const readme = read('README.md')
const folder = mkdtempSync(join(tmpdir(), 'binh-an-readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.split('\n'))
  .map((line) => line.trim())
  .filter(Boolean)

/** Run elsewhere: in which file, by which words. */
const elsewhere: Readonly<Record<string, [file: string, words: string]>> = {
  'npm ci && npm start': ['test/dev/start.test.ts', "spawn('npm', ['start']"],
  'npm ci && npm test': ['.ci/run', 'tests tests test'],
  'npm run -s token -- integrator': ['test/dev/start.test.ts', "'token'"],
  'npm run import -- plan test/world/plans/1-tinh-lang-son-2026-2030.txt --as ministry': [
    'test/functions/import.test.ts',
    "run('import', ['plan'",
  ],
  'npm run backup -- .cache/binh-an.jsonl.gz': ['test/dev/backup.long.test.ts', "run('backup', [file]"],
  'DATA_DIR=.cache/restored npm run restore -- .cache/binh-an.jsonl.gz': [
    'test/dev/backup.long.test.ts',
    "run('restore', [whole]",
  ],
  'npm run test:long': ['.ci/run', 'tests long test:long'],
  'npm run check': ['.ci/run', 'oxlint --type-aware'],
  'npm run build': ['.ci/run', 'npm run -s build'],
  'npm run bench': ['.ci/run', 'npm run -s bench'],
  'npm run cost': ['test/cdk/cost.test.ts', "['run', '-s', 'cost']"],
  'npm run synth': ['.ci/run', 'npm run -s synth'],
}

async function run(command: string): Promise<string> {
  const [program = '', ...words] = command.split(' ')
  const env = { ...process.env, DATA_DIR: join(folder, 'data') }
  const { stdout } = await promisify(execFile)(program, words, { cwd: root, env, maxBuffer: 50_000_000 })
  return stdout
}

describe('the README', () => {
  it('has its two commands, each on one line', () => {
    expect(commands.slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test'])
  })

  it('names files that are there', () => {
    const named = [...readme.matchAll(/`([\w.*/-]+\.(?:ts|tsx|md|graphql|json)|(?:[\w-]+\/)+[\w.*-]*)`/g)]
    const paths = named.flatMap(([, path = '']) => path)
    const isThere = (path: string) =>
      ['', '{schema,functions,admin}/**'].some((place) => globSync(join(root, place, path)).length > 0)
    expect(paths.length).toBeGreaterThan(20)
    expect(paths.filter((path) => !path.startsWith('..') && !isThere(path))).toEqual([])
  })

  it('has in its table every key of every entity', () => {
    const [, table = ''] = readme.split('| what | pk / sk |')
    const keys = globSync(join(root, 'schema/*/*.entity.ts')).flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      const found = [...text.matchAll(/'([a-z-]+#)\$\{|indexedBy\('gsi\d', \[\], '([a-z-]+)'/g)]
      return found.map(([, parted, whole]) => parted ?? `${whole}\``)
    })
    expect(keys.length).toBeGreaterThan(40)
    expect([...new Set(keys)].filter((key) => !table.includes(`\`${key}`))).toEqual([])
  })

  it.each(commands.filter((command) => command in elsewhere))('%s is run elsewhere', (command) => {
    const [file, words] = elsewhere[command] ?? ['', '']
    expect(read(file)).toContain(words)
  })

  it.each(commands.filter((command) => !(command in elsewhere)))(
    '%s runs',
    async (command) => {
      const before = read('schema/schema.graphql')
      const printed = await run(command)
      if (command.includes('extract')) expect(JSON.parse(printed)).toHaveProperty('targets')
      expect(read('schema/schema.graphql')).toBe(before)
    },
    120_000,
  )
})
