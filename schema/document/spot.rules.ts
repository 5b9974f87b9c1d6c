/** Words for a place that one could walk to, or for a commune by its name. Pure. */
import { once } from '../once.rules.ts'
import { fold } from './fold.rules.ts'

export type Spot = {
  start: number
  end: number
  words: string
  /** ADDRESS: house and street; HOME: somebody's house; HOUSE: a station, school, office; NAMED: village, street, pagoda. */
  kind: 'ADDRESS' | 'HOME' | 'HOUSE' | 'NAMED' | 'COMMUNE'
}

/** As it stands in a sentence, with capitals at the head of its words (Trạm Y tế), and in a title of capitals. */
const inAnyCase = (...words: readonly string[]): string =>
  words.flatMap((word) => [headed(word), word.toUpperCase()]).join('|')

const headed = (words: string): string =>
  words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)

const villages = () =>
  inAnyCase(
    'thôn',
    'bản',
    'ấp',
    'buôn',
    'xóm',
    'làng',
    'phum',
    'sóc',
    'khối',
    'khóm',
    'tổ',
    'khu',
    'tổ dân phố',
    'khu phố',
    'khu dân cư',
  )
const streets = () => inAnyCase('đường', 'phố', 'ngõ', 'ngách', 'hẻm', 'kiệt', 'đại lộ', 'số', 'số nhà')
const landmarks = () =>
  inAnyCase('chùa', 'nhà thờ', 'giáo xứ', 'nhà nghỉ', 'nhà khách', 'khách sạn', 'chung cư')
const houses = () => inAnyCase('trạm y tế', 'trụ sở', 'nhà văn hóa', 'nhà văn hoá', 'bệnh viện', 'trung tâm')
const communes = () => inAnyCase('xã', 'phường', 'thị trấn', 'đặc khu')

/** In capitals these begin other words (TỔ CHỨC, SỐ LƯỢNG); a "bản Kế hoạch" is a paper, and papers have numbers. */
const otherWord =
  '(?!CHỨC|LƯỢNG|LIỆU|VỰC|DÂY|HỘI|CHỈ|KHÓ|ĐẶC|CÓ|VÀ(?!\\p{L})|(?:Kế|Đề|Quy|Hướng|Cam)\\s|\\d+/\\d*[\\p{Lu}/])'
const name = '\\p{Lu}[\\p{L}\\p{M}]*(?:\\s\\p{Lu}[\\p{L}\\p{M}]*)*'

const ofName = once((): readonly (readonly [Spot['kind'], RegExp])[] => [
  [
    'NAMED',
    new RegExp(
      `(?<!\\p{L}|thành |Thành |THÀNH )(?:${villages()}|${streets()}|${landmarks()}|${houses()})\\s+(?:số\\s)?${otherWord}(?:${name}|\\d+|(?:xã|phường)\\s+\\p{Lu}[\\p{L}\\p{M}]*)`,
      'gu',
    ),
  ],
  ['COMMUNE', new RegExp(`(?<!\\p{L})(?:${communes()})\\s+${otherWord}(?:${name}|\\d+)`, 'gu')],
])

/** "các xã Lộc An, Khun Há và Nà Tơ": the names after the first share its word. */
const listed = once(
  () =>
    new RegExp(
      `(?<!\\p{L})[Cc]ác\\s(?:${communes()})\\s+${otherWord}${name}((?:(?:,|\\svà)\\s\\p{Lu}\\p{L}*\\s\\p{Lu}\\p{L}*)+)`,
      'gu',
    ),
)

/** "15 Lê Lợi" where an address stands; "01 Trung tâm Công tác" is a figure. */
const office =
  'Sở|Ban|Phòng|Trung|Hội|Bộ|Nhà|Ngôi|Địa|Xã|Phường|Thôn|Bản|Trường|Trạm|Công|Câu|Mô|Cơ|Nơi|Điểm|Tổ|Đội|Ủy|Uỷ|Tỉnh|Thành|Huyện|Đơn|Tháng|Năm|Cán|Người|Phụ|Đồn|Chi|Liên|Cụm|Lớp|Cuộc|Mặt|Đoàn'
const numbered = once(
  () =>
    new RegExp(
      `(?<=[Ss]ố\\s(?:nhà\\s)?|^[\\s"”–-]{0,3}|[(:,|]\\s?|(?:tại|ở|địa chỉ|là|đến|về)[\\s:]+)(?!0)\\d{1,4}[A-Za-z]?(?:/\\d{1,4})*\\s+(?!(?:${office})(?!\\p{L}))\\p{Lu}\\p{L}+\\s\\p{Lu}\\p{L}*`,
      'gu',
    ),
)

const someone = '(?:ong|ba|anh|chi|co|chu|bac|gia dinh|dong chi|d/c)'
const leader =
  '(?:truong (?:thon|ban|ap|buon|xom|khu|lang|khom|khoi)|gia lang|bi thu|chi hoi truong|to truong)'

/** In letters without marks, for what can be told without them. */
const ofUnmarked = once((): readonly (readonly [Spot['kind'], RegExp])[] => [
  [
    'ADDRESS',
    /(?<!\p{L})so (?:nha )?\d{1,4}[a-z]?(?:\/\d{1,4})*,? ?(?:duong|pho|ngo|ngach|hem|kiet|dai lo|thon|ban|ap|xom|to|khu pho|khom|khoi)(?!\p{L})/gu,
  ],
  [
    'HOME',
    new RegExp(
      `(?<!\\p{L})(?:nha|ho) (?:rieng )?(?:cua )?(?:${someone} (?!em|con|ba|co|chau|me|ngoai|noi)(?:${leader}|\\p{L})|${leader}(?!\\p{L}))`,
      'gu',
    ),
  ],
  [
    'HOUSE',
    /(?<!\p{L})(?:tram y te|tru so|cong an|nha van hoa|nha sinh hoat|nha (?:rieng|cua|nguoi|truong)|so nha|benh vien|trung tam (?:y te|bao tro|cong tac xa hoi|hoc tap)|don bien phong|nha tho|truong (?:tieu hoc|thcs|thpt|mam non|mau giao|trung hoc|pho thong)|chua [a-z])(?!-)/gu,
  ],
])

/** After a word of place, in a text without any mark: "tai thon na ca", but not "tai cac thon", "tai xa dac biet". */
const plain =
  /(?:^ ?|[(:,|] ?|(?<!\p{L})(?:tai|o|dia chi|dia diem|gom|la|den)[ :]+)((?:thon|ban|ap|buon|xom|lang|to|to dan pho|khu pho|duong|pho|ngo|xa|phuong|thi tran) (?!(?:cac|moi|nay|do|va|hoac|co|de|voi|trong|theo|duoc|khac|o|tai|phuong|xa|thi|to|khu|dac|la|bien|vung|dong|minh|dan|day|cua|ve|thon|ban|nao|khong|da|se|dang|cung|con|kho|noi|chuc|hoi|luong)(?!\p{L}))(?:so )?(?:\d+|[a-z]+(?: [a-z]+)?))/gu
const plainUnit = '(?!nam|thang|nguoi|ngay|ca|dong|tinh|xa|ho)[a-z]+(?: [a-z]+)?'
const plainNumber = once(
  () =>
    new RegExp(
      `(?<=^ ?)(?:so )?(?!0)\\d{1,4}[a-z]?(?:/\\d{1,4})* ${plainUnit}(?=[ .,;]*$)|(?<=(?<!\\p{L})(?:tai|o|dia chi)[ :]+)so (?:nha )?(?!0|11[1-5] )\\d{1,4}[a-z]?(?:/\\d{1,4})* ${plainUnit}`,
      'gu',
    ),
)

/** What follows the word for a place where no name does: "tại xã đặc biệt khó khăn", "ở thôn có đông đồng bào". */
const noName = [
  'ấy|bằng|bên|bị|bởi|các|cách|cả|cần|cho|chọn|chưa|có|còn|cùng|cũ|cũng|của|do|dùng|dựa|dưới|đã|đang|đặc|để|đến|đều',
  'được|đó|đủ|gần|gồm|giáp|hay|hằng|hoặc|hơn|khác|khi|khó|không|khu|kia|làm|là|lân|mà|mình|mọi|mỗi|một|mới|nay|này|nào',
  'nên|nếu|nghèo|ngay|ngoài|người|nhằm|nhận|nhiều|nhưng|như|những|nơi|ở|phải|qua|ra|riêng|rồi|sao|sau|sát|sâu|sẽ|số|sự',
  'tại|theo|thêm|thì|thuộc|tới|tốt|trên|trong|trước|từ|từng|và|vào|vẫn|về|với|vì|vùng|xảy|điểm|loại|kiểu|nghề|dây|bộ|sắt',
  'thôn|bản|xóm|làng|xã|phường|phố|tổ|khối|buôn|ấp|hội|cù lao|ven|xa',
  'an (?:toàn|ninh)|bảo (?:vệ|đảm|mật|trợ)|biên giới|bố trí|buôn bán|cam kết|cán bộ|chỉ đạo|chính (?:quyền|sách)',
  'chủ (?:trì|động|yếu|tịch)|chuyển đổi|công (?:nghiệp|cộng|tác|nhân|an|bố|khai)|cụ thể|dân (?:cư|tộc|phố|số|quân)',
  'duy trì|đảm bảo|đạt chuẩn|đề (?:án|xuất|nghị)|định (?:kỳ|hướng)|đoàn (?:thể|viên)|đón tiếp|đông (?:dân|người|đồng)',
  'đồng (?:bào|thời)|gia (?:đình|tăng)|giao thông|hành (?:chính|động|lang)|hàng (?:năm|tháng|quý|ngày|tuần|hóa)',
  'hiện (?:có|nay|đang|hành)|hoàn (?:thành|thiện|cảnh)|hoạt động|hỗ trợ|hợp (?:lý|tác|pháp)|huy động',
  'hưởng (?:ứng|lợi)|hướng (?:dẫn|tới)|kế hoạch|kiểm (?:tra|tích)|lập (?:danh|kế)|liên (?:quan|hệ|kết|xã|thôn|gia)',
  'lồng ghép|lựa chọn|miền núi|nâng cao|nhân (?:dân|rộng|sự|lực)|nhất (?:định|là)|nông (?:thôn|dân|nghiệp)',
  'phát (?:triển|hiện|huy|sinh)|phân công|phòng,? (?:chống|ngừa)|phối hợp|phụ (?:nữ|trách)|quản lý|quy (?:định|mô|hoạch)',
  'rà soát|sẵn sàng|sinh (?:sống|hoạt|viên)|sử dụng|tạm (?:lánh|trú)|tái định|tăng cường|tập (?:trung|huấn|thể)',
  'tham (?:gia|mưu|vấn)|thành (?:lập|viên|phố|thị|công)|thay đổi|thí điểm|thị (?:trấn|xã|tứ)|thiết (?:lập|yếu)',
  'thông (?:qua|tin|báo)|thuận (?:lợi|tiện)|thủy (?:nội|sản)|thực (?:hiện|tế)|thường (?:xuyên|trực|trú)|tiến hành',
  'tiếp (?:nhận|tục|cận)|tiêu (?:biểu|chí|chuẩn)|toàn (?:quốc|tỉnh|bộ|diện|thể)|trọng điểm|triển khai',
  'trung (?:tâm|ương|du)|trực (?:thuộc|tiếp|tuyến)|truyền thông|tuyên truyền|tư vấn|tự (?:nguyện|quản|chủ|cân)|ủy ban',
  'uỷ ban|ứng phó|văn (?:hóa|hoá|minh)|vận (?:động|hành)|xác định|xây dựng|yên bình',
].join('|')
const lowerName = `(?!(?:${noName})(?!\\p{L}))\\p{Ll}+`
const lowerWords: readonly (readonly [Spot['kind'], string])[] = [
  ['NAMED', 'thôn|bản|ấp|buôn|xóm|làng|phum|sóc|khóm|tổ dân phố|khu phố|đường|phố|ngõ|ngách|hẻm'],
  ['COMMUNE', 'xã|phường|thị trấn|đặc khu'],
]
/** No house, but where help is called for. */
const hotline = '(?:11[1-5]|1[89]00)(?!\\d)'
/** "số 12 lê lợi": a street in small letters without the word for one; and without a number's where it begins like a name. */
const asStreet =
  '(?:lê|nguyễn|trần|phan|hoàng|huỳnh|ngô|đinh|đặng|bùi|phạm|trưng|hùng vương|quang trung|hai bà|bà triệu|điện biên phủ|tôn đức)'
const ofSmallNumber = once(() =>
  [
    `(?<=(?<!\\p{L})(?:[Tt]ại|[Ởở]|[Đđ]ịa chỉ|[Đđ]ịa điểm|là|gồm)[ :]+|^[\\s"”(:–-]{0,3})[Ss]ố (?:nhà )?(?!0|${hotline})\\d{1,4}[a-z]?(?:/\\d{1,4})* ${lowerName} ${lowerName}`,
    `(?<!\\p{L})[Ss]ố (?:nhà )?(?!0|${hotline})\\d{1,4}[a-z]?(?:/\\d{1,4})* ${lowerName} ${lowerName}(?: ${lowerName})?(?= ?[.;:,)|–-]| ?$| (?:là|làm|được|thành)(?!\\p{L}))`,
    `(?<=(?<!\\p{L})(?:[Tt]ại|[Ởở]|[Đđ]ịa chỉ)[ :]+)(?!0|${hotline})\\d{1,4}[a-z]?(?:/\\d{1,4})* ${asStreet} \\p{Ll}+`,
  ].map((pattern) => new RegExp(pattern, 'gu')),
)

/** In accented text typed without capitals: "tại thôn nà ca"; after no word of place only where the name ends something. */
const ofLower = once(() =>
  lowerWords.map(([kind, words]): readonly [Spot['kind'], RegExp] => {
    const named = `(?:${words.split('|').map(headed).join('|')}) ${lowerName}(?: ${lowerName}){0,3}`
    const lead = '(?<!\\p{L})(?:[Tt]ại|[Ởở]|[Đđ]ịa chỉ|[Đđ]ịa điểm|đến|về)[ :]+'
    const end = '(?= ?[.;:,)|–-]| ?$| (?:có|là|làm|được|thành)(?!\\p{L}))'
    return [kind, new RegExp(`(?<=${lead})${named}|(?<=^ ?|[(:,|–-] ?)${named}${end}`, 'gu')]
  }),
)

/** Documents, forms and figures have numbers too. */
const paper =
  /(?:quyet dinh|nghi dinh|nghi quyet|ke hoach|de an|du an|chuong trinh|thong tu|luat|cong van|van ban|chi thi|huong dan|mau|bieu|phu luc|tieu chi|chi tieu|nhiem vu|muc|dieu|khoan|bang|quy che|to trinh|thong bao|nhom)\s*$/

/** Every spot that a sentence names, in composed letters with single blanks; some twice, under two kinds. */
export function spotsIn(text: string): Spot[] {
  const letters = fold(text)
  const spots: Spot[] = []
  const add = (kind: Spot['kind'], start: number, words: string) => {
    if (words && !paper.test(letters.slice(Math.max(0, start - 16), start)))
      spots.push({ kind, start, end: start + words.length, words })
  }
  for (const [kind, pattern] of ofName())
    for (const found of text.matchAll(pattern)) add(kind, found.index, found[0])
  for (const [kind, pattern] of ofUnmarked())
    for (const found of letters.matchAll(pattern)) add(kind, found.index, found[0])
  for (const [kind, pattern] of ofLower())
    for (const found of text.matchAll(pattern)) add(kind, found.index, found[0])
  for (const pattern of [numbered(), ...ofSmallNumber()])
    for (const found of text.matchAll(pattern)) add('ADDRESS', found.index, found[0])
  for (const { index, 0: whole, 1: more = '' } of text.matchAll(listed()))
    for (const words of more.split(/,\s|\svà\s/u)) add('COMMUNE', index + whole.length - more.length, words)
  return spots
}

/** Of a stretch that bears no mark at all, in which the words for places have to be known from their letters alone. */
export function plainSpotsIn(text: string): Spot[] {
  if (/[^\x00-\x7f]/.test(text)) return []
  const letters = text.toLowerCase()
  const named = [...letters.matchAll(plain)].map(({ index, 0: whole, 1: words = '' }): Spot => {
    const end = index + whole.length
    return {
      kind: /^(?:xa|phuong|thi tran) /.test(words) ? 'COMMUNE' : 'NAMED',
      start: end - words.length,
      end,
      words,
    }
  })
  const numbers = [...letters.matchAll(plainNumber())].map(
    ({ index, 0: words }): Spot => ({ kind: 'ADDRESS', start: index, end: index + words.length, words }),
  )
  return [...named, ...numbers]
}
