/**
 * A plan is read and versioned as a whole: one item with its parts as JSON text, no index on it. Beside it, written
 * in the same transaction:
 * - a `planListing` row with the header alone: the plans of an area (`byArea`), of the areas under one (`byParent`),
 *   of the nation (`byState`), newest last;
 * - a `planMandate` row for each document cited: the plans that carry out a document (`byCitation`), found even when
 *   that document arrives later;
 * - a `planTarget` row a target (`byIndicator`) and a `planDuty` row a reporting duty (`byReporter`), so that no
 *   dashboard opens 3,321 plans;
 * - a `planHeir` row for each parent of areas that came after the issuer's, where that has ended;
 * - a `planReliance` row beside each other plan that changed or ended it: that one stays published as long;
 * - a `planIdentity` marker (issuer + number + date): the same document is the same plan, and a citation resolves;
 * - a `planVersion` item for each former version, and a `planVersionWhole` beside it as the plan has its `planWhole`;
 * - a `planWhole` item where a sentence tells the place of a shelter: the plan with what `plan` leaves out, fetched only
 *   for those who may read it.
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import { jsonText } from '../json-text.ts'
import type { Inheritable, Plan, PlanHeader } from './plan.parts.ts'

const planKey = { field: 'pk', composite: ['id'], template: 'plan#${id}', casing: 'none' } as const

export const planEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'plan', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true },
        body: jsonText<Plan>(),
      },
      indexes: {
        primary: { pk: planKey, sk: { field: 'sk', composite: [], template: 'plan', casing: 'none' } },
      },
    },
    config,
  )

/** Where the listings of plans lie in the indexes, newest last. */
export const listingRows = {
  ofArea: (areaId: string, state: string) =>
    ({ index: 'gsi1', value: `plan-of#${areaId}#${state}` }) as const,
  under: (parentId: string, state: string) =>
    ({ index: 'gsi2', value: `plan-under#${parentId}#${state}` }) as const,
  all: (state: string) => ({ index: 'gsi3', value: `plans#${state}` }) as const,
}

/** Where the item of a plan lies, and the small row that tells its version, for the read made most often (`bodies.ts`). */
export const planBodyKeys = (id: string) => ({
  body: { pk: `plan#${id}`, sk: 'plan' },
  version: { pk: `plan#${id}`, sk: 'listing' },
})

export const planWholeEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'planWhole', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true },
        body: jsonText<Plan>(),
      },
      indexes: {
        primary: { pk: planKey, sk: { field: 'sk', composite: [], template: 'whole', casing: 'none' } },
      },
    },
    config,
  )

export const planVersionEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'planVersion', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true, padding: { length: 6, char: '0' } },
        body: jsonText<Plan>(),
      },
      indexes: {
        primary: {
          pk: planKey,
          sk: { field: 'sk', composite: ['version'], template: 'version#${version}', casing: 'none' },
        },
      },
    },
    config,
  )

export const planVersionWholeEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'planVersionWhole', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true, padding: { length: 6, char: '0' } },
        body: jsonText<Plan>(),
      },
      indexes: {
        primary: {
          pk: planKey,
          sk: { field: 'sk', composite: ['version'], template: 'whole-version#${version}', casing: 'none' },
        },
      },
    },
    config,
  )

export const planListingEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'planListing', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        version: { type: 'number', required: true },
        state: { type: 'string', required: true },
        areaId: { type: 'string', required: true },
        parentId: { type: 'string', required: true },
        /** The day that it takes effect, `0000-00-00` where unknown: the order of every list. */
        day: { type: 'string', required: true },
        header: jsonText<PlanHeader>(),
      },
      indexes: {
        primary: { pk: planKey, sk: { field: 'sk', composite: [], template: 'listing', casing: 'none' } },
        byArea: {
          index: 'gsi1',
          pk: {
            field: 'gsi1pk',
            composite: ['areaId', 'state'],
            template: 'plan-of#${areaId}#${state}',
            casing: 'none',
          },
          sk: { field: 'gsi1sk', composite: ['day', 'id'], template: '${day}#${id}', casing: 'none' },
        },
        byParent: {
          index: 'gsi2',
          pk: {
            field: 'gsi2pk',
            composite: ['parentId', 'state'],
            template: 'plan-under#${parentId}#${state}',
            casing: 'none',
          },
          sk: { field: 'gsi2sk', composite: ['day', 'id'], template: '${day}#${id}', casing: 'none' },
        },
        byState: {
          index: 'gsi3',
          pk: { field: 'gsi3pk', composite: ['state'], template: 'plans#${state}', casing: 'none' },
          sk: { field: 'gsi3sk', composite: ['day', 'id'], template: '${day}#${id}', casing: 'none' },
        },
      },
    },
    config,
  )

export const planMandateEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'planMandate', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        partId: { type: 'string', required: true },
        citation: { type: 'string', required: true },
        state: { type: 'string', required: true },
        day: { type: 'string', required: true },
      },
      indexes: {
        primary: {
          pk: planKey,
          sk: { field: 'sk', composite: ['partId'], template: 'mandate#${partId}', casing: 'none' },
        },
        byCitation: {
          index: 'gsi1',
          pk: {
            field: 'gsi1pk',
            composite: ['citation', 'state'],
            template: 'plan-citing#${citation}#${state}',
            casing: 'none',
          },
          sk: { field: 'gsi1sk', composite: ['day', 'id'], template: '${day}#${id}', casing: 'none' },
        },
      },
    },
    config,
  )

export const planTargetEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'planTarget', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        partId: { type: 'string', required: true },
        indicatorId: { type: 'string', required: true },
        areaId: { type: 'string', required: true },
        state: { type: 'string', required: true },
      },
      indexes: {
        primary: {
          pk: planKey,
          sk: { field: 'sk', composite: ['partId'], template: 'target#${partId}', casing: 'none' },
        },
        byIndicator: {
          index: 'gsi1',
          pk: {
            field: 'gsi1pk',
            composite: ['indicatorId', 'state'],
            template: 'target-of#${indicatorId}#${state}',
            casing: 'none',
          },
          sk: { field: 'gsi1sk', composite: ['areaId', 'id'], template: '${areaId}#${id}', casing: 'none' },
        },
      },
    },
    config,
  )

export const planDutyEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'planDuty', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        partId: { type: 'string', required: true },
        /** The agency or the group that owes the report. */
        reporterId: { type: 'string', required: true },
        state: { type: 'string', required: true },
      },
      indexes: {
        primary: {
          pk: planKey,
          sk: { field: 'sk', composite: ['partId'], template: 'duty#${partId}', casing: 'none' },
        },
        byReporter: {
          index: 'gsi1',
          pk: {
            field: 'gsi1pk',
            composite: ['reporterId', 'state'],
            template: 'duty-of#${reporterId}#${state}',
            casing: 'none',
          },
          sk: { field: 'gsi1sk', composite: ['id', 'partId'], template: '${id}#${partId}', casing: 'none' },
        },
      },
    },
    config,
  )

/**
 * A published plan of an area that has ended, under the parent of each area that came after it: those may live under it
 * for a while. One Query answers for all areas under a parent (`byHeirParent`), one for the nation (`byState`).
 */
export const planHeirEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'planHeir', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        parentId: { type: 'string', required: true },
        state: { type: 'string', required: true },
        day: { type: 'string', required: true },
        body: jsonText<Inheritable>(),
      },
      indexes: {
        primary: {
          pk: planKey,
          sk: { field: 'sk', composite: ['parentId'], template: 'heir#${parentId}', casing: 'none' },
        },
        byHeirParent: {
          index: 'gsi2',
          pk: {
            field: 'gsi2pk',
            composite: ['parentId', 'state'],
            template: 'plan-inherited#${parentId}#${state}',
            casing: 'none',
          },
          sk: { field: 'gsi2sk', composite: ['day', 'id'], template: '${day}#${id}', casing: 'none' },
        },
        byState: {
          index: 'gsi3',
          pk: { field: 'gsi3pk', composite: ['state'], template: 'plans-inherited#${state}', casing: 'none' },
          sk: {
            field: 'gsi3sk',
            composite: ['parentId', 'day', 'id'],
            template: '${parentId}#${day}#${id}',
            casing: 'none',
          },
        },
      },
    },
    config,
  )

/** Lies with the plan `id`, by which the plan `reliantId` was amended, corrected, superseded or repealed. */
export const planRelianceEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'planReliance', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        reliantId: { type: 'string', required: true },
      },
      indexes: {
        primary: {
          pk: planKey,
          sk: {
            field: 'sk',
            composite: ['reliantId'],
            template: 'relied-on-by#${reliantId}',
            casing: 'none',
          },
        },
      },
    },
    config,
  )

export const planIdentityEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'planIdentity', version: '1', service: 'binhan' },
      attributes: {
        key: { type: 'string', required: true },
        planId: { type: 'string', required: true },
      },
      indexes: {
        primary: {
          pk: { field: 'pk', composite: ['key'], template: 'plan-identity#${key}', casing: 'none' },
          sk: { field: 'sk', composite: [], template: 'identity', casing: 'none' },
        },
      },
    },
    config,
  )
