/**
 * What a reader finds in the text of a plan: the shape that every reader of this folder contributes to.
 *
 * Shapes and units
 * - `Span` counts UTF-16 code units in the *source text as stored* (after bytes became text, before any
 *   normalisation), so `source.slice(start, end)` is always the sentence that an item was read from.
 * - Dates are calendar days, `YYYY-MM-DD`, in Việt Nam (+07:00). What is not in the text is null, never invented.
 * - `confidence` runs from 0 to 1 and says how sure the reader is of the item as a whole.
 */
import type {
  AgencyRole,
  Frequency,
  GroundRole,
  Instrument,
  Modality,
  ModelKind,
  Operator,
  RecipientPurpose,
  TargetKind,
  TargetUnit,
} from '../plan/plan.rules.ts'

export type Span = { start: number; end: number }

/** Anything read from the text: where it stands, how sure we are, and its words with white space collapsed. */
export type Read = { span: Span; confidence: number; text: string }

export type ReadHeader = {
  /** `1097/KH-UBND`; null where the copy has none. */
  number: (Read & { value: string }) | null
  date: (Read & { value: string }) | null
  place: (Read & { value: string }) | null
  title: Read | null
  /** The type of document as Decree 30/2020 abbreviates it: `KH`, `QĐ`, `HD`, `CV` … */
  documentType: string | null
  instrument: Instrument | null
  issuer: (Read & ReadIssuer) | null
  /** First and last year; equal for the plan of one year. */
  /** `from` is null for "đến năm 2025": the text gives only the end. */
  period: (Read & { from: number | null; to: number }) | null
  signer: (Read & { name: string; position: string | null; onBehalfOf: string | null }) | null
}

export type ReadIssuer = {
  name: string
  tier: 'NATION' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'ORGANISATION' | null
  /** `Bình Lư` of `UBND xã Bình Lư`; null where the text never names it. */
  areaName: string | null
  /** Names of the areas above it that the text gives, nearest first: `['Lai Châu']`. */
  parentAreaNames: string[]
}

export type ReadMandate = Read & {
  role: GroundRole
  kind: string | null
  number: string | null
  date: string | null
  issuerName: string | null
}

export type ReadTarget = Read & {
  kind: TargetKind
  operator: Operator | null
  /** null where the figure is damaged or missing (a milestone has none). */
  value: number | null
  /** The figure as written: `ít nhất 05`, `62,5%`, `1.500 người`. */
  valueText: string | null
  unit: TargetUnit
  /** For whom or where: `mỗi xã, phường`, `cơ sở giáo dục`. */
  scope: string | null
  dueYear: number | null
  /** False for "phấn đấu": an aim, not a commitment. */
  firm: boolean
  baseline: string | null
  /** What is measured, as a key of the neutral format (`survivors-served`), null where none fits. */
  indicatorKey: string | null
}

export type ReadTask = Read & {
  label: string | null
  /** What the task itself is to yield: `ở 02 huyện`, `ít nhất 01 nơi tạm lánh`. */
  outputs: (Read & { value: number; unitText: string | null; operator: Operator | null })[]
  children: (Read & { label: string | null })[]
}
export type ReadTaskGroup = Read & { number: string; title: string; tasks: ReadTask[] }

export type ReadDuty = Read & {
  label: string | null
  roles: AgencyRole[]
  modality: Modality
  /** A part of the agency, or another body, that this duty names as the one to do it ("Giao Ban …"). */
  namedAgency: string | null
}
/** Who is to do what. `isGroup`: the phrase stands for many ("UBND các xã, phường"), never one agency. */
export type ReadAssignment = Read & {
  agencyName: string
  agencyKind: string | null
  isGroup: boolean
  /** The whole heading, where it names several bodies for the same duties; each is read by itself. */
  sharedHeading?: string
  duties: ReadDuty[]
}

export type ReadReportingDuty = Read & {
  reporterName: string | null
  recipientNames: string[]
  viaName: string | null
  frequency: Frequency | null
  dueDay: number | null
  dueMonth: number | null
  dueYear: number | null
}

export type ReadCampaign = Read & { name: string /** `MM-DD` */; start: string; end: string }
export type ReadRecipient = Read & { purpose: RecipientPurpose | null }
export type ReadModel = Read & {
  name: string
  kind: ModelKind
  placeNames: string[]
  /** True where the sentence tells the place of a shelter: such a part is restricted. */
  restricted: boolean
}
/** A sub-plan announced ("có kế hoạch riêng") or work assigned by reference to another document. */
export type ReadReference = Read & { kind: 'ANNOUNCED_PLAN' | 'ASSIGNED_ELSEWHERE'; citation: string | null }

export type WarningCode =
  | 'NO_NUMBER'
  | 'NO_DATE'
  | 'NO_ISSUER'
  | 'NO_AREA_NAMED'
  | 'NO_SIGNER'
  | 'NO_TARGETS'
  | 'NO_PERIOD'
  | 'FIGURE_DAMAGED'
  | 'FIGURE_AMBIGUOUS'
  | 'DUTY_WITHOUT_DAY'
  | 'TASK_WITHOUT_LEAD'
  | 'RESTORED_LETTERS'
  | 'CONVERTED_ENCODING'
  | 'MIXED_NORMAL_FORMS'
  | 'MODALITY_MISMATCH'
  | 'RESTRICTED_PLACE'
  | 'PERSONAL_DATA'

export type ReadWarning = { code: WarningCode; vi: string; en: string; span: Span | null }

/** A run of letters that was damaged (U+FFFD) and restored, because the language leaves one reading. */
export type Restoration = { span: Span; original: string; restored: string }

export type Reading = {
  header: ReadHeader
  mandates: ReadMandate[]
  objectives: Read[]
  targets: ReadTarget[]
  taskGroups: ReadTaskGroup[]
  funding: Read[]
  assignments: ReadAssignment[]
  reportingDuties: ReadReportingDuty[]
  campaigns: ReadCampaign[]
  recipients: ReadRecipient[]
  models: ReadModel[]
  references: ReadReference[]
  /** Names of areas that the text mentions, as written, for finding the issuer's area where it is not named. */
  areaNames: Read[]
  restorations: Restoration[]
  warnings: ReadWarning[]
}
