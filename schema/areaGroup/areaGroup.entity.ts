/**
 * A group of areas, whole, in one item with its dated list; all of them are one Query in order of name (`byName`).
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import { jsonText } from '../json-text.ts'
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
        primary: {
          pk: { field: 'pk', composite: ['id'], template: 'area-group#${id}', casing: 'none' },
          sk: { field: 'sk', composite: [], template: 'area-group', casing: 'none' },
        },
        byName: {
          index: 'gsi1',
          pk: { field: 'gsi1pk', composite: [], template: 'area-groups', casing: 'none' },
          sk: { field: 'gsi1sk', composite: ['folded', 'id'], template: '${folded}#${id}', casing: 'none' },
        },
      },
    },
    config,
  )
