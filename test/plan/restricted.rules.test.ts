import { describe, expect, it } from 'vitest'
import { readPlan } from '../../schema/document/read-plan.ts'
import { blank, maskText, restrictedSentences } from '../../schema/plan/restricted.rules.ts'
import { planText } from '../world/plan-text.ts'

const sentencesIn = (task: string): string => {
  const source = planText({ tasks: [task, 'Nói chuyện ở chợ phiên.'] })
  return restrictedSentences(source, readPlan(source))
    .map(({ start, end }) => source.slice(start, end))
    .join('\n')
}

describe('a sentence is restricted', () => {
  it.each([
    ['Duy trì nơi tạm lánh tại Trạm Y tế số 2, đường Hoa Ban.'],
    ['Nhà tạm lánh đặt ở bản Nà Đon, có người trực.'],
    ['Ngôi nhà Bình yên (địa chỉ: số 14 phố Hàng Thử) nhận người trong đêm.'],
    ['Bố trí cơ sở tạm lánh gồm thôn Hợp Nhất, thôn Đoàn Kết.'],
    ['Địa chỉ tin cậy ở tổ dân phố 4 mở cửa suốt ngày.'],
    ['Duy trì nơi tạm lánh tại thôn Nà Ca.'.normalize('NFD')],
    ['Vận hành mô hình “Ngôi nhà tạm lánh” tại xã Khun Há.'],
  ])('where it tells where a shelter is: %s', (task) => {
    expect(sentencesIn(task)).toContain(task.slice(0, -1))
  })
})

describe('a sentence stays open', () => {
  it.each([
    ['Mỗi xã, phường có ít nhất 01 nơi tạm lánh.'],
    ['Xây dựng nơi tạm lánh tại cộng đồng.'],
    ['Tập huấn tại thôn Nà Ca về cách tiếp nhận.'],
    ['Có nơi tạm lánh đạt chuẩn tại xã Bình Lư.'],
    ['Tuyên truyền ở thôn Nà Ca; duy trì nơi tạm lánh.'],
  ])('where it does not: %s', (task) => {
    expect(sentencesIn(task)).toBe('')
  })
})

it('what is left out keeps its length and its white space, so that places in the source stay right', () => {
  const text = 'Một hai ba.\nBốn năm.'
  const masked = maskText(text, [{ start: 4, end: 11 }])
  expect(masked).toBe(`Một ${blank.repeat(3)} ${blank.repeat(3)}\nBốn năm.`)
  expect(masked).toHaveLength(text.length)
})

it('stretches that overlap are left out once, in whatever order they come', () => {
  const spans = [
    { start: 6, end: 9 },
    { start: 0, end: 7 },
  ]
  expect(maskText('abcdefghijk', spans)).toBe(`${blank.repeat(9)}jk`)
})
