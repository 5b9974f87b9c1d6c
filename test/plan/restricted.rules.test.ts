import { describe, expect, it } from 'vitest'
import { readPlan } from '../../schema/document/read-plan.ts'
import type { Duty, Plan } from '../../schema/plan/plan.parts.ts'
import {
  blank,
  maskText,
  restrictedSentences,
  withoutRestricted,
} from '../../schema/plan/restricted.rules.ts'
import { planText } from '../world/plan-text.ts'

const headerOfPlan = {
  id: 'p',
  version: 1,
  state: 'PUBLISHED',
  number: '1/KH-UBND',
  date: '2026-01-01',
  documentType: 'KH',
  instrument: 'PLAN',
  programme: 'GENDER_BASED_VIOLENCE',
  issuerName: 'UBND xã Bình Lư',
  issuerId: 'a',
  areaId: 'x',
  areaBasis: 'NAMED',
  parentAreaId: 'y',
  scopeIds: ['x'],
  fromYear: 2026,
  toYear: 2030,
  effectiveFrom: '2026-01-01',
  signer: null,
  targetCount: 1,
  warningCount: 2,
  onBehalf: false,
  createdAt: '',
  createdBy: '',
  updatedAt: '',
  updatedBy: '',
  corrected: [],
  sourceHash: '',
  sourceKey: '',
  fileId: null,
} satisfies Partial<Plan>

const sentencesIn = (task: string): string => {
  const source = planText({ tasks: [task, 'Nói chuyện ở chợ phiên.'] })
  return restrictedSentences(source, readPlan(source))
    .map(({ start, end }) => source.slice(start, end))
    .join('\n')
}

describe('a sentence is restricted', () => {
  it.each([
    ['Duy trì nơi tạm lánh tại Trạm Y tế số 2, đường Hoa Ban.'],
    ['Nhà tạm lánh đặt ở bản Nà Đon, có người trực.'],
    ['Ngôi nhà Bình yên (địa chỉ: số 14 phố Hàng Thử) nhận người trong đêm.'],
    ['Bố trí cơ sở tạm lánh gồm thôn Hợp Nhất, thôn Đoàn Kết.'],
    ['Địa chỉ tin cậy ở tổ dân phố 4 mở cửa suốt ngày.'],
    ['Duy trì nơi tạm lánh tại thôn Nà Ca.'.normalize('NFD')],
    ['Vận hành mô hình “Ngôi nhà tạm lánh” tại xã Khun Há.'],
    ['Duy trì nhà tạm lánh tại chùa Thử Nghiệm.'],
    ['Duy trì nơi tạm lánh tại trường mầm non Hoa Thử.'],
    ['Vận hành ngôi nhà an toàn tại số 15 đường Hàng Thử.'],
  ])('where it tells where a shelter is: %s', (task) => {
    expect(sentencesIn(task)).toContain(task.slice(0, -1))
  })
})

describe('a sentence stays open', () => {
  it.each([
    ['Mỗi xã, phường có ít nhất 01 nơi tạm lánh.'],
    ['Xây dựng nơi tạm lánh tại cộng đồng.'],
    ['Tập huấn tại thôn Nà Ca về cách tiếp nhận.'],
    ['Có nơi tạm lánh đạt chuẩn tại xã Bình Lư.'],
    ['Tuyên truyền ở thôn Nà Ca; duy trì nơi tạm lánh.'],
  ])('where it does not: %s', (task) => {
    expect(sentencesIn(task)).toBe('')
  })
})

describe('a title or sentence in capitals', () => {
  it.each([
    ['DUY TRÌ NƠI TẠM LÁNH TẠI THÔN PÁ KHÔM.'],
    ['NHÀ TẠM LÁNH ĐẶT TẠI BẢN NÀ ĐON, XÃ KHUN HÁ.'],
    ['Nhà tạm lánh tại Thôn Pá Khôm có người trực.'],
    ['Tại Trạm Y tế Số 2, bố trí nơi tạm lánh.'],
  ])('is restricted where it names the place: %s', (task) => {
    expect(sentencesIn(task)).toContain(task.slice(0, -1))
  })

  it.each([
    ['XÂY DỰNG NƠI TẠM LÁNH TẠI CỘNG ĐỒNG, TỔ CHỨC TRUYỀN THÔNG.'],
    ['TĂNG SỐ LƯỢNG NHÀ TẠM LÁNH Ở CÁC XÃ, PHƯỜNG.'],
  ])('stays open where it does not: %s', (task) => {
    expect(sentencesIn(task)).toBe('')
  })
})

describe('of a table that names a shelter', () => {
  const source = planText({ tasks: ['Thực hiện theo bảng sau.'] }).replace(
    'Thực hiện theo bảng sau.',
    [
      'Thực hiện theo bảng sau.',
      '',
      '| TT | Cơ sở | Địa điểm | Sức chứa |',
      '|---|---|---|---|',
      '| 1 | Tủ sách pháp luật. | Thôn Nà Ca | 40 |',
      '| 2 | Nhà tạm lánh Hoa Ban. | Thôn Pá Khôm | 6 |',
      '| 3 | Số 9 phố Hàng Thử | Ngôi nhà Bình yên | 4 |',
      '| 4 | Địa chỉ tin cậy | mỗi xã, phường | 2 |',
    ].join('\n'),
  )
  const hidden = restrictedSentences(source, readPlan(source)).map(({ start, end }) =>
    source.slice(start, end).trim(),
  )

  it('the rows that tell where it is are restricted, and no other', () => {
    expect(hidden).toEqual([
      '| 2 | Nhà tạm lánh Hoa Ban. | Thôn Pá Khôm | 6 |',
      '| 3 | Số 9 phố Hàng Thử | Ngôi nhà Bình yên | 4 |',
    ])
  })
})

it('what is left out keeps its length and its lines, so that places in the source stay right, but no length of a word', () => {
  const text = 'Một hai ba bốn.\nNăm sáu.'
  const masked = maskText(text, [{ start: 4, end: 19 }])
  expect(masked).toBe(`Một ${blank.repeat(7)} ${blank.repeat(3)}\n${blank.repeat(3)} sáu.`)
  expect(masked).toHaveLength(text.length)
  const words = (one: string) => maskText(one, [{ start: 0, end: one.length }])
  expect(words('bản Nà Đon xa')).toBe(words('thôn Pá Khôm'.padEnd(13, 'x')))
})

it('stretches that overlap are left out once, in whatever order they come', () => {
  const spans = [
    { start: 6, end: 9 },
    { start: 0, end: 7 },
  ]
  expect(maskText('abcdefghijk', spans)).toBe(`${blank.repeat(9)}jk`)
})

describe('of a plan all of whose sentences are restricted', () => {
  const source = 'Duy trì nhà tạm lánh tại thôn Nà Ca.'
  const span = { start: 0, end: source.length }
  const mark = (name: string) => `[${name}]`
  const part = (name: string) => ({ id: mark(name), span, confidence: 1, text: source, corrected: ['text'] })
  const duty: Duty = {
    ...part('duty'),
    label: 'a)',
    roles: [],
    modality: 'ASSIGNED',
    namedAgency: source,
  }
  const parts = {
    mandates: [
      {
        ...part('mandate'),
        role: 'MANDATE',
        kind: 'KH',
        number: source,
        date: '2026-01-01',
        issuerName: source,
        issuerId: mark('issuer'),
        citationKey: mark('citation'),
      },
    ],
    objectives: [part('objective')],
    targets: [
      {
        ...part('target'),
        kind: 'COUNT',
        operator: 'AT_LEAST',
        value: 1,
        valueText: source,
        unit: 'COUNT',
        scope: source,
        dueYear: 2030,
        firm: true,
        baseline: source,
        indicatorKey: null,
        indicatorId: null,
        variantKey: null,
      },
    ],
    taskGroups: [
      {
        ...part('group'),
        number: '1',
        title: source,
        tasks: [
          {
            ...part('task'),
            label: '-',
            outputs: [{ span, confidence: 1, text: source, value: 1, unitText: source, operator: null }],
            children: [{ ...part('child'), label: '+' }],
          },
        ],
      },
    ],
    assignments: [
      {
        ...part('assignment'),
        agencyName: source,
        agencyKind: null,
        isGroup: false,
        sharedHeading: source,
        agencyId: null,
        groupId: null,
        duties: [duty],
      },
    ],
    reportingDuties: [
      {
        ...part('report'),
        reporterName: source,
        recipientNames: [source],
        viaName: source,
        frequency: 'ANNUAL',
        dueDay: 15,
        dueMonth: 12,
        dueYear: null,
        reporterId: null,
        reporterGroupId: null,
        recipientIds: [null],
        viaId: null,
      },
    ],
    campaigns: [{ ...part('campaign'), name: source, start: '11-15', end: '12-15' }],
    funding: [part('funding')],
    recipients: [{ ...part('recipient'), purpose: null }],
    models: [
      {
        ...part('model'),
        name: source,
        kind: 'SHELTER',
        placeNames: [source],
        restricted: true,
        placeIds: [mark('area')],
      },
    ],
    references: [{ ...part('reference'), kind: 'ANNOUNCED_PLAN', citation: source }],
  } satisfies Partial<Plan>
  const plan: Plan = {
    ...headerOfPlan,
    ...parts,
    title: source,
    headerSpans: { title: span },
    restricted: [span],
    restorations: [{ span, original: source, restored: source }],
    warnings: [
      { code: 'RESTRICTED_PLACE', vi: 'Câu này nêu nơi đặt.', en: 'It tells the place.', span },
      { code: 'MODALITY_MISMATCH', vi: source, en: source, span },
    ],
    removed: [{ kind: 'targets', text: source }],
    fileName: source,
  }

  it('no field keeps a word, whatever it is called; ids and figures stay', () => {
    expect(JSON.stringify(plan).match(/Nà Ca/g)?.length).toBeGreaterThan(30)
    const open = withoutRestricted(plan, source, 'hash')
    expect(JSON.stringify(open)).not.toContain('Nà Ca')
    expect(open.targets[0]).toMatchObject({ id: '[target]', value: 1, dueYear: 2030 })
    expect(open.warnings.map(({ code }) => code)).toEqual(['RESTRICTED_PLACE'])
  })
})
