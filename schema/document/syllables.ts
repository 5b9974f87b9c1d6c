/**
 * Every syllable that Vietnamese spelling allows, built from onset, rhyme and tone, and a search among them by
 * the letters that are left of a damaged one. Both ways of placing a tone (hòa, hoà) are in use and allowed.
 */
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

/** The same syllable with its tone placed the older way (hoà → hòa), so that two spellings compare equal. */
export function oneSpelling(syllable: string): string {
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

type Index = Map<string, string[]>
let index: Index | undefined

function buildIndex(): Index {
  const built: Index = new Map()
  all ??= new Set(allSyllables())
  for (const syllable of all) {
    for (let place = 0; place < syllable.length; place++) {
      const key = `${syllable.length}.${place}.${syllable[place]}`
      const list = built.get(key)
      if (list) list.push(syllable)
      else built.set(key, [syllable])
    }
  }
  return built
}

/** No Vietnamese syllable is longer than `nghiêng`. */
const LONGEST = 7

/** All syllables (lower case, NFC) that agree with a pattern, in which U+FFFD stands for one lost letter each. */
export function syllablesLike(pattern: string): string[] {
  if (pattern.length > LONGEST) return []
  index ??= buildIndex()
  const known = [...pattern].flatMap((letter, place) => (letter === '\ufffd' ? [] : [{ letter, place }]))
  const lists = known.map(({ letter, place }) => index?.get(`${pattern.length}.${place}.${letter}`) ?? [])
  const shortest = lists.reduce<string[] | null>(
    (best, list) => (best === null || list.length < best.length ? list : best),
    null,
  )
  return (shortest ?? []).filter((syllable) => known.every(({ letter, place }) => syllable[place] === letter))
}
