import type { Thing } from '../../schema/access/access.rules.ts'
import { type Answer, bilingual, list, maybe, number, one, text } from '../api/selection.ts'

const named = { id: text, name: text }

export const areaGroupRow = {
  id: text,
  version: number,
  name: bilingual,
  lineCount: number,
  area: maybe(one(named)),
}
export type AreaGroupRow = Answer<typeof areaGroupRow>

export const areaGroupPage = {
  ...areaGroupRow,
  area: maybe(one({ ...named, ancestors: list(one({ id: text })) })),
  lines: list(one({ area: maybe(one(named)), from: maybe(text), to: maybe(text) })),
  members: list(one({ area: one(named), after: maybe(one(named)) }, '(asOf: $asOf)')),
  unsettled: list(one({ area: one(named), successors: list(one(named)) }, '(asOf: $asOf)')),
}
export type AreaGroupPage = Answer<typeof areaGroupPage>

export function areaGroupAsThing({ area }: Pick<AreaGroupPage, 'area'>): Thing {
  return {
    type: 'AreaGroup',
    areaId: area?.id ?? '',
    scopeIds: area ? [area.id, ...area.ancestors.map(({ id }) => id)] : [],
  }
}
