/** Of a plan what comes on paper, as the API tells it to the person who prints. */
import type { Day } from '../day.rules.ts'
import type {
  Frequency,
  GroundRole,
  LifeEventKind,
  Modality,
  Operator,
  PlanState,
  TargetUnit,
} from './plan.rules.ts'
import { blank } from './restricted.rules.ts'

export type Said = { text: string; correctedFields: readonly string[] }
type Labelled = Said & { label: string | null }

export type PaperPlan = {
  state: PlanState
  number: string | null
  date: Day | null
  title: string
  documentType: string | null
  issuerName: string
  issuer: { name: string; superior: { name: string } | null } | null
  area: { name: string; tier: string } | null
  signer: { name: string; position: string | null; onBehalfOf: string | null } | null
  mandates: readonly (Said & {
    role: GroundRole
    kind: string | null
    number: string | null
    date: Day | null
    issuerName: string | null
  })[]
  objectives: readonly Said[]
  targets: readonly PaperTarget[]
  taskGroups: readonly { title: string; tasks: readonly (Labelled & { children: readonly Labelled[] })[] }[]
  funding: readonly Said[]
  assignments: readonly {
    agencyName: string
    duties: readonly (Labelled & { modality: Modality })[]
  }[]
  reportingDuties: readonly PaperReport[]
  recipients: readonly Said[]
  toYear: number | null
  lifeEvents: readonly {
    kind: LifeEventKind
    on: Day
    number: string | null
    date: Day | null
    issuerName: string | null
  }[]
}
export type PaperTarget = Said & {
  operator: Operator | null
  value: number | null
  valueText: string | null
  unit: TargetUnit
  dueYear: number | null
  firm: boolean
  baseline: string | null
}
export type PaperReport = Said & {
  reporterName: string | null
  recipients: readonly { name: string }[]
  viaName: string | null
  frequency: Frequency | null
  dueDay: number | null
  dueMonth: number | null
  dueYear: number | null
}

/** What stands for a sentence that the reader of the paper may not see. */
export const notShown = '[nội dung không công bố]'

export function shown(text: string): string {
  return text.includes(blank) ? notShown : text
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Days below 10 and the months of January and February have a nought before them. */
export function dateLine(date: Day | null): string {
  if (date === null) return 'ngày …… tháng …… năm ……'
  const [year = '', month = '', day = ''] = date.split('-')
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}
