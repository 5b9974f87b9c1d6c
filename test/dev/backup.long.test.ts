import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderContents } from '../../functions/contents.ts'
import { checkBackup } from '../../functions/dev/backup-file.ts'
import { startEngine } from '../../functions/dev/engine.ts'
import { openRawTable } from '../../functions/dev/raw-table.ts'
import { reachProduct } from '../../functions/dev/reach.ts'
import { contentHash } from '../../schema/ids.ts'
import { migrations } from '../../schema/migration/migration.rules.ts'
import { bucketSecrets, startBucket } from '../functions/bucket-server.ts'
import { hashIn, run } from './commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'binh-an-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const root = join(import.meta.dirname, '../..')
const at = (name: string) => ({ DATA_DIR: join(folder, name) })
const file = join(folder, 'few.jsonl.gz')
let hash: string

/** A few rows, one of which names a content. */
async function writeFew(name: string, count: number): Promise<void> {
  const engine = await startEngine(join(folder, name))
  const rows = openRawTable(engine.endpoint, engine.tableName)
  const text = 'Kế hoạch năm 2026'
  await folderContents(join(folder, name, 'contents')).put(contentHash(text), Buffer.from(text))
  await rows.write(
    Array.from({ length: count }, (_, index) => ({
      put: {
        pk: { S: `plan#${index}` },
        sk: { S: 'paper' },
        version: { N: '1' },
        list: { L: [{ M: { b: { BOOL: true }, a: { NULL: true } } }] },
        body: { S: JSON.stringify(index === 0 ? { sourceHash: contentHash(text) } : 'đ') },
      },
    })),
  )
  rows.close()
  await engine.stop()
}

beforeAll(async () => {
  await writeFew('few', 50)
  const saved = await run('backup', [file], at('few'))
  expect(saved).toMatchObject({ code: 0, out: expect.stringContaining('50 rows, 1 contents') })
  hash = hashIn(saved)
})

async function plansIn(name: string): Promise<unknown> {
  const product = await reachProduct({ folder: join(folder, name), root, person: 'ministry' })
  try {
    return await product.ask(
      '{ plans(first: 10) { nodes { id number version source { text } targets { text value } } } }',
      {},
    )
  } finally {
    await product.close()
  }
}

describe('a backup', () => {
  it('is read by its owner alone, and says so', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const again = await run('backup', [`${folder}/`], at('few'))
    expect(again.out).toContain('restricted')
    expect(hashIn(again)).toBe(hash)
  })

  it('is never written over another', async () => {
    const before = readFileSync(file)
    const refused = await run('backup', [file], at('few'))
    expect(refused).toMatchObject({ code: 2, out: expect.stringContaining('There is such a file already') })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('gives the same product elsewhere: every plan with its source', async () => {
    const whole = join(folder, 'whole.gz')
    expect(await run('seed-now', [], { ...at('first'), SEED: 'all' })).toMatchObject({ code: 0 })
    const saved = await run('backup', [whole], at('first'))
    const restored = await run('restore', [whole], at('second'))
    expect(restored).toMatchObject({ code: 0 })
    expect(hashIn(restored)).toBe(hashIn(saved))
    const [before, after] = [await plansIn('first'), await plansIn('second')]
    expect(JSON.stringify(before)).toContain('"source":{"text":"')
    expect(after).toEqual(before)
  }, 120_000)

  it('goes over data only where that is asked for, and is then all that is there', async () => {
    await writeFew('more', 60)
    const refused = await run('restore', [file], at('more'))
    expect(refused).toMatchObject({ code: 2, out: expect.stringContaining('nothing was written') })
    const still = await run('backup', [join(folder, 'still.gz')], at('more'))
    expect(still.out).toContain('60 rows')
    expect(await run('restore', [file, '--replace'], at('more'))).toMatchObject({ code: 0 })
    expect(hashIn(await run('backup', [join(folder, 'replaced.gz')], at('more')))).toBe(hash)
  })
})

describe('a file that is no whole backup', () => {
  const lines = () => gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
  const written = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }
  const packed = (name: string, text: readonly string[]) => written(name, gzipSync(`${text.join('\n')}\n`))
  const cutShort = () => {
    const path = written('cut.gz', readFileSync(file))
    truncateSync(path, statSync(path).size - 100)
    return path
  }
  const row = () => lines()[5] ?? ''
  const newer = '{"backup":"binh-an","format":2,"at":""}'
  const cases: [string, () => string, RegExp][] = [
    ['is cut short', cutShort, /cut short or damaged; nothing was written/],
    ['lacks its last line', () => packed('a.gz', lines().slice(0, -1)), /cut short or damaged/],
    ['lacks a row', () => packed('b.gz', lines().toSpliced(5, 1)), /cut short or damaged/],
    ['has a row twice', () => packed('c.gz', lines().toSpliced(5, 0, row())), /cut short or damaged/],
    [
      'has another letter in a row',
      () => packed('d.gz', lines().with(5, row().replace('đ', 'd'))),
      /cut short or damaged/,
    ],
    [
      'has another letter in a content',
      () =>
        packed(
          'e.gz',
          lines().map((line) => line.replace('"base64":"', '"base64":"AAAA')),
        ),
      /cut short or damaged/,
    ],
    ['is of a newer version', () => packed('f.gz', lines().with(0, newer)), /newer version/],
    ['is another file', () => join(root, 'package.json'), /no backup of Bình An/],
    ['is a folder', () => folder, /no backup of Bình An/],
    ['is not there', () => join(folder, 'nowhere.gz'), /no such file/],
  ]
  it.each(cases)('is refused when it %s', async (_, make, sentence) => {
    await expect(checkBackup(make())).rejects.toThrow(sentence)
  })

  it('is refused in one sentence before anything is written', async () => {
    const { code, out } = await run('restore', [cutShort()], at('untouched'))
    expect(code).toBe(2)
    expect(out.trimEnd().split('\n')).toEqual([expect.stringContaining('bị hỏng; chưa ghi gì')])
    expect(statSync(join(folder, 'untouched'), { throwIfNoEntry: false })).toBeUndefined()
  })
})

describe('the table and the bucket of a deployment', () => {
  it('are restored when empty, and then only', async () => {
    await deployed(async (environment) => {
      expect(await run('restore', [file], environment)).toMatchObject({ code: 0 })
      const saved = await run('backup', [join(folder, 'deployed.gz')], environment)
      expect(hashIn(saved)).toBe(hash)
      expect(saved.out).toContain('50 rows, 1 contents')
      const refused = await run('restore', [file, '--replace'], environment)
      expect(refused).toMatchObject({ code: 2, out: expect.stringContaining('new, empty table only') })
    })
  })

  it('are backed up, restored and migrated by the commands of the runbook', async () => {
    const runbook = readFileSync(join(root, 'cdk/runbook.md'), 'utf8')
    const commands = [...runbook.matchAll(/^npm run (?:backup|restore|migrate)\b.*$/gm)].map(([line]) => line)
    expect(commands).toEqual([
      'npm run backup -- "$FOLDER/"',
      'npm run restore -- "$FILE"',
      'npm run migrate -- --list',
      'npm run migrate -- --dry-run',
      'npm run migrate',
    ])
    await deployed(async (environment) => {
      const typed = async (command: string, more: NodeJS.ProcessEnv) =>
        (
          await promisify(execFile)('sh', ['-c', command], {
            cwd: root,
            env: { ...process.env, ...environment, ...more },
          })
        ).stdout
      const [backup = '', restore = '', ...migrating] = commands
      expect(await typed(restore, { FILE: file })).toContain(hash)
      for (const command of migrating) await typed(command, {})
      expect(await typed('npm run migrate -- --list', {})).toContain('done at')
      expect(await typed(backup, { FOLDER: join(folder, 'kept') })).toContain(
        // Each migration keeps a row of its run.
        `${50 + migrations.length} rows, 1 contents`,
      )
    })
  }, 60_000)
})

async function deployed(work: (environment: NodeJS.ProcessEnv) => Promise<void>): Promise<void> {
  const engine = await startEngine(null)
  const bucket = await startBucket()
  try {
    await work({
      CONTENTS_BUCKET: 'contents',
      TABLE_NAME: engine.tableName,
      DYNAMODB_ENDPOINT: engine.endpoint,
      S3_ENDPOINT: bucket.endpoint,
      AWS_REGION: bucketSecrets.region,
      AWS_ACCESS_KEY_ID: bucketSecrets.accessKeyId,
      AWS_SECRET_ACCESS_KEY: bucketSecrets.secretAccessKey,
    })
    expect(bucket.objects.size).toBe(1)
  } finally {
    await engine.stop()
    await bucket.close()
  }
}
