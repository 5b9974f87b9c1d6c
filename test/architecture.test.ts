import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Which file may import which, on the real import graph; each law is shown to catch a breach planted in a made-up tree. */

type Tree = ReadonlyMap<string, string>

const root = resolve(import.meta.dirname, '..')

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/(?:^|\/)(?:dist|cdk\.out|node_modules)\//.test(path))
}

const tree: Tree = new Map(
  ['schema', 'functions', 'cdk', 'admin']
    .flatMap(filesUnder)
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
)

type Import = { from: string; to: string; typeOnly: boolean }

/** `import … from`, `export … from`, `import '…'` and `import('…')`; a path inside the project, or a package's name. */
function importsOf(path: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const found: Import[] = []
  const statements =
    /^\s*(?:import|export)\s(type\s)?[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm
  for (const [, type, from, bare, dynamic] of code.matchAll(statements)) {
    const name = from ?? bare ?? dynamic ?? ''
    const to = name.startsWith('.') ? posix.normalize(posix.join(dirname(path), name)) : name
    found.push({ from: path, to, typeOnly: type !== undefined })
  }
  return found
}

type Kind = keyof typeof laws | 'package'

const parts = /(?:^|\/)[\w-]+\.parts\.ts$/

function kindOf(path: string): Kind {
  if (!/^(?:schema|functions|cdk|admin)\//.test(path)) return 'package'
  if (path.startsWith('admin/')) return 'admin'
  if (path.startsWith('cdk/')) return 'cdk'
  if (path.startsWith('functions/')) return 'functions'
  if (path === 'schema/index.ts') return 'index'
  if (path === 'schema/store.ts') return 'store'
  if (path === 'schema/table.ts') return 'table'
  if (path === 'schema/schema.graphql') return 'sdl'
  if (/\.rules\.ts$/.test(path)) return 'rules'
  if (parts.test(path)) return 'parts'
  if (/\.entity\.ts$/.test(path)) return 'entity'
  if (/\.import\.ts$/.test(path)) return 'import'
  if (/\.operations\.ts$/.test(path)) return 'operations'
  if (/\.graphql\.ts$/.test(path)) return 'graphql'
  if (
    /^schema\/document\/(?:file|docx|pdf[\w-]*|xml|zip|legacy-font|encoding|styles|numbering)\.ts$/.test(path)
  )
    return 'bytes'
  if (path.startsWith('schema/document/')) return 'reader'
  if (/^schema\/(?:builder|context|errors)\.ts$/.test(path)) return 'foundation'
  if (/^schema\/(?:filter|paging|ids|keys|transaction|batch|bodies|json-text)\.ts$/.test(path))
    return 'shared'
  return 'unknown'
}

/**
 * What a file of a kind may import: kinds, packages by name, and where types alone may pass. A kind that is not named
 * here has no place in the tree.
 */
const laws = {
  rules: { kinds: ['rules'], types: ['parts', 'reader'], packages: [] },
  /** Types alone: the shape of what is kept, and of what is read. */
  parts: { kinds: [], types: ['rules', 'reader', 'parts'], packages: [] },
  reader: { kinds: ['rules', 'reader'], types: [], packages: [] },
  bytes: {
    kinds: ['rules', 'reader', 'bytes'],
    types: [],
    packages: ['unpdf', 'yauzl', 'node:buffer', 'node:zlib'],
  },
  import: { kinds: ['rules', 'import'], types: ['parts'], packages: ['csv-parse/sync'] },
  table: { kinds: [], types: [], packages: [] },
  entity: { kinds: ['rules', 'shared'], types: ['parts', 'reader'], packages: ['electrodb'] },
  store: { kinds: ['entity', 'table', 'rules'], types: ['shared'], packages: ['electrodb'] },
  operations: {
    kinds: ['rules', 'reader', 'import', 'entity', 'foundation', 'shared', 'operations'],
    types: ['store', 'parts'],
    packages: [],
  },
  graphql: {
    kinds: ['rules', 'operations', 'foundation', 'shared', 'graphql'],
    types: ['entity', 'parts', 'reader'],
    packages: [],
  },
  foundation: {
    kinds: ['rules', 'foundation', 'shared'],
    types: ['store'],
    packages: [
      '@pothos/core',
      '@pothos/plugin-complexity',
      '@pothos/plugin-errors',
      '@pothos/plugin-relay',
      'dataloader',
      'graphql',
    ],
  },
  shared: {
    kinds: ['rules', 'foundation', 'shared'],
    types: ['store'],
    packages: ['@aws-sdk/lib-dynamodb', 'electrodb', 'node:crypto', 'node:timers/promises'],
  },
  index: { kinds: ['graphql', 'foundation'], types: [], packages: [] },
  functions: {
    kinds: [
      'functions',
      'index',
      'store',
      'table',
      'operations',
      'reader',
      'bytes',
      'rules',
      'foundation',
      'shared',
    ],
    types: ['entity', 'parts'],
    packages: 'any',
  },
  cdk: { kinds: ['cdk', 'table'], types: ['rules'], packages: 'any' },
  admin: { kinds: ['admin', 'rules', 'sdl'], types: ['parts', 'reader'], packages: 'any' },
  sdl: { kinds: [], types: [], packages: [] },
  unknown: { kinds: [], types: [], packages: [] },
} as const satisfies Record<
  string,
  { kinds: readonly string[]; types: readonly string[]; packages: readonly string[] | 'any' }
>

function breachesOf(files: Tree): string[] {
  const breaches: string[] = []
  for (const [path, source] of files) {
    const kind = kindOf(path)
    if (kind === 'package' || kind === 'unknown') {
      breaches.push(`${path} has no place in the tree`)
      continue
    }
    const law: { kinds: readonly string[]; types: readonly string[]; packages: readonly string[] | 'any' } =
      laws[kind]
    for (const { to, typeOnly } of importsOf(path, source)) {
      const target = kindOf(to.replace(/\?.*$/, ''))
      if (target === 'package') {
        const isStyle = kind === 'admin' || to.startsWith('test/')
        if (law.packages !== 'any' && !law.packages.includes(to) && !isStyle)
          breaches.push(`${path} imports the package ${to}`)
        if (to.startsWith('test/') && !path.startsWith('functions/dev/'))
          breaches.push(`${path} imports ${to}`)
      } else if (!law.kinds.includes(target) && !(typeOnly && law.types.includes(target))) {
        breaches.push(`${path} imports ${to}`)
      }
      if (path.startsWith('schema/') && to === 'schema/index.ts')
        breaches.push(`${path} imports the schema's index`)
    }
    if (kind === 'rules' || kind === 'reader' || kind === 'import')
      breaches.push(...impuritiesOf(path, source))
  }
  return breaches
}

/** Time, chance and waiting come in as arguments: such a file runs in a Lambda, a browser and a test alike. */
function impuritiesOf(path: string, source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')
  return [
    [/\basync\b|\bawait\b|\bPromise\b/, 'waits'],
    [/new Date\(\s*\)|\bDate\.now\b|\bperformance\.now\b/, 'reads the clock'],
    [/\bMath\.random\b|\bcrypto\b/, 'draws lots'],
    [
      /\bprocess\.|\bfetch\(|\bBuffer\b|\bwindow\.|\bdocument\.(?:get|query|body)/,
      'touches its surroundings',
    ],
  ].flatMap(([pattern, what]) =>
    pattern instanceof RegExp && pattern.test(code) ? [`${path} ${String(what)}`] : [],
  )
}

/** Files that reach each other in a circle, among those that are loaded (types aside). */
function circlesIn(files: Tree): string[] {
  const edges = new Map(
    [...files].map(([path, source]) => [
      path,
      importsOf(path, source)
        .filter(({ typeOnly, to }) => !typeOnly && files.has(to))
        .map(({ to }) => to),
    ]),
  )
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (path: string, above: string[]) => {
    if (above.includes(path)) {
      circles.push([...above.slice(above.indexOf(path)), path].join(' → '))
      return
    }
    if (done.has(path)) return
    for (const next of edges.get(path) ?? []) visit(next, [...above, path])
    done.add(path)
  }
  for (const path of files.keys()) visit(path, [])
  return circles
}

describe('the import law', () => {
  it('holds in the whole tree', () => {
    expect(tree.size).toBeGreaterThan(100)
    expect(breachesOf(tree)).toEqual([])
  })

  it('lets no two rules, entities or operations load each other in a circle', () => {
    const schema = new Map(
      [...tree].filter(([path]) => path.startsWith('schema/') && !path.endsWith('.graphql.ts')),
    )
    expect(circlesIn(schema)).toEqual([])
  })

  it('has schema/index.ts imported by functions alone, so that types may refer to each other across files', () => {
    const importers = [...tree].filter(([path, source]) =>
      importsOf(path, source).some(({ to }) => to === 'schema/index.ts'),
    )
    expect(importers.map(([path]) => path).filter((path) => !path.startsWith('functions/'))).toEqual([])
  })

  it.each<[string, string]>([
    ['schema/area/area.rules.ts', "import { readFileSync } from 'node:fs'"],
    ['schema/area/area.rules.ts', "import { findArea } from './area.operations.ts'"],
    ['schema/area/area.rules.ts', 'export const today = () => new Date()'],
    ['schema/area/area.rules.ts', 'export const now = Date.now()'],
    ['schema/area/area.rules.ts', 'export const lot = Math.random()'],
    ['schema/area/area.rules.ts', 'export async function wait() {}'],
    ['schema/area/area.entity.ts', "import { findArea } from './area.operations.ts'"],
    ['schema/area/area.entity.ts', "import type { Store } from '../store.ts'"],
    ['schema/area/area.operations.ts', "import { Entity } from 'electrodb'"],
    ['schema/area/area.operations.ts', "import { AreaRef } from './area.graphql.ts'"],
    ['schema/area/area.operations.ts', "import { fileToText } from '../document/file.ts'"],
    ['schema/area/area.operations.ts', "import { openStore } from '../store.ts'"],
    ['schema/area/area.graphql.ts', "import { areaEntity } from './area.entity.ts'"],
    ['schema/area/area.graphql.ts', "import { schema } from '../index.ts'"],
    ['schema/plan/plan.parts.ts', "import { stateOn } from './state.rules.ts'"],
    ['schema/document/targets.ts', "import { fileToText } from './file.ts'"],
    ['schema/document/targets.ts', "const text = await import('unpdf')"],
    ['schema/table.ts', "import { fold } from './name.rules.ts'"],
    ['schema/utils.ts', 'export const drawer = 1'],
    ['functions/server.ts', "import { people } from '../test/world/people.ts'"],
    ['cdk/app.ts', "import { schema } from '../schema/index.ts'"],
    ['admin/App.tsx', "import { findArea } from '../schema/area/area.operations.ts'"],
    ['admin/App.tsx', "import { areaEntity } from '../schema/area/area.entity.ts'"],
    ['admin/App.tsx', "export { graphqlHandler } from '../functions/server.ts'"],
  ])('catches %s with %s', (path, source) => {
    expect(breachesOf(new Map([[path, source]]))).not.toEqual([])
  })

  it('catches a circle', () => {
    const circle = new Map([
      ['schema/a.rules.ts', "import { b } from './b.rules.ts'"],
      ['schema/b.rules.ts', "import { a } from './a.rules.ts'"],
    ])
    expect(circlesIn(circle)).toEqual(['schema/a.rules.ts → schema/b.rules.ts → schema/a.rules.ts'])
  })
})

/** What a ministry's own machines have another for; `cdk/` places things on AWS, and `functions/dev` stays at home. */
const cloud = /amazonaws|['"]aws4['"]|\bAWS_[A-Z_]+|cognito|from ['"]@aws-sdk\/client-/i

function cloudFilesOf(files: Tree): string[] {
  return [...files]
    .filter(([path]) => !/^(?:cdk|functions\/dev)\//.test(path))
    .filter(([, source]) =>
      cloud.test(
        source
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(/^\s*\/\/.*$/gm, '')
          .replace(/^import type .*$/gm, ''),
      ),
    )
    .map(([path]) => path)
    .sort()
}

describe('what speaks to one cloud alone', () => {
  it('lies in a file each for table, bucket, roles in a token, invitations, and log, so that the rest runs anywhere', () => {
    expect(cloudFilesOf(tree)).toEqual([
      'functions/bucket.ts',
      'functions/newcomer.ts',
      'functions/sign-ins.ts',
      'functions/table-client.ts',
      'functions/telemetry.ts',
    ])
  })

  it.each([
    "import { S3Client } from '@aws-sdk/client-s3'",
    "const host = 'sqs.ap-southeast-1.amazonaws.com'",
    'const { AWS_REGION } = process.env',
    "const groups = claims['cognito:groups']",
  ])('is caught elsewhere: %s', (source) => {
    expect(cloudFilesOf(new Map([['functions/server.ts', source]]))).toEqual(['functions/server.ts'])
  })
})

describe('the top level', () => {
  it('has the folders and files that were agreed, and dot files', () => {
    const agreed = [
      'README.md',
      'admin',
      'cdk',
      'functions',
      'package-lock.json',
      'package.json',
      'schema',
      'test',
      'tsconfig.json',
    ]
    const present = readdirSync(root).filter((name) => !name.startsWith('.') && name !== 'node_modules')
    expect(present.filter((name) => !agreed.includes(name))).toEqual([])
  })

  it('has no drawers and no file that tells too many stories', () => {
    const drawers = [...tree.keys()].filter((path) =>
      /(?:^|\/)(?:utils?|helpers?|common|misc|types)(?:\/|\.tsx?$)/.test(path),
    )
    expect(drawers).toEqual([])
  })
})
