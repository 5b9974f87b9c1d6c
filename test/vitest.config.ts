import { defineConfig } from 'vitest/config'
import { longestFirst } from './longest-first.ts'

const longest = [
  'admin/browser',
  'admin/life',
  'admin/lists',
  'admin/register',
  'admin/paper',
  'functions/import',
  'functions/import-areas',
  'dev/backup',
  'readme',
  'dev/start',
  'admin/user',
  'admin/areaGroup',
  'migration/migration.run',
  'functions/lambda',
  'document/encoding',
  'document/file',
  'plan/plan.life',
  'plan/plan.find',
  'change/change.record',
  'functions/remind',
]

/** A file leaves its worker as it found it, for the next one finds there what was loaded: loading takes a second. */
export default defineConfig({
  // Vite would take the package's other build, beside the one that Node gives to its users: two realms.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: `${import.meta.dirname}/..`,
    globalSetup: `${import.meta.dirname}/world/shelf.ts`,
    include: ['test/**/*.test.ts'],
    exclude: ['test/long/**', 'node_modules/**'],
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: longestFirst(longest) },
    // The commands under test start in a third of the time where their code is compiled already.
    env: { NODE_COMPILE_CACHE: `${import.meta.dirname}/../.cache/node` },
  },
})
