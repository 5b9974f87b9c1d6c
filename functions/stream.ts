/**
 * The Lambda that the table's stream wakes: it tells what changed (`schema/change`). What is handled twice, late or
 * swapped changes nothing, so a batch is simply given again from the first record that failed on.
 */
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { type Recorder, recordChanges } from '../schema/change/record.operations.ts'
import { touchOf } from '../schema/change/touch.rules.ts'
import { newId } from '../schema/ids.ts'
import { openStore } from '../schema/store.ts'
import { openTableClient } from './table-client.ts'
import { jsonLog, type Log, logged } from './telemetry.ts'

type Row = Record<string, AttributeValue>

/** What Lambda hands over, and what `GetRecords` of DynamoDB Streams gives: the part of it that is read here. */
export type StreamRecord = {
  dynamodb?: { Keys?: Row; NewImage?: Row; OldImage?: Row; SequenceNumber?: string }
}
export type StreamEvent = { Records: StreamRecord[] }
/** The first record that failed; it and all that follow are given again. */
export type StreamAnswer = { batchItemFailures: { itemIdentifier: string }[] }

let opened: Recorder | undefined

export function handler(event: StreamEvent): Promise<StreamAnswer> {
  opened ??= openRecorder(process.env)
  return handleRecords(opened, jsonLog, event)
}

function openRecorder({ TABLE_NAME, DYNAMODB_ENDPOINT }: NodeJS.ProcessEnv): Recorder {
  if (!TABLE_NAME) throw new Error('The environment lacks TABLE_NAME')
  return { store: openStore(openTableClient(DYNAMODB_ENDPOINT), TABLE_NAME), clock: () => new Date() }
}

/** Tells a batch, with its line in the log. */
export function handleRecords(recorder: Recorder, log: Log, { Records }: StreamEvent): Promise<StreamAnswer> {
  const asked = { correlationId: newId(new Date()), operation: null }
  return logged(
    log,
    'stream',
    asked,
    () => tellBatch(recorder, log, Records),
    ({ batchItemFailures }) => ({ records: Records.length, failed: batchItemFailures.length > 0 }),
  )
}

/** The whole batch at once; where that fails each record by itself, to find the one that cannot be told. */
async function tellBatch(
  recorder: Recorder,
  log: Log,
  records: readonly StreamRecord[],
): Promise<StreamAnswer> {
  try {
    await tell(recorder, records)
    return { batchItemFailures: [] }
  } catch {
    return firstFailure(recorder, log, records)
  }
}

async function firstFailure(
  recorder: Recorder,
  log: Log,
  records: readonly StreamRecord[],
): Promise<StreamAnswer> {
  for (const record of records) {
    const itemIdentifier = record.dynamodb?.SequenceNumber ?? ''
    try {
      await tell(recorder, [record])
    } catch (error) {
      log.fault(`stream-${itemIdentifier}`, error)
      return { batchItemFailures: [{ itemIdentifier }] }
    }
  }
  return { batchItemFailures: [] }
}

async function tell(recorder: Recorder, records: readonly StreamRecord[]): Promise<void> {
  const touches = records.map(({ dynamodb: { Keys, OldImage, NewImage } = {} }) => {
    const { pk, sk } = Keys ?? {}
    if (!pk?.S || !sk?.S) throw new Error('A record of the stream has no key')
    return touchOf(
      { pk: pk.S, sk: sk.S },
      OldImage ? unmarshall(OldImage) : null,
      NewImage ? unmarshall(NewImage) : null,
    )
  })
  await recordChanges(
    recorder,
    touches.filter((touch) => touch !== null),
  )
}
