import { foldKey } from './fold.rules.ts'

/** What sort of body a name (or a phrase for many) speaks of, as a key of the neutral format; null if untold. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['fatherland-front', /mat tran to quoc|\bmttq\b|ubmttq/],
  ['womens-union', /(?:lien hiep )?phu nu|\blhpn\b/],
  ['youth-union', /doan thanh nien|tinh doan|thanh doan|huyen doan|doan tncs/],
  ['trade-union', /lien doan lao dong|cong doan/],
  ['farmers-union', /hoi nong dan/],
  ['veterans-union', /cuu chien binh/],
  ['village-heads', /truong (?:cac |\d+ )?(?:thon|ban|ap|buon|khu)|to truong to dan pho/],
  ['council-committee-office', /^van phong (?:hdnd|hoi dong nhan dan|ubnd|uy ban)/],
  ['commune-committees', /(?:ubnd|uy ban nhan dan) cac (?:xa|phuong|thi tran|dac khu)/],
  ['district-committees', /(?:ubnd|uy ban nhan dan) cac (?:huyen|quan|thi xa|thanh pho)/],
  ['committee', /^(?:ubnd|uy ban nhan dan)/],
  ['all-departments', /^(?:thu truong )?cac (?:so|ban|nganh)\b/],
  ['all-units', /^(?:thu truong )?cac (?:co quan|don vi|phong)\b/],
  ['schools', /truong hoc|nha truong|co so giao duc|^cac truong|^truong (?!phong|ban|cac|\d)/],
  ['health-station', /tram y te/],
  ['hospital', /benh vien|trung tam y te/],
  ['culture-social-division', /phong van hoa ?(?:va )?xa hoi/],
  ['economic-division', /phong kinh te/],
  ['public-service-centre', /phuc vu hanh chinh cong/],
  ['service-centre', /trung tam (?:dich vu|cung ung)/],
  ['police', /cong an/],
  ['border-guard', /bien phong/],
  ['military', /quan su/],
  ['court', /toa an/],
  ['procuracy', /vien kiem sat/],
  ['judicial-bodies', /to tung|tu phap trung uong/],
  ['home-affairs', /(?:so|phong|bo) noi vu/],
  ['labour', /lao dong.{0,4}thuong binh|ldtb/],
  ['health', /(?:so|phong|bo) y te/],
  ['justice', /(?:so|phong|bo) tu phap/],
  ['education', /giao duc va dao tao|gd dt/],
  ['culture-sport', /van hoa.*the thao|van hoa va the thao/],
  ['culture-information', /van hoa va thong tin/],
  ['information', /thong tin va truyen thong/],
  ['finance', /tai chinh/],
  ['planning', /ke hoach va dau tu/],
  ['ethnic-religion', /dan toc/],
  ['agriculture-environment', /nong nghiep/],
  ['science', /khoa hoc va cong nghe/],
  ['media', /^(?:bao (?!hiem)|dai (?!hoc)|trung tam truyen thong)|bao chi|phat thanh|truyen hinh/],
  ['social-insurance', /bao hiem xa hoi/],
  ['enterprises', /doanh nghiep/],
]

export function agencyKindOf(name: string): string | null {
  const key = foldKey(name)
  return kinds.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}

const many =
  /^(?:cac|nhung|toan the|tat ca|moi|tung|thu truong|lanh dao) |\bcac (?:tinh|xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|thon|ban|to chuc|co quan|doan the|truong|don vi|dac khu|cap)\b/
/** Without "các": "UBND cấp xã", "UBND tỉnh, thành phố trực thuộc trung ương"; not "UBND xã Quan Lạn". */
const committeesOfTier =
  /^(?:chu tich )?(?:ubnd|uy ban nhan dan) (?:cap (?:tinh|huyen|xa)\b|(?:tinh|thanh pho) (?:va )?(?:tinh|thanh pho)(?: truc thuoc trung uong)?$)/

/** Several bodies under one phrase: to be resolved on a day, never one agency. */
export function isAgencyGroup(name: string): boolean {
  const key = foldKey(name)
  return many.test(key) || committeesOfTier.test(key)
}

/** "Các sở, ban, ngành liên quan": everybody who is not named. */
export function isEverybody(name: string): boolean {
  const key = foldKey(name)
  if (
    name.includes(':') ||
    /to tung|bao chi|truyen thong|thong tan|tu phap|noi chinh|giao duc|y te/.test(key)
  )
    return false
  return /^(?:thu truong |lanh dao |nguoi dung dau )?(?:cac|tat ca cac|toan the cac|toan bo cac|moi) (?:so|ban|phong|nganh|co quan|don vi|doan the|to chuc)\b/.test(
    key,
  )
}
