import { describe, expect, it } from 'vitest'
import { tasksWithoutLead, tightRungs } from '../../schema/plan/ladder.rules.ts'
import type { Assignment, PartBase, ReportingDuty, Target, TaskGroup } from '../../schema/plan/plan.parts.ts'
import { targetShortfalls } from '../../schema/plan/shortfall.rules.ts'

let next = 0
const part = (text: string): PartBase => {
  next += 1
  return { id: `p${next}`, span: null, confidence: 1, text, corrected: [] }
}
const target = (given: Partial<Target> = {}): Target => ({
  ...part(given.text ?? '80% cán bộ được tập huấn'),
  kind: 'SHARE',
  operator: 'AT_LEAST',
  value: 80,
  valueText: null,
  unit: 'PERCENT',
  scope: null,
  dueYear: 2028,
  firm: true,
  baseline: null,
  indicatorKey: null,
  indicatorId: 'trained',
  variantKey: null,
  ...given,
})
const saying = (targets: Target[], objectives: PartBase[] = []) => ({
  targets,
  objectives,
  taskGroups: [],
  references: [],
  toYear: 2030,
})
const held = (above: Target, ...own: Target[]) =>
  targetShortfalls(saying([above]), saying(own), () => 'UP').map(({ kind }) => kind)

describe('a target of the plan above', () => {
  it('is met by one as strong and as early, whatever else the plan says of it', () => {
    expect(held(target(), target())).toEqual([])
    expect(held(target(), target({ value: 90, dueYear: 2027 }))).toEqual([])
    expect(held(target(), target({ value: 50, dueYear: 2026 }), target({ value: 85 }))).toEqual([])
  })

  it.each<[Partial<Target>, Partial<Target>, string[]]>([
    [{}, { value: 79 }, ['WEAKER']],
    [{}, { value: null }, ['WEAKER']],
    [{}, { firm: false }, ['WEAKER']],
    [{}, { dueYear: 2029 }, ['LATER']],
    [{}, { dueYear: null }, ['LATER']],
    [{}, { value: 60, dueYear: 2030 }, ['WEAKER', 'LATER']],
    [{ operator: 'AT_MOST', value: 30 }, { operator: 'AT_MOST', value: 35 }, ['WEAKER']],
    [{ operator: 'AT_MOST', value: 30 }, { operator: 'AT_MOST', value: 25 }, []],
    [{ operator: 'NOT_STATED' }, { value: 70 }, ['WEAKER']],
    [{ variantKey: 'seek' }, { variantKey: 'receive' }, ['REDEFINED']],
    [{ variantKey: 'seek' }, { variantKey: null }, ['NOT_COMPARED']],
    [{ variantKey: 'seek' }, { variantKey: null, value: 70 }, ['NOT_COMPARED', 'WEAKER']],
    [{ variantKey: null }, { variantKey: 'receive' }, []],
    [{}, { unit: 'COUNT', value: 12 }, ['REDEFINED']],
    [
      { kind: 'COUNT_PER_AREA', unit: 'COUNT', value: 5 },
      { kind: 'COUNT', unit: 'COUNT', value: 2 },
      ['WEAKER'],
    ],
    [{ kind: 'COUNT', unit: 'COUNT', value: 50 }, { kind: 'COUNT', unit: 'COUNT', value: 1 }, []],
  ])('%j held against %j is %j', (above, own, kinds) => {
    expect(held(target(above), target(own))).toEqual(kinds)
  })

  it('has no better direction where its indicator has none and its words tell none', () => {
    const above = target({ operator: 'NOT_STATED' })
    expect(targetShortfalls(saying([above]), saying([target({ value: 1 })]), () => 'NONE')).toEqual([])
  })

  it('is lacking, taken over by reference, or not compared', () => {
    expect(held(target())).toEqual(['LACKING'])
    expect(held(target({ indicatorId: null }))).toEqual(['NOT_COMPARED'])
    const reference = part('Các chỉ tiêu cụ thể thực hiện theo Kế hoạch số 12/KH-UBND của UBND tỉnh.')
    const [found] = targetShortfalls(saying([target()]), saying([], [reference]), () => 'UP')
    expect(found).toMatchObject({ kind: 'BY_REFERENCE', own: { partId: reference.id, text: reference.text } })
  })

  it('is shown with the sentence of both', () => {
    const above = target()
    const own = target({ text: '60% cán bộ được tập huấn', value: 62.5 })
    expect(targetShortfalls(saying([above]), saying([own]), () => 'UP')).toMatchObject([
      {
        above: { partId: above.id, text: above.text },
        own: { partId: own.id, text: own.text },
        message: { vi: 'Cấp trên yêu cầu 80%, kế hoạch đặt 62,5%.', en: '80% above, 62.5% here.' },
      },
    ])
  })
})

describe('a task', () => {
  const group = (...texts: string[]): TaskGroup => ({
    ...part('Nhóm'),
    number: '1',
    title: 'Nhóm',
    tasks: texts.map((text) => ({ ...part(text), label: null, outputs: [], children: [] })),
  })
  const led = (text: string, roles: Assignment['duties'][number]['roles'] = ['LEAD']): Assignment => ({
    ...part('Sở Y tế'),
    agencyName: 'Sở Y tế',
    agencyKind: null,
    isGroup: false,
    agencyId: null,
    groupId: null,
    duties: [{ ...part(text), label: null, roles, modality: 'ASSIGNED', namedAgency: null }],
  })
  const told = (tasks: string[], assignments: Assignment[]) =>
    tasksWithoutLead({ taskGroups: [group(...tasks)], assignments }).map(({ own }) => own?.text)

  it('has a lead where a lead speaks of it, or leads the whole plan', () => {
    const tasks = ['Tập huấn cán bộ y tế cơ sở', 'Truyền thông trong trường học']
    expect(told(tasks, [led('Chủ trì tập huấn cho cán bộ y tế cơ sở')])).toEqual([tasks[1]])
    expect(told(tasks, [led('Chủ trì triển khai các nhiệm vụ của Kế hoạch')])).toEqual([])
    expect(told(tasks, [led('Tập huấn cán bộ y tế cơ sở', ['COOPERATE'])])).toEqual(tasks)
    expect(told(['Công an xã chủ trì tổ tiếp nhận'], [])).toEqual([])
  })
})

describe('a ladder of reports', () => {
  const duty = (given: Partial<ReportingDuty>): ReportingDuty => ({
    ...part(given.text ?? 'Báo cáo'),
    reporterName: null,
    recipientNames: [],
    viaName: null,
    frequency: 'ANNUAL',
    dueDay: null,
    dueMonth: null,
    dueYear: null,
    reporterId: null,
    reporterGroupId: null,
    recipientIds: [],
    viaId: null,
    ...given,
  })
  const coming = (dueDay: number, dueMonth: number, more: Partial<ReportingDuty> = {}) =>
    duty({
      reporterName: 'Các trường học',
      recipientNames: ['Ủy ban nhân dân xã'],
      viaName: 'Phòng Văn hóa - Xã hội',
      dueDay,
      dueMonth,
      ...more,
    })
  const going = (dueDay: number, dueMonth: number, more: Partial<ReportingDuty> = {}) =>
    duty({
      reporterName: 'Phòng Văn hóa – Xã hội',
      recipientNames: ['Sở Nội vụ'],
      dueDay,
      dueMonth,
      ...more,
    })
  const found = (below: ReportingDuty, up: ReportingDuty | null, above: ReportingDuty[] = []) =>
    tightRungs(
      {
        issuerId: 'ubnd',
        issuerName: 'Ủy ban nhân dân xã Bình Lư',
        reportingDuties: up ? [below, up] : [below],
      },
      above,
    ).map(({ kind }) => kind)

  it('has a day to spare only where what comes in is due before what goes up', () => {
    expect(found(coming(5, 11), going(20, 11))).toEqual([])
    expect(found(coming(20, 11), going(20, 11))).toEqual(['NO_DAY_TO_SPARE'])
    expect(found(coming(30, 11), going(20, 11))).toEqual(['NO_DAY_TO_SPARE'])
    expect(found(coming(20, 12), going(5, 1))).toEqual([])
  })

  it('holds together only reports of one rhythm that have days', () => {
    expect(found(coming(20, 11), going(20, 11, { frequency: 'SEMIANNUAL' }))).toEqual([])
    expect(found(coming(20, 11), going(20, 11, { dueDay: null }))).toEqual([])
    const monthly = { frequency: 'MONTHLY' as const, dueMonth: null }
    expect(found(coming(25, 1, monthly), going(20, 1, monthly))).toEqual(['NO_DAY_TO_SPARE'])
  })

  it('is held against what the plan above wants of the issuer, and not against what others report', () => {
    const above = duty({ reporterName: 'UBND các xã, phường', dueDay: 15, dueMonth: 11 })
    expect(found(coming(20, 11), null, [above])).toEqual(['NO_DAY_TO_SPARE'])
    expect(found(coming(10, 11), null, [above])).toEqual([])
    expect(found(coming(20, 11, { recipientNames: ['Sở Y tế'], viaName: null }), null, [above])).toEqual([])
    expect(found(coming(20, 11), going(10, 11, { reporterName: 'Công an xã' }))).toEqual([])
  })
})
