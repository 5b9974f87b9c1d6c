import { type Actor, may, type Thing, type Verb } from '../../schema/access/access.rules.ts'
import type { PlanPage } from '../plan/shapes.ts'
import { useMe } from './me.ts'
import type { Me, UserRow } from './shapes.ts'

/**
 * What the person may do, by the server's own table, so that no button leads to a refusal. Nothing until it is known
 * who they are. Ids on both sides are the API's.
 */
export function useMay(): (verb: Verb, thing: Thing) => boolean {
  const { data: me } = useMe()
  return (verb, thing) => (me ? may(actorOf(me), verb, thing) : false)
}

/** Whether plans can be loaded; yes until it is known who they are, so that the menu does not jump. */
export function useMayLoad(): boolean {
  const { data: me } = useMe()
  return me ? may(actorOf(me), 'upload', { type: 'File' }) : true
}

/** Whether a plan of this area can be loaded: it is in one's scope. */
export function useMayLoadFor(area: { id: string; ancestors: { id: string }[] } | null): boolean {
  const may = useMay()
  if (!area) return false
  const scopeIds = [area.id, ...area.ancestors.map(({ id }) => id)]
  return may('import', { type: 'Plan', published: false, issuerId: null, areaId: area.id, scopeIds })
}

/** Whether one lets other people in; no until it is known who one is. */
export function useMayInvite(): boolean {
  const may = useMay()
  const { data: me } = useMe()
  const areaId = me?.area?.id ?? ''
  return me
    ? may('create', { type: 'User', id: '', role: 'COMMUNE_OFFICER', areaId, scopeIds: [areaId] })
    : false
}

export function userAsThing({ id, role, area }: Pick<UserRow, 'id' | 'role' | 'area'>): Thing {
  const scopeIds = area ? [area.id, ...area.ancestors.map((above) => above.id)] : []
  return { type: 'User', id, role, areaId: area?.id ?? '', scopeIds }
}

function actorOf({ userId, name, role, area, agency, draftsFor }: Me): Actor {
  const agencyId = agency?.id ?? ''
  return {
    id: userId,
    name,
    role,
    areaId: area?.id ?? '',
    agencyId,
    agencyIds: [agencyId, ...draftsFor.map(({ id }) => id)],
  }
}

export function planAsThing({ state, issuer, area }: Pick<PlanPage, 'state' | 'issuer' | 'area'>): Thing {
  return {
    type: 'Plan',
    published: state !== 'DRAFT' && state !== 'WITHDRAWN',
    issuerId: issuer?.id ?? null,
    areaId: area?.id ?? '',
    scopeIds: area ? [area.id, ...area.ancestors.map(({ id }) => id)] : [],
  }
}
