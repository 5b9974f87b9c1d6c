import type { Passage } from './passage.ts'

/** Where, on a line printed from two columns, the signature begins to the right of the recipients. */
const signature =
  /(?:^|\s)(?:(?:TM|KT|TL|TUQ)\s?\.\s?\p{Lu}{2}|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG|TRƯỞNG BAN|HIỆU TRƯỞNG|BÍ THƯ)(?![\p{L}]))/u

export function leftColumn(passage: Passage): Passage {
  const found = signature.exec(passage.text)
  return found ? passage.slice(0, found.index) : passage
}

export function rightColumn(passage: Passage): Passage | null {
  const found = signature.exec(passage.text)
  return found ? passage.slice(found.index) : null
}
