import { describe, expect, it } from 'vitest'
import { readPlan } from '../../schema/document/read-plan.ts'
import { planText } from './sample.ts'

const withTasks = (...items: string[]) =>
  readPlan(
    planText({ tasks: `II. NHIỆM VỤ\n\n1. Công việc\n\n${items.map((item) => `- ${item}`).join('\n\n')}` }),
  )

describe('campaigns', () => {
  it.each([
    [
      'Hưởng ứng “Tháng hành động vì bình đẳng giới” (15/11 - 15/12).',
      [['Tháng hành động vì bình đẳng giới', '11-15', '12-15']],
    ],
    [
      'Tổ chức Tháng hành động vì bình đẳng giới từ ngày 15/11 đến ngày 15/12 hằng năm.',
      [['Tháng hành động vì bình đẳng giới', '11-15', '12-15']],
    ],
    [
      'Ngày Gia đình Việt Nam 28/6; Ngày Quốc tế Phụ nữ 8/3, Ngày Phụ nữ Việt Nam (20/10).',
      [
        ['Ngày Gia đình Việt Nam', '06-28', '06-28'],
        ['Ngày Quốc tế Phụ nữ', '03-08', '03-08'],
        ['Ngày Phụ nữ Việt Nam', '10-20', '10-20'],
      ],
    ],
    [
      'Tháng hành động quốc gia phòng, chống bạo lực gia đình (từ ngày 01/6 đến 30/6).',
      [['Tháng hành động quốc gia phòng, chống bạo lực gia đình', '06-01', '06-30']],
    ],
    [
      'Hưởng ứng Tháng hành động vì trẻ em năm 2027 (từ 01/6/2027 đến 30/6/2027).',
      [['Tháng hành động vì trẻ em', '06-01', '06-30']],
    ],
    ['Vận động qua "Tháng Nhân đạo" (từ 08/5 đến 08/6).', [['Tháng Nhân đạo', '05-08', '06-08']]],
    ['Tổ chức Lễ phát động tại nhà văn hóa xã vào ngày 12/11/2027.', []],
    [
      'Tháng hành động vì trẻ em (tháng 6), Tháng hành động quốc gia về phòng, chống bạo lực gia đình (tháng 6 hằng năm).',
      [
        ['Tháng hành động vì trẻ em', '06-01', '06-30'],
        ['Tháng hành động quốc gia về phòng, chống bạo lực gia đình', '06-01', '06-30'],
      ],
    ],
    [
      'Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ ngày 25 tháng 11.',
      [['Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ', '11-25', '11-25']],
    ],
  ])('%s', (sentence, expected) => {
    expect(withTasks(sentence).campaigns.map(({ name, start, end }) => [name, start, end])).toEqual(expected)
  })
  it('of a plan for one campaign are told by its line on time, under the name in its title', () => {
    const found = readPlan(
      planText({
        title: 'TRIỂN KHAI THÁNG HÀNH ĐỘNG VÌ BÌNH ĐẲNG GIỚI NĂM 2027',
        tasks:
          'II. NỘI DUNG\n\n1. Thời gian: Từ ngày 15/11/2027 đến ngày 15/12/2027.\n\n2. Lễ phát động\n\n- Thời gian: 07 giờ 30, ngày 14/11/2027.\n\n- Tháng hành động được tổ chức từ ngày 15/11 đến ngày 15/12.',
      }),
    ).campaigns
    expect(found.map(({ name, start, end }) => [name, start, end])).toEqual([
      ['Tháng hành động vì bình đẳng giới', '11-15', '12-15'],
    ])
  })
  it('are each told once, and are no deadlines', () => {
    const reading = withTasks(
      'Ngày Gia đình Việt Nam (28/6).',
      'Kỷ niệm Ngày Gia đình Việt Nam (28/6).',
      'Các thôn báo cáo UBND xã trước ngày 30/11.',
    )
    expect(reading.campaigns).toHaveLength(1)
    expect(reading.reportingDuties.map((duty) => duty.dueDay)).toEqual([30])
  })

  it.each([
    'Tháng hành động vì bình đẳng giới (từ ngày 15/11 đến ngày 15/12 hằng năm)',
    'Ngày Gia đình Việt Nam (28/6 hằng năm)',
    'Tháng hành động vì trẻ em (01 - 30/6)',
    'Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ 25/11',
  ])('are read with the bracket of their days: %s', (words) => {
    expect(withTasks(`Tổ chức ${words}, treo khẩu hiệu tại trụ sở.`).campaigns[0]?.text).toBe(words)
  })
})

describe('models', () => {
  it('are the names in quotes and the places behind them', () => {
    const [model, second] = withTasks(
      'Duy trì mô hình “Bếp ấm” tại xã Lũng Vàng, phường Bãi Cát và mô hình "Cổng trường xanh".',
    ).models
    expect(model).toMatchObject({
      name: 'Bếp ấm',
      placeNames: ['xã Lũng Vàng', 'phường Bãi Cát'],
      restricted: false,
    })
    expect(second).toMatchObject({ name: 'Cổng trường xanh', placeNames: [] })
  })
  it('may stand in a list, and without quotes', () => {
    expect(
      withTasks(
        'Nhân rộng các mô hình: “Bếp ấm”, “Nhà sáng đèn”; mô hình Câu lạc bộ nam giới sẻ chia; mô hình cung cấp dịch vụ hỗ trợ người bị bạo lực tại trạm y tế.',
      ).models.map((model) => [model.name, model.kind]),
    ).toEqual([
      ['Bếp ấm', 'OTHER'],
      ['Nhà sáng đèn', 'OTHER'],
      ['Câu lạc bộ nam giới sẻ chia', 'CLUB'],
      ['mô hình cung cấp dịch vụ hỗ trợ người bị bạo lực', 'INTEGRATED_SERVICES'],
    ])
  })
  it('may be a house with a name of its own; bodies with an area in their name are where they run', () => {
    const { models } = withTasks(
      'Nhân rộng các mô hình can thiệp khác; duy trì “Ngôi nhà Hoa Nắng” và nâng cấp Ngôi nhà Mặt Trời tại các xã Đồi Chè, Suối Vàng.',
      'Thí điểm mô hình “Phòng khám thân thiện” tại Bệnh viện Đa khoa tỉnh Sơn Giang và Công an huyện Đồi Chè.',
    )
    expect(models.map(({ name, placeNames }) => [name, placeNames])).toEqual([
      ['Ngôi nhà Hoa Nắng', ['xã Đồi Chè', 'xã Suối Vàng']],
      ['Ngôi nhà Mặt Trời', ['xã Đồi Chè', 'xã Suối Vàng']],
      ['Phòng khám thân thiện', ['Bệnh viện Đa khoa tỉnh Sơn Giang', 'Công an huyện Đồi Chè']],
    ])
  })
  it('are not the words of a title over tasks', () => {
    const { models } = readPlan(
      planText({ tasks: 'II. NHIỆM VỤ\n\n1. Xây dựng mô hình hỗ trợ nạn nhân\n\n- Tập huấn cho cán bộ.' }),
    )
    expect(models).toEqual([])
  })
  it('are restricted where the sentence tells the place of a shelter', () => {
    const reading = withTasks('Duy trì mô hình “Nhà tạm lánh” tại xã Lũng Vàng.')
    expect(reading.models).toMatchObject([{ kind: 'SHELTER', restricted: true }])
    expect(reading.warnings.map((warning) => warning.code)).toContain('RESTRICTED_PLACE')
  })
})

describe('references', () => {
  it('to sub-plans and to work assigned elsewhere are kept as such', () => {
    const { references } = withTasks(
      'Tổ chức hội thi tìm hiểu pháp luật (có kế hoạch riêng).',
      'Thực hiện nhiệm vụ theo phân công tại Đề án số 88/QĐ-UBND ngày 02/3/2026.',
    )
    expect(references.map(({ kind, citation }) => [kind, citation])).toEqual([
      ['ANNOUNCED_PLAN', null],
      ['ASSIGNED_ELSEWHERE', 'Đề án số 88/QĐ-UBND'],
    ])
  })
})

describe('names of areas', () => {
  it('are found once each, also where they share a word', () => {
    const found = withTasks(
      'Làm điểm tại các xã Lũng Vàng, Nà Tơ và phường Bãi Cát; sau đó xã Lũng Vàng tổng kết.',
    ).areaNames
    expect(found.map((area) => area.text)).toEqual(
      expect.arrayContaining(['xã Lũng Vàng', 'Nà Tơ', 'phường Bãi Cát', 'xã Mường Sao']),
    )
    expect(found.filter((area) => area.text === 'xã Lũng Vàng')).toHaveLength(1)
  })
})

describe('private persons', () => {
  const signs = (text: string) =>
    withTasks(text).warnings.filter((warning) => warning.code === 'PERSONAL_DATA').length
  it.each([
    'Liên hệ 0912 345 678.',
    'Liên hệ +84 987.654.321.',
    'Căn cước 001099000123.',
    'CMND 123456789.',
    'Thư về mau@example.invalid.',
  ])('are marked: %s', (text) => {
    expect(signs(text)).toBe(1)
  })
  it.each([
    'Gọi 111, 113 hoặc 1900 969680.',
    'Tổng đài 1800 1567.',
    'Văn phòng: 024 3333 0000.',
    'Kinh phí 500000000 đồng.',
    'Quyết định số 123456/QĐ-UBND.',
  ])('are not seen in: %s', (text) => {
    expect(signs(text)).toBe(0)
  })
})

describe('grounds and mandates', () => {
  const mandates = (intro: string) =>
    readPlan(planText({ intro })).mandates.map(({ role, kind, number, date, issuerName }) => [
      role,
      kind,
      number,
      date,
      issuerName,
    ])
  it('are told apart, each with number, date and issuer', () => {
    expect(
      mandates(
        'Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;\n\nCăn cứ Nghị định số 70/2008/NĐ-CP ngày 04/6/2008 của Chính phủ quy định chi tiết một số điều;\n\nCăn cứ Nghị quyết số 28/NQ-CP ngày 03 tháng 3 năm 2021;\n\nThực hiện Quyết định số 625/QĐ-TTg ngày 06/4/2026 của Thủ tướng Chính phủ về việc ban hành Chương trình; Công văn số 739/BNV-BĐG ngày 28/3/2027 của Bộ Nội vụ; UBND xã ban hành Kế hoạch như sau:',
      ),
    ).toEqual([
      ['GROUND', 'Luật', null, '2006-11-29', 'Quốc hội'],
      ['GROUND', 'Nghị định', '70/2008/NĐ-CP', '2008-06-04', 'Chính phủ'],
      ['GROUND', 'Nghị quyết', '28/NQ-CP', '2021-03-03', 'Chính phủ'],
      ['MANDATE', 'Quyết định', '625/QĐ-TTg', '2026-04-06', 'Thủ tướng Chính phủ'],
      ['MANDATE', 'Công văn', '739/BNV-BĐG', '2027-03-28', 'Bộ Nội vụ'],
    ])
  })
  it('count a programme as a mandate where the plan is grounded on nothing else', () => {
    expect(
      mandates(
        'Căn cứ Kế hoạch số 12-KH/TU ngày 02/01/2027 của Ban Thường vụ Tỉnh ủy về công tác gia đình; UBND xã ban hành Kế hoạch.',
      ),
    ).toEqual([['MANDATE', 'Kế hoạch', '12-KH/TU', '2027-01-02', 'Ban Thường vụ Tỉnh ủy']])
  })
  it('are only those before the body, and no proposal', () => {
    const reading = readPlan(
      planText({
        intro:
          'Theo đề nghị của Phòng Văn hóa - Xã hội tại Tờ trình số 5/TTr-VHXH ngày 02/3/2027, UBND xã ban hành Kế hoạch:',
        tasks: 'II. NHIỆM VỤ\n\n1. Phổ biến Luật số 13/2022/QH15.',
      }),
    )
    expect(reading.mandates).toEqual([])
    expect(
      mandates(
        'Thực hiện Kế hoạch số 8/KH-UBND ngày 03/01/2027 của UBND tỉnh; theo đề nghị của Phòng Văn hóa - Xã hội tại Tờ trình số 9/TTr-VHXH ngày 04/3/2027, UBND xã ban hành Kế hoạch:',
      ).map(([, , number]) => number),
    ).toEqual(['8/KH-UBND'])
    expect(
      mandates(
        'Căn cứ Kế hoạch số 8/KH-UBND ngày 03/01/2027 của UBND tỉnh; công văn số 41/SNV-BĐG ngày 12.01.2027 của Sở Nội vụ, UBND xã ban hành kế hoạch:',
      ).map(([, kind, number, date]) => [kind, number, date]),
    ).toEqual([
      ['Kế hoạch', '8/KH-UBND', '2027-01-03'],
      ['Công văn', '41/SNV-BĐG', '2027-01-12'],
    ])
  })
})

describe('sentences that tell where a shelter is', () => {
  const marked = (sentence: string) =>
    withTasks(sentence).warnings.filter((warning) => warning.code === 'RESTRICTED_PLACE').length
  it.each([
    'Bố trí nơi tạm lánh tại Trạm Y tế xã.',
    'Thành lập nhà tạm lánh ở xã Lũng Vàng và xã Nà Tơ.',
    'Duy trì địa chỉ tin cậy tại nhà văn hóa thôn.',
    'Đặt điểm tạm lánh tại số 12 đường Hoa Ban.',
  ])('are marked: %s', (sentence) => {
    expect(marked(sentence)).toBe(1)
  })
  it.each([
    'Mỗi xã, phường có ít nhất 01 nơi tạm lánh tại cộng đồng.',
    'Hướng dẫn mô hình nơi tạm lánh cho người bị bạo lực.',
    'Công an xã tiếp nhận tin báo.',
  ])('are not seen in: %s', (sentence) => {
    expect(marked(sentence)).toBe(0)
  })
})
