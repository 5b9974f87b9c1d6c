import { defineConfig } from 'vitest/config'

/** What takes minutes: one file after the other, so that each has the machine. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/long/**/*.test.ts'],
    testTimeout: 600_000,
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 600_000,
    maxWorkers: 1,
  },
})
