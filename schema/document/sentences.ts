import type { Passage } from './passage.ts'

const amount =
  '(?:(?:phan dau|ty le|tang len|nang len|giam con|giam xuong|xuong|con|dat|la|len|tren|duoi|it nhat|toi thieu|tu|khong qua|khoang) )*[\\d.,]+ ?%?(?: tro len)?'
const byYear = '(?:(?:den|toi|vao|het|cuoi) )?(?:het |cuoi )?nam \\d{4}'
/** "…; năm 2027 đạt 100%": the next step of what was said before, and no word of its own. */
export const isStep = new RegExp(
  `^(?:va )?(?:phan dau )?(?:${byYear}[,:]? ${amount}|${amount} ${byYear})[.;]?$`,
)

/** Sentences end at a stop before a capital or a figure, parts of them at a semicolon. */
export function sentencesOf(passage: Passage): Passage[] {
  return cut(
    passage,
    /(?<=[\p{L}\d%)”"…])\.(?:\.\.)?\s+(?=[\p{Lu}\d“"])(?<!\b(?:TP|TX|TT|KT|TM|ThS|TS)\.\s+)/gu,
    1,
  )
}

/** A step behind a comma ("…, đến năm 2030 đạt 95%") is a part of its own too. */
export function clausesOf(sentence: Passage): Passage[] {
  return cut(sentence, /;\s*/g, 0).flatMap((part) => {
    const at = part.text.lastIndexOf(', ')
    return at > 0 && isStep.test(part.folded.slice(at + 2)) ? [part.slice(0, at), part.slice(at + 2)] : [part]
  })
}

function cut(passage: Passage, at: RegExp, keep: number): Passage[] {
  const parts: Passage[] = []
  let from = 0
  for (const found of passage.text.matchAll(at)) {
    parts.push(passage.slice(from, found.index + keep))
    from = found.index + found[0].length
  }
  parts.push(passage.slice(from))
  return parts.filter((part) => part.text !== '')
}
