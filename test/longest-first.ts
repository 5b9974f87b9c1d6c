import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Begins with these files, in that order: begun last, one that takes long would keep one core alone at the end. */
export function longestFirst(longest: readonly string[]): typeof BaseSequencer {
  const rank = ({ moduleId }: TestSpecification) => {
    const found = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
    return found < 0 ? longest.length : found
  }
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      return (await super.sort(files)).sort((one, other) => rank(one) - rank(other))
    }
  }
}
