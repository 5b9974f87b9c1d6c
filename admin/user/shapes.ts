import { areaTypes, tiers } from '../../schema/area/area.rules.ts'
import { roles } from '../../schema/user/user.rules.ts'
import { type Answer, flag, list, maybe, number, one, text, word } from '../api/selection.ts'

/** Who is signed in, for which agency, and where. */
export const meShape = {
  userId: text,
  name: text,
  role: word(roles),
  agency: maybe(one({ id: text, name: text })),
  draftsFor: list(one({ id: text })),
  area: maybe(one({ id: text, name: text, tier: word(tiers), type: word(areaTypes) })),
}
export type Me = Answer<typeof meShape>

export const userRow = {
  id: text,
  version: number,
  name: text,
  signInName: maybe(text),
  role: word(roles),
  active: flag,
  waiting: maybe(flag),
  area: maybe(one({ id: text, name: text, ancestors: list(one({ id: text })) })),
}
export type UserRow = Answer<typeof userRow>

const named = { id: text, name: text }

export const userPage = {
  ...userRow,
  agency: maybe(one(named)),
  draftsFor: list(one(named)),
}
export type UserPage = Answer<typeof userPage>
