import { type AreaType, areaTypeFacts, areaTypes, type Tier } from '../area/area.rules.ts'
import { fold } from '../name.rules.ts'
import type { AgencyKind } from './agency.rules.ts'
import { kindOf, openAbbreviations } from './kind.rules.ts'

/**
 * What a phrase for many stands for. A rule is resolved on a day among the agencies that exist; OPEN waits until a
 * person lists the members. Never a made-up agency.
 */
export type GroupRule =
  /** "UBND các xã, phường": the People's Committees of the areas below of these types. */
  | { kind: 'COMMITTEES_BELOW'; areaTypes: AreaType[] }
  /** "Hội LHPN các quận, huyện, thị xã": another body of each area below of these types. */
  | { kind: 'UNIONS_BELOW'; agencyKind: AgencyKind; areaTypes: AreaType[] }
  /** "các sở, ban, ngành của Thành phố": the professional agencies of the issuer's area. `tier` null: not told. */
  | { kind: 'DEPARTMENTS'; tier: Tier | null }
  /** "Các trường học thuộc UBND xã", "các cơ quan tố tụng": bodies of these kinds in the issuer's area. */
  | { kind: 'MEMBERS'; agencyKinds: AgencyKind[] }
  /** "UBND và Hội LHPN các quận, huyện, thị xã": all of several rules. */
  | { kind: 'SEVERAL'; rules: GroupRule[] }
  | { kind: 'OPEN' }

/**
 * A phrase of a plan for many, as `areaId`'s documents use it. `memberIds` is the list that a person made where the
 * rule is OPEN; null as long as nobody has.
 */
export type AgencyGroup = {
  id: string
  phrase: string
  areaId: string
  rule: GroupRule
  memberIds: string[] | null
}

/** The specialised agencies of a People's Committee: what "sở, ban, ngành" and "phòng, ban" mean. */
export const departmentKinds: readonly AgencyKind[] = [
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
  'POLICE',
]

/** The five socio-political organisations (tổ chức chính trị - xã hội) of the Law on the Fatherland Front, article 1. */
export const socioPoliticalKinds: readonly AgencyKind[] = [
  'TRADE_UNION',
  'FARMERS_UNION',
  'YOUTH_UNION',
  'WOMENS_UNION',
  'VETERANS',
]

const persons = /(?<!\p{L})(?:phó chủ tịch|pct|cvp|pcvp|đồng chí|thành viên ủy ban)(?!\p{L})/u
/** Who is meant only the issuer knows. */
const openWords =
  /liên quan|nêu tại|nêu trên|có tên|tổ chức thành viên|trực thuộc(?! trung ương)|các cấp|cấp hội|địa phương|chức năng|khác(?!\p{L})/u
const plural = /(?:^|[,;]\s*|\svà\s+)(?:các|những|toàn thể|mỗi)\s/u
/** An area; "Huyện đoàn", "Tỉnh ủy" are bodies of one. */
const areaWord =
  '(?:thành phố|thị xã|thị trấn|đặc khu|quận|huyện|phường|tỉnh|xã(?!\\s+hội))(?!\\p{L})(?!\\s+(?:đoàn|ủy|uỷ|đội)(?!\\p{L}))'
const areaList = new RegExp(
  `(?<marker>(?:các|những|mỗi|cấp)\\s+)?(?<list>${areaWord}(?:(?:\\s*,\\s*|\\s+và\\s+|\\s*/\\s*)${areaWord})*)`,
  'gu',
)
/** What may follow a list of areas without changing it. */
const harmlessTail = /^(?:\s*(?:trên địa bàn|thuộc|trực thuộc trung ương|trong|của)(?!\p{L}).*)?$/u
/** Words that go on with the name before them: "Phòng Lao động, Thương binh và Xã hội". */
const nameGoesOn =
  /^(?:thương binh|xã hội|thể thao|thông tin|du lịch|truyền thông|đào tạo|đầu tư|môi trường|dân tộc|kế hoạch)/u

/** "Các huyện, thành, thị đoàn", "các Huyện đoàn, Thị đoàn": the youth unions of the areas below. */
const youthWord = '(?:tỉnh|huyện|quận|thị|thành|xã|phường)'
const youthBelow = new RegExp(
  `(?<!\\p{L})các\\s+(?<list>${youthWord}(?:\\s+đoàn)?(?:(?:\\s*,\\s*|\\s+và\\s+)${youthWord}(?:\\s+đoàn)?)*(?<=đoàn))(?!\\p{L})`,
  'u',
)

function openYouthUnions(text: string): string {
  const list = youthBelow.exec(text)?.groups?.['list']
  if (list === undefined) return text
  const areas = list
    .replace(/\s+đoàn/gu, '')
    .replace(/(?<!\p{L})thị(?!\p{L})/gu, 'thị xã')
    .replace(/(?<!\p{L})thành(?!\p{L})/gu, 'thành phố')
  return text.replace(youthBelow, `đoàn thanh niên các ${areas}`)
}

/** Null where the phrase names one agency, or several by their own names, or persons. */
export function readGroup(phrase: string): GroupRule | null {
  const text = openYouthUnions(
    openAbbreviations(phrase.replace(/\([^()]*\)/g, ' '))
      .toLowerCase()
      .replace(/^(?:trân trọng\s+)?(?:đề nghị|giao|yêu cầu|trách nhiệm của|thủ trưởng)\s+/u, '')
      .replace(/[.:;]+$/u, '')
      .trim(),
  )
  if (persons.test(text)) return null
  const below = findBelow(text)
  if (below === null && !plural.test(text)) return null
  if (openWords.test(text)) return { kind: 'OPEN' }
  const rest = below === null ? [text] : [below.before, below.after].filter((part) => part !== '')
  const rules = [...(below?.rules ?? []), ...rest.flatMap((part) => readOwn(part))]
  const [only, ...others] = rules
  if (only === undefined) return { kind: 'OPEN' }
  return others.length === 0 ? only : { kind: 'SEVERAL', rules }
}

type Below = { rules: GroupRule[]; before: string; after: string }

/** "… UBND và Hội LHPN các quận, huyện, thị xã …": the list of areas with the heads right before it. */
function findBelow(text: string): Below | null {
  for (const match of text.matchAll(areaList)) {
    const { marker = '', list = '' } = match.groups ?? {}
    const words = list.split(/\s*,\s*|\s+và\s+|\s*\/\s*/u)
    if (marker === '' && words.length === 1) continue
    const types = marker.startsWith('cấp') ? typesOfTier(words) : typesOfList(words)
    const { kinds, before } = headsOf(text.slice(0, match.index))
    const tail = text.slice(match.index + match[0].length)
    const rules = kinds.map(
      (agencyKind): GroupRule =>
        agencyKind === 'PEOPLES_COMMITTEE'
          ? { kind: 'COMMITTEES_BELOW', areaTypes: types }
          : { kind: 'UNIONS_BELOW', agencyKind, areaTypes: types },
    )
    return {
      rules,
      before,
      after: harmlessTail.test(tail) ? '' : tail.replace(/^\s*(?:,|và)\s*/u, '').trim(),
    }
  }
  return null
}

/** The kinds named last, back to the first words that name none; areas without a head stand for their committees. */
function headsOf(text: string): { kinds: AgencyKind[]; before: string } {
  const fragments = fragmentsOf(text)
  const kinds: AgencyKind[] = []
  let fragment = fragments.pop()
  while (fragment !== undefined) {
    const kind = /^(?:các|những)(?!\p{L})/u.test(fragment) ? null : kindOf(fragment)
    if (kind === null) break
    kinds.unshift(kind)
    fragment = fragments.pop()
  }
  const before = [...fragments, ...(fragment === undefined ? [] : [fragment])].join(', ')
  return { kinds: kinds.length === 0 ? ['PEOPLES_COMMITTEE'] : kinds, before }
}

/** Parts of an enumeration; a name that holds a comma or "và" of its own stays together. */
function fragmentsOf(text: string): string[] {
  const parts: string[] = []
  for (const part of text.split(/\s*[,;]\s*/u).filter((one) => one.trim() !== '')) {
    const last = parts.at(-1)
    if (last !== undefined && nameGoesOn.test(part)) parts[parts.length - 1] = `${last}, ${part}`
    else parts.push(part)
  }
  return parts.flatMap((part) => {
    if (part.startsWith('văn phòng')) return [part.trim()]
    const halves = part.split(/\s+và\s+/u).map((half) => half.trim())
    return halves.every((half) => kindOf(half) !== null || /^(?:các|những)\s/u.test(half))
      ? halves
      : [part.trim()]
  })
}

/** "Các cơ quan" of the state, or of an area. With another word behind it, "bảo vệ pháp luật", it is not said which. */
const stateAgencies = new RegExp(
  `các cơ quan(?:, đơn vị)?(?:\\s*(?:$|[,;])|\\s+(?:và|chuyên môn|hành chính|quản lý|nhà nước|thuộc|của|cấp|${areaWord})(?!\\p{L}))`,
  'u',
)

/** Who in the issuer's own area is meant; OPEN where the words tell it to nobody but the issuer. */
function readOwn(text: string): GroupRule[] {
  const rules: GroupRule[] = []
  if (
    /(?<!\p{L})(?:sở|ban|ngành|phòng)(?:\s*,|\s+và|(?!\p{L})\s*(?:ban|ngành|xã|huyện|tỉnh|thành phố|của|$))/u.test(
      text,
    ) ||
    stateAgencies.test(text)
  ) {
    rules.push({ kind: 'DEPARTMENTS', tier: tierNamed(text) })
  }
  const kinds: AgencyKind[] = []
  if (/mặt trận/u.test(text)) kinds.push('FATHERLAND_FRONT')
  if (/đoàn thể|tổ chức chính trị\s*(?:-|–)?\s*xã hội/u.test(text)) kinds.push(...socioPoliticalKinds)
  if (fold(text).includes('co quan to tung')) kinds.push('POLICE', 'PROCURACY', 'COURT')
  kinds.push(...fragmentsOf(text).flatMap((fragment) => kindOf(fragment) ?? []))
  if (kinds.length > 0) rules.push({ kind: 'MEMBERS', agencyKinds: [...new Set(kinds)] })
  return rules.length > 0 ? rules : [{ kind: 'OPEN' }]
}

function tierNamed(text: string): Tier | null {
  if (/trung ương|các bộ/u.test(text)) return 'NATION'
  if (/(?<!\p{L})(?:sở|tỉnh)(?!\p{L})/u.test(text)) return 'PROVINCE'
  if (/(?<!\p{L})(?:huyện|quận|thị xã)(?!\p{L})/u.test(text)) return 'DISTRICT'
  if (/(?<!\p{L})(?:xã(?!\s+hội)|phường|thị trấn|đặc khu)(?!\p{L})/u.test(text)) return 'COMMUNE'
  return null
}

const typeByWord: Readonly<Record<string, AreaType>> = {
  tỉnh: 'PROVINCE',
  'thị xã': 'TOWN',
  quận: 'URBAN_DISTRICT',
  huyện: 'RURAL_DISTRICT',
  phường: 'WARD',
  'thị trấn': 'TOWNSHIP',
  xã: 'COMMUNE',
  'đặc khu': 'SPECIAL_ZONE',
}

/** "thành phố" is of the centre beside "tỉnh", else of a province. */
function typesOfList(words: readonly string[]): AreaType[] {
  return words.flatMap((word) => {
    if (word === 'thành phố') return words.includes('tỉnh') ? ['MUNICIPALITY'] : ['DISTRICT_CITY']
    return typeByWord[word] ?? []
  })
}

function typesOfTier(words: readonly string[]): AreaType[] {
  const named = new Set(typesOfList(words).map((type) => areaTypeFacts[type].tier))
  return areaTypes.filter((type) => named.has(areaTypeFacts[type].tier))
}
