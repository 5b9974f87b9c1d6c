import { agencyKinds, type FieldOfWork, fieldsOfWork } from '../../schema/agency/agency.rules.ts'
import {
  type Answer,
  bilingual,
  type Field,
  flag,
  list,
  maybe,
  number,
  one,
  text,
  word,
} from '../api/selection.ts'

export const agencyName = { id: text, name: text }
export type AgencyName = Answer<typeof agencyName>

export const agencyRow = {
  ...agencyName,
  kind: word(agencyKinds),
  foundedOn: maybe(text),
  endedOn: maybe(text),
  superior: maybe(one(agencyName)),
  areas: list(one({ id: text, name: text })),
}
export type AgencyRow = Answer<typeof agencyRow>

const handover = { fieldLabel: bilingual, on: text, act: maybe(text) }

export const agencyPage = {
  ...agencyRow,
  version: number,
  undoable: flag,
  shortName: maybe(text),
  professionalLine: maybe(one(agencyName)),
  handovers: list(one({ ...handover, to: maybe(one(agencyName)) })),
  takeovers: list(one({ ...handover, from: maybe(one(agencyName)) })),
}
export type AgencyPage = Answer<typeof agencyPage>

const holdersOf = (fields: readonly FieldOfWork[]): Readonly<Record<string, Field<AgencyName[]>>> =>
  Object.fromEntries(
    fields.map((field) => [
      field,
      { ...list(one(agencyName, `(field: ${field}, asOf: $asOf)`)), of: 'holders' },
    ]),
  )

/** Who holds on the day what an agency was given, by field of work; in two, for a request has at most 15 names of its own. */
export const agencyHolders = [holdersOf(fieldsOfWork.slice(0, 10)), holdersOf(fieldsOfWork.slice(10))]

/** What merging two agencies would do. */
export const agencyMerge = {
  stays: one(agencyRow),
  goes: one(agencyRow),
  areaCount: number,
  handoverCount: number,
  refusal: maybe(bilingual),
}
export type AgencyMerge = Answer<typeof agencyMerge>

const groupScope = { id: text, endedOn: maybe(text), ancestors: list(one({ id: text })) }

/** A phrase for many where a plan has it; its area says who may list the members. */
export const groupMention = { id: text, phrase: text, open: flag, area: maybe(one(groupScope)) }
export type GroupMention = Answer<typeof groupMention>

/** A line of phrases for many. */
export const groupRow = {
  ...groupMention,
  open: { ...flag, args: '(asOf: $asOf)' },
  area: maybe(one({ ...groupScope, name: text })),
}
export type GroupRow = Answer<typeof groupRow>

/** The phrase with its members on the day. */
export const groupPage = {
  ...groupMention,
  version: number,
  members: list(one(agencyName, '(asOf: $asOf)')),
}
export type GroupPage = Answer<typeof groupPage>

/** The phrase with its rule, how many it means on the day and where they lie. */
export const groupHead = {
  ...groupRow,
  membership: bilingual,
  memberCount: { ...number, args: '(asOf: $asOf)' },
  memberAreas: list(one({ area: one({ id: text, name: text }), count: number }, '(asOf: $asOf)')),
}
export type GroupHead = Answer<typeof groupHead>

export const memberPage = {
  nodes: list(one(agencyName)),
  pageInfo: one({ hasNextPage: flag, endCursor: maybe(text) }),
}
