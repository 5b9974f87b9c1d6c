/**
 * All entities over one client and one table. Entities are made here, so that two stores never share one, and each when
 * it is first asked for: a request needs few of them, and making all took longer than answering it.
 */
import { type EntityConfiguration, Service } from 'electrodb'
import { auditEntity } from './access/audit.entity.ts'
import { repeatEntity } from './access/repeat.entity.ts'
import { agencyEntity, agencyGroupEntity, agencyVersionEntity } from './agency/agency.entity.ts'
import { areaEntity, areaVersionEntity } from './area/area.entity.ts'
import { areaImportEntity } from './area/import.entity.ts'
import { areaGroupEntity } from './areaGroup/areaGroup.entity.ts'
import type { TableClient } from './bodies.ts'
import { changeEntity, changeHeadEntity, changeMarkEntity } from './change/change.entity.ts'
import { fileEntity } from './file/file.entity.ts'
import { indicatorCodeEntity, indicatorEntity, indicatorVersionEntity } from './indicator/indicator.entity.ts'
import { migrationEntity } from './migration/migration.entity.ts'
import { once } from './once.rules.ts'
import { planEntity, planVersionEntity, planVersionWholeEntity, planWholeEntity } from './plan/plan.entity.ts'
import { reminderEntity } from './plan/reminder.entity.ts'
import {
  planDueEntity,
  planDutyEntity,
  planHeirEntity,
  planIdentityEntity,
  planListingEntity,
  planMandateEntity,
  planOrderEntity,
  planRelianceCountEntity,
  planRelianceEntity,
  planTargetEntity,
} from './plan/row.entity.ts'
import { userEntity, userNameEntity } from './user/user.entity.ts'
import { viewEntity } from './view/view.entity.ts'

export type Store = ReturnType<typeof openStore>

export function openStore(client: TableClient, tableName: string) {
  const lazy = <Made extends object>(entity: (config: EntityConfiguration) => Made) =>
    once(() => entity({ client, table: tableName }))
  const entities = {
    area: lazy(areaEntity),
    areaVersion: lazy(areaVersionEntity),
    areaImport: lazy(areaImportEntity),
    areaGroup: lazy(areaGroupEntity),
    agency: lazy(agencyEntity),
    agencyVersion: lazy(agencyVersionEntity),
    agencyGroup: lazy(agencyGroupEntity),
    indicator: lazy(indicatorEntity),
    indicatorVersion: lazy(indicatorVersionEntity),
    indicatorCode: lazy(indicatorCodeEntity),
    plan: lazy(planEntity),
    planVersion: lazy(planVersionEntity),
    planVersionWhole: lazy(planVersionWholeEntity),
    planWhole: lazy(planWholeEntity),
    planListing: lazy(planListingEntity),
    planMandate: lazy(planMandateEntity),
    planOrder: lazy(planOrderEntity),
    planTarget: lazy(planTargetEntity),
    planDuty: lazy(planDutyEntity),
    planDue: lazy(planDueEntity),
    planHeir: lazy(planHeirEntity),
    planReliance: lazy(planRelianceEntity),
    planRelianceCount: lazy(planRelianceCountEntity),
    planIdentity: lazy(planIdentityEntity),
    reminder: lazy(reminderEntity),
    user: lazy(userEntity),
    userName: lazy(userNameEntity),
    view: lazy(viewEntity),
    file: lazy(fileEntity),
    audit: lazy(auditEntity),
    repeat: lazy(repeatEntity),
    change: lazy(changeEntity),
    changeHead: lazy(changeHeadEntity),
    changeMark: lazy(changeMarkEntity),
    migration: lazy(migrationEntity),
  }
  return asGetters({
    ...entities,
    service: once(() => new Service(asGetters(entities))),
    client: () => client,
    tableName: () => tableName,
  })
}

type Makers = Record<string, () => unknown>
type Made<Of extends Makers> = { readonly [Name in keyof Of]: ReturnType<Of[Name]> }

function asGetters<Of extends Makers>(makers: Of): Made<Of> {
  const getters = Object.entries(makers).map(([name, get]) => [name, { get, enumerable: true }])
  return Object.defineProperties({}, Object.fromEntries(getters)) as Made<Of>
}
