import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseText } from '../../schema/document/normalise.ts'
import { cpuTime } from './cpu-time.ts'
import { SAMPLE_TEXT } from './sample-text.ts'

describe('the text that readers compare', () => {
  it('is the same for composed, decomposed and mixed letters', () => {
    const composed = SAMPLE_TEXT.normalize('NFC')
    const half = Math.floor(composed.length / 2)
    expect(normaliseText(SAMPLE_TEXT.normalize('NFD')).text).toBe(composed)
    const mixed = normaliseText(composed.slice(0, half) + composed.slice(half).normalize('NFD'))
    expect(mixed.text).toBe(composed)
    expect(mixed.warnings.map(({ code }) => code)).toEqual(['MIXED_NORMAL_FORMS'])
  })

  it('has tones in their place even where they were typed before the circumflex', () => {
    expect(normaliseText('ke\u0301\u0302 hoa\u0323ch pho\u0300ng ngu\u0300\u031ba').text).toBe(
      'kế hoạch phòng ngừa',
    )
  })

  it('ends lines in one way, whatever the system that wrote them', () => {
    expect(normaliseText('a\r\nb\rc\nd\u2028e\ff').text).toBe('a\nb\nc\nd\ne\nf')
  })

  it('has plain spaces only, and nothing invisible inside words', () => {
    expect(normaliseText('\ufeffUB\u200bND\u00a0xã\u2009Đồi\u00ad\u2060 Thông').text).toBe(
      'UBND xã Đồi Thông',
    )
  })

  it('writes Đ for the letters that look like it', () => {
    expect(normaliseText('Quyết \u00d0ịnh QĐ, \u0189ắk').text).toBe('Quyết Định QĐ, Đắk')
  })

  it('counts a broken surrogate as a damaged letter and keeps whole pairs', () => {
    expect(normaliseText('a\ud800 b\udc00 \u{1f600}').text).toBe('a\ufffd b\ufffd \u{1f600}')
  })

  it('leads every position back to the letters that it came from', () => {
    const source = '\ufeffSô\u0301\r\nke\u0302\u0301 hoa\u0323ch\u00a0UB\u200bND'
    const { text, at } = normaliseText(source)
    const original = (word: string) => {
      const start = text.indexOf(word)
      return source.slice(at(start), at(start + word.length))
    }
    expect(original('Số')).toBe('Sô\u0301')
    expect(original('kế')).toBe('ke\u0302\u0301')
    expect(original('hoạch')).toBe('hoa\u0323ch')
    expect(original('UBND')).toBe('UB\u200bND')
    expect(at(text.length)).toBe(source.length)
  })

  it('never leads back out of order or out of the source', () => {
    const pieces = fc.constantFrom(
      'a',
      'ê',
      'Đ',
      ' ',
      '\r',
      '\n',
      '\u0301',
      '\u0323',
      '\u031b',
      '\u200b',
      '\u00a0',
      '\ud800',
      '\u{1f600}',
      '\ufffd',
      '5',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (letters) => {
        const source = letters.join('')
        const { text, at } = normaliseText(source)
        const places = Array.from({ length: text.length + 1 }, (_, i) => at(i))
        expect(places.every((place, i) => place <= source.length && place >= (places[i - 1] ?? 0))).toBe(true)
        expect(at(text.length)).toBe(source.length)
        expect(text.isWellFormed()).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the source of a restored syllable, as it was written', () => {
    const source = 'Kế hoạch phòng\u200b ng\ufffdà và ứng phó với bạo l\ufffdc trên cơ sở giới'
    const { restorations, warnings } = normaliseText(source)
    expect(restorations.map(({ span }) => source.slice(span.start, span.end))).toEqual(
      restorations.map(({ original }) => original),
    )
    expect(restorations).toContainEqual(expect.objectContaining({ original: 'l\ufffdc', restored: 'lực' }))
    expect(warnings.map(({ code }) => code)).toContain('RESTORED_LETTERS')
  })

  it('takes five million hostile characters in a second', async () => {
    for (const unit of ['\u0301\u0323', 'e\u0302\u0301', '\r', '\u200b', '\ud800']) {
      const source = `a${unit.repeat(Math.floor(5_000_000 / unit.length))}`
      expect(await cpuTime(() => normaliseText(source)), JSON.stringify(unit)).toBeLessThan(1_000)
    }
  })
})
