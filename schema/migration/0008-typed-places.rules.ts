/**
 * Names of agencies, phrases for many, texts of indicators, names of area groups and what was noted of their changes were
 * once taken as they were typed. Where one tells the place of a shelter its sentence is masked; an agency keeps the word
 * for its kind.
 */
import { type Agency, agencyKindLabels } from '../agency/agency.rules.ts'
import type { AreaGroup } from '../areaGroup/areaGroup.rules.ts'
import { type IsOwn, isOwnArea, shelterSentences } from '../document/shelter.rules.ts'
import { fold } from '../name.rules.ts'
import { blank, maskText } from '../plan/restricted.rules.ts'
import { type Asking, areaAt, type KeptRow, recordIn } from './asking.rules.ts'
import type { Migration } from './migration.rules.ts'

export const typedPlaces = typing('0008-typed-places')

/** `id`: that of the migration. */
export function typing(id: string): Migration {
  return {
    id,
    what: {
      vi: 'Che nơi đặt chỗ tạm lánh trong tên cơ quan, cụm từ chỉ nhiều cơ quan, nội dung chỉ tiêu, tên nhóm địa bàn và nhật ký.',
      en: 'Masks where a shelter is in names of agencies, phrases for many, texts of indicators, names of area groups, and the log.',
    },
    *rowsFor(row) {
      const { pk, id: ownId } = row
      if (typeof pk !== 'string' || typeof ownId !== 'string') return []
      const [kind = ''] = pk.split('#')
      const text = row[kind === 'audit' ? 'entry' : 'body']
      if (!kinds.has(kind) || typeof text !== 'string') return []
      const isOwn = kind.startsWith('agency') ? yield* ownOf(recordIn<AtHome>(row) ?? {}) : isOwnArea(null)
      const masked = withoutPlaces(text, isOwn)
      if (masked === text) return []
      if (kind === 'audit') return [{ ...row, entry: masked }]
      if (kind === 'agency') return [agencyWithout(row, ownId, masked)]
      if (kind !== 'area-group') return [{ ...row, body: masked }]
      const { name }: AreaGroup = JSON.parse(masked)
      return [listedAs({ ...row, body: masked }, ownId, fold(name.vi).slice(0, 200))]
    },
  }
}

const kinds: ReadonlySet<string> = new Set(['agency', 'agency-group', 'indicator', 'area-group', 'audit'])

/** A record with what tells the place masked, in whatever field; the same text where nothing does. */
function withoutPlaces(record: string, isOwn: IsOwn): string {
  let masked = false
  const clean: unknown = JSON.parse(record, (_, value: unknown) => {
    const spans = typeof value === 'string' ? shelterSentences(value, { isOwn }) : []
    if (typeof value !== 'string' || spans.length === 0) return value
    masked = true
    return maskText(value, spans)
  })
  return masked ? JSON.stringify(clean) : record
}

function agencyWithout(row: KeptRow, id: string, masked: string): KeptRow {
  const agency: Agency = JSON.parse(masked)
  const name = agency.name.includes(blank)
    ? `${agencyKindLabels[agency.kind].vi} ${blank.repeat(7)}`
    : agency.name
  const body = JSON.stringify({ ...agency, name })
  return row['sk'] === 'agency' ? listedAs({ ...row, body }, id, fold(name)) : { ...row, body }
}

/** With its place in lists by name, as far as the row has any. */
function listedAs(row: KeptRow, id: string, folded: string): KeptRow {
  const place = `${folded}#${id}`
  return { ...row, folded, gsi1sk: place, ...('gsi2sk' in row && { gsi2sk: place }) }
}

type AtHome = { areaIds?: string[]; areaId?: string }

/** The own area of an agency or of a phrase tells nothing. */
function* ownOf({ areaIds, areaId }: AtHome): Asking<IsOwn> {
  const area = yield* areaAt(areaIds?.[0] ?? areaId ?? 'none')
  return isOwnArea(area?.versions.at(-1)?.name ?? null)
}
