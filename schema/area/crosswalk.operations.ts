import type { Context } from '../context.ts'
import { type Day, writtenDay } from '../day.rules.ts'
import { NotFoundProblem, ValidationProblem } from '../errors.ts'
import { findArea, findAreaByCode, listChildren } from './area.operations.ts'
import { type Area, isAliveOn, lastKnownVersion, nationCode, type Tier, tiers } from './area.rules.ts'
import type { Succession } from './succession.rules.ts'

/** An area of one day and one that stands in its place on another, over these links; none: it is the same area. */
export type CrosswalkRow = { from: Area; to: Area | null; links: Succession[] }

export type CrosswalkCondition = { from: Day; to: Day; tier: Tier; parentId: string | null }

export const crosswalkSentences = {
  byProvince: {
    vi: 'Cả nước có quá nhiều đơn vị ở cấp này. Hãy nêu "parent" là một tỉnh, lần lượt từng tỉnh.',
    en: 'The nation has too many areas of this tier. Name a province as "parent", one after the other.',
  },
  notAbove: {
    vi: 'Cấp cần đối chiếu phải thấp hơn cấp của "parent".',
    en: 'The tier asked for has to lie below "parent".',
  },
  endedBefore: (name: string, endedOn: Day) => ({
    vi: `${name} đã kết thúc ngày ${writtenDay(endedOn)} nên vào ngày "from" không còn đơn vị nào trực thuộc. Hãy chọn "from" muộn nhất là ngày đó, hoặc "parent" là đơn vị kế thừa.`,
    en: `${name} ended on ${endedOn} and had nothing under it on the day "from". Choose a "from" no later than that, or as "parent" an area that came after it.`,
  }),
  foundedAfter: (name: string, foundedOn: Day) => ({
    vi: `${name} thành lập ngày ${writtenDay(foundedOn)}, sau ngày "from". Hãy chọn "from" sớm nhất là ngày đó, hoặc "parent" là đơn vị có trước.`,
    en: `${name} was founded on ${foundedOn}, after the day "from". Choose a "from" no earlier than that, or as "parent" an area before it.`,
  }),
}

/**
 * The areas of a tier under a parent on one day, each with those that stand in its place on another day, earlier or
 * later; in Vietnamese order, a district's communes together. Where something of its own tier stands there, that alone:
 * a commune of 2025 came from communes and, beside them, from a part of a district.
 * Errors: Validation (the communes of the nation at once, a tier that is not below, a parent that did not exist on the
 * day `from`), NotFound (the parent).
 */
export async function listCrosswalk(
  context: Context,
  { from, to, tier, parentId }: CrosswalkCondition,
): Promise<CrosswalkRow[]> {
  const parent = parentId
    ? await findArea(context, parentId)
    : await findAreaByCode(context, 'NATION', nationCode, from)
  if (!parent) throw new NotFoundProblem()
  checkAlive(parent, from)
  const depth = tiers.indexOf(tier) - tiers.indexOf(parent.tier)
  if (depth <= 0) throw ValidationProblem.at(['tier'], crosswalkSentences.notAbove)
  if (parent.tier === 'NATION' && tier === 'COMMUNE')
    throw ValidationProblem.at(['parent'], crosswalkSentences.byProvince)
  const rows = await Promise.all(
    (await below(context, parent, tier, from)).map((area) => standIns(context, area, from, to)),
  )
  return rows.flat()
}

/** Without this, a parent of another day would look as if nothing had ever lain under it. */
function checkAlive(parent: Area, day: Day): void {
  const name = lastKnownVersion(parent, day)?.name ?? ''
  if (parent.endedOn !== null && parent.endedOn < day)
    throw ValidationProblem.at(['parent'], crosswalkSentences.endedBefore(name, parent.endedOn))
  if (parent.foundedOn !== null && day < parent.foundedOn)
    throw ValidationProblem.at(['parent'], crosswalkSentences.foundedAfter(name, parent.foundedOn))
}

async function below(context: Context, parent: Area, tier: Tier, day: Day): Promise<Area[]> {
  const children = await listChildren(context, parent.id, day)
  const lists = await Promise.all(
    children.map(async (child) => (child.tier === tier ? [child] : below(context, child, tier, day))),
  )
  return lists.flat()
}

async function standIns(context: Context, area: Area, from: Day, to: Day): Promise<CrosswalkRow[]> {
  const found: { to: Area; links: Succession[] }[] = []
  const seen = new Set<string>()
  let waiting: { one: Area; links: Succession[] }[] = [{ one: area, links: [] }]
  while (waiting.length > 0) {
    const next: typeof waiting = []
    for (const { one, links } of waiting) {
      if (seen.has(one.id)) continue
      seen.add(one.id)
      if (isAliveOn(one, to)) {
        found.push({ to: one, links })
        continue
      }
      for (const link of onwards(one, from, to)) {
        const further = await findArea(context, from <= to ? link.toId : link.fromId)
        if (further) next.push({ one: further, links: [...links, link] })
      }
    }
    waiting = next
  }
  const alike = found.filter((one) => one.to.tier === area.tier)
  const kept = alike.length > 0 ? alike : found
  if (kept.length === 0) return [{ from: area, to: null, links: [] }]
  return kept.map((one) => ({ from: area, ...one }))
}

function onwards(area: Area, from: Day, to: Day): Succession[] {
  return from <= to
    ? area.successors.filter(({ on }) => on <= to)
    : area.predecessors.filter(({ on }) => on > to)
}
