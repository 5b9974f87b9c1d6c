import { describe, expect, it } from 'vitest'
import { typedShelterPlace } from '../../schema/document/typed-place.rules.ts'
import {
  checkIndicator,
  type IndicatorInput,
  indicatorSentences,
  isSensitive,
} from '../../schema/indicator/indicator.rules.ts'

const text = { vi: 'Lời', en: 'Words' }
const count: IndicatorInput = {
  code: 'GBV-99',
  key: null,
  programme: 'GENDER_BASED_VIOLENCE',
  name: text,
  definition: text,
  numerator: null,
  denominator: null,
  unit: 'COUNT',
  direction: 'UP',
  aggregation: 'SUM',
  frequency: 'ANNUAL',
  breakdowns: ['SEX'],
  method: text,
  source: text,
  responsibleAgencyKind: 'HOME_AFFAIRS',
  sensitive: false,
  variants: [],
  validFrom: null,
  validTo: null,
}
const share: IndicatorInput = {
  ...count,
  unit: 'PERCENT',
  numerator: text,
  denominator: text,
  aggregation: 'RATIO_OF_SUMS',
  sensitive: true,
}

describe('an indicator', () => {
  it('that is whole may be saved', () => {
    expect(checkIndicator(count)).toEqual([])
    expect(checkIndicator(share)).toEqual([])
  })

  it('does not tell where a shelter is, in whatever text; that it counts shelters it may say', () => {
    const telling = { vi: 'Nhà tạm lánh tại thôn nà ca', en: 'Words' }
    const found = (given: Partial<IndicatorInput>) =>
      checkIndicator({ ...share, ...given }).map(({ path, vi }) => [path, vi])
    for (const field of ['name', 'definition', 'numerator', 'denominator', 'method', 'source'] as const) {
      expect(found({ [field]: telling })).toEqual([[`${field}.vi`, typedShelterPlace.vi]])
    }
    expect(found({ variants: [{ key: 'a', name: text, note: telling }] })).toEqual([
      ['variants.0.note.vi', typedShelterPlace.vi],
    ])
    for (const vi of ['Số nhà tạm lánh ở các xã, phường', 'Nhà tạm lánh Hoa Ban, Sở Nội vụ báo cáo']) {
      expect(found({ name: { vi, en: 'Shelters' }, source: { vi, en: 'Shelters' } })).toEqual([])
    }
  })

  it('is sensitive until somebody declares otherwise', () => {
    expect(isSensitive({})).toBe(true)
    expect(isSensitive({ sensitive: null })).toBe(true)
    expect(isSensitive({ sensitive: false })).toBe(false)
  })

  it.each<[string, IndicatorInput, string, { vi: string; en: string }]>([
    ['a code with accents', { ...count, code: 'BẠO-LỰC' }, 'code', indicatorSentences.badCode],
    ['an empty code', { ...count, code: '' }, 'code', indicatorSentences.badCode],
    ['a key with spaces', { ...count, key: 'survivors served' }, 'key', indicatorSentences.badKey],
    ['no name', { ...count, name: { vi: '', en: ' ' } }, 'name', indicatorSentences.missing],
    [
      'no English name',
      { ...count, name: { vi: 'Số', en: '' } },
      'name.en',
      indicatorSentences.missingLanguage,
    ],
    [
      'no Vietnamese method',
      { ...count, method: { vi: '', en: 'So' } },
      'method.vi',
      indicatorSentences.missingLanguage,
    ],
    [
      'a share without numerator',
      { ...share, numerator: null },
      'numerator',
      indicatorSentences.shareNeedsBoth,
    ],
    [
      'a share without denominator',
      { ...share, denominator: null },
      'denominator',
      indicatorSentences.shareNeedsBoth,
    ],
    [
      'a count with a denominator',
      { ...count, denominator: text },
      'denominator',
      indicatorSentences.onlyShareHasThem,
    ],
    [
      'shares that are summed',
      { ...share, aggregation: 'SUM' },
      'aggregation',
      indicatorSentences.shareIsRatioOfSums,
    ],
    [
      'a ratio of no share',
      { ...count, aggregation: 'RATIO_OF_SUMS' },
      'aggregation',
      indicatorSentences.ratioNeedsShare,
    ],
    [
      'a sum of yes and no',
      { ...count, unit: 'YES_NO' },
      'aggregation',
      indicatorSentences.yesNoDoesNotAddUp,
    ],
    [
      'a count of cases that should go up',
      { ...count, sensitive: true },
      'direction',
      indicatorSentences.casesHaveNoDirection,
    ],
    [
      'a count of cases that should go down',
      { ...count, sensitive: null, direction: 'DOWN' },
      'direction',
      indicatorSentences.casesHaveNoDirection,
    ],
    [
      'a breakdown twice',
      { ...count, breakdowns: ['SEX', 'SEX'] },
      'breakdowns.1',
      indicatorSentences.repeated,
    ],
    [
      'a variant twice',
      {
        ...count,
        variants: [
          { key: 'a', name: text, note: text },
          { key: 'a', name: text, note: text },
        ],
      },
      'variants.1.key',
      indicatorSentences.repeated,
    ],
    ['a day that is none', { ...count, validFrom: '2026-02-30' }, 'validFrom', indicatorSentences.notADay],
    [
      'an end before its start',
      { ...count, validFrom: '2026-01-01', validTo: '2025-12-31' },
      'validTo',
      indicatorSentences.endsBeforeStart,
    ],
  ])('with %s is refused where it is wrong', (_, input, path, sentence) => {
    expect(checkIndicator(input)).toEqual([{ path, ...sentence }])
  })

  it('that counts cases has no direction', () => {
    expect(checkIndicator({ ...count, sensitive: true, direction: 'NONE' })).toEqual([])
  })

  it('tells every fault at once', () => {
    const faults = checkIndicator({ ...share, code: '', numerator: null, breakdowns: ['SEX', 'SEX'] })
    expect(faults.map(({ path }) => path)).toEqual(['code', 'breakdowns.1', 'numerator'])
  })
})
