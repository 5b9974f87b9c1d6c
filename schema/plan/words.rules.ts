/**
 * Which fields of a plan are somebody's words: in them a private person or the place of a shelter may be told. One list
 * for what is masked and for what is looked at when somebody types. A field that may hold any text, and is not named here,
 * does not compile. Pure.
 */
import type { HeaderChange, PlanChanges } from './correct.rules.ts'
import type { Duty, Mandate, PlanParts, Task } from './plan.parts.ts'

/** Every kind of part by the list in which it lies, those within others too. */
type PartOfKind = { [List in keyof PlanParts]: PlanParts[List][number] } & {
  mandates: Mandate
  tasks: Task
  children: Task['children'][number]
  outputs: Task['outputs'][number]
  duties: Duty
}
export type PartKind = keyof PartOfKind

/** WORDS: as written or typed. MARK: an id, a day, the number of an item, a word of ours. PARTS: a kind of its own here. */
type Sort = 'WORDS' | 'MARK' | 'PARTS'

/** Figures, yes or no, words of a closed list. */
type IsClosed<Value> =
  NonNullable<Value> extends infer Some
    ? [Some] extends [number | boolean]
      ? true
      : [Some] extends [string]
        ? string extends Some
          ? false
          : true
        : Some extends readonly (infer One)[]
          ? IsClosed<One>
          : false
    : never
type OpenField<Of> = { [Field in keyof Of]-?: IsClosed<Of[Field]> extends true ? never : Field }[keyof Of]
/** What a person may change of it. */
type ChangeOf<Kind> = Kind extends keyof PlanChanges
  ? NonNullable<PlanChanges[Kind]> extends readonly (infer Change)[]
    ? Change
    : never
  : never
type OpenInChange<Kind> = [ChangeOf<Kind>] extends [never] ? never : OpenField<ChangeOf<Kind>>

const part = { id: 'MARK', span: 'MARK', text: 'WORDS', corrected: 'MARK' } as const

const sortOf = {
  mandates: {
    ...part,
    kind: 'MARK',
    number: 'WORDS',
    date: 'MARK',
    issuerName: 'WORDS',
    issuerId: 'MARK',
    citationKey: 'MARK',
  },
  objectives: part,
  targets: {
    ...part,
    valueText: 'WORDS',
    scope: 'WORDS',
    baseline: 'WORDS',
    indicatorKey: 'MARK',
    indicatorId: 'MARK',
    variantKey: 'MARK',
  },
  taskGroups: { ...part, number: 'MARK', title: 'WORDS', tasks: 'PARTS' },
  tasks: { ...part, label: 'MARK', groupId: 'MARK', outputs: 'PARTS', children: 'PARTS' },
  children: { ...part, label: 'MARK' },
  outputs: { span: 'MARK', text: 'WORDS', unitText: 'WORDS' },
  assignments: {
    ...part,
    agencyName: 'WORDS',
    agencyKind: 'MARK',
    sharedHeading: 'WORDS',
    agencyId: 'MARK',
    groupId: 'MARK',
    duties: 'PARTS',
  },
  duties: { ...part, label: 'MARK', namedAgency: 'WORDS' },
  reportingDuties: {
    ...part,
    reporterName: 'WORDS',
    recipientNames: 'WORDS',
    viaName: 'WORDS',
    reporterId: 'MARK',
    reporterGroupId: 'MARK',
    recipientIds: 'MARK',
    viaId: 'MARK',
  },
  campaigns: { ...part, name: 'WORDS', start: 'MARK', end: 'MARK' },
  funding: part,
  recipients: part,
  models: { ...part, name: 'WORDS', placeNames: 'WORDS', placeIds: 'MARK' },
  references: { ...part, citation: 'WORDS' },
} as const satisfies {
  [Kind in PartKind]: Readonly<Record<OpenField<PartOfKind[Kind]> | OpenInChange<Kind>, Sort>>
}

const sortOfHeader = {
  number: 'WORDS',
  date: 'MARK',
  title: 'WORDS',
  areaId: 'MARK',
  issuerId: 'MARK',
  issuerName: 'WORDS',
  signerName: 'WORDS',
  signerPosition: 'WORDS',
} as const satisfies Readonly<Record<OpenField<HeaderChange>, Sort>>

const wordsIn = (sorts: Readonly<Record<string, Sort>>): string[] =>
  Object.keys(sorts).filter((field) => sorts[field] === 'WORDS')

/** The fields of a part that are somebody's words. */
export function wordFields(kind: PartKind): readonly string[] {
  return wordsIn(sortOf[kind])
}

export const headerWordFields: readonly string[] = wordsIn(sortOfHeader)

/** By name alone, for an input whose parts are not told apart; `reason`: why a plan was withdrawn or ended. */
export const everyWordField: ReadonlySet<string> = new Set([
  ...Object.values(sortOf).flatMap(wordsIn),
  ...headerWordFields,
  'reason',
])
