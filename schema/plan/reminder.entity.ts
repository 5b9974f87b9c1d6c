/**
 * That an agency was reminded of a day on which it owes a report: with the others of the agency, in order of the due
 * days, so that they are one Query. Its key is what was told, so that nothing is told twice. Gone after 60 days.
 */
import { Entity, type EntityConfiguration } from 'electrodb'
import { itemAt } from '../keys.ts'

export const reminderEntity = (config: EntityConfiguration) =>
  new Entity(
    {
      model: { entity: 'reminder', version: '1', service: 'binhan' },
      attributes: {
        agencyId: { type: 'string', required: true },
        due: { type: 'string', required: true },
        step: { type: 'number', required: true, padding: { length: 2, char: '0' } },
        at: { type: 'string', required: true },
        /** Seconds since 1970, for the table's time to live; the embedded engine deletes nothing, so reads look at it. */
        expiresAt: { type: 'number', required: true },
      },
      indexes: {
        primary: itemAt(['agencyId'], 'reminders-of#${agencyId}', ['due', 'step'], '${due}#${step}'),
      },
    },
    config,
  )
