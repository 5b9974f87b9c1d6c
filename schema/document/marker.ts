import { fold } from './fold.rules.ts'

/** The styles of numbering that Vietnamese documents use, each with its own rank in a document's own order. */
export type MarkerStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'work'
  | 'capital'
  | 'roman'
  | 'arabic'
  | 'decimal'
  | 'letter'
  | 'bracketed'
  | 'dash'
  | 'plus'
  | 'dot'

export type Marker = {
  style: MarkerStyle
  /** As written: `2.1.`, `a)`, `-`. */
  label: string
  /** `2.1` of `2.1.`, `IV` of `IV.`; the sign itself for bullets. */
  number: string
  /** How many numbers a decimal label has: 2 for `1.1`. */
  depth: number
  /** Length of the label and the blanks after it. */
  length: number
}

const named: [MarkerStyle, RegExp][] = [
  ['part', /^phan (?:thu )?([ivx]{1,5}|\d{1,2}|nhat|hai|ba|tu|nam|sau|bay)(?: ?[.:)–-] ?| |$)/],
  ['chapter', /^chuong ([ivx]{1,5}|\d{1,2})(?: ?[.:)–-] ?| |$)/],
  ['section', /^muc ([ivx]{1,5}|\d{1,2})(?: ?[.:)–-] ?|$)/],
  ['article', /^dieu (\d{1,3})(?: ?[.:] ?|$)/],
  ['work', /^(?:nhom )?(?:hoat dong|nhiem vu|noi dung|giai phap)(?: (?:so|thu))? (\d{1,2}) ?[.:] ?(?=\S)/],
]

const numbered: [MarkerStyle, RegExp][] = [
  ['roman', /^([IVX]{1,6}) ?(?:[.)/:–-]+)(?: |(?=[\p{Lu}"“]))/u],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,3})[.):]* +(?=[\p{L}"“(])/u],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,3})[.):]+(?=[\p{Lu}"“(])/u],
  ['arabic', /^(\d{1,2}) ?[.)/]+ *(?=[^\d\s.,%])/u],
  ['arabic', /^(\d{1,2}) ?[.)/]+ +(?=\d)/u],
  ['arabic', /^(\d{1,2}) ?[-–] +(?=\p{Lu})/u],
  ['arabic', /^(\d)[-–] +(?=\d)/],
  ['bracketed', /^\((\d{1,2})\) */],
  ['letter', /^\(?([a-zđ])\) */],
  ['letter', /^([a-zđ])[./] +(?=\S)/],
  ['capital', /^([A-HKĐ])[.)/] +(?=[\p{Lu}"“])/u],
]

const bullets: [MarkerStyle, RegExp][] = [
  ['dash', /^[-–—‐‑−]+ */],
  ['plus', /^\++(?: +|(?=\p{L}))/u],
  ['dot', /^(?:[•▪●○◦·♦❖✓✔►➢➤→▶■□\ue000-\uf8ff] *|[*o] +)/],
]

/** "38/KH-UBND" at the head of a printed line carries on a citation. */
const documentSymbol = /^\d{1,5}[a-z]?\/(?:\d{4}\/)?\p{Lu}[\p{L}\d]*-\p{Lu}/u

/** The label that `text` opens with, or null. A label with nothing behind it is one only for named styles. */
export function findMarker(text: string): Marker | null {
  const first = text.charCodeAt(0)
  if (Number.isNaN(first)) return null
  const head = text.slice(0, 40)
  const bullet = findBullet(head)
  if (bullet) return bullet
  if (documentSymbol.test(head)) return null
  for (const [style, pattern] of numbered) {
    const found = pattern.exec(head)
    if (found) return markerOf(style, found)
  }
  if (!/^[PCMĐHNGpcmđhng]/.test(head)) return null
  const folded = fold(head)
  for (const [style, pattern] of named) {
    const found = pattern.exec(folded)
    if (found) return markerOf(style, found)
  }
  return null
}

function markerOf(style: MarkerStyle, found: RegExpExecArray): Marker {
  const number = found[1] ?? ''
  return {
    style,
    label: found[0].trim(),
    number: /^[ivx]+$/.test(number) ? number.toUpperCase() : number,
    depth: number.split('.').length,
    length: found[0].length,
  }
}

/** `- + text` is a converter's way to write a plus bullet inside a dash list. */
function findBullet(head: string): Marker | null {
  for (const [style, pattern] of bullets) {
    const found = pattern.exec(head)
    if (!found || found[0].length === head.length) continue
    const rest = head.slice(found[0].length)
    const inner = style === 'plus' ? null : findBullet(rest)
    if (inner) return { ...inner, length: inner.length + found[0].length }
    const sign = found[0].trim()
    return { style, label: sign, number: sign, depth: 1, length: found[0].length }
  }
  return null
}

export function isBullet(marker: Marker | null): boolean {
  return marker !== null && (marker.style === 'dash' || marker.style === 'plus' || marker.style === 'dot')
}
