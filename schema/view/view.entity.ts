/** A view lies with the others of its owner: they are one Query, and nobody else's key leads to it. */
import { Entity, type EntityConfiguration } from 'electrodb'
import { jsonText } from '../json-text.ts'
import { itemAt } from '../keys.ts'
import type { View } from './view.rules.ts'

export const viewEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'view', version: '1', service: 'binhan' },
      attributes: {
        ownerId: { type: 'string', required: true },
        id: { type: 'string', required: true },
        version: { type: 'number', required: true },
        body: jsonText<View>(),
      },
      indexes: {
        primary: itemAt(['ownerId'], 'views-of#${ownerId}', ['id'], 'view#${id}'),
      },
    },
    config,
  )
