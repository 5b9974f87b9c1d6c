/** Nhóm địa bàn: a dated list of areas, such as ethnic-minority and mountain areas, a cluster, a region. Pure. */
import { type Area, isAliveOn } from '../area/area.rules.ts'
import { type Day, isDay, isWithin } from '../day.rules.ts'
import { typedShelterPlace, typesShelterPlace } from '../document/typed-place.rules.ts'
import { fold } from '../name.rules.ts'
import type { Bilingual } from '../text.rules.ts'

/** One area in the list between two days, both inclusive; null: since ever, still so. */
export type AreaGroupMember = { areaId: string; from: Day | null; to: Day | null }

export type AreaGroup = {
  id: string
  version: number
  name: Bilingual
  /** The area whose people keep the list. */
  areaId: string
  members: AreaGroupMember[]
}

export type AreaGroupInput = Pick<AreaGroup, 'name' | 'areaId' | 'members'>

/** An area of one item of the table, and of one transaction: all communes of the nation, and as many again. */
export const mostMembers = 5_000

export const areaGroupSentences = {
  noName: { vi: 'Hãy ghi tên nhóm bằng cả hai thứ tiếng.', en: 'Give the name in both languages.' },
  nameTooLong: { vi: 'Tên dài quá 200 chữ.', en: 'The name is longer than 200 letters.' },
  tooMany: {
    vi: `Một nhóm có nhiều nhất ${mostMembers} dòng. Hãy chia thành nhiều nhóm.`,
    en: `A group has at most ${mostMembers} lines. Split it.`,
  },
  badDay: { vi: 'Ngày phải là một ngày có thật.', en: 'This is no calendar day.' },
  dayOrder: { vi: 'Ngày cuối không được trước ngày đầu.', en: 'The last day is not before the first.' },
  twice: {
    vi: 'Đơn vị này đã có trong nhóm vào cùng thời gian.',
    en: 'This area is in the group already at that time.',
  },
  unknownArea: { vi: 'Không có đơn vị hành chính này.', en: 'There is no such area.' },
} satisfies Record<string, Bilingual>

type Broken = { path: string[]; message: Bilingual }

export function checkAreaGroup({ name, members }: Pick<AreaGroupInput, 'name' | 'members'>): Broken[] {
  const broken: Broken[] = []
  for (const language of ['vi', 'en'] as const) {
    if (!fold(name[language])) broken.push({ path: ['name', language], message: areaGroupSentences.noName })
    if (name[language].length > 200)
      broken.push({ path: ['name', language], message: areaGroupSentences.nameTooLong })
    else if (typesShelterPlace(name[language], null))
      broken.push({ path: ['name', language], message: typedShelterPlace })
  }
  if (members.length > mostMembers) return [{ path: ['members'], message: areaGroupSentences.tooMany }]
  const known = new Map<string, AreaGroupMember[]>()
  for (const [index, member] of members.entries()) {
    const path = ['members', String(index)]
    const { areaId, from, to } = member
    if (from !== null && !isDay(from))
      broken.push({ path: [...path, 'from'], message: areaGroupSentences.badDay })
    if (to !== null && !isDay(to)) broken.push({ path: [...path, 'to'], message: areaGroupSentences.badDay })
    if (from !== null && to !== null && to < from)
      broken.push({ path: [...path, 'to'], message: areaGroupSentences.dayOrder })
    const others = known.get(areaId) ?? []
    if (others.some((other) => meet(other, member)))
      broken.push({ path: [...path, 'areaId'], message: areaGroupSentences.twice })
    known.set(areaId, [...others, member])
  }
  return broken
}

function meet(a: AreaGroupMember, b: AreaGroupMember): boolean {
  const begins = (one: AreaGroupMember, other: AreaGroupMember) =>
    one.from === null || other.to === null || one.from <= other.to
  return begins(a, b) && begins(b, a)
}

/** `after`: the area in the list, where another stands in its place on the day. */
export type MemberOnDay = { area: Area; after: Area | null }
/** An area of the list that ended in several: which of them belong to it a person has to say. */
export type UnsettledMember = { area: Area; successors: Area[] }

/**
 * Who belongs on a day: each area of the list, or where it has ended the one that it went into whole. Where it was
 * split it waits for a person. An area that did not exist yet is no member.
 */
export function membersOn(
  { members }: Pick<AreaGroup, 'members'>,
  day: Day,
  find: (id: string) => Area | undefined,
): { members: MemberOnDay[]; unsettled: UnsettledMember[] } {
  const settled = new Map<string, MemberOnDay>()
  const unsettled: UnsettledMember[] = []
  for (const { areaId, ...span } of members) {
    const listed = isWithin(span, day) ? find(areaId) : undefined
    if (!listed) continue
    const followed = follow(listed, day, find)
    if (followed.successors) unsettled.push({ area: listed, successors: followed.successors })
    else if (followed.area && !settled.has(followed.area.id)) {
      const { area } = followed
      settled.set(area.id, { area, after: area.id === listed.id ? null : listed })
    }
  }
  return { members: [...settled.values()], unsettled }
}

type Followed = { area: Area | null; successors?: Area[] }

function follow(listed: Area, day: Day, find: (id: string) => Area | undefined): Followed {
  let area = listed
  const passed = new Set<string>()
  while (!isAliveOn(area, day)) {
    if (area.endedOn === null || day <= area.endedOn || passed.has(area.id)) return { area: null }
    passed.add(area.id)
    const [link, ...others] = area.successors.filter(({ on }) => on <= day)
    if (!link) return { area: null }
    if (others.length > 0 || link.extent !== 'WHOLE') {
      const successors = area.successors.flatMap(({ toId }) => find(toId) ?? [])
      return { area: null, successors }
    }
    const next = find(link.toId)
    if (!next) return { area: null }
    area = next
  }
  return { area }
}
