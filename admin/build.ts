/**
 * Builds the console into `admin/dist`. `--if-stale`: only when a file that goes into it is newer than the last
 * build, so that starting the server or the tests costs nothing when nothing changed.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = `${root}admin/dist/index.html`

if (!process.argv.includes('--if-stale') || isStale()) {
  // Whoever asks, a test too: as for development the pages would name the folders of the machine that built them.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  await build({ configFile: `${root}admin/vite.config.ts`, logLevel: 'warn' })
}

function isStale(): boolean {
  if (!existsSync(page)) return true
  const built = statSync(page).mtimeMs
  return sources().some((file) => statSync(file).mtimeMs > built)
}

function sources(): string[] {
  return [...filesIn(`${root}admin`), ...filesIn(`${root}schema`), `${root}package-lock.json`].filter(
    (file) => !file.includes('/admin/dist/') && !/\/schema\/.*(?<!\.rules)\.ts$/.test(file),
  )
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
}
