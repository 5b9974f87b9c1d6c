/** Reading many rows by id. A BatchGet gives up at 16 MB, or under load, and names what it left: that is asked again. */
import { setTimeout as sleep } from 'node:timers/promises'

type Read<Row> = { data: (Row | null)[]; unprocessed: { id?: string; key?: string }[] }

const firstPause = 25
const mostTries = 8

/**
 * The rows in the order of the ids, null where there is none. Throws where rows stay unread after eight tries: what
 * could not be read is a fault, never "there is no such thing".
 */
export async function getEach<Row>(
  ids: readonly string[],
  get: (ids: readonly string[]) => Promise<Read<Row>>,
): Promise<(Row | null)[]> {
  const found = new Map<string, Row>()
  let waiting: readonly string[] = ids
  for (let tries = 0; waiting.length > 0; tries += 1) {
    if (tries === mostTries) throw new Error(`${waiting.length} of ${ids.length} rows could not be read`)
    if (tries > 0) await sleep(firstPause * 2 ** tries)
    const { data, unprocessed } = await get(waiting)
    for (const [index, id] of waiting.entries()) {
      const row = data[index]
      if (row) found.set(id, row)
    }
    const left = new Set(unprocessed.map(({ id, key }) => id ?? key))
    waiting = waiting.filter((id) => left.has(id))
  }
  return ids.map((id) => found.get(id) ?? null)
}

type Alias = { id: string; aliasOf: string }

/**
 * What lies under ids, or what they lead to: of two things found to be one, the younger's id names the elder. In the
 * order of the ids, null where there is none.
 */
export async function getFollowed<Thing extends object>(
  ids: readonly string[],
  load: (ids: readonly string[]) => Promise<(Thing | Alias | null)[]>,
): Promise<(Thing | null)[]> {
  const found = new Map<string, Thing | Alias>()
  for (let asked = [...ids]; asked.length > 0; ) {
    const things = await load(asked)
    const led = new Set<string>()
    for (const [index, id] of asked.entries()) {
      const thing = things[index]
      if (!thing) continue
      found.set(id, thing)
      if ('aliasOf' in thing && !found.has(thing.aliasOf)) led.add(thing.aliasOf)
    }
    asked = [...led]
  }
  return ids.map((id) => {
    let thing = found.get(id)
    for (let hops = 0; thing && 'aliasOf' in thing && hops < found.size; hops += 1) {
      thing = found.get(thing.aliasOf)
    }
    return thing && !('aliasOf' in thing) ? thing : null
  })
}
