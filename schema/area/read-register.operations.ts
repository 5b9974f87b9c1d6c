import { queryRows } from '../bodies.ts'
import type { Context } from '../context.ts'
import { rowsUnder } from './area.entity.ts'
import type { Area } from './area.rules.ts'

/** So many Queries run at once. */
const abreast = 8

/**
 * Every area of the register, of every day, by its tree: one Query for each area that has others under it, about 800
 * for the nation. Only for work on the whole of it.
 */
export async function readRegister(context: Context): Promise<Area[]> {
  const found = new Map<string, Area>()
  let parents = ['none']
  while (parents.length > 0) {
    const next: string[] = []
    for (let start = 0; start < parents.length; start += abreast) {
      const lists = await Promise.all(
        parents.slice(start, start + abreast).map((parentId) => areasUnder(context, parentId)),
      )
      for (const area of lists.flat()) {
        if (!found.has(area.id) && area.tier !== 'COMMUNE') next.push(area.id)
        found.set(area.id, area)
      }
    }
    parents = next
  }
  return [...found.values()]
}

async function areasUnder(context: Context, parentId: string): Promise<Area[]> {
  const bodies = new Map<string, string>()
  for (const { id = '', body = 'null' } of await queryRows(context.store, rowsUnder(parentId)))
    bodies.set(id, body)
  return [...bodies.values()].map((body): Area => JSON.parse(body))
}
