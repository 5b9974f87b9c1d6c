/** Who may sign in. The key is the subject that the token issuer vouches for; nothing else is looked up by. */
import { Entity, type EntityConfiguration } from 'electrodb'
import { jsonText } from '../json-text.ts'
import { itemAt } from '../keys.ts'
import type { User } from './user.rules.ts'

export const userEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'user', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        body: jsonText<User>(),
      },
      indexes: {
        primary: itemAt(['id'], 'user#${id}', [], 'user'),
      },
    },
    config,
  )
