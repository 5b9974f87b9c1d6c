import { describe, expect, it } from 'vitest'
import { NotAPlan } from '../../schema/document/not-a-plan.ts'
import { readPlan } from '../../schema/document/read-plan.ts'
import { planText } from './sample.ts'

function refusal(text: string): NotAPlan | null {
  try {
    readPlan(text)
    return null
  } catch (error) {
    if (error instanceof NotAPlan) return error
    throw error
  }
}

describe('what is no plan is refused', () => {
  it.each([
    ['an empty text', ''],
    ['blanks', ' \n\t\n '],
    ['bytes', '\u0000\u0001\u0007PK\u0003\u0004 rác'],
    ['a note', 'Chiều mai họp bàn về kế hoạch, nhớ mang tài liệu.'],
    [
      'a recipe',
      'CÁCH LÀM BÁNH\n\nNguyên liệu:\n- 500 g bột\n- 2 quả trứng\n\nCác bước thực hiện:\n1. Nhào bột.\n2. Nướng 30 phút.',
    ],
    [
      'a letter',
      'Kính gửi Ban Giám đốc,\n\nTôi xin nghỉ phép từ ngày 12/3/2027 đến ngày 15/3/2027. Mục tiêu của tôi là về thăm nhà.\n\nTrân trọng.',
    ],
    ['a report', planText({ letterhead: 'UBND XÃ MƯỜNG SAO\nSố: 30/BC-UBND\n\nBÁO CÁO' })],
    ['a submission', planText({ letterhead: 'UBND XÃ MƯỜNG SAO\nSố: 30/TTr-UBND\n\nTỜ TRÌNH' })],
    [
      'a decision that is no plan',
      'QUYẾT ĐỊNH\nVề việc tặng Giấy khen\n\nĐiều 1. Tặng Giấy khen cho 05 tập thể.\n\nĐiều 2. Kinh phí trích từ quỹ khen thưởng.',
    ],
    [
      'source code',
      "import { plan } from './plan.ts'\nconst target = 100 // KE HOACH\nexport const tasks = [1, 2]",
    ],
    [
      'a piece of news',
      'Ngày 25/11, tỉnh tổ chức lễ phát động. Theo kế hoạch, đến năm 2030 mọi xã có nơi tạm lánh. Sở Nội vụ báo cáo UBND tỉnh trước ngày 30/11.',
    ],
    [
      'an English text',
      'ACTION PLAN\n\nI. GOALS\n\n1. Reduce violence by 10%.\n\nII. TASKS\n\n1. Train staff.',
    ],
  ])('%s', (_, text) => {
    const found = refusal(text)
    expect(found?.vi).toMatch(/^\p{Lu}[^\n]{10,}$/u)
    expect(found?.en).toMatch(/^[^\n]{10,}$/)
  })

  it('two plans in one text, with the line of each', () => {
    const first = planText()
    const found = refusal(`${first}\n\n${planText({ title: 'Phòng, chống bạo lực gia đình năm 2028' })}`)
    const line = (text: string) => text.split('\n').indexOf('KẾ HOẠCH') + 1
    const second = first.split('\n').length + 1 + line(planText())
    expect(found?.vi).toContain(`dòng ${line(first)} và dòng ${second}`)
    expect(found?.en).toContain(`line ${line(first)} and line ${second}`)
  })

  it.each(['MẬT', 'TỐI MẬT', '**TUYỆT MẬT**', '[MẬT]', 'Độ mật: Mật'])('a document stamped %s', (stamp) => {
    expect(refusal(`${stamp}\n\n${planText()}`)?.en).toContain('secret')
  })
  it('a stamp beside the number', () => {
    expect(
      refusal(planText({ letterhead: 'UBND XÃ MƯỜNG SAO\nSố: 21/KH-UBND          TỐI MẬT\n\nKẾ HOẠCH' }))?.en,
    ).toContain('secret')
  })
})

describe('what is a plan is not refused', () => {
  it.each([
    [
      'one that speaks of secrecy',
      planText({ tasks: 'II. NHIỆM VỤ\n\n1. Bảo mật\n\n- Giữ bí mật thông tin của người bị bạo lực.' }),
    ],
    ['one without letterhead, number or signature', planText({ letterhead: 'KẾ HOẠCH', ending: '' })],
    ['a programme', planText({ letterhead: 'UBND TỈNH SƠN GIANG\nSố: 9/CTr-UBND\n\nCHƯƠNG TRÌNH' })],
    ['guidance', planText({ letterhead: 'SỞ NỘI VỤ\nSố: 9/HD-SNV\n\nHƯỚNG DẪN' })],
    [
      'an official letter with the sections of a plan',
      planText({
        letterhead:
          'SỞ NỘI VỤ\nSố: 9/SNV-BĐG\nV/v triển khai công tác gia đình năm 2027\n\nKính gửi: UBND các xã.',
        title: '',
      }),
    ],
    [
      'one whose annex is called a plan too',
      `${planText({ ending: '' })}\n\nPHỤ LỤC\n\nKẾ HOẠCH\n\nKinh phí chi tiết\n\nI. NGUỒN VỐN\n\n- Ngân sách xã.`,
    ],
  ])('%s', (_, text) => {
    expect(refusal(text)).toBeNull()
  })
})

describe('what is missing', () => {
  it('is null and said, never invented', () => {
    const reading = readPlan(
      'KẾ HOẠCH\nCông tác gia đình\n\nI. NHIỆM VỤ\n\n1. Truyền thông\n\n- Phát thanh tại chợ.',
    )
    const { number, date, place, issuer, period, signer } = reading.header
    expect({ number, date, place, issuer, period, signer }).toEqual({
      number: null,
      date: null,
      place: null,
      issuer: null,
      period: null,
      signer: null,
    })
    expect(reading.warnings.map((warning) => warning.code)).toEqual([
      'NO_NUMBER',
      'NO_DATE',
      'NO_ISSUER',
      'NO_SIGNER',
      'NO_PERIOD',
      'NO_TARGETS',
    ])
  })
})
