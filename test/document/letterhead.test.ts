import { describe, expect, it } from 'vitest'
import { readPlan } from '../../schema/document/read-plan.ts'
import { planText } from './sample.ts'

const header = (parts: Parameters<typeof planText>[0]) => readPlan(planText(parts)).header
const intro =
  'Căn cứ Luật\nBình đẳng giới ngày 29 tháng 11 năm 2006;\nThực hiện Kế hoạch số 310/KH-UBND ngày 15/01/2027\ncủa Bộ Nội vụ việc triển khai chương trình;\nỦy ban nhân dân tỉnh ban hành\nKế hoạch như sau:'

describe('a letterhead whose narrow columns were printed one below the other', () => {
  it.each([
    [
      'ỦY BAN NHÂN DÂN\nTỈNH SƠN GIANG\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do -\nHạnh phúc\n------\n|\nSố: 21/KH-UBND\n|\nSơn Giang, ngày\n09 tháng 3 năm 2027\n|\nKẾ HOẠCH',
    ],
    [
      'ỦY\nBAN NHÂN DÂN\nTỈNH SƠN GIANG\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố:\n21/KH-UBND\n|\nSơn\nGiang, ngày 09 tháng 3 năm 2027\n|\nKẾ HOẠCH',
    ],
    [
      'ỦY BAN NHÂN\nDÂN\nTỈNH SƠN GIANG\n\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 21/KH-UBND\n\nSơn Giang,\nngày 09 tháng 3 năm 2027\n\nKẾ HOẠCH',
    ],
  ])('tells number, place, day and issuer: %j', (letterhead) => {
    const found = header({ letterhead, intro })
    expect(found.number?.value).toBe('21/KH-UBND')
    expect(found.place?.value).toBe('Sơn Giang')
    expect(found.date?.value).toBe('2027-03-09')
    expect(found.issuer).toMatchObject({
      name: 'Ủy ban nhân dân tỉnh Sơn Giang',
      tier: 'PROVINCE',
      areaName: 'Sơn Giang',
    })
  })

  it('leaves names that stand alone apart', () => {
    const found = header({ letterhead: 'BỘ NỘI VỤ\nVIỆN KHOA HỌC\n\nSố: 21/KH-VKH\n\nKẾ HOẠCH', intro })
    expect(found.issuer?.name).toMatch(/^Viện Khoa học/iu)
  })
})

it.each([
  ['BỘ CÔNG AN\nCỤC CẢNH SÁT HÌNH SỰ', 'Cục Cảnh sát hình sự', 'NATION'],
  [
    'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nTỈNH SƠN GIANG',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn Giang',
    'ORGANISATION',
  ],
])('a body is at the tier of those above it, and spelled as it is called: %j', (letterhead, name, tier) => {
  const said = letterhead.startsWith('BỘ') ? 'Cục Cảnh sát hình sự' : 'Ủy ban MTTQ Việt Nam tỉnh'
  const found = header({
    letterhead: `${letterhead}\n\nSố: 12/KH-X\n\nKẾ HOẠCH`,
    intro: `Thực hiện Kế hoạch số 30/KH-BCA ngày 10/01/2027, ${said} xây dựng Kế hoạch như sau:`,
  })
  expect(found.issuer).toMatchObject({ name, tier })
})

it('a letterhead in two columns without a frame tells both; the place names the area that nothing else names', () => {
  const found = header({
    letterhead:
      'ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 21/KH-UBND | Sơn Giang, ngày 09 tháng 3 năm 2027 |\nKẾ HOẠCH',
    title: 'Phòng ngừa và ứng phó với bạo lực trên cơ sở giới năm 2027',
    intro: 'UBND tỉnh ban hành Kế hoạch như sau:',
  })
  expect([found.number?.value, found.date?.value]).toEqual(['21/KH-UBND', '2027-03-09'])
  expect(found.issuer).toMatchObject({ name: 'UBND tỉnh Sơn Giang', tier: 'PROVINCE' })
})

describe('a title', () => {
  it.each([
    'TRIỂN KHAI THỰC HIỆN CHỈ THỊ SỐ 08/CT-TTG NGÀY 04/02/2020 VỀ PHÒNG, CHỐNG BẠO LỰC GIA ĐÌNH',
    '**Thực hiện Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ trên địa bàn tỉnh**',
  ])('may name the document that the plan carries out: %s', (title) => {
    expect(header({ title, intro }).title?.text).toBe(title.replaceAll('*', ''))
  })
  it('ends before the words that attach the plan, also where these are as wide as the page', () => {
    const title =
      'THỰC HIỆN ĐỀ ÁN “HỖ TRỢ PHỤ NỮ VÙNG CAO\nGIAI ĐOẠN 2026 - 2030” TRÊN ĐỊA BÀN TỈNH SƠN GIANG'
    const reading = readPlan(
      planText({
        title: `${title}\n(Phê duyệt kèm theo Quyết định số 77/QĐ-UBND ngày 20/01/2027 của Chủ tịch UBND\ntỉnh)`,
        intro: '',
      }),
    )
    expect(reading.header.title?.text).toBe(title.replace('\n', ' '))
    expect(reading.mandates).toEqual([])
  })
  it('goes on with the part of the year', () => {
    expect(
      header({ title: 'Triển khai công tác gia đình\n6 tháng cuối năm 2025 và năm 2026' }).period,
    ).toMatchObject({ from: 2025, to: 2026 })
  })
})

it('a ground goes on over the end of a line, and so does a bullet that stops at a verb', () => {
  const reading = readPlan(
    planText({
      intro,
      tasks:
        'II. NHIỆM VỤ\n\n1. Truyền thông\n\n- Tiếp tục triển khai thực hiện\nChương trình truyền thông ở các thôn.',
    }),
  )
  expect(
    reading.mandates.map(({ kind, number, date, issuerName }) => [kind, number, date, issuerName]),
  ).toEqual([
    ['Luật', null, '2006-11-29', 'Quốc hội'],
    ['Kế hoạch', '310/KH-UBND', '2027-01-15', 'Bộ Nội vụ'],
  ])
  expect(reading.taskGroups[0]?.tasks.map((task) => task.text)).toEqual([
    'Tiếp tục triển khai thực hiện Chương trình truyền thông ở các thôn.',
  ])
})

it('recipients may follow the last words on their line', () => {
  const { recipients } = readPlan(
    planText({
      ending: 'Các đơn vị chịu trách nhiệm thi hành./.Nơi nhận:\n• UBND tỉnh;\n• Lưu: VT.\n\nCHỦ TỊCH',
    }),
  )
  expect(recipients.map((recipient) => recipient.text)).toEqual(['UBND tỉnh;', 'Lưu: VT.'])
})
