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

const rank = { NATION: 0, PROVINCE: 1, DISTRICT: 2, COMMUNE: 3 } as const satisfies Record<Tier, number>

export function isAbove(above: Tier, tier: Tier): boolean {
  return rank[above] < rank[tier]
}
