/**
 * A group of areas, whole, in one item with its dated list; all of them are one Query in order of name (`byName`).
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import { jsonText } from '../json-text.ts'
import { indexedBy, itemAt } from '../keys.ts'
import type { AreaGroup } from './areaGroup.rules.ts'

export const areaGroupEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'areaGroup', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true },
        folded: { type: 'string', required: true },
        /** When it was last written: `updatedSince` of lists. */
        updatedAt: { type: 'string', required: true },
        body: jsonText<AreaGroup>(),
      },
      indexes: {
        primary: itemAt(['id'], 'area-group#${id}', [], 'area-group'),
        byName: indexedBy('gsi1', [], 'area-groups', ['folded', 'id'], '${folded}#${id}'),
      },
    },
    config,
  )
