import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordFile } from '../../admin/plan/wordFile.ts'
import { fileToText } from '../../schema/document/file.ts'
import { readPlan } from '../../schema/document/read-plan.ts'
import type { Reading } from '../../schema/document/reading.ts'
import { fold } from '../../schema/name.rules.ts'
import { paperOf, recipientWords } from '../../schema/plan/paper.rules.ts'
import type { PaperPlan } from '../../schema/plan/paper-plan.rules.ts'
import { planText } from '../world/plan-text.ts'

const day = '2026-09-01'
const asRead = <P extends object>(part: P) => ({ ...part, correctedFields: [] as string[] })

/** What a reader found, as the API would tell it. */
function planOf(reading: Reading): PaperPlan {
  const { header } = reading
  return {
    state: 'IN_FORCE',
    number: header.number?.value ?? null,
    date: header.date?.value ?? null,
    title: header.title?.text ?? '',
    documentType: header.documentType,
    issuerName: header.issuer?.name ?? '',
    issuer: null,
    area: header.issuer?.areaName ? { name: header.issuer.areaName, tier: 'COMMUNE' } : null,
    signer: header.signer,
    mandates: reading.mandates.map(asRead),
    objectives: reading.objectives.map(asRead),
    targets: reading.targets.map(asRead),
    taskGroups: reading.taskGroups.map(({ title, tasks }) => ({
      title,
      tasks: tasks.map((task) => ({ ...asRead(task), children: task.children.map(asRead) })),
    })),
    funding: reading.funding.map(asRead),
    assignments: reading.assignments.map(({ agencyName, duties }) => ({
      agencyName,
      duties: duties.map(asRead),
    })),
    reportingDuties: reading.reportingDuties.map((duty) => ({
      ...asRead(duty),
      recipients: duty.recipientNames.map((name) => ({ name })),
    })),
    recipients: reading.recipients.map(asRead),
    toYear: header.period?.to ?? null,
    lifeEvents: [],
  }
}

async function readBack(plan: PaperPlan): Promise<Reading> {
  const file = await wordFile(paperOf(plan, day))
  const { text } = await fileToText(new Uint8Array(await file.arrayBuffer()), 'plan.docx')
  return readPlan(text)
}

/** What makes a part the same part. */
const keys = {
  targets: ({ targets }: Reading) =>
    targets.map(({ value, unit, dueYear, text }) =>
      [value, unit, dueYear, fold(text).slice(0, 40)].join('|'),
    ),
  assignments: ({ assignments }: Reading) =>
    assignments.map(({ agencyName, duties }) => `${fold(agencyName)}|${duties.length}`),
  reportingDuties: ({ reportingDuties }: Reading) =>
    reportingDuties.map((duty) =>
      [
        fold(duty.reporterName ?? ''),
        duty.recipientNames.map(fold).join(),
        fold(duty.viaName ?? ''),
        duty.frequency,
        duty.dueDay,
        duty.dueMonth,
      ].join('|'),
    ),
  taskGroups: ({ taskGroups }: Reading) =>
    taskGroups.map(({ title, tasks }) => `${fold(title)}|${tasks.length}`),
  mandates: ({ mandates }: Reading) => mandates.map(({ number, date, role }) => `${number}|${date}|${role}`),
  recipients: ({ recipients }: Reading) => recipients.map(({ text }) => fold(text)),
}

/** F1 of each kind over all documents, as a share of what both have. */
async function likeness(texts: readonly string[]): Promise<Record<string, number>> {
  const pairs = await Promise.all(
    texts.map(async (text) => {
      const reading = readPlan(text)
      return { before: reading, after: await readBack(planOf(reading)) }
    }),
  )
  return Object.fromEntries(
    Object.entries(keys).map(([kind, keyOf]) => {
      let both = 0
      let all = 0
      for (const { before, after } of pairs) {
        const left = keyOf(after)
        all += left.length + keyOf(before).length
        for (const key of keyOf(before)) {
          const at = left.indexOf(key)
          if (at < 0) continue
          left.splice(at, 1)
          both += 2
        }
      }
      return [kind, both / all]
    }),
  )
}

const textsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

const real = resolve(import.meta.dirname, '../../../shared/plans')
const why = existsSync(real) ? '' : ' (skipped: the real plans are not here)'

function expectAlike(found: Record<string, number>): void {
  for (const [kind, share] of Object.entries(found)) {
    expect(share, `${kind}: ${share.toFixed(3)}`).toBeGreaterThanOrEqual(0.95)
  }
}

describe('the Word file of a plan, read again', () => {
  it('says what the plan said: samples of other offices, years and kinds', async () => {
    const folders = ['../document/plans', '../world/plans'].map((folder) =>
      resolve(import.meta.dirname, folder),
    )
    expectAlike(await likeness(folders.flatMap(textsIn)))
  })

  it.skipIf(why)(`says what the plan said: the real plans${why}`, async () => {
    expectAlike(await likeness(textsIn(real)))
  })

  it('keeps number, date, title, issuer and signer', async () => {
    const before = readPlan(planText({}))
    const { header } = await readBack(planOf(before))
    expect(header.number?.value).toBe('41/KH-UBND')
    expect(header.date?.value).toBe('2026-06-15')
    expect(header.place?.value).toBe('Bình Lư')
    expect(fold(header.title?.text ?? '')).toBe(fold(before.header.title?.text ?? ''))
    expect(fold(header.issuer?.name ?? '')).toBe(fold(before.header.issuer?.name ?? ''))
    expect(header.signer).toMatchObject({ name: 'Nguyễn Văn Mẫu', position: 'Chủ tịch' })
  })
})

describe('a plan on paper', () => {
  const plan = planOf(
    readPlan(
      planText({
        mandates: ['Kế hoạch số 12/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh Lai Châu'],
        assignments: [
          ['Công an xã', 'Chủ trì tổ tiếp nhận.'],
          ['Phòng Văn hóa - Xã hội', 'Báo cáo Sở Nội vụ kết quả thực hiện trước ngày 20/11 hằng năm.'],
        ],
      }),
    ),
  )
  const lines = (given: PaperPlan) =>
    paperOf(given, day).blocks.map((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.join(' | ')).join('\n') : block.text,
    )

  it('has the letterhead, place and date, and signature of the decree', () => {
    expect(paperOf({ ...plan, area: { name: 'Xã Bình Lư', tier: 'COMMUNE' } }, day)).toMatchObject({
      stamp: null,
      superior: null,
      issuer: ['ỦY BAN NHÂN DÂN', 'XÃ BÌNH LƯ'],
      number: 'Số: 41/KH-UBND',
      placeAndDate: 'Bình Lư, ngày 15 tháng 6 năm 2026',
      kind: 'KẾ HOẠCH',
      recipients: ['- Như trên;', '- Lưu: VT.'],
      signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Nguyễn Văn Mẫu' },
    })
  })

  it.each([
    ['UBND tỉnh (b/c);', 'UBND tỉnh (b/c)'],
    ['- Bộ Nội vụ; (để b/c)', 'Bộ Nội vụ (để b/c)'],
    ['TT: Đảng ủy, HĐND xã;', 'TT: Đảng ủy, HĐND xã'],
    ['Lưu: VT, VHXH.', 'Lưu: VT, VHXH'],
    ['Lưu VT', 'Lưu VT'],
  ])('tells a recipient without dash and stop: %s', (line, words) => {
    expect(recipientWords(line)).toBe(words)
    expect(paperOf({ ...plan, recipients: [{ text: line, correctedFields: [] }] }, day).recipients).toEqual([
      `- ${words}.`,
    ])
  })

  it('names the body above a department, and who signs in whose stead', () => {
    const paper = paperOf(
      {
        ...plan,
        number: null,
        date: '2026-01-05',
        issuer: { name: 'Sở Nội vụ', superior: { name: 'Ủy ban nhân dân tỉnh Lai Châu' } },
        signer: { name: 'Lê Thị Mẫu', position: 'Phó Giám đốc', onBehalfOf: 'KT. GIÁM ĐỐC' },
      },
      day,
    )
    expect(paper).toMatchObject({
      superior: 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
      issuer: ['SỞ NỘI VỤ'],
      number: 'Số:        /KH',
      signature: { authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Lê Thị Mẫu' },
    })
    expect(paper.placeAndDate).toContain('ngày 05 tháng 01 năm 2026')
  })

  it('numbers its sections in Roman and what is under them in Arabic', () => {
    expect(lines(plan).filter((line) => /^(?:[IV]+|\d+)\. /.test(line))).toEqual([
      'I. MỤC TIÊU',
      '1. Mục tiêu',
      '2. Chỉ tiêu',
      'II. NHIỆM VỤ VÀ GIẢI PHÁP',
      '1. Tuyên truyền',
      'III. KINH PHÍ THỰC HIỆN',
      'IV. TỔ CHỨC THỰC HIỆN',
      '1. Công an xã',
      '2. Phòng Văn hóa - Xã hội',
    ])
  })

  it('cites what it carries out without the clause that follows in the source', () => {
    expect(lines(plan)[0]).toBe(
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh Lai Châu;',
    )
  })

  it('says a reporting sentence once, where its duty stands', () => {
    const said = lines(plan).filter((line) => line.includes('20/11'))
    expect(said).toEqual(['Báo cáo Sở Nội vụ kết quả thực hiện trước ngày 20/11 hằng năm.'])
  })

  it('says a day that a person put right, and the old one nowhere', () => {
    const [duty] = plan.reportingDuties
    if (!duty) throw new Error('The plan has no reporting duty')
    const corrected = { ...duty, dueDay: 5, dueMonth: 12, correctedFields: ['dueDay', 'dueMonth'] }
    const said = lines({ ...plan, reportingDuties: [corrected] }).filter((line) => /20\/11|05\/12/.test(line))
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('gửi Sở Nội vụ định kỳ hằng năm trước ngày 05/12.')
  })

  it('names objectives and reporting duties that an amendment added, in their words', () => {
    const [duty] = plan.reportingDuties
    if (!duty) throw new Error('The plan has no reporting duty')
    const text = 'Công an xã báo cáo Ủy ban nhân dân xã 6 tháng một lần.'
    const added = { ...duty, text, dueDay: null, correctedFields: ['text', 'dueDay', 'recipientNames'] }
    const objective = { text: 'Mỗi thôn có một tổ hòa giải.', correctedFields: ['text'] }
    const amended = {
      ...plan,
      objectives: [...plan.objectives, objective],
      reportingDuties: [...plan.reportingDuties, added],
    }
    const words = lines(amended)
    expect(words).toContain(objective.text)
    const section = words.findIndex((line) => line.endsWith('CHẾ ĐỘ BÁO CÁO'))
    expect(words[section + 1]).toContain(text)
    expect(words.filter((line) => line.includes('20/11'))).toHaveLength(1)
  })

  it('says the figure that a person put right', () => {
    const [target] = plan.targets
    if (!target) throw new Error('The plan has no target')
    const table = (given: object) =>
      lines({ ...plan, targets: [{ ...target, ...given }] }).find((line) => line.startsWith('1 | '))
    expect(table({})).toContain(' | 100% | 2030')
    expect(table({ value: 62.5, operator: 'AT_LEAST', dueYear: 2029, correctedFields: ['value'] })).toContain(
      ' | Ít nhất 62,5% | 2029',
    )
    expect(table({ unit: 'YES_NO', value: null, operator: null, firm: false })).toContain(
      ' | Hoàn thành | 2030',
    )
  })

  it('says beside a sentence with another figure or year that it is not what holds now', () => {
    const [target] = plan.targets
    if (!target) throw new Error('The plan has no target')
    const first = (given: object) =>
      lines({ ...plan, targets: [{ ...target, ...given }] }).find((line) => line.startsWith('1 | '))
    expect(first({ value: 62.5, correctedFields: ['value'] })).toContain('(lời văn ban đầu;')
    expect(first({ value: 100, correctedFields: ['value'] })).not.toContain('lời văn ban đầu')
    const changed = { text: 'Ít nhất 62,5% trường học.', value: 62.5, correctedFields: ['value', 'text'] }
    expect(first(changed)).not.toContain('lời văn ban đầu')
    const late = { text: 'Đến năm 2028 đạt 100%.', dueYear: 2030, correctedFields: ['dueYear'] }
    expect(first(late)).toContain('(lời văn ban đầu;')
    const task = { label: '-', children: [], ...late, text: `Nói chuyện: ${late.text}` }
    const tasks = [{ title: 'Tuyên truyền', tasks: [task] }]
    const words = lines({ ...plan, targets: [{ ...target, ...late }], taskGroups: tasks })
    expect(words.filter((line) => line.includes('mức đã sửa ghi ở bảng chỉ tiêu'))).toHaveLength(1)
  })

  it('names under its title the documents that changed it by the day, and a longer period', () => {
    const events = [
      {
        kind: 'AMENDED' as const,
        on: '2026-08-01',
        number: '9/QĐ-UBND',
        date: '2026-07-20',
        issuerName: 'Ủy ban nhân dân xã Bình Lư',
      },
      { kind: 'CORRECTED' as const, on: '2026-12-01', number: '15/CV', date: null, issuerName: null },
      { kind: 'SUPERSEDED' as const, on: '2027-01-01', number: null, date: null, issuerName: null },
    ]
    const changed = { ...plan, lifeEvents: events, toYear: 2031 }
    expect(paperOf(changed, day).notes).toEqual([
      '(Được sửa đổi, bổ sung theo văn bản số 9/QĐ-UBND ngày 20 tháng 7 năm 2026 của Ủy ban nhân dân xã Bình Lư, có hiệu lực từ ngày 01 tháng 8 năm 2026)',
      '(Được đính chính theo văn bản số 15/CV)',
      '(Thời kỳ thực hiện nay đến hết năm 2031)',
      '(Bản này trình bày nội dung đã gộp các thay đổi nêu trên, không thay cho các văn bản đã ký)',
    ])
    expect(paperOf(changed, '2026-07-31').notes[0]).toContain('đính chính')
    expect(paperOf(changed, '2027-01-01').notes).toContain(
      '(Được thay thế theo văn bản không ghi số, hết hiệu lực từ ngày 01 tháng 01 năm 2027)',
    )
    expect(paperOf(plan, day).notes).toEqual([])
  })

  it('says in the stead of a sentence that one may not read that it is not shown', () => {
    const hidden = '███████'
    const words = lines({
      ...plan,
      objectives: [{ text: hidden, correctedFields: [] }],
      taskGroups: [{ title: hidden, tasks: [] }],
    }).join('\n')
    expect(words).not.toContain('█')
    expect(words.match(/\[nội dung không công bố\]/g)).toHaveLength(2)
  })

  it.each([
    ['DRAFT', 'DỰ THẢO'],
    ['AMENDED', null],
    ['REPEALED', 'ĐÃ BỊ BÃI BỎ'],
    ['WITHDRAWN', 'ĐÃ THU HỒI'],
  ] as const)('in state %s bears the stamp %s', (state, stamp) => {
    expect(paperOf({ ...plan, state }, day).stamp).toBe(stamp)
  })
})
