/**
 * Places and shelters told in English, in a text or by who types it: the words for them, and what binds the two. Written
 * for letters without marks, in lower case, except where only a capital tells a name. Pure.
 */
import { once } from '../once.rules.ts'
import type { Spot } from './spot.rules.ts'

/** What a shelter is called in English. */
export const englishShelters =
  'shelters?|safe ?houses?|safe (?:homes?|havens?|rooms?)|trusted address(?:es)?|refuges?|(?:temporary|emergency) (?:accommodation|housing|lodging)|peace house|sunshine house|(?:transit|crisis) (?:home|house|cent(?:er|re))s?'

const streets = 'street|str|st|road|rd|avenue|ave|boulevard|blvd|lane|alley|highway'
const villages = 'village|hamlet|quarter|neighbou?rhood|residential (?:group|area)'
const landmarks = 'pagoda|church|temple|hotel|guest ?house|market|apartments?|building'
const communes = 'commune|ward|township|special zone'
const areaWord: Readonly<Record<string, string>> = { ward: 'phường', township: 'thị trấn' }

/** No name begins so: "Each village", "The Commune", "Ten Hamlets". */
export const noName =
  'the|a|an|each|every|all|any|no|one|two|three|ten|our|this|that|these|some|many|most|other|such|own|per|main|poor|rich|in|at|on|to|of|and|or|for|from|with|near|is|are|can|has|have|by|as|than|street|road|health|people|police|shelters?|model|border|remote|mountain|cultural|local'
/** A syllable as Vietnamese spells them, its marks left out. */
export const syllable =
  '(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?'
const typedSmall = `(?!(?:${noName})(?!\\p{L}))${syllable}(?: (?!(?:${noName})(?!\\p{L}))${syllable}){0,2}`

export const anyCase = (words: string): string =>
  words.replace(/(?<![\p{L}(?\\])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)

const digits = '(?!0)\\d{1,4}[a-z]?(?:/\\d{1,4})*'
const number = `(?<![\\p{L}\\d])(?:no\\.?|number|house(?: number| no\\.?)?|at|address:?|#) ?${digits}`

const named = `(?!(?:${anyCase(noName)})(?!\\p{L}))\\p{Lu}[\\p{L}\\p{M}'’]*(?: \\p{Lu}[\\p{L}\\p{M}'’]*){0,3}`

type Pattern = readonly [Spot['kind'], RegExp]

const inCapitals = once((): readonly Pattern[] => [
  [
    'NAMED',
    new RegExp(`(?<!\\p{L})${named} (?:${anyCase(`${streets}|${villages}|${landmarks}`)})(?!\\p{L})`, 'gu'),
  ],
  ['NAMED', new RegExp(`(?<!\\p{L})(?:${anyCase(villages)}) (?:of )?(?:\\d+|${named})`, 'gu')],
  ['COMMUNE', new RegExp(`(?<!\\p{L})${named} (?:${anyCase(communes)})(?!\\p{L})`, 'gu')],
  ['COMMUNE', new RegExp(`(?<!\\p{L})(?:${anyCase(communes)}) (?:of )?(?:\\d+|${named})`, 'gu')],
])

const person = '(?:mr|mrs|ms|miss|dr)\\.? (?:\\p{L}+ ?){1,4}?'
const leader = '(?:village|hamlet|residential group) (?:head|chief|elder|leader)'

const inSmall = once((): readonly Pattern[] => [
  ['ADDRESS', new RegExp(`(?<![\\p{L}\\d/])${digits},? (?:${typedSmall}) (?:${streets})(?!\\p{L})`, 'gu')],
  [
    'ADDRESS',
    new RegExp(
      `${number},? (?:${typedSmall})(?= ?[.;,)|]| ?$| (?:is|as|serves|has|hosts|becomes|was)(?!\\p{L}))`,
      'gu',
    ),
  ],
  [
    'NAMED',
    new RegExp(`(?<=(?<!\\p{L})(?:at|in|on|near) )${typedSmall} (?:${streets}|${villages})(?!\\p{L})`, 'gu'),
  ],
  ['COMMUNE', new RegExp(`(?<=(?<!\\p{L})(?:at|in) )${typedSmall} (?:${communes})(?!\\p{L})`, 'gu')],
  [
    'HOME',
    new RegExp(
      `(?<!\\p{L})(?:house|home) of (?:the )?(?:${person}|${leader})|(?<!\\p{L})(?:${person}|${leader})['’]s? (?:house|home)(?!\\p{L})`,
      'gu',
    ),
  ],
  [
    'HOUSE',
    /(?<!\p{L})(?:health (?:station|cent(?:er|re))|police (?:station|office)|headquarters|hospital|(?:primary|secondary|high|nursery) school|kindergarten|cultural house|community (?:house|hall)|border (?:guard )?(?:station|post)|committee (?:office|building|headquarters))(?!\p{L})/gu,
  ],
])

/** Spots in a sentence with composed letters; `letters`: the same, unmarked, letter by letter. */
export function englishSpotsIn(text: string, letters: string): Spot[] {
  const spots: Spot[] = []
  const find = (patterns: readonly Pattern[], where: string) => {
    for (const [kind, pattern] of patterns)
      for (const { index, 0: found } of where.matchAll(pattern)) {
        const words = kind === 'COMMUNE' ? inVietnamese(found) : found
        spots.push({ kind, start: index, end: index + found.length, words })
      }
  }
  find(inCapitals(), text)
  find(inSmall(), letters)
  return spots
}

/** "Khun Há commune" by the name under which areas are known. */
function inVietnamese(found: string): string {
  const word = new RegExp(`(?<!\\p{L})(?:${communes})(?!\\p{L})`, 'iu').exec(found)?.[0].toLowerCase() ?? ''
  const bare = found.replace(new RegExp(`(?<!\\p{L})(?:${communes})(?: of)?(?!\\p{L})`, 'iu'), '').trim()
  return `${areaWord[word] ?? 'xã'} ${bare}`
}

/** What stands between a shelter and the place behind it. */
const behind =
  /^[\s"”'’(:|,–-]*(?:(?:which|that|now|currently|is|was|are|were|has|have|been|will|be) ){0,4}(?:(?:located|situated|set up|opened|placed|based|kept|run|established|housed|found) )?(?:(?:at|in|on|near|by|of|to|beside|behind|opposite|inside|within|next to|across from|address|location)(?:[ :]+|$))?(?:(?:the|a|an|is|of|(?:ground|first|second|third|top) floor|people['’]?s|commune|ward|village|local|old) ?){0,4}$/u
const anywhereBehind =
  /(?<!\p{L})(?:at|in|on|near|located|address|location|is|are|beside|behind|opposite|inside)[\s:,]|\|/u
/** What stands between a place and the shelter behind it. */
const before =
  /(?<!\p{L})(?:as|into|hosts?|houses?|becomes?|has|have|is|serves as|there is|opens|:|–|-)(?: (?:used|as|now|a|an|the|one|two|our|its|commune|village|temporary|safe|\d+))* ?$|[:|(–-] ?(?:\d+ )?$/u
const leadsIn = /(?<!\p{L})(?:at|in|on|near) (?:the )?$/u

/** Whether a place named behind a shelter is where it is; `gap`: what stands between, unmarked. */
export function isWhereBehind(kind: Spot['kind'], gap: string): boolean {
  switch (kind) {
    case 'ADDRESS':
    case 'HOME':
      return true
    case 'HOUSE':
      return behind.test(gap)
    case 'NAMED':
    case 'COMMUNE':
      return behind.test(gap) || anywhereBehind.test(gap)
  }
}

/** Whether a place named before a shelter is where it is; `lead`: what stands before the place. */
export function isWhereBefore(kind: Spot['kind'], lead: string, gap: string): boolean {
  switch (kind) {
    case 'ADDRESS':
      return true
    case 'NAMED':
      return leadsIn.test(lead) || before.test(gap)
    case 'HOME':
    case 'HOUSE':
    case 'COMMUNE':
      return before.test(gap)
  }
}

const answers =
  '(?:cong an|hoi (?:lhpn|phu nu|lien hiep phu nu|nong dan)|ubnd|uy ban nhan dan|phong van hoa ?[-–] ?xa hoi|so (?:noi vu|y te|tu phap))(?: (?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh))?(?: (?:chu tri|phu trach|phoi hop|chiu trach nhiem|is in charge|is responsible))?'
const untilWhen = '(?:quy [ivx\\d]+(?: nam \\d{4})?|hang (?:nam|quy|thang)|(?:nam )?\\d{4})?'
const answerers = once(
  () =>
    new RegExp(
      `^[\\s"”]*[:|–—-] ?${answers}(?:(?:, | and | va | & |; )${answers}){0,5}(?: ?\\| ?${untilWhen})* ?[.]?\\s*$`,
      'u',
    ),
)

/**
 * "Shelter: Công an xã": behind a sign alone a body and nothing more is who answers for it. A word of place, a building,
 * a bed or an hour beside it says that it is there. `behind`: unmarked, from the shelter to the end of the sentence.
 */
export const namesWhoAnswers = (behind: string): boolean => answerers().test(behind)
