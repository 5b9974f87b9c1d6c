/** The words of a plan, closed: every status, role, unit and kind that the product knows, each once. */

export const documentTypes = [
  'QĐ',
  'KH',
  'HD',
  'CV',
  'NQ',
  'CT',
  'CTr',
  'ĐA',
  'DA',
  'PA',
  'TB',
  'BC',
  'TTr',
  'QC',
  'TT',
  'NĐ',
  'LUẬT',
] as const
export type DocumentType = (typeof documentTypes)[number]

export const instruments = ['STRATEGY', 'PROGRAMME', 'SCHEME', 'PROJECT', 'PLAN', 'REGULATION'] as const
export type Instrument = (typeof instruments)[number]

/** Căn cứ is a law that empowers; a mandate is a document that this one carries out ("Thực hiện …"). */
export const groundRoles = ['MANDATE', 'GROUND'] as const
export type GroundRole = (typeof groundRoles)[number]

/** NOT_STATED: a bare "80% … được tập huấn", judged by the direction of its indicator. */
export const operators = ['AT_LEAST', 'MORE_THAN', 'EXACTLY', 'AT_MOST', 'LESS_THAN', 'NOT_STATED'] as const
export type Operator = (typeof operators)[number]

export const targetKinds = ['SHARE', 'COUNT', 'COUNT_PER_AREA', 'MILESTONE', 'COVERAGE'] as const
export type TargetKind = (typeof targetKinds)[number]

export const targetUnits = ['PERCENT', 'COUNT', 'YES_NO', 'MONEY'] as const
export type TargetUnit = (typeof targetUnits)[number]

/** The roles of an assignment (phân công). */
export const agencyRoles = [
  'LEAD',
  'IMPLEMENT',
  'COOPERATE',
  'FOCAL',
  'GUIDE',
  'INSPECT',
  'SUPERVISE',
] as const
export type AgencyRole = (typeof agencyRoles)[number]

/** ASSIGNED where the issuer is superior, else REQUESTED ("đề nghị"). */
export const modalities = ['ASSIGNED', 'REQUESTED'] as const
export type Modality = (typeof modalities)[number]

export const frequencies = [
  'MONTHLY',
  'QUARTERLY',
  'SEMIANNUAL',
  'NINE_MONTHLY',
  'ANNUAL',
  'ONCE',
  'ADHOC',
] as const
export type Frequency = (typeof frequencies)[number]

export const modelKinds = [
  'PREVENTION',
  'SHELTER',
  'TRUSTED_ADDRESS',
  'INTEGRATED_SERVICES',
  'CLUB',
  'SCHOOL',
  'OTHER',
] as const
export type ModelKind = (typeof modelKinds)[number]

/** Decree 30/2020: để báo cáo, để thực hiện, để phối hợp, để biết, lưu. */
export const recipientPurposes = ['REPORT', 'IMPLEMENT', 'COOPERATE', 'INFORM', 'ARCHIVE'] as const
export type RecipientPurpose = (typeof recipientPurposes)[number]

/** Stored: a draft becomes published, or either is withdrawn. The rest of a legal life follows from the period and the day. */
export const storedStates = ['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const
export type StoredState = (typeof storedStates)[number]

/** What a plan is on a day. AMENDED and CORRECTED are in force too: as changed since. */
export const planStates = [
  'DRAFT',
  'UPCOMING',
  'IN_FORCE',
  'AMENDED',
  'CORRECTED',
  'SUPERSEDED',
  'EXPIRED',
  'REPEALED',
  'WITHDRAWN',
] as const
export type PlanState = (typeof planStates)[number]

/** What another document did to a published plan: sửa đổi, bổ sung; đính chính; thay thế; bãi bỏ. */
export const lifeEventKinds = ['AMENDED', 'CORRECTED', 'SUPERSEDED', 'REPEALED'] as const
export type LifeEventKind = (typeof lifeEventKinds)[number]

/** What two versions of a plan are compared in: the header and each kind of part. */
export const comparedKinds = [
  'HEADER',
  'MANDATE',
  'OBJECTIVE',
  'TARGET',
  'TASK_GROUP',
  'TASK',
  'ASSIGNMENT',
  'DUTY',
  'REPORTING_DUTY',
  'CAMPAIGN',
  'FUNDING',
  'MODEL',
  'REFERENCE',
  'RECIPIENT',
] as const
export type ComparedKind = (typeof comparedKinds)[number]

export const partChangeKinds = ['ADDED', 'REMOVED', 'CHANGED'] as const
export type PartChangeKind = (typeof partChangeKinds)[number]

/** Whether an area has a plan on a day: its own, one of an area that it came after, or none that is here. */
export const planStandings = ['OWN', 'INHERITED', 'NONE'] as const
export type PlanStanding = (typeof planStandings)[number]

/** What came of a sentence that obliges an issuer to a plan of its own. */
export const cascadeStandings = ['ISSUED', 'INHERITED', 'NOT_ISSUED'] as const
export type CascadeStanding = (typeof cascadeStandings)[number]

/** Where a plan falls short of the one that it carries out, or leaves its own work undone. */
export const shortfallKinds = [
  'LACKING',
  'WEAKER',
  'LATER',
  'REDEFINED',
  'BY_REFERENCE',
  'NOT_COMPARED',
  'NO_LEAD',
  'NO_DAY_TO_SPARE',
] as const
export type ShortfallKind = (typeof shortfallKinds)[number]

/** Whether somebody has to look at it: what is taken over by reference, or cannot be compared, is told beside it. */
export function isWanting(kind: ShortfallKind): boolean {
  return kind !== 'BY_REFERENCE' && kind !== 'NOT_COMPARED'
}

/** How the issuer's area was found. All but NAMED ask a person to confirm. */
export const areaBases = ['NAMED', 'PLACES_NAMED', 'IMPORTER', 'PERSON'] as const
export type AreaBasis = (typeof areaBases)[number]

/** What handing in a document did. */
export const importOutcomes = ['CREATED', 'UNCHANGED', 'REREAD'] as const
export type ImportOutcome = (typeof importOutcomes)[number]

/** A sub-plan announced ("có kế hoạch riêng"), or work assigned in another document. */
export const referenceKinds = ['ANNOUNCED_PLAN', 'ASSIGNED_ELSEWHERE'] as const
export type ReferenceKind = (typeof referenceKinds)[number]
