/**
 * Where a text that has lost its line ends would have had them: before each label of a section or item, before the
 * parts of the letterhead and the signature. Positions are those of the first letter of the new line.
 */
const starts =
  /\s(?=(?:[IVX]{1,5}[.)/-] ?\p{Lu}{2}|\d{1,2}[.)] \p{Lu}|\d{1,2}\.\d{1,2}\.? \p{Lu}|[a-zđ]\) [\p{L}\d]|[-+•] (?:\p{Lu}|\d)|Số\s?: ?\d|Nơi nhận|TM\. ?\p{Lu}|KT\. ?\p{Lu}|(?:Căn cứ|Thực hiện|Triển khai) (?:Luật|Quyết định số|Kế hoạch số|Nghị quyết số|Công văn số|Chương trình số|Chỉ thị số)|Trên đây là|(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|HƯỚNG DẪN) \p{Lu}\p{Ll}))/gu

const shortest = 700

/** Only a long line that numbers at least two sections has lost its line ends; other long lines are paragraphs. */
export function lostLineEnds(line: string): number[] {
  const glued = /\/\.\s?(?=N[ơƠ][iI] (?:nhận|NHẬN)\s*:)/u.exec(line)
  if (glued) return [glued.index + glued[0].length]
  if (line.length < shortest) return []
  const sections = line.match(/\s[IVX]{1,5}[.)/-] ?\p{Lu}{2}/gu)?.length ?? 0
  return sections < 2 ? [] : [...line.matchAll(starts)].map((found) => found.index + 1)
}
