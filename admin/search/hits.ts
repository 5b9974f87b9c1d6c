import { agencyKindLabels } from '../../schema/agency/agency.rules.ts'
import type { Bilingual } from '../../schema/text.rules.ts'
import type { Texts } from '../vi.ts'
import type { Found } from './shapes.ts'

/** A thing that one can go to. */
export type Hit = {
  resource: 'areas' | 'plans' | 'agencies' | 'indicators'
  id: string
  name: string
  beside: string
}

/** In the order in which they are shown, kind by kind. */
export function hitsOf(found: Found, say: (text: Bilingual) => string, texts: Texts, day: string): Hit[] {
  return [
    ...found.areas.map(({ id, name, parent, alive }): Hit => {
      const beside = [parent?.name, !alive && texts.area.notOnDay(day)]
      return { resource: 'areas', id, name, beside: beside.filter(Boolean).join(' · ') }
    }),
    ...found.plans.map(({ id, title, number, area }): Hit => {
      const beside = [number ?? texts.plan.noNumber, area?.name].filter(Boolean).join(' · ')
      return { resource: 'plans', id, name: title, beside }
    }),
    ...found.agencies.map(
      ({ id, name, kind }): Hit => ({ resource: 'agencies', id, name, beside: say(agencyKindLabels[kind]) }),
    ),
    ...found.indicators.map(
      ({ id, name, code }): Hit => ({ resource: 'indicators', id, name: say(name), beside: code }),
    ),
  ]
}

const key = 'binh-an.search.recent'
const mostKept = 8

/** What this person went to last. It goes with the tab: the next one at this machine sees nothing of it. */
export function recentHits(): Hit[] {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isHit) : []
  } catch {
    return []
  }
}

export function rememberHit(hit: Hit): void {
  const others = recentHits().filter(({ id }) => id !== hit.id)
  window.sessionStorage.setItem(key, JSON.stringify([hit, ...others].slice(0, mostKept)))
}

function isHit(value: unknown): value is Hit {
  if (typeof value !== 'object' || value === null || !('resource' in value)) return false
  const texts = ['id', 'name', 'beside'].every((name) => typeof Reflect.get(value, name) === 'string')
  return texts && ['areas', 'plans', 'agencies', 'indicators'].includes(String(value.resource))
}
