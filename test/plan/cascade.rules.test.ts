import { describe, expect, it } from 'vitest'
import {
  type CascadeLine,
  obligedIn,
  obligesToIssue,
  toChaseList,
  toCsv,
} from '../../schema/plan/cascade.rules.ts'

describe('a sentence obliges to a plan of its own', () => {
  it.each([
    'Xây dựng kế hoạch của cơ quan mình để làm các việc nêu trong văn bản này.',
    'Ban hành kế hoạch của địa phương trong 30 ngày.',
    'chủ động xây dựng Kế hoạch riêng rồi tổ chức các hoạt động',
    'Căn cứ Kế hoạch này, xây dựng và ban hành kế hoạch triển khai.',
    'Lập kế hoạch hằng năm; bố trí người phụ trách.',
    'Xây dựng các chương trình, kế hoạch của địa phương.',
  ])('in words such as: %s', (sentence) => {
    expect(obligesToIssue(sentence)).toBe(true)
    expect(obligesToIssue(sentence.normalize('NFD'))).toBe(true)
  })

  it.each([
    'Lập dự toán kinh phí từng năm cho các hoạt động của Kế hoạch.',
    'Xây dựng kế hoạch và tổ chức kiểm tra việc chấp hành.',
    'Xây dựng kế hoạch tập huấn cho cán bộ.',
    'Chủ trì triển khai các nhiệm vụ của kế hoạch.',
    'Lồng ghép vào kế hoạch hằng năm của cơ quan.',
    'Xây dựng và lồng ghép triển khai các hoạt động của Kế hoạch.',
  ])('but not in: %s', (sentence) => {
    expect(obligesToIssue(sentence)).toBe(false)
  })
})

describe('a sentence names those whom it obliges', () => {
  it.each([
    ['Đề nghị các cơ quan, đơn vị, địa phương căn cứ vào đây để xây dựng Kế hoạch của mình.', 'OPEN'],
    ['Các xã, thị trấn trong huyện xây dựng kế hoạch của địa phương mình.', 'COMMITTEES_BELOW'],
    ['Yêu cầu Ủy ban nhân dân các xã, phường khẩn trương ban hành kế hoạch.', 'COMMITTEES_BELOW'],
  ])('%s', (sentence, kind) => {
    expect(obligedIn(sentence)?.rule.kind).toBe(kind)
  })

  it('and no one where it speaks of its own issuer or of nothing to be issued', () => {
    expect(obligedIn('Ủy ban nhân dân huyện Bình Gia xây dựng Kế hoạch với nội dung sau')).toBe(null)
    expect(obligedIn('Đề nghị các cơ quan phối hợp thực hiện Kế hoạch này')).toBe(null)
  })
})

const line: CascadeLine = {
  aboveName: 'Ủy ban nhân dân tỉnh A',
  aboveDocument: 'Kế hoạch số 12/KH-UBND ngày 02/03/2026',
  areaCode: '03390',
  areaName: 'Xã B',
  agencyName: 'Ủy ban nhân dân xã B',
  standing: 'NOT_ISSUED',
  number: '',
  date: null,
  title: '',
  inherited: '',
  sentence: 'Ban hành kế hoạch, "của mình".',
}

const plan = {
  number: '12/KH-UBND',
  date: '2026-03-02',
  issuerName: 'Ủy ban nhân dân tỉnh A',
  title: 'T',
  documentType: 'KH',
  state: 'PUBLISHED' as const,
  effectiveFrom: '2026-03-02',
  toYear: 2030,
}
const named = [{ agencyName: 'Ủy ban nhân dân các xã', open: false }]
const unclear = [...named, { agencyName: 'các đơn vị liên quan', open: true }]

describe('an export', () => {
  it('has every line, quoted where it must be, and no cell that a spreadsheet would take for a formula', () => {
    const [heading, first, second] = toCsv([
      line,
      { ...line, standing: 'ISSUED', number: '=1+1', date: '2026-06-15', title: '@x' },
    ]).split('\r\n')
    expect(heading).toContain('Tình trạng,"Số, ký hiệu",Ngày ban hành')
    expect(first).toBe(
      'Ủy ban nhân dân tỉnh A,Kế hoạch số 12/KH-UBND ngày 02/03/2026,03390,Xã B,Ủy ban nhân dân xã B,Chưa có trong hệ thống,,,,,"Ban hành kế hoạch, ""của mình""."',
    )
    expect(second).toContain(",Đã ban hành,'=1+1,15/06/2026,'@x,")
  })

  it('of those to chase names whose plan is not here and no other, and says no more than that', () => {
    const list = toChaseList(plan, '2026-10-01', named, [line, { ...line, standing: 'INHERITED' }])
    expect(list.split('\n')).toEqual([
      'Đến ngày 01/10/2026, hệ thống chưa có kế hoạch của 1 cơ quan sau để thực hiện Kế hoạch số 12/KH-UBND ngày 02/03/2026 của Ủy ban nhân dân tỉnh A:',
      'Ủy ban nhân dân tỉnh A giao tại Kế hoạch số 12/KH-UBND ngày 02/03/2026:',
      '1. Ủy ban nhân dân xã B',
      expect.stringContaining('Cơ quan nào đã ban hành, đề nghị gửi'),
    ])
    expect(toChaseList(plan, '2026-10-01', named, [{ ...line, standing: 'ISSUED' }])).toContain(
      'mọi cơ quan được giao đều đã có kế hoạch thực hiện Kế hoạch số 12/KH-UBND ngày 02/03/2026 của Ủy ban nhân dân tỉnh A.',
    )
  })

  it('of those to chase names each giver once, with its document, over those it asks', () => {
    const other = {
      ...line,
      aboveName: 'Ủy ban nhân dân tỉnh C',
      aboveDocument: 'Kế hoạch số 7/KH-UBND ngày 01/05/2026',
    }
    const list = toChaseList(plan, '2026-10-01', named, [
      line,
      { ...other, agencyName: 'Ủy ban nhân dân xã D' },
      { ...line, agencyName: 'Ủy ban nhân dân xã E' },
    ])
    expect(list.split('\n').slice(1, -1)).toEqual([
      'Ủy ban nhân dân tỉnh A giao tại Kế hoạch số 12/KH-UBND ngày 02/03/2026:',
      '1. Ủy ban nhân dân xã B',
      '2. Ủy ban nhân dân xã E',
      'Ủy ban nhân dân tỉnh C giao tại Kế hoạch số 7/KH-UBND ngày 01/05/2026:',
      '1. Ủy ban nhân dân xã D',
    ])
  })

  it('says so where nobody is obliged, and calls the document by its type', () => {
    const decision = { ...plan, number: '5/QĐ-TTg', documentType: 'QĐ' }
    expect(toChaseList(decision, '2026-10-01', [], [])).toBe(
      'Quyết định số 5/QĐ-TTg ngày 02/03/2026 của Ủy ban nhân dân tỉnh A không giao cơ quan nào ban hành kế hoạch thực hiện.',
    )
    expect(toChaseList({ ...plan, documentType: null }, '2026-10-01', [], [])).toContain('Văn bản số 12')
  })

  it('never says that all have issued where it is open who is meant', () => {
    expect(toChaseList(plan, '2026-10-01', unclear, [])).toBe(
      'Kế hoạch số 12/KH-UBND ngày 02/03/2026 của Ủy ban nhân dân tỉnh A: Chưa rõ những ai được giao trong cụm từ “các đơn vị liên quan”: cần xác định trước.',
    )
    const issued = toChaseList(plan, '2026-10-01', unclear, [{ ...line, standing: 'ISSUED' }])
    expect(issued).not.toContain('mọi cơ quan')
    expect(issued).toContain('Chưa rõ những ai')
    expect(toChaseList(plan, '2026-10-01', unclear, [line])).toContain('Chưa rõ những ai')
  })

  it('chases nobody on a day when the plan is not in force', () => {
    expect(toChaseList(plan, '2026-01-01', named, [line])).toBe(
      'Ngày 01/01/2026, Kế hoạch số 12/KH-UBND ngày 02/03/2026 của Ủy ban nhân dân tỉnh A không có hiệu lực (chưa có hiệu lực) nên không phải đôn đốc cơ quan nào.',
    )
    expect(toChaseList(plan, '2031-01-01', named, [line])).toContain('(hết hiệu lực)')
  })
})
