/**
 * A plan as it is kept: its header (what lists and mandates need) and its parts, read and versioned as a whole.
 * A part is what a reader found or a person put right. Its id is given at the first save and never moves;
 * `corrected` names the fields that a person changed, which a new reading of the document leaves alone.
 */
import type { Day } from '../day.rules.ts'
import type {
  ReadAssignment,
  ReadCampaign,
  ReadDuty,
  ReadMandate,
  ReadModel,
  ReadRecipient,
  ReadReference,
  ReadReportingDuty,
  ReadTarget,
  ReadTask,
  ReadTaskGroup,
  ReadWarning,
  Restoration,
  Span,
} from '../document/reading.ts'
import type { Programme } from '../programme.rules.ts'
import type { PlanChanges } from './correct.rules.ts'
import type { AreaBasis, Instrument, LifeEventKind, StoredState } from './plan.rules.ts'

/** What every part has, whatever it is. `span` is null for what a person added: the text does not say it. */
export type PartBase = {
  id: string
  span: Span | null
  confidence: number
  text: string
  corrected: string[]
}
type Kept<R> = Omit<R, 'span' | 'confidence' | 'text'> & PartBase

export type Mandate = Kept<ReadMandate> & { issuerId: string | null; citationKey: string | null }
export type Objective = PartBase
export type Target = Kept<ReadTarget> & { indicatorId: string | null; variantKey: string | null }
export type Task = Kept<Omit<ReadTask, 'children'>> & { children: (PartBase & { label: string | null })[] }
export type TaskGroup = Kept<Omit<ReadTaskGroup, 'tasks'>> & { tasks: Task[] }
export type Duty = Kept<ReadDuty>
export type Assignment = Kept<Omit<ReadAssignment, 'duties'>> & {
  agencyId: string | null
  groupId: string | null
  duties: Duty[]
}
export type ReportingDuty = Kept<ReadReportingDuty> & {
  reporterId: string | null
  reporterGroupId: string | null
  recipientIds: (string | null)[]
  viaId: string | null
}
export type Campaign = Kept<ReadCampaign>
export type Recipient = Kept<ReadRecipient>
export type Model = Kept<ReadModel> & { placeIds: (string | null)[] }
export type Reference = Kept<ReadReference>
export type Funding = PartBase

export type Signer = { name: string; position: string | null; onBehalfOf: string | null }

/**
 * What another document did to the plan, as of `on`: what was in force on a day follows from these, not from the moment
 * of typing. `version` is the version that it made; the one before it is the text until then.
 */
export type LifeEvent = {
  kind: LifeEventKind
  on: Day
  number: string | null
  date: Day | null
  issuerName: string | null
  /** The document itself, where it is a plan that is here. */
  planId: string | null
  reason: string | null
  version: number
  /** Of an amendment: what was put right since in the text until then, which no amendment had touched. */
  putRight?: PutRight[]
}

/** What a person put right after an amendment had been entered, as far as it concerns the text before that too. */
export type PutRight = {
  changes: PlanChanges
  added: Target[]
  /** Absent in what was noted before tasks could be added. */
  addedTasks?: { groupId: string; task: Task }[]
  /** Absent in what was noted before these could be added. */
  addedObjectives?: Objective[]
  addedDuties?: ReportingDuty[]
}

/** What a page of plans shows, and what others need of a plan that they cite. */
export type PlanHeader = {
  id: string
  version: number
  state: StoredState
  number: string | null
  date: Day | null
  title: string
  documentType: string | null
  instrument: Instrument | null
  programme: Programme
  issuerName: string
  issuerId: string | null
  areaId: string
  areaBasis: AreaBasis
  /** The last known parent of the issuer's area, under which lists find its plans; null for the nation. */
  parentAreaId: string | null
  /** The issuer's area, all above it and all that came after these: whose people may see a draft. */
  scopeIds: string[]
  fromYear: number | null
  toYear: number | null
  effectiveFrom: Day | null
  /** In order of their days; absent: nothing has happened to it. */
  life?: LifeEvent[]
  signer: Signer | null
  mandates: Mandate[]
  targetCount: number
  warningCount: number
  /** True where somebody else than the issuer or its drafter entered it (nhập thay). */
  onBehalf: boolean
  createdAt: string
  createdBy: string
  updatedAt: string
  updatedBy: string
}

/** What is kept of a target under its indicator: as version `version` has it; null: the plan's texts tell. */
export type TargetBody = { target: Target | null; version: number }

/** The plan of an area that has ended, with the areas that came after it, each from its first day. */
export type Inheritable = {
  header: PlanHeader
  heirs: { areaId: string; on: Day; whole: boolean }[]
}

export type PlanParts = {
  objectives: Objective[]
  targets: Target[]
  taskGroups: TaskGroup[]
  assignments: Assignment[]
  reportingDuties: ReportingDuty[]
  campaigns: Campaign[]
  funding: Funding[]
  recipients: Recipient[]
  models: Model[]
  references: Reference[]
}

/** The kinds of part that a person may take out. */
export type RemovableKind = keyof PlanParts | 'mandates' | 'tasks'

export type Plan = PlanHeader &
  PlanParts & {
    /** Header fields that a person corrected. */
    corrected: string[]
    /** Where the text says a header field: number, date, title, issuer, period, signer. */
    headerSpans: Partial<Record<'number' | 'date' | 'place' | 'title' | 'issuer' | 'period' | 'signer', Span>>
    warnings: ReadWarning[]
    restorations: Restoration[]
    /** SHA-256 of the source text, which lies apart; and the file it came from. */
    sourceHash: string
    /** Names the text that it was first read from, whatever a person put right since. */
    sourceKey: string
    /** Names what a document without a number was first read as, whatever a person put right since. */
    readAs?: string | null
    fileId: string | null
    fileName: string | null
    /** Stretches of the source that tell the place of a shelter, shown to those who may. */
    restricted: Span[]
    /** What a person took out, by its words, so that a new reading does not bring it back. */
    removed: { kind: RemovableKind; text: string }[]
  }
