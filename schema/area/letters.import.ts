/** What a cell of a table may not hold: letters that nobody sees, and more letters than any area, act or note needs. */
import type { Bilingual } from '../text.rules.ts'
import { longestAreaName } from './area.rules.ts'

/** The longest list of acts in the register has 216 letters. */
const longestText = 1_000
/** Names beside a succession are held to those of its areas. */
const longest: Readonly<Record<string, number>> = {
  name: longestAreaName,
  fromName: longestAreaName,
  toName: longestAreaName,
  legalBasis: longestText,
  sourceNote: longestText,
}

/** Tabs and breaks inside a cell are no letters: a cell is read with one blank for them. */
const unseen = /[^\P{Cc}\t\n\r]|[\p{Cf}\p{DI}\p{Zl}\p{Zp}]/u
const everyUnseen = new RegExp(unseen, 'gu')
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** A cell as it is read: composed, single blanks, none around it, nothing unseen; and why it is not taken, or null. */
export function readCell(column: string, typed: string): { text: string; fault: Bilingual | null } {
  const composed = typed.normalize('NFC')
  const found = unseen.exec(composed)
  const text = (found ? composed.replaceAll(everyUnseen, '') : composed).replace(/\s+/g, ' ').trim()
  if (found) return { text, fault: unseenLetter(found[0], found.index + 1) }
  const most = longest[column]
  if (most === undefined || text.length <= most) return { text, fault: null }
  const letters = [...text].length
  return { text, fault: letters > most ? tooLong(letters, most) : null }
}

function unseenLetter(letter: string, place: number): Bilingual {
  const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const [vi, en] = /\p{Cc}|\p{Zl}|\p{Zp}/u.test(letter)
    ? ['ký tự điều khiển', 'a control character']
    : direction.test(letter)
      ? ['ký tự đổi chiều chữ', 'one that turns the direction of writing']
      : ['ký tự không có độ rộng', 'one without width']
  return {
    vi: `Ký tự thứ ${place} không nhìn thấy được: ${code}, ${vi}. Hãy xóa cả ô và gõ lại.`,
    en: `Letter ${place} cannot be seen: ${code}, ${en}. Empty the cell and type it again.`,
  }
}

function tooLong(letters: number, most: number): Bilingual {
  return {
    vi: `Ô này có ${letters} ký tự, dài nhất là ${most}. Hãy rút gọn, hoặc xem các cột có bị lệch không.`,
    en: `The cell has ${letters} letters, ${most} at most. Shorten it, or see whether columns have slipped.`,
  }
}
