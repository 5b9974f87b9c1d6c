/** The tables of the statistics office: their columns and words, and the sentences for a row that keeps to neither. */
import type { Bilingual } from '../text.rules.ts'
import type { AreaType, Tier } from './area.rules.ts'
import type { AreaFileKind } from './import.rules.ts'
import type { Extent } from './succession.rules.ts'

export const areaColumns = ['code', 'name', 'type', 'tier', 'parentCode', 'validFrom', 'legalBasis'] as const
export const columnsOf = {
  FORMER_AREAS: [...areaColumns, 'validTo'],
  AREAS: [...areaColumns, 'validTo'],
  SUCCESSIONS: ['fromCode', 'fromTier', 'toCode', 'toTier', 'share', 'kind', 'effective', 'legalBasis'],
  CHANGES: [...areaColumns, 'predecessorCode', 'kind'],
} as const satisfies Record<AreaFileKind, readonly string[]>
/** Columns that are read where a table has them. */
export const notesOf: Readonly<Record<AreaFileKind, readonly string[]>> = {
  FORMER_AREAS: [],
  AREAS: [],
  SUCCESSIONS: ['fromName', 'toName', 'sourceNote'],
  CHANGES: [],
}

export const tierByWord: Readonly<Record<string, Tier>> = {
  province: 'PROVINCE',
  district: 'DISTRICT',
  commune: 'COMMUNE',
}
export const typeByWord: Readonly<Record<string, AreaType>> = {
  tinh: 'PROVINCE',
  thanh_pho_tw: 'MUNICIPALITY',
  thanh_pho: 'DISTRICT_CITY',
  thi_xa: 'TOWN',
  quan: 'URBAN_DISTRICT',
  huyen: 'RURAL_DISTRICT',
  phuong: 'WARD',
  thi_tran: 'TOWNSHIP',
  xa: 'COMMUNE',
  dac_khu: 'SPECIAL_ZONE',
}
export const extentByWord: Readonly<Record<string, Extent>> = { whole: 'WHOLE', part: 'PART' }

export const rowSentences = {
  unknownShape: {
    vi: 'Không nhận ra bảng này theo dòng tiêu đề. Cần bảng đơn vị hành chính (code, name, type, tier, parentCode, validFrom, validTo, legalBasis), bảng kế thừa (fromCode, fromTier, toCode, toTier, share, kind, effective, legalBasis) hoặc bảng thay đổi (thêm predecessorCode, kind).',
    en: 'The heading is of no table known here: areas (code, name, type, tier, parentCode, validFrom, validTo, legalBasis), successions (fromCode, fromTier, toCode, toTier, share, kind, effective, legalBasis) or changes (with predecessorCode, kind).',
  },
  columnTwice: {
    vi: 'Tiêu đề này có hai lần. Hãy bỏ một cột.',
    en: 'This heading is there twice. Take one column away.',
  },
  unknownTier: {
    vi: 'Cấp không có trong danh mục: province, district hoặc commune.',
    en: 'There is no such tier: province, district or commune.',
  },
  unknownType: {
    vi: `Loại không có trong danh mục: ${Object.keys(typeByWord).join(', ')}.`,
    en: `There is no such type: ${Object.keys(typeByWord).join(', ')}.`,
  },
  unknownKind: {
    vi: 'Từ chỉ biến động không có trong danh mục: unchanged, renamed, reclassified, special_zone, merged, split, abolished_split, abolished_single.',
    en: 'There is no such word for a change: unchanged, renamed, reclassified, special_zone, merged, split, abolished_split, abolished_single.',
  },
  unknownShare: { vi: 'Phần chuyển sang phải là whole hoặc part.', en: 'The share is whole or part.' },
  noDay: { vi: 'Thiếu ngày có hiệu lực.', en: 'The day of effect is missing.' },
  parentLength: {
    vi: 'Mã cấp trên không đúng: VN, mã tỉnh 2 chữ số hoặc mã huyện 3 chữ số.',
    en: 'The code of the parent is wrong: VN, a province of 2 digits or a district of 3.',
  },
  parentNotAbove: {
    vi: 'Đơn vị cấp trên phải thuộc cấp trên trực tiếp: tỉnh thuộc VN, huyện thuộc tỉnh, xã thuộc tỉnh hoặc huyện; nếu không, cây đơn vị thành vòng lặp hoặc đứt đoạn.',
    en: 'The parent has to be of the tier directly above, VN for a province, a province for a district, a province or district for a commune, or the tree becomes a cycle or is torn.',
  },
  otherTier: {
    vi: 'Đơn vị kế thừa phải cùng cấp; riêng huyện kết thúc thì về xã.',
    en: 'What follows has to be of the same tier; a district that ended alone goes over to communes.',
  },
  ownParent: {
    vi: 'Vòng lặp: đơn vị này là cấp trên của chính nó.',
    en: 'A cycle: the area is its own parent.',
  },
} satisfies Record<string, Bilingual>
