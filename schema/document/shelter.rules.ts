/**
 * Whether words tell where a shelter is: one answer for what is masked of a signed text, for the warning beside it, and
 * for what a person types. Shelter and place have to belong together in a sentence, or in a list or table under the words
 * that name the shelter; an agency that works for shelters is no place. Pure.
 */
import { fold } from '../name.rules.ts'
import { once } from '../once.rules.ts'
import { placesBefore, placesBehind } from './english-name.rules.ts'
import {
  englishShelters,
  englishSpotsIn,
  isWhereBefore,
  isWhereBehind,
  namesWhoAnswers,
} from './english-spot.rules.ts'
import { fold as unmarked } from './fold.rules.ts'
import { plainSpotsIn, type Spot, spotsIn } from './spot.rules.ts'

/** A stretch of the text given, end exclusive. */
type Stretch = { start: number; end: number }

/** Of a place as written: whether it is the issuer's own area, which the title tells anyway. */
export type IsOwn = (words: string) => boolean

/** What a shelter is called, without marks; also "Ngôi nhà Ánh Dương", and the trusted address that takes people in. */
const vietnameseShelters =
  '(?:noi|nha|co so|dia diem|diem|phong|cho|khu) (?:o )?(?:tam ?[-–]? ?(?:lanh|tru)|lanh ?nan|tru an|an nau)|tam ?[-–]? ?lanh|nha (?:binh yen|anh duong|nhan ai|an toan)|dia chi ?tin ?cay'
const shelters = once(
  () => new RegExp(`(?<!\\p{L})(?:${vietnameseShelters}|(?<english>${englishShelters}))(?!\\p{L})`, 'gu'),
)

const inEnglish = once(() => new RegExp(`(?<!\\p{L})(?:${englishShelters})(?!\\p{L})`, 'u'))

/** What is said of a shelter after these is where it is. */
const where = /(?:^|[\s,(:])(?:tại|ở|gồm|địa chỉ|địa điểm|vị trí|là)[\s:,]|\|/iu
const atOnce = /^[\s"”(:|–-]*$/
const houseWhere =
  /(?<!\p{L})(?:tai|o|dat|bo tri|dia diem|dia chi|vi tri|gom|trong|la|ben|canh|gan|sau|doi dien)(?!\p{L})[^.;]{0,60}$/u
/** Between a place and the shelter that is made of it. */
const becomes =
  /(?<!\p{L})(?:lam|la|thanh|danh|dung|su dung|bo tri|dat|mo|xay dung|duy tri|cai tao|nhan)(?!\p{L})[^.;|,]{0,30}$|(?<!\p{L})(?:co|gom)(?: \d+| mot| hai)? $|[:|(–-] ?(?:\d+ )?$/u
/** A station or a school is one of those that act, too. */
const houseBecomes =
  /^(?!.*(?:phoi hop|chu tri|tham muu|huong dan|ho tro)).*(?<!\p{L})(?:lam|la|thanh|danh|dung|su dung|bo tri|dat|mo)(?!\p{L})[^.;|,]{0,30}$|(?<!\p{L})co(?: \d+| mot| hai)? $|[:|(–-] ?(?:\d+ )?$/u
const has = /^[^|]*(?:(?<!\p{L})(?:co|dat)(?: \d+| mot| hai)? |[:–-] ?(?:\d+ )?)$/u
const atPlace = /(?<!\p{L})(?:tai|o)(?: [^ ]+){0,2} $|\| ?$/u
/** Something else is done at the place: shelters are spoken of. */
const speaksOf = /(?<!\p{L})(?:ve|gioi thieu|tim hieu|quan ly|quy che|quy trinh)(?!\p{L})/u
const withWhom = /(?<!\p{L})(?:phoi hop voi|phoi hop|cua|va|cung) $/u

/** `name`: of the issuer's area, with its type or without ("Bình Lư", "UBND xã Bình Lư"); null where nobody knows it. */
export function isOwnArea(name: string | null): IsOwn {
  const own = ` ${fold(name ?? '')}`
  return (words) => name !== null && (fold(words).endsWith(own) || own.endsWith(` ${fold(words)}`))
}

/** `letters`: the text unmarked, letter by letter. */
type Line = { text: string; letters: string }

/** Words may be parted by what no eye sees, and a space that holds them together may stand within one. */
function spellings(written: string): Line[] {
  const seen = written.normalize('NFC').replace(/\p{DI}/gu, '')
  const joined = seen.includes('\u00a0') ? [seen.replaceAll('\u00a0', '')] : []
  return [seen, ...joined].map((spelt) => {
    const text = spelt.normalize('NFKC').replace(/\s+/g, ' ')
    return { text, letters: unmarked(text) }
  })
}

/** A sentence that names a shelter so often names no further one; it bounds what a hostile text costs. */
const mostNamed = 10
/** What stands between a place and a shelter is looked at so far, in letters. */
const near = 80

/** Whether one sentence tells where a shelter is; `isItem`: of a list of them, in which a body stands for its house. */
function tellsShelterPlace(sentence: readonly Line[], isOwn: IsOwn, isItem: boolean): boolean {
  return sentence.some(({ text, letters }) => {
    const named = [...letters.matchAll(shelters())].slice(0, mostNamed)
    return named.some(({ index, 0: words, groups }) => {
      const from = index + words.length
      const before = part({ text, letters }, 0, index)
      const isEnglish = groups?.['english'] !== undefined
      const isAnswered = isEnglish && !isItem && namesWhoAnswers(letters.slice(from))
      const behind = part({ text, letters }, isAnswered ? text.length : from)
      return (
        tellsBehind(behind, isOwn, isEnglish) ||
        tellsBefore(before, isOwn) ||
        tellsInEnglish(before, behind, isOwn, isEnglish)
      )
    })
  })
}

/** Of a name in small letters nobody sees where it ends. */
const isOwnName = (words: string, isOwn: IsOwn): boolean =>
  isOwn(words) || (words === words.toLowerCase() && beginningsOf(words).some(isOwn))

const isOpen = ({ kind, words }: Spot, isOwn: IsOwn): boolean =>
  (kind === 'NAMED' || kind === 'COMMUNE') && isOwnName(words, isOwn)

const beginningsOf = (words: string): string[] =>
  words.split(' ').map((_, index, all) => all.slice(0, index + 1).join(' '))

/** English: "to be opened", "ban on". */
const noPlace = /^(?:to|ban) (?!so |\d)/

function tellsBehind({ text, letters }: Line, isOwn: IsOwn, isEnglish: boolean): boolean {
  const whereAt = where.exec(text)?.index ?? text.length
  const isThere = ({ kind, start }: Spot): boolean => {
    const gap = letters.slice(Math.max(0, start - near), start)
    switch (kind) {
      case 'ADDRESS':
      case 'HOME':
        return true
      case 'HOUSE':
        return (start < near && atOnce.test(gap)) || houseWhere.test(gap)
      case 'NAMED':
      case 'COMMUNE':
        return start > whereAt || (start < near && atOnce.test(gap))
    }
  }
  return (
    plainSpotsIn(text).some((spot) => !isOpen(spot, isOwn) && !(isEnglish && noPlace.test(spot.words))) ||
    spotsIn(text).some((spot) => isThere(spot) && !isOpen(spot, isOwn))
  )
}

function tellsBefore({ text, letters }: Line, isOwn: IsOwn): boolean {
  const isThere = ({ kind, start, end }: Spot): boolean => {
    const lead = letters.slice(Math.max(0, start - near), start)
    const gap = letters.slice(Math.max(end, letters.length - near))
    switch (kind) {
      case 'ADDRESS':
        return true
      case 'HOME':
        return becomes.test(gap)
      case 'HOUSE':
        if (letters.length - end >= near || withWhom.test(lead)) return false
        return houseBecomes.test(gap) || (atPlace.test(lead) && !speaksOf.test(gap))
      case 'NAMED':
        return atPlace.test(lead) || becomes.test(gap)
      case 'COMMUNE':
        return letters.length - end < near && has.test(gap)
    }
  }
  return [...spotsIn(text), ...plainSpotsIn(text)].some((spot) => isThere(spot) && !isOpen(spot, isOwn))
}

/** `isEnglish`: the shelter too, so that what binds it to a place with a Vietnamese word is English. */
function tellsInEnglish(before: Line, behind: Line, isOwn: IsOwn, isEnglish: boolean): boolean {
  const spots = ({ text, letters }: Line) =>
    [...englishSpotsIn(text, letters), ...(isEnglish ? spotsIn(text) : [])].filter(
      (spot) => !isOpen(spot, isOwn),
    )
  const next = part(behind, 0, 3 * near)
  const last = part(before, -3 * near)
  const names = isEnglish
    ? [...placesBehind(next.text, next.letters, last.letters), ...placesBefore(last.text, last.letters)]
    : []
  return (
    names.some((words) => !isOwnName(words, isOwn)) ||
    spots(next).some(
      ({ kind, start }) => start < 2 * near && isWhereBehind(kind, next.letters.slice(0, start)),
    ) ||
    spots(last).some(({ kind, start, end }) => {
      const lead = last.letters.slice(Math.max(0, start - near), start)
      return last.letters.length - end < near && isWhereBefore(kind, lead, last.letters.slice(end))
    })
  )
}

const part = ({ text, letters }: Line, from: number, to?: number): Line => ({
  text: text.slice(from, to),
  letters: letters.slice(from, to),
})

/** A line that begins with where: it speaks of the shelter that was named just before. */
const goesOn =
  /^[\s\-+*•–]*(?:địa chỉ(?! tin cậy)|địa điểm|vị trí|nơi đặt|đặt tại|nằm tại|address(?!es)|location|located)(?!\p{L})/iu

type Reader = {
  isOwn: IsOwn
  /** A sentence as it reads once damage in it was restored. */
  readable?(sentence: Stretch): string
}

/** The sentences of a text that tell where a shelter is, those of a list or a table under the words that name it too. */
export function shelterSentences(
  text: string,
  { isOwn, readable = ({ start, end }) => text.slice(start, end) }: Reader,
): Stretch[] {
  const telling: Stretch[] = []
  let head: Head | null = null
  for (const sentence of sentencesOf(text)) {
    const said = readable(sentence)
    if (said.trim() === '') continue
    const item = itemOf(said)
    const under: boolean = head !== null && belongs(said, item, head)
    // A table may count shelters by commune.
    const isOpen: IsOwn =
      under && item === '|' ? (words) => isOwn(words) || /^(?:xã|phường)/iu.test(words) : isOwn
    const called = head?.isEnglish && item !== '|' ? 'Shelter' : 'Nhà tạm lánh'
    const lines = spellings(under ? `${called}: ${said.replace(marker, '')}` : said)
    if (tellsShelterPlace(lines, isOpen, under)) telling.push(sentence)
    head = under ? goneOn(head, item) : headIn(said, item, lines)
  }
  return telling
}

/** Words that name a shelter, by what they begin with, and the items that came after them so far. */
type Head = { item: string; items: string | null; opens: boolean; isEnglish: boolean }

function headIn(said: string, item: string, lines: readonly Line[]): Head | null {
  if (!lines.some(({ letters }) => letters.search(shelters()) >= 0)) return null
  return {
    item,
    items: null,
    opens: opensList.test(said),
    isEnglish: lines.some(({ letters }) => inEnglish().test(letters)),
  }
}

const goneOn = (head: Head | null, item: string): Head | null =>
  head && { ...head, items: item || head.items }

const marker = /^[\s\-+*•–]+/u
const opensList = /:\s*$|^[\s\-+*•–#\d.)]*(?:danh sách|bảng|biểu|phụ lục|list of|table|annex)/iu
const ruleOfTable = /^\s*\|[\s|:-]+$/

const itemOf = (sentence: string): string =>
  /^\s*(?:([-+*•–|])|\d{1,2}([.)])|[a-zđ](\)))/iu.exec(sentence)?.slice(1).join('') ?? ''

function belongs(said: string, item: string, head: Head): boolean {
  if (item === '|' && head.item === '|') return head.items === '|' || ruleOfTable.test(said)
  if (goesOn.test(said)) return true
  if (head.items !== null && item === '') return !/^\s*\n/.test(said)
  return head.opens && item !== '' && item !== head.item && (head.items ?? item) === item
}

/**
 * Sentences end at a full stop or semicolon before white space, at an empty line, and before a new point of a list;
 * not after TP., No. or the first letter of a name. A row of a table is one, whatever stands in its cells.
 */
export function sentencesOf(source: string): Stretch[] {
  const spans: Stretch[] = []
  let start = 0
  const add = (end: number) => {
    if (end > start) spans.push({ start, end })
    start = end
  }
  const ends =
    /(?<row>^[ \t]*\|[^\n]*\n?)|(?<!(?<!\p{L})(?:\p{Lu}|TP|Tp|TT|TX|TDP|KP|ThS|BS|[Tt]el|Mr|Mrs|Ms|Dr|St|No(?=[.]\s\d)))[.](?=\s)|[;!?](?=\s)|\r?\n[ \t]*(?=\r?\n|[-+*•–]|\d{1,2}[.)]|[a-zđ]\))/gmu
  for (const end of source.matchAll(ends)) {
    if (end.groups?.['row'] !== undefined) add(end.index)
    add(end.index + end[0].length)
  }
  add(source.length)
  return spans
}
