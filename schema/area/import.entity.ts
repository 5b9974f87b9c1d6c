/**
 * The loading of tables into the register: which files, how far it has come and what it found. One item, found by the id
 * that the person, the files and the options make, so that the same request goes on where the one before it stopped.
 * What is to be written and which rows are bad lie beside it as contents, named by their hashes.
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import { jsonText } from '../json-text.ts'
import { itemAt } from '../keys.ts'
import type { AreaFileKind, AreaImportState } from './import.rules.ts'

export type AreaImport = {
  id: string
  state: AreaImportState
  dryRun: boolean
  allOrNothing: boolean
  startedBy: string
  startedAt: string
  files: {
    id: string
    name: string
    kind: AreaFileKind | null
    rows: number
    badRows: number
    header: string
    delimiter: string
  }[]
  created: number
  changed: number
  unchanged: number
  badRows: number
  /** How many areas are to be written, and of these are. */
  total: number
  written: number
  /** Contents: the areas to be written, in order; the bad rows. */
  joinedHash: string | null
  badHash: string | null
}

export const areaImportEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'areaImport', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true },
        body: jsonText<AreaImport>(),
      },
      indexes: {
        primary: itemAt(['id'], 'area-import#${id}', [], 'import'),
      },
    },
    config,
  )
