import { IndicatorCreate } from './IndicatorCreate.tsx'
import { IndicatorEdit } from './IndicatorEdit.tsx'
import { IndicatorList } from './IndicatorList.tsx'
import { IndicatorShow } from './IndicatorShow.tsx'

export const indicatorResource = {
  name: 'indicators',
  list: IndicatorList,
  show: IndicatorShow,
  create: IndicatorCreate,
  edit: IndicatorEdit,
  recordRepresentation: 'code',
}
