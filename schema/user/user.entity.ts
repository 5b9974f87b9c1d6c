/**
 * Who may sign in. The key is the subject that the token issuer vouches for. The people of a province with its communes
 * (`byUpper`), and all of them (`byName`), are one Query each in order of name.
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import { jsonText } from '../json-text.ts'
import { indexedBy, itemAt } from '../keys.ts'
import { roles, type User } from './user.rules.ts'

export const userEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'user', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number' },
        /** Beside the record, for the conditions of writes. */
        role: { type: roles },
        active: { type: 'boolean' },
        folded: { type: 'string' },
        upperId: { type: 'string' },
        /** When it was last written: `updatedSince` of lists. */
        updatedAt: { type: 'string' },
        body: jsonText<User>(),
      },
      indexes: {
        primary: itemAt(['id'], 'user#${id}', [], 'user'),
        byUpper: indexedBy('gsi1', ['upperId'], 'users-in#${upperId}', ['folded', 'id'], '${folded}#${id}'),
        byName: indexedBy('gsi2', [], 'users', ['folded', 'id'], '${folded}#${id}'),
      },
    },
    config,
  )

/** Where a person lies, for the reads made most often (`bodies.ts`). */
export const userItemKey = (id: string) => ({ pk: `user#${id}`, sk: 'user' })

/**
 * A name to sign in by, under its hash: one person has it. Without `userId` an invitation was begun and not ended, and
 * nobody may sign in by it yet.
 */
export const userNameEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'userName', version: '1', service: 'binhan' },
      attributes: {
        hash: { type: 'string', required: true },
        begunAt: { type: 'string', required: true },
        userId: { type: 'string' },
      },
      indexes: {
        primary: itemAt(['hash'], 'user-name#${hash}', [], 'user-name'),
      },
    },
    config,
  )
