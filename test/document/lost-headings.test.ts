import { describe, expect, it } from 'vitest'
import { NotAPlan } from '../../schema/document/not-a-plan.ts'
import { readPlan } from '../../schema/document/read-plan.ts'

/** As a site shows a plan that drops what is set in bold: neither its kind and title nor the titles of its sections. */
const head = [
  'ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |',
  'Số: 21/KH-UBND | Sơn Giang, ngày 09 tháng 3 năm 2027 |',
  'Thực hiện Quyết định số 625/QĐ-TTg ngày 06/4/2026 của Thủ tướng Chính phủ, UBND tỉnh Sơn Giang ban hành Kế hoạch năm 2027 như sau:',
]
const lists = [
  '1. Mục tiêu chung\n\nMọi gia đình được sống yên ổn.\n\n2. Chỉ tiêu\n\n- 90% xã có tổ hòa giải.',
  '1. Truyền thông\n\n- Nói chuyện tại nhà văn hóa.\n\n2. Hỗ trợ\n\n- Trực điện thoại ngoài giờ.',
  '1. Ngân sách tỉnh bố trí trong dự toán.\n\n2. Nguồn tài trợ hợp pháp khác.',
  '1. Sở Nội vụ\n\n- Chủ trì triển khai.\n\n2. Sở Y tế\n\n- Khám, tư vấn.\n\n3. Đề nghị Hội Nông dân tỉnh\n\n- Vận động hội viên.',
  'Các sở báo cáo UBND tỉnh trước ngày 15/11 hằng năm.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Thử',
]
const read = (...paragraphs: string[]) => readPlan(paragraphs.join('\n\n'))

describe('a plan that has lost the titles of its sections', () => {
  it('is read by what its lists are about', () => {
    const reading = read(...head, ...lists)
    expect(reading.header).toMatchObject({
      documentType: 'KH',
      title: null,
      issuer: { areaName: 'Sơn Giang' },
    })
    expect(reading.objectives.map(({ text }) => text)).toEqual(['Mọi gia đình được sống yên ổn.'])
    expect(reading.targets.map(({ value }) => value)).toEqual([90])
    expect(reading.taskGroups.map(({ title, tasks }) => [title, tasks.length])).toEqual([
      ['Truyền thông', 1],
      ['Hỗ trợ', 1],
    ])
    expect(reading.funding).toHaveLength(2)
    expect(reading.assignments.map(({ agencyName }) => agencyName)).toEqual([
      'Sở Nội vụ',
      'Sở Y tế',
      'Hội Nông dân tỉnh',
    ])
    expect(reading.reportingDuties).toMatchObject([{ dueDay: 15, dueMonth: 11 }])
  })

  it('tells its aims first where no list is called so, and money in a paragraph of its own', () => {
    const [, tasks = '', , assignments = '', ending = ''] = lists
    const aims = '1. Nâng cao nhận thức của người dân.\n\n2. Hạn chế bạo lực.'
    const reading = read(...head, aims, tasks, 'Kinh phí thực hiện từ ngân sách tỉnh.', assignments, ending)
    expect(reading.objectives).toHaveLength(2)
    expect(reading.taskGroups.map(({ title }) => title)).toEqual(['Truyền thông', 'Hỗ trợ'])
    expect(reading.funding.map(({ text }) => text)).toEqual(['Kinh phí thực hiện từ ngân sách tỉnh.'])
  })
})

it('lists alone make no plan: a letter with as many is refused', () => {
  const letter = ['Kính gửi: Các sở, ban, ngành', 'Đề nghị các cơ quan cho ý kiến về những nội dung sau:']
  expect(() => read(...letter, ...lists)).toThrow(NotAPlan)
})
