import type { Frequency, ModelKind, Operator } from '../plan/plan.rules.ts'
import { isEverybody } from './agency-kind.ts'
import { fold } from './fold.rules.ts'
import { indicatorOf } from './indicator-key.ts'
import type {
  Read,
  ReadAssignment,
  ReadIssuer,
  Reading,
  ReadMandate,
  ReadReportingDuty,
  ReadTarget,
  ReadTaskGroup,
  ReadWarning,
  Span,
} from './reading.ts'

type Place = { span?: Span; confidence?: number }
type NeutralTarget = Place & {
  text: string
  value: number | null
  comparator: '>=' | '=' | '<='
  unit: 'percent' | 'count' | 'boolean'
  scope: string | null
  dueYear: number | null
  subject: string | null
  indicatorKey: string | null
}
type NeutralTask = Place & {
  label: string | null
  text: string
  children?: (Place & { label: string | null; text: string })[]
}
type NeutralFrequency = 'annual' | 'semiannual' | 'quarterly' | 'monthly' | 'adhoc'

/** A plan as other readers of such plans write it: the exchange format, one object a document. */
export type NeutralPlan = {
  documentNumber: string | null
  documentDate: string | null
  place: string | null
  title: string | null
  kind: string | null
  issuer:
    | (Place & { name: string; tier: string | null; unitName: string | null; parentUnitNames: string[] })
    | null
  period: Place & { from: number | null; to: number | null }
  legalBases: (Place & {
    number: string | null
    date: string | null
    issuer: string | null
    kind: string | null
    role: 'parent' | 'basis'
  })[]
  signer: (Place & { name: string; position: string | null; onBehalfOf: string | null }) | null
  goals: (string | (Place & { text: string }))[]
  targets: NeutralTarget[]
  taskGroups: (Place & { number: string; title: string; tasks: NeutralTask[] })[]
  funding: (string | (Place & { text: string }))[]
  responsibilities: (Place & {
    agency: string
    agencyKind: string | null
    role: 'lead' | 'other' | 'request' | 'all'
    dutyCount: number
    firstDuty: string
  })[]
  reporting: (Place & {
    reporter: string | null
    recipient: string
    via: string | null
    frequency: NeutralFrequency | null
    /** Only in the full form: also what the neutral words cannot say, nine months and once. */
    statedFrequency?: Frequency | null
    dueDay: number | null
    dueMonth: number | null
    dueYear: number | null
    text: string
  })[]
  campaigns: (Place & { name: string; start: string; end: string })[]
  recipients: (string | (Place & { text: string }))[]
  serviceModels: (Place & { name: string; kind: string; places: string[] })[]
  /** Where number, date, place and title stand; only in the full form. */
  header?: Record<string, Place>
  warnings?: ReadWarning[]
}

const titles: Record<string, string> = {
  KH: 'Kế hoạch',
  QĐ: 'Quyết định',
  HD: 'Hướng dẫn',
  CV: 'Công văn',
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  CTr: 'Chương trình',
  ĐA: 'Đề án',
  DA: 'Dự án',
  PA: 'Phương án',
  QC: 'Quy chế',
}

/** `full` adds to every item where it stands in the source and how sure the reader is, and the warnings. */
export function toNeutral(reading: Reading, full = false): NeutralPlan {
  const { header } = reading
  const at = (read: Read): Place => (full ? { span: read.span, confidence: read.confidence } : {})
  const words = (read: Read) => (full ? { text: read.text, ...at(read) } : read.text)
  const plan: NeutralPlan = {
    documentNumber: header.number?.value ?? null,
    documentDate: header.date?.value ?? null,
    place: header.place?.value ?? null,
    title: header.title?.text ?? null,
    kind: header.documentType ? (titles[header.documentType] ?? header.documentType) : null,
    issuer: header.issuer ? { ...issuerOf(header.issuer), ...at(header.issuer) } : null,
    period: {
      from: header.period?.from ?? null,
      to: header.period?.to ?? null,
      ...(header.period ? at(header.period) : {}),
    },
    legalBases: reading.mandates
      .filter((mandate) => mandate.number ?? mandate.date)
      .map((mandate) => ({ ...basisOf(mandate), ...at(mandate) })),
    signer: header.signer
      ? {
          name: header.signer.name,
          position: header.signer.position,
          onBehalfOf: header.signer.onBehalfOf,
          ...at(header.signer),
        }
      : null,
    goals: reading.objectives.map(words),
    targets: reading.targets.map((target) => ({ ...targetOf(target), ...at(target) })),
    taskGroups: reading.taskGroups.map((group) => groupOf(group, full)),
    funding: reading.funding.map(words),
    responsibilities: (full ? reading.assignments : byHeading(reading.assignments)).map((assignment) => ({
      ...responsibilityOf(assignment),
      ...at(assignment),
    })),
    reporting: reading.reportingDuties.map((duty) => ({
      ...reportingOf(duty),
      ...(full && { statedFrequency: duty.frequency }),
      ...at(duty),
    })),
    campaigns: reading.campaigns.map((campaign) => ({
      name: campaign.name,
      start: campaign.start,
      end: campaign.end,
      ...at(campaign),
    })),
    recipients: reading.recipients.map(words),
    serviceModels: reading.models.map((model) => ({
      name: model.name,
      kind: modelKinds[model.kind],
      places: model.placeNames,
      ...at(model),
    })),
  }
  if (!full) return plan
  const { number, date, place, title } = header
  const stands = Object.entries({ documentNumber: number, documentDate: date, place, title })
  return {
    ...plan,
    header: Object.fromEntries(stands.flatMap(([key, read]) => (read ? [[key, at(read)]] : []))),
    warnings: reading.warnings,
  }
}

const tiers = {
  NATION: 'national',
  PROVINCE: 'province',
  DISTRICT: 'district',
  COMMUNE: 'commune',
  ORGANISATION: 'organisation',
} as const

const issuerOf = (issuer: ReadIssuer) => ({
  name: issuer.name,
  tier: issuer.tier ? tiers[issuer.tier] : null,
  unitName: issuer.areaName,
  parentUnitNames: issuer.parentAreaNames,
})

const basisOf = (mandate: ReadMandate) => ({
  number: mandate.number,
  date: mandate.date,
  issuer: mandate.issuerName,
  kind: mandate.kind,
  role: mandate.role === 'MANDATE' ? ('parent' as const) : ('basis' as const),
})

const comparators: Record<Operator, '>=' | '=' | '<='> = {
  AT_LEAST: '>=',
  MORE_THAN: '>=',
  EXACTLY: '=',
  NOT_STATED: '=',
  AT_MOST: '<=',
  LESS_THAN: '<=',
}

const targetOf = (target: ReadTarget): NeutralTarget => ({
  text: target.text,
  value: target.unit === 'YES_NO' ? 1 : target.value,
  comparator: target.operator ? comparators[target.operator] : '=',
  unit: target.unit === 'PERCENT' ? 'percent' : target.unit === 'YES_NO' ? 'boolean' : 'count',
  scope: target.scope,
  dueYear: target.dueYear,
  subject: indicatorOf(fold(target.text)).subject,
  indicatorKey: target.indicatorKey,
})

function groupOf(group: ReadTaskGroup, full: boolean): NeutralPlan['taskGroups'][number] {
  const place = (read: Read): Place => (full ? { span: read.span, confidence: read.confidence } : {})
  const tasks = group.tasks.map((task) => ({
    label: task.label,
    text: task.text.slice(0, 80),
    ...(full
      ? {
          children: task.children.map((child) => ({
            label: child.label,
            text: child.text.slice(0, 80),
            ...place(child),
          })),
        }
      : {}),
    ...place(task),
  }))
  return { number: group.number, title: group.title, tasks, ...place(group) }
}

const responsibilityOf = (assignment: ReadAssignment) => ({
  agency: assignment.agencyName,
  agencyKind: assignment.agencyKind,
  role: roleOf(assignment),
  dutyCount: assignment.duties.length,
  firstDuty: (assignment.duties[0]?.text ?? '').slice(0, 60),
})

/** The neutral format has a row a heading, also where it names several bodies. */
function byHeading(assignments: readonly ReadAssignment[]): ReadAssignment[] {
  return assignments.flatMap((assignment, i) => {
    const { sharedHeading, duties } = assignment
    if (sharedHeading === undefined) return [assignment]
    return assignments[i - 1]?.duties === duties ? [] : [{ ...assignment, agencyName: sharedHeading }]
  })
}

/** The neutral format knows one role an agency; the product tells them apart duty by duty. */
function roleOf(assignment: ReadAssignment): 'lead' | 'other' | 'request' | 'all' {
  const { duties } = assignment
  if (duties.length > 0 && duties.every((duty) => duty.modality === 'REQUESTED')) return 'request'
  if (isEverybody(assignment.agencyName)) return 'all'
  return duties.some((duty) => duty.roles.includes('LEAD') || duty.roles.includes('FOCAL')) ? 'lead' : 'other'
}

const frequencies: Record<Frequency, NeutralFrequency | null> = {
  MONTHLY: 'monthly',
  QUARTERLY: 'quarterly',
  SEMIANNUAL: 'semiannual',
  ANNUAL: 'annual',
  ADHOC: 'adhoc',
  NINE_MONTHLY: null,
  ONCE: null,
}

const reportingOf = (duty: ReadReportingDuty) => ({
  reporter: duty.reporterName,
  recipient: duty.recipientNames.join(', '),
  via: duty.viaName,
  frequency: duty.frequency ? frequencies[duty.frequency] : null,
  dueDay: duty.dueDay,
  dueMonth: duty.dueMonth,
  dueYear: duty.dueYear,
  text: duty.text,
})

const modelKinds: Record<ModelKind, string> = {
  PREVENTION: 'prevention-model',
  SHELTER: 'shelter',
  TRUSTED_ADDRESS: 'shelter',
  INTEGRATED_SERVICES: 'integrated-services',
  CLUB: 'club',
  SCHOOL: 'school',
  OTHER: 'other',
}
