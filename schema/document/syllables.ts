/**
 * Every syllable that Vietnamese spelling allows, built from onset, rhyme and tone, and a search among them by
 * the letters that are left of a damaged one. Both ways of placing a tone (hòa, hoà) are in use and allowed.
 */
import { LOST_CODE } from './damage.ts'

const ONSETS = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')

const RHYMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu uơ ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ưm ưn y ynh yt ych yêm yên yêt yêu'.split(
    ' ',
  )

/** Level, grave, acute, hook, tilde, dot. A syllable closed by c, ch, p or t has the acute or the dot. */
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const STOPPED = /[cpt]$|ch$/

function fits(onset: string, rhyme: string): boolean {
  const front = /^[eêiy]/.test(rhyme)
  if (onset === 'qu') return /^[aăâeêyơ]|^ôc$|^i(|nh|t)$/.test(rhyme)
  if (rhyme === 'y') return /^(|h|k|l|m|s|t|v)$/.test(onset)
  if (rhyme.startsWith('y')) return onset === '' && rhyme.startsWith('yê')
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front
  if (onset === 'c' || onset === 'ng') return !front
  if (onset === 'g') return !front || rhyme.startsWith('i')
  if (onset === 'gi') return !rhyme.startsWith('i')
  return true
}

/** Where the tone may stand in a rhyme, as indices of its letters. */
function toneSeats(rhyme: string): number[] {
  const shaped = Math.max(...['ă', 'â', 'ê', 'ô', 'ơ', 'ư'].map((vowel) => rhyme.lastIndexOf(vowel)))
  if (rhyme.includes('ươ')) return [rhyme.indexOf('ơ')]
  if (shaped >= 0) return [shaped]
  if (rhyme === 'oa' || rhyme === 'oe' || rhyme === 'uy') return [0, 1]
  const vowels = /^[aeiouy]+/.exec(rhyme)?.[0].length ?? 1
  if (vowels === 1) return [0]
  return vowels === 3 || vowels < rhyme.length ? [1] : [0]
}

function* allSyllables(): Generator<string> {
  for (const onset of ONSETS) {
    for (const rhyme of RHYMES) {
      if (!fits(onset, rhyme)) continue
      for (const tone of STOPPED.test(rhyme) ? ['\u0301', '\u0323'] : TONES) {
        for (const seat of tone === '' ? [0] : toneSeats(rhyme)) {
          yield (onset + rhyme.slice(0, seat + 1) + tone + rhyme.slice(seat + 1)).normalize('NFC')
        }
      }
    }
  }
}

const TONED_LAST = /[àáảãạèéẻẽẹỳýỷỹỵ]$/

/** The same syllable with its tone placed the older way (hoà → hòa), so that two spellings compare equal. */
export function oneSpelling(syllable: string): string {
  if (!TONED_LAST.test(syllable)) return syllable
  return syllable.replace(/(?<=^[^q]*)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/, (rhyme) => {
    const [bare = '', tone = ''] = (rhyme[1] ?? '').normalize('NFD')
    return ((rhyme[0] ?? '') + tone).normalize('NFC') + bare
  })
}

let all: ReadonlySet<string> | undefined

/** Whether a word (lower case, NFC) is spelt as Vietnamese syllables are. */
export function isSyllable(word: string): boolean {
  all ??= new Set(allSyllables())
  return all.has(word)
}

/** Syllables by their length, a place in them and the letter there (its code). */
type Index = readonly ReadonlyMap<number, readonly string[]>[][]
let index: Index | undefined

/** No Vietnamese syllable is longer than `nghiêng`. */
const LONGEST = 7

function buildIndex(): Index {
  const built = Array.from({ length: LONGEST + 1 }, (_, length) =>
    Array.from({ length }, () => new Map<number, string[]>()),
  )
  all ??= new Set(allSyllables())
  for (const syllable of all) {
    built[syllable.length]?.forEach((byLetter, place) => {
      const letter = syllable.charCodeAt(place)
      const list = byLetter.get(letter)
      if (list) list.push(syllable)
      else byLetter.set(letter, [syllable])
    })
  }
  return built
}

/** All syllables (lower case, NFC) that agree with a pattern, in which U+FFFD stands for one lost letter each. */
export function syllablesLike(pattern: string): string[] {
  index ??= buildIndex()
  let shortest: readonly string[] | null = null
  for (const [place, byLetter] of (index[pattern.length] ?? []).entries()) {
    const letter = pattern.charCodeAt(place)
    if (letter === LOST_CODE) continue
    const list: readonly string[] = byLetter.get(letter) ?? []
    if (shortest === null || list.length < shortest.length) shortest = list
  }
  return (shortest ?? []).filter((syllable) => agrees(syllable, pattern))
}

/** Whether a word as long as the pattern has the letters that are left of it. */
export function agrees(word: string, pattern: string): boolean {
  for (let place = 0; place < pattern.length; place++) {
    const letter = pattern.charCodeAt(place)
    if (letter !== LOST_CODE && letter !== word.charCodeAt(place)) return false
  }
  return true
}
