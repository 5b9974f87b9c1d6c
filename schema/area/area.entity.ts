/**
 * An area, whole, in one small item: its dated versions and successions are read together or not at all. Under an id by
 * which it was known before lies where that id leads.
 * Beside it lies one row a version, holding the same whole area, so that one Query answers each of
 * - what lay under a parent, on any day (`byParent`; the reader keeps the versions alive that day),
 * - which areas bore a code at a tier (`byCode`), in order of their days,
 * - which areas bear a name that begins so (`byName`, partitioned by the first letter of the folded bare name).
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import { jsonText } from '../json-text.ts'
import { indexedBy, itemAt } from '../keys.ts'
import { fold } from '../name.rules.ts'
import { type Area, type AreaAlias, type AreaVersion, bareName, soughtOf } from './area.rules.ts'

export const areaEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'area', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true },
        body: jsonText<Area | AreaAlias>(),
      },
      indexes: {
        primary: itemAt(['id'], 'area#${id}', [], 'area'),
      },
    },
    config,
  )

export const areaVersionEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'areaVersion', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        /** First day of the version; `0000-00-00` where it was there before the register. */
        from: { type: 'string', required: true },
        parentId: { type: 'string', required: true },
        tier: { type: 'string', required: true },
        code: { type: 'string', required: true },
        initial: { type: 'string', required: true },
        folded: { type: 'string', required: true },
        /** When the area was last written: `updatedSince` of lists. */
        updatedAt: { type: 'string', required: true },
        /** The area as searches by name compare it, so that they read whole those alone that they answer. */
        sought: { type: 'string' },
        body: jsonText<Area>(),
      },
      indexes: {
        primary: itemAt(['id'], 'area#${id}', ['from'], 'version#${from}'),
        byParent: indexedBy(
          'gsi1',
          ['parentId'],
          'area-under#${parentId}',
          ['folded', 'id', 'from'],
          '${folded}#${id}#${from}',
        ),
        byCode: indexedBy(
          'gsi2',
          ['tier', 'code'],
          'area-code#${tier}#${code}',
          ['from', 'id'],
          '${from}#${id}',
        ),
        byName: indexedBy(
          'gsi3',
          ['initial'],
          'area-name#${initial}',
          ['folded', 'id', 'from'],
          '${folded}#${id}#${from}',
        ),
      },
    },
    config,
  )

/** Where an area lies, for the reads made most often (`bodies.ts`). */
export const areaItemKey = (id: string) => ({ pk: `area#${id}`, sk: 'area' })

/** Where the versions of areas under one lie, by name. */
export const rowsUnder = (parentId: string) => ({ index: 'gsi1', value: `area-under#${parentId}` }) as const

/** Where they lie by name: those whose folded bare name begins so, or is just so; without the area itself. */
export const rowsNamed = (folded: string, { exact = false } = {}) =>
  ({
    index: 'gsi3',
    value: `area-name#${initialOf(folded)}`,
    begins: exact ? `${folded}#` : folded,
    only: ['id', 'updatedAt', 'sought'],
  }) as const

/** Before the register: sorts before every day. */
const beforeRegister = '0000-00-00'

/** What tells the versions of one area apart. */
export function startOf({ from }: AreaVersion): string {
  return from ?? beforeRegister
}

/** The partition of a folded name: its first letter, whole where it takes two code units. */
export function initialOf(folded: string): string {
  const [initial = '-'] = folded
  return initial
}

/** The stored form of one version of an area: what its indexes need beside the whole. */
export function areaVersionRow(area: Area, span: AreaVersion, updatedAt: string) {
  const folded = fold(bareName(span.name))
  return {
    id: area.id,
    from: startOf(span),
    parentId: span.parentId ?? 'none',
    tier: area.tier,
    code: span.code,
    initial: initialOf(folded),
    folded,
    updatedAt,
    sought: JSON.stringify(soughtOf(area)),
    body: area,
  }
}
