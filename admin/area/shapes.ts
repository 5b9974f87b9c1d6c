import { areaTypes, tiers } from '../../schema/area/area.rules.ts'
import { extents, successionKinds } from '../../schema/area/succession.rules.ts'
import { planStandings, planStates } from '../../schema/plan/plan.rules.ts'
import { type Answer, bilingual, flag, list, maybe, number, one, page, text, word } from '../api/selection.ts'

export const areaName = { id: text, name: text, tier: word(tiers), type: word(areaTypes) }
export type AreaName = Answer<typeof areaName>

/** A line of the tree. */
export const areaLine = { ...areaName, childCount: number }
export type AreaLine = Answer<typeof areaLine>

/** A hit of the search: the parent tells two areas of one name apart. */
export const areaHit = { ...areaName, alive: flag, parent: maybe(one({ id: text, name: text })) }
export type AreaHit = Answer<typeof areaHit>

const succession = {
  kind: word(successionKinds),
  extent: word(extents),
  on: text,
  act: maybe(text),
  share: maybe(number),
}

const planLine = {
  id: text,
  number: maybe(text),
  title: text,
  state: word(planStates, '(asOf: $asOf)'),
  fromYear: maybe(number),
  toYear: maybe(number),
}

export const areaPage = {
  ...areaName,
  code: text,
  foundedOn: maybe(text),
  endedOn: maybe(text),
  childCount: number,
  ancestors: list(one(areaName)),
  versions: list(
    one({
      from: maybe(text),
      to: maybe(text),
      code: text,
      name: text,
      type: word(areaTypes),
      act: maybe(text),
    }),
  ),
  predecessors: list(one({ ...succession, from: maybe(one(areaName)) })),
  successors: list(one({ ...succession, to: maybe(one(areaName)) })),
  peoplesCommittee: maybe(one({ id: text, name: text })),
  currentPlan: maybe(one(planLine, '(programme: GENDER_BASED_VIOLENCE, asOf: $asOf)')),
  planStatus: one(
    {
      status: word(planStandings),
      inherited: list(one({ whole: flag, from: maybe(one({ id: text, name: text })), plan: one(planLine) })),
    },
    '(programme: GENDER_BASED_VIOLENCE, asOf: $asOf)',
  ),
}
export type AreaPage = Answer<typeof areaPage>

/** Who below has a plan on the day: one request for a whole province. */
export const plansBelow = {
  id: text,
  name: text,
  children: page(
    {
      ...areaName,
      currentPlan: maybe(
        one(
          { id: text, number: maybe(text), title: text },
          '(programme: GENDER_BASED_VIOLENCE, asOf: $asOf)',
        ),
      ),
      planStatus: one(
        {
          status: word(planStandings),
          inherited: list(one({ plan: one({ id: text, number: maybe(text), title: text }) })),
        },
        '(programme: GENDER_BASED_VIOLENCE, asOf: $asOf)',
      ),
    },
    '(first: 200)',
  ),
}
export type PlansBelow = Answer<typeof plansBelow>

const mergeSide = {
  ...areaName,
  code: text,
  parent: maybe(one({ id: text, name: text })),
  foundedOn: maybe(text),
  endedOn: maybe(text),
}
/** What merging two areas would do. */
export const areaMerge = {
  stays: one(mergeSide),
  goes: one(mergeSide),
  childCount: number,
  successionCount: number,
  agencyCount: number,
  refusal: maybe(bilingual),
  doubt: maybe(bilingual),
}
export type AreaMerge = Answer<typeof areaMerge>
