import { PlanList } from './PlanList.tsx'
import { PlanReview } from './PlanReview.tsx'
import { PlanShow } from './PlanShow.tsx'

export const planResource = {
  name: 'plans',
  list: PlanList,
  show: PlanShow,
  edit: PlanReview,
  recordRepresentation: 'title',
}
