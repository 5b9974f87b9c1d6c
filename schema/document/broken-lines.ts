import { fold } from './fold.rules.ts'
import type { Line } from './lines.ts'
import { Passage } from './passage.ts'

/** What every letterhead says, in words that no narrow column can change. */
const phrases = ['cong hoa xa hoi chu nghia viet nam', 'doc lap - tu do - hanh phuc', 'uy ban nhan dan']

/** A letterhead stands on the first page; an attached plan may have one of its own. */
const deepest = 400

/**
 * A column as narrow as that of a letterhead breaks its phrases, its number and its place: "CỘNG / HÒA XÃ HỘI …",
 * "Số: / 12/KH-UBND", "Lâm / Đồng, ngày 23 …" are one line each.
 */
export function mendBrokenLines(lines: readonly Line[]): Line[] {
  const mended: Line[] = []
  lines.forEach((line, i) => {
    const last = mended.at(-1)
    const joins =
      last && i < deepest && !line.cells && !last.cells && !line.afterGap && last.hashes === line.hashes
    if (joins && isBroken(last.passage.text, line.passage.text))
      mended[mended.length - 1] = { ...last, passage: Passage.join([last.passage, line.passage]) }
    else mended.push(line)
  })
  return mended
}

const wholeDate = /^ngày\s?\d{1,2}\s?(?:tháng|\/)/iu
const endOfPlace = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}, ngày\s?\d{1,2}\s?(?:tháng|\/)/u

function isBroken(text: string, next: string): boolean {
  if (text.length > 60 || next.length > 80) return false
  if (/^(?:Số|SỐ)\s?:?$/u.test(text)) return /^\d{1,5}[a-z]?\s?\//.test(next)
  if (/^\p{Lu}[\p{L}.]*(?:[ -]\p{Lu}[\p{L}.]*){0,4},$/u.test(text)) return wholeDate.test(next)
  if (/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}$/u.test(text)) return endOfPlace.test(next)
  return continuesPhrase(spelt(text), spelt(next))
}

const spelt = (text: string) => fold(text).replace(/ ?[–—-] ?/g, ' - ')

function continuesPhrase(text: string, next: string): boolean {
  const joined = `${text} ${next}`
  return phrases.some(
    (phrase) => phrase.startsWith(`${text} `) && (phrase.startsWith(joined) || joined.startsWith(phrase)),
  )
}
