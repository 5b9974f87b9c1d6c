/**
 * An indicator of the catalogue, whole, in one item; the catalogue is one Query in order of code (`byCode`).
 * Former versions stay beside it, one item each, so that a target bound to one still tells what it meant.
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import { jsonText } from '../json-text.ts'
import { indexedBy, itemAt } from '../keys.ts'
import type { Indicator } from './indicator.rules.ts'

export const indicatorEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'indicator', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true },
        code: { type: 'string', required: true },
        /** When it was last written: `updatedSince` of lists. */
        updatedAt: { type: 'string', required: true },
        body: jsonText<Indicator>(),
      },
      indexes: {
        primary: itemAt(['id'], 'indicator#${id}', [], 'indicator'),
        byCode: indexedBy('gsi1', [], 'indicators', ['code', 'id'], '${code}#${id}'),
      },
    },
    config,
  )

/** Where an indicator lies, for the reads made most often (`bodies.ts`). */
export const indicatorItemKey = (id: string) => ({ pk: `indicator#${id}`, sk: 'indicator' })

/** Where all of them lie, by code. */
export const catalogueRows = { index: 'gsi1', value: 'indicators' } as const

export const indicatorVersionEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'indicatorVersion', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true, padding: { length: 6, char: '0' } },
        body: jsonText<Indicator>(),
      },
      indexes: {
        primary: itemAt(['id'], 'indicator#${id}', ['version'], 'version#${version}'),
      },
    },
    config,
  )

/** A code is one indicator's, from its first use on; written with the indicator, so that two never take it at once. */
export const indicatorCodeEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'indicatorCode', version: '1', service: 'binhan' },
      attributes: {
        code: { type: 'string', required: true },
        indicatorId: { type: 'string', required: true },
      },
      indexes: {
        primary: itemAt(['code'], 'indicator-code#${code}', [], 'code'),
      },
    },
    config,
  )
