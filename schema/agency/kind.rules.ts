/**
 * Reading the name of an agency as documents write it: abbreviations opened, then what kind of body it is.
 * Abbreviations are opened before accents go (HD is hướng dẫn, HĐ hội đồng or hợp đồng).
 */
import { type AreaType, areaTypeFacts, areaTypes } from '../area/area.rules.ts'
import { fold } from '../name.rules.ts'
import { once } from '../once.rules.ts'
import type { AgencyKind } from './agency.rules.ts'

const word = (pattern: string, flags = 'gu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags)

/** An abbreviation that means this only before one of these words. */
const before = (abbreviation: string, next: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${abbreviation}\\s?(?=(?:${next}))`, 'giu')

/** In this order: the longer before the shorter, and those that need their neighbour before those that do not. */
const abbreviations = once((): readonly (readonly [RegExp, string])[] => [
  [
    word('TT\\.?\\s?(?=(?:HĐND|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy|UBND|UBMTTQ|Hội đồng))'),
    'Thường trực ',
  ],
  [
    before('TT[.:]?', 'HĐND|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy|UBND|UBMTTQ|MTTQ|Hội đồng'),
    'Thường trực ',
  ],
  [
    before('TT\\.?', 'Dịch vụ|DVTH|Y tế|Văn h[óo][aá]|VHTT|Trợ giúp|TGPL|Công tác|CTXH|Giáo dục|GDNN|PVHCC'),
    'Trung tâm ',
  ],
  [word('UB\\s?MTTQ(?:\\s?VN)?'), 'Ủy ban Mặt trận Tổ quốc'],
  [word('MTTQ\\s?VN|MTTQ'), 'Mặt trận Tổ quốc'],
  [word('UBND'), 'Ủy ban nhân dân'],
  [word('HĐND'), 'Hội đồng nhân dân'],
  [word('Hội\\s+PN'), 'Hội Liên hiệp Phụ nữ'],
  [word('LHPN'), 'Liên hiệp Phụ nữ'],
  [word('(?:LĐ|Lao động)[\\s,–-]*(?:TB\\s?(?:&|và|-)?\\s?XH)'), 'Lao động Thương binh và Xã hội'],
  [word('(?:GD)\\s?(?:&|và|-)?\\s?ĐT'), 'Giáo dục và Đào tạo'],
  [word('VH\\s?,?\\s?TT\\s?(?:&|và|-)?\\s?DL'), 'Văn hóa Thể thao và Du lịch'],
  [word('VH\\s?(?:&|và|-|–)?\\s?XH'), 'Văn hóa Xã hội'],
  [word('(?<=Trung tâm\\s)VH\\s?,?-?TT\\s?(?:&|và|-)?\\s?TT'), 'Văn hóa Thể thao và Truyền thông'],
  [word('(?<=Sở\\s)VH\\s?(?:&|và|-)?\\s?TT'), 'Văn hóa và Thể thao'],
  [word('(?<=Phòng\\s)VH\\s?(?:&|và|-)?\\s?TT'), 'Văn hóa và Thông tin'],
  [word('(?<=(?:Sở|Phòng|Bộ)\\s)TT\\s?(?:&|và|-)?\\s?TT'), 'Thông tin và Truyền thông'],
  [word('(?<=Đài\\s)(?:TT\\s?-?\\s?TH|PT\\s?-?\\s?TH|PTTH)'), 'Phát thanh Truyền hình'],
  [word('KH\\s?(?:&|và|-)?\\s?ĐT'), 'Kế hoạch và Đầu tư'],
  [word('KH\\s?(?:&|và|-)?\\s?CN'), 'Khoa học và Công nghệ'],
  [word('TC\\s?(?:&|-)?\\s?KH'), 'Tài chính Kế hoạch'],
  [word('TN\\s?(?:&|và|-)?\\s?MT'), 'Tài nguyên và Môi trường'],
  [word('NN\\s?(?:&|và|-)?\\s?MT'), 'Nông nghiệp và Môi trường'],
  [word('NN\\s?(?:&|và|-)?\\s?PTNT'), 'Nông nghiệp và Phát triển nông thôn'],
  [word('DT\\s?(?:&|và|-)?\\s?TG'), 'Dân tộc và Tôn giáo'],
  [word('(?:Đoàn\\s+)?(?:TNCS|TN\\s?CS)\\s?(?:HCM|Hồ Chí Minh)'), 'Đoàn Thanh niên Cộng sản Hồ Chí Minh'],
  [word('Đoàn\\s+TN'), 'Đoàn Thanh niên'],
  [word('LĐLĐ'), 'Liên đoàn Lao động'],
  [word('CCB'), 'Cựu chiến binh'],
  [word('CTĐ'), 'Chữ thập đỏ'],
  [word('NCT'), 'Người cao tuổi'],
  [word('(?<=Hội\\s)ND'), 'Nông dân'],
  [word('TAND'), 'Tòa án nhân dân'],
  [word('VKS(?:ND)?'), 'Viện kiểm sát nhân dân'],
  [word('THADS'), 'Thi hành án dân sự'],
  [word('BHXH'), 'Bảo hiểm xã hội'],
  [word('BCHQS'), 'Ban Chỉ huy quân sự'],
  [word('CHQS'), 'Chỉ huy quân sự'],
  [word('BĐBP'), 'Bộ đội Biên phòng'],
  [word('BCĐ'), 'Ban Chỉ đạo'],
  [word('VSTB\\s?(?:CPN|PN|CỦA PN)'), 'Vì sự tiến bộ của phụ nữ'],
  [word('DVTH'), 'Dịch vụ tổng hợp'],
  [word('TGPL'), 'Trợ giúp pháp lý'],
  [word('PVHCC'), 'Phục vụ hành chính công'],
  [word('(?<=(?:tổ chức|đoàn thể)\\s)(?:CT\\s?-?\\s?XH)'), 'chính trị xã hội'],
  [word('(?<=Trung tâm\\s)CTXH'), 'Công tác xã hội'],
  [word('GD\\s?(?:&|và|-)?\\s?XH'), 'Gia đình Xã hội'],
  [word('CSLP'), 'Chính sách Luật pháp'],
  [word('(?<=(?:Sở|Phòng)\\s)TP'), 'Tư pháp'],
  [word('(?<=(?:Sở|Phòng)\\s)TC'), 'Tài chính'],
  [word('(?<=(?:Sở|Phòng)\\s)NV'), 'Nội vụ'],
  [word('(?<=(?:Sở|Phòng|Trạm)\\s)YT'), 'Y tế'],
  [word('VP'), 'Văn phòng'],
  [word('CA(?=\\s)'), 'Công an'],
  [word('TW|T\\.Ư'), 'Trung ương'],
  [word('TTg'), 'Thủ tướng Chính phủ'],
  [word('TP\\.?'), 'thành phố'],
  [word('TX\\.?'), 'thị xã'],
])

/** The name with its abbreviations written out, NFC; what is not known stays as it is. */
export function openAbbreviations(name: string): string {
  return abbreviations()
    .reduce(
      (text, [pattern, full]) => text.replace(pattern, full),
      name.normalize('NFC').replace(/\s+/g, ' '),
    )
    .replace(/\s+/g, ' ')
    .trim()
}

/** Remarks such as "(để b/c)" are the list's, not the name's. */
const remarks = /\([^()]*\)/g

/**
 * A key under which two spellings of one agency meet: abbreviations opened, folded, without "và" and without the
 * "Việt Nam" of the Fatherland Front. "Sở LĐ-TB&XH" and "Sở Lao động - Thương binh và Xã hội" have one key.
 */
export function agencyKey(name: string): string {
  return fold(openAbbreviations(name.replace(remarks, ' ')))
    .replace(/\bmat tran to quoc viet nam\b/g, 'mat tran to quoc')
    .replace(/\bhoi phu nu\b/g, 'hoi lien hiep phu nu')
    .replace(/\bva\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * The key without the area at its end, for names as they are used inside one area: "Công an xã", "Công an xã Bình Lư"
 * and "Hội LHPN Hà Nội", "Hội LHPN Thành phố". A word of another tier stays: "UBND tỉnh" is no body of a commune, nor
 * "UBND thành phố" one of a province that is none. `area.name` is the bare name ("Hà Nội").
 */
export function localAgencyKey(name: string, area: { name: string; type: AreaType }): string {
  const key = agencyKey(name)
  const ending = ` ${fold(area.name)}`
  const ofName = key.endsWith(ending) ? key.slice(0, -ending.length) : key
  return ofName.replace(tierWords().get(area.type) ?? '', '').replace(/ cua$/, '')
}

/** A province is a province or a city; in the tiers below documents keep the word of a former type. */
const tierWords = once(
  () =>
    new Map(
      areaTypes.map((type) => {
        const { tier } = areaTypeFacts[type]
        const alike = areaTypes.filter((one) => tier !== 'PROVINCE' && areaTypeFacts[one].tier === tier)
        const words = new Set([type, ...alike].map((one) => fold(areaTypeFacts[one].words[0])))
        return [type, new RegExp(` (?:cua )?(?:${[...words].join('|')})$`)]
      }),
    ),
)

/** What the body of this name is for, read at its head: "thuộc UBND xã" and who it reports to are no part of it. */
const kindByPattern: readonly (readonly [RegExp, AgencyKind])[] = [
  [/^thu tuong/, 'PRIME_MINISTER'],
  [/^(?:uy ban thuong vu )?quoc hoi\b/, 'NATIONAL_ASSEMBLY'],
  [/^(?:doan )?dai bieu quoc hoi/, 'NATIONAL_ASSEMBLY_DELEGATION'],
  [
    /^van phong (?:chinh phu|quoc hoi|chu tich nuoc)|^uy ban dan toc\b|^thanh tra chinh phu|^ngan hang nha nuoc/,
    'MINISTRY',
  ],
  [/^chinh phu\b/, 'GOVERNMENT'],
  [/^van phong .*(?:hoi dong nhan dan|uy ban nhan dan)|^van phong$/, 'COMMITTEE_OFFICE'],
  [
    /^ban (?:thuong vu|chap hanh) hoi lien hiep phu nu|^(?:doan chu tich )?(?:trung uong )?hoi lien hiep phu nu/,
    'WOMENS_UNION',
  ],
  [/^(?:ban|van phong|bo phan)\b.*(?:\bhoi lien hiep phu nu|\bphu nu viet nam)/, 'UNION_COMMITTEE'],
  [/^ban (?:gia dinh xa hoi|chinh sach luat phap)/, 'UNION_COMMITTEE'],
  [/chi hoi (?:lien hiep )?phu nu/, 'WOMENS_UNION_BRANCH'],
  [
    /^(?:ban )?(?:thuong truc |thuong vu )?(?:tinh|thanh|huyen|quan|thi|dang) uy\b|^(?:bo chinh tri|ban bi thu|ban chap hanh)\b(?!.*(?:hoi|doan|cong doan))/,
    'PARTY_COMMITTEE',
  ],
  [/^(?:ban (?:tuyen giao|dan van|to chuc|noi chinh|xay dung dang)|uy ban kiem tra)\b/, 'PARTY_COMMISSION'],
  [/^(?:thuong truc )?hoi dong nhan dan/, 'PEOPLES_COUNCIL'],
  [/^(?:thuong truc |lanh dao |chu tich |pho chu tich )?uy ban nhan dan/, 'PEOPLES_COMMITTEE'],
  [
    /^(?:thuong truc |ban thuong truc )?(?:uy ban )?mat tran to quoc|^ban cong tac mat tran/,
    'FATHERLAND_FRONT',
  ],
  [/^ban vi su tien bo/, 'ADVANCEMENT_COMMITTEE'],
  [/^ban chi dao|^(?:to|hoi dong) (?:cong tac|phoi hop|pho bien) /, 'STEERING_COMMITTEE'],
  [/^(?:bo doi|bo chi huy bo doi|don|ban chi huy bo doi) bien phong/, 'BORDER_GUARD'],
  [/^(?:ban|bo) chi huy (?:quan su|phong thu)|^bo tu lenh/, 'MILITARY'],
  [/^bo\b(?! phan)/, 'MINISTRY'],
  [/^cong an\b|^luc luong cong an|^(?:phong|doi) canh sat|^co quan (?:canh sat )?dieu tra/, 'POLICE'],
  [/^toa an/, 'COURT'],
  [/^vien kiem sat/, 'PROCURACY'],
  [/^(?:cuc |chi cuc |phong )?thi hanh an dan su/, 'CIVIL_JUDGMENT'],
  [/^bao hiem xa hoi/, 'SOCIAL_INSURANCE'],
  [/^(?:cuc |chi cuc )?thong ke\b|^tong cuc thong ke/, 'STATISTICS'],
  [/^thanh tra\b/, 'INSPECTORATE'],
  [/^phong van hoa xa hoi/, 'CULTURE_SOCIAL_OFFICE'],
  [/^phong (?:kinh te ha tang do thi|kinh te ha tang|kinh te)\b/, 'ECONOMY_OFFICE'],
  [/^trung tam (?:tro giup phap ly|tu van phap luat)/, 'LEGAL_AID_CENTRE'],
  [/^trung tam phuc vu hanh chinh cong|^bo phan mot cua/, 'ADMINISTRATIVE_SERVICE_CENTRE'],
  [
    /^trung tam (?:cong tac xa hoi|bao tro xa hoi|nuoi duong|cham soc)|^co so (?:tro giup|bao tro) xa hoi|^lang tre em/,
    'SOCIAL_WORK_CENTRE',
  ],
  [/^trung tam (?:y te|kiem soat benh tat)/, 'HEALTH_CENTRE'],
  [/^trung tam (?:van hoa|truyen thong|thong tin)/, 'CULTURE_CENTRE'],
  [
    /^trung tam (?:giao duc|hoc tap cong dong|chinh tri)|^truong (?:cao dang|trung cap|chinh tri)/,
    'EDUCATION_CENTRE',
  ],
  [/^trung tam (?:dich vu|cung ung dich vu)/, 'SERVICE_CENTRE'],
  [/^(?:benh vien|phong kham)/, 'HOSPITAL'],
  [/^tram y te/, 'HEALTH_STATION'],
  [
    /^(?:truong hoc|truong (?:mam non|mau giao|tieu hoc|trung hoc|pho thong|thcs|thpt|th|ptdt\w*|lien cap)\b|co so giao duc|nha truong|truong$)/,
    'SCHOOL',
  ],
  [
    /^(?:bao (?!cao)|dai (?:phat thanh|truyen hinh|truyen thanh|ptth)|tap chi |co quan bao chi|trang thong tin|cong thong tin)/,
    'PRESS',
  ],
  [/^(?:so|phong|ban|nganh) noi vu/, 'HOME_AFFAIRS'],
  [/^(?:so|phong|nganh) lao dong/, 'LABOUR'],
  [/^(?:so|phong|nganh) y te/, 'HEALTH'],
  [/^(?:so|phong|nganh) giao duc/, 'EDUCATION'],
  [/^(?:so|phong|ban|nganh) tu phap/, 'JUSTICE'],
  [/^(?:so|phong) tai chinh/, 'FINANCE'],
  [/^(?:so|phong) ke hoach/, 'PLANNING'],
  [/^(?:so|phong) (?:van hoa|du lich)/, 'CULTURE'],
  [/^(?:so|phong) thong tin/, 'INFORMATION'],
  [/^(?:so|phong) khoa hoc/, 'SCIENCE_TECHNOLOGY'],
  [/^(?:so|phong|ban) (?:dan toc|ton giao)/, 'ETHNIC_RELIGION'],
  [/^(?:so|phong) (?:nong nghiep|tai nguyen)/, 'AGRICULTURE'],
  [/^(?:so|phong) (?:xay dung|giao thong|quan ly do thi|quy hoach)/, 'CONSTRUCTION'],
  [/^so cong thuong/, 'INDUSTRY_TRADE'],
  [/^so ngoai vu/, 'FOREIGN_AFFAIRS'],
  [
    /^(?:doan thanh nien|(?:tinh|thanh|huyen|quan|thi|xa|phuong) doan\b|doan (?:xa|phuong|thi tran)\b|trung uong doan|hoi dong doi|hoi lien hiep thanh nien)/,
    'YOUTH_UNION',
  ],
  [/^hoi nong dan/, 'FARMERS_UNION'],
  [/^hoi cuu chien binh/, 'VETERANS'],
  [/^(?:tong )?lien doan lao dong|^cong doan/, 'TRADE_UNION'],
  [/^hoi chu thap do/, 'RED_CROSS'],
  [/^hoi (?:bao tro )?nguoi cao tuoi/, 'ELDERLY_ASSOCIATION'],
  [/^(?:hoi luat gia|doan luat su)/, 'LAWYERS_ASSOCIATION'],
  [
    /^(?:hiep hoi doanh nghiep|hoi doanh nghiep|hoi nu doanh nhan|lien minh hop tac xa|hiep hoi nu doanh nhan)/,
    'BUSINESS_ASSOCIATION',
  ],
  [/^(?:hoi (?!dong|nghi|thao|thi|dam)|hiep hoi|quy )/, 'ASSOCIATION'],
  [/^(?:doanh nghiep|cong ty|hop tac xa|co so san xuat)/, 'ENTERPRISE'],
]

/** With accents, because folded "trưởng bản" (village head) is "trưởng ban" (head of a board). */
const villageHead = word(
  '(?<=^(?:các )?)(?:trưởng |tổ trưởng )?(?:thôn|bản|xóm|buôn|ấp|làng|khu phố|khu dân cư|tổ dân phố)',
  'u',
)

const leadingWords = /^(?:de nghi |tran trong |giao |cac |nhung |moi |toan the |lanh dao |thu truong )+/
/** The persons at the head of a committee or council stand for it: "CT, các PCT UBND huyện". */
const leadingPersons = /^(?:(?:ct|pct|chu tich|pho chu tich|cac) )+(?=uy ban nhan dan|hoi dong nhan dan)/

/** Null where the name is of no kind known here, or of many at once ("các sở, ban, ngành"). */
export function kindOf(name: string): AgencyKind | null {
  if (villageHead.test(name.normalize('NFC').trim().toLowerCase())) return 'VILLAGE_HEAD'
  const key = agencyKey(name).replace(leadingWords, '').replace(leadingPersons, '')
  return kindByPattern.find(([pattern]) => pattern.test(key))?.[1] ?? null
}
