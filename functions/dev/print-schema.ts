/** `npm run sdl` writes the API as integrators read it; with `--check` it only says whether the file is stale. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from '../../schema/index.ts'

const file = join(import.meta.dirname, '../../schema/schema.graphql')
export const printed = `${printSchema(lexicographicSortSchema(schema))}\n`

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== printed) {
    process.stderr.write('schema/schema.graphql is stale: npm run sdl\n')
    process.exitCode = 1
  }
} else {
  writeFileSync(file, printed)
}
