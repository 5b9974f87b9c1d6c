import { AreaGroupCreate, AreaGroupEdit } from './AreaGroupEdit.tsx'
import { AreaGroupList } from './AreaGroupList.tsx'
import { AreaGroupShow } from './AreaGroupShow.tsx'

export const areaGroupResource = {
  name: 'areaGroups',
  list: AreaGroupList,
  show: AreaGroupShow,
  create: AreaGroupCreate,
  edit: AreaGroupEdit,
}
