import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentHash } from '../../schema/ids.ts'
import { newFolder } from '../cdk/templates.ts'

const root = join(import.meta.dirname, '../..')

test('the templates are the same bytes when written twice, code included, and deploy no folder name of this machine', () => {
  const written = () => {
    const outdir = newFolder()
    execFileSync(process.execPath, ['cdk/app.ts'], {
      cwd: root,
      env: { ...process.env, CDK_OUTDIR: outdir },
      stdio: 'ignore',
    })
    return readdirSync(outdir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(outdir.length), readFileSync(path)] as const)
  }
  const hashes = (files: ReturnType<typeof written>) =>
    files.map(([path, bytes]) => [path, contentHash(bytes)])
  const first = written()
  expect(first.filter(([path]) => path.endsWith('index.mjs'))).toHaveLength(4)
  expect(first.filter(([path]) => path.endsWith('index.html'))).toHaveLength(1)
  expect(hashes(written())).toEqual(hashes(first))
  // The CLI reads the metadata to say where a thing was described; they are not deployed.
  const deployed = first.filter(([path]) => !path.endsWith('.metadata.json'))
  const telling = deployed.filter(([, bytes]) => bytes.includes(root))
  expect(telling.map(([path]) => path)).toEqual([])
})
