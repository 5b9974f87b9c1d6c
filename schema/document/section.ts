import { foldKey } from './fold.rules.ts'

/** What a section of a plan is about. */
export type SectionKind =
  | 'OBJECTIVES'
  | 'TARGETS'
  | 'REQUIREMENTS'
  | 'TASKS'
  | 'FUNDING'
  | 'ASSIGNMENTS'
  | 'REPORTING'
  | 'ANNEX'
  /** What was done before this plan: its figures and days are no targets and no duties. */
  | 'REVIEW'
  | 'OTHER'

type Vocabulary = readonly (readonly [SectionKind, RegExp])[]

/** Titles of main sections: the first that fits decides. On folded keys (blanks only between words). */
const mainTitles: Vocabulary = [
  ['ANNEX', /^(?:phu luc|bieu (?:mau|so)|danh muc kem theo)/],
  [
    'REVIEW',
    /^(?:danh gia|tinh hinh|ket qua (?!can dat|phan dau)|thuc trang|dac diem|su can thiet|khai quat|tom tat|can cu|co so)/,
  ],
  ['ASSIGNMENTS', /^(?:to chuc (?:thuc hien|trien khai)|phan cong|trach nhiem)/],
  ['TASKS', /^(?:cac |mot so )?(?:nhiem vu|giai phap|noi dung|hoat dong|bien phap)/],
  [
    'REPORTING',
    /che do .{0,20}bao cao|thong tin bao cao|^(?:thoi gian )?(?:va )?bao cao\b|(?:so ket|giam sat|kiem tra|danh gia|theo doi).{0,40}bao cao/,
  ],
  [
    'ASSIGNMENTS',
    /to chuc (?:thuc hien|trien khai)|phan cong|trach nhiem (?:thuc hien|cua|thi hanh)|^(?:co quan|don vi) (?:chu tri|thuc hien)/,
  ],
  ['FUNDING', /kinh phi|nguon von|^ngan sach|nguon luc (?:thuc hien|tai chinh|dam bao|bao dam)/],
  ['TASKS', /nhiem vu|giai phap|noi dung|hoat dong|trong tam|bien phap|cong viec/],
  ['TARGETS', /^(?:he thong |cac |mot so )?chi tieu/],
  ['OBJECTIVES', /muc tieu|muc dich|quan diem/],
  ['REQUIREMENTS', /^yeu cau|pham vi|doi tuong|thoi gian|tien do|dia diem|nguyen tac/],
]

/** Titles inside a section, which turn its sense only when they say so from their first word. */
const innerTitles: Vocabulary = [
  ['TARGETS', /^(?:he thong |cac |mot so )?(?:chi tieu|muc tieu cu the|muc tieu den nam|muc tieu phan dau)/],
  ['OBJECTIVES', /^(?:cac )?(?:muc tieu|muc dich)(?! (?:quoc gia|\d))/],
  ['REQUIREMENTS', /^(?:yeu cau|pham vi|doi tuong|quan diem|nguyen tac)(?: |$)/],
  [
    'REPORTING',
    /^(?:thuc hien )?(?:che do )?(?:thong tin )?(?:va )?(?:bao cao)$|^(?:thuc hien )?che do .{0,20}bao cao|^thong tin.{0,4} bao cao|^(?:thoi gian|che do|cong tac) (?:thong tin )?(?:va )?bao cao|^bao cao ket qua$/,
  ],
  ['FUNDING', /^(?:ve )?(?:nguon )?kinh phi(?: thuc hien| hoat dong| trien khai| bao dam| dam bao|$)/],
  [
    'ASSIGNMENTS',
    /^(?:to chuc thuc hien|to chuc trien khai|phan cong (?:trach nhiem|nhiem vu|to chuc|thuc hien))/,
  ],
  [
    'TASKS',
    /^(?:cac |mot so )?(?:nhiem vu|giai phap|noi dung)(?: (?:va|nhiem vu|giai phap|chu yeu|trong tam|cu the|thuc hien|trien khai|hoat dong))*$/,
  ],
]

const longestTitle = 160

export function mainSection(title: string): SectionKind | null {
  return title.length > longestTitle ? null : search(mainTitles, foldKey(title))
}

/** `title` may open a paragraph ("Mục tiêu chung: …"): only what stands before its colon is looked at. */
export function innerSection(title: string): SectionKind | null {
  const name = title.slice(0, longestTitle).split(/[:.](?:\s|$)/)[0] ?? ''
  return name.length > 120 ? null : search(innerTitles, foldKey(name))
}

function search(vocabulary: Vocabulary, key: string): SectionKind | null {
  for (const [kind, pattern] of vocabulary) if (pattern.test(key)) return kind
  return null
}

/** "Nhiệm vụ và giải pháp" alone groups other headings and is no group of tasks itself. */
export function isBareTaskTitle(title: string): boolean {
  return innerSection(title) === 'TASKS'
}
