/**
 * How far a migration has come, and after it that it was done: one item each, found by the migration's id. Its version
 * goes up with each step, so that of two who go on at once one stops.
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import { jsonText } from '../json-text.ts'
import { itemAt } from '../keys.ts'
import type { MigrationRun } from './migration.rules.ts'

export const migrationEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'migration', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true },
        body: jsonText<MigrationRun>(),
      },
      indexes: { primary: itemAt(['id'], 'migration#${id}', [], 'run') },
    },
    config,
  )
