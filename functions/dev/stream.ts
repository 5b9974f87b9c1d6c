/**
 * Follows the table's stream on one machine, as Lambda does on AWS: records go to the same handler. The place that was
 * reached is kept in a file after the records are handled, so that a start after `kill -9` handles some again and none
 * never.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import { type Recorder, recordPublished } from '../../schema/change/record.operations.ts'
import { handleRecords, type StreamRecord } from '../stream.ts'
import type { Log } from '../telemetry.ts'
import type { Engine } from './engine.ts'
import { openRecords, type RecordFile } from './stream-records.ts'

type Following = Pick<Engine, 'endpoint' | 'tableName' | 'file'> & {
  placeFile: string
  recorder: Recorder
  log: Log
}

/** By shard, the number of the last record handled, in the stream of this name. */
type Place = { stream: string; reached: Record<string, string> }

/** Between two looks where nothing comes: through the engine a look costs about 2 ms of CPU. */
const pause = 500
const pauseAfterFault = 2_000
/** A record that fails so often is put aside with a fault in the log, as the dead-letter queue does on AWS. */
const mostTries = 5
const mostRecords = 200

/** Cutting a batch short loses nothing. */
const longestStop = 3_000

/** Follows until it is stopped; `stop` waits a little for the batch in hand. The stream must be on. */
export function followStream(following: Following): { stop(): Promise<void> } {
  const ending = new AbortController()
  const ended = follow(following, ending.signal)
  return {
    async stop() {
      ending.abort()
      await Promise.race([ended, sleep(longestStop, undefined, { ref: false })])
    },
  }
}

async function follow(following: Following, ending: AbortSignal): Promise<void> {
  const client = new DynamoDBStreamsClient(connection(following))
  const wait = (milliseconds: number) => sleep(milliseconds, undefined, { signal: ending }).catch(() => {})
  let reader: Awaited<ReturnType<typeof openReader>> | undefined
  while (!ending.aborted) {
    try {
      reader ??= await openReader(client, following)
      const found = await reader.next()
      if (!found) await wait(pause)
    } catch (error) {
      if (ending.aborted) break
      following.log.fault('stream', error)
      reader?.close()
      reader = undefined
      await wait(pauseAfterFault)
    }
  }
  reader?.close()
  client.destroy()
}

function connection({ endpoint }: Following) {
  return { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
}

/** `next` handles what came since in every shard, and answers whether anything did. */
async function openReader(client: DynamoDBStreamsClient, following: Following) {
  const stream = await streamOf(following)
  const kept = readPlace(following.placeFile)
  if (kept?.stream !== stream) await recordPublished(following.recorder)
  const place: Place = kept?.stream === stream ? kept : { stream, reached: {} }
  keepPlace(following.placeFile, place)
  const file = following.file === null ? null : openRecords(following.file, following.tableName)
  const iterators = new Map<string, string | undefined>()
  const failures = new Map<string, number>()
  /** Others follow where one shard has ended. */
  let mayHaveNew = true

  async function openShards(): Promise<void> {
    mayHaveNew = false
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: stream }))
    for (const { ShardId } of StreamDescription?.Shards ?? []) {
      if (ShardId && !iterators.has(ShardId)) iterators.set(ShardId, await iteratorAt(ShardId))
    }
  }

  async function iteratorAt(shard: string): Promise<string | undefined> {
    const reached = place.reached[shard]
    const from = reached
      ? ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: reached } as const)
      : ({ ShardIteratorType: 'TRIM_HORIZON' } as const)
    const answer = await client.send(
      new GetShardIteratorCommand({ StreamArn: stream, ShardId: shard, ...from }),
    )
    return answer.ShardIterator
  }

  async function readShard(shard: string, iterator: string): Promise<boolean> {
    const { Records = [], NextShardIterator } = await client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: mostRecords }),
    )
    const handled = Records.length === 0 ? Records : await handle(Records)
    const last = handled.at(-1)?.dynamodb?.SequenceNumber
    if (last) keep(shard, last)
    const isWhole = handled.length === Records.length
    iterators.set(shard, isWhole ? NextShardIterator : await iteratorAt(shard))
    if (!iterators.get(shard)) mayHaveNew = true
    if (!isWhole) await sleep(pause)
    return Records.length > 0
  }

  async function readFile({ after }: RecordFile): Promise<boolean> {
    const waiting = after(place.reached)
    if (!waiting) return false
    const { shard, records } = waiting
    const handled = records.length === 0 ? records : await handle(records)
    const isWhole = handled.length === records.length
    const last = isWhole ? waiting.last : handled.at(-1)?.dynamodb?.SequenceNumber
    if (last) keep(shard, last)
    if (!isWhole) await sleep(pause)
    return true
  }

  function keep(shard: string, number: string): void {
    place.reached[shard] = number
    keepPlace(following.placeFile, place)
  }

  /** Those that need not come again. */
  async function handle<R extends StreamRecord>(records: R[]): Promise<R[]> {
    const { batchItemFailures } = await handleRecords(following.recorder, following.log, { Records: records })
    const [failure] = batchItemFailures
    if (!failure) return records
    const { itemIdentifier } = failure
    const tries = (failures.get(itemIdentifier) ?? 0) + 1
    failures.set(itemIdentifier, tries)
    const at = records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === itemIdentifier)
    return records.slice(0, tries < mostTries ? at : at + 1)
  }

  return {
    async next(): Promise<boolean> {
      if (file) return readFile(file)
      if (mayHaveNew) await openShards()
      let found = false
      for (const [shard, iterator] of iterators) {
        if (iterator) found = (await readShard(shard, iterator)) || found
      }
      return found
    },
    close: () => file?.close(),
  }
}

async function streamOf(following: Following): Promise<string> {
  const client = new DynamoDBClient(connection(following))
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: following.tableName }))
    if (!Table?.LatestStreamArn) throw new Error('The stream of the table is not on')
    return Table.LatestStreamArn
  } finally {
    client.destroy()
  }
}

/** Where a follower with this file has come to; null where it has not begun. */
export function readPlace(file: string): Place | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Place
  } catch {
    return null
  }
}

/** Whole or not at all: a half-written place would lead back to the beginning. */
function keepPlace(file: string, place: Place): void {
  writeFileSync(`${file}.new`, JSON.stringify(place))
  renameSync(`${file}.new`, file)
}
