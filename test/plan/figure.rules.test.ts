import { describe, expect, it } from 'vitest'
import { saysFigure } from '../../schema/plan/figure.rules.ts'
import type { TargetUnit } from '../../schema/plan/plan.rules.ts'

describe('a sentence says its figure', () => {
  it.each<[string, number, TargetUnit]>([
    ['90% trường học thực hiện quy trình.', 90, 'PERCENT'],
    ['Đạt 62,5 % vào năm 2030.', 62.5, 'PERCENT'],
    ['Đạt 62.5% vào năm 2030.', 62.5, 'PERCENT'],
    ['Từ 70 - 80% số xã.', 70, 'PERCENT'],
    ['Toàn bộ trường học có tổ tư vấn.', 100, 'PERCENT'],
    ['Tập huấn cho 1.500 người.', 1500, 'COUNT'],
    ['Ít nhất 01 nơi tạm lánh.', 1, 'COUNT'],
    ['Mỗi xã có ba câu lạc bộ.', 3, 'COUNT'],
    ['Bố trí 1,5 tỷ đồng.', 1_500_000_000, 'MONEY'],
    ['Bố trí 200 triệu đồng mỗi năm.', 200_000_000, 'MONEY'],
  ])('%s', (sentence, value, unit) => {
    expect(saysFigure(sentence, value, unit)).toBe(true)
  })

  it.each<[string, number, TargetUnit]>([
    ['90% trường học thực hiện quy trình.', 100, 'PERCENT'],
    ['90% trường học thực hiện quy trình.', 9, 'PERCENT'],
    ['Đạt 62,5% vào năm 2030.', 62, 'PERCENT'],
    ['Tập huấn cho 1.500 người.', 1.5, 'COUNT'],
    ['Mỗi xã có ba câu lạc bộ.', 4, 'COUNT'],
    ['Bố trí 1,5 tỷ đồng.', 1.5e6, 'MONEY'],
  ])('or another one: %s is not %s', (sentence, value, unit) => {
    expect(saysFigure(sentence, value, unit)).toBe(false)
  })

  it('where there is no figure nothing is missing', () => {
    expect(saysFigure('Có quy chế phối hợp.', null, 'COUNT')).toBe(true)
    expect(saysFigure('Có quy chế phối hợp.', 1, 'YES_NO')).toBe(true)
  })
})
