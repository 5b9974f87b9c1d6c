import { fold } from './fold.rules.ts'

/** Runs of letters taken over unchanged: the run that begins at `clean[i]` stands at `normal[i]`. */
type Runs = { clean: number[]; normal: number[] }

/**
 * A piece of the plan's text without layout marks and with white space collapsed, that knows for each of its
 * letters where it stands in the normal text.
 */
export class Passage {
  readonly text: string
  readonly #runs: Runs
  readonly #offset: number
  #folded: string | null = null

  constructor(text: string, runs: Runs, offset = 0) {
    this.text = text
    this.#runs = runs
    this.#offset = offset
  }

  /** Accents off, lower case, same length as `text`. */
  get folded(): string {
    this.#folded ??= fold(this.text)
    return this.#folded
  }

  /** The position in the normal text of the letter at `index` (0 … length − 1). */
  positionAt(index: number): number {
    const { clean, normal } = this.#runs
    const wanted = index + this.#offset
    let low = 0
    let high = clean.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((clean[middle] ?? 0) <= wanted) low = middle
      else high = middle - 1
    }
    return (normal[low] ?? 0) + wanted - (clean[low] ?? 0)
  }

  get start(): number {
    return this.positionAt(0)
  }

  /** One past the last letter, in the normal text. */
  get end(): number {
    return this.text.length === 0 ? this.start : this.positionAt(this.text.length - 1) + 1
  }

  /** The part from `from` to before `to`, without blanks at its ends. */
  slice(from: number, to: number = this.text.length): Passage {
    let first = Math.max(0, from)
    let last = Math.min(this.text.length, to)
    while (first < last && this.text.charCodeAt(first) === 32) first++
    while (last > first && this.text.charCodeAt(last - 1) === 32) last--
    return new Passage(this.text.slice(first, last), this.#runs, this.#offset + first)
  }

  static join(parts: readonly Passage[]): Passage {
    const [only] = parts
    if (parts.length === 1 && only) return only
    const clean: number[] = []
    const normal: number[] = []
    let text = ''
    for (const part of parts) {
      if (part.text.length === 0) continue
      if (text.length > 0) {
        clean.push(text.length)
        normal.push(part.start - 1)
        text += ' '
      }
      part.#copyRuns(text.length, clean, normal)
      text += part.text
    }
    if (clean.length === 0) return only ?? new Passage('', { clean: [0], normal: [0] })
    return new Passage(text, { clean, normal })
  }

  #copyRuns(at: number, clean: number[], normal: number[]): void {
    clean.push(at)
    normal.push(this.start)
    const from = this.#offset
    const to = from + this.text.length
    const runs = this.#runs
    for (let i = 0; i < runs.clean.length; i++) {
      const begins = runs.clean[i] ?? 0
      if (begins >= to) break
      if (begins <= from) continue
      clean.push(at + begins - from)
      normal.push(runs.normal[i] ?? 0)
    }
  }
}

const needsCleaning = /[*\\\t]| {2}|<s(?:up|pan)/
const blank = (code: number) => code === 32 || code === 9

/** The letters of `text` from `start` to before `end`, without emphasis marks, escapes and doubled blanks. */
export function cleanPassage(text: string, start: number, end: number): Passage {
  while (start < end && blank(text.charCodeAt(start))) start++
  while (end > start && blank(text.charCodeAt(end - 1))) end--
  const raw = text.slice(start, end)
  if (!needsCleaning.test(raw)) return new Passage(raw, { clean: [0], normal: [start] })
  const clean: number[] = []
  const normal: number[] = []
  const pieces: string[] = []
  let length = 0
  const keep = (from: number, to: number) => {
    if (to <= from) return
    clean.push(length)
    normal.push(start + from)
    pieces.push(raw.slice(from, to))
    length += to - from
  }
  let from = 0
  let i = 0
  let lastBlank = true
  while (i < raw.length) {
    const skipped = skippedAt(raw, i, lastBlank)
    if (skipped > 0) {
      keep(from, i)
      i += skipped
      from = i
      continue
    }
    lastBlank = blank(raw.charCodeAt(i))
    i++
  }
  keep(from, raw.length)
  const joined = pieces.join('').replaceAll('\t', ' ')
  const whole = new Passage(joined, clean.length > 0 ? { clean, normal } : { clean: [0], normal: [start] })
  return whole.slice(0)
}

/** What converters leave of a footnote's number and of a page's anchor. */
const anchor = /^<sup>\d{1,3}<\/sup>|^<span id="[\w-]{1,40}"><\/span>/

/** How many letters at `i` are layout, not text. */
function skippedAt(raw: string, i: number, afterBlank: boolean): number {
  const letter = raw[i]
  if (letter === ' ' || letter === '\t') return afterBlank ? 1 : 0
  if (letter === '<') return anchor.exec(raw.slice(i, i + 60))?.[0].length ?? 0
  if (letter === '\\') return /[-.*#_()[\]+!>~|]/.test(raw[i + 1] ?? '') ? 1 : 0
  if (letter !== '*' || raw[i - 1] === '\\') return 0
  if (raw[i + 1] === '*') return 2
  const opens = i === 0 || /[\s("“‘*]/.test(raw[i - 1] ?? '')
  const closes = i === raw.length - 1 || /[\s).,;:"”’*]/.test(raw[i + 1] ?? '')
  return opens !== closes ? 1 : 0
}
