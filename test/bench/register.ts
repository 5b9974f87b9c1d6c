/** What loading the whole register costs: the command itself on the embedded engine, on an empty folder and again. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const tables = ['units-legacy.csv', 'units-2025.csv', 'successors.csv', 'units-changes-2026.csv']

export function benchRegister(root: string, print: (line: string) => void): void {
  const files = tables.map((name) => join(root, '../shared/areas', name))
  if (!files.every((file) => existsSync(file)))
    return print('register import: skipped, its tables are not here')
  const folder = mkdtempSync(join(tmpdir(), 'binh-an-register-'))
  const load = () => {
    const start = performance.now()
    const environment = { ...process.env, DATA_DIR: folder, SEED: 'none', PORT: '0' }
    const command = [join(root, 'functions/dev/import.ts'), 'areas', ...files, '--as', 'ministry']
    const said = execFileSync(process.execPath, command, { env: environment, encoding: 'utf8' })
    return { took: ((performance.now() - start) / 1_000).toFixed(1), said: said.trim().split('\n').at(-1) }
  }
  const first = load()
  const again = load()
  print(`register import: ${first.took} s (${first.said}); again ${again.took} s (${again.said})`)
  rmSync(folder, { recursive: true, force: true })
}
