/**
 * The small rows beside a plan, written in its own transaction, each with the keys that an index needs (README, the key
 * table).
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import { jsonText } from '../json-text.ts'
import { indexedBy, itemAt } from '../keys.ts'
import type { DueSource } from './due.rules.ts'
import type { Inheritable, PlanHeader, TargetBody } from './plan.parts.ts'

const besidePlan = <const S extends readonly string[]>(sk: S, template: string) =>
  itemAt(['id'], 'plan#${id}', sk, template)

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
        primary: besidePlan([], 'listing'),
        byArea: indexedBy(
          'gsi1',
          ['areaId', 'state'],
          'plan-of#${areaId}#${state}',
          ['day', 'id'],
          '${day}#${id}',
        ),
        byParent: indexedBy(
          'gsi2',
          ['parentId', 'state'],
          'plan-under#${parentId}#${state}',
          ['day', 'id'],
          '${day}#${id}',
        ),
        byState: indexedBy('gsi3', ['state'], 'plans#${state}', ['day', 'id'], '${day}#${id}'),
      },
    },
    config,
  )

/** A published plan in other orders than that of its day; `areaKey` and `period` are as `order.rules.ts` makes them. */
export const planOrderEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'planOrder', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        state: { type: 'string', required: true },
        parentId: { type: 'string', required: true },
        areaKey: { type: 'string', required: true },
        period: { type: 'string', required: true },
        day: { type: 'string', required: true },
        header: jsonText<PlanHeader>(),
      },
      indexes: {
        primary: besidePlan([], 'order'),
        byArea: indexedBy(
          'gsi1',
          ['state'],
          'plans-by-area#${state}',
          ['areaKey', 'day', 'id'],
          '${areaKey}#${day}#${id}',
        ),
        byAreaUnder: indexedBy(
          'gsi2',
          ['parentId', 'state'],
          'plans-under-by-area#${parentId}#${state}',
          ['areaKey', 'day', 'id'],
          '${areaKey}#${day}#${id}',
        ),
        byPeriod: indexedBy(
          'gsi3',
          ['state'],
          'plans-by-period#${state}',
          ['period', 'day', 'id'],
          '${period}#${day}#${id}',
        ),
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
        primary: besidePlan(['partId'], 'mandate#${partId}'),
        byCitation: indexedBy(
          'gsi1',
          ['citation', 'state'],
          'plan-citing#${citation}#${state}',
          ['day', 'id'],
          '${day}#${id}',
        ),
      },
    },
    config,
  )

/**
 * A target under its indicator, by the parent of its plan's area and that area. A target that an amendment took from its
 * indicator keeps a row that tells no words: the text before still counts in its days.
 */
export const planTargetEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'planTarget', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        /** The part's id; of a target as it was, with its indicator then. */
        rowId: { type: 'string', required: true },
        partId: { type: 'string', required: true },
        indicatorId: { type: 'string', required: true },
        areaId: { type: 'string', required: true },
        parentId: { type: 'string', required: true },
        state: { type: 'string', required: true },
        body: jsonText<TargetBody>(),
      },
      indexes: {
        primary: besidePlan(['rowId'], 'target#${rowId}'),
        byIndicator: indexedBy(
          'gsi1',
          ['indicatorId', 'state'],
          'target-of#${indicatorId}#${state}',
          ['parentId', 'areaId', 'id', 'partId'],
          '${parentId}#${areaId}#${id}#${partId}',
        ),
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
        primary: besidePlan(['partId'], 'duty#${partId}'),
        byReporter: indexedBy(
          'gsi1',
          ['reporterId', 'state'],
          'duty-of#${reporterId}#${state}',
          ['id', 'partId'],
          '${id}#${partId}',
        ),
      },
    },
    config,
  )

/** When the reports of a published plan are due, under the parent of its area, in order of the areas there. */
export const planDueEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'planDue', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        areaId: { type: 'string', required: true },
        parentId: { type: 'string', required: true },
        state: { type: 'string', required: true },
        body: jsonText<DueSource>(),
      },
      indexes: {
        primary: besidePlan([], 'due'),
        byParent: indexedBy(
          'gsi2',
          ['parentId', 'state'],
          'plan-due-under#${parentId}#${state}',
          ['areaId', 'id'],
          '${areaId}#${id}',
        ),
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
        primary: besidePlan(['parentId'], 'heir#${parentId}'),
        byHeirParent: indexedBy(
          'gsi2',
          ['parentId', 'state'],
          'plan-inherited#${parentId}#${state}',
          ['day', 'id'],
          '${day}#${id}',
        ),
        byState: indexedBy(
          'gsi3',
          ['state'],
          'plans-inherited#${state}',
          ['parentId', 'day', 'id'],
          '${parentId}#${day}#${id}',
        ),
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
        primary: besidePlan(['reliantId'], 'relied-on-by#${reliantId}'),
      },
    },
    config,
  )

/**
 * How often a plan has come to be relied on: whoever takes it out of publication writes under the condition that this is
 * still what it was when its reliances were looked through.
 */
export const planRelianceCountEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'planRelianceCount', version: '1', service: 'binhan' },
      attributes: {
        id: { type: 'string', required: true },
        count: { type: 'number', required: true },
      },
      indexes: { primary: besidePlan([], 'relied-on') },
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
        primary: itemAt(['key'], 'plan-identity#${key}', [], 'identity'),
      },
    },
    config,
  )
