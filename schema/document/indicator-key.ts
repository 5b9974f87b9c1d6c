/** Which of the programme's indicators a sentence (folded) speaks of, as a key of the neutral format. */
const keys: readonly (readonly [string, string, RegExp])[] = [
  ['coordination-regulation', 'coordination', /quy che (?:phoi hop|lien nganh)|co che phoi hop lien nganh/],
  [
    'enterprises-with-antiharassment',
    'enterprises',
    /(?:doanh nghiep|nguoi su dung lao dong|noi lam viec).*quay roi|quay roi.*doanh nghiep/,
  ],
  [
    'schools-with-procedure',
    'schools',
    /(?:co so giao duc|truong hoc|nha truong|truong).*quy trinh|quy trinh.*(?:co so giao duc|truong hoc|nha truong)/,
  ],
  [
    'communes-online-intake',
    'digital-intake',
    /tiep nhan truc tuyen|cong nghe thong tin trong (?:viec )?(?:tiep nhan|quan ly)|nen tang so.*tiep nhan|tiep nhan.*(?:truc tuyen|nen tang so|cong nghe)/,
  ],
  ['shelters-per-commune', 'shelters', /(?:noi|nha) tam lanh/],
  [
    'officers-trained',
    'training',
    /(?:can bo|cong chuc|vien chuc|cong tac vien|nhan vien|nguoi lam cong tac).*(?:tap huan|boi duong|dao tao)|(?:tap huan|boi duong|dao tao).*(?:can bo|cong chuc|cong tac vien)/,
  ],
  [
    'survivors-served',
    'survivors',
    /(?:nguoi bi bao luc|nan nhan|bi bao luc|truong hop co nhu cau).*(?:dich vu|tro giup|ho tro|tiep can|tu van|cham soc)/,
  ],
]

export function indicatorOf(folded: string): { key: string | null; subject: string | null } {
  const found = keys.find(([, , pattern]) => pattern.test(folded.slice(0, 600)))
  return { key: found?.[0] ?? null, subject: found?.[1] ?? null }
}
