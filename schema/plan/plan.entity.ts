/**
 * A plan is read and versioned as a whole: one item with its parts as JSON text, no index on it. Beside it, written
 * in the same transaction:
 * - a `planListing` row with the header alone: the plans of an area (`byArea`), of the areas under one (`byParent`),
 *   of the nation (`byState`), newest last;
 * - a `planOrder` row with the header again where it is published: the plans of the nation and of the areas under one in
 *   the order of their areas' names (`byArea`, `byAreaUnder`), those of the nation by period (`byPeriod`);
 * - a `planMandate` row for each document cited: the plans that carry out a document (`byCitation`), found even when
 *   that document arrives later;
 * - a `planTarget` row a target (`byIndicator`) and a `planDuty` row a reporting duty (`byReporter`), so that no
 *   dashboard opens 3,321 plans;
 * - a `planDue` row where a report is due on a day: all that is due under an area is one Query (`byParent`);
 * - a `planHeir` row for each parent of areas that came after the issuer's, where that has ended;
 * - a `planReliance` row beside each other plan that changed or ended it: that one stays published as long;
 * - a `planRelianceCount` row there too, raised with each: whoever withdraws that one writes under it;
 * - a `planIdentity` marker (issuer + number + date): the same document is the same plan, and a citation resolves;
 * - a `planVersion` item for each former version, and a `planVersionWhole` beside it as the plan has its `planWhole`;
 * - a `planWhole` item where a sentence tells the place of a shelter: the plan with what `plan` leaves out, fetched only
 *   for those who may read it.
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import { jsonText } from '../json-text.ts'
import { itemAt } from '../keys.ts'
import type { Plan } from './plan.parts.ts'

export const planEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'plan', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true },
        body: jsonText<Plan>(),
      },
      indexes: { primary: itemAt(['id'], 'plan#${id}', [], 'plan') },
    },
    config,
  )

export const planWholeEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'planWhole', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true },
        body: jsonText<Plan>(),
      },
      indexes: { primary: itemAt(['id'], 'plan#${id}', [], 'whole') },
    },
    config,
  )

const formerEntity = (entity: string, sortKey: string) => (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity, version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true, padding: { length: 6, char: '0' } },
        body: jsonText<Plan>(),
      },
      indexes: { primary: itemAt(['id'], 'plan#${id}', ['version'], sortKey) },
    },
    config,
  )

export const planVersionEntity = formerEntity('planVersion', 'version#${version}')
export const planVersionWholeEntity = formerEntity('planVersionWhole', 'whole-version#${version}')

/** Where the listings of plans lie in the indexes, newest last. */
export const listingRows = {
  ofArea: (areaId: string, state: string) =>
    ({ index: 'gsi1', value: `plan-of#${areaId}#${state}` }) as const,
  under: (parentId: string, state: string) =>
    ({ index: 'gsi2', value: `plan-under#${parentId}#${state}` }) as const,
  all: (state: string) => ({ index: 'gsi3', value: `plans#${state}` }) as const,
}

/** Where the targets of published plans lie under their indicator. */
export const targetRows = (indicatorId: string) =>
  ({ index: 'gsi1', value: `target-of#${indicatorId}#PUBLISHED` }) as const

/** Where published plans lie in the order of their areas' names, and of their periods. */
export const orderRows = {
  byArea: (state: string) => ({ index: 'gsi1', value: `plans-by-area#${state}` }) as const,
  byAreaUnder: (parentId: string, state: string) =>
    ({ index: 'gsi2', value: `plans-under-by-area#${parentId}#${state}` }) as const,
  byPeriod: (state: string) => ({ index: 'gsi3', value: `plans-by-period#${state}` }) as const,
}

/** Where it lies when reports are due of the plans of the areas under one, or of one among these. */
export const dueRows = (parentId: string, areaId: string | null) =>
  ({
    index: 'gsi2',
    value: `plan-due-under#${parentId}#PUBLISHED`,
    ...(areaId !== null && { begins: `${areaId}#` }),
  }) as const

/** Where the item of a plan lies, and the small row that tells its version, for the read made most often (`bodies.ts`). */
export const planBodyKeys = (id: string) => ({
  body: { pk: `plan#${id}`, sk: 'plan' },
  version: { pk: `plan#${id}`, sk: 'listing' },
})
