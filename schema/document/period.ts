import type { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { ReadHeader } from './reading.ts'

const range =
  /(?:giai doan|tu nam|nam|nhiem ky|thoi ky|cac nam)? ?(?<![\d/])((?:19|20)\d{2}) ?(?:[-–—]|den(?: het)?(?: nam)?) ?(?:nam )?((?:19|20)\d{2})(?!\d)/g
const single =
  /(?<!\b(?:den|den het|truoc|tam nhin|huong|so) )\bnam ((?:19|20)\d{2})(?! ?(?:[-–—]|den) ?(?:nam )?(?:19|20)\d{2})/g
/** "đến năm 2025" tells the end alone; "tầm nhìn đến năm 2045" looks beyond the plan. */
const until = /(?<!tam nhin |dinh huong )\bden (?:het )?(?:nam )?(20\d{2})(?!\d)/g

/**
 * The years that the plan is for: of the title outside its quotes first ("Đề án “… 2022 - 2026” năm 2024" is a
 * plan for 2024), then inside them, then of the sentence that issues it.
 */
export function readPeriod(title: Passage | null, preamble: readonly Passage[]): ReadHeader['period'] {
  if (title) {
    const outside = title.folded.replace(/[“"][^”"]{0,400}[”"]/g, (quoted) => ' '.repeat(quoted.length))
    const found = yearsIn(title, outside, 0.97) ?? yearsIn(title, title.folded, 0.9)
    if (found) return found
  }
  for (const passage of preamble.toReversed()) {
    const issuing = passage.folded.search(
      /(?:ban hanh|xay dung|trien khai) (?:va trien khai |va to chuc )?(?:thuc hien )?(?:ke hoach|chuong trinh|huong dan)/,
    )
    if (issuing < 0) continue
    const found = yearsIn(passage, `${' '.repeat(issuing)}${passage.folded.slice(issuing)}`, 0.7)
    if (found) return found
  }
  return null
}

function yearsIn(passage: Passage, text: string, confidence: number): ReadHeader['period'] {
  const alone = [...text.matchAll(single)].at(-1)
  const span = [...text.matchAll(range)].at(-1)
  if (alone && (!span || alone.index > span.index)) {
    const to = Number(alone[1])
    const before = /(?<!\d)(20\d{2}) va $/.exec(text.slice(0, alone.index))?.[1]
    const from = before && Number(before) < to ? Number(before) : to
    return { ...readAs(passage.slice(alone.index, alone.index + alone[0].length), confidence), from, to }
  }
  if (!span) {
    const end = [...text.matchAll(until)].at(-1)
    if (!end) return null
    const words = passage.slice(end.index, end.index + end[0].length)
    return { ...readAs(words, confidence - 0.1), from: null, to: Number(end[1]) }
  }
  const beside = alone && /^ va (?:giai doan )?$/.test(text.slice(alone.index + alone[0].length, span.index))
  const from = beside ? Number(alone[1]) : Number(span[1])
  const to = Number(span[2])
  if (to < from || to - from > 40) return null
  return { ...readAs(passage.slice(span.index, span.index + span[0].length), confidence), from, to }
}
