import { agenciesOfArea } from '../agency/agency.operations.ts'
import { type Agency, isAgencyAliveOn } from '../agency/agency.rules.ts'
import { agencyKey } from '../agency/kind.rules.ts'
import { ancestorsOf, findArea, listChildren } from '../area/area.operations.ts'
import type { Area } from '../area/area.rules.ts'
import { bareNameOn } from '../area/area.rules.ts'
import { isCalledSo, searchAreas, wholeHits } from '../area/search.operations.ts'
import type { Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { catalogueAtHand } from '../indicator/indicator.operations.ts'
import type { Indicator } from '../indicator/indicator.rules.ts'
import { fold } from '../name.rules.ts'
import type { PlanHeader } from '../plan/plan.parts.ts'
import { newestPublished, plansOfArea } from '../plan/read.operations.ts'
import { bestOf, longestSearch, placeIn, wordsOf } from './search.rules.ts'

export type Found = { areas: Area[]; plans: PlanHeader[]; agencies: Agency[]; indicators: Indicator[] }

/**
 * The first few of each kind. Names of areas are looked for in the whole nation; agencies in the place that the words
 * name, else in one's own; plans in that place, else among the newest published. Four requests to the table, as a rule,
 * while the register is remembered.
 */
export async function search(context: Context, text: string, day: Day, most: number): Promise<Found> {
  const words = wordsOf(text)
  if (words.length === 0) return { areas: [], plans: [], agencies: [], indicators: [] }
  const [hits, catalogue] = await Promise.all([
    // Not the folded words: of areas alike but for accents, the one that is written as typed comes first.
    searchAreas(context, text.slice(0, longestSearch), { day }),
    catalogueAtHand(context),
  ])
  const [top] = hits
  const isNamed = top !== undefined && isCalledSo(top)
  const named = isNamed ? null : await placeNamed(context, words, day)
  const placeId = isNamed ? top.id : named?.id
  const [found, agencies, plans] = await Promise.all([
    wholeHits(context, hits.slice(0, most)),
    agenciesOfArea(context, placeId ?? context.actor.areaId),
    placeId ? plansOfArea(context, placeId) : newestPublished(context),
  ])
  const areas = found.map(({ area }) => area)
  const place = isNamed ? (areas[0] ?? null) : named
  // A place typed alone asks for what it has.
  const alone = place !== null && bareWords(place, day) === words.join(' ')
  const alive = agencies.filter((agency) => isAgencyAliveOn(agency, day))
  return {
    areas,
    plans: alone
      ? plans.slice(0, most)
      : bestOf(plans, { typed: text, words: wordsBeside(words, place, day), nameOf: planWords, most }),
    agencies: alone ? alive.slice(0, most) : agenciesCalled(text, alive, most),
    indicators: bestOf(catalogue, {
      typed: text,
      words,
      nameOf: ({ code, name }) => `${code} ${name.vi} ${name.en}`,
      most,
    }),
  }
}

/** Abbreviations are known by their capitals, which are seldom typed: "ubnd" is UBND where nothing else is meant. */
function agenciesCalled(text: string, agencies: readonly Agency[], most: number): Agency[] {
  const [asTyped = [], inCapitals = []] = [text, text.toUpperCase()].map((typed) =>
    bestOf(agencies, {
      typed,
      words: wordsOf(agencyKey(typed)),
      nameOf: ({ name }) => name,
      most,
      keyOf: agencyKey,
    }),
  )
  return asTyped.length > 0 ? asTyped : inCapitals
}

/** The province, or the area directly below one's own, that the words name; both lists are remembered. */
async function placeNamed(context: Context, words: string[], day: Day): Promise<Area | null> {
  const own = await findArea(context, context.actor.areaId)
  if (!own) return null
  const [nation = own] = await ancestorsOf(context, own, day)
  const lists = await Promise.all(
    [...new Set([nation.id, own.id])].map((id) => listChildren(context, id, day)),
  )
  return placeIn(words, [...lists.flat(), own], (area) => bareWords(area, day))
}

function bareWords(area: Area, day: Day): string {
  return fold(bareNameOn(area, day))
}

/** A plan of Lai Châu need not say "Lai Châu" in its title: the name of its place has done its work. */
function wordsBeside(words: string[], place: Area | null, day: Day): string[] {
  const rest = place ? wordsOf(` ${words.join(' ')} `.replace(` ${bareWords(place, day)} `, ' ')) : words
  return rest.length > 0 ? rest : words
}

function planWords({ number, title, issuerName }: PlanHeader): string {
  return `${number ?? ''} ${title} ${issuerName}`
}
