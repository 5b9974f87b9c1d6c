import { AgencyList } from './AgencyList.tsx'
import { AgencyShow } from './AgencyShow.tsx'

export const agencyResource = {
  name: 'agencies',
  list: AgencyList,
  show: AgencyShow,
  recordRepresentation: 'name',
}
