import { opensAgency } from './agency-words.ts'
import type { Passage } from './passage.ts'

export type Recipients = { names: string[]; index: number; end: number }

/** Words that end the name of a recipient. */
const ends =
  /\s(?:trước|chậm nhất|muộn nhất|trễ nhất|định kỳ|theo|vào|trong|để|nhằm|kết quả|tình hình|hằng|hàng|và trước|xem xét|giải quyết|về|qua|thông qua|khi|đồng thời|(?<!cấp\s)trên|bằng|việc|các nội dung|những|nếu|đột xuất|kịp thời|tổng hợp|cho ý kiến|chỉ đạo|như|có(?!\sliên quan)|được|từ|phối hợp|tham mưu|xử lý|thẩm định|phê duyệt|quyết định|tiến độ|công tác|đảm bảo|bảo đảm|\d{1,2} tháng|cùng với|thực hiện|triển khai|biết|gồm|đúng|quý|năm|tháng|ngày|số liệu|một lần|lồng ghép|cuối|đầu|ngay|ngoài|tất cả|cụ thể|nêu)(?![\p{L}])|[.;:()“”"]|,\s(?=\p{Ll}(?!ác\s(?:sở|ban|cơ quan|phòng)))|\s[-–]\s(?=trước|định kỳ)/u

const openings: readonly RegExp[] = [
  /\bgui (?:bao cao |van ban |ket qua |so lieu |ho so )?(?:bang van ban )?(?:ket qua (?:thuc hien )?)?(?:ve|den|toi|cho|len)? ?/g,
  /\b(?:bao cao|phan anh|thong tin)(?: ket qua| tinh hinh| dinh ky| dot xuat| bang van ban| kip thoi| ngay| nhanh| tien do| nam| quy| thang)*(?: thuc hien| trien khai)?(?: \([^)]{0,60}\))?(?:,? (?:de xuat|kien nghi|xin y kien))?(?: cho| voi| ve| len| den| toi)? ?/g,
  /\b(?:ve|den|toi|voi|cho|len) /g,
]

/** To whom: the bodies behind "gửi về", "báo cáo", "về", the first that fits; null where none is named. */
export function recipientsOf(clause: Passage): Recipients | null {
  const verb = clause.folded.search(
    /\bbao cao\b|\bphan anh\b|\bgui\b|\bthong tin\b|\bso lieu\b|\bthong ke\b|\bbieu tong hop\b/,
  )
  if (verb < 0) return null
  for (const pattern of openings) {
    for (const found of clause.folded.matchAll(pattern)) {
      const at = found.index + found[0].length
      if (found.index < verb || isCopy(clause, found.index) || !opensAgency(clause.text.slice(at, at + 90)))
        continue
      const recipients = namesAt(clause, at)
      if (recipients)
        return {
          ...recipients,
          names: [...recipients.names, ...behindBracket(clause, recipients.end), ...copiedTo(clause)],
        }
    }
  }
  return null
}

const isCopy = ({ text }: Passage, at: number) =>
  /(?<!\p{L})đồng (?:thời )?$/iu.test(text.slice(0, at)) && /^gửi/iu.test(text.slice(at))

/** "báo cáo UBND tỉnh (đồng gửi Sở Nội vụ)": a copy goes there too. */
function copiedTo(clause: Passage): string[] {
  const found = /(?<!\p{L})đồng (?:thời )?gửi (?:về |đến |tới |cho )?/iu.exec(clause.text)
  const at = found ? found.index + found[0].length : 0
  return found && opensAgency(clause.text.slice(at, at + 90)) ? (namesAt(clause, at)?.names ?? []) : []
}

/** "PC02", "PV01": a desk of the police goes by its code. */
const opensDesk = (text: string) => opensAgency(text) || /^P[A-Z]\d{2}(?![\p{L}\d])/u.test(text)

function namesAt(clause: Passage, at: number): Recipients | null {
  const rest = clause.text.slice(at, at + 240)
  const cut = ` ${rest}`.search(ends)
  const length = (cut < 0 ? rest.length : Math.max(0, cut - 1)) || 0
  const phrase = rest.slice(0, length).replace(/[\s,;]+$/, '')
  if (phrase.length < 2 || /^(?:các )?(?:cơ quan|đơn vị|địa phương|cơ sở)$/iu.test(phrase)) return null
  return { names: listAgencies(phrase), index: at, end: at + phrase.length }
}

/** "Bộ Công an (qua Cục …), UBND tỉnh": the list goes on behind the desk of the first. */
function behindBracket(clause: Passage, from: number): string[] {
  const bracket = /^\s?\([^()]{2,90}\)(?:, (?:và )?| và )/u.exec(clause.text.slice(from))
  const at = from + (bracket?.[0].length ?? 0)
  return bracket && opensAgency(clause.text.slice(at, at + 90)) ? (namesAt(clause, at)?.names ?? []) : []
}

/** "UBND thành phố, Bộ Nội vụ" are two; the commas of "Phòng Lao động, Thương binh, Xã hội" part nothing. */
export function listAgencies(phrase: string): string[] {
  const names: string[] = []
  for (const part of phrase.split(/\s*[,;]\s*|\s+(?=và\s)/u)) {
    const name = part.replace(/^và\s+/u, '')
    const isNew =
      /^(?:UBND|Ủy ban|Uỷ ban|Sở|Bộ (?!phận)|Ban (?!hành)|Phòng|Hội|HĐND|Thường trực|Văn phòng|Công an|Trung tâm|Chi cục|Cục|Tỉnh ủy|Huyện ủy|Thành ủy|Đảng ủy|Mặt trận|Liên đoàn|Chủ tịch|các (?:sở|ban|cơ quan)|cấp|Tỉnh|Trung ương|TW|Chính phủ|Thủ tướng)/u.test(
        name,
      )
    const last = names.at(-1)
    if (isNew || last === undefined) names.push(name)
    else names[names.length - 1] = `${last}${part.startsWith('và ') ? ' ' : ', '}${part}`
  }
  return names.filter((name) => name !== '')
}

/** Through which desk: "(qua …)", "Sở Y tế (Phòng Nghiệp vụ Y)", "thông qua …", "đầu mối là …". */
export function viaOf(clause: Passage, from: number): string | null {
  const text = clause.text
  const bracket = /^\s?\((?=[^)]{4,80}\))/u.exec(text.slice(from))
  if (bracket && opensDesk(text.slice(from + bracket[0].length))) {
    const desk = namesAt(clause, from + bracket[0].length)
    if (desk) return text.slice(from + bracket[0].length, desk.end)
  }
  const pattern =
    /(?<![\p{L}])(?:(?:thông )?qua|Qua|đầu mối(?: tiếp nhận| tổng hợp)?(?: là|:)?|tổng hợp tại|trực tiếp (?:về|cho))\s*:?\s*/gu
  pattern.lastIndex = 0
  for (const found of text.matchAll(pattern)) {
    const at = found.index + found[0].length
    if (!opensDesk(text.slice(at, at + 90))) continue
    const named = namesAt(clause, at)
    if (named && (found.index >= from - 1 || /^\(/.test(text.slice(found.index - 1))))
      return text.slice(at, named.end)
  }
  return null
}
