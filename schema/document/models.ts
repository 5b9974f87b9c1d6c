import type { ModelKind } from '../plan/plan.rules.ts'
import { listed } from './area-names.ts'
import { fold, foldKey } from './fold.rules.ts'
import type { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { ReadModel } from './reading.ts'

/** What a model may be called where its name stands without quotes. */
const openings =
  'cung cap dich vu|dia chi|noi tam lanh|nha tam lanh|cau lac bo|clb|truong hoc|to tu van|to hoa giai|to |doi |nhom |thanh pho|lang |thon |khu dan cu|khu pho|gia dinh|co so|trung tam|ngoi nha|ho tro|phong,? chong|phong ngua|ngan ngua|an toan|can thiep|mot cua|tu van|tram|duong day|cho |xa |phuong |ban |to dan pho|chi hoi|nam gioi|doanh nghiep|truyen thong|sinh ke|giam thieu|bao ve|khong co bao luc|diem '
const unquoted = new RegExp(`\\bmo hinh (?:diem |thi diem )?(?:ve )?:? ?(?=(?:${openings}))`, 'g')
const quotedAfter = /\b(?:mo hinh|cau lac bo|clb)\b[^“"”;.]{0,90}[“"]/g
/** Houses and desks for survivors that are called by a name of their own, in quotes or capitals, without "mô hình". */
const namedHouse =
  /[“"](?=(?:Ngôi nhà|Nhà (?:tạm lánh|an toàn|bình yên)|Nơi tạm lánh|Địa chỉ tin cậy|Trung tâm (?:dịch vụ )?một cửa)\s[^“”"]{2,120}[”"])|(?<![“"\p{L}])(?=Ngôi nhà (?:\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,3}|bình yên)(?![\p{L}]))/gu
const houseName = /^Ngôi nhà (?:\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,3}|bình yên)/u
const quote = /^[“"]\s*([^“”"]{4,160}?)\s*[”"]/

/** Ways of working that the plan names, and where it says they run. */
export function readModels(passages: Iterable<Passage>): ReadModel[] {
  const models: ReadModel[] = []
  for (const passage of passages) {
    if (
      passage.text.length > 8000 ||
      !/\bmo hinh\b|\b(?:cau lac bo|clb) [“"]|ngoi nha|[“"](?:nha|noi|dia chi|trung tam) /.test(
        passage.folded,
      )
    )
      continue
    for (const model of [...quotedModels(passage), ...unquotedModels(passage), ...namedHouses(passage)]) {
      const known = models.find((other) => isSame(other.name, model.name))
      if (!known) models.push(model)
      else if (known.placeNames.length === 0 && model.placeNames.length > 0) {
        models[models.indexOf(known)] = {
          ...known,
          placeNames: model.placeNames,
          restricted: model.restricted,
        }
      }
    }
    if (models.length > 200) break
  }
  return models
}

const wordsOf = (name: string) =>
  foldKey(name)
    .replace(/^(?:mo hinh|ve) /, '')
    .replace(/\b(?:va|cho|ho tro|cac)\b ?/g, '')

function isSame(a: string, b: string): boolean {
  const x = wordsOf(a)
  const y = wordsOf(b)
  return x === y || (Math.min(x.length, y.length) > 14 && (x.startsWith(y) || y.startsWith(x)))
}

function* quotedModels(passage: Passage): Generator<ReadModel> {
  let covered = 0
  for (const opened of passage.folded.matchAll(quotedAfter)) {
    if (opened.index < covered) continue
    let at = opened.index + opened[0].length - 1
    for (let found = quoteAt(passage.text, at); found; found = quoteAt(passage.text, at)) {
      covered = at + found.length
      const end = clauseEnd(passage.text, covered)
      yield modelOf(passage, at, found.length, found.name, passage.text.slice(covered, end), 0.9)
      const next = joins.exec(passage.text.slice(covered, covered + 40))
      if (!next) break
      at = covered + next[0].length
    }
  }
}

function* namedHouses(passage: Passage): Generator<ReadModel> {
  for (const { index } of passage.text.matchAll(namedHouse)) {
    const quoted = quoteAt(passage.text, index)
    const name = quoted?.name ?? houseName.exec(passage.text.slice(index, index + 90))?.[0]
    if (!name) continue
    const length = quoted?.length ?? name.length
    const after = passage.text.slice(index + length, clauseEnd(passage.text, index + length))
    yield modelOf(passage, index, length, name, after, 0.8)
  }
}

function quoteAt(text: string, at: number): { name: string; length: number } | null {
  const found = quote.exec(text.slice(at, at + 180))
  return found ? { name: found[1] ?? '', length: found[0].length } : null
}

/** Between two names of one list stand only commas, "và" and the word "mô hình". */
const joins = /^[\s,;]*(?:và|hoặc)?\s*(?:các )?(?:mô hình|câu lạc bộ|CLB)?\s*(?=[“"])/iu

const nameEnd =
  /(?<![\p{L}])(?:tại(?! cộng đồng)|nhằm|để|theo|trong đó|trên địa bàn|ở(?! cộng đồng)|phù hợp|đã|đang|góp phần|do|có|hoạt động|được|của Chương trình|hiệu quả|liên quan|đến|từ|khi|như|gắn|bằng|trong|cho các nhóm|cho người|cho phụ nữ|cho nạn nhân)(?![\p{L}])|[;.,:“”"()…]/u

/** A name with a capital of its own may hold commas: "Trường học an toàn, thân thiện". */
const properNameEnd =
  /(?<![\p{L}])(?:tại(?! cộng đồng)|nhằm|để|theo|trên địa bàn|đã|đang|phù hợp|và các mô hình|và mô hình|ưu tiên|bảo đảm|đảm bảo|trong đó)(?![\p{L}])|,\s(?:mô hình|ưu tiên|\p{Lu})|[;.:“”"()…]/u

function* unquotedModels(passage: Passage): Generator<ReadModel> {
  for (const found of passage.folded.matchAll(unquoted)) {
    const at = found.index + found[0].length
    const rest = passage.text.slice(at, at + 200)
    const cut = rest.search(/^\p{Lu}/u.test(rest) ? properNameEnd : nameEnd)
    const name = (cut < 0 ? rest : rest.slice(0, cut)).replace(/[\s–-]+$/, '')
    if (/^\s*:?\s*[“"]/.test(rest.slice(name.length))) continue
    if (
      name.length < 10 ||
      name.split(' ').length < 3 ||
      /^(?:hiệu quả|điểm|mới|(?:nơi|nhà) tạm lánh$)|(?<!\p{L})(?:khác|nêu trên|này)$/u.test(name)
    )
      continue
    const withHead = /^(?:cung cap|ho tro|phong|ngan|can thiep|tu van)/.test(fold(name))
    const start = withHead ? found.index : at
    const whole = passage.text.slice(start, at + name.length)
    yield modelOf(
      passage,
      start,
      whole.length,
      whole,
      rest.slice(name.length, clauseEnd(rest, name.length)),
      0.7,
    )
  }
}

function clauseEnd(text: string, from: number): number {
  const found = text.slice(from, from + 260).search(/[;.](?:\s|$)|[“"]|\smô hình\s/u)
  return found < 0 ? Math.min(text.length, from + 260) : from + found
}

function modelOf(
  passage: Passage,
  at: number,
  length: number,
  name: string,
  after: string,
  confidence: number,
): ReadModel {
  const club = /(?:câu lạc bộ|CLB)\s*[“"]?$/iu.test(passage.text.slice(Math.max(0, at - 14), at + 1))
  const kind = club ? 'CLUB' : kindOf(foldKey(name))
  const placeNames = placesIn(after)
  const isShelter = kind === 'SHELTER' || kind === 'TRUSTED_ADDRESS'
  const read = readAs(passage.slice(at, at + length), confidence)
  return { ...read, name: name.trim(), kind, placeNames, restricted: isShelter && placeNames.length > 0 }
}

/** "Bệnh viện Đa khoa tỉnh …", "Công an thị xã …": a body with an area in its name. */
const namedBody = /^(?:Bệnh viện|Công an|Trung tâm|Trạm|Trường|Tòa án|Đồn|Hội|Khoa|Phòng)\s.{0,60}\p{Lu}/u

/** "tại xã Lộc An, phường Hương Trà" and "tại các cơ sở y tế, công an": named areas, else the sorts of place. */
function placesIn(after: string): string[] {
  const at = /^.{0,80}?(?:^|\s)(?:tại|ở|trên địa bàn)\s+/u.exec(after)
  if (!at) return []
  const said = after.slice(at[0].length)
  const end = said.search(
    /(?:,)?\s(?:nhằm|để|theo|phù hợp|cho|gắn|và (?:nhân rộng|xây dựng|mô hình)|trong đó|từ|với)\s|[;.()]/u,
  )
  const clause = end < 0 ? said : said.slice(0, end)
  const bodies = clause.split(/,\s|\svà\s(?=\p{Lu})/u).map((part) => part.trim())
  if (bodies.every((part) => namedBody.test(part))) return bodies
  const areas = listed(clause)
  if (areas.length > 0) return areas.map((area) => `${area.word} ${area.name}`)
  if (/^(?:cộng đồng|địa phương|cơ sở$|các địa phương)/iu.test(clause)) return []
  return clause
    .replace(/^(?:các|một số)\s/u, '')
    .split(/,\s|\svà\s/u)
    .map((place) => place.trim())
    .map((place) => place.replace(/\s+và$/u, ''))
    .filter(
      (place) =>
        place.length > 2 && place.length < 60 && !/^(?:những )?nơi (?:còn|có|chưa|đã)\s/iu.test(place),
    )
}

function kindOf(key: string): ModelKind {
  if (/tam lanh|ngoi nha/.test(key) && !/^dia chi tin cay$/.test(key)) return 'SHELTER'
  if (/dia chi|tin cay/.test(key)) return 'TRUSTED_ADDRESS'
  if (/cung cap dich vu|mot cua|tich hop/.test(key)) return 'INTEGRATED_SERVICES'
  if (/cau lac bo|clb/.test(key)) return 'CLUB'
  if (/truong hoc|nha truong|hoc duong/.test(key)) return 'SCHOOL'
  return /ngan ngua|phong ngua|giam thieu|phong chong/.test(key) ? 'PREVENTION' : 'OTHER'
}
