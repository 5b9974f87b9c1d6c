import { describe, expect, it } from 'vitest'
import { toNeutral } from '../../schema/document/neutral.ts'
import { readPlan } from '../../schema/document/read-plan.ts'
import { planText } from './sample.ts'

const duties = (...paragraphs: string[]) =>
  readPlan(
    planText({
      organisation: `IV. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n\n- Xử lý tin báo.\n\nV. CHẾ ĐỘ BÁO CÁO\n\n${paragraphs.join('\n\n')}`,
    }),
  ).reportingDuties
const times = (sentence: string) =>
  duties(`1. ${sentence}`).map(({ frequency, dueDay, dueMonth, dueYear }) => [
    frequency,
    dueDay,
    dueMonth,
    dueYear,
  ])

describe('when a report is due', () => {
  it.each([
    ['Các thôn báo cáo UBND xã trước ngày 15/11 hằng năm.', [['ANNUAL', 15, 11, null]]],
    ['Các thôn báo cáo UBND xã chậm nhất là ngày 05 tháng 12 hàng năm.', [['ANNUAL', 5, 12, null]]],
    ['Định kỳ hằng năm, các thôn báo cáo UBND xã trước 10/12.', [['ANNUAL', 10, 12, null]]],
    [
      'Các thôn báo cáo UBND xã kết quả 6 tháng trước ngày 10/6 và kết quả năm trước ngày 10/12.',
      [
        ['SEMIANNUAL', 10, 6, null],
        ['ANNUAL', 10, 12, null],
      ],
    ],
    [
      'Các thôn gửi báo cáo định kỳ 06 tháng, 01 năm về UBND xã (trước ngày 05/6 và ngày 05/12).',
      [
        ['SEMIANNUAL', 5, 6, null],
        ['ANNUAL', 5, 12, null],
      ],
    ],
    [
      'Các thôn báo cáo UBND xã hằng tháng (trước ngày 20 hằng tháng), quý (trước ngày 15 của tháng cuối quý) và năm (trước ngày 30/11).',
      [
        ['MONTHLY', 20, null, null],
        ['QUARTERLY', 15, null, null],
        ['ANNUAL', 30, 11, null],
      ],
    ],
    ['Báo cáo quý gửi về UBND xã trước ngày 15 tháng cuối quý.', [['QUARTERLY', 15, null, null]]],
    [
      'Các thôn báo cáo UBND xã 9 tháng trước ngày 10/9, năm trước ngày 10/12.',
      [
        ['NINE_MONTHLY', 10, 9, null],
        ['ANNUAL', 10, 12, null],
      ],
    ],
    ['Các thôn báo cáo kết quả về UBND xã trước ngày 20/11/2027.', [[null, 20, 11, 2027]]],
    ['Hằng tháng báo cáo UBND xã trước ngày 22 về số vụ phát sinh.', [['MONTHLY', 22, null, null]]],
    [
      'Trạm Y tế xã tổng hợp, báo cáo UBND xã để báo cáo Sở Y tế: Báo cáo quý trước ngày 18 của tháng cuối quý; báo cáo năm trước ngày 02/12/2027.',
      [
        ['QUARTERLY', 18, null, null],
        ['ANNUAL', 2, 12, 2027],
      ],
    ],
    [
      'Trạm Y tế xã báo cáo UBND xã định kỳ 6 tháng trước ngày 12/6, hằng năm trước ngày 12/12.',
      [
        ['SEMIANNUAL', 12, 6, null],
        ['ANNUAL', 12, 12, null],
      ],
    ],
    [
      'Sở Y tế báo cáo UBND tỉnh trước ngày 18/12 hằng năm; sơ kết giữa kỳ năm 2028, tổng kết năm 2030.',
      [['ANNUAL', 18, 12, null]],
    ],
    [
      'Các trường gửi UBND xã báo cáo năm (số liệu tính đến 31/10, gửi trước 08/11).',
      [['ANNUAL', 8, 11, null]],
    ],
    [
      'Hằng tháng (trước ngày 22), quý và năm các thôn báo cáo UBND xã.',
      [
        ['MONTHLY', 22, null, null],
        ['QUARTERLY', null, null, null],
        ['ANNUAL', null, null, null],
      ],
    ],
    [
      'Chế độ báo cáo: Trạm Y tế xã báo cáo UBND xã trước ngày 25 tháng cuối quý và báo cáo năm trước ngày 10/12.',
      [
        ['QUARTERLY', 25, null, null],
        ['ANNUAL', 10, 12, null],
      ],
    ],
    ['Các thôn phản ánh kịp thời vụ việc về UBND xã.', [['ADHOC', null, null, null]]],
    ['Trạm Y tế xã tổng hợp kết quả báo cáo UBND xã.', [[null, null, null, null]]],
    [
      'Các thôn thực hiện chế độ báo cáo định kỳ (quý, 6 tháng, năm) về UBND xã.',
      [
        ['QUARTERLY', null, null, null],
        ['SEMIANNUAL', null, null, null],
        ['ANNUAL', null, null, null],
      ],
    ],
    [
      'Các trường báo cáo UBND xã trước ngày 24 hằng tháng; báo cáo nhanh khi có vụ việc.',
      [
        ['MONTHLY', 24, null, null],
        ['ADHOC', null, null, null],
      ],
    ],
    ['Kịp thời báo cáo, đề xuất UBND xã giải quyết việc phát sinh.', [['ADHOC', null, null, null]]],
    [
      'Thời gian báo cáo: 6 tháng trước ngày 14/6, năm trước ngày 14/12. Báo cáo gửi về UBND xã (qua Trạm Y tế xã).',
      [
        ['SEMIANNUAL', 14, 6, null],
        ['ANNUAL', 14, 12, null],
      ],
    ],
    ['Kiểm tra công tác gia đình qua báo cáo đối với các xã còn lại.', []],
    [
      'Các thôn báo cáo UBND xã trước ngày 10/6/2027 và trước ngày 05/12/2027.',
      [
        [null, 10, 6, 2027],
        [null, 5, 12, 2027],
      ],
    ],
    ['Các thôn định kỳ báo cáo UBND xã theo quy định.', [[null, null, null, null]]],
    [
      'Khi có vụ việc nghiêm trọng, các thôn báo cáo ngay UBND xã trong 24 giờ.',
      [['ADHOC', null, null, null]],
    ],
    [
      'Nếu có khó khăn, vướng mắc, các thôn phản ánh về UBND xã để xem xét, giải quyết.',
      [['ADHOC', null, null, null]],
    ],
    [
      'Các thôn báo cáo định kỳ 6 tháng (trước 15/5), hằng năm (trước 15/11) hoặc đột xuất về UBND xã để tổng hợp.',
      [
        ['SEMIANNUAL', 15, 5, null],
        ['ANNUAL', 15, 11, null],
        ['ADHOC', null, null, null],
      ],
    ],
    [
      'Thực hiện báo cáo định kỳ (6 tháng, năm) về UBND xã.',
      [
        ['SEMIANNUAL', null, null, null],
        ['ANNUAL', null, null, null],
      ],
    ],
    ['Các thôn báo cáo UBND xã trong quý III/2027.', [['ONCE', null, null, 2027]]],
    [
      'Hằng quý, các thôn báo cáo UBND xã trước ngày 25 của tháng cuối quý; báo cáo năm gửi trước ngày 01/12.',
      [
        ['QUARTERLY', 25, null, null],
        ['ANNUAL', 1, 12, null],
      ],
    ],
    [
      'Các thôn báo cáo kết quả Tháng hành động (15/11 - 15/12) về UBND xã trước ngày 20/12 hằng năm.',
      [['ANNUAL', 20, 12, null]],
    ],
  ])('%s', (sentence, expected) => {
    expect(times(sentence)).toEqual(expected)
  })

  it('is no day of a campaign, no month of a task, no exhortation to report', () => {
    expect(
      duties(
        '1. Hưởng ứng Tháng hành động từ ngày 15/11 đến ngày 15/12.',
        '2. Công an xã theo dõi, đôn đốc báo cáo, sơ kết.',
        '3. Hằng tháng lồng ghép tuyên truyền.',
      ),
    ).toEqual([])
  })
})

describe('who reports to whom', () => {
  it.each([
    [
      'Các trường học báo cáo UBND xã (qua Phòng Văn hóa - Xã hội) trước ngày 20/11.',
      'Các trường học',
      ['UBND xã'],
      'Phòng Văn hóa - Xã hội',
    ],
    [
      'Các trường học gửi báo cáo về UBND xã thông qua Văn phòng HĐND và UBND trước ngày 20/11.',
      'Các trường học',
      ['UBND xã'],
      'Văn phòng HĐND và UBND',
    ],
    [
      'Sở Nội vụ tổng hợp, báo cáo UBND tỉnh và Bộ Nội vụ trước ngày 05/12.',
      'Sở Nội vụ',
      ['UBND tỉnh', 'Bộ Nội vụ'],
      null,
    ],
    [
      'Phòng Lao động, Thương binh và Xã hội báo cáo UBND huyện, Sở Lao động - Thương binh và Xã hội trước ngày 05/12.',
      'Phòng Lao động, Thương binh và Xã hội',
      ['UBND huyện', 'Sở Lao động - Thương binh và Xã hội'],
      null,
    ],
    [
      'Đề nghị các cơ quan, đơn vị báo cáo kết quả về Hội Liên hiệp Phụ nữ tỉnh qua Ban Gia đình - Xã hội trước 30/11.',
      'các cơ quan, đơn vị',
      ['Hội Liên hiệp Phụ nữ tỉnh'],
      'Ban Gia đình - Xã hội',
    ],
    [
      'Chế độ báo cáo: Trạm Y tế xã báo cáo UBND xã và các cơ quan có liên quan trước ngày 10/12.',
      'Trạm Y tế xã',
      ['UBND xã', 'các cơ quan có liên quan'],
      null,
    ],
    [
      'Công an các xã báo cáo Công an tỉnh (qua PX05), UBND huyện trước ngày 10/11.',
      'Công an các xã',
      ['Công an tỉnh', 'UBND huyện'],
      'PX05',
    ],
    [
      'Trường Mầm non Sao Mai báo cáo Phòng Giáo dục và Đào tạo cuối học kỳ I trước ngày 12/01.',
      'Trường Mầm non Sao Mai',
      ['Phòng Giáo dục và Đào tạo'],
      null,
    ],
  ])('%s', (sentence, reporter, recipients, via) => {
    expect(duties(`1. ${sentence}`)).toMatchObject([
      { reporterName: reporter, recipientNames: recipients, viaName: via },
    ])
  })

  it('is told by the heading where the sentence names nobody', () => {
    const reading = readPlan(
      planText({
        organisation:
          'IV. TỔ CHỨC THỰC HIỆN\n\n1. Trạm Y tế xã\n\n- Báo cáo Trung tâm Y tế khu vực trước ngày 25 hằng tháng.',
      }),
    )
    expect(reading.reportingDuties).toMatchObject([
      {
        reporterName: 'Trạm Y tế xã',
        recipientNames: ['Trung tâm Y tế khu vực'],
        frequency: 'MONTHLY',
        dueDay: 25,
      },
    ])
  })
  it.each([
    'Xây dựng kế hoạch; phối hợp với Hội Phụ nữ, công an xã; báo cáo UBND xã trước ngày 05/12 hằng năm.',
    'Giao công chức Văn hóa - Xã hội làm đầu mối; báo cáo UBND xã trước ngày 05/12 hằng năm.',
  ])('is told by the heading where the sentence names who helps: %s', (duty) => {
    const organisation = `IV. TỔ CHỨC THỰC HIỆN\n\n1. Các thôn\n\n- ${duty}`
    expect(readPlan(planText({ organisation })).reportingDuties).toMatchObject([
      { reporterName: 'Các thôn', recipientNames: ['UBND xã'], dueDay: 5, dueMonth: 12 },
    ])
  })
  it('is told by the sentence before', () => {
    expect(
      duties(
        '1. Đề nghị các cơ quan, đơn vị xây dựng kế hoạch riêng. Định kỳ hằng năm, báo cáo UBND xã trước ngày 30/11.',
      ),
    ).toMatchObject([{ reporterName: 'các cơ quan, đơn vị', frequency: 'ANNUAL', dueDay: 30, dueMonth: 11 }])
  })
  it('goes on from the desk that received it, where that has a day of its own', () => {
    expect(
      duties(
        '1. Các thôn báo cáo kết quả về Phòng Văn hóa - Xã hội trước ngày 10/11 để tổng hợp, báo cáo Sở Nội vụ trước ngày 20/11.',
      ),
    ).toMatchObject([
      { recipientNames: ['Phòng Văn hóa - Xã hội'], dueDay: 10 },
      { reporterName: 'Phòng Văn hóa - Xã hội', recipientNames: ['Sở Nội vụ'], dueDay: 20 },
    ])
  })
  it('takes its days from a line of their own', () => {
    expect(
      duties(
        '1. Các thôn báo cáo kết quả về UBND xã (qua Công an xã).',
        '2. Thời gian báo cáo: báo cáo 6 tháng trước ngày 15/6; báo cáo năm trước ngày 15/12.',
      ).map(({ recipientNames, viaName, frequency, dueDay }) => [recipientNames, viaName, frequency, dueDay]),
    ).toEqual([
      [['UBND xã'], 'Công an xã', 'SEMIANNUAL', 15],
      [['UBND xã'], 'Công an xã', 'ANNUAL', 15],
    ])
  })
  it('is flagged where no day is named', () => {
    const reading = readPlan(
      planText({
        organisation: 'IV. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n\n- Định kỳ báo cáo UBND xã theo quy định.',
      }),
    )
    expect(reading.warnings.map((warning) => warning.code)).toContain('DUTY_WITHOUT_DAY')
  })
})

describe('how often a report is wanted, for which the exchange format has no word', () => {
  it.each([
    ['Các thôn báo cáo UBND xã 9 tháng trước ngày 10/9.', 'NINE_MONTHLY'],
    ['Các đơn vị gửi báo cáo 09 tháng về Sở Nội vụ trước ngày 05/9 hằng năm.', 'NINE_MONTHLY'],
    ['Các phường báo cáo UBND quận trong quý III/2027.', 'ONCE'],
  ])('is said in the full form: %s', (sentence, stated) => {
    const organisation = `IV. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n\n- Xử lý.\n\nV. CHẾ ĐỘ BÁO CÁO\n\n1. ${sentence}`
    const reading = readPlan(planText({ organisation }))
    expect(toNeutral(reading, true).reporting[0]).toMatchObject({ frequency: null, statedFrequency: stated })
    expect(toNeutral(reading).reporting[0]).not.toHaveProperty('statedFrequency')
  })
})

it('a body is not called by the months that its report covers', () => {
  const [duty] = duties('1. Các thôn báo cáo UBND xã 9 tháng trước ngày 10/9.')
  expect(duty?.recipientNames).toEqual(['UBND xã'])
})

it.each([
  ['Các trường báo cáo Sở (qua Phòng Chính trị) trước ngày 20/12 hằng năm.', 'Sở'],
  ['Các đơn vị báo cáo kết quả về Vụ Bình đẳng giới trước ngày 10/12.', 'Vụ Bình đẳng giới'],
  ['Chi hội tổng hợp số liệu gửi Hội cấp trên trước ngày 05/11.', 'Hội cấp trên'],
])('the recipient is called as the office calls it: %s', (sentence, recipient) => {
  expect(duties(`1. ${sentence}`).map((duty) => duty.recipientNames)).toEqual([[recipient]])
})

const who = (sentence: string) =>
  duties(`1. ${sentence}`).map((duty) => [
    duty.reporterName,
    duty.recipientNames.join(', '),
    duty.frequency,
    duty.dueDay,
  ])

describe('two duties that a semicolon parts', () => {
  it.each([
    [
      'Các thôn báo cáo UBND xã trước ngày 20/11; Phòng Văn hóa - Xã hội tổng hợp, báo cáo Sở Nội vụ trước ngày 05/12.',
      [
        ['Các thôn', 'UBND xã', null, 20],
        ['Phòng Văn hóa - Xã hội', 'Sở Nội vụ', null, 5],
      ],
    ],
    [
      'Trạm Y tế định kỳ 6 tháng báo cáo UBND xã trước ngày 10/6; hằng năm báo cáo Sở Y tế trước ngày 06/12.',
      [
        ['Trạm Y tế', 'UBND xã', 'SEMIANNUAL', 10],
        ['Trạm Y tế', 'Sở Y tế', 'ANNUAL', 6],
      ],
    ],
    [
      'Các thôn báo cáo UBND xã 6 tháng trước ngày 10/6; năm trước ngày 20/11.',
      [
        ['Các thôn', 'UBND xã', 'SEMIANNUAL', 10],
        ['Các thôn', 'UBND xã', 'ANNUAL', 20],
      ],
    ],
    [
      'Các thôn: Báo cáo quý gửi trước ngày 15 của tháng cuối quý; báo cáo năm gửi trước ngày 01/12 về UBND xã.',
      [
        ['Các thôn', 'UBND xã', 'QUARTERLY', 15],
        ['Các thôn', 'UBND xã', 'ANNUAL', 1],
      ],
    ],
    [
      'UBND xã chỉ đạo Trạm Y tế xã gửi số liệu về Sở Nội vụ trước ngày 05 hằng tháng; mở phòng khám thân thiện.',
      [['Trạm Y tế xã', 'Sở Nội vụ', 'MONTHLY', 5]],
    ],
  ])('are two where each says to whom: %s', (sentence, expected) => {
    expect(who(sentence)).toEqual(expected)
  })
})

describe('the parties and days of a report', () => {
  it.each([
    [
      'Các thôn báo cáo UBND xã trước ngày 10/12 hằng năm (đồng gửi Sở Nội vụ để tổng hợp).',
      [['Các thôn', 'UBND xã, Sở Nội vụ', 'ANNUAL', 10]],
    ],
    [
      'Công đoàn cơ sở báo cáo Liên đoàn Lao động tỉnh trước ngày 20/10.',
      [['Công đoàn cơ sở', 'Liên đoàn Lao động tỉnh', null, 20]],
    ],
    [
      'Hằng năm, trước ngày 01/12, Chủ tịch UBND các xã báo cáo Chủ tịch UBND tỉnh.',
      [['Chủ tịch UBND các xã', 'Chủ tịch UBND tỉnh', 'ANNUAL', 1]],
    ],
    [
      'Kết thúc đợt, các thôn tổng hợp kết quả gửi UBND xã trước ngày 18/12/2027.',
      [['các thôn', 'UBND xã', null, 18]],
    ],
    [
      'Các thôn gửi báo cáo năm trước ngày 14/12 (số liệu tính từ ngày 15/12 năm trước đến ngày 14/12) về UBND xã.',
      [['Các thôn', 'UBND xã', 'ANNUAL', 14]],
    ],
    [
      'Các thôn gửi kế hoạch về UBND xã trước ngày 31/3/2027 và báo cáo kết quả trước ngày 30/11 hằng năm.',
      [['Các thôn', 'UBND xã', 'ANNUAL', 30]],
    ],
    [
      'Các thôn báo cáo quý I trước ngày 15/3, 6 tháng trước ngày 15/6, gửi UBND xã.',
      [
        ['Các thôn', 'UBND xã', 'QUARTERLY', 15],
        ['Các thôn', 'UBND xã', 'SEMIANNUAL', 15],
      ],
    ],
  ])('are told by: %s', (sentence, expected) => {
    expect(who(sentence)).toEqual(expected)
  })
})

describe('data that are handed over without the word for a report', () => {
  it.each([
    ['Trạm Y tế cung cấp số liệu cho UBND xã trước ngày 05 hằng tháng.', 'MONTHLY', 5],
    ['Hằng quý, Công an xã cung cấp thông tin, số liệu cho UBND xã chậm nhất ngày 20.', 'QUARTERLY', 20],
    ['Các thôn nộp phiếu thống kê về UBND xã trước ngày 05/12.', null, 5],
    ['Các thôn gửi biểu số liệu về UBND xã trước ngày 10 tháng đầu quý sau.', 'QUARTERLY', 10],
  ])('is a duty: %s', (sentence, frequency, day) => {
    expect(who(sentence).map(([, ...rest]) => rest)).toEqual([['UBND xã', frequency, day]])
  })

  it('is none without a day, which helping one another with data has not', () => {
    expect(who('Hằng quý, Trạm Y tế cung cấp số liệu cho UBND xã.')).toEqual([])
  })

  it('is a duty among tasks, where it has a day', () => {
    const tasks = (...items: string[]) =>
      readPlan(
        planText({ tasks: `III. NHIỆM VỤ\n\n1. Theo dõi\n\n${items.map((one) => `- ${one}\n\n`).join('')}` }),
      ).reportingDuties
    expect(tasks('Gửi số liệu về Sở Nội vụ trước ngày 05 hằng tháng.')).toMatchObject([
      { recipientNames: ['Sở Nội vụ'], frequency: 'MONTHLY', dueDay: 5 },
    ])
    expect(tasks('Cung cấp tờ rơi cho các thôn trước ngày 15/11.', 'Gửi số liệu về Sở Nội vụ.')).toEqual([])
  })
})

it('the day by which other work is to be done is not that of the report', () => {
  expect(
    times('Các thôn tổ chức ký cam kết trước ngày 30/5 và báo cáo kết quả về UBND xã trước ngày 05/6.'),
  ).toEqual([[null, 5, 6, null]])
  expect(
    times('Các thôn báo cáo UBND xã 6 tháng trước ngày 10/6 và báo cáo năm trước ngày 20/11.'),
  ).toHaveLength(2)
})
