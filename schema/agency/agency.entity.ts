/**
 * An agency, whole, in one item; found by its home area (`byArea`, in order of kind, then folded name) and by
 * its kind across the nation (`byKind`). Under an id by which it was known before lies where that id leads. A group is a
 * phrase of a plan that stands for many agencies: it lies
 * beside the agencies of the area whose plan uses it.
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import { jsonText } from '../json-text.ts'
import { indexedBy, itemAt } from '../keys.ts'
import { fold } from '../name.rules.ts'
import type { Agency, AgencyAlias } from './agency.rules.ts'
import type { AgencyGroup } from './group.rules.ts'

export const agencyEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'agency', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true },
        areaId: { type: 'string', required: true },
        kind: { type: 'string', required: true },
        folded: { type: 'string', required: true },
        /** When it was last written: `updatedSince` of lists. */
        updatedAt: { type: 'string', required: true },
        body: jsonText<Agency | AgencyAlias>(),
      },
      indexes: {
        primary: itemAt(['id'], 'agency#${id}', [], 'agency'),
        byArea: indexedBy('gsi1', ['areaId'], 'agency-in#${areaId}', ['folded', 'id'], '${folded}#${id}'),
        byKind: indexedBy('gsi2', ['kind'], 'agency-kind#${kind}', ['folded', 'id'], '${folded}#${id}'),
      },
    },
    config,
  )

/** Where an agency lies, for the reads made most often (`bodies.ts`). */
export const agencyItemKey = (id: string) => ({ pk: `agency#${id}`, sk: 'agency' })

/** Where the agencies of an area lie, by name. */
export const rowsIn = (areaId: string) => ({ index: 'gsi1', value: `agency-in#${areaId}` }) as const

/** A former version, whole: what it was before a load or a merger changed it. */
export const agencyVersionEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'agencyVersion', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true, padding: { length: 6, char: '0' } },
        body: jsonText<Agency | AgencyAlias>(),
      },
      indexes: {
        primary: itemAt(['id'], 'agency#${id}', ['version'], 'version#${version}'),
      },
    },
    config,
  )

/** The stored form of an agency: what its indexes need beside the whole. */
export function agencyRow(agency: Agency, version: number, updatedAt: string) {
  return {
    id: agency.id,
    version,
    areaId: agency.areaIds[0] ?? 'none',
    kind: agency.kind,
    folded: fold(agency.name),
    updatedAt,
    body: agency,
  }
}

/** An id that leads to another: in no list. */
export function aliasRow(id: string, aliasOf: string, updatedAt: string) {
  return { id, version: 1, areaId: 'none', kind: 'ALIAS', folded: 'alias', updatedAt, body: { id, aliasOf } }
}

export const agencyGroupEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'agencyGroup', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true },
        areaId: { type: 'string', required: true },
        /** Whose people may see it as long as drafts alone name it; taken away by the first plan published. */
        draftScopeIds: { type: 'list', items: { type: 'string' } },
        body: jsonText<AgencyGroup>(),
      },
      indexes: {
        primary: itemAt(['id'], 'agency-group#${id}', [], 'group'),
        byArea: indexedBy('gsi1', ['areaId'], 'agency-group-in#${areaId}', ['id'], '${id}'),
      },
    },
    config,
  )
