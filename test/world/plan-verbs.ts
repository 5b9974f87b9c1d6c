/** What people do with plans through the API, and what every such answer is asked for. */
import { numberAt, textAt } from './answers.ts'
import type { Answer, World } from './api.ts'

export const planFields = `id version state number date title issuerName issuer { id name } area { id name code } areaBasis
  fromYear toYear effectiveFrom onBehalf targetCount warningCount correctedFields
  targets { id text value operator unit dueYear correctedFields indicator { id code } }
  mandates { id role number date issuerName issuer { name } plan { id number } }
  taskGroups { id title tasks { id text } } assignments { id agencyName proposed agency { id name } group { id phrase open version } }
  reportingDuties { id reporterName dueDay dueMonth reporter { name } } recipients { id text } campaigns { id text }
  warnings { code span { start end } } history { verb version by changed summary { vi en } }
  lifeEvents { kind on number date reason version plan { id } summary { vi en } }`

const errorFields = `... on ValidationError { code message { vi en } issues { path message { vi en } } presentPlan { id } }
  ... on ConflictError { code message { vi en } presentVersion presentPlan { id } }
  ... on NotFoundError { code message { vi en } }
  ... on ForbiddenError { code message { vi en } }`

function mutation(verb: string, success: string): string {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}`
  return `mutation ($input: ${type}Input!) { done: ${verb}(input: $input) { __typename
    ... on ${type}Success { ${success} } ${errorFields} } }`
}

export const importing = mutation('importPlanDocument', `outcome plan { ${planFields} }`)
export const correcting = mutation('correctPlan', `plan { ${planFields} }`)
export const confirming = mutation('confirmPlan', `plan { ${planFields} }`)
export const withdrawing = mutation('withdrawPlan', `plan { ${planFields} }`)
const amending = mutation('amendPlan', `plan { ${planFields} }`)
const correctingPublished = mutation('correctPublishedPlan', `plan { ${planFields} }`)
const superseding = mutation('supersedePlan', `plan { ${planFields} }`)
const undoing = mutation('undoPlanChange', `plan { ${planFields} }`)
const repealing = mutation('repealPlan', `plan { ${planFields} }`)
export const listingMembers = mutation('listGroupMembers', 'group { id version open members { id name } }')
const indicatorFields = `id version code name { vi en } sensitive unit direction formerVersions { version name { vi } }`
export const creatingIndicator = mutation('createIndicator', `indicator { ${indicatorFields} }`)
export const undoingIndicator = mutation('undoIndicatorChange', `indicator { ${indicatorFields} }`)
export const updatingIndicator = mutation('updateIndicator', `indicator { ${indicatorFields} }`)

type PlanAt = { id: string; version: number }

/** The plan that a mutation answered, as the next one has to name it. */
export const planOf = (answer: Answer): PlanAt => ({
  id: textAt(answer, 'done.plan.id'),
  version: numberAt(answer, 'done.plan.version'),
})

export function planVerbs(world: World) {
  const act = (query: string) => (person: string, input: object) => world.ask(person, query, { input })
  return {
    importText: (person: string, text: string, more: object = {}): Promise<Answer> =>
      world.ask(person, importing, { input: { text, ...more } }),
    correct: (person: string, { id, version }: PlanAt, changes: object): Promise<Answer> =>
      act(correcting)(person, { id, expectedVersion: version, ...changes }),
    confirm: (person: string, { id, version }: PlanAt): Promise<Answer> =>
      act(confirming)(person, { id, expectedVersion: version }),
    withdraw: (person: string, { id, version }: PlanAt, reason?: string): Promise<Answer> =>
      act(withdrawing)(person, { id, expectedVersion: version, reason }),
    /** `entry`: the day, the document, the reason, and what changes. */
    amend: (person: string, { id, version }: PlanAt, entry: object): Promise<Answer> =>
      act(amending)(person, { id, expectedVersion: version, ...entry }),
    correctPublished: (person: string, { id, version }: PlanAt, entry: object): Promise<Answer> =>
      act(correctingPublished)(person, { id, expectedVersion: version, ...entry }),
    supersede: (person: string, { id, version }: PlanAt, entry: object): Promise<Answer> =>
      act(superseding)(person, { id, expectedVersion: version, ...entry }),
    repeal: (person: string, { id, version }: PlanAt, entry: object): Promise<Answer> =>
      act(repealing)(person, { id, expectedVersion: version, ...entry }),
    undo: (person: string, { id, version }: PlanAt): Promise<Answer> =>
      act(undoing)(person, { id, expectedVersion: version }),
    read: (person: string, id: string): Promise<Answer> =>
      world.ask(person, `query ($id: ID!) { plan(id: $id) { ${planFields} } }`, { id }),
  }
}
