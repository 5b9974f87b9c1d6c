/** A nation of some size with a server of its own in front of it: what the bench asks, and the bare engine behind it. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { folderContents } from '../../functions/contents.ts'
import { freePort, startEngine } from '../../functions/dev/engine.ts'
import { loaderContext, seed } from '../../functions/dev/seed.ts'
import { openTableClient } from '../../functions/table-client.ts'
import type { Context } from '../../schema/context.ts'
import { openStore } from '../../schema/store.ts'
import { post } from './timing.ts'
import { grow, type Made, templateFrom } from './world.ts'

type Given = {
  root: string
  /** Where its files and its server's bundle lie. */
  folder: string
  bundled: string
  issuer: string
  token: string
  provinces: number
  fold: number
}

export type Usage = { cpu: NodeJS.CpuUsage; memory: number; peak: number }

export type Nation = {
  /** The first part, the same in a nation of any size. */
  made: Made
  plans: number
  /** A plan's source text. */
  text: string
  endpoint: string
  tableName: string
  context(): Context
  ask(query: string, variables: object): Promise<string>
  /** Asks the engine itself. */
  bare(target: string, body: object): Promise<string>
  /** The server before it was asked anything, and now. Bytes; CPU in microseconds. */
  idle: Usage
  usage(): Promise<Usage>
  stop(): Promise<void>
}

export async function openNation(given: Given): Promise<Nation> {
  const { root, folder, bundled, issuer, token, provinces, fold } = given
  mkdirSync(join(folder, 'contents'), { recursive: true })
  const engine = await startEngine(null)
  const { endpoint, tableName } = engine
  const store = openStore(openTableClient(endpoint), tableName)
  const contents = folderContents(join(folder, 'contents'))
  await seed({ store, contents, wanted: 'areas', root })
  const context = () => loaderContext(store, contents)
  const { plan, text } = await templateFrom(context(), root)
  const made = await grow(context(), 0, provinces, plan)
  let plans = plansIn(made)
  for (let more = 1; more < fold; more += 1) {
    plans += plansIn(await grow(context(), provinces * more, provinces * (more + 1), plan))
  }

  const port = await freePort()
  const server = fork(
    join(bundled, 'index.mjs'),
    [String(port), endpoint, tableName, join(folder, 'contents'), issuer],
    { env: { ...process.env, NODE_ENV: 'production' }, execArgv: ['--max-semi-space-size=4'] },
  )
  await once(server, 'message')
  const usage = async (): Promise<Usage> => {
    const answer = once(server, 'message')
    server.send('usage')
    return (await answer)[0]
  }
  const asked = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  return {
    made,
    plans,
    text,
    endpoint,
    tableName,
    context,
    async ask(query, variables) {
      const answer = await post(
        `http://127.0.0.1:${port}/graphql`,
        asked,
        JSON.stringify({ query, variables }),
      )
      if (answer.includes('"errors"')) throw new Error(answer.slice(0, 500))
      return answer
    },
    bare: (target, body) =>
      post(
        endpoint,
        { ...unsigned, 'x-amz-target': `DynamoDB_20120810.${target}` },
        JSON.stringify({ TableName: tableName, ...body }),
      ),
    idle: await usage(),
    usage,
    async stop() {
      server.kill()
      await engine.stop()
    },
  }
}

const plansIn = ({ communePlans, realPlans, provincePlans }: Made) =>
  communePlans.length + realPlans.length + provincePlans.length + 1

/** The embedded engine looks whether there is a signature, not at what it says. */
const unsigned = {
  'content-type': 'application/x-amz-json-1.0',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date': '20260101T000000Z',
}
