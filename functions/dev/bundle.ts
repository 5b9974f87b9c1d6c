/**
 * The code of the Lambdas, a folder each: `npm run build` writes all of them into `.cache/bundle` and prints their
 * sizes; `node functions/dev/bundle.ts NAME FOLDER` writes one, as the CDK app asks for it. `index.mjs` is what answers;
 * what is loaded by `import()` (the readers of plans and tables, the compiler of queries) lies beside it and costs a
 * start nothing.
 */
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'

const root = resolve(import.meta.dirname, '../..')
const names = ['graphql', 'jobs', 'stream', 'remind', 'probe'] as const

/**
 * Modules that are imported and never called: reports to Apollo's service (no key is ever set), its landing pages and
 * cache hints (turned off), schemas made from SDL (ours is made by Pothos), and the printer that graphql-jit makes where
 * it is asked to write JSON itself.
 */
const neverCalled =
  /^(?:@apollo\/(?:usage-reporting-protobuf|utils\.usagereporting|utils\.fetcher)|@graphql-tools\/schema|fast-json-stringify|\.\/plugin\/(?:cacheControl|disableSuggestions|inlineTrace|landingPage|schemaReporting|usageReporting)\/.*)$/

/** ElectroDB makes these for the SDK's client; ours (`table-client.ts`) reads their name and `input` alone. */
const commands = ['Get', 'Put', 'Update', 'Delete', 'Query', 'Scan']
  .concat(['BatchGet', 'BatchWrite', 'TransactGet', 'TransactWrite'])
  .map((verb) => `export class ${verb}Command{constructor(input){this.input=input}}`)

/** Apollo's own takes hashes in JavaScript wherever it is bundled. */
const hash = "export { createHash } from 'node:crypto'"

/** Imported as a module it gives all its names, and one of them loads the whole of `fetch`. */
const http = "module.exports = process.getBuiltinModule('node:http')"

/**
 * ElectroDB proves each model where it is made: ours were, wherever the sources run. What is left is how it tells a model
 * from an entity: by the names that a model has to have.
 */
const validator = `export class Validator {
  addSchema() {}
  validate(given, { properties, required }) {
    const named = Object.keys(properties).filter((name) => properties[name].required === true)
    return { errors: [...required, ...named].filter((name) => !(name in given)).map((property) => ({ property })) }
  }
}
Validator.prototype.customFormats = {}`

const lighter: Plugin = {
  name: 'lighter',
  setup({ onResolve, onLoad }) {
    const put = (namespace: string, filter: RegExp, contents: string) => {
      onResolve({ filter }, ({ path }) => ({ path, namespace }))
      onLoad({ filter: /./, namespace }, () => ({ contents }))
    }
    put('never-called', neverCalled, 'module.exports = {}')
    put('commands', /^@aws-sdk\/lib-dynamodb$/, commands.join('\n'))
    put('validator', /^jsonschema$/, validator)
    put('hash', /^@apollo\/utils\.createhash$/, hash)
    put('http', /^node:http$/, http)
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

/** In bytes: all files, these gzipped, and what is loaded before the first event. */
type Size = { size: number; gzipped: number; atStart: number }

/** Writes the module of `entry` as `<folder>/index.mjs` with its parts, in place of what was built there before. */
export async function bundle(entry: string, folder: string): Promise<Size> {
  const { outputFiles, metafile } = await build({
    entryPoints: { index: entry },
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    plugins: [lighter, oneGraphql],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    banner: { js: banner },
    logLevel: 'warning',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    metafile: true,
    write: false,
  })
  await mkdir(folder, { recursive: true })
  const before = (await readdir(folder)).filter((name) => name.endsWith('.mjs'))
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
