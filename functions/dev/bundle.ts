/**
 * The code of the Lambdas, one file each: `npm run build` writes all of them into `.cache/bundle` and prints their
 * sizes; `node functions/dev/bundle.ts NAME FOLDER` writes one, as the CDK app asks for it.
 */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'

const root = resolve(import.meta.dirname, '../..')
const names = ['graphql', 'jobs', 'stream'] as const
type Name = (typeof names)[number]

/**
 * Packages that are imported and never called: reports to Apollo's service (no key is ever set), and the printer that
 * graphql-jit makes where it is asked to write JSON itself.
 */
const withoutUnused: Plugin = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    const filter = /^(?:@apollo\/usage-reporting-protobuf|fast-json-stringify)$/
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'unused' }))
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** One copy of graphql, also where a package requires a part of it: two copies do not know each other's types. */
const oneGraphql: Plugin = {
  name: 'one-graphql',
  setup({ onResolve }) {
    onResolve({ filter: /^graphql(?:\/|$)/ }, ({ path }) => {
      const [, part = ''] = /^graphql\/?(.*?)(?:\.js)?$/.exec(path) ?? []
      const files = [part, join(part, 'index')].map((name) =>
        join(root, 'node_modules/graphql', `${name}.mjs`),
      )
      return { path: files.find((file) => existsSync(file)) ?? '' }
    })
  },
}

/** Some packages inside still call `require`, which a module on Lambda does not have. */
const banner =
  "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);"

/** Writes `<folder>/index.mjs`; answers its size in bytes, as it is and gzipped. */
export async function bundle(name: Name, folder: string): Promise<{ size: number; gzipped: number }> {
  const { outputFiles } = await build({
    entryPoints: [join('functions', `${name}.ts`)],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    plugins: [withoutUnused, oneGraphql],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    banner: { js: banner },
    logLevel: 'warning',
    write: false,
  })
  const [file] = outputFiles
  if (!file) throw new Error(`The bundle of ${name} is empty`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'index.mjs'), file.contents)
  return { size: file.contents.length, gzipped: gzipSync(file.contents).length }
}

async function run(asked: string | undefined, folder: string | undefined): Promise<void> {
  const wanted = names.filter((name) => asked === undefined || name === asked)
  if (wanted.length === 0) throw new Error(`There is no function ${asked}: ${names.join(', ')}`)
  for (const name of wanted) {
    const { size, gzipped } = await bundle(name, folder ?? join(root, '.cache/bundle', name))
    process.stdout.write(`${name}: ${kilobytes(size)}, ${kilobytes(gzipped)} gzipped\n`)
  }
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000)} kB`

if (import.meta.main) await run(process.argv[2], process.argv[3])
