import { describe, expect, it } from 'vitest'
import { indicatorOf } from '../../schema/document/indicator-key.ts'
import type { Indicator } from '../../schema/indicator/indicator.rules.ts'
import { type MeasuredWithin, measureOf } from '../../schema/indicator/measure.rules.ts'
import { fold } from '../../schema/name.rules.ts'
import { worldIndicators } from '../world/indicators.ts'

const catalogue = worldIndicators((code) => code)
const until2030: MeasuredWithin = {
  programme: 'GENDER_BASED_VIOLENCE',
  fromYear: 2026,
  toYear: 2030,
  day: '2026-06-15',
}
const until2025: MeasuredWithin = { ...until2030, fromYear: 2021, toYear: 2025, day: '2021-03-01' }

/** `GBV-02 receiving-help`, as the reader's key and the words together give it. */
function measured(text: string, plan = until2030, more: { kind?: string; dueYear?: number | null } = {}) {
  const { key: indicatorKey } = indicatorOf(fold(text))
  const target = { text, kind: 'SHARE', dueYear: null, indicatorKey, ...more }
  const measure = measureOf(target, plan, catalogue)
  return measure && [measure.indicatorId, measure.variantKey].filter(Boolean).join(' ')
}

describe('the indicator and the variant that a target is of', () => {
  it.each([
    [
      'Ít nhất 60% người bị bạo lực trên cơ sở giới tìm kiếm sự trợ giúp từ các cơ sở cung cấp dịch vụ.',
      'GBV-02 seeking-help',
    ],
    [
      'Có trên 45% người bị bạo lực tìm đến nơi trợ giúp khi gặp bạo lực trên cơ sở giới.',
      'GBV-02 seeking-help',
    ],
    [
      'Tối thiểu 40% nạn nhân bạo lực trên cơ sở giới được hỗ trợ từ cơ sở cung cấp dịch vụ.',
      'GBV-02 receiving-help',
    ],
    ['Phấn đấu 55% người bị bạo lực được các đơn vị cung cấp dịch vụ hỗ trợ.', 'GBV-02 receiving-help'],
    ['100% trường hợp có nhu cầu đều được tư vấn, hỗ trợ ban đầu.', 'GBV-03'],
  ])('before 2026: %s', (text, expected) => {
    expect(measured(text, until2025)).toBe(expected)
  })

  it.each([
    [
      '95% người bị bạo lực trên cơ sở giới được tiếp cận một dịch vụ hỗ trợ phù hợp với nhu cầu.',
      'GBV-01 suitable-service',
    ],
    ['90% người bị bạo lực được hỗ trợ ít nhất một dịch vụ thiết yếu, cơ bản.', 'GBV-01 basic-service'],
    ['100% người bị bạo lực khi được phát hiện đều được hỗ trợ kịp thời.', 'GBV-01'],
    ['Mỗi xã có 03 nơi tạm lánh đạt chuẩn.', 'GBV-04 standardised-shelter'],
    ['Mỗi phường duy trì 02 nhà tạm lánh tại cộng đồng.', 'GBV-04 community-shelter'],
    ['Bố trí ít nhất 01 nhà tạm lánh.', 'GBV-04'],
    ['70% công chức phụ trách bình đẳng giới được bồi dưỡng hằng năm.', 'GBV-08 gender-equality-staff'],
    ['70% nhân viên công tác xã hội được tập huấn.', 'GBV-08 social-work-staff'],
    ['70% cán bộ được tập huấn về bình đẳng giới.', 'GBV-08'],
  ])('from 2026 on: %s', (text, expected) => {
    expect(measured(text)).toBe(expected)
  })

  it('is that of one commune where it is something to be done, not a share', () => {
    const text = 'Tiếp nhận trực tuyến thông tin về bạo lực trên cơ sở giới.'
    expect(measured(text, until2030, { kind: 'MILESTONE' })).toBe('GBV-05 own-commune')
    expect(measured(text)).toBe('GBV-05')
  })

  it('is one in use when the target is due: another of its time is left to a person', () => {
    const text = 'Ít nhất 60% người bị bạo lực tìm kiếm sự trợ giúp từ cơ sở cung cấp dịch vụ.'
    expect(measured(text, until2025, { dueYear: 2025 })).toBe('GBV-02 seeking-help')
    expect(measured(text, { ...until2025, toYear: 2030 }, { dueYear: 2030 })).toBe(null)
    expect(measured(text, { ...until2025, fromYear: null, toYear: null, day: '2026-02-01' })).toBe(null)
    expect(measured('Mỗi xã có 03 nơi tạm lánh.', until2025)).toBe(null)
  })

  it('is of the programme of the plan: figures of two are never brought together', () => {
    const text = '100% người bị bạo lực được phát hiện đều được hỗ trợ kịp thời.'
    expect(measured(text, { ...until2030, programme: 'DOMESTIC_VIOLENCE' })).toBe(null)
    expect(measured(text, { ...until2030, programme: 'OTHER' })).toBe(null)
  })

  it('is one that people put into the catalogue, where a sentence says its name and that of one variant', () => {
    const [first] = catalogue
    if (!first) throw new Error('The catalogue is empty')
    const named = (vi: string): Indicator['name'] => ({ vi, en: vi })
    const own: Indicator = {
      ...first,
      id: 'own',
      key: null,
      name: named('Tỷ lệ tổ dân phố có tổ hòa giải nòng cốt'),
      variants: [
        { key: 'old', name: named('tổ cũ'), note: named('-') },
        { key: 'new', name: named('tổ thành lập mới'), note: named('-') },
      ],
    }
    const said = { kind: 'SHARE', dueYear: 2027, indicatorKey: null }
    const text = '80% TỔ DÂN PHỐ có tổ hoà giải nòng cốt, kể cả tổ thành lập mới.'
    expect(measureOf({ ...said, text }, until2030, [...catalogue, own])).toEqual({
      indicatorId: 'own',
      variantKey: 'new',
    })
    const twice = [own, { ...own, id: 'other' }]
    expect(measureOf({ ...said, text }, until2030, twice)).toBe(null)
    expect(measureOf({ ...said, text: 'Mỗi tổ dân phố có một tổ hòa giải.' }, until2030, [own])).toBe(null)
  })
})
