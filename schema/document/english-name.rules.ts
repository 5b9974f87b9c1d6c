/**
 * A shelter's place told in English by a name alone, without a word of place: "Shelter: Khun Há", "The safe house is at
 * Khun Ha". A name is told from other words by Vietnamese letters, or by syllables that no English sentence has. Pure.
 */
import { once } from '../once.rules.ts'
import { anyCase, noName, syllable } from './english-spot.rules.ts'
import { fold } from './fold.rules.ts'

/** Names that everybody may read: of the nation, and of provinces now and before the mergers of 2025. */
const provinces = once(
  () =>
    new RegExp(
      `^(?:${[
        'viet ?nam|ha ?noi|sai ?gon|ho chi minh|da ?nang|can tho|hai phong|(?:thua thien )?hue|me ?kong|dong duong',
        'an giang|bac (?:giang|kan|lieu|ninh)|ba ria(?: vung tau)?|vung tau|ben tre|binh (?:dinh|duong|phuoc|thuan)|ca mau',
        'cao bang|da[kc] (?:lak|lac|nong)|dien bien|dong (?:nai|thap)|gia lai|ha (?:giang|nam|tinh|tay)|hai duong|hau giang',
        'hoa binh|hung yen|khanh hoa|kien giang|kon ?tum|lai chau|lam dong|lang son|lao cai|long an|nam dinh|nghe an',
        'ninh (?:binh|thuan)|phu (?:tho|yen)|quang (?:binh|nam|ngai|ninh|tri)|soc trang|son la|tay ninh|thai (?:binh|nguyen)',
        'thanh hoa|tien giang|tra vinh|tuyen quang|vinh (?:long|phuc)|yen bai',
      ].join('|')})$`,
      'u',
    ),
)
/** Behind a name, capital or not: what is so called is wide, or no place. */
const wide =
  /^ (?:provinc|cit(?:y|ies)|district|region|delta|highland|programm?e|project|model|fund|campaign|network|standard|plan|scheme|law|decree|university|month|day)/iu

const like = (pattern: string) => once(() => new RegExp(`^(?:${pattern})$`, 'u'))
/** As Vietnamese is spelled, and names of the highlands: Dak, Krong. */
const spelled = `(?:kr)?(?:${syllable}|[bdhklmntx][aeiou]{1,2}k)`
const isSyllable = like(spelled)
const isOneWord = like(`(?:${spelled}){1,2}`)
/** English words that are spelled like such syllables. */
const isEnglish = like(
  'an|at|be|bin|book|boy|bun|bus|but|buy|can|cap|cat|ceo|chat|cheap|chip|coat|con|cup|cut|day|den|din|do|dot|each|eat|echo|gain|gap|get|go|got|gun|guy|hang|hat|he|heat|hen|him|hip|hit|hot|in|iom|it|key|kin|king|lap|lay|lean|leak|let|loan|look|lot|main|man|map|mat|may|me|mean|meat|meet|men|met|mon|moon|much|net|ngo|no|noon|not|nut|on|one|out|pay|peak|pen|per|pet|pin|pit|put|rain|ran|rat|ray|reach|rep|rich|ring|room|root|run|sac|sat|say|sea|seat|see|set|she|sin|sing|sit|so|soon|soup|such|sun|tap|tea|teach|team|tech|teen|ten|tet|that|the|them|then|thin|thing|this|tip|to|too|took|top|touch|tue|un|up|us|van|vein|ye|you|young|by|my|monday|sunday|asia|centre|china|euro|human|item|laotian|media|nation|open|quota|union|unit|video|[a-z]*[st]ion',
)
/** Words of a sentence: no name in small letters goes over them. */
const isJoint = like(
  `${noName}|at|it|be|not|me|he|she|us|you|them|then|so|do|go|up|out|him|need|time|case|use|place|being|doing|going`,
)
/** With Vietnamese letters such a word begins an office or a clause. */
const isOffice =
  /^(?:Sở|Ban|Bộ|Huyện|Tỉnh|Ngôi|Nhà|Nơi|Mặt|Ủy|Uỷ|Người|Cán|Tháng|Năm|Quý|Hằng|Hàng|Không|Chưa|Đã|Được|Có|Số)(?!\p{L})/u
const goesOnInVietnamese = /^ (?!và )\p{Ll}*[^\x00-\x7f\P{L}]\p{Ll}*(?!\p{L})/u
const beginsOffice = /^(?:Công|Cơ|Câu|Mô|Chi|Liên|Trung|Đoàn|Hội|Phòng) \p{Ll}/u

const capital = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’](?!s(?!\\p{L}))[\\p{L}\\p{M}]+)*"
const capitals = `(?!(?:${anyCase(noName)})(?!\\p{L}))${capital}(?:[ -]${capital}){0,3}`
const small = '\\p{Ll}[\\p{L}\\p{M}]*'
/** One after the other: "Khun Há, Tả Lèng and Nà Tăm". */
const chains = once(
  () =>
    new RegExp(`(?<![\\p{L}\\p{M}])${capitals}(?:(?:, | and |, and | & | or | và )${capitals}){0,9}`, 'gu'),
)
const smallAt = once(() => new RegExp(`(?<=^|[\\s:|(–—-])(?=(${small} ${small})( ${small})?)`, 'gu'))

type Name = { words: string; start: number; end: number; isSure: boolean }

/** Whether words are a name; SURE: also where nothing but a colon leads to it. */
function readName(words: string, behind: string): 'SURE' | 'LIKELY' | null {
  const parts = words.toLowerCase().split(/[ -]/)
  const plain = fold(words).split(/[ -]/)
  if (provinces().test(plain.join(' ')) || wide.test(behind)) return null
  if (parts.every((part) => isEnglish().test(part))) return null
  if (/[^\x00-\x7f\P{L}]/u.test(words) && words !== words.toLowerCase()) {
    const isAbbreviated = words !== words.toUpperCase() && /(?<!\p{L})\p{Lu}{2}/u.test(words)
    const isOther = isOffice.test(words) || beginsOffice.test(words + behind)
    return isAbbreviated || isOther || goesOnInVietnamese.test(behind) ? null : 'SURE'
  }
  const isWritten = words !== words.toLowerCase() && words !== words.toUpperCase()
  if (!isWritten && parts.some((part) => isJoint().test(part))) return null
  const isSpelled = plain.every((part) => isSyllable().test(part))
  if (words === words.toLowerCase()) {
    if (!isSpelled) return null
    return /^[\x00-\x7f]*$/.test(words) && /^(?: ?[.,;)|–—]|$)/u.test(behind) ? 'SURE' : 'LIKELY'
  }
  if (parts.length > 1 && isSpelled) return 'SURE'
  return isWritten && parts.every((part) => isOneWord().test(part)) ? 'LIKELY' : null
}

function nameAt(words: string, start: number, end: number, behind: string): Name[] {
  const kind = readName(words, behind)
  return kind ? [{ words, start, end, isSure: kind === 'SURE' }] : []
}

function namesIn(text: string): Name[] {
  const inCapitals = [...text.matchAll(chains())].flatMap(({ index: start, 0: chain }) => {
    const end = start + chain.length
    const behind = text.slice(end)
    if (/^ (?:provinces|cities|districts|regions)/iu.test(behind)) return []
    const names = chain.split(/, (?:and )?| and | & | or | và /u)
    return names.flatMap((words, at) => nameAt(words, start, end, at === names.length - 1 ? behind : ''))
  })
  const inSmall = [...text.matchAll(smallAt())].flatMap(({ index: start, 1: two = '', 2: third = '' }) =>
    [two, two + third].flatMap((words) => {
      const end = start + words.length
      return nameAt(words, start, end, text.slice(end))
    }),
  )
  return [...inCapitals, ...inSmall]
}

const about =
  '(?:(?: (?:no\\.?|number))? ?#?\\d+|,? (?:for|of|which|that|with|under|serving|run by|managed by|opened)(?!\\p{L})[^.;|:]{0,60}?| ?\\([^)]{0,40}\\))?'
const stands =
  '(?:,? (?:it|which|that))?(?: (?:is|are|was|were|will|has|have|had|been|to|be|being|can|may|now|currently|also|still|already|only|remains?|stands?|stays?|lies|lie|sits?|operates?|operating|operated|opens?|open|opened|runs?|running|run|moves?|moved|relocated|exists?|found|hidden|located|situated|based|placed|set up|established|kept|housed|built|hosted|available|provided|maintained|planned)){0,5}'
const since = '(?: (?:in|since|from|by) \\d{4},?)?'
const at =
  '(?:at|in|near|on|of|outside|inside|within|around|beside|behind|opposite|between|above|below|beyond|close to|next to|adjacent to|across from|not far from|(?:(?:\\d+|an?|one|two|three|five|ten|half an) ?(?:km|kilomet(?:re|er)s?|m|met(?:re|er)s?|minutes?|hours?) )(?:away )?(?:from|of)|(?:north|south|east|west) of|(?:moved|relocated|moves) (?:to|from))'
const inside =
  '(?:the )?(?:(?:old|former|new|upper|lower|small|remote|nearby|mountainous) )?(?:(?:area|vicinity|cent(?:re|er)|town|village|commune|ward|hamlet|heart|outskirts|edge|valley) of |(?:road|way|path) to )?'
const where = '(?:address|location|place|site|venue|position|premises|whereabouts)'
const opening = '^[\\s"”)]*(?:[\'’]s?)?'

/** Between a shelter and the name behind it: "is located in", "for women, near". */
const leads = once(
  () => new RegExp(`${opening}${about}${stands}${since},? ?\\(?(?<![\\p{L}])${at}:? ${inside}$`, 'u'),
)
/** Signs alone: "Shelter 2: ", "Shelter – open day and night, ", "shelter (", "shelter address: ". */
const points = once(
  () =>
    new RegExp(
      `${opening}${about} ?(?:[:|(=→–—-]+ ?(?:\\d+ ?\\| ?)?(?:${where}(?: is)?(?: (?:at|in))?[ :–—-]*)?|${where}(?: (?:is|was))?[ :(–—-]+(?:(?:at|in|near) )?)${inside}(?:[^,.;:|]{1,30}, ?){0,2}(?:(?:one|two|\\d+) )?(?:(?:at|in|near) )?$|^[\\s"”)]*, $`,
      'u',
    ),
)
/** "The location of the shelter" is: … */
const asked = once(() => new RegExp(`(?<!\\p{L})${where} of (?:the |a |our |its )?$`, 'u'))
const told = /^[\s"”)]*(?:is|was|are|:|–|—|-|=|\|)[ :–—-]*(?:at |in |near )?(?:the )?$/u

const some =
  "(?: (?:a|an|the|one|two|three|our|its|now|new|small|temporary|safe|emergency|women['’]?s|\\d+)){0,4} ?$"
const keeps =
  '(?:there (?:is|are|was|will be)|has|have|had|hosts?|houses?|opens?|opened|runs?|keeps?|maintains?|maintained|gets?|offers?|operates?|set up|sets up|establish(?:es|ed)?|builds?|built|contains?|becomes?|serves as|is home to|is where|is the (?:site|place|location|address) of)'
/** Between a name and the shelter behind it. */
const has = once(
  () =>
    new RegExp(
      `^(?:['’]s${some}| ?[:|(–—-] ?(?:\\d+ )?${some}|,?(?: where)?(?: (?:will|now|already|also|currently)){0,2} ${keeps}${some})`,
      'u',
    ),
)
const leadsIn = /(?<!\p{L})(?:at|in|near|outside) (?:the )?$/u
const isThere = once(
  () =>
    new RegExp(
      `^(?:,|(?= (?:an?|the|one|two|three|our|\\d+) ))${some}|^(?!.*(?<!\\p{L})(?:to|about|who|for|on)(?!\\p{L})),? [^.;|]{0,50}(?<!\\p{L})${keeps}${some}`,
      'u',
    ),
)

/** How a shelter is called: "Shelter Hoa Ban (…". */
function nameOfShelter(text: string): string {
  const [called = ''] =
    /^ ["“«]?\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*){0,2}["”»]?(?=[ ,:])/u.exec(text) ?? []
  const parts = fold(called).split(/[\s"“«”»]+/)
  return parts.every((part) => part === '' || isSyllable().test(part)) ? called : ''
}

/** Names behind a shelter that say where it is. `letters`: the text unmarked, `before`: what leads to the shelter, too. */
export function placesBehind(text: string, letters: string, before: string): string[] {
  const isAsked = asked().test(before)
  const called = nameOfShelter(text).length
  return namesIn(text)
    .filter(({ start, isSure }) => {
      if (start < called) return false
      const gap = letters.slice(called, start)
      return leads().test(gap) || (isSure && (points().test(gap) || (isAsked && told.test(gap))))
    })
    .map(({ words }) => words)
}

/** Names before a shelter that say where it is. */
export function placesBefore(text: string, letters: string): string[] {
  return namesIn(text)
    .filter(({ start, end, isSure }) => {
      const gap = letters.slice(end)
      if (!isSure) return false
      return has().test(gap) || (leadsIn.test(letters.slice(0, start)) && isThere().test(gap))
    })
    .map(({ words }) => words)
}
