import { agencyKinds } from '../../schema/agency/agency.rules.ts'
import { type Answer, bilingual, list, maybe, one, text, word } from '../api/selection.ts'
import { areaHit } from '../area/shapes.ts'

export const foundShape = {
  areas: list(one(areaHit)),
  plans: list(
    one({ id: text, number: maybe(text), title: text, area: maybe(one({ id: text, name: text })) }),
  ),
  agencies: list(one({ id: text, name: text, kind: word(agencyKinds) })),
  indicators: list(one({ id: text, code: text, name: bilingual })),
}
export type Found = Answer<typeof foundShape>
