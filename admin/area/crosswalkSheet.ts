import { extentLabels, successionKindLabels } from '../../schema/area/succession.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { writeDay } from '../layout/day.tsx'
import { writeNumber } from '../layout/number.ts'
import type { SheetColumn } from '../layout/useExport.ts'
import type { CrosswalkRow } from './crosswalk.ts'

type Side = CrosswalkRow['from']

/** What became of an area, in words: still itself, under another name, or gone into another whole or in part. */
export function useWhatBecame(): (row: CrosswalkRow) => string {
  const { crosswalk: texts } = useTexts()
  const say = useSay()
  return ({ from, to, same, extent, share, steps }) => {
    if (!to) return texts.unknown
    if (same) {
      const changed = [from.name !== to.name && texts.renamed, from.code !== to.code && texts.recoded]
      return changed.filter((word) => word !== false).join(', ') || texts.unchanged
    }
    const kinds = [...new Set(steps.map(({ kind }) => say(successionKindLabels[kind])))].join(', ')
    const part =
      extent === 'PART' && share !== null ? ` (${writeNumber(Math.round(share * 1_000) / 10)}%)` : ''
    return `${kinds} · ${say(extentLabels[extent])}${part}`
  }
}

/** "Huyện Tam Đường, Tỉnh Lai Châu": what it lay under, the nation apart. */
export function aboveOf({ ancestors }: Side): string {
  return ancestors
    .filter(({ tier }) => tier !== 'NATION')
    .map(({ name }) => name)
    .toReversed()
    .join(', ')
}

export function useCrosswalkColumns(from: string, to: string): SheetColumn<CrosswalkRow>[] {
  const { crosswalk: texts, area } = useTexts()
  const became = useWhatBecame()
  const side = (day: string, of: (row: CrosswalkRow) => Side | null): SheetColumn<CrosswalkRow>[] => [
    { label: `${area.code} (${writeDay(day)})`, cell: (row) => withSide(of(row), ({ code }) => code) },
    { label: `${area.one} (${writeDay(day)})`, cell: (row) => withSide(of(row), ({ name }) => name) },
    { label: `${texts.above} (${writeDay(day)})`, cell: (row) => withSide(of(row), aboveOf) },
  ]
  return [
    ...side(from, (row) => row.from),
    ...side(to, (row) => row.to),
    { label: texts.became, cell: became },
    { label: texts.on, cell: ({ steps }) => steps.map(({ on }) => writeDay(on)).join('; ') },
    { label: area.act, cell: ({ steps }) => [...new Set(steps.flatMap(({ act }) => act ?? []))].join('; ') },
  ]
}

function withSide(side: Side | null, told: (side: Side) => string): string | null {
  return side && told(side)
}
