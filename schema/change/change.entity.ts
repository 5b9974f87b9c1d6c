/**
 * The feed of what changed: rows in a few parts (shards), in each by a number that goes up without a gap, so that one
 * Query a part answers "what since my cursor". Beside them the head of each part, under whose present number alone rows
 * are written, and a mark for each thing with what was told of it last. All are written by the stream, never by a verb.
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import { itemAt } from '../keys.ts'
import { changedTypes, changeKinds } from './change.rules.ts'

const sequence = { type: 'number', required: true, padding: { length: 12, char: '0' } } as const

export const changeEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'change', version: '1', service: 'binhan' },
      attributes: {
        shard: { type: 'string', required: true },
        sequence,
        type: { type: changedTypes, required: true },
        id: { type: 'string', required: true },
        kind: { type: changeKinds, required: true },
        /** Absent where its version is not told, and where it was removed. */
        version: { type: 'number' },
        at: { type: 'string', required: true },
        /** Seconds since 1970, for the table's time to live; the embedded engine deletes nothing, so reads look at it. */
        expiresAt: { type: 'number', required: true },
      },
      indexes: {
        primary: itemAt(['shard'], 'change#${shard}', ['sequence'], 'number#${sequence}'),
      },
    },
    config,
  )

export const changeHeadEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'changeHead', version: '1', service: 'binhan' },
      attributes: {
        shard: { type: 'string', required: true },
        last: { type: 'number', required: true },
        at: { type: 'string', required: true },
        settled: { type: 'number', required: true },
        settling: { type: 'number', required: true },
        turnedAt: { type: 'string', required: true },
      },
      indexes: {
        primary: itemAt(['shard'], 'change-head#${shard}', [], 'head'),
      },
    },
    config,
  )

export const changeMarkEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'changeMark', version: '1', service: 'binhan' },
      attributes: {
        type: { type: changedTypes, required: true },
        id: { type: 'string', required: true },
        isPublic: { type: 'boolean', required: true },
        stamp: { type: 'string', required: true },
        publicVersion: { type: 'number', required: true },
      },
      indexes: {
        primary: itemAt(['type', 'id'], 'change-of#${type}#${id}', [], 'mark'),
      },
    },
    config,
  )
