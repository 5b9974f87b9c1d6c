/**
 * The code of the Lambdas, a folder each: `npm run build` writes all of them into `.cache/bundle` and prints their
 * sizes; `node functions/dev/bundle.ts NAME FOLDER` writes one, as the CDK app asks for it. `index.mjs` is what answers;
 * what is loaded later (the readers of plans and tables, the compiler of queries, ElectroDB) lies beside it and costs a
 * start nothing.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'
import { electrodbFile, lighter, oneGraphql } from './lighter.ts'

const root = resolve(import.meta.dirname, '../..')
const names = ['graphql', 'jobs', 'stream', 'remind', 'probe'] as const

/** Some packages inside still call `require`, which a module on Lambda does not have. */
const banner =
  "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);"

/** In bytes: all files, these gzipped, and what is loaded before the first event. */
type Size = { size: number; gzipped: number; atStart: number }

const options = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  plugins: [lighter, oneGraphql],
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  write: false,
} satisfies BuildOptions

/** Writes the module of `entry` as `<folder>/index.mjs` with its parts, in place of what was built there before. */
export async function bundle(entry: string, folder: string): Promise<Size> {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: { index: entry },
    splitting: true,
    format: 'esm',
    banner: { js: banner },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
  })
  if (isRequired(electrodbFile, metafile.outputs)) {
    const outfile = join(folder, electrodbFile)
    const apart = await build({ ...options, entryPoints: ['electrodb'], format: 'cjs', outfile })
    outputFiles.push(...apart.outputFiles)
  }
  await mkdir(folder, { recursive: true })
  const before = (await readdir(folder)).filter((name) => /\.[cm]js$/.test(name))
  await Promise.all(before.map((name) => rm(join(folder, name))))
  await Promise.all(outputFiles.map(({ path, contents }) => writeFile(path, contents)))
  const bytesOf = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents.length]))
  const atStart = loadedWith('index.mjs', metafile.outputs)
  return {
    size: sum(outputFiles.map(({ contents }) => contents.length)),
    gzipped: sum(outputFiles.map(({ contents }) => gzipSync(contents).length)),
    atStart: sum([...atStart].map((name) => bytesOf.get(name) ?? 0)),
  }
}

type Outputs = Record<string, { imports: { path: string; kind: string }[] }>

const isRequired = (file: string, outputs: Outputs): boolean =>
  Object.values(outputs).some(({ imports }) => imports.some(({ path }) => path === file))

/** A file and those that it cannot be loaded without. */
function loadedWith(name: string, outputs: Outputs, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  const [, output] = Object.entries(outputs).find(([path]) => basename(path) === name) ?? []
  for (const { path, kind } of output?.imports ?? []) {
    if (kind === 'import-statement') loadedWith(basename(path), outputs, found)
  }
  return found
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

async function run(asked: string | undefined, folder: string | undefined): Promise<void> {
  const wanted = names.filter((name) => asked === undefined || name === asked)
  if (wanted.length === 0) throw new Error(`There is no function ${asked}: ${names.join(', ')}`)
  for (const name of wanted) {
    const entry = join(root, 'functions', `${name}.ts`)
    const { size, gzipped, atStart } = await bundle(entry, folder ?? join(root, '.cache/bundle', name))
    process.stdout.write(
      `${name}: ${kilobytes(size)}, ${kilobytes(gzipped)} gzipped, ${kilobytes(atStart)} at the start\n`,
    )
  }
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000)} kB`

if (import.meta.main) await run(process.argv[2], process.argv[3])
