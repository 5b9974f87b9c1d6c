import { fold } from './fold.rules.ts'

/**
 * How Vietnamese plans name bodies that act. Patterns run on folded text (see fold.rules.ts).
 * A name begins with one of these nouns; where it ends is told by the words that can no longer belong to it.
 */
const single =
  'trung uong|tw|doan chu tich|uy ban nhan dan|uy ban mat tran|uy ban mttq|uy ban|ubnd|ubmttq(?:vn)?|ub mttq(?:vn)?|mttqvn|ldld|bcd|bql|ttyt|bchqs|hdnd|hoi dong|thuong truc|so|ban|phong|van phong|vp|hoi|lien hiep|lien minh|lien doan|doan|tinh doan|tinh hoi|thanh hoi|huyen hoi|thanh doan|huyen doan|quan doan|xa doan|cong an|cong doan|bo|tong cuc|cuc|chi cuc|trung tam|tram|truong|cum|dai|bao|toa an|vien|vien kiem sat|kho bac|bao hiem|mat tran|mttq|to|doi|benh vien|ngan hang|co quan|don vi|dia phuong|doanh nghiep|cac doanh nghiep|co so|khoi|bo chi huy|bo tu lenh|bi thu|chu tich|giam doc|thu truong|truong thon|hoc vien|dai hoc|dang uy|huyen uy|tinh uy|thanh uy|chi hoi|chi bo|cap uy|bo phan|thu tuong|chinh phu|quoc hoi|bch|btv|hat kiem lam|don bien phong|buu dien|chi doan|gia lang'

const plural =
  'so|ban|phong|nganh|co quan|don vi|dia phuong|to chuc|doan the|hoi|xa|phuong|thi tran|huyen|quan|thi xa|thon|ban|ap|buon|xom|khom|lang|soc|phum|to dan cu|khu vuc|khoi pho|khu|khu pho|khu dan cu|to dan pho|truong|truong hoc|nha truong|co so|doanh nghiep|trung tam|truong thon|truong ban|truong ap|truong khu|cap hoi|cap|chi hoi|chi bo|dang bo|chi doan|thanh vien|bo|dai|tram|benh vien|toa|hop tac xa|bo phan|cong chuc|ong|ba|dong chi|uy vien|to|doi|cum|uy ban|ubnd|lanh dao|vien'

/** The first words of a body's name, or of a phrase for many bodies. */
const opening = new RegExp(
  `^(?:(?:toan bo |tat ca )?(?:cac|nhung|cac cap|moi|tung) (?:${plural})\\b|(?:${single})\\b|(?:thu truong|giam doc|truong|chu tich|nguoi dung dau|lanh dao) (?:cac )?(?:${plural}|${single})\\b|(?:truong (?:thon|ban|ap|buon|xom|khom|lang|khu)|thon|ban|xom|khom|to dan pho|khu pho|ap|truong hoc|nha truong|co so giao duc|cong chuc|can bo)\\b)`,
)

/** Nouns and verbs that share their first folded word with a body: báo cáo, ban hành, tổ chức, hội nghị … */
const otherWords =
  /^(?:bao (?!hiem|phu nu|chi|[a-z]+ (?:dien tu|tinh))|ban hanh|to (?:chuc|roi|gap|am|cao)|hoi (?:thao|nghi|thi|vien|hop|nhap|dien|tham|dap|hoa)|doan (?:ket|vien|kiem tra|cong tac)|phong (?:ngua|chong|,|trao|tranh|su)|co so (?:du lieu|vat chat|phap ly|ha tang)|doi (?:ngu|voi|moi|tuong|thoai|song)|bo (?:may|chi so|tai lieu|cong cu|tieu chi|sung|tri|luat|phan cua)|truong (?:hop|thanh)|vien (?:tro|chuc|dan|phi)|khoi (?:luong|phuc|to)|ngan sach|cum tu|dai (?:dien|bieu|han)|cuc bo|so (?:lieu|luong|ket|nguoi|vu|tien|dien thoai|hoa|voi|huu|sanh|co|thich|cuu)|van phong pham)\b/
/** The same word with other accents is another word: số is no sở, bố no bộ. */
const otherAccents =
  /^(?:số|sổ|sớ|sơ|so|bố|bỏ|bổ|bò|bơ|tờ|tô|tó|to|đối|đổi|đời|đòi|bao|bão|viên|viền|đại|đãi|dài|cửa|phong|phóng|bàn|bán|bạn|hồi|hỏi|đoạn|đoán|khôi|khỏi|cúm|cực)(?![\p{L}])/iu

/** "Vụ Bình đẳng giới"; "vụ việc", "vụ bạo lực" are none, and a heading in capitals may speak of them. */
const ministerial = /^Vụ \p{Lu}\p{Ll}/u

/** Whether `text` begins with the name of a body, or with a phrase for many. */
export function opensAgency(text: string): boolean {
  const head = text.slice(0, 80)
  const folded = fold(head)
  if (ministerial.test(head)) return true
  return opening.test(folded) && !otherWords.test(folded) && !otherAccents.test(head)
}

/** Before a name: how the plan asks. Longest first. */
const asking =
  /^(?:tran trong )?(?:de nghi|kinh de nghi|yeu cau|giao cho|giao|phan cong|trach nhiem cua|nhiem vu cua|doi voi|moi)\s+/

/** How much of `text` only asks. "Giáo viên" is no "giao …". */
export function askingLength(text: string): number {
  const head = text.slice(0, 60)
  return /^giáo/iu.test(head) ? 0 : (asking.exec(fold(head))?.[0].length ?? 0)
}

export function isRequest(folded: string): boolean {
  return /^(?:tran trong |kinh )?de nghi\b/.test(folded)
}

/** Words that open what a body does; matched with their accents, in lower case, so that names keep theirs. */
const verbs =
  'đề nghị|yêu cầu|có trách nhiệm|chịu trách nhiệm|chủ trì|phối hợp|thực hiện|triển khai|xây dựng|tham mưu|hướng dẫn|chỉ đạo|tăng cường|căn cứ|theo chức năng|theo nhiệm vụ|theo phạm vi|theo thẩm quyền|trong phạm vi|trong quá trình|tiếp tục|chủ động|bố trí|đẩy mạnh|lồng ghép|cân đối|tuyên truyền|làm đầu mối|là đầu mối|là cơ quan|là đơn vị|tiếp nhận|quan tâm|kiểm tra|theo dõi|giám sát|ban hành|báo cáo|tổng hợp|định kỳ|kịp thời|thường xuyên|duy trì|tham gia|vận động|phát huy|nghiêm túc|khẩn trương|cụ thể hóa|dựa vào|xem xét|phê duyệt|đưa nội dung|đề xuất|rà soát|thẩm định|cung cấp|hỗ trợ|đảm bảo|bảo đảm|nâng cao|phổ biến|giao cho|tập trung|huy động|phân công|làm tốt|tích cực|vào cuộc|đôn đốc|giúp|lập dự toán|lập kế hoạch|căn cứ vào|quản lý|sử dụng|nắm tình hình|phát hiện|xác minh|gửi|trước ngày|chậm nhất|phản ánh|nếu có|nghiên cứu|đăng ký|bồi dưỡng|tập huấn|can thiệp|chăm sóc|xử lý|điều tra|hoàn thành|cử|mở|đưa|thông tin|lựa chọn|thành lập|tư vấn|biên soạn|phân bổ|trình|trợ giúp|thanh tra|ngăn chặn|bảo vệ|kết nối|khuyến khích|truyền thông|cập nhật|thống kê|khảo sát|củng cố|kiện toàn|đổi mới|phát động|hưởng ứng|nhân rộng|giải quyết|đa dạng|chuẩn bị|lãnh đạo|giáo dục cho|in ấn|phát hành|thu thập|sẵn sàng|bảo mật|thu hút|khai thác|phân tích|đánh giá|liên hệ|gắn|tạo điều kiện|công bố|niêm yết|tổ chức'
const verb = new RegExp(
  `(?:^|[\\s,;:])(?:sẽ |phải |cần |cùng |và |được giao |hãy )?(${verbs})(?![\\p{L}])`,
  'gu',
)

/** Nouns in front of which a word of `verbs` belongs to the name: Ban chỉ đạo, các tổ chức, Trung tâm hỗ trợ … */
const nameBefore =
  /(?:ban|các|tổ|đội|trung tâm|(?<!Hải )phòng|hội đồng|ủy ban|những|và các|của|bộ phận|công tác|được giao|làm công tác|cơ sở|thường trực|dịch vụ)$/iu

/**
 * Where the name that `text` opens with ends: before the first verb, bracket of time, colon or full stop.
 * The whole length where nothing ends it.
 */
export function agencyLength(text: string): number {
  const limit = text.slice(0, 400)
  const whole = fieldsLength(limit) ?? shortened.exec(limit)?.[0].length
  if (whole) return whole
  const colon = limit.search(/:(?:\s|$)|[.;](?:\s|$)|\s\(\s*(?:gọi tắt|sau đây)/u)
  const end = colon >= 0 ? endOfNames(limit, colon) : limit.length
  verb.lastIndex = 0
  let kept = -1
  for (let found = verb.exec(limit); found && found.index < end; found = verb.exec(limit)) {
    const before = limit.slice(0, found.index).trimEnd()
    const after = limit.slice(found.index + found[0].length)
    if (before === '' || found.index === kept || belongsToName(before, found[1] ?? '', after)) {
      kept = found.index + found[0].length
      verb.lastIndex = found.index + Math.max(1, found[0].length - (found[1]?.length ?? 0))
      continue
    }
    const aside = before.lastIndexOf('(')
    const name = aside > 2 && !before.includes(')', aside) ? before.slice(0, aside) : before
    return Math.min(name.replace(/[,;:\s–-]+$/u, '').length, sentenceStart(limit) ?? end)
  }
  return limit.slice(0, Math.min(end, sentenceStart(limit) ?? end)).replace(/[,;:.\s–-]+$/u, '').length
}

/** "Phòng An ninh mạng … sử dụng công nghệ cao (PA05)": what is shortened in brackets is a name, verbs and all. */
const shortened = /^[^.;:()]{3,160} \(\p{Lu}[\p{Lu}\d&-]{1,14}\)(?=\s*(?:[:.]|$))/u

/** "Các Sở: Y tế; Giáo dục và Đào tạo; Tư pháp" names each by its field of work. */
export const fieldsOf = /^các (sở|phòng|ban|bộ|hội|cục|vụ)(?:,? (?:ban|ngành|chuyên môn))*\s?:\s+(?=\p{Lu})/iu

function fieldsLength(text: string): number | null {
  const opened = fieldsOf.exec(text)?.[0].length
  if (opened === undefined) return null
  const rest = text.slice(opened)
  const end = rest.search(/[:.](?:\s|$)/)
  const fields = (end < 0 ? rest : rest.slice(0, end)).replace(/[,;\s]+$/u, '')
  const isNames = /^(?:\p{Lu}[^,;]{1,50}(?:[,;] |$))+$/u.test(fields) && fields.search(verb) < 0
  return isNames && !opener.test(` ${fields}`) ? opened + fields.length : null
}

const opener =
  /(?<!(?:Ban|Trung tâm|Hội đồng|Phòng|Tổ|Ủy ban|Hội|cục|Đội|Viện|Đoàn|các|và)) (?:Chủ trì|Phối hợp|Chỉ đạo|Tổ chức|Tham mưu|Căn cứ|Trong phạm vi|Thực hiện|Triển khai|Tăng cường|Xây dựng|Hướng dẫn|Tiếp tục|Đẩy mạnh|Bố trí|Lồng ghép|Chủ động|Theo chức năng) \p{Ll}/u

/** A sentence that begins behind a name on the same line: the line end between heading and text was lost. */
function sentenceStart(text: string): number | null {
  const found = text.length > 100 ? opener.exec(text) : null
  return found && found.index > 3 ? found.index : null
}

/** "Công an; Tòa án; Viện kiểm sát: …": names set apart by semicolons. */
function endOfNames(text: string, stop: number): number {
  let at = stop
  while (text[at] === ';' && opensAgency(text.slice(at + 1).trimStart())) {
    const next = text.slice(at + 1).search(/[:.;](?:\s|$)/)
    if (next < 0) return text.length
    at += 1 + next
  }
  return at
}

function belongsToName(before: string, word: string, after: string): boolean {
  if (word === 'tổ chức') {
    return /(?:các|và|,|những|cơ quan|số|mặt trận)$/iu.test(before)
      ? /^ ?(?:chính trị|thành viên|xã hội|đoàn thể|tôn giáo|hội|có liên quan|liên quan|tín dụng|quốc tế|kinh tế|phi chính phủ|trong|khác|của|xã|tỉnh|cơ sở|cán bộ|[,;.]|và cá nhân|cá nhân|$)/u.test(
          after,
        ) || /các$/iu.test(before)
      : /ban$/iu.test(before)
  }
  if (/^(?:cụ thể hóa|có trách nhiệm|báo cáo|gửi|định kỳ)$/u.test(word)) return false
  if (/(?:cơ quan|đơn vị)$/iu.test(before))
    return /^(?:chủ trì|phối hợp|quản lý|tham mưu|kiểm tra)$/u.test(word)
  return nameBefore.test(before)
}
