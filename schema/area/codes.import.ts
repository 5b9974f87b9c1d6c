/** The tier that a code tells by its length, apart from the reader of tables, which few processes load. */
import { codeLength, type Tier } from './area.rules.ts'

export function isCode(tier: Tier, code: string): boolean {
  return code.length === codeLength[tier] && /^\d+$/.test(code)
}

/** The tier that a code of a parent is of; undefined where it is nobody's. */
export function tierOfCode(code: string): Tier | undefined {
  if (code === 'VN') return 'NATION'
  return (['PROVINCE', 'DISTRICT'] as const).find((tier) => isCode(tier, code))
}

/** The tiers directly above a tier: a commune lay in a district until there were none. */
const tiersAbove = {
  NATION: [],
  PROVINCE: ['NATION'],
  DISTRICT: ['PROVINCE'],
  COMMUNE: ['DISTRICT', 'PROVINCE'],
} as const satisfies Record<Tier, readonly Tier[]>

export function isDirectlyAbove(above: Tier, tier: Tier): boolean {
  return tiersAbove[tier].some((one) => one === above)
}

/** An area is followed by one of its own tier; a district, whose tier ended, by communes. */
export function mayFollow(from: Tier, to: Tier): boolean {
  return from === to || (from === 'DISTRICT' && to === 'COMMUNE')
}
