/**
 * Who may do what, in one place: every operation asks `may(actor, verb, thing)`.
 *
 * Permission (may this role) is the table below; scope (in which areas, for which agencies) is beside it. A verb or
 * a role without a rule does not compile.
 */
import type { Role } from '../user/user.rules.ts'

export const verbs = [
  'read',
  'import',
  'correct',
  'confirm',
  'withdraw',
  'amend',
  'supersede',
  'repeal',
  'undo',
  'create',
  'update',
  'upload',
  'list',
  'merge',
  'remove',
  'deactivate',
  'reactivate',
] as const
export type Verb = (typeof verbs)[number]

/** Who acts: a person or a machine, with the areas above theirs already known. */
export type Actor = {
  id: string
  name: string
  role: Role
  areaId: string
  agencyId: string
  /** Own agency first, then those that it drafts for. */
  agencyIds: string[]
}

/** What is acted on. `scopeIds`: its area, all above it, and what came after these (a Plan carries them). */
export type Thing =
  | { type: 'Area' | 'Agency' | 'File' | 'Indicator' }
  | { type: 'View'; ownerId: string }
  /** `role` and `areaId`: as they are, or as somebody wants them to be. */
  | { type: 'User'; id: string; role: Role; scopeIds: string[]; areaId: string }
  | { type: 'AreaGroup'; scopeIds: string[]; areaId: string }
  /** `isDraft`: no published plan has named it yet. */
  | { type: 'AgencyGroup'; isDraft?: boolean; scopeIds: string[]; areaId: string }
  | { type: 'Plan'; published: boolean; issuerId: string | null; scopeIds: string[]; areaId: string }

type Rule = (actor: Actor, thing: Thing) => boolean

const never: Rule = () => false
const always: Rule = () => true

/** Documents of one's own agency, or of those that it drafts for. */
const ownDocument: Rule = (actor, thing) =>
  thing.type === 'Plan' && thing.issuerId !== null && actor.agencyIds.includes(thing.issuerId)

/** Anything of one's own area or below it. */
const ownSubtree: Rule = (actor, thing) => 'scopeIds' in thing && thing.scopeIds.includes(actor.areaId)

const ownAreaAlone: Rule = (actor, thing) => 'areaId' in thing && thing.areaId === actor.areaId

/** What one keeps for oneself is nobody else's, whatever their role. */
const ownView: Rule = (actor, thing) => thing.type === 'View' && thing.ownerId === actor.id

/** The ministry keeps all people and systems; a province its own people and those below, none of a role above its own. */
const keepsPeople: Rule = (actor, thing) =>
  thing.type === 'User' &&
  (actor.role === 'MINISTRY' ||
    (actor.role === 'PROVINCE_ADMIN' && thing.role !== 'MINISTRY' && ownSubtree(actor, thing)))

/** Nobody gives themselves another role or area, nor leaves: so whoever acts stays, and a last one is never put out. */
const keepsOthers: Rule = (actor, thing) =>
  keepsPeople(actor, thing) && thing.type === 'User' && thing.id !== actor.id
const keepsPeopleAsTheyAre: Rule = (actor, thing) =>
  keepsOthers(actor, thing) ||
  (keepsPeople(actor, thing) &&
    thing.type === 'User' &&
    thing.role === actor.role &&
    thing.areaId === actor.areaId)

/**
 * Published plans and the register are everybody's who signed in; a draft, and a phrase that drafts alone use, is seen
 * from its own subtree upwards.
 */
const readable: Rule = (actor, thing) =>
  thing.type === 'View' || thing.type === 'User'
    ? ownView(actor, thing) || keepsPeople(actor, thing)
    : !isDraft(thing) || (actor.role !== 'INTEGRATOR' && ownSubtree(actor, thing))

const isDraft = (thing: Thing): boolean =>
  thing.type === 'Plan' ? !thing.published : thing.type === 'AgencyGroup' && thing.isDraft === true

/** A commune's officer writes for its own agency, or for a body of its own commune whose issuer is not yet known. */
const officerWrites: Rule = (actor, thing) =>
  ownDocument(actor, thing) ||
  (thing.type === 'Plan' && thing.issuerId === null && ownAreaAlone(actor, thing))

/** A provincial administrator writes for its own and, marked as such, on behalf of the areas below. */
const administratorWrites: Rule = (actor, thing) => ownDocument(actor, thing) || ownSubtree(actor, thing)

const writesPlans = {
  MINISTRY: administratorWrites,
  PROVINCE_ADMIN: administratorWrites,
  COMMUNE_OFFICER: officerWrites,
  INTEGRATOR: never,
} satisfies Record<Role, Rule>

/** The register is the nation's: it is loaded, and put right, at the ministry. */
const keepsRegister: Rule = (_, thing) => thing.type === 'Area' || thing.type === 'Agency'
const loads = {
  ...writesPlans,
  MINISTRY: (actor, thing) => keepsRegister(actor, thing) || administratorWrites(actor, thing),
} satisfies Record<Role, Rule>

/** The catalogue is one for all; a list of areas is kept by those above them. */
const mends = {
  MINISTRY: keepsRegister,
  PROVINCE_ADMIN: never,
  COMMUNE_OFFICER: never,
  INTEGRATOR: never,
} satisfies Record<Role, Rule>

const keepsCatalogue: Rule = (actor, thing) =>
  thing.type === 'Indicator' || (thing.type === 'AreaGroup' && ownSubtree(actor, thing))
const catalogue = {
  MINISTRY: keepsCatalogue,
  PROVINCE_ADMIN: keepsCatalogue,
  COMMUNE_OFFICER: never,
  INTEGRATOR: never,
} satisfies Record<Role, Rule>

const catalogueOrView = {
  MINISTRY: (actor, thing) => catalogue.MINISTRY(actor, thing) || ownView(actor, thing),
  PROVINCE_ADMIN: (actor, thing) => catalogue.PROVINCE_ADMIN(actor, thing) || ownView(actor, thing),
  COMMUNE_OFFICER: ownView,
  INTEGRATOR: ownView,
} satisfies Record<Role, Rule>

const creates = {
  ...catalogueOrView,
  MINISTRY: (actor, thing) => catalogueOrView.MINISTRY(actor, thing) || keepsPeople(actor, thing),
  PROVINCE_ADMIN: (actor, thing) => catalogueOrView.PROVINCE_ADMIN(actor, thing) || keepsPeople(actor, thing),
} satisfies Record<Role, Rule>

const updates = {
  ...catalogueOrView,
  MINISTRY: (actor, thing) => catalogueOrView.MINISTRY(actor, thing) || keepsPeopleAsTheyAre(actor, thing),
  PROVINCE_ADMIN: (actor, thing) =>
    catalogueOrView.PROVINCE_ADMIN(actor, thing) || keepsPeopleAsTheyAre(actor, thing),
} satisfies Record<Role, Rule>

/** Who may sign in no more, or again. */
const admits = {
  MINISTRY: keepsOthers,
  PROVINCE_ADMIN: keepsOthers,
  COMMUNE_OFFICER: never,
  INTEGRATOR: never,
} satisfies Record<Role, Rule>

const takesBack = {
  MINISTRY: (actor, thing) =>
    catalogue.MINISTRY(actor, thing) || mends.MINISTRY(actor, thing) || writesPlans.MINISTRY(actor, thing),
  PROVINCE_ADMIN: (actor, thing) =>
    catalogue.PROVINCE_ADMIN(actor, thing) || writesPlans.PROVINCE_ADMIN(actor, thing),
  COMMUNE_OFFICER: writesPlans.COMMUNE_OFFICER,
  INTEGRATOR: never,
} satisfies Record<Role, Rule>

const handsIn = {
  MINISTRY: always,
  PROVINCE_ADMIN: always,
  COMMUNE_OFFICER: always,
  INTEGRATOR: never,
} satisfies Record<Role, Rule>

/** Who is meant by a phrase is told by those in whose documents it stands. */
const listsMembers = {
  MINISTRY: ownSubtree,
  PROVINCE_ADMIN: ownSubtree,
  COMMUNE_OFFICER: ownAreaAlone,
  INTEGRATOR: never,
} satisfies Record<Role, Rule>

const everybody = {
  MINISTRY: readable,
  PROVINCE_ADMIN: readable,
  COMMUNE_OFFICER: readable,
  INTEGRATOR: readable,
} satisfies Record<Role, Rule>

export const permissions = {
  read: everybody,
  import: loads,
  correct: writesPlans,
  confirm: writesPlans,
  withdraw: writesPlans,
  /** What another document did to a plan is entered by those who may enter the plan. */
  amend: writesPlans,
  supersede: writesPlans,
  repeal: writesPlans,
  /** Whoever may write a thing may take its last change back. */
  undo: takesBack,
  create: creates,
  update: updates,
  /** A published thing is never removed; what one keeps for oneself is. */
  remove: { MINISTRY: ownView, PROVINCE_ADMIN: ownView, COMMUNE_OFFICER: ownView, INTEGRATOR: ownView },
  deactivate: admits,
  reactivate: admits,
  upload: handsIn,
  /** Two areas or agencies of the register found to be one. */
  merge: mends,
  /** To list the members of an open group of agencies. */
  list: listsMembers,
} satisfies Record<Verb, Record<Role, Rule>>

export function may(actor: Actor, verb: Verb, thing: Thing): boolean {
  return permissions[verb][actor.role](actor, thing)
}

/** May see where a shelter is: its own subtree upwards, never an integrator. */
export function mayReadRestricted(actor: Actor, thing: Thing): boolean {
  return actor.role !== 'INTEGRATOR' && (ownDocument(actor, thing) || ownSubtree(actor, thing))
}

/**
 * May know by name who did something: oneself, the people of one's own area, and from a province or the ministry those
 * below. Everybody else reads a role and an area.
 */
export function mayReadName(
  actor: Actor,
  person: { id: string; areaId: string; scopeIds: string[] },
): boolean {
  if (actor.role === 'INTEGRATOR') return false
  if (actor.id === person.id || actor.areaId === person.areaId) return true
  return actor.role !== 'COMMUNE_OFFICER' && person.scopeIds.includes(actor.areaId)
}

/** True where the actor enters another's document (nhập thay), which the plan then says. */
export function isOnBehalf(actor: Actor, issuerId: string | null): boolean {
  return issuerId !== null && !actor.agencyIds.includes(issuerId)
}
