import { describe, expect, it } from 'vitest'
import { readPlan } from '../../schema/document/read-plan.ts'
import { planText } from './sample.ts'

const targets = (objectives: string) => readPlan(planText({ objectives })).targets
const under = (heading: string, ...lines: string[]) =>
  targets(`I. MỤC TIÊU\n\n${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}`)
const figures = (sentence: string) =>
  under('2. Mục tiêu cụ thể', sentence).map(({ operator, value, unit, dueYear }) => [
    operator,
    value,
    unit,
    dueYear,
  ])

describe('a target in a sentence', () => {
  it.each([
    ['Ít nhất 85% trường học có phòng tư vấn vào năm 2028.', [['AT_LEAST', 85, 'PERCENT', 2028]]],
    ['Tối thiểu đạt 62,5 % hộ dân ký cam kết.', [['AT_LEAST', 62.5, 'PERCENT', null]]],
    ['Từ 80% trở lên cán bộ xã được tập huấn đến hết năm 2029.', [['AT_LEAST', 80, 'PERCENT', 2029]]],
    ['Không dưới 75% nạn nhân được tư vấn.', [['AT_LEAST', 75, 'PERCENT', null]]],
    ['Trên 95% người dân biết số điện thoại hỗ trợ.', [['MORE_THAN', 95, 'PERCENT', null]]],
    ['Dưới 30% số hộ còn để xảy ra mâu thuẫn kéo dài.', [['LESS_THAN', 30, 'PERCENT', null]]],
    ['Không quá 10% vụ việc phải chuyển lên cấp trên.', [['AT_MOST', 10, 'PERCENT', null]]],
    ['100% phụ nữ mang thai được sàng lọc.', [['NOT_STATED', 100, 'PERCENT', null]]],
    ['Tuyên truyền cho 12.500 lượt người.', [['NOT_STATED', 12500, 'COUNT', null]]],
    ['Mỗi thôn có ít nhất 02 cộng tác viên vào năm 2030.', [['AT_LEAST', 2, 'COUNT', 2030]]],
    ['Thành lập tối thiểu 01 (một) nơi tạm lánh.', [['AT_LEAST', 1, 'COUNT', null]]],
    ['12/12 thôn có ít nhất một địa chỉ tin cậy vào năm 2030.', [['NOT_STATED', 12, 'COUNT', 2030]]],
    ['Xây dựng ít nhất ba mô hình điểm.', [['AT_LEAST', 3, 'COUNT', null]]],
    [
      'Đạt 70% vào năm 2028 và 90% vào năm 2030 số thôn có loa truyền thanh.',
      [
        ['NOT_STATED', 70, 'PERCENT', 2028],
        ['NOT_STATED', 90, 'PERCENT', 2030],
      ],
    ],
    [
      'Đến năm 2028, 50% và đến năm 2030, 100% trường có quy tắc ứng xử.',
      [
        ['NOT_STATED', 50, 'PERCENT', 2028],
        ['NOT_STATED', 100, 'PERCENT', 2030],
      ],
    ],
    [
      'Giảm từ 5% đến 8% số vụ mỗi năm.',
      [
        ['AT_LEAST', 5, 'PERCENT', null],
        ['AT_MOST', 8, 'PERCENT', null],
      ],
    ],
    [
      'Đến năm 2029: 60% thôn có câu lạc bộ; 80% trưởng thôn được tập huấn.',
      [
        ['NOT_STATED', 60, 'PERCENT', 2029],
        ['NOT_STATED', 80, 'PERCENT', 2029],
      ],
    ],
    [
      '90% người bị bạo lực được nhận ít nhất một dịch vụ và 02 lần tư vấn.',
      [['NOT_STATED', 90, 'PERCENT', null]],
    ],
    ['Giảm tỷ lệ tảo hôn từ 12% năm 2025 xuống dưới 8% năm 2030.', [['LESS_THAN', 8, 'PERCENT', 2030]]],
    ['Tăng 15% số người được tư vấn so với năm 2025.', [['NOT_STATED', 15, 'PERCENT', null]]],
    ['Giảm 12% số vụ ngược đãi so với cùng kỳ năm 2026.', [['NOT_STATED', 12, 'PERCENT', null]]],
    ['100% chi hội học tập Luật Trẻ em năm 2016.', [['NOT_STATED', 100, 'PERCENT', null]]],
    ['Lập mới 03 “Tổ lắng nghe” tại các buôn.', [['NOT_STATED', 3, 'COUNT', null]]],
    ['Mỗi chi đoàn có tối thiểu 02 hòm ghi âm.', [['AT_LEAST', 2, 'COUNT', null]]],
    ['Hỗ trợ trẻ em tối thiểu 06 tháng sau vụ việc cho 90% nạn nhân.', [['NOT_STATED', 90, 'PERCENT', null]]],
    ['Số hộ có bạo lực còn dưới 9% vào năm 2030 (năm 2026 là 17%).', [['LESS_THAN', 9, 'PERCENT', 2030]]],
    [
      'Lập 04 tổ tư vấn tại 04 thôn vào năm 2027, mở ra 12 thôn vào năm 2029.',
      [
        ['NOT_STATED', 4, 'COUNT', 2027],
        ['NOT_STATED', 12, 'COUNT', 2029],
      ],
    ],
    [
      'Tử vong mẹ giảm xuống 40/100.000 trẻ đẻ sống vào năm 2028 và dưới 38/100.000 vào năm 2030.',
      [
        ['NOT_STATED', 40, 'COUNT', 2028],
        ['LESS_THAN', 38, 'COUNT', 2030],
      ],
    ],
    ['Tăng 1,4 lần số lượt tư vấn so với giai đoạn 2021 - 2025.', [['NOT_STATED', 1.4, 'COUNT', null]]],
    ['Từ năm 2028 trở đi, 90% số trường có phòng tư vấn.', [['NOT_STATED', 90, 'PERCENT', 2028]]],
    [
      'Số giờ làm việc nhà của nữ còn 1,6 lần vào năm 2027 và 1,3 lần vào năm 2030 so với nam.',
      [
        ['NOT_STATED', 1.6, 'COUNT', 2027],
        ['NOT_STATED', 1.3, 'COUNT', 2030],
      ],
    ],
    [
      'Giữ tỷ số giới tính khi sinh ở mức 112 bé trai/100 bé gái vào năm 2030.',
      [['NOT_STATED', 112, 'COUNT', 2030]],
    ],
    [
      'Mỗi năm trên 70% hộ được tuyên truyền, đến năm 2030 đạt trên 90%.',
      [
        ['MORE_THAN', 70, 'PERCENT', null],
        ['MORE_THAN', 90, 'PERCENT', 2030],
      ],
    ],
    [
      'Tỷ lệ nạn nhân được tư vấn đạt tối thiểu 65% vào năm 2028; 85% vào năm 2030.',
      [
        ['AT_LEAST', 65, 'PERCENT', 2028],
        ['NOT_STATED', 85, 'PERCENT', 2030],
      ],
    ],
  ])('%s', (sentence, expected) => {
    expect(figures(sentence)).toEqual(expected)
  })

  it.each([
    'Đường dây 111 hoạt động 24/7.',
    'Thực hiện Đề án số 938 và Dự án 8 theo Quyết định số 1719/QĐ-TTg.',
    'Hỗ trợ phụ nữ từ 18 tuổi đến 60 tuổi.',
    'Phối hợp hai cấp chính quyền trong giai đoạn 2026 - 2030.',
    'Tổ chức vào ngày 25/11 hằng năm.',
  ])('is none in: %s', (sentence) => {
    expect(figures(sentence).filter(([, value]) => value !== null)).toEqual([])
  })

  it('keeps the words of its figure, its scope and whether it only strives', () => {
    const [target] = under(
      '2. Chỉ tiêu đến năm 2030',
      'Phấn đấu ít nhất 05 nơi tạm lánh tại mỗi xã, phường có tiêu chuẩn chung.',
    )
    expect(target).toMatchObject({
      kind: 'COUNT_PER_AREA',
      valueText: 'ít nhất 05 nơi tạm lánh',
      firm: false,
      dueYear: 2030,
    })
    const [share] = under('2. Chỉ tiêu', '80% cán bộ, công chức được bồi dưỡng.')
    expect(share).toMatchObject({ kind: 'SHARE', scope: 'cán bộ, công chức', firm: true, dueYear: null })
    const [cover] = under('2. Chỉ tiêu', '100% thôn, bản có địa chỉ tin cậy.')
    expect(cover?.kind).toBe('COVERAGE')
  })

  it('has no value where a digit is lost, and says so', () => {
    const reading = readPlan(
      planText({ objectives: 'I. CHỈ TIÊU\n\n- \ufffd5% thôn có tổ hòa giải.\n- 40% thôn có loa.' }),
    )
    expect(reading.targets.map((target) => target.value)).toEqual([null, 40])
    expect(reading.warnings.map((warning) => warning.code)).toContain('FIGURE_DAMAGED')
  })
})

describe('the year a target is due', () => {
  it('is that of the lead-in over the list before that of the heading', () => {
    const found = targets(
      'I. MỤC TIÊU\n\n2. Chỉ tiêu đến năm 2030\n\na) Giai đoạn đầu, đến năm 2027:\n\n- 50% thôn có tổ tư vấn.\n\nb) 90% thôn có tổ tư vấn.',
    )
    expect(found.map((target) => target.dueYear)).toEqual([2027, 2030])
  })
  it('is never guessed from the period of the plan', () => {
    const found = targets('I. MỤC TIÊU\n\n- 50% thôn có tổ tư vấn.')
    expect(found.map((target) => target.dueYear)).toEqual([null])
  })
})

describe('a further step of a target', () => {
  it.each([
    ['Đến năm 2027, 55% trường nghề có hòm thư góp ý', 'đến năm 2030 đạt 90%.'],
    ['70% thôn, bản có tổ hòa giải vào cuối năm 2026', 'năm 2028 là 85%'],
    ['Đến hết năm 2022, tối thiểu 40% cán bộ phường được tập huấn', 'đến năm 2025 tăng lên 100%.'],
  ])('keeps the words that say what is measured: %s; %s', (first, step) => {
    const [one, two] = under('2. Mục tiêu cụ thể', `${first}; ${step}`)
    expect([one?.text, two?.text]).toEqual([first, `${first}; ${step}`])
    expect(two?.scope).toBe(one?.scope)
  })

  it('has the whole sentence where its words come last', () => {
    const found = under('2. Chỉ tiêu', 'Năm 2027: 55%; năm 2028: 75%; năm 2030: 100% thôn có tổ tư vấn.')
    expect(found.map(({ value, dueYear }) => [value, dueYear])).toEqual([
      [55, 2027],
      [75, 2028],
      [100, 2030],
    ])
    expect(found[0]?.text).toContain('thôn có tổ tư vấn')
  })
  it('is none where the clause has words of its own', () => {
    const [, two] = under('2. Mục tiêu cụ thể', 'Năm 2027, 55% xã có loa; năm 2028, 60% xã có trang tin.')
    expect(two?.text).toBe('năm 2028, 60% xã có trang tin.')
  })
})

describe('an item without a figure', () => {
  it('is a milestone under "chỉ tiêu" and nowhere else', () => {
    expect(
      under('2. Các chỉ tiêu phấn đấu đến năm 2028', 'Ban hành quy chế phối hợp giữa công an và trạm y tế.'),
    ).toMatchObject([
      {
        kind: 'MILESTONE',
        unit: 'YES_NO',
        value: null,
        dueYear: 2028,
        indicatorKey: 'coordination-regulation',
      },
    ])
    expect(targets('I. MỤC TIÊU\n\n- Nâng cao nhận thức của người dân.')).toEqual([])
  })
  it('is a milestone among specific aims too, where it is a deed, also behind a label of words', () => {
    expect(
      under('2. Mục tiêu cụ thể', 'Mục tiêu 3: Hoàn thành xây dựng cơ sở dữ liệu của xã trong năm 2027.'),
    ).toMatchObject([{ kind: 'MILESTONE', dueYear: 2027 }])
  })
  it('may open a sentence that goes on to figures, where it is a deed', () => {
    const of = (line: string) => under('2. Chỉ tiêu', line).map(({ unit, dueYear }) => [unit, dueYear])
    expect(of('Thành lập Ban Chỉ đạo cấp xã trong năm 2026; 90% thôn có tổ tư vấn năm 2028.')).toEqual([
      ['YES_NO', 2026],
      ['PERCENT', 2028],
    ])
    expect(of('Phấn đấu đến năm 2028; 90% thôn có tổ tư vấn.')).toEqual([['PERCENT', 2028]])
  })
  it('carries on the sentence before it where it sets nothing of its own', () => {
    expect(
      under('2. Chỉ tiêu', '75% cán bộ được tập huấn về luật; kỹ năng lắng nghe và chuyển gửi.'),
    ).toHaveLength(1)
  })
})

describe('a table of targets', () => {
  const table = (...rows: string[]) =>
    targets(`I. CHỈ TIÊU\n\n${rows.join('\n')}`).map(({ text, operator, value, unit, dueYear }) => [
      text,
      operator,
      value,
      unit,
      dueYear,
    ])

  it('has a target for each year that holds a value', () => {
    expect(
      table(
        '| TT | Chỉ tiêu | ĐVT | 2027 | 2030 |',
        '|---|---|---|---|---|',
        '| 1 | Thôn có tổ tư vấn | % | 40 | 80 |',
        '| 2 | Câu lạc bộ nam giới | CLB | - | 05 |',
      ),
    ).toEqual([
      ['Thôn có tổ tư vấn', 'NOT_STATED', 40, 'PERCENT', 2027],
      ['Thôn có tổ tư vấn', 'NOT_STATED', 80, 'PERCENT', 2030],
      ['Câu lạc bộ nam giới', 'NOT_STATED', 5, 'COUNT', 2030],
    ])
  })
  it('has a milestone where a row says only that it is to be done', () => {
    expect(
      table(
        '| TT | Chỉ tiêu | Mức đạt | Năm đạt |',
        '|---|---|---|---|',
        '| 1 | Trường học có phòng tư vấn | 90% | 2030 |',
        '| 2 | Ban hành Quy chế phối hợp | Hoàn thành | 2027 |',
        '| 3 | Kiện toàn Ban Chỉ đạo | x | 2026 |',
      ),
    ).toEqual([
      ['Trường học có phòng tư vấn', 'NOT_STATED', 90, 'PERCENT', 2030],
      ['Ban hành Quy chế phối hợp', null, null, 'YES_NO', 2027],
      ['Kiện toàn Ban Chỉ đạo', null, null, 'YES_NO', 2026],
    ])
  })
  it('keeps what was already reached apart, and reads a column of days', () => {
    expect(
      table(
        '| STT | Nội dung chỉ tiêu | Hiện trạng năm 2026 | Chỉ tiêu phấn đấu | Thời hạn |',
        '|---|---|---|---|---|',
        '| 1 | Tỷ lệ hộ ký cam kết | 55% | ≥ 90% | Quý IV/2029 |',
        '| 2 | Số lớp tập huấn | 1 | ít nhất 04 | 2028 |',
      ),
    ).toEqual([
      ['Tỷ lệ hộ ký cam kết', 'AT_LEAST', 90, 'PERCENT', 2029],
      ['Số lớp tập huấn', 'AT_LEAST', 4, 'COUNT', 2028],
    ])
  })
  it('may have its years in a second row, under a title of their own', () => {
    expect(
      table(
        '| STT | Chỉ tiêu | Đơn vị tính | Mục tiêu | |',
        '|---|---|---|---|---|',
        '| | | | Năm 2027 | Năm 2028 |',
        '| 1 | Người được tư vấn | người | 1.200 | 1.500 |',
      ),
    ).toEqual([
      ['Người được tư vấn', 'NOT_STATED', 1200, 'COUNT', 2027],
      ['Người được tư vấn', 'NOT_STATED', 1500, 'COUNT', 2028],
    ])
  })
  it.each([[[]], [['']]])('may be set with tabs, also with empty lines between its rows', (gap) => {
    expect(table('STT\tChỉ tiêu\tĐVT\tNăm 2027', ...gap, '1\tThôn có tổ tư vấn\t%\t40')).toEqual([
      ['Thôn có tổ tư vấn', 'NOT_STATED', 40, 'PERCENT', 2027],
    ])
  })
})

it('a table of targets may be set with blanks alone', () => {
  const found = targets(
    'I. MỤC TIÊU\n\n2. Chỉ tiêu\n\nTT   Chỉ tiêu                  ĐVT    Kế hoạch 2028\n1    Thôn có loa truyền thanh    %      92,5\n2    Lớp học làm cha mẹ         Lớp    4',
  )
  expect(found.map(({ text, value, unit, dueYear }) => [text, value, unit, dueYear])).toEqual([
    ['Thôn có loa truyền thanh', 92.5, 'PERCENT', 2028],
    ['Lớp học làm cha mẹ', 4, 'COUNT', 2028],
  ])
})

describe('a task or a duty', () => {
  it('sets none by what it airs, hands out or holds', () => {
    const { targets } = readPlan(
      planText({
        tasks:
          'II. NHIỆM VỤ\n\n1. Truyền thông\n\n- Mỗi quý phát ít nhất một phóng sự.\n- Treo tối thiểu 03 băng rôn tại trụ sở.',
      }),
    )
    expect(targets.filter((target) => target.confidence < 0.7)).toEqual([])
  })
  it('sets a target where it says how much at least, and only an output where it does not', () => {
    const reading = readPlan(
      planText({
        tasks:
          'II. NHIỆM VỤ\n\n1. Hỗ trợ\n\n- Bố trí ít nhất 01 nơi tạm lánh tại trạm y tế.\n- Mở 03 lớp tập huấn ở 02 thôn.',
      }),
    )
    expect(reading.targets.filter((target) => target.confidence < 0.7)).toMatchObject([
      { value: 1, operator: 'AT_LEAST' },
    ])
    expect(reading.taskGroups[0]?.tasks.map((task) => task.outputs.map((output) => output.value))).toEqual([
      [1],
      [3, 2],
    ])
  })
})
