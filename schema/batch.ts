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
