import { describe, expect, it } from 'vitest'
import { readPlan } from '../../schema/document/read-plan.ts'
import { planText } from './sample.ts'

const groups = (tasks: string) =>
  readPlan(planText({ tasks })).taskGroups.map(({ number, title, tasks: items }) => [
    number,
    title,
    items.map((item) => item.text),
  ])

it('a short sentence behind the title of a group is its task; money may be told among other means', () => {
  expect(
    groups('II. NHIỆM VỤ\n\n1. Truyền thông\n\n- Phát thanh.\n\n2. Tập huấn: Mở 02 lớp cho cán bộ thôn.'),
  ).toEqual([
    ['1', 'Truyền thông', ['Phát thanh.']],
    ['2', 'Tập huấn', ['Mở 02 lớp cho cán bộ thôn.']],
  ])
  const { funding } = readPlan(
    planText({
      funding: 'III. NGUỒN LỰC\n\n1. Về nhân lực: Bố trí cán bộ.\n\n2. Về kinh phí: Ngân sách xã.',
    }),
  )
  expect(funding.map(({ text }) => text)).toEqual(['Ngân sách xã.'])
})

describe('task groups', () => {
  const two = [
    ['1', 'Truyền thông', ['Phát thanh.', 'Dán áp phích.']],
    ['2', 'Hỗ trợ', ['Trực điện thoại.']],
  ]
  it.each([
    [
      'Roman, Arabic, dash',
      'II. NHIỆM VỤ\n\n1. Truyền thông\n\n- Phát thanh.\n\n- Dán áp phích.\n\n2. Hỗ trợ\n\n- Trực điện thoại.',
    ],
    [
      'letters for items',
      'II. NHIỆM VỤ, GIẢI PHÁP\n\n1. Truyền thông\n\na) Phát thanh.\n\nb) Dán áp phích.\n\n2. Hỗ trợ\n\na) Trực điện thoại.',
    ],
    [
      'slashes',
      'II/ NHIỆM VỤ\n1/ Truyền thông\n+ Phát thanh.\n+ Dán áp phích.\n2/ Hỗ trợ\n+ Trực điện thoại.',
    ],
    [
      'dashes after the number',
      'II- NỘI DUNG THỰC HIỆN\n1- Truyền thông\n• Phát thanh.\n• Dán áp phích.\n2- Hỗ trợ\n• Trực điện thoại.',
    ],
    [
      'markdown',
      '## **II. NHIỆM VỤ**\n\n### **1. Truyền thông**\n\n* Phát thanh.\n* Dán áp phích.\n\n### **2. Hỗ trợ**\n\n* Trực điện thoại.',
    ],
    [
      'escaped markdown',
      '**II\\. NHIỆM VỤ**\n\n**1\\. Truyền thông**\n\n\\- Phát thanh.\n\n\\- Dán áp phích.\n\n**2\\. Hỗ trợ**\n\n\\- Trực điện thoại.',
    ],
    [
      'sections without numbers',
      'NHIỆM VỤ VÀ GIẢI PHÁP\n1. Truyền thông\n- Phát thanh.\n- Dán áp phích.\n2. Hỗ trợ\n- Trực điện thoại.',
    ],
    [
      'paragraphs for items',
      'II. NHIỆM VỤ\n\n1. Truyền thông\n\nPhát thanh.\n\nDán áp phích.\n\n2. Hỗ trợ\n\nTrực điện thoại.',
    ],
    [
      'parts',
      'PHẦN II: NHIỆM VỤ\n\n1. Truyền thông\n\n- Phát thanh.\n\n- Dán áp phích.\n\n2. Hỗ trợ\n\n- Trực điện thoại.',
    ],
    [
      'no spaces behind dashes, blanks before',
      '   II. NHIỆM VỤ\n   1. Truyền thông\n   -Phát thanh.\n   -Dán áp phích.\n   2. Hỗ trợ\n   -Trực điện thoại.',
    ],
    [
      'a lead-in over the items',
      'II. NHIỆM VỤ\n\n1. Truyền thông\n\nTập trung các việc sau:\n\n- Phát thanh.\n\n- Dán áp phích.\n\n2. Hỗ trợ\n\n- Trực điện thoại.',
    ],
  ])('are read with %s', (_, tasks) => {
    expect(groups(tasks)).toEqual(two)
  })

  it('may be Roman under capital letters', () => {
    const objectives = 'A. MỤC TIÊU\n\nI. Mục tiêu chung\n\nMọi nhà yên ổn.'
    const tasks = 'B. NHIỆM VỤ\n\nI. Truyền thông\n\n- Phát thanh.\n\nII. Hỗ trợ\n\n- Trực điện thoại.'
    const organisation = 'C. TỔ CHỨC THỰC HIỆN\n\nI. Công an xã\n\n- Xử lý tin báo.'
    const reading = readPlan(planText({ objectives, tasks, funding: '', organisation }))
    expect(reading.taskGroups.map((group) => group.number)).toEqual(['I', 'II'])
    expect(reading.assignments.map((each) => each.agencyName)).toEqual(['Công an xã'])
  })
  it('may be decimal under a bare title', () => {
    expect(
      groups(
        'II. NHIỆM VỤ, GIẢI PHÁP\n\n1. Nhiệm vụ\n\n1.1. Truyền thông\n\n- Phát thanh.\n\n1.2. Hỗ trợ\n\n- Trực điện thoại.',
      ),
    ).toEqual([
      ['1.1', 'Truyền thông', ['Phát thanh.']],
      ['1.2', 'Hỗ trợ', ['Trực điện thoại.']],
    ])
  })
  it('take in what stands under "Nội dung" and the like', () => {
    expect(
      groups(
        'II. NHIỆM VỤ\n\n1. Truyền thông\n\n1.1. Nội dung\n\n- Phát thanh.\n\n- Dán áp phích.\n\n1.2. Cơ quan thực hiện: Công an xã.',
      ),
    ).toEqual([['1', 'Truyền thông', ['Phát thanh.', 'Dán áp phích.', 'Cơ quan thực hiện: Công an xã.']]])
  })
  it('give way to the list that "a) Nhiệm vụ" opens', () => {
    const tasks =
      'II. NHIỆM VỤ\n\n1. Truyền thông\n\na) Nhiệm vụ:\n\n- In tờ rơi.\n\n- Treo áp phích.\n\nb) Thời gian: hằng năm.'
    expect(groups(tasks)[0]?.[2]?.slice(0, 2)).toEqual(['In tờ rơi.', 'Treo áp phích.'])
  })
  it('may be the section itself', () => {
    expect(
      groups('II. NHIỆM VỤ TRỌNG TÂM\n\n1. Phát thanh hằng tuần tại các thôn.\n\n2. Dán áp phích tại chợ.'),
    ).toEqual([['II', 'NHIỆM VỤ TRỌNG TÂM', ['Phát thanh hằng tuần tại các thôn.', 'Dán áp phích tại chợ.']]])
  })
  it('may be titles that are all there is of them', () => {
    expect(
      groups(
        'II. NHIỆM VỤ\n\n1. Truyền thông\n\n- Phát thanh.\n\n2. Tăng cường kiểm tra các cơ sở lưu trú trên địa bàn.',
      ).map(([number, , items]) => [number, items]),
    ).toEqual([
      ['1', ['Phát thanh.']],
      ['2', []],
    ])
  })
  it('are read where a converter has lost every number and bullet', () => {
    const objectives = 'MỤC TIÊU\n\nMọi nhà yên ổn.'
    const tasks =
      'NHIỆM VỤ\n\nTruyền thông tại thôn\n\nPhát thanh hằng tuần.\n\nDán áp phích.\n\nHỗ trợ người cần giúp\n\nTrực điện thoại.'
    const organisation =
      'TỔ CHỨC THỰC HIỆN\n\nCông an xã\n\nXử lý tin báo.\n\nTuần tra.\n\nTrạm Y tế xã\n\nKhám bệnh.'
    const reading = readPlan(planText({ objectives, tasks, funding: '', organisation }))
    expect(reading.taskGroups.map((group) => [group.title, group.tasks.length])).toEqual([
      ['Truyền thông tại thôn', 2],
      ['Hỗ trợ người cần giúp', 1],
    ])
    expect(reading.assignments.map((each) => [each.agencyName, each.duties.length])).toEqual([
      ['Công an xã', 2],
      ['Trạm Y tế xã', 1],
    ])
  })
  it('may stand in a table', () => {
    expect(
      groups(
        'II. NHIỆM VỤ\n\n| STT | Nội dung công việc | Chủ trì | Thời gian |\n|---|---|---|---|\n| I | Truyền thông | | |\n| 1 | Phát thanh tại thôn | Công an | Quý I |\n| 2 | Dán áp phích | Hội LHPN | Quý II |',
      ),
    ).toEqual([['I', 'Truyền thông', ['Phát thanh tại thôn', 'Dán áp phích']]])
  })
  it('keep sub-items under their item', () => {
    const [group] = readPlan(
      planText({
        tasks:
          'II. NHIỆM VỤ\n\n1. Tập huấn\n\n- Mở các lớp:\n\n+ Cho công an;\n\n+ Cho trạm y tế.\n\n- Cấp tài liệu.',
      }),
    ).taskGroups
    expect(group?.tasks.map((task) => [task.label, task.children.map((child) => child.text)])).toEqual([
      ['-', ['Cho công an;', 'Cho trạm y tế.']],
      ['-', []],
    ])
  })
})

describe('a turn of the page', () => {
  it.each([
    ['a page number', 'a) Thành lập tổ phản ứng nhanh gồm công\n\n7\n\nan, y tế và phụ nữ.'],
    ['a number between dashes', 'a) Thành lập tổ phản ứng nhanh gồm công\n\n- 7 -\n\nan, y tế và phụ nữ.'],
    ['"Trang 3/9"', 'a) Thành lập tổ phản ứng nhanh gồm công\n\nTrang 3/9\n\nan, y tế và phụ nữ.'],
    ['a form feed', 'a) Thành lập tổ phản ứng nhanh gồm công\n\fan, y tế và phụ nữ.'],
    ['an empty line alone', 'a) Thành lập tổ phản ứng nhanh gồm công\n\nan, y tế và phụ nữ.'],
    ['a line end', 'a) Thành lập tổ phản ứng nhanh gồm công\nan, y tế và phụ nữ.'],
  ])('inside a sentence is healed: %s', (_, item) => {
    const source = planText({ tasks: `II. NHIỆM VỤ\n\n1. Hỗ trợ\n\n${item}\n\nb) Trực điện thoại.` })
    const tasks = readPlan(source).taskGroups[0]?.tasks ?? []
    expect(tasks.map((task) => task.text)).toEqual([
      'Thành lập tổ phản ứng nhanh gồm công an, y tế và phụ nữ.',
      'Trực điện thoại.',
    ])
    expect(source.slice(tasks[0]?.span.start, tasks[0]?.span.end)).toBe(item.slice(3))
  })
  it('and the end of a line part no citation from its number, and no ground from the title', () => {
    const wrapped = readPlan(
      planText({
        title: 'Thực hiện công tác gia đình và phòng ngừa, ứng phó với bạo lực trên cơ sở giới năm 2027 ở xã',
        intro:
          'Thực hiện Kế hoạch số 31/KH-UBND ngày 04/01/2027 của UBND tỉnh về công tác gia đình và Kế hoạch số\n38/KH-UBND ngày 12/02/2027 của UBND tỉnh, Ủy ban nhân dân xã Mường Sao ban hành Kế hoạch với các\nnội dung như sau:',
        tasks:
          'II. NHIỆM VỤ\n\n1. Hỗ trợ những người bị bạo lực trên địa bàn toàn xã, nhất là phụ nữ và trẻ em\n- Kiểm tra nơi tạm lánh, thay thế những trang thiết bị đã cũ hoặc hỏng; thời gian: trong quý\nIII/2027, sau mùa mưa.',
      }).replace(/ở xã\n\n/, 'ở xã\n'),
    )
    expect(wrapped.header.title?.text).toMatch(/ở xã$/)
    expect(wrapped.mandates.map(({ number }) => number)).toEqual(['31/KH-UBND', '38/KH-UBND'])
    expect(wrapped.taskGroups.map(({ tasks }) => tasks.length)).toEqual([1])
  })
  it('may leave pictures, anchors and footnotes', () => {
    const reading = readPlan(
      planText({
        tasks:
          'II. NHIỆM VỤ\n\n1. Truyền thông\n\n- Nói chuyện tại 03<sup>2</sup> thôn, chợ phiên và\n\n<sup>2</sup> Theo rà soát, hiện có 46% thôn có loa.\n\n<span id="page-1-0"></span>![](_page_1_Picture_2.jpeg)\n\ntrường học.\n\n- Phát tờ rơi.',
      }),
    )
    expect(reading.taskGroups[0]?.tasks.map(({ text }) => text)).toEqual([
      'Nói chuyện tại 03 thôn, chợ phiên và trường học.',
      'Phát tờ rơi.',
    ])
  })
  it('with a header that comes again is no text', () => {
    const page = (number: number) => `\n\n${number}\nUBND XÃ MƯỜNG SAO - KẾ HOẠCH\n\n`
    const tasks = `II. NHIỆM VỤ\n\n1. Hỗ trợ\n\n- Trực điện thoại.${page(2)}- Tiếp dân tại thôn bản${page(3)}vào buổi tối.`
    expect(groups(tasks)).toEqual([
      ['1', 'Hỗ trợ', ['Trực điện thoại.', 'Tiếp dân tại thôn bản vào buổi tối.']],
    ])
  })
})

describe('the text of an item', () => {
  it('is the same from NFD, CRLF, tabs, a byte order mark and no-break spaces, and its span counts in the source', () => {
    const clean = planText()
    const dirty = `\ufeff${clean.normalize('NFD').replaceAll('\n', '\t\r\n').replaceAll('nhà văn hóa'.normalize('NFD'), 'nhà\u00a0văn\u200b hóa'.normalize('NFD'))}`
    const read = readPlan(dirty)
    expect(read.taskGroups.map((group) => group.tasks.map((task) => task.text))).toEqual(
      readPlan(clean).taskGroups.map((group) => group.tasks.map((task) => task.text)),
    )
    const span = read.taskGroups[0]?.tasks[0]?.span
    expect(
      dirty
        .slice(span?.start, span?.end)
        .normalize('NFC')
        .replace(/\u00a0|\u200b /g, ' '),
    ).toBe('Nói chuyện tại nhà văn hóa thôn.')
  })
  it('is read where all line ends are lost', () => {
    const { targets, assignments, header } = readPlan(
      planText().replaceAll(/\s+/g, ' ').repeat(1).concat(' ').padEnd(900, ' '),
    )
    expect([targets.length, assignments.length, header.number?.value]).toEqual([1, 1, '21/KH-UBND'])
  })
})

describe('objectives and funding', () => {
  it('are the paragraphs of the purpose, without its requirements', () => {
    const objectives =
      'I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\n- Giữ bình yên cho từng nhà.\n\n- Giúp người cần giúp.\n\n2. Yêu cầu\n\n- Làm thiết thực, tiết kiệm.'
    expect(readPlan(planText({ objectives })).objectives.map((each) => each.text)).toEqual([
      'Giữ bình yên cho từng nhà.',
      'Giúp người cần giúp.',
    ])
  })
  it('may have no label under a title for both; how the work is to be done is none', () => {
    const objectives =
      'I. MỤC ĐÍCH, YÊU CẦU\n\n- Giữ bình yên cho từng nhà.\n\n- Bảo đảm người gặp nạn được giúp.\n\n- Việc triển khai phải thiết thực, tiết kiệm.\n\n- Các đơn vị chủ động thực hiện, bảo đảm đúng tiến độ.'
    expect(readPlan(planText({ objectives })).objectives.map((each) => each.text)).toEqual([
      'Giữ bình yên cho từng nhà.',
      'Bảo đảm người gặp nạn được giúp.',
    ])
  })
  it('may stand behind the title on its line', () => {
    const objectives =
      'I. MỤC TIÊU\n\n1. Mục tiêu chung: Giữ bình yên cho từng nhà.\n\n2. Chỉ tiêu: 90% thôn có tổ hòa giải.'
    const reading = readPlan(
      planText({ objectives, funding: 'III. KINH PHÍ: Ngân sách xã và nguồn vận động.' }),
    )
    expect(reading.objectives.map((each) => each.text)).toEqual(['Giữ bình yên cho từng nhà.'])
    expect(reading.targets).toMatchObject([{ value: 90 }])
    expect(reading.funding.map((each) => each.text)).toEqual(['Ngân sách xã và nguồn vận động.'])
  })
  it('leave out the words that only open a list', () => {
    const funding =
      'III. KINH PHÍ THỰC HIỆN\n\n1. Kinh phí được bảo đảm từ:\n\na) Ngân sách nhà nước.\n\nb) Nguồn tài trợ.\n\n2. Các cơ quan lập dự toán hằng năm theo quy định.'
    expect(readPlan(planText({ funding })).funding.map((each) => each.text)).toEqual([
      'Ngân sách nhà nước.',
      'Nguồn tài trợ.',
      'Các cơ quan lập dự toán hằng năm theo quy định.',
    ])
  })
})
