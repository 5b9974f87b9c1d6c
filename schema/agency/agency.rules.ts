import { type Area, type AreaVersion, areaTypeFacts, bareName, lastKnownVersion } from '../area/area.rules.ts'
import { type Day, isWithin } from '../day.rules.ts'
import type { Bilingual } from '../text.rules.ts'

/** A kind is what a body is for, at whatever tier: Sở Y tế and Phòng Y tế are both HEALTH. */
export const agencyKinds = [
  'NATIONAL_ASSEMBLY',
  'GOVERNMENT',
  'PRIME_MINISTER',
  'MINISTRY',
  'CENTRAL_AGENCY',
  'PARTY_COMMITTEE',
  'PARTY_COMMISSION',
  'NATIONAL_ASSEMBLY_DELEGATION',
  'PEOPLES_COUNCIL',
  'PEOPLES_COMMITTEE',
  'COMMITTEE_OFFICE',
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
  'FOREIGN_AFFAIRS',
  'INSPECTORATE',
  'CULTURE_SOCIAL_OFFICE',
  'ECONOMY_OFFICE',
  'STATISTICS',
  'SOCIAL_INSURANCE',
  'POLICE',
  'MILITARY',
  'BORDER_GUARD',
  'COURT',
  'PROCURACY',
  'CIVIL_JUDGMENT',
  'HOSPITAL',
  'HEALTH_CENTRE',
  'HEALTH_STATION',
  'SOCIAL_WORK_CENTRE',
  'LEGAL_AID_CENTRE',
  'SERVICE_CENTRE',
  'ADMINISTRATIVE_SERVICE_CENTRE',
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
  'UNION_COMMITTEE',
  'RED_CROSS',
  'ELDERLY_ASSOCIATION',
  'LAWYERS_ASSOCIATION',
  'BUSINESS_ASSOCIATION',
  'ASSOCIATION',
  'STEERING_COMMITTEE',
  'ADVANCEMENT_COMMITTEE',
  'ENTERPRISE',
  'VILLAGE_HEAD',
  'OTHER',
] as const
export type AgencyKind = (typeof agencyKinds)[number]

export const agencyKindLabels = {
  NATIONAL_ASSEMBLY: { vi: 'Quốc hội, Ủy ban Thường vụ Quốc hội', en: 'National Assembly' },
  GOVERNMENT: { vi: 'Chính phủ', en: 'Government' },
  PRIME_MINISTER: { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' },
  MINISTRY: { vi: 'Bộ, cơ quan ngang bộ', en: 'Ministry' },
  CENTRAL_AGENCY: { vi: 'Cơ quan trung ương khác', en: 'Other central agency' },
  PARTY_COMMITTEE: { vi: 'Cấp ủy Đảng', en: 'Party committee' },
  PARTY_COMMISSION: { vi: 'Ban Đảng', en: 'Party commission' },
  NATIONAL_ASSEMBLY_DELEGATION: { vi: 'Đoàn đại biểu Quốc hội', en: 'Delegation to the National Assembly' },
  PEOPLES_COUNCIL: { vi: 'Hội đồng nhân dân', en: "People's Council" },
  PEOPLES_COMMITTEE: { vi: 'Ủy ban nhân dân', en: "People's Committee" },
  COMMITTEE_OFFICE: { vi: 'Văn phòng HĐND và UBND', en: "Office of the People's Council and Committee" },
  HOME_AFFAIRS: { vi: 'Cơ quan nội vụ', en: 'Home affairs' },
  LABOUR: { vi: 'Cơ quan lao động, thương binh và xã hội', en: 'Labour, invalids and social affairs' },
  HEALTH: { vi: 'Cơ quan y tế', en: 'Health' },
  EDUCATION: { vi: 'Cơ quan giáo dục và đào tạo', en: 'Education and training' },
  JUSTICE: { vi: 'Cơ quan tư pháp', en: 'Justice' },
  FINANCE: { vi: 'Cơ quan tài chính', en: 'Finance' },
  PLANNING: { vi: 'Cơ quan kế hoạch và đầu tư', en: 'Planning and investment' },
  CULTURE: { vi: 'Cơ quan văn hóa, thể thao và du lịch', en: 'Culture, sports and tourism' },
  INFORMATION: { vi: 'Cơ quan thông tin và truyền thông', en: 'Information and communications' },
  SCIENCE_TECHNOLOGY: { vi: 'Cơ quan khoa học và công nghệ', en: 'Science and technology' },
  ETHNIC_RELIGION: { vi: 'Cơ quan dân tộc và tôn giáo', en: 'Ethnic and religious affairs' },
  AGRICULTURE: { vi: 'Cơ quan nông nghiệp và môi trường', en: 'Agriculture and environment' },
  CONSTRUCTION: { vi: 'Cơ quan xây dựng, giao thông', en: 'Construction and transport' },
  INDUSTRY_TRADE: { vi: 'Cơ quan công thương', en: 'Industry and trade' },
  FOREIGN_AFFAIRS: { vi: 'Cơ quan ngoại vụ', en: 'Foreign affairs' },
  INSPECTORATE: { vi: 'Thanh tra', en: 'Inspectorate' },
  CULTURE_SOCIAL_OFFICE: { vi: 'Phòng Văn hóa – Xã hội', en: 'Division of culture and social affairs' },
  ECONOMY_OFFICE: { vi: 'Phòng Kinh tế', en: 'Division of the economy' },
  STATISTICS: { vi: 'Cơ quan thống kê', en: 'Statistics' },
  SOCIAL_INSURANCE: { vi: 'Bảo hiểm xã hội', en: 'Social insurance' },
  POLICE: { vi: 'Công an', en: 'Police' },
  MILITARY: { vi: 'Cơ quan quân sự', en: 'Military command' },
  BORDER_GUARD: { vi: 'Bộ đội Biên phòng', en: 'Border guard' },
  COURT: { vi: 'Tòa án nhân dân', en: 'Court' },
  PROCURACY: { vi: 'Viện kiểm sát nhân dân', en: 'Procuracy' },
  CIVIL_JUDGMENT: { vi: 'Thi hành án dân sự', en: 'Civil judgment enforcement' },
  HOSPITAL: { vi: 'Bệnh viện', en: 'Hospital' },
  HEALTH_CENTRE: { vi: 'Trung tâm y tế', en: 'Health centre' },
  HEALTH_STATION: { vi: 'Trạm Y tế', en: 'Health station' },
  SOCIAL_WORK_CENTRE: {
    vi: 'Cơ sở trợ giúp xã hội, công tác xã hội',
    en: 'Social support and social work centre',
  },
  LEGAL_AID_CENTRE: { vi: 'Trung tâm Trợ giúp pháp lý', en: 'Legal aid centre' },
  SERVICE_CENTRE: { vi: 'Trung tâm dịch vụ tổng hợp, dịch vụ sự nghiệp công', en: 'Public service centre' },
  ADMINISTRATIVE_SERVICE_CENTRE: {
    vi: 'Trung tâm Phục vụ hành chính công',
    en: 'One-stop administrative centre',
  },
  CULTURE_CENTRE: {
    vi: 'Trung tâm văn hóa, thể thao và truyền thông',
    en: 'Culture and communication centre',
  },
  EDUCATION_CENTRE: {
    vi: 'Cơ sở giáo dục thường xuyên, nghề nghiệp',
    en: 'Continuing and vocational education',
  },
  SCHOOL: { vi: 'Trường học', en: 'School' },
  PRESS: { vi: 'Cơ quan báo chí, phát thanh, truyền hình', en: 'Press and broadcasting' },
  FATHERLAND_FRONT: { vi: 'Ủy ban Mặt trận Tổ quốc Việt Nam', en: 'Fatherland Front' },
  WOMENS_UNION: { vi: 'Hội Liên hiệp Phụ nữ', en: "Women's Union" },
  WOMENS_UNION_BRANCH: { vi: 'Chi hội phụ nữ', en: "Branch of the Women's Union" },
  YOUTH_UNION: { vi: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh', en: 'Youth Union' },
  FARMERS_UNION: { vi: 'Hội Nông dân', en: "Farmers' Union" },
  VETERANS: { vi: 'Hội Cựu chiến binh', en: 'Veterans Association' },
  TRADE_UNION: { vi: 'Công đoàn, Liên đoàn Lao động', en: 'Trade union' },
  UNION_COMMITTEE: { vi: 'Ban, văn phòng của Hội Liên hiệp Phụ nữ', en: "Board of the Women's Union" },
  RED_CROSS: { vi: 'Hội Chữ thập đỏ', en: 'Red Cross' },
  ELDERLY_ASSOCIATION: { vi: 'Hội Người cao tuổi', en: 'Association of the Elderly' },
  LAWYERS_ASSOCIATION: { vi: 'Hội Luật gia, Đoàn Luật sư', en: 'Lawyers association' },
  BUSINESS_ASSOCIATION: { vi: 'Hiệp hội doanh nghiệp, Liên minh hợp tác xã', en: 'Business association' },
  ASSOCIATION: { vi: 'Hội, tổ chức xã hội khác', en: 'Other association' },
  STEERING_COMMITTEE: { vi: 'Ban Chỉ đạo', en: 'Steering committee' },
  ADVANCEMENT_COMMITTEE: { vi: 'Ban Vì sự tiến bộ của phụ nữ', en: 'Committee for the advancement of women' },
  ENTERPRISE: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  VILLAGE_HEAD: { vi: 'Trưởng thôn, trưởng bản, tổ trưởng tổ dân phố', en: 'Village head' },
  OTHER: { vi: 'Cơ quan, tổ chức khác', en: 'Other body' },
} as const satisfies Record<AgencyKind, Bilingual>

/** What a duty is about: agencies hand over by field, one to many, so a duty moves by its field. */
export const fieldsOfWork = [
  'GENDER_EQUALITY',
  'DOMESTIC_VIOLENCE',
  'CHILDREN',
  'SOCIAL_PROTECTION',
  'SOCIAL_EVILS',
  'LABOUR_EMPLOYMENT',
  'VOCATIONAL_EDUCATION',
  'MERITORIOUS_PEOPLE',
  'POVERTY_REDUCTION',
  'HEALTH_CARE',
  'EDUCATION',
  'LEGAL_AID',
  'FAMILY_CULTURE',
  'PRESS',
  'DIGITAL_TRANSFORMATION',
  'ETHNIC_AFFAIRS',
  'BUDGET',
  'STATISTICS',
  'PUBLIC_ORDER',
] as const
export type FieldOfWork = (typeof fieldsOfWork)[number]

export const fieldOfWorkLabels = {
  GENDER_EQUALITY: { vi: 'Bình đẳng giới', en: 'Gender equality' },
  DOMESTIC_VIOLENCE: { vi: 'Phòng, chống bạo lực gia đình', en: 'Domestic violence' },
  CHILDREN: { vi: 'Trẻ em', en: 'Children' },
  SOCIAL_PROTECTION: { vi: 'Bảo trợ xã hội', en: 'Social protection' },
  SOCIAL_EVILS: { vi: 'Phòng, chống tệ nạn xã hội, mua bán người', en: 'Social evils and trafficking' },
  LABOUR_EMPLOYMENT: { vi: 'Lao động, việc làm', en: 'Labour and employment' },
  VOCATIONAL_EDUCATION: { vi: 'Giáo dục nghề nghiệp', en: 'Vocational education' },
  MERITORIOUS_PEOPLE: { vi: 'Người có công', en: 'People of merit' },
  POVERTY_REDUCTION: { vi: 'Giảm nghèo', en: 'Poverty reduction' },
  HEALTH_CARE: { vi: 'Y tế, dân số', en: 'Health care and population' },
  EDUCATION: { vi: 'Giáo dục và đào tạo', en: 'Education and training' },
  LEGAL_AID: { vi: 'Trợ giúp pháp lý, phổ biến pháp luật', en: 'Legal aid and legal education' },
  FAMILY_CULTURE: { vi: 'Văn hóa, gia đình', en: 'Culture and family' },
  PRESS: { vi: 'Báo chí, xuất bản, thông tin cơ sở', en: 'Press, publishing and local information' },
  DIGITAL_TRANSFORMATION: { vi: 'Chuyển đổi số', en: 'Digital transformation' },
  ETHNIC_AFFAIRS: { vi: 'Dân tộc, tôn giáo', en: 'Ethnic and religious affairs' },
  BUDGET: { vi: 'Ngân sách', en: 'Budget' },
  STATISTICS: { vi: 'Thống kê', en: 'Statistics' },
  PUBLIC_ORDER: { vi: 'An ninh, trật tự', en: 'Public order' },
} as const satisfies Record<FieldOfWork, Bilingual>

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
  /** Ids under which it was known before it was found to be this one: they lead here. Left out where there are none. */
  aliases?: string[]
}

/** What lies under such an id. */
export type AgencyAlias = { id: string; aliasOf: string }

export function isAgencyAliveOn(agency: Pick<Agency, 'foundedOn' | 'endedOn'>, day: Day): boolean {
  return isWithin({ from: agency.foundedOn, to: agency.endedOn }, day)
}

/** "Ủy ban nhân dân xã Bình Lư"; a number keeps the capital of its word: "Ủy ban nhân dân Quận 1". */
function committeeName(version: Pick<AreaVersion, 'name' | 'type'>): string {
  if (version.type === 'NATION') return agencyKindLabels.GOVERNMENT.vi
  const word = areaTypeFacts[version.type].words[0]
  const bare = bareName(version.name)
  return bare === version.name ? `Ủy ban nhân dân ${bare}` : `Ủy ban nhân dân ${word.toLowerCase()} ${bare}`
}

type CommitteeNames = { name: string; shortName: string | null }
type CommitteeFacts = CommitteeNames & {
  kind: 'GOVERNMENT' | 'PEOPLES_COMMITTEE'
  foundedOn: Day | null
  endedOn: Day | null
}

/** The People's Committee of an area (of the nation: the Government), founded and ended with it, under its last name. */
export function committeeOf(area: Area): CommitteeFacts {
  return {
    kind: area.tier === 'NATION' ? 'GOVERNMENT' : 'PEOPLES_COMMITTEE',
    ...committeeNames(area, area.versions.at(-1)),
    foundedOn: area.foundedOn,
    endedOn: area.endedOn,
  }
}

/** What it was called on a day: "Ủy ban nhân dân tỉnh Thừa Thiên Huế" until 2024. */
export function committeeNamesOn(area: Area, day: Day): CommitteeNames {
  return committeeNames(area, lastKnownVersion(area, day))
}

/** Throws RangeError for an area without versions, which `checkVersions` refuses. */
function committeeNames({ tier }: Area, version: AreaVersion | undefined): CommitteeNames {
  if (version === undefined) throw new RangeError('An area has at least one version')
  const name = committeeName(version)
  return { name, shortName: tier === 'NATION' ? null : name.replace('Ủy ban nhân dân', 'UBND') }
}
