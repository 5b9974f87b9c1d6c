import { addDays, type Day, isDay, isWithin } from '../day.rules.ts'
import { fold, type Matcher, matcherOf } from '../name.rules.ts'
import { once } from '../once.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import type { Succession } from './succession.rules.ts'

/** A village (thôn, bản, tổ dân phố) is a community inside a commune, not a tier. DISTRICT ended on 2025-06-30. */
export const tiers = ['NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE'] as const
export type Tier = (typeof tiers)[number]

export const tierLabels = {
  NATION: { vi: 'Cả nước', en: 'Nation' },
  PROVINCE: { vi: 'Cấp tỉnh', en: 'Province' },
  DISTRICT: { vi: 'Cấp huyện', en: 'District' },
  COMMUNE: { vi: 'Cấp xã', en: 'Commune' },
} as const satisfies Record<Tier, Bilingual>

/** Codes of the statistics office are text: their zeros count. The nation's is VN. */
export const codeLength = { NATION: 2, PROVINCE: 2, DISTRICT: 3, COMMUNE: 5 } as const satisfies Record<
  Tier,
  number
>

export const areaTypes = [
  'NATION',
  'MUNICIPALITY',
  'PROVINCE',
  'DISTRICT_CITY',
  'TOWN',
  'URBAN_DISTRICT',
  'RURAL_DISTRICT',
  'WARD',
  'TOWNSHIP',
  'COMMUNE',
  'SPECIAL_ZONE',
] as const
export type AreaType = (typeof areaTypes)[number]

/** `words`: how names and documents write the type before the name, the official word first. */
export const areaTypeFacts = {
  NATION: { tier: 'NATION', label: { vi: 'Quốc gia', en: 'Nation' }, words: ['Nước'] },
  MUNICIPALITY: {
    tier: 'PROVINCE',
    label: { vi: 'Thành phố trực thuộc trung ương', en: 'City under central government' },
    words: ['Thành phố', 'TP.', 'TP'],
  },
  PROVINCE: { tier: 'PROVINCE', label: { vi: 'Tỉnh', en: 'Province' }, words: ['Tỉnh', 'T.'] },
  DISTRICT_CITY: {
    tier: 'DISTRICT',
    label: { vi: 'Thành phố thuộc tỉnh', en: 'City under a province' },
    words: ['Thành phố', 'TP.', 'TP'],
  },
  TOWN: { tier: 'DISTRICT', label: { vi: 'Thị xã', en: 'Town' }, words: ['Thị xã', 'TX.', 'TX'] },
  URBAN_DISTRICT: { tier: 'DISTRICT', label: { vi: 'Quận', en: 'Urban district' }, words: ['Quận', 'Q.'] },
  RURAL_DISTRICT: { tier: 'DISTRICT', label: { vi: 'Huyện', en: 'Rural district' }, words: ['Huyện', 'H.'] },
  WARD: { tier: 'COMMUNE', label: { vi: 'Phường', en: 'Ward' }, words: ['Phường', 'P.'] },
  TOWNSHIP: { tier: 'COMMUNE', label: { vi: 'Thị trấn', en: 'Township' }, words: ['Thị trấn', 'TT.', 'TT'] },
  COMMUNE: { tier: 'COMMUNE', label: { vi: 'Xã', en: 'Commune' }, words: ['Xã', 'X.'] },
  SPECIAL_ZONE: { tier: 'COMMUNE', label: { vi: 'Đặc khu', en: 'Special zone' }, words: ['Đặc khu', 'ĐK.'] },
} as const satisfies Record<AreaType, { tier: Tier; label: Bilingual; words: readonly [string, ...string[]] }>

export const areaTypeLabels = Object.fromEntries(
  areaTypes.map((type) => [type, areaTypeFacts[type].label]),
) as Record<AreaType, Bilingual>

export const nationCode = 'VN'

/**
 * From this day on the register has every area with its day of founding. Of three in four former areas the statistics
 * office's tables have no first day, and of none a name before the last.
 */
export const completeFrom: Day = '2025-01-01'

export function isCompleteOn(day: Day): boolean {
  return day >= completeFrom
}

/** What was true of an area between two days (both inclusive). `parentId` is null for the nation alone. */
export type AreaVersion = {
  from: Day | null
  to: Day | null
  code: string
  name: string
  type: AreaType
  parentId: string | null
  act: string | null
}

/**
 * A territory of government, the same from its founding to its end. Identity is `id`, never the code: 3,316 of the
 * 3,321 communes of 2025-07-01 carry a code that an area before them had.
 */
export type Area = {
  id: string
  tier: Tier
  foundedOn: Day | null
  endedOn: Day | null
  versions: AreaVersion[]
  predecessors: Succession[]
  successors: Succession[]
  /** Ids under which it was known before it was found to be this one: they lead here. Left out where there are none. */
  aliases?: string[]
}

/** What lies under such an id. */
export type AreaAlias = { id: string; aliasOf: string }

/** Undefined before its first known day and after its end. */
export function versionOn(area: Pick<Area, 'versions'>, day: Day): AreaVersion | undefined {
  return area.versions.find((version) => isWithin(version, day))
}

/** The version of a day, or the nearest that is known: an area that has ended still had a parent. */
export function lastKnownVersion(area: Area, day: Day): AreaVersion | undefined {
  return (
    versionOn(area, day) ??
    (area.endedOn !== null && area.endedOn < day ? area.versions.at(-1) : area.versions[0])
  )
}

export function bareNameOn(area: Area, day: Day): string {
  return bareName(lastKnownVersion(area, day)?.name ?? '')
}

export function isAliveOn(area: Pick<Area, 'foundedOn' | 'endedOn'>, day: Day): boolean {
  return isWithin({ from: area.foundedOn, to: area.endedOn }, day)
}

/** Whether both were there on one day under different codes, which two records of one area hardly ever are. */
export function livedUnderTwoCodes(one: Pick<Area, 'versions'>, other: Pick<Area, 'versions'>): boolean {
  return one.versions.some((a) => other.versions.some((b) => a.code !== b.code && isOverlapping(a, b)))
}

function isOverlapping(a: AreaVersion, b: AreaVersion): boolean {
  const isBefore = (earlier: AreaVersion, later: AreaVersion) =>
    earlier.to !== null && later.from !== null && earlier.to < later.from
  return !isBefore(a, b) && !isBefore(b, a)
}

const governedTiers: readonly Tier[] = ['NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE']

/** Whether a government stands at its head: the Government for the nation, a People's Committee in every tier below. */
export function hasGovernment(area: Pick<Area, 'tier'>): boolean {
  return governedTiers.includes(area.tier)
}

const typeWords = [
  ...new Set(areaTypes.flatMap((type) => areaTypeFacts[type].words.map((word) => word.toLowerCase()))),
].sort((a, b) => b.length - a.length)

/**
 * The name without the word of its type: "Tỉnh Đắk Lắk" → "Đắk Lắk", "TP. Huế" → "Huế". A number alone says nothing
 * ("Phường 1", "Quận 10"), so there the word stays.
 */
export function bareName(name: string): string {
  const text = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  const lower = text.toLowerCase()
  for (const word of typeWords) {
    if (!lower.startsWith(word)) continue
    const rest = text.slice(word.length)
    if (!word.endsWith('.') && !rest.startsWith(' ')) continue
    const bare = rest.trim()
    return bare === '' || /^\d+$/.test(bare) ? text : bare
  }
  return text
}

const foldedTypeWords = once(() => typeWords.filter((word) => !word.endsWith('.')).map(fold))

/** The same of a folded name: "xa binh lu" → "binh lu"; as it is where it begins with no such word. */
export function foldedBareName(folded: string): string {
  const word = foldedTypeWords().find((one) => folded.startsWith(`${one} `))
  const bare = word === undefined ? folded : folded.slice(word.length + 1)
  return /^\d*$/.test(bare) ? folded : bare
}

/**
 * The type that a name begins with, read in a tier ("thành phố" is of two). Null where it begins with none of that
 * tier's words: TT. and T. are words of an area only here, in a list of recipients TT. is Thường trực.
 */
export function typeOfName(name: string, tier: Tier): AreaType | null {
  const lower = name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
  const ofTier = areaTypes.filter((type) => areaTypeFacts[type].tier === tier)
  return (
    ofTier.find((type) =>
      areaTypeFacts[type].words.some((word) => {
        const begins = word.toLowerCase()
        return lower.startsWith(begins) && (begins.endsWith('.') || lower[begins.length] === ' ')
      }),
    ) ?? null
  )
}

/** An area as searches by name compare it. */
export type Sought = Pick<Area, 'tier' | 'foundedOn' | 'endedOn'> & { names: string[] }

export function soughtOf({ tier, foundedOn, endedOn, versions }: Area): Sought {
  return { tier, foundedOn, endedOn, names: versions.map(({ name }) => name) }
}

/** How well areas' names, with the word of their type or without, meet a query. */
export function areaMatcherOf(query: string): Matcher {
  const [whole, abbreviated] = [matcherOf(query), abbreviatedMatcherOf(query)]
  return (name) => {
    const bare = bareName(name)
    const ranks = [whole(name), bare === name ? null : whole(bare), abbreviated(name)]
    return ranks.reduce((best, rank) => (rank !== null && (best === null || rank < best) ? rank : best), null)
  }
}

/** "TP Huế" asks for a "Thành phố Huế", never for the "Phường Huế": the words of the type have to be of one type. */
function abbreviatedMatcherOf(query: string): Matcher {
  const bare = bareName(query)
  if (fold(bare) === fold(query)) return () => null
  const asked = tiers.map((tier) => ({ tier, type: typeOfName(query, tier) }))
  const meets = matcherOf(bare)
  return (name) => {
    const agrees = asked.some(({ tier, type }) => type !== null && type === typeOfName(name, tier))
    return agrees ? meets(bareName(name)) : null
  }
}

/** The longest name in the register has 30 letters; a key of the table has its limit too. */
export const longestAreaName = 100

export const areaSentences = {
  noVersion: {
    vi: 'Đơn vị hành chính phải có ít nhất một thời kỳ.',
    en: 'An area needs at least one version.',
  },
  noName: { vi: 'Thiếu tên đơn vị hành chính.', en: 'The name of the area is missing.' },
  notADay: {
    vi: 'Ngày không đúng: cần năm-tháng-ngày có thật, ví dụ 2025-07-01.',
    en: 'That is no calendar day: write year-month-day, such as 2025-07-01.',
  },
  wrongCodeLength: {
    vi: 'Mã không đúng độ dài: cấp tỉnh 2, cấp huyện 3, cấp xã 5 chữ số.',
    en: 'The code has the wrong length: province 2, district 3, commune 5 digits.',
  },
  changesTier: {
    vi: 'Một đơn vị hành chính không đổi cấp: hãy kết thúc đơn vị cũ và thành lập đơn vị mới.',
    en: 'An area never changes its tier: end it and found another.',
  },
  noParent: { vi: 'Thiếu đơn vị hành chính cấp trên trực tiếp.', en: 'The parent area is missing.' },
  endsBeforeStart: { vi: 'Ngày kết thúc sớm hơn ngày bắt đầu.', en: 'It ends before it begins.' },
  openInTheMiddle: {
    vi: 'Chỉ thời kỳ đầu được để trống ngày bắt đầu và chỉ thời kỳ cuối được để trống ngày kết thúc.',
    en: 'Only the first version may have no first day, and only the last one no last day.',
  },
  overlap: { vi: 'Hai thời kỳ chồng lên nhau.', en: 'Two versions overlap.' },
  gap: { vi: 'Giữa hai thời kỳ có khoảng trống.', en: 'There is a gap between two versions.' },
} as const satisfies Record<string, Bilingual>

/** The first sentence that the versions (in order of time) do not meet, or null. */
export function checkVersions(versions: readonly AreaVersion[]): Bilingual | null {
  const [first] = versions
  if (first === undefined) return areaSentences.noVersion
  const tier = areaTypeFacts[first.type].tier
  for (const [index, version] of versions.entries()) {
    const broken = checkVersion(version, tier)
    if (broken !== null) return broken
    const next = versions[index + 1]
    if (next === undefined) continue
    if (version.to === null || next.from === null) return areaSentences.openInTheMiddle
    if (next.from <= version.to) return areaSentences.overlap
    if (next.from !== addDays(version.to, 1)) return areaSentences.gap
  }
  return null
}

function checkVersion(version: AreaVersion, tier: Tier): Bilingual | null {
  if (version.name.trim() === '') return areaSentences.noName
  if (areaTypeFacts[version.type].tier !== tier) return areaSentences.changesTier
  const code = tier === 'NATION' ? /^[A-Z]{2}$/ : /^\d+$/
  if (version.code.length !== codeLength[tier] || !code.test(version.code))
    return areaSentences.wrongCodeLength
  if (tier !== 'NATION' && version.parentId === null) return areaSentences.noParent
  if ([version.from, version.to].some((day) => day !== null && !isDay(day))) return areaSentences.notADay
  if (version.from !== null && version.to !== null && version.to < version.from)
    return areaSentences.endsBeforeStart
  return null
}
