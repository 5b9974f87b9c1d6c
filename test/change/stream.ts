/** The stream of a world's table, read by hand: a test says when a record arrives, how often, and in which order. */
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams'
import { expect } from 'vitest'
import { enableStream } from '../../functions/dev/engine.ts'
import { handleRecords, type StreamAnswer, type StreamRecord } from '../../functions/stream.ts'
import { listAt, textAt } from '../world/answers.ts'
import type { World } from '../world/api.ts'

export type Told = { id: string; type: string; kind: string; version: number | null; node: unknown }

const asking = `query ($after: String, $first: Int, $types: [ChangedType!]) {
  changes(after: $after, first: $first, types: $types) {
    cursor hasMore
    nodes { id type kind version at node { id __typename ... on Plan { version number } ... on AgencyGroup { version } ... on Indicator { version name { vi } } } }
  }
}`

export type Stream = {
  /** What was written since the last call, as `GetRecords` gives it. */
  records(): Promise<StreamRecord[]>
  handle(records: StreamRecord[]): Promise<StreamAnswer>
  /** Everything that is waiting is handled. */
  catchUp(): Promise<void>
  page(person: string, variables?: object): Promise<{ cursor: string; hasMore: boolean; nodes: Told[] }>
  /** Reads on from a cursor to the end. */
  readOn(person: string, after: string, first?: number): Promise<{ cursor: string; told: Told[] }>
}

export async function streamOf(world: World): Promise<Stream> {
  const { engine, services } = world
  await enableStream(engine)
  const client = new DynamoDBStreamsClient({
    endpoint: engine.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const { Streams } = await client.send(new ListStreamsCommand({ TableName: engine.tableName }))
  const StreamArn = Streams?.[0]?.StreamArn
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }))
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId
  const from = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const
  let iterator = (await client.send(new GetShardIteratorCommand(from))).ShardIterator

  const stream: Stream = {
    async records() {
      const all: StreamRecord[] = []
      for (;;) {
        const answer = await client.send(new GetRecordsCommand({ ShardIterator: iterator }))
        iterator = answer.NextShardIterator
        if (!answer.Records?.length) return all
        all.push(...answer.Records)
      }
    },
    handle: (records) =>
      handleRecords({ store: services.store, clock: () => new Date() }, services.log, { Records: records }),
    async catchUp() {
      for (let waiting = await stream.records(); waiting.length > 0; waiting = await stream.records()) {
        expect(await stream.handle(waiting)).toEqual({ batchItemFailures: [] })
      }
    },
    async page(person, variables) {
      const answer = await world.ask(person, asking, variables)
      const nodes = listAt(answer, 'changes.nodes') as Told[]
      return {
        cursor: textAt(answer, 'changes.cursor'),
        hasMore: Object(Object(answer.data).changes).hasMore,
        nodes,
      }
    },
    async readOn(person, after, first) {
      const told: Told[] = []
      for (let cursor = after; ; ) {
        const page = await stream.page(person, { after: cursor, first })
        told.push(...page.nodes)
        cursor = page.cursor
        if (!page.hasMore) return { cursor, told }
      }
    },
  }
  return stream
}
