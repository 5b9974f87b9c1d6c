/**
 * The product as a command on the same machine reaches it, in the name of a person: through the server that uses the
 * data folder, else on the engine itself, under the lock that keeps a server out meanwhile. The same two doors, files
 * and GraphQL, are behind both.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { HeaderMap } from '@apollo/server'
import { newId } from '../../schema/ids.ts'
import { openStore } from '../../schema/store.ts'
import { findActor } from '../../schema/user/admission.operations.ts'
import { folderContents } from '../contents.ts'
import { postFile } from '../files.ts'
import { contextOf, graphqlHandler, type Services } from '../server.ts'
import { openTableClient } from '../table-client.ts'
import { faultLog } from '../telemetry.ts'
import { EngineRefusal, portInUse, startEngine } from './engine.ts'
import { seed } from './seed.ts'

export type Product = {
  /** The answer of `POST /files`, as JSON. */
  handIn(name: string, bytes: Uint8Array): Promise<unknown>
  /** The answer of `POST /graphql`, as JSON. */
  ask(query: string, variables: object): Promise<unknown>
  close(): Promise<void>
}

type Wanted = { folder: string; root: string; person: string }

/** Throws an EngineRefusal, with a sentence, where the person is unknown or the folder is in use. */
export async function reachProduct(wanted: Wanted): Promise<Product> {
  const port = portInUse(wanted.folder)
  return port === null ? onEngine(wanted) : throughServer(port, wanted.person)
}

async function throughServer(port: number, person: string): Promise<Product> {
  const base = `http://127.0.0.1:${port}`
  await untilReady(base)
  const authorization = `Bearer ${await tokenOf(`http://127.0.0.1:${port + 1}`, person)}`
  const post = async (path: string, type: string, body: Uint8Array<ArrayBuffer> | string) => {
    const headers = { authorization, 'content-type': type }
    const answer = await fetch(`${base}${path}`, { method: 'POST', headers, body })
    return answer.json()
  }
  return {
    handIn: (name, bytes) =>
      post(`/files?name=${encodeURIComponent(name)}`, 'application/octet-stream', new Uint8Array(bytes)),
    ask: (query, variables) => post('/graphql', 'application/json', JSON.stringify({ query, variables })),
    close: async () => {},
  }
}

/** A server takes its lock before it listens: on a first start the sample data come in between. */
async function untilReady(base: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 250) {
    const answer = await fetch(`${base}/health`).catch(() => null)
    if (answer?.ok) return
    await sleep(250)
  }
  throw new EngineRefusal(
    `Máy chủ ở ${base} không trả lời; hãy khởi động lại. / The server at ${base} does not answer; start it again.`,
  )
}

async function tokenOf(issuer: string, person: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'demo', person })
  const answer = await fetch(`${issuer}/token`, { method: 'POST', body })
  const said: unknown = await answer.json()
  if (typeof said === 'object' && said !== null && 'access_token' in said) return String(said.access_token)
  throw unknownPerson(person)
}

async function onEngine({ folder, root, person }: Wanted): Promise<Product> {
  const engine = await startEngine(folder)
  try {
    const store = openStore(openTableClient(engine.endpoint), engine.tableName)
    const contents = folderContents(`${folder}/contents`)
    // A plan is read against the register of areas and agencies: a new folder gets that first.
    if (!(await findActor(store, 'ministry'))) await seed({ store, contents, wanted: 'areas', root })
    const actor = await findActor(store, person)
    if (!actor) throw unknownPerson(person)
    const services: Services = { store, contents, log: faultLog, authenticate: async () => actor }
    const handler = await graphqlHandler(services)
    return {
      async handIn(name, bytes) {
        const { body } = await postFile(contextOf(services, actor, newId(new Date())), name, bytes)
        return JSON.parse(String(body))
      },
      async ask(query, variables) {
        const headers = new HeaderMap([['content-type', 'application/json']])
        const body = JSON.stringify({ query, variables })
        const answer = await handler({ method: 'POST', path: '/graphql', search: '', headers, body })
        return JSON.parse(answer.body)
      },
      close: () => engine.stop(),
    }
  } catch (error) {
    await engine.stop()
    throw error
  }
}

function unknownPerson(person: string): EngineRefusal {
  return new EngineRefusal(`Không có người dùng "${person}". / Nobody is called "${person}".`)
}
