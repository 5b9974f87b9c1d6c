/**
 * Syllables that lost letters to U+FFFD, restored where spelling, neighbours and the kind of damage leave one
 * reading. A wrong word in an official document is worse than a gap: in doubt the gap stays, digits always do.
 *
 * Damage is seldom random: a font that lacks some glyphs loses the same letters throughout. A first pass
 * restores what neighbours decide; what it restored shows which letters are lost; the second pass uses that.
 */
import { ANY_LETTER, type LostLetters, lostLetters } from './damage.ts'
import { type Likelihood, learn, plain } from './likelihood.ts'
import { syllablesLike } from './syllables.ts'

export type RestoredRun = { start: number; end: number }

/** Longer texts are restored up to here: no real plan comes near, and the cost stays bounded. */
const READ_AT_MOST = 300_000
/** With more than this share of its letters lost, a text says too little to be restored. */
const TOO_DAMAGED = 0.4
const CHOICES_AT_MOST = 24
/** How many bits better than the next a reading must be: beside a known neighbour, and without one. */
const MARGIN = 2
const MARGIN_ALONE = 5
/** Bits that a capital costs inside a sentence, and a small letter at its start. */
const CASE_COST = 4
const PASSES = 3

const DAMAGED = '\ufffd'
const WORD = /[\p{L}\p{M}\ufffd]+/gu
const PASSAGE_ENDS = /[.;!?\d/%]|\n\s*[\n\-+*•–]/
const SENTENCE_STARTS = /[.!?]\s+$|\n\s*\n\s*$|\n\s*([-+*•–]+|\d+[.)]|\p{L}[.)])\s*$|[“"]$/u

type Token = {
  start: number
  end: number
  written: string
  /** Lower case, with its gaps; null for a whole syllable. */
  pattern: string | null
  startsPassage: boolean
  startsSentence: boolean
  capitals: boolean
}
/** `word` is the plain form that is weighed, `letters` the spelling that agrees with the pattern. */
type Choice = { word: string; letters: string; own: number }
type Verdict = { spelt: string; margin: number; supported: boolean }

export function restoreDamage(text: string): { text: string; restored: RestoredRun[]; left: number } {
  if (!text.includes(DAMAGED)) return { text, restored: [], left: 0 }
  const head = text.slice(0, READ_AT_MOST)
  const tokens = tokenise(head)
  const places = countPlaces(text)
  if (shareLost(tokens) > TOO_DAMAGED) return { text, restored: [], left: places }
  const passages = splitPassages(tokens)
  const likelihood = learn(passages.flatMap(wholeRuns))
  const look = candidateSearch(likelihood)
  let verdicts = new Map<Token, Verdict>()
  let lost: LostLetters = ANY_LETTER
  for (let pass = 0; pass < PASSES; pass++) {
    verdicts = new Map(passages.flatMap((passage) => decide(passage, likelihood, look, lost)))
    lost = lostLetters(letterOccurrences(tokens, verdicts))
  }
  const accepted = [...verdicts].filter(([token, verdict]) => isSure(head, token, verdict))
  return { ...write(text, accepted), left: places - accepted.length }
}

const countPlaces = (text: string) => (text.match(/[\p{L}\p{M}]*\ufffd[\p{L}\p{M}\ufffd]*/gu) ?? []).length

function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    const end = start + match[0].length
    const between = text.slice(last, start)
    tokens.push({
      start,
      end,
      written: match[0],
      pattern: match[0].includes(DAMAGED) ? match[0].toLowerCase() : null,
      startsPassage: last === 0 || PASSAGE_ENDS.test(between),
      startsSentence: last === 0 || SENTENCE_STARTS.test(between),
      capitals: false,
    })
    last = end
  }
  tokens.forEach((token, place) => {
    const beside = [tokens[place - 1], token, tokens[place + 1]].map((near) => near?.written ?? '').join('')
    const letters = beside.replaceAll(DAMAGED, '')
    token.capitals = letters.length > 2 && letters === letters.toUpperCase()
  })
  return tokens
}

function shareLost(tokens: readonly Token[]): number {
  let lost = 0
  let all = 0
  for (const token of tokens) {
    all += token.written.length
    if (token.pattern !== null) for (const letter of token.written) if (letter === DAMAGED) lost += 1
  }
  return all === 0 ? 1 : lost / all
}

function splitPassages(tokens: readonly Token[]): Token[][] {
  const passages: Token[][] = []
  for (const token of tokens) {
    const current = passages.at(-1)
    if (current === undefined || token.startsPassage) passages.push([token])
    else current.push(token)
  }
  return passages
}

function wholeRuns(passage: readonly Token[]): string[][] {
  const runs: string[][] = [[]]
  for (const token of passage) {
    if (token.pattern === null) runs.at(-1)?.push(plain(token.written))
    else runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}

type Search = (pattern: string) => string[]

function candidateSearch(likelihood: Likelihood): Search {
  const byLength = new Map<number, string[]>()
  for (const word of likelihood.vocabulary) {
    const list = byLength.get(word.length)
    if (list) list.push(word)
    else byLength.set(word.length, [word])
  }
  const found = new Map<string, string[]>()
  return (pattern) => {
    const known = found.get(pattern)
    if (known) return known
    const agrees = (word: string) => {
      for (let i = 0; i < pattern.length; i++) {
        if (pattern[i] !== DAMAGED && pattern[i] !== word[i]) return false
      }
      return true
    }
    const words = new Set(syllablesLike(pattern))
    for (const word of byLength.get(pattern.length) ?? []) if (agrees(word)) words.add(word)
    const result = [...words]
    found.set(pattern, result)
    return result
  }
}

/** Spells a syllable in the case of its token, choosing the likelier case for a lost first letter. */
function spell(word: string, token: Token, lost: LostLetters): string {
  let spelt = ''
  for (let place = 0; place < word.length; place++) {
    const small = word[place] ?? ''
    const written = token.written[place] ?? DAMAGED
    if (written !== DAMAGED) spelt += written
    else if (token.capitals || (place === 0 && isCapital(small, token, lost))) spelt += small.toUpperCase()
    else spelt += small
  }
  return spelt
}

function isCapital(small: string, token: Token, lost: LostLetters): boolean {
  const expected = token.startsSentence ? CASE_COST : -CASE_COST
  return lost.weightInCase(small.toUpperCase()) + expected > lost.weightInCase(small)
}

function lossOf(word: string, pattern: string, lost: LostLetters): number {
  let bits = 0
  for (let place = 0; place < word.length; place++) {
    if (pattern[place] === DAMAGED) bits += lost.weight(word[place] ?? '')
  }
  return bits
}

function choicesOf(
  { pattern, written }: Token,
  likelihood: Likelihood,
  look: Search,
  lost: LostLetters,
): Choice[] {
  if (pattern === null) return [{ word: plain(written), letters: written, own: 0 }]
  return look(pattern)
    .map((letters) => {
      const word = plain(letters)
      return { word, letters, own: likelihood.alone(word) + lossOf(letters, pattern, lost) }
    })
    .sort((a, b) => b.own - a.own)
    .slice(0, CHOICES_AT_MOST)
}

/** Weighs all readings of a passage together, so that damaged neighbours help each other. */
function decide(
  passage: readonly Token[],
  likelihood: Likelihood,
  look: Search,
  lost: LostLetters,
): [Token, Verdict][] {
  if (passage.every((token) => token.pattern === null)) return []
  const choices = passage.map((token) => choicesOf(token, likelihood, look, lost))
  const links = choices.map((list, place) => linkTo(choices[place + 1] ?? [], list, likelihood))
  const before = bestBefore(choices, links)
  const after = bestAfter(choices, links)
  const totals = choices.map((list, place) =>
    list.map((_, i) => (before[place]?.[i] ?? 0) + (after[place]?.[i] ?? 0) + (list[i]?.own ?? 0)),
  )
  const best = totals.map((list, place) => choices[place]?.[list.indexOf(Math.max(...list))])
  return passage.flatMap((token, place): [Token, Verdict][] => {
    const chosen = best[place]
    if (token.pattern === null || chosen === undefined) return []
    const [first = 0, second = Number.NEGATIVE_INFINITY] = (totals[place] ?? []).toSorted((a, b) => b - a)
    const left = best[place - 1]
    const right = best[place + 1]
    const supported =
      (left && linked(left, chosen, likelihood)) || (right && linked(chosen, right, likelihood)) || false
    return [[token, { spelt: spell(chosen.letters, token, lost), margin: first - second, supported }]]
  })
}

const linked = (left: Choice, right: Choice, likelihood: Likelihood) =>
  likelihood.following(left.word)?.has(right.word) ?? false

/** Weights of all pairs between two neighbouring lists of choices: by left, then by right. */
function linkTo(right: readonly Choice[], left: readonly Choice[], likelihood: Likelihood): Float64Array[] {
  return left.map(({ word }) => {
    const weights = new Float64Array(right.length)
    const followers = likelihood.following(word)
    if (followers)
      for (let i = 0; i < right.length; i++) weights[i] = followers.get(right[i]?.word ?? '') ?? 0
    return weights
  })
}

/** For each choice the best total of everything to its left, the link to it included. */
function bestBefore(choices: readonly Choice[][], links: readonly Float64Array[][]): number[][] {
  const totals: number[][] = []
  choices.forEach((list, place) => {
    const earlier = choices[place - 1]
    totals.push(
      list.map((_, i) => {
        if (!earlier?.length) return 0
        let best = Number.NEGATIVE_INFINITY
        for (let j = 0; j < earlier.length; j++) {
          const sum =
            (totals[place - 1]?.[j] ?? 0) + (earlier[j]?.own ?? 0) + (links[place - 1]?.[j]?.[i] ?? 0)
          if (sum > best) best = sum
        }
        return best
      }),
    )
  })
  return totals
}

/** For each choice the best total of everything to its right, the link to it included. */
function bestAfter(choices: readonly Choice[][], links: readonly Float64Array[][]): number[][] {
  const totals: number[][] = []
  for (let place = choices.length - 1; place >= 0; place--) {
    const later = choices[place + 1]
    const sums = totals[place + 1]
    totals[place] = (choices[place] ?? []).map((_, i) => {
      if (!later?.length) return 0
      let best = Number.NEGATIVE_INFINITY
      for (let j = 0; j < later.length; j++) {
        const sum = (sums?.[j] ?? 0) + (later[j]?.own ?? 0) + (links[place]?.[i]?.[j] ?? 0)
        if (sum > best) best = sum
      }
      return best
    })
  }
  return totals
}

function* letterOccurrences(tokens: readonly Token[], verdicts: ReadonlyMap<Token, Verdict>) {
  for (const token of tokens) {
    const verdict = verdicts.get(token)
    const trusted = verdict?.supported && verdict.margin >= MARGIN
    for (let place = 0; place < token.written.length; place++) {
      const written = token.written[place] ?? ''
      const isLost = written === DAMAGED
      const letter = isLost ? (verdict?.spelt[place] ?? '') : written
      if (!isLost || trusted) yield { letter, isFirst: place === 0, isLost }
    }
  }
}

function isSure(text: string, token: Token, { margin, supported }: Verdict): boolean {
  if (!/[\p{L}]/u.test(token.written.replaceAll(DAMAGED, ''))) return false
  if (besideFigures(text, token)) return false
  const first = token.written[0] ?? ''
  const mayBeName = first !== DAMAGED && first !== first.toLowerCase() && !token.startsSentence
  return margin >= (supported ? MARGIN : MARGIN_ALONE) && (supported || !mayBeName)
}

/** Part of a document number (`87/�H-UBND`), or a gap that may have been a digit (`tháng�6`). */
function besideFigures(text: string, token: Token): boolean {
  if (/\d\ufffd|\ufffd\d/.test(text.slice(Math.max(0, token.start - 1), token.end + 1))) return true
  const before = /\S*$/.exec(text.slice(Math.max(0, token.start - 30), token.start))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(token.end, token.end + 30))?.[0] ?? ''
  const around = `${before}${after}`
  return /\d/.test(around) && around.includes('/')
}

function write(
  text: string,
  accepted: readonly [Token, Verdict][],
): { text: string; restored: RestoredRun[] } {
  const parts: string[] = []
  let done = 0
  for (const [token, verdict] of accepted) {
    parts.push(text.slice(done, token.start), verdict.spelt)
    done = token.end
  }
  parts.push(text.slice(done))
  return { text: parts.join(''), restored: accepted.map(([{ start, end }]) => ({ start, end })) }
}
