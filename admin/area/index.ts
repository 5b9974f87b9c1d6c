import { AreaList } from './AreaList.tsx'
import { AreaShow } from './AreaShow.tsx'

export const areaResource = { name: 'areas', list: AreaList, show: AreaShow, recordRepresentation: 'name' }
