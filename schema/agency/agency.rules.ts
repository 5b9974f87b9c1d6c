import type { Day } from '../day.rules.ts'

export const agencyKinds = [
  'GOVERNMENT',
  'PRIME_MINISTER',
  'NATIONAL_ASSEMBLY',
  'MINISTRY',
  'CENTRAL_AGENCY',
  'PEOPLES_COUNCIL',
  'PEOPLES_COMMITTEE',
  'COMMITTEE_OFFICE',
  'PARTY_COMMITTEE',
  'PARTY_COMMISSION',
  'NATIONAL_ASSEMBLY_DELEGATION',
  'HOME_AFFAIRS',
  'LABOUR',
  'HEALTH',
  'EDUCATION',
  'JUSTICE',
  'FINANCE',
  'PLANNING',
  'CULTURE',
  'INFORMATION',
  'SCIENCE_TECHNOLOGY',
  'ETHNIC_RELIGION',
  'AGRICULTURE',
  'CONSTRUCTION',
  'INDUSTRY_TRADE',
  'ECONOMY',
  'FOREIGN_AFFAIRS',
  'INSPECTORATE',
  'STATISTICS',
  'SOCIAL_INSURANCE',
  'CULTURE_SOCIAL_OFFICE',
  'ECONOMY_OFFICE',
  'ADMINISTRATIVE_SERVICE_CENTRE',
  'POLICE',
  'MILITARY',
  'BORDER_GUARD',
  'COURT',
  'PROCURACY',
  'CIVIL_JUDGMENT',
  'LEGAL_AID_CENTRE',
  'HOSPITAL',
  'HEALTH_CENTRE',
  'HEALTH_STATION',
  'SOCIAL_WORK_CENTRE',
  'SERVICE_CENTRE',
  'CULTURE_CENTRE',
  'EDUCATION_CENTRE',
  'SCHOOL',
  'PRESS',
  'FATHERLAND_FRONT',
  'WOMENS_UNION',
  'WOMENS_UNION_BRANCH',
  'YOUTH_UNION',
  'FARMERS_UNION',
  'VETERANS',
  'TRADE_UNION',
  'RED_CROSS',
  'ELDERLY_ASSOCIATION',
  'LAWYERS_ASSOCIATION',
  'BUSINESS_ASSOCIATION',
  'ASSOCIATION',
  'UNION_COMMITTEE',
  'STEERING_COMMITTEE',
  'ADVANCEMENT_COMMITTEE',
  'ENTERPRISE',
  'VILLAGE_HEAD',
  'OTHER',
] as const
export type AgencyKind = (typeof agencyKinds)[number]

/** What a duty is about: agencies hand over by field, one to many, so a duty moves by its field. */
export const fieldsOfWork = [
  'GENDER_EQUALITY',
  'DOMESTIC_VIOLENCE',
  'CHILDREN',
  'SOCIAL_PROTECTION',
  'SOCIAL_EVILS',
  'ANTI_TRAFFICKING',
  'LABOUR_EMPLOYMENT',
  'VOCATIONAL_EDUCATION',
  'MERITORIOUS_PEOPLE',
  'POVERTY_REDUCTION',
  'HEALTH_CARE',
  'POPULATION',
  'EDUCATION',
  'LEGAL_AID',
  'FAMILY_CULTURE',
  'PRESS',
  'GRASSROOTS_INFORMATION',
  'DIGITAL_TRANSFORMATION',
  'ETHNIC_AFFAIRS',
  'RELIGION',
  'BUDGET',
  'STATISTICS',
  'PUBLIC_ORDER',
] as const
export type FieldOfWork = (typeof fieldsOfWork)[number]

/** From `on` (first day) the duties of a field, or all, lie with `toId`. */
export type Handover = {
  field: FieldOfWork | 'ALL'
  fromId: string
  toId: string
  on: Day
  act: string | null
}

/**
 * A body that acts. `areaIds` is its jurisdiction, its home first. `superiorId` is the administrative superior,
 * `professionalLineId` who guides it (a phòng stands under its UBND and is guided by the sở).
 */
export type Agency = {
  id: string
  kind: AgencyKind
  name: string
  shortName: string | null
  areaIds: string[]
  superiorId: string | null
  professionalLineId: string | null
  foundedOn: Day | null
  endedOn: Day | null
  handovers: Handover[]
  takeovers: Handover[]
}
