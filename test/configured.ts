import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { longestFirst } from './longest-first.ts'

type Given = {
  include: string[]
  exclude: string[]
  longest: string[]
  testTimeout: number
  isolate: boolean
}

/** Two files at a time, those that take longest first. */
export function configured({ include, exclude, longest, testTimeout, isolate }: Given): ViteUserConfig {
  return defineConfig({
    // Vite would take the package's other build, beside the one that Node gives to its users: two realms.
    resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
    test: {
      root: `${import.meta.dirname}/..`,
      globalSetup: `${import.meta.dirname}/world/shelf.ts`,
      include,
      exclude,
      testTimeout,
      hookTimeout: 2 * testTimeout,
      expect: { poll: { timeout: 10_000 } },
      isolate,
      maxWorkers: 2,
      sequence: { sequencer: longestFirst(longest) },
      // The commands under test start in a third of the time where their code is compiled already.
      env: { NODE_COMPILE_CACHE: `${import.meta.dirname}/../.cache/node` },
    },
  })
}
