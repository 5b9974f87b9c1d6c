/** Years by which something is to be reached, in the order of the text (folded). */
type DueYear = { year: number; index: number }

const by =
  /(?:\b(?:den|toi|vao|truoc|trong|cuoi|het|dau) (?:het |cuoi )?)?\bnam (20\d{2})(?! ?[-–] ?20\d{2})|\b(?:den|truoc|vao|toi) (20\d{2})(?!\d)|\b(?:den|truoc|trong|het|vao|cuoi) (?:het )?(?:(?:thang|quy) ?[\divx]{1,3}|(?:ngay )?\d{1,2}\/\d{1,2}) ?\/ ?(20\d{2})(?!\d)/g
const stage = /(?:giai doan|trong cac nam|tu nam|nam) ?(20\d{2}) ?(?:[-–]|den (?:het )?(?:nam )?) ?(20\d{2})/g

export function findDueYears(folded: string): DueYear[] {
  if (!folded.includes('20')) return []
  const years: DueYear[] = []
  for (const match of folded.matchAll(by)) {
    const before = folded.slice(Math.max(0, match.index - 100), match.index)
    const isStart =
      !/^(?:den|toi|vao|truoc)/.test(match[0]) &&
      /\b(?:tu|voi|tu cuoi|voi cuoi|cung ky|cua|hien|tu [\d.,]+ ?% ?\(?)\s*$/.test(before) &&
      !/^ tro di\b/.test(folded.slice(match.index + match[0].length))
    if (!isStart && !(/^nam/.test(match[0]) && namesLaw.test(before)))
      years.push({ year: Number(match[1] ?? match[2] ?? match[3]), index: match.index })
  }
  if (years.length > 0) return years
  for (const match of folded.matchAll(stage)) {
    const before = folded.slice(Math.max(0, match.index - 130), match.index)
    if (/\b(?:chuong trinh|ke hoach|de an|chien luoc|quyet dinh)\b[^;]*$|\bso voi $/.test(before)) continue
    years.push({ year: Number(match[2]), index: match.index })
  }
  return years
}

/** "Luật Phòng, chống bạo lực gia đình năm 2022" is the name of a law. */
const namesLaw = /(?<!\bphap )\b(?:luat|phap lenh|hien phap)\b[^;.:%\d]{0,90}$/

/**
 * Which year a figure is due by: the only one; pair by pair where there are as many years as figures; else the
 * nearest before it, or after it where every year follows its figure.
 */
export function yearForFigure(
  years: readonly DueYear[],
  position: number,
  order: number,
  figures: number,
): number | null {
  if (years.length === 0) return null
  if (years.length === 1) return years[0]?.year ?? null
  if (years.length === figures) return years[order]?.year ?? null
  const before = years.findLast((entry) => entry.index < position)
  const after = years.find((entry) => entry.index >= position)
  return (before ?? after)?.year ?? null
}
