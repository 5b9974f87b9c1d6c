import { describe, expect, it } from 'vitest'
import { toNeutral } from '../../schema/document/neutral.ts'
import { readPlan } from '../../schema/document/read-plan.ts'
import { planText } from './sample.ts'

const read = (organisation: string) =>
  readPlan(planText({ organisation: `IV. TỔ CHỨC THỰC HIỆN\n\n${organisation}` }))
const agencies = (organisation: string) =>
  read(organisation).assignments.map(({ agencyName, duties }) => [agencyName, duties.length])
const roles = (organisation: string) =>
  toNeutral(read(organisation)).responsibilities.map(({ agency, role }) => [agency, role])

describe('an agency and its duties', () => {
  it.each([
    [
      'a heading over bullets',
      '1. Trạm Y tế xã\n\n- Khám, chữa bệnh.\n\n- Chuyển tuyến khi cần.',
      [['Trạm Y tế xã', 2]],
    ],
    [
      'a heading over letters',
      '1. Công an xã\n\na) Tuần tra.\n\nb) Xử lý.\n\nc) Báo tin.',
      [['Công an xã', 3]],
    ],
    [
      'a heading over paragraphs',
      '1. Công an xã\n\nTuần tra ban đêm tại các thôn.\n\nXử lý nghiêm người vi phạm.',
      [['Công an xã', 2]],
    ],
    [
      'a name that ends like the word for a division',
      '1. Ban Quản lý Khu kinh tế Hải Phòng ban hành hướng dẫn.\n\n2. Các chi bộ trực thuộc tổ chức quán triệt.',
      [
        ['Ban Quản lý Khu kinh tế Hải Phòng', 1],
        ['Các chi bộ trực thuộc', 1],
      ],
    ],
    [
      'a line with a colon',
      'Trạm Y tế phường: tiếp nhận người bệnh.\n\nCông an phường: bảo vệ hiện trường.',
      [
        ['Trạm Y tế phường', 1],
        ['Công an phường', 1],
      ],
    ],
    [
      'a bullet with a colon',
      '- Phòng Kinh tế: bố trí kinh phí.\n\n- Văn phòng HĐND và UBND: bố trí phòng họp.',
      [
        ['Phòng Kinh tế', 1],
        ['Văn phòng HĐND và UBND', 1],
      ],
    ],
    [
      'one sentence',
      '1. Sở Tài chính tham mưu bố trí kinh phí theo khả năng ngân sách.',
      [['Sở Tài chính', 1]],
    ],
    [
      'a sentence that gives the work',
      '1. Giao Phòng Văn hóa - Xã hội chủ trì triển khai Kế hoạch.',
      [['Phòng Văn hóa - Xã hội', 1]],
    ],
    [
      'a sentence over a list',
      '1. Phòng Tư pháp chủ trì, phối hợp với các đơn vị:\n\n- Trợ giúp pháp lý.\n\n- Phổ biến pháp luật.',
      [['Phòng Tư pháp', 2]],
    ],
    [
      'a name with a comma and "và"',
      '1. Sở Văn hóa, Thể thao và Du lịch\n\n- Chỉ đạo báo chí.',
      [['Sở Văn hóa, Thể thao và Du lịch', 1]],
    ],
    [
      'a name that holds a verb',
      '1. Trung tâm Dịch vụ tổng hợp\n\n- Phát thanh.\n\n2. Ban Chỉ đạo công tác gia đình tỉnh\n\n- Theo dõi.',
      [
        ['Trung tâm Dịch vụ tổng hợp', 1],
        ['Ban Chỉ đạo công tác gia đình tỉnh', 1],
      ],
    ],
    [
      'organisations in a name',
      '1. Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội tổ chức giám sát việc thực hiện.',
      [['Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội', 1]],
    ],
    [
      'many under one clause',
      '1. Các sở, ban, ngành theo chức năng, nhiệm vụ được giao có trách nhiệm thực hiện Kế hoạch.',
      [['Các sở, ban, ngành', 1]],
    ],
    [
      'the duty of',
      '1. Trách nhiệm của các trường học trên địa bàn\n\n- Dạy kỹ năng.',
      [['các trường học trên địa bàn', 1]],
    ],
    [
      'agencies under a level of government',
      '1. Cấp tỉnh\n\n1.1. Sở Y tế\n\n- Hướng dẫn.\n\n1.2. Sở Tư pháp\n\n- Trợ giúp.\n\n2. Cấp xã\n\n2.1. Ủy ban nhân dân các xã\n\n- Ban hành kế hoạch.',
      [
        ['Sở Y tế', 1],
        ['Sở Tư pháp', 1],
        ['Ủy ban nhân dân các xã', 1],
      ],
    ],
    [
      'headings without numbers',
      '**Phòng Kinh tế**\n\n- Bố trí vốn.\n\n**Công an xã**\n\n- Tuần tra.',
      [
        ['Phòng Kinh tế', 1],
        ['Công an xã', 1],
      ],
    ],
    ['labels with a slash', '1/ Công an xã\n\na/ Tuần tra.\n\nb/ Xử lý.', [['Công an xã', 2]]],
    [
      'a duty broken by a page',
      '1. Công an xã\n\n- Phối hợp với các thôn trong việc\n\n12\n\ntuần tra ban đêm.\n\n- Xử lý.',
      [['Công an xã', 2]],
    ],
    [
      'bullets with colons under a group',
      '1. Các sở, ngành cấp tỉnh\n\n- Sở Y tế: hướng dẫn chuyên môn.\n\n- Sở Tư pháp: trợ giúp pháp lý.',
      [
        ['Sở Y tế', 1],
        ['Sở Tư pháp', 1],
      ],
    ],
    [
      'a title among agencies',
      '1. Công an xã\n\n- Tuần tra.\n\n2. Trạm Y tế xã\n\n- Khám.\n\n3. Tư pháp - Hộ tịch\n\n- Phổ biến luật.',
      [
        ['Công an xã', 1],
        ['Trạm Y tế xã', 1],
        ['Tư pháp - Hộ tịch', 1],
      ],
    ],
    [
      'a table',
      '| TT | Cơ quan | Nhiệm vụ |\n|---|---|---|\n| 1 | Công an xã | Tuần tra |\n| 2 | Đề nghị Hội Nông dân xã | Vận động |',
      [
        ['Công an xã', 1],
        ['Hội Nông dân xã', 1],
      ],
    ],
    [
      'a name with two verbs',
      '1. Hội đồng phối hợp phổ biến giáo dục pháp luật\n\n- Tuyên truyền.',
      [['Hội đồng phối hợp phổ biến giáo dục pháp luật', 1]],
    ],
    [
      'a short request',
      'Công an xã phối hợp xử lý.\n\nĐề nghị Hội Nông dân xã giám sát.',
      [
        ['Công an xã', 1],
        ['Hội Nông dân xã', 1],
      ],
    ],
    [
      'names set apart by a semicolon',
      '1. Phòng Y tế; Trung tâm Y tế huyện\n\nKhám, chữa bệnh.',
      [
        ['Phòng Y tế', 1],
        ['Trung tâm Y tế huyện', 1],
      ],
    ],
    [
      'names set apart by commas before what they are given to do',
      '1. Giao Công an tỉnh, Sở Tư pháp và Sở Văn hóa, Thể thao và Du lịch chủ trì xử lý.\n\n2. Sở Y tế\n\n- Khám.',
      [
        ['Công an tỉnh', 1],
        ['Sở Tư pháp', 1],
        ['Sở Văn hóa, Thể thao và Du lịch', 1],
        ['Sở Y tế', 1],
      ],
    ],
    [
      'names set apart by semicolons before a colon',
      '1. Sở Y tế; Sở Giáo dục và Đào tạo: hướng dẫn các đơn vị trực thuộc.\n\n2. Sở Tài chính: bố trí vốn.',
      [
        ['Sở Y tế', 1],
        ['Sở Giáo dục và Đào tạo', 1],
        ['Sở Tài chính', 1],
      ],
    ],
    [
      'organisations that share the word for their level',
      '1. Ủy ban Mặt trận Tổ quốc, Hội Nông dân và Đoàn Thanh niên phường\n\n- Vận động.\n\n- Giám sát.',
      [
        ['Ủy ban Mặt trận Tổ quốc', 2],
        ['Hội Nông dân', 2],
        ['Đoàn Thanh niên phường', 2],
      ],
    ],
    [
      'a part of a body, the body behind a comma',
      '1. Cục Trẻ em, Bộ Y tế\n\n- Hướng dẫn.\n\n2. Phòng Nghiệp vụ, Sở Nội vụ\n\n- Tổng hợp.',
      [
        ['Cục Trẻ em, Bộ Y tế', 1],
        ['Phòng Nghiệp vụ, Sở Nội vụ', 1],
      ],
    ],
    [
      'one office of two bodies, and two bodies of many areas',
      '1. Văn phòng HĐND và UBND xã\n\n- Bố trí.\n\n2. UBND và Hội LHPN các huyện, thị xã\n\n- Triển khai.',
      [
        ['Văn phòng HĐND và UBND xã', 1],
        ['UBND và Hội LHPN các huyện, thị xã', 1],
      ],
    ],
    [
      'sub-bullets',
      '1. Công an xã\n\n- Tuần tra:\n\n+ Ban ngày;\n\n+ Ban đêm.\n\n- Xử lý.',
      [['Công an xã', 2]],
    ],
  ])('is read from %s', (_, organisation, expected) => {
    expect(agencies(organisation)).toEqual(expected)
  })

  it('is no closing paragraph and no section of another kind', () => {
    expect(
      agencies(
        '1. Công an xã\n\n- Tuần tra.\n\n2. Chế độ báo cáo\n\nCác thôn báo cáo UBND xã trước ngày 15/11.\n\nTrong quá trình thực hiện, nếu có vướng mắc, các cơ quan phản ánh về UBND xã./.',
      ),
    ).toEqual([['Công an xã', 1]])
  })
})

it('an aside behind a name is no duty and no part of the name', () => {
  expect(
    agencies(
      '1. Phòng Nội vụ (từ ngày 01/3/2027 tiếp nhận nhiệm vụ bình đẳng giới): Chủ trì, theo dõi, đôn đốc.',
    ),
  ).toEqual([['Phòng Nội vụ', 1]])
})

it('the name of an agency goes on to its short form in brackets, verbs and all', () => {
  expect(
    agencies('1. Đội phòng, chống tội phạm sử dụng công nghệ cao (ĐCNC): Xử lý tin báo trên mạng.'),
  ).toEqual([['Đội phòng, chống tội phạm sử dụng công nghệ cao (ĐCNC)', 1]])
})

describe('a heading that names several agencies', () => {
  const text = planText({
    organisation:
      'IV. TỔ CHỨC THỰC HIỆN\n\n1. Tòa án nhân dân quận; Viện kiểm sát nhân dân quận\n\n- Xét xử.',
  })

  it('gives each its own place in the text', () => {
    const { assignments } = readPlan(text)
    expect(assignments.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'Tòa án nhân dân quận',
      'Viện kiểm sát nhân dân quận',
    ])
  })

  it.each([
    ['Các Sở: Y tế; Giáo dục và Đào tạo; Tư pháp', ['Sở Y tế', 'Sở Giáo dục và Đào tạo', 'Sở Tư pháp']],
    [
      'Các phòng: Kinh tế, Văn hóa, Thể thao và Du lịch, Nội vụ',
      ['Phòng Kinh tế', 'Phòng Văn hóa, Thể thao và Du lịch', 'Phòng Nội vụ'],
    ],
    ['Các sở, ngành: Nội vụ, Tài chính và Công an tỉnh', ['Sở Nội vụ', 'Sở Tài chính', 'Công an tỉnh']],
  ])('may name them by their fields of work: %s', (heading, names) => {
    expect(agencies(`1. ${heading}\n\n- Lồng ghép vào chương trình của ngành.`)).toEqual(
      names.map((name) => [name, 1]),
    )
  })

  it('may shorten them', () => {
    expect(agencies('1. LĐLĐ huyện; UBMTTQVN huyện\n\n- Vận động.')).toEqual([
      ['LĐLĐ huyện', 1],
      ['UBMTTQVN huyện', 1],
    ])
  })

  it('stays one row of the exchange format, which has a row a heading', () => {
    expect(toNeutral(readPlan(text)).responsibilities.map(({ agency }) => agency)).toEqual([
      'Tòa án nhân dân quận; Viện kiểm sát nhân dân quận',
    ])
  })
})

describe('the role of an agency', () => {
  it.each([
    ['1. Công an xã\n\n- Phối hợp với cơ quan chủ trì.\n\n- Tuần tra.', 'other'],
    ['1. Công an xã\n\n- Tuần tra.\n\n- Chủ trì xử lý vụ việc.', 'lead'],
    ['1. Phòng Tư pháp\n\n- Là đầu mối tổng hợp.', 'lead'],
    ['1. Đề nghị Hội Nông dân xã\n\n- Chủ trì vận động hội viên.', 'request'],
    ['1. Các cơ quan, đơn vị liên quan\n\n- Thực hiện nhiệm vụ chủ trì được giao.', 'all'],
    ['1. Ủy ban nhân dân các xã, phường\n\n- Ban hành kế hoạch.', 'other'],
  ])('of %j is %s', (organisation, role) => {
    expect(roles(organisation)[0]?.[1]).toBe(role)
  })

  it('is asked of all who stand under a request', () => {
    expect(
      roles(
        '1. Đề nghị các cơ quan cấp tỉnh phối hợp thực hiện\n\n1.1. Sở Y tế\n\n- Hướng dẫn.\n\n1.2. Sở Tư pháp\n\n- Trợ giúp.',
      ),
    ).toEqual([
      ['Sở Y tế', 'request'],
      ['Sở Tư pháp', 'request'],
    ])
  })

  it('is kept duty by duty, and a request to a subordinate is flagged', () => {
    const reading = read(
      '1. Đề nghị Trạm Y tế xã\n\n- Chủ trì khám sàng lọc, phối hợp với Công an xã.\n\n- Giám sát, kiểm tra.',
    )
    expect(reading.assignments[0]?.duties.map((duty) => duty.roles)).toEqual([
      ['LEAD', 'COOPERATE'],
      ['INSPECT', 'SUPERVISE', 'IMPLEMENT'],
    ])
    expect(reading.warnings.map((warning) => warning.code)).toContain('MODALITY_MISMATCH')
  })

  it('stands for many where the phrase does', () => {
    expect(
      read('1. Các trường học\n\n- Dạy.\n\n2. Công an xã\n\n- Bảo vệ.').assignments.map(
        (each) => each.isGroup,
      ),
    ).toEqual([true, false])
  })
})

it('whoever a table names as the body in charge leads', () => {
  const { assignments } = readPlan(
    planText({
      organisation:
        'IV. PHÂN CÔNG NHIỆM VỤ\n\n| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Tổ chức lễ phát động | Công an xã | Tháng 11 |\n| 2 | Phối hợp kiểm tra | Trạm Y tế xã | Quý III |',
    }),
  )
  expect(assignments.map(({ agencyName, duties }) => [agencyName, duties[0]?.roles])).toEqual([
    ['Công an xã', ['LEAD']],
    ['Trạm Y tế xã', ['LEAD', 'COOPERATE', 'INSPECT']],
  ])
})
