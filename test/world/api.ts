/**
 * The product on an engine of its own with the sample world, and people who act on it. A test acts as a person and
 * goes through the API or an operation, never through the table.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HeaderMap } from '@apollo/server'
import { folderContents } from '../../functions/contents.ts'
import { type Engine, startEngine } from '../../functions/dev/engine.ts'
import { localSignIns } from '../../functions/dev/local-sign-ins.ts'
import { type Seed, seed } from '../../functions/dev/seed.ts'
import { graphqlHandler, type Services } from '../../functions/server.ts'
import { openTableClient } from '../../functions/table-client.ts'
import { silentLog } from '../../functions/telemetry.ts'
import type { Context } from '../../schema/context.ts'
import { newId } from '../../schema/ids.ts'
import { openStore } from '../../schema/store.ts'
import { admitActor, findActor } from '../../schema/user/admission.operations.ts'
import { copySample } from './sample.ts'

export type Answer = {
  data: unknown
  errors?: { message: string; extensions: Record<string, unknown> }[]
  extensions?: Record<string, unknown>
}

export type World = {
  services: Services
  engine: Engine
  /** Asks the API as a person of the sample world; null: without a token. */
  ask(person: string | null, query: string, variables?: object): Promise<Answer>
  /** What operations receive when a person acts. */
  as(person: string, now?: Date): Promise<Context>
  /** How many requests to the table a piece of work makes. */
  count<T>(work: () => Promise<T>): Promise<{ result: T; requests: number }>
  /** What failed on our side, as the log would tell it: empty at the end of every test. */
  faults: unknown[]
  close(): Promise<void>
}

export async function startWorld({ wanted = 'areas' }: { wanted?: Seed } = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'binh-an-'))
  const copied = await copySample(folder, wanted)
  const engine: Engine = await startEngine(copied ? folder : null)
  const client = openTableClient(engine.endpoint)
  const store = openStore(client, engine.tableName)
  const contents = folderContents(join(folder, 'contents'))
  if (!copied) await seed({ store, contents, wanted, root: join(import.meta.dirname, '../..') })
  const faults: unknown[] = []
  const { signIns } = await localSignIns(store, [])
  const services: Services = {
    signIns,
    store,
    contents,
    log: { ...silentLog, fault: (_, error) => faults.push(error) },
    authenticate: async (authorization) => {
      const person = authorization?.replace('Bearer ', '')
      return person ? admitActor(store, person) : null
    },
  }
  const handler = await graphqlHandler(services)

  return {
    services,
    engine,
    faults,
    async ask(person, query, variables) {
      const headers = new HeaderMap([['content-type', 'application/json']])
      if (person) headers.set('authorization', `Bearer ${person}`)
      const body = JSON.stringify({ query, variables })
      const answer = await handler({ method: 'POST', path: '/graphql', search: '', headers, body })
      return JSON.parse(answer.body) as Answer
    },
    async as(person, now = new Date()) {
      const actor = await findActor(store, person)
      if (!actor) throw new Error(`Nobody is called ${person}`)
      return { actor, store, contents, now, newId: () => newId(new Date()), correlationId: 'test' }
    },
    async count(work) {
      const before = client.requests
      const result = await work()
      return { result, requests: client.requests - before }
    },
    async close() {
      await engine.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
