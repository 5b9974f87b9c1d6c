/** All entities over one client and one table. Entities are made here, so that two stores never share one. */

import { Service } from 'electrodb'
import { auditEntity } from './access/audit.entity.ts'
import { repeatEntity } from './access/repeat.entity.ts'
import { agencyEntity, agencyGroupEntity } from './agency/agency.entity.ts'
import { areaEntity, areaVersionEntity } from './area/area.entity.ts'
import { areaImportEntity } from './area/import.entity.ts'
import { areaGroupEntity } from './areaGroup/areaGroup.entity.ts'
import type { TableClient } from './bodies.ts'
import { changeEntity, changeHeadEntity, changeMarkEntity } from './change/change.entity.ts'
import { fileEntity } from './file/file.entity.ts'
import { indicatorCodeEntity, indicatorEntity, indicatorVersionEntity } from './indicator/indicator.entity.ts'
import { planEntity, planVersionEntity, planVersionWholeEntity, planWholeEntity } from './plan/plan.entity.ts'
import {
  planDutyEntity,
  planHeirEntity,
  planIdentityEntity,
  planListingEntity,
  planMandateEntity,
  planRelianceEntity,
  planTargetEntity,
} from './plan/row.entity.ts'
import { userEntity } from './user/user.entity.ts'
import { viewEntity } from './view/view.entity.ts'

export type Store = ReturnType<typeof openStore>

export function openStore(client: TableClient, tableName: string) {
  const config = { client, table: tableName }
  const entities = {
    area: areaEntity(config),
    areaVersion: areaVersionEntity(config),
    areaImport: areaImportEntity(config),
    areaGroup: areaGroupEntity(config),
    agency: agencyEntity(config),
    agencyGroup: agencyGroupEntity(config),
    indicator: indicatorEntity(config),
    indicatorVersion: indicatorVersionEntity(config),
    indicatorCode: indicatorCodeEntity(config),
    plan: planEntity(config),
    planVersion: planVersionEntity(config),
    planVersionWhole: planVersionWholeEntity(config),
    planWhole: planWholeEntity(config),
    planListing: planListingEntity(config),
    planMandate: planMandateEntity(config),
    planTarget: planTargetEntity(config),
    planDuty: planDutyEntity(config),
    planHeir: planHeirEntity(config),
    planReliance: planRelianceEntity(config),
    planIdentity: planIdentityEntity(config),
    user: userEntity(config),
    view: viewEntity(config),
    file: fileEntity(config),
    audit: auditEntity(config),
    repeat: repeatEntity(config),
    change: changeEntity(config),
    changeHead: changeHeadEntity(config),
    changeMark: changeMarkEntity(config),
  }
  return { ...entities, service: new Service(entities), client, tableName }
}
