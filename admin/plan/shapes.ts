import { areaTypes, tiers } from '../../schema/area/area.rules.ts'
import {
  agencyRoles,
  areaBases,
  comparedKinds,
  frequencies,
  groundRoles,
  lifeEventKinds,
  modalities,
  modelKinds,
  operators,
  partChangeKinds,
  planStandings,
  planStates,
  recipientPurposes,
  shortfallKinds,
  targetKinds,
  targetUnits,
} from '../../schema/plan/plan.rules.ts'
import { type Programme, programmes } from '../../schema/programme.rules.ts'
import { groupMention } from '../agency/shapes.ts'
import { type Answer, bilingual, flag, list, maybe, number, one, page, text, word } from '../api/selection.ts'

/** A line of a list of plans. */
export const planRow = {
  id: text,
  version: number,
  state: word(planStates, '(asOf: $asOf)'),
  number: maybe(text),
  date: maybe(text),
  title: text,
  issuerName: text,
  area: maybe(one({ id: text, name: text })),
  fromYear: maybe(number),
  toYear: maybe(number),
}
export type PlanRow = Answer<typeof planRow>

const span = maybe(one({ start: number, end: number }))
const part = { id: text, text, span, confidence: number, correctedFields: list(text) }
export type Part = Answer<typeof part>
const named = { id: text, name: text }

export const planPage = {
  ...planRow,
  programme: word(programmes),
  issuer: maybe(one(named)),
  area: maybe(
    one({ ...named, tier: word(tiers), type: word(areaTypes), ancestors: list(one({ id: text })) }),
  ),
  areaBasis: word(areaBases),
  signer: maybe(one({ name: text, position: maybe(text), onBehalfOf: maybe(text) })),
  mandates: list(
    one({
      ...part,
      role: word(groundRoles),
      number: maybe(text),
      date: maybe(text),
      issuerName: maybe(text),
      plan: maybe(one({ id: text, title: text })),
    }),
  ),
  objectives: list(one(part)),
  targets: list(
    one({
      ...part,
      kind: word(targetKinds),
      operator: maybe(word(operators)),
      value: maybe(number),
      valueText: maybe(text),
      unit: word(targetUnits),
      scope: maybe(text),
      dueYear: maybe(number),
      firm: flag,
      indicator: maybe(
        one({ id: text, code: text, name: bilingual, variants: list(one({ key: text, name: bilingual })) }),
      ),
      variantKey: maybe(text),
    }),
  ),
  taskGroups: list(
    one({
      ...part,
      number: text,
      title: text,
      tasks: list(one({ ...part, label: maybe(text), children: list(one({ ...part, label: maybe(text) })) })),
    }),
  ),
  assignments: list(
    one({
      ...part,
      agencyName: text,
      agency: maybe(one(named)),
      group: maybe(one(groupMention)),
      proposed: flag,
      duties: list(
        one({ ...part, label: maybe(text), roles: list(word(agencyRoles)), modality: word(modalities) }),
      ),
    }),
  ),
  reportingDuties: list(
    one({
      ...part,
      reporterName: maybe(text),
      reporter: maybe(one(named)),
      reporterGroup: maybe(one(groupMention)),
      recipients: list(one({ name: text, agency: maybe(one(named)) })),
      viaName: maybe(text),
      via: maybe(one(named)),
      frequency: maybe(word(frequencies)),
      dueDay: maybe(number),
      dueMonth: maybe(number),
      dueYear: maybe(number),
    }),
  ),
  campaigns: list(one({ ...part, name: text, start: text, end: text })),
  funding: list(one(part)),
  models: list(one({ ...part, name: text, kind: word(modelKinds), restricted: flag })),
  references: list(one({ ...part, citation: maybe(text) })),
  recipients: list(one({ ...part, purpose: maybe(word(recipientPurposes)) })),
  warnings: list(one({ code: text, message: bilingual, span })),
  source: one({
    text,
    masked: flag,
    restorations: list(one({ span: one({ start: number, end: number }), original: text, restored: text })),
    file: maybe(one({ id: text, name: text })),
  }),
  carriedOutBy: page(planRow, '(first: 20)'),
  effectiveFrom: maybe(text),
  supersedes: list(one({ id: text, number: maybe(text), title: text })),
  lifeEvents: list(
    one({
      kind: word(lifeEventKinds),
      on: text,
      number: maybe(text),
      date: maybe(text),
      issuerName: maybe(text),
      reason: maybe(text),
      version: number,
      plan: maybe(one({ id: text, title: text })),
      summary: bilingual,
    }),
  ),
  history: list(one({ at: text, by: text, version: number, summary: bilingual, changed: maybe(flag) })),
  undoable: flag,
}
export type PlanPage = Answer<typeof planPage>

/** A plan whose place another may take, with what decides who may say so. */
export const planInForce = { ...planRow, issuer: planPage.issuer, area: planPage.area }
export type PlanInForce = Answer<typeof planInForce>

export type Mandate = PlanPage['mandates'][number]
export type Target = PlanPage['targets'][number]
export type TaskGroup = PlanPage['taskGroups'][number]
export type Task = TaskGroup['tasks'][number]
export type Assignment = PlanPage['assignments'][number]
export type ReportingDuty = PlanPage['reportingDuties'][number]

/** What comes on paper, as `paper.rules.ts` composes it. */
const said = { text, correctedFields: list(text) }
const labelled = { ...said, label: maybe(text) }
export const planPaper = {
  id: text,
  state: word(planStates, '(asOf: $asOf)'),
  number: maybe(text),
  date: maybe(text),
  title: text,
  documentType: maybe(text),
  issuerName: text,
  issuer: maybe(one({ name: text, superior: maybe(one({ name: text })) })),
  area: maybe(one({ id: text, name: text, tier: word(tiers) })),
  signer: maybe(one({ name: text, position: maybe(text), onBehalfOf: maybe(text) })),
  mandates: list(
    one({
      ...said,
      role: word(groundRoles),
      kind: maybe(text),
      number: maybe(text),
      date: maybe(text),
      issuerName: maybe(text),
    }),
  ),
  objectives: list(one(said)),
  targets: list(
    one({
      ...said,
      operator: maybe(word(operators)),
      value: maybe(number),
      valueText: maybe(text),
      unit: word(targetUnits),
      dueYear: maybe(number),
      firm: flag,
      baseline: maybe(text),
    }),
  ),
  taskGroups: list(one({ title: text, tasks: list(one({ ...labelled, children: list(one(labelled)) })) })),
  funding: list(one(said)),
  assignments: list(
    one({ agencyName: text, duties: list(one({ ...labelled, modality: word(modalities) })) }),
  ),
  reportingDuties: list(
    one({
      ...said,
      reporterName: maybe(text),
      recipients: list(one({ name: text })),
      viaName: maybe(text),
      frequency: maybe(word(frequencies)),
      dueDay: maybe(number),
      dueMonth: maybe(number),
      dueYear: maybe(number),
    }),
  ),
  recipients: list(one(said)),
  toYear: maybe(number),
  lifeEvents: list(
    one({
      kind: word(lifeEventKinds),
      on: text,
      number: maybe(text),
      date: maybe(text),
      issuerName: maybe(text),
    }),
  ),
  warnings: list(one({ code: text })),
  source: one({ masked: flag }),
}
export type PlanPaper = Answer<typeof planPaper>

/** Every province and whether it has a plan of a programme on the day: one request for the nation. */
export const provinceStandings = (programme: Programme) => ({
  id: text,
  children: page(
    {
      id: text,
      code: text,
      name: text,
      planStatus: one(
        {
          status: word(planStandings),
          plan: maybe(one({ id: text, number: maybe(text), title: text })),
          inherited: list(one({ plan: one({ id: text, number: maybe(text), title: text }) })),
        },
        `(programme: ${programme}, asOf: $asOf)`,
      ),
    },
    '(first: 200)',
  ),
})
export type ProvinceStanding = Answer<ReturnType<typeof provinceStandings>>['children']['nodes'][number]

/** What loading a document answers. */
export const importedPlan = {
  outcome: word(['CREATED', 'UNCHANGED', 'REREAD']),
  plan: one({ id: text, title: text, state: word(planStates), area: maybe(one({ id: text, name: text })) }),
}
export type Imported = Answer<typeof importedPlan>

/** The versions of a plan, to choose two from. */
export const planVersions = {
  id: text,
  title: text,
  number: maybe(text),
  versions: list(
    one({
      version: number,
      at: text,
      by: text,
      summary: bilingual,
      from: maybe(text),
      before: maybe(text),
      counts: flag,
    }),
  ),
}
export type PlanVersions = Answer<typeof planVersions>

export const comparison = {
  changes: list(
    one({
      kind: word(comparedKinds),
      change: word(partChangeKinds),
      partId: maybe(text),
      before: maybe(text),
      after: maybe(text),
      fields: list(one({ field: text, label: bilingual, before: maybe(bilingual), after: maybe(bilingual) })),
    }),
  ),
}
export type Comparison = Answer<typeof comparison>

const sentence = { partId: text, text }

export const planShortfalls = {
  id: text,
  shortfalls: list(
    one({
      kind: word(shortfallKinds),
      message: bilingual,
      mandate: maybe(one({ id: text, number: maybe(text) })),
      above: maybe(one(sentence)),
      own: maybe(one(sentence)),
    }),
  ),
}
export type PlanShortfalls = Answer<typeof planShortfalls>
