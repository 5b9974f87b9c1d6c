/**
 * What was done: one entry for each write, in the transaction of the write. The entries of one thing are one Query,
 * oldest first. An entry says who, when, which verb and a sentence in both languages; never a personal datum.
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import { jsonText } from '../json-text.ts'
import { itemAt } from '../keys.ts'
import type { Bilingual } from '../text.rules.ts'
import type { Role } from '../user/user.rules.ts'
import type { Verb } from './access.rules.ts'

export type AuditEntry = {
  id: string
  at: string
  byId: string
  byName: string
  /** As they were then; entries that an older version wrote have neither. */
  byRole?: Role
  byAreaId?: string
  verb: Verb
  summary: Bilingual
  version: number
  /** Whether the thing says something else since, where that is told; an entry that an older version wrote has none. */
  changed?: boolean
}

export const auditEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'audit', version: '1', service: 'binhan' },
      attributes: {
        thing: { type: 'string', required: true },
        id: { type: 'string', required: true },
        entry: jsonText<AuditEntry>(),
      },
      indexes: {
        primary: itemAt(['thing'], 'audit#${thing}', ['id'], '${id}'),
      },
    },
    config,
  )
