import { askingLength, opensAgency } from './agency-words.ts'
import { type Block, isCapitals } from './blocks.ts'
import type { MarkerStyle } from './marker.ts'
import { mainSection, type SectionKind } from './section.ts'

/**
 * Some sites drop what is set in bold: a plan copied from them has lost the titles of its sections, and only its items are
 * left, counted from one again in each. What such a run of items is about is told by the items. A text that has titles of
 * sections is left as it is.
 */
export function withLostHeadings(blocks: readonly Block[]): Block[] {
  const runs = blocks.some(isSection) ? [] : runsOf(blocks)
  const kinds = runs.map(kindOf)
  // Where no item is called an aim, the first list tells them: a second one tells the tasks.
  const isUntold = !kinds.includes('OBJECTIVES') && kinds.filter((kind) => kind === 'TASKS').length > 1
  if (isUntold && kinds[0] === 'TASKS') kinds[0] = 'OBJECTIVES'
  if (!kinds.includes('ASSIGNMENTS') || new Set(kinds).size < 3) return [...blocks]
  return runs.flatMap((run, i) => [...headingOf(run, kinds[i]), ...run])
}

const sectionMarkers: readonly MarkerStyle[] = ['part', 'chapter', 'section', 'article', 'capital', 'roman']

function isSection({ marker, passage, hashes, bold }: Block): boolean {
  if (marker) {
    const isNumbered = marker.style === 'arabic' && !/[.;:,]$/.test(passage.text)
    const isTitled = /^(?:to chuc (?:thuc hien|trien khai)|phan cong)\b/.test(passage.folded)
    return sectionMarkers.includes(marker.style) || (isNumbered && isTitled)
  }
  const stands = isCapitals(passage.text) || hashes > 0 || bold || passage.text.length < 40
  return stands && !/[.;:,]$/.test(passage.text) && mainSection(passage.text) !== null
}

/** Items from one on, and what stands between; a paragraph about money between two lists is a run of its own. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = []
  for (const block of blocks) {
    const begins = block.marker?.style === 'arabic' && block.marker.number === '1'
    const isMoney =
      block.marker === null && block.table === null && /^(?:nguon )?kinh phi\b/.test(block.passage.folded)
    const last = runs.at(-1)
    if (last && !begins && !isMoney) last.push(block)
    else runs.push([block])
  }
  return runs
}

function kindOf(run: readonly Block[]): SectionKind {
  const numbered = run.filter(({ marker }) => marker?.style === 'arabic')
  const items = numbered.length > 0 ? numbered : run
  const most = (test: (block: Block) => boolean) => items.filter(test).length * 2 >= items.length
  const says = (pattern: RegExp) => most(({ passage }) => pattern.test(passage.folded))
  if (items.some(({ passage }) => /^(?:cac )?(?:muc tieu|chi tieu|muc dich|yeu cau)\b/.test(passage.folded)))
    return 'OBJECTIVES'
  if (says(/^[^\d]{0,80}\d[\d.,]* ?%/)) return 'TARGETS'
  if (says(/^(?:doi tuong|pham vi|thoi gian|dia diem)\b/)) return 'REQUIREMENTS'
  if (most(({ passage: { text } }) => opensAgency(text.slice(askingLength(text))))) return 'ASSIGNMENTS'
  if (
    says(
      /\b(?:kinh phi|ngan sach|du toan|tai tro|vien tro|xa hoi hoa|nguon (?:huy dong|hop phap|von)|long ghep (?:trong|tu|voi|vao) cac (?:chuong trinh|de an|du an))\b/,
    )
  )
    return 'FUNDING'
  return says(/\bbao cao\b/) ? 'REPORTING' : 'TASKS'
}

/** Stands before the first letter of the run and says nothing of its own. */
function headingOf([first]: readonly Block[], section: SectionKind | undefined): Block[] {
  if (!first || !section) return []
  const marker = { style: 'roman', label: '', number: '', depth: 1, length: 0 } as const
  return [{ ...first, passage: first.passage.slice(0, 0), marker, table: null, section }]
}
