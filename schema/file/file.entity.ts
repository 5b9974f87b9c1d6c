/**
 * A file that somebody handed in, known by the hash of its bytes: its name, its size, and what reading it gave:
 * the hash of its text, or the sentence that refused it. Bytes and text lie in the file store, not here.
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import type { ReadWarning } from '../document/reading.ts'
import { jsonText } from '../json-text.ts'
import { itemAt } from '../keys.ts'
import type { Bilingual } from '../text.rules.ts'

export type StoredFile = {
  id: string
  name: string
  size: number
  /** Null while it waits to be read. */
  textHash: string | null
  refusal: Bilingual | null
  warnings: ReadWarning[]
  createdAt: string
  createdBy: string
}

export const fileEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'file', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        /** The person who handed it in: the same bytes of two people are two records over one content. */
        ownerId: { type: 'string', required: true },
        body: jsonText<StoredFile>(),
      },
      indexes: {
        primary: itemAt(['id'], 'file#${id}', ['ownerId'], 'of#${ownerId}'),
      },
    },
    config,
  )
