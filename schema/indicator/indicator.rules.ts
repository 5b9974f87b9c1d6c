import { type AgencyKind, agencyKinds } from '../agency/agency.rules.ts'
import { type Day, isDay } from '../day.rules.ts'
import { typedShelterPlace, typesShelterPlace } from '../document/typed-place.rules.ts'
import { type Programme, programmes } from '../programme.rules.ts'
import type { Bilingual } from '../text.rules.ts'

export const indicatorUnits = ['PERCENT', 'COUNT', 'YES_NO'] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

export const indicatorUnitLabels = {
  PERCENT: { vi: 'Tỷ lệ (%)', en: 'Share (%)' },
  COUNT: { vi: 'Số lượng', en: 'Count' },
  YES_NO: { vi: 'Có hoặc không', en: 'Yes or no' },
} as const satisfies Record<IndicatorUnit, Bilingual>

/** Which way is better. NONE for counts of cases: finding nobody must never look like success. */
export const directions = ['UP', 'DOWN', 'NONE'] as const
export type Direction = (typeof directions)[number]

export const directionLabels = {
  UP: { vi: 'Tăng là tốt', en: 'More is better' },
  DOWN: { vi: 'Giảm là tốt', en: 'Less is better' },
  NONE: { vi: 'Không đánh giá tốt, xấu', en: 'Neither is better' },
} as const satisfies Record<Direction, Bilingual>

/** How values of areas below make the value of an area. COUNT_OF_AREAS: x of y areas meet it, never a sum. */
export const aggregations = ['SUM', 'RATIO_OF_SUMS', 'COUNT_OF_AREAS', 'NONE'] as const
export type Aggregation = (typeof aggregations)[number]

export const aggregationLabels = {
  SUM: { vi: 'Cộng dồn', en: 'Sum' },
  RATIO_OF_SUMS: { vi: 'Tổng tử số chia tổng mẫu số', en: 'Sum of numerators over sum of denominators' },
  COUNT_OF_AREAS: { vi: 'Đếm số đơn vị hành chính đạt', en: 'Number of areas that meet it' },
  NONE: { vi: 'Không tổng hợp', en: 'Does not add up' },
} as const satisfies Record<Aggregation, Bilingual>

export const indicatorFrequencies = [
  'MONTHLY',
  'QUARTERLY',
  'SEMIANNUAL',
  'NINE_MONTHLY',
  'ANNUAL',
  'EVERY_FIVE_YEARS',
  'EVERY_TEN_YEARS',
] as const
export type IndicatorFrequency = (typeof indicatorFrequencies)[number]

export const indicatorFrequencyLabels = {
  MONTHLY: { vi: 'Hằng tháng', en: 'Monthly' },
  QUARTERLY: { vi: 'Hằng quý', en: 'Quarterly' },
  SEMIANNUAL: { vi: '6 tháng', en: 'Half-yearly' },
  NINE_MONTHLY: { vi: '9 tháng', en: 'After nine months' },
  ANNUAL: { vi: 'Hằng năm', en: 'Yearly' },
  EVERY_FIVE_YEARS: { vi: '5 năm một lần', en: 'Every five years' },
  EVERY_TEN_YEARS: { vi: '10 năm một lần', en: 'Every ten years' },
} as const satisfies Record<IndicatorFrequency, Bilingual>

export const breakdowns = [
  'SEX',
  'AGE_GROUP',
  'ETHNICITY',
  'DISABILITY',
  'URBAN_RURAL',
  'FORM_OF_VIOLENCE',
  'SERVICE',
  'SECTOR',
  'SCHOOL_LEVEL',
  'POSITION',
] as const
export type Breakdown = (typeof breakdowns)[number]

export const breakdownLabels = {
  SEX: { vi: 'Giới tính', en: 'Sex' },
  AGE_GROUP: { vi: 'Nhóm tuổi', en: 'Age group' },
  ETHNICITY: { vi: 'Dân tộc', en: 'Ethnicity' },
  DISABILITY: { vi: 'Tình trạng khuyết tật', en: 'Disability' },
  URBAN_RURAL: { vi: 'Thành thị, nông thôn', en: 'Urban or rural' },
  FORM_OF_VIOLENCE: { vi: 'Hình thức bạo lực', en: 'Form of violence' },
  SERVICE: { vi: 'Loại dịch vụ hỗ trợ', en: 'Kind of service' },
  SECTOR: { vi: 'Ngành, lĩnh vực', en: 'Sector' },
  SCHOOL_LEVEL: { vi: 'Cấp học', en: 'Level of school' },
  POSITION: { vi: 'Chức danh, vị trí công tác', en: 'Position' },
} as const satisfies Record<Breakdown, Bilingual>

/** The same number over another definition: QĐ 2232 says that survivors seek help, a plan below that they receive it. */
export type IndicatorVariant = { key: string; name: Bilingual; note: Bilingual }

/** What is measured. A change of definition is a new `version` under the same `code`. */
export type Indicator = {
  id: string
  code: string
  version: number
  /** The key of the neutral format that readers write (`survivors-served`); null where it has none. */
  key: string | null
  programme: Programme
  name: Bilingual
  definition: Bilingual
  /** Both are there for a share, else null: a percentage is never kept alone. */
  numerator: Bilingual | null
  denominator: Bilingual | null
  unit: IndicatorUnit
  direction: Direction
  aggregation: Aggregation
  frequency: IndicatorFrequency
  breakdowns: Breakdown[]
  method: Bilingual
  source: Bilingual
  responsibleAgencyKind: AgencyKind
  sensitive: boolean
  variants: IndicatorVariant[]
  validFrom: Day | null
  validTo: Day | null
}

/** As a person gives it; not declared means sensitive. */
export type IndicatorInput = Omit<Indicator, 'id' | 'version' | 'sensitive'> & { sensitive?: boolean | null }

/** In a mountain commune the village is the risk: a new indicator is sensitive until declared otherwise. */
export function isSensitive(input: Pick<IndicatorInput, 'sensitive'>): boolean {
  return input.sensitive ?? true
}

/** A sentence that the input does not meet, and where: `name.vi`, `variants.0.key`. */
export type IndicatorIssue = { path: string } & Bilingual

export const indicatorSentences = {
  missing: { vi: 'Cần điền nội dung này.', en: 'This must be filled in.' },
  missingLanguage: {
    vi: 'Cần có cả tiếng Việt và tiếng Anh.',
    en: 'Both Vietnamese and English are needed.',
  },
  tooLong: { vi: 'Nội dung dài quá 4.000 chữ.', en: 'This is longer than 4,000 letters.' },
  tooMany: { vi: 'Nhiều nhất 30 biến thể.', en: 'At most 30 variants.' },
  badCode: {
    vi: 'Mã chỉ gồm chữ in hoa không dấu, chữ số, dấu chấm và gạch nối, không quá 35 ký tự.',
    en: 'A code has capital letters without accents, digits, dots and hyphens, at most 35 of them.',
  },
  badKey: {
    vi: 'Khóa chỉ gồm chữ thường không dấu, chữ số và gạch nối.',
    en: 'A key has small letters without accents, digits and hyphens.',
  },
  unknownWord: { vi: 'Giá trị không có trong danh mục.', en: 'This value is not in the list.' },
  shareNeedsBoth: {
    vi: 'Chỉ tiêu tỷ lệ phải có cả tử số và mẫu số.',
    en: 'A share needs both a numerator and a denominator.',
  },
  onlyShareHasThem: {
    vi: 'Chỉ chỉ tiêu tỷ lệ mới có tử số và mẫu số.',
    en: 'Only a share has a numerator and a denominator.',
  },
  shareIsRatioOfSums: {
    vi: 'Tỷ lệ không cộng được: hãy chọn "tổng tử số chia tổng mẫu số" hoặc "không tổng hợp".',
    en: 'Shares do not add up: choose the ratio of sums, or none.',
  },
  ratioNeedsShare: {
    vi: 'Chỉ chỉ tiêu tỷ lệ mới tổng hợp theo tử số và mẫu số.',
    en: 'Only a share is added up by numerator and denominator.',
  },
  yesNoDoesNotAddUp: {
    vi: 'Chỉ tiêu có hoặc không chỉ đếm số đơn vị hành chính đạt, không cộng dồn.',
    en: 'A yes or no is counted by areas, never summed.',
  },
  casesHaveNoDirection: {
    vi: 'Số vụ, số người bị bạo lực không có hướng tốt, xấu: không phát hiện được ai không phải là thành tích.',
    en: 'Counts of cases have no better direction: finding nobody is no success.',
  },
  repeated: { vi: 'Giá trị bị lặp lại.', en: 'This is there twice.' },
  notADay: {
    vi: 'Ngày không đúng: cần năm-tháng-ngày có thật.',
    en: 'That is no calendar day (year-month-day).',
  },
  endsBeforeStart: { vi: 'Ngày hết hiệu lực sớm hơn ngày hiệu lực.', en: 'It ends before it begins.' },
} as const satisfies Record<string, Bilingual>

/**
 * Every sentence that an indicator does not meet; empty where it may be saved. A sensitive count is a count of cases or
 * of survivors, so it has no direction.
 */
export function checkIndicator(input: IndicatorInput): IndicatorIssue[] {
  const issues: IndicatorIssue[] = []
  const report = (path: string, sentence: Bilingual) =>
    issues.push({ path, vi: sentence.vi, en: sentence.en })
  const needText = (path: string, text: Bilingual | null | undefined) => {
    if (!text || (text.vi.trim() === '' && text.en.trim() === '')) report(path, indicatorSentences.missing)
    else if (text.vi.trim() === '') report(`${path}.vi`, indicatorSentences.missingLanguage)
    else if (text.en.trim() === '') report(`${path}.en`, indicatorSentences.missingLanguage)
    if (text && Math.max(text.vi.length, text.en.length) > longestText)
      report(path, indicatorSentences.tooLong)
    for (const language of ['vi', 'en'] as const) {
      if (text && typesShelterPlace(text[language], null)) report(`${path}.${language}`, typedShelterPlace)
    }
  }
  const needWord = (path: string, word: string, words: readonly string[]) => {
    if (!words.includes(word)) report(path, indicatorSentences.unknownWord)
  }

  if (!/^[A-Z0-9][A-Z0-9.-]{0,34}$/.test(input.code)) report('code', indicatorSentences.badCode)
  if (input.key !== null && !keyShape.test(input.key)) report('key', indicatorSentences.badKey)
  for (const path of ['name', 'definition', 'method', 'source'] as const) needText(path, input[path])
  needWord('programme', input.programme, programmes)
  needWord('unit', input.unit, indicatorUnits)
  needWord('direction', input.direction, directions)
  needWord('aggregation', input.aggregation, aggregations)
  needWord('frequency', input.frequency, indicatorFrequencies)
  needWord('responsibleAgencyKind', input.responsibleAgencyKind, agencyKinds)
  for (const [index, breakdown] of input.breakdowns.entries()) {
    needWord(`breakdowns.${index}`, breakdown, breakdowns)
    if (input.breakdowns.indexOf(breakdown) < index)
      report(`breakdowns.${index}`, indicatorSentences.repeated)
  }
  checkArithmetic(input, report, needText)
  checkVariants(input.variants, report, needText)
  for (const path of ['validFrom', 'validTo'] as const) {
    const day = input[path]
    if (day !== null && !isDay(day)) report(path, indicatorSentences.notADay)
  }
  if (input.validFrom !== null && input.validTo !== null && input.validTo < input.validFrom) {
    report('validTo', indicatorSentences.endsBeforeStart)
  }
  return issues
}

/** Far above any definition in use; the whole has to fit into one record. */
const longestText = 4_000
const mostVariants = 30

const keyShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

type Report = (path: string, sentence: Bilingual) => void
type NeedText = (path: string, text: Bilingual | null) => void

function checkArithmetic(input: IndicatorInput, report: Report, needText: NeedText) {
  const { unit, aggregation, direction } = input
  for (const path of ['numerator', 'denominator'] as const) {
    const part = input[path]
    if (unit === 'PERCENT' && part === null) report(path, indicatorSentences.shareNeedsBoth)
    else if (unit === 'PERCENT') needText(path, part)
    else if (part !== null) report(path, indicatorSentences.onlyShareHasThem)
  }
  if (unit === 'PERCENT' && (aggregation === 'SUM' || aggregation === 'COUNT_OF_AREAS')) {
    report('aggregation', indicatorSentences.shareIsRatioOfSums)
  }
  if (unit !== 'PERCENT' && aggregation === 'RATIO_OF_SUMS')
    report('aggregation', indicatorSentences.ratioNeedsShare)
  if (unit === 'YES_NO' && aggregation === 'SUM') report('aggregation', indicatorSentences.yesNoDoesNotAddUp)
  if (unit === 'COUNT' && isSensitive(input) && direction !== 'NONE') {
    report('direction', indicatorSentences.casesHaveNoDirection)
  }
}

function checkVariants(variants: readonly IndicatorVariant[], report: Report, needText: NeedText): void {
  if (variants.length > mostVariants) return report('variants', indicatorSentences.tooMany)
  for (const [index, variant] of variants.entries()) {
    if (!keyShape.test(variant.key)) report(`variants.${index}.key`, indicatorSentences.badKey)
    if (variants.findIndex(({ key }) => key === variant.key) < index) {
      report(`variants.${index}.key`, indicatorSentences.repeated)
    }
    needText(`variants.${index}.name`, variant.name)
    needText(`variants.${index}.note`, variant.note)
  }
}
