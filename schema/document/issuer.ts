import { agencyLength, opensAgency } from './agency-words.ts'
import { findAreas } from './area-names.ts'
import { foldKey } from './fold.rules.ts'
import { issuerLines } from './letterhead.ts'
import { descendants } from './outline.ts'
import type { Passage } from './passage.ts'
import { properName } from './proper-name.ts'
import { readAs } from './read.ts'
import type { ReadHeader, ReadIssuer } from './reading.ts'
import type { Zones } from './zones.ts'

type Tier = ReadIssuer['tier']
type Candidate = { passage: Passage; name: string; above: string[] }

/** Who issues: told by the letterhead, by the sentence "… ban hành Kế hoạch", or by both together. */
export function readIssuer(zones: Zones, place: string | null): ReadHeader['issuer'] {
  const head = fromLetterhead(zones.decision ?? zones)
  const said = fromSentence(zones) ?? (zones.decision ? fromSentence(zones.decision) : null)
  const chosen = choose(head, said) ?? fromTitle(zones) ?? fromSignature(zones)
  if (!chosen) return null
  const full = nameArea(chosen, zones, head, place)
  const areas = findAreas(full.name)
  const areaName =
    areas[0]?.name ??
    organisationArea(full.name) ??
    namesOf(head).flatMap((name) => findAreas(name))[0]?.name ??
    null
  const tier = tierOf(full.name, head?.above ?? [], zones)
  const parentAreaNames = parentAreas(zones, areas[0]?.word ?? null, areaName, head?.above ?? [])
  const confidence = areaName ? 0.95 : 0.6
  return { ...readAs(full.passage, confidence), name: full.name, tier, areaName, parentAreaNames }
}

const namesOf = (head: Candidate | null) => (head ? [head.name, ...head.above] : [])

function choose(head: Candidate | null, said: Candidate | null): Candidate | null {
  if (!head || !said) return head ?? said
  if (committeeOf.test(foldKey(head.name)) && /(?:Hội|Đoàn|đoàn)(?:\s|$)/u.test(said.name)) return said
  if (/^(?:uy ban nhan dan|ubnd)$/.test(foldKey(head.name)) && sameBody(said.name, head.name)) return said
  if (foldKey(said.name).length >= foldKey(head.name).length && sameBody(said.name, head.name)) return said
  if (findAreas(said.name).length > 0 && sameBody(said.name, head.name)) return said
  return head
}

/** "BAN CHẤP HÀNH (TỈNH …)" under the name of a mass organisation is its committee. */
const committeeOf =
  /^(?:ban (?:thuong vu|chap hanh|thuong truc)|bch|btv)(?:$| (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dac khu)\b)/

const bodyOf = (name: string) =>
  foldKey(name)
    .replace(/^(?:ban (?:thuong vu|chap hanh|thuong truc)|bch|btv) /, '')
    .replace(/uy ban nhan dan/g, 'ubnd')
    .replace(/lien hiep phu nu/g, 'lhpn')
    .split(' ')[0]

const sameBody = (a: string, b: string) => bodyOf(a) === bodyOf(b)

const areaLine =
  /^(?:tinh(?! hoi)|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong|thi tran|dac khu|viet nam|trung uong|thon) /

/** "ỦY BAN NHÂN DÂN / XÃ THANH LÂM" is one body; "UBND TỈNH … / SỞ NỘI VỤ" is the second, under the first. */
function fromLetterhead(zones: Zones): Candidate | null {
  const bodies: { parts: Passage[]; name: string }[] = []
  for (const line of issuerLines(zones.letterhead).map(firstOfTwo)) {
    const last = bodies.at(-1)
    const continues = last && (areaLine.test(`${line.folded} `) || !opensAgency(line.text))
    if (continues) {
      last.parts.push(line)
      last.name = `${last.name} ${line.text}`
    } else if (opensAgency(line.text) || areaLine.test(line.folded))
      bodies.push({ parts: [line], name: line.text })
  }
  const body = bodies.at(-1)
  const [first] = body?.parts ?? []
  if (!body || !first || !opensAgency(body.name)) return null
  const above = bodies.slice(0, -1).map((entry) => properName(entry.name, zones))
  const name = properName(body.name, zones)
  const parent = above.at(-1)
  // "Tỉnh Hội Cà Mau" under "Hội Chữ thập đỏ Việt Nam" is that society in the province.
  const chapter = /^(Tỉnh|Thành|Huyện) [Hh]ội (\p{Lu}.+)$/u.exec(name)
  if (chapter && parent) {
    const [, tier = '', area = ''] = chapter
    const word = tier === 'Thành' ? 'thành phố' : tier.toLowerCase()
    return { passage: first, name: `${parent.replace(/ Việt Nam$/u, '')} ${word} ${area}`, above }
  }
  if (!parent || !committeeOf.test(foldKey(name))) return { passage: first, name, above }
  return {
    passage: first,
    name: name
      .replace(/^BCH\b/, 'Ban Chấp hành')
      .replace(/^BTV\b/, 'Ban Thường vụ')
      .replace(/^(Ban \S+ \S+)/u, `$1 ${parent.replace(/ Việt Nam$/u, '')}`),
    above,
  }
}

/** "CÔNG AN TỈNH … - HỘI LIÊN HIỆP PHỤ NỮ TỈNH" issue together; the first leads. */
function firstOfTwo(line: Passage): Passage {
  for (const { index, 0: dash } of line.text.matchAll(/\s[-–]\s/g))
    if (opensAgency(line.text.slice(0, index)) && opensAgency(line.text.slice(index + dash.length)))
      return line.slice(0, index)
  return line
}

const issuing =
  /\b(?:ban hanh|xay dung|trien khai|to chuc|huong dan|de ra|lap|quyet dinh|phe duyet|thuc hien)\b.{0,80}?\b(?:ke hoach|chuong trinh|de an|huong dan|phuong an|noi dung|nhu sau|cu the|voi cac)/

function fromSentence(zones: Zones): Candidate | null {
  for (const block of zones.preamble.toReversed()) {
    const { passage } = block
    if (passage.text.length > 3000) continue
    for (const start of clauseStarts(passage.folded)) {
      const clause = passage.folded.slice(start)
      if (!opensAgency(passage.text.slice(start)) || !/^\p{Lu}/u.test(passage.text.slice(start))) continue
      const length = agencyLength(passage.text.slice(start))
      if (length < 4 || length > 160 || !issuing.test(clause.slice(length, length + 160))) continue
      const found = passage.slice(start, start + length)
      return { passage: found, name: found.text, above: [] }
    }
  }
  return null
}

/** Where a clause may begin, last first: after a stop, a comma, a closing quote, or a number that ends a period. */
function clauseStarts(folded: string): number[] {
  const starts = [0]
  for (const found of folded.matchAll(
    /[.;,”"):] +| (?=uy ban nhan dan |ubnd |ban thuong vu |so |hoi lien hiep |ban chi dao )/g,
  )) {
    starts.push(found.index + found[0].length)
  }
  return starts.toReversed()
}

function fromTitle(zones: Zones): Candidate | null {
  const title = zones.title
  const found = title
    ? /(?:cua|tai) ((?:uy ban nhan dan|ubnd|so|hoi|ban)\b.{3,80})$/.exec(title.folded)
    : null
  if (!title || !found) return null
  const passage = title.slice(found.index + found[0].length - (found[1]?.length ?? 0))
  return { passage, name: passage.text, above: [] }
}

function fromSignature(zones: Zones): Candidate | null {
  for (const { passage } of zones.tail) {
    const found = /^T\/?M\s?\.?\s?/u.exec(passage.text)
    if (!found) continue
    const rest = passage.slice(found[0].length)
    return { passage: rest, name: properName(rest.text, zones), above: [] }
  }
  return null
}

/**
 * "UBND tỉnh" of a plan "trên địa bàn tỉnh …", or under the letterhead of a tỉnh, is the UBND of that tỉnh. Else the
 * place before the date tells it: a committee writes the name of its area there (Decree 30/2020, annex I).
 */
function nameArea(
  candidate: Candidate,
  zones: Zones,
  head: Candidate | null,
  place: string | null,
): Candidate {
  if (findAreas(candidate.name).length > 0) return candidate
  const word = /(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$/iu
    .exec(candidate.name)?.[1]
    ?.toLowerCase()
  if (!word) return candidate
  const said = [zones.title, ...zones.preamble.toReversed().map((block) => block.passage)]
  const texts = [...namesOf(head), ...said.map((passage) => passage?.text ?? '')]
  for (const text of texts) {
    const area = findAreas(text).find((found) => found.word === word)
    if (area) return { ...candidate, name: `${candidate.name} ${area.name}` }
  }
  const isCommittee = /^(?:uy ban nhan dan|ubnd) /.test(foldKey(candidate.name))
  const named = place?.replace(/^T[Pp]\.\s?/u, '') ?? ''
  const isName = named !== '' && foldKey(named) !== foldKey(word)
  return isCommittee && isName ? { ...candidate, name: `${candidate.name} ${named}` } : candidate
}

function organisationArea(name: string): string | null {
  const found =
    /(?:LHPN|[Pp]hụ nữ|Lao động|Nông dân|Cựu chiến binh|Tỉnh đoàn|Thành đoàn|Huyện đoàn|MTTQ Việt Nam|Hồ Chí Minh) ((?:\p{Lu}[\p{L}’']*\s?){1,4})$/u.exec(
      name,
    )
  const area = found?.[1]?.trim()
  return area && area !== 'Việt Nam' ? area : null
}

function tierOf(name: string, above: string[], zones: Zones): Tier {
  const key = foldKey(name)
  if (
    /^(?:(?:ban (?:thuong vu|chap hanh|thuong truc)|bch|btv) )?(?:hoi (?!dong)|lien doan|lien hiep|doan |tinh doan|thanh doan|huyen doan|xa doan|cong doan|mat tran|uy ban mat tran|uy ban mttq|ub mttq|ubmttq|mttq|dang uy|truong |benh vien|trung tam |trung uong)/.test(
      key,
    )
  ) {
    return 'ORGANISATION'
  }
  if (/^(?:chinh phu|thu tuong|quoc hoi|bo )/.test(key) && !/^bo (?:chi huy|doi)/.test(key)) return 'NATION'
  const word =
    findAreas(name)[0]?.word ??
    /(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$/iu.exec(name)?.[1]?.toLowerCase()
  if (word && word !== 'thành phố') return tierOfWord(word)
  if (/^so /.test(key)) return 'PROVINCE'
  const aboveWord = findAreas(above.join(', '))[0]?.word
  if (!word && aboveWord) return tierOfWord(aboveWord)
  if (!word && above.some((name) => /^bo (?!chi huy|doi|tu lenh)/.test(foldKey(name)))) return 'NATION'
  if (!word) return /^phong /.test(key) ? 'DISTRICT' : null
  return tierOfCity(zones)
}

function tierOfWord(word: string): Tier {
  if (word === 'tỉnh' || word === 'thành phố') return 'PROVINCE'
  return word === 'huyện' || word === 'quận' || word === 'thị xã' ? 'DISTRICT' : 'COMMUNE'
}

/** A city with departments (sở) stands at the tier of a province; one with divisions (phòng) at a district's. */
function tierOfCity(zones: Zones): Tier {
  let departments = 0
  let divisions = 0
  for (const node of descendants(zones.body)) {
    if (node.kind !== 'ASSIGNMENTS') continue
    if (/^(?:de nghi |cac |giao )?so (?!luong|lieu)/.test(node.passage.folded)) departments++
    if (/^(?:de nghi |cac |giao )?phong (?!ngua|chong|,)/.test(node.passage.folded)) divisions++
  }
  return divisions > departments ? 'DISTRICT' : 'PROVINCE'
}

const heights: Record<string, number> = {
  xã: 1,
  phường: 1,
  'thị trấn': 1,
  'đặc khu': 1,
  huyện: 2,
  quận: 2,
  'thị xã': 2,
  'thành phố': 3,
  tỉnh: 3,
}

function parentAreas(zones: Zones, word: string | null, own: string | null, above: string[]): string[] {
  const texts = [...above, ...zones.preamble.map((block) => block.passage.text), zones.title?.text ?? '']
  const height = word ? (heights[word] ?? 0) : 0
  const parents = new Map<string, number>()
  for (const area of texts.flatMap((text) => findAreas(text))) {
    const theirs = heights[area.word] ?? 0
    if (theirs > height && height > 0 && area.name !== own && !parents.has(area.name))
      parents.set(area.name, theirs)
  }
  return [...parents].sort((a, b) => a[1] - b[1]).map(([name]) => name)
}
