import { agencyKindLabels } from '../../schema/agency/agency.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import type { SheetColumn } from '../layout/useExport.ts'
import type { AgencyRow } from './shapes.ts'

export function useAgencyColumns(): SheetColumn<AgencyRow>[] {
  const { agency: texts, area } = useTexts()
  const say = useSay()
  return [
    { label: texts.name, cell: (agency) => agency.name },
    { label: texts.kind, cell: (agency) => say(agencyKindLabels[agency.kind]) },
    { label: texts.area, cell: (agency) => agency.areas.map(({ name }) => name).join('; ') },
    { label: texts.superior, cell: (agency) => agency.superior?.name ?? null },
    { label: area.founded, cell: ({ foundedOn }) => foundedOn && { day: foundedOn } },
    { label: area.ended, cell: ({ endedOn }) => endedOn && { day: endedOn } },
  ]
}
