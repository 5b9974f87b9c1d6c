import type { Agency, AgencyKind, FieldOfWork, Handover } from '../../schema/agency/agency.rules.ts'
import { kindOf } from '../../schema/agency/kind.rules.ts'
import { type Area, areaTypeFacts, bareName, type Tier, versionOn } from '../../schema/area/area.rules.ts'
import { type Day, dayBefore } from '../../schema/day.rules.ts'
import { fold } from '../../schema/name.rules.ts'
import { type AreaIdOf, worldAreas } from './areas.ts'

export type AgencyIds = {
  areaId: AreaIdOf
  /** The id of the People's Committee of an area (of the nation: the Government), which this list leaves to its rule. */
  committeeId: (areaId: string) => string
  /** From the key of an agency, its place and its name: `lai-chau/so-noi-vu`, `binh-lu/phong-van-hoa-xa-hoi`. */
  agencyId: (key: string) => string
}

/** Ministries as Nghị quyết 176/2025/QH15 has them; provinces did likewise with their sở in the same days. */
const newMinistries: Day = '2025-03-01'
const twoTiers: Day = '2025-07-01'
const ministriesAct = 'Nghị quyết 176/2025/QH15'

type Place = {
  tag: string
  tier: Tier
  code: string
  first: Day | null
  suffix: string
  from: Day | null
  to: Day | null
}

const nation: Place = {
  tag: 'trung-uong',
  tier: 'NATION',
  code: 'VN',
  first: null,
  suffix: '',
  from: null,
  to: null,
}
const laiChau = province('lai-chau', '12', 'tỉnh Lai Châu')
const hue = province('hue', '46', 'thành phố Huế')
const langSon = province('lang-son', '20', 'tỉnh Lạng Sơn')
const haNoi = province('ha-noi', '01', 'thành phố Hà Nội')
const oldDakLak: Place = { ...province('dak-lak-truoc-2025', '66', 'tỉnh Đắk Lắk'), to: dayBefore(twoTiers) }
const dakLak: Place = { ...province('dak-lak', '66', 'tỉnh Đắk Lắk'), first: twoTiers, from: twoTiers }
const bacSon: Place = {
  tag: 'bac-son',
  tier: 'DISTRICT',
  code: '185',
  first: null,
  suffix: ' huyện Bắc Sơn',
  from: null,
  to: dayBefore(twoTiers),
}
const binhLu: Place = {
  tag: 'binh-lu',
  tier: 'COMMUNE',
  code: '03390',
  first: twoTiers,
  suffix: ' xã Bình Lư',
  from: twoTiers,
  to: null,
}

function province(tag: string, code: string, suffix: string): Place {
  return { tag, tier: 'PROVINCE', code, first: null, suffix: ` ${suffix}`, from: null, to: null }
}

/** Who an agency answers to: its area's committee, another agency by key, or nobody in the administration. */
type Superior = 'COMMITTEE' | { key: string } | null
type Row = {
  place: Place
  name: string
  kind?: AgencyKind
  /** Where it is not the name with the area's behind it. */
  fullName?: string
  shortName?: string
  superior: Superior
  line?: string
  from?: Day | null
  to?: Day | null
}

const slug = (text: string): string => fold(text).replaceAll(' va ', ' ').replaceAll(' ', '-')
const keyOf = (place: Place, name: string): string => `${place.tag}/${slug(name)}`

const labourMinistry = 'Bộ Lao động - Thương binh và Xã hội'
const labourSo = 'Sở Lao động - Thương binh và Xã hội'
const informationSo = 'Sở Thông tin và Truyền thông'
const union = 'Hội Liên hiệp Phụ nữ'
const central = (name: string): string => keyOf(nation, name)

const centralRows: Row[] = [
  { place: nation, name: 'Thủ tướng Chính phủ', shortName: 'TTg', superior: null },
  ministry('Bộ Nội vụ', 'BNV'),
  { ...ministry(labourMinistry, 'Bộ LĐTBXH'), to: dayBefore(newMinistries) },
  ministry('Bộ Y tế', 'BYT'),
  ministry('Bộ Công an', 'BCA'),
  ministry('Bộ Tư pháp', 'BTP'),
  ministry('Bộ Tài chính', 'BTC'),
  ministry('Bộ Giáo dục và Đào tạo', 'BGDĐT'),
  ministry('Bộ Văn hóa, Thể thao và Du lịch', 'BVHTTDL'),
  ministry('Bộ Khoa học và Công nghệ', 'BKHCN'),
  { ...ministry('Bộ Nông nghiệp và Môi trường', 'BNNMT'), from: newMinistries },
  { ...ministry('Bộ Dân tộc và Tôn giáo', 'BDTTG'), from: newMinistries },
  { ...ministry('Bộ Thông tin và Truyền thông', 'BTTTT'), to: dayBefore(newMinistries) },
  {
    place: nation,
    name: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
    kind: 'FATHERLAND_FRONT',
    superior: null,
  },
  {
    place: nation,
    name: 'Trung ương Hội Liên hiệp Phụ nữ Việt Nam',
    shortName: 'TW Hội LHPN Việt Nam',
    superior: null,
  },
  ...['Ban Gia đình - Xã hội', 'Ban Chính sách - Luật pháp', 'Văn phòng'].map(
    (name): Row => ({
      place: nation,
      name: `${name} Trung ương Hội Liên hiệp Phụ nữ Việt Nam`,
      superior: { key: central('Trung ương Hội Liên hiệp Phụ nữ Việt Nam') },
    }),
  ),
]

function ministry(name: string, shortName: string): Row {
  return { place: nation, name, shortName, superior: 'COMMITTEE' }
}

/** What every province has: its sở with their ministries, its police, courts, council, Party, Front and unions. */
function provinceRows(place: Place, culture: string, ethnic: Row | null): Row[] {
  const so = (name: string, line: string): Row => ({
    place,
    name,
    superior: 'COMMITTEE',
    line: central(line),
  })
  const free = (name: string, line?: string): Row => ({
    place,
    name,
    superior: null,
    ...(line ? { line: central(line) } : {}),
  })
  const former: Row[] =
    place.from === null
      ? [
          { ...so(labourSo, labourMinistry), shortName: 'Sở LĐ-TB&XH', to: dayBefore(newMinistries) },
          {
            ...so(informationSo, 'Bộ Thông tin và Truyền thông'),
            shortName: 'Sở TT&TT',
            to: dayBefore(newMinistries),
          },
        ]
      : []
  return [
    so('Sở Nội vụ', 'Bộ Nội vụ'),
    so('Sở Y tế', 'Bộ Y tế'),
    so('Sở Tư pháp', 'Bộ Tư pháp'),
    so('Sở Tài chính', 'Bộ Tài chính'),
    so('Sở Giáo dục và Đào tạo', 'Bộ Giáo dục và Đào tạo'),
    so(culture, 'Bộ Văn hóa, Thể thao và Du lịch'),
    so('Sở Khoa học và Công nghệ', 'Bộ Khoa học và Công nghệ'),
    ...former,
    ...(ethnic === null ? [] : [ethnic]),
    { place, name: 'Văn phòng Ủy ban nhân dân', kind: 'COMMITTEE_OFFICE', superior: 'COMMITTEE' },
    { place, name: 'Công an', superior: { key: central('Bộ Công an') } },
    free('Hội đồng nhân dân'),
    partyCommittee(place),
    free('Ủy ban Mặt trận Tổ quốc Việt Nam', 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam'),
    free(union, 'Trung ương Hội Liên hiệp Phụ nữ Việt Nam'),
    free('Đoàn Thanh niên Cộng sản Hồ Chí Minh'),
    free('Hội Nông dân'),
    free('Hội Cựu chiến binh'),
    free('Liên đoàn Lao động'),
    free('Tòa án nhân dân'),
    free('Viện kiểm sát nhân dân'),
  ]
}

function partyCommittee(place: Place): Row {
  const name = place.suffix.includes('thành phố') ? 'Thành ủy' : 'Tỉnh ủy'
  return { place, name, fullName: `${name} ${bareName(place.suffix)}`, superior: null }
}

const cultureTourism = 'Sở Văn hóa, Thể thao và Du lịch'
const cultureSport = 'Sở Văn hóa và Thể thao'
const ethnicSo = (place: Place): Row => ({
  place,
  name: 'Sở Dân tộc và Tôn giáo',
  superior: 'COMMITTEE',
  line: central('Bộ Dân tộc và Tôn giáo'),
  from: place.from ?? newMinistries,
})

const haNoiUnion = keyOf(haNoi, union)
const haNoiUnionRows: Row[] = [
  ...['Ban Gia đình - Xã hội', 'Ban Chính sách - Luật pháp', 'Ban Tuyên giáo'].map(
    (name): Row => ({
      place: haNoi,
      name,
      kind: 'UNION_COMMITTEE',
      fullName: `${name} ${union} thành phố Hà Nội`,
      superior: { key: haNoiUnion },
    }),
  ),
  ...['Báo Phụ nữ Thủ đô', 'Trung tâm Tư vấn pháp luật và Hỗ trợ kết hôn'].map(
    (name): Row => ({ place: haNoi, name, fullName: name, superior: { key: haNoiUnion } }),
  ),
]

const bacSonLabour = 'Phòng Lao động, Thương binh, Xã hội - Dân tộc'
const bacSonRows: Row[] = [
  { place: bacSon, name: bacSonLabour, superior: 'COMMITTEE', line: keyOf(langSon, labourSo) },
  {
    place: bacSon,
    name: 'Phòng Văn hóa và Thông tin',
    superior: 'COMMITTEE',
    line: keyOf(langSon, cultureTourism),
  },
  {
    place: bacSon,
    name: 'Phòng Giáo dục và Đào tạo',
    superior: 'COMMITTEE',
    line: keyOf(langSon, 'Sở Giáo dục và Đào tạo'),
  },
  { place: bacSon, name: 'Trung tâm Văn hóa, Thể thao và Truyền thông', superior: 'COMMITTEE' },
  {
    place: bacSon,
    name: 'Công an',
    superior: { key: keyOf(langSon, 'Công an') },
    to: dayBefore(newMinistries),
  },
  { place: bacSon, name: 'Huyện ủy', fullName: 'Huyện ủy Bắc Sơn', superior: null },
  { place: bacSon, name: 'Hội đồng nhân dân', superior: null },
  { place: bacSon, name: union, superior: null, line: keyOf(langSon, union) },
  { place: bacSon, name: 'Hội Nông dân', superior: null, line: keyOf(langSon, 'Hội Nông dân') },
  { place: bacSon, name: 'Liên đoàn Lao động', superior: null, line: keyOf(langSon, 'Liên đoàn Lao động') },
]

const binhLuRows: Row[] = [
  { place: binhLu, name: 'Phòng Văn hóa - Xã hội', superior: 'COMMITTEE', line: keyOf(laiChau, 'Sở Nội vụ') },
  { place: binhLu, name: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', superior: 'COMMITTEE' },
  { place: binhLu, name: 'Trạm Y tế', superior: 'COMMITTEE', line: keyOf(laiChau, 'Sở Y tế') },
  { place: binhLu, name: 'Công an', superior: { key: keyOf(laiChau, 'Công an') } },
  { place: binhLu, name: 'Trung tâm Dịch vụ tổng hợp', superior: 'COMMITTEE' },
  { place: binhLu, name: 'Đảng ủy', superior: null },
  { place: binhLu, name: 'Hội đồng nhân dân', superior: null },
  {
    place: binhLu,
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam',
    superior: null,
    line: keyOf(laiChau, 'Ủy ban Mặt trận Tổ quốc Việt Nam'),
  },
  { place: binhLu, name: union, superior: null, line: keyOf(laiChau, union) },
  {
    place: binhLu,
    name: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    superior: null,
    line: keyOf(laiChau, 'Đoàn Thanh niên Cộng sản Hồ Chí Minh'),
  },
]

const fixedRows: Row[] = [
  ...centralRows,
  ...provinceRows(laiChau, cultureTourism, ethnicSo(laiChau)),
  ...provinceRows(hue, cultureSport, {
    place: hue,
    name: 'Ban Dân tộc và Tôn giáo',
    superior: { key: keyOf(hue, 'Sở Nội vụ') },
    from: newMinistries,
  }),
  ...provinceRows(langSon, cultureTourism, ethnicSo(langSon)),
  ...provinceRows(haNoi, cultureSport, null),
  ...provinceRows(oldDakLak, cultureTourism, { ...ethnicSo(oldDakLak), to: oldDakLak.to }),
  ...provinceRows(dakLak, cultureTourism, ethnicSo(dakLak)),
  ...haNoiUnionRows,
  ...bacSonRows,
  ...binhLuRows,
]

type HandoverRow = { field: FieldOfWork | 'ALL'; from: string; to: string; on: Day; act: string | null }

function movesOf(place: Place, culture: string): HandoverRow[] {
  const move = (field: FieldOfWork, from: string, to: string): HandoverRow => ({
    field,
    from: keyOf(place, from),
    to: keyOf(place, to),
    on: newMinistries,
    act: null,
  })
  return [
    move('GENDER_EQUALITY', labourSo, 'Sở Nội vụ'),
    move('LABOUR_EMPLOYMENT', labourSo, 'Sở Nội vụ'),
    move('MERITORIOUS_PEOPLE', labourSo, 'Sở Nội vụ'),
    move('CHILDREN', labourSo, 'Sở Y tế'),
    move('SOCIAL_PROTECTION', labourSo, 'Sở Y tế'),
    move('SOCIAL_EVILS', labourSo, 'Sở Y tế'),
    move('VOCATIONAL_EDUCATION', labourSo, 'Sở Giáo dục và Đào tạo'),
    move('PRESS', informationSo, culture),
    move('DIGITAL_TRANSFORMATION', informationSo, 'Sở Khoa học và Công nghệ'),
  ]
}

const centralMoves: HandoverRow[] = (
  [
    ['GENDER_EQUALITY', labourMinistry, 'Bộ Nội vụ'],
    ['LABOUR_EMPLOYMENT', labourMinistry, 'Bộ Nội vụ'],
    ['MERITORIOUS_PEOPLE', labourMinistry, 'Bộ Nội vụ'],
    ['CHILDREN', labourMinistry, 'Bộ Y tế'],
    ['SOCIAL_PROTECTION', labourMinistry, 'Bộ Y tế'],
    ['SOCIAL_EVILS', labourMinistry, 'Bộ Y tế'],
    ['VOCATIONAL_EDUCATION', labourMinistry, 'Bộ Giáo dục và Đào tạo'],
    ['POVERTY_REDUCTION', labourMinistry, 'Bộ Nông nghiệp và Môi trường'],
    ['PRESS', 'Bộ Thông tin và Truyền thông', 'Bộ Văn hóa, Thể thao và Du lịch'],
    ['DIGITAL_TRANSFORMATION', 'Bộ Thông tin và Truyền thông', 'Bộ Khoa học và Công nghệ'],
  ] as const
).map(([field, from, to]) => ({
  field,
  from: central(from),
  to: central(to),
  on: newMinistries,
  act: ministriesAct,
}))

/** The bodies of the former province went on as those of the new one of the same name. */
const dakLakMoves: HandoverRow[] = provinceRows(dakLak, cultureTourism, ethnicSo(dakLak)).map(({ name }) => ({
  field: 'ALL',
  from: keyOf(oldDakLak, name),
  to: keyOf(dakLak, name),
  on: twoTiers,
  act: 'Nghị quyết 202/2025/QH15',
}))

const fixedMoves: HandoverRow[] = [
  ...centralMoves,
  ...movesOf(laiChau, cultureTourism),
  ...movesOf(hue, cultureSport),
  ...movesOf(langSon, cultureTourism),
  ...movesOf(haNoi, cultureSport),
  ...movesOf(oldDakLak, cultureTourism),
  ...dakLakMoves,
  {
    field: 'ALL',
    from: keyOf(bacSon, 'Công an'),
    to: keyOf(langSon, 'Công an'),
    on: newMinistries,
    act: null,
  },
]

/**
 * The agencies that the five plans name, with their superiors, professional lines, days and handovers. People's
 * Committees are left out: each governed area has its own by rule (`committeeOf`).
 */
export function worldAgencies(ids: AgencyIds): Agency[] {
  const areas = worldAreas(ids.areaId)
  const byKey = new Map<string, Agency>()
  const homeOf = (place: Place): string => ids.areaId(place.tier, place.code, place.first)

  for (const row of [...fixedRows, ...districtUnions(areas)]) {
    const kind = row.kind ?? kindOf(row.name)
    if (kind === null) throw new RangeError(`No kind for ${row.name}`)
    const home = homeOf(row.place)
    const key = keyOf(row.place, row.name)
    if (byKey.has(key)) throw new RangeError(`${key} is there twice`)
    byKey.set(key, {
      id: ids.agencyId(key),
      kind,
      name: row.fullName ?? `${row.name}${row.place.suffix}`,
      shortName: row.shortName ?? null,
      areaIds: [home],
      superiorId:
        row.superior === 'COMMITTEE' ? ids.committeeId(home) : row.superior && ids.agencyId(row.superior.key),
      professionalLineId: row.line === undefined ? null : ids.agencyId(row.line),
      foundedOn: row.from ?? row.place.from,
      endedOn: row.to ?? row.place.to,
      handovers: [],
      takeovers: [],
    })
  }

  for (const { field, from, to, on, act } of fixedMoves) {
    const giver = known(byKey, from)
    const taker = known(byKey, to)
    const handover: Handover = { field, fromId: giver.id, toId: taker.id, on, act }
    giver.handovers.push(handover)
    taker.takeovers.push(handover)
  }
  handOverToCommunes(known(byKey, keyOf(bacSon, bacSonLabour)), areas, ids)
  return [...byKey.values()]
}

function known(byKey: ReadonlyMap<string, Agency>, key: string): Agency {
  const agency = byKey.get(key)
  if (agency === undefined) throw new RangeError(`No agency with the key ${key}`)
  return agency
}

/** The Women's Union had a committee in every district of Hà Nội: the plan of 2024 asks them all. */
function districtUnions(areas: readonly Area[]): Row[] {
  const capital = areas.find((area) => area.tier === 'PROVINCE' && area.versions[0]?.code === '01')
  return areas.flatMap((area) => {
    const version = versionOn(area, '2024-12-31')
    if (area.tier !== 'DISTRICT' || version === undefined || version.parentId !== capital?.id) return []
    const { code, name, type } = version
    const word = areaTypeFacts[type].words[0].toLowerCase()
    const place: Place = {
      tag: slug(name),
      tier: 'DISTRICT',
      code,
      first: version.from,
      suffix: ` ${word} ${bareName(name)}`,
      from: null,
      to: area.endedOn,
    }
    return [{ place, name: union, superior: null, line: haNoiUnion }]
  })
}

/** With the district went its phòng: its duties lie with the communes that the district became. */
function handOverToCommunes(office: Agency, areas: readonly Area[], ids: AgencyIds) {
  const district = areas.find((area) => area.id === office.areaIds[0])
  for (const link of district?.successors ?? []) {
    office.handovers.push({
      field: 'ALL',
      fromId: office.id,
      toId: ids.committeeId(link.toId),
      on: link.on,
      act: link.act,
    })
  }
}
