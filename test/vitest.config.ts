import { defineConfig } from 'vitest/config'

/** Each file runs apart: a store, an engine and a browser are its own. */
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
    maxWorkers: 2,
    // The commands under test start in a third of the time where their code is compiled already.
    env: { NODE_COMPILE_CACHE: `${import.meta.dirname}/../.cache/node` },
  },
})
