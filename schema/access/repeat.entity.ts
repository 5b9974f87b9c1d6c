/**
 * A request that a client may repeat: the mutation under an `Idempotency-Key` of one person, and what was answered.
 * One item a key, gone by itself after two days; found by person and key alone.
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import { jsonText } from '../json-text.ts'
import { itemAt } from '../keys.ts'

export type KeptAnswer = {
  /** SHA-256 of what was asked: the same key may not be used for something else. */
  asked: string
  startedAt: string
  /** Null while the first request runs. */
  answer: { status: number; headers: Record<string, string>; body: string } | null
}

export const repeatEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'repeat', version: '1', service: 'binhan' },
      attributes: {
        personId: { type: 'string', required: true },
        key: { type: 'string', required: true },
        startedAt: { type: 'string', required: true },
        /** Seconds since 1970, for the table's time to live; the embedded engine deletes nothing, so reads look at it. */
        expiresAt: { type: 'number', required: true },
        body: jsonText<KeptAnswer>(),
      },
      indexes: {
        primary: itemAt(['personId'], 'repeat#${personId}', ['key'], '${key}'),
      },
    },
    config,
  )
