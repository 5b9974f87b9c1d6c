import { areaTypes, tiers } from '../../schema/area/area.rules.ts'
import { roles } from '../../schema/user/user.rules.ts'
import { type Answer, list, maybe, one, text, word } from '../api/selection.ts'

/** Who is signed in, for which agency, and where. */
export const meShape = {
  name: text,
  role: word(roles),
  agency: maybe(one({ id: text, name: text })),
  draftsFor: list(one({ id: text })),
  area: maybe(one({ id: text, name: text, tier: word(tiers), type: word(areaTypes) })),
}
export type Me = Answer<typeof meShape>
