import { defineConfig } from 'vitest/config'
import { longestFirst } from './longest-first.ts'

const longest = ['long/writers', 'long/fuzz', 'long/area.load', 'long/backup', 'long/migration']

/** What takes minutes, two at a time: each has an engine of its own, and none is measured by the clock. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/long/**/*.test.ts'],
    testTimeout: 900_000,
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 600_000,
    maxWorkers: 2,
    sequence: { sequencer: longestFirst(longest) },
  },
})
