import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { restoreDamage } from '../../schema/document/restore.ts'
import { oneSpelling, syllablesLike } from '../../schema/document/syllables.ts'
import { cpuTime } from './cpu-time.ts'
import { SAMPLE_TEXT } from './sample-text.ts'

const shared = resolve(import.meta.dirname, '../../../shared/plans/004-tinh-dak-lak-2021-2025.txt')
const present = existsSync(shared)
const why = present ? '' : ' (skipped: the real plans are not here)'

const LOST = '\ufffd'
const restored = (text: string) => restoreDamage(text).text

/** Restored syllables that are right, wrong ones with what they should be, and damaged ones in all. */
function measure(clean: string, damaged: string) {
  const { text, restored: runs, left } = restoreDamage(damaged)
  const wrong = runs
    .map(({ start, end }) => ({ is: text.slice(start, end), shouldBe: clean.slice(start, end) }))
    .filter(({ is, shouldBe }) => is !== shouldBe)
  return { right: runs.length - wrong.length, wrong, all: runs.length + left }
}

describe('spelling', () => {
  it('knows every syllable that a pattern leaves open', () => {
    expect(syllablesLike(`ph${LOST}ng`)).toEqual(expect.arrayContaining(['phòng', 'phong', 'phụng']))
    expect(syllablesLike(`phòn${LOST}`)).toEqual(['phòng'])
    expect(syllablesLike(`${LOST}hiêng`)).toEqual(expect.arrayContaining(['nhiêng', 'thiêng']))
    expect(syllablesLike(`qu${LOST}ết`)).toEqual(['quyết'])
  })

  it('takes both ways of placing a tone for one', () => {
    expect(['hoà', 'khoẻ', 'uỷ', 'thuý', 'quý', 'quà', 'toàn'].map(oneSpelling)).toEqual([
      'hòa',
      'khỏe',
      'ủy',
      'thúy',
      'quý',
      'quà',
      'toàn',
    ])
  })
})

describe('a damaged syllable', () => {
  it('is restored from its neighbours, damaged ones too', () => {
    expect(
      restored(`Xây dựn${LOST} mô h${LOST}nh ph${LOST}n${LOST} ng${LOST}a bạo lực tr${LOST}n cơ sở`),
    ).toBe('Xây dựng mô hình phòng ngừa bạo lực trên cơ sở')
  })

  it('keeps the case of its sentence and of a heading', () => {
    expect(restored(`Kế hoạch này.\n\n- ${LOST}hủ trì, phối hợp với các c${LOST} quan`)).toContain(
      '- Chủ trì',
    )
    expect(restored(`IV. TỔ ${LOST}HỨC THỰ${LOST} HIỆN`)).toBe('IV. TỔ CHỨC THỰC HIỆN')
  })

  it('stays as it is where two readings are as good', () => {
    for (const open of [`Ông T${LOST}n phụ trách`, `bà L${LOST}n`, `xã Suối V${LOST}ng`]) {
      expect(restored(open)).toBe(open)
    }
  })

  it('stays as it is among figures, document numbers and initials', () => {
    const kept = [
      `đạt ${LOST}0% cán bộ`,
      `trước ngày 2${LOST}/11`,
      `số 87/${LOST}H-UBND`,
      `số 12${LOST}/QĐ-TT${LOST}`,
      `- Lưu: VT, T${LOST}, XH.`,
      `Hội LH${LOST}N xã`,
      `tháng${LOST}6`,
    ]
    for (const text of kept) expect(restored(text)).toBe(text)
  })

  it('stays as it is in a text that has lost too much', () => {
    const text = SAMPLE_TEXT.replace(/[aăâeêioôơuưyhngtc]/gi, LOST)
    expect(restoreDamage(text).restored).toEqual([])
  })

  it('has as many letters after as before', () => {
    const damaged = SAMPLE_TEXT.replace(/[gaươêìíớCP]/g, LOST)
    expect(restored(damaged)).toHaveLength(damaged.length)
  })
})

describe('a text whose font lacks letters', () => {
  const fonts: [name: string, letters: RegExp, recall: number][] = [
    ['g, a, ư, ơ, ê, ì, í, ớ, C and P', /[gaươêìíớCP]/g, 0.94],
    ['i, ệ, ứ, ủ and T', /[iệứủT]/g, 0.9],
    ['ộ, ạ, ả, ế, đ, ố and H', /[ộạảếđốH]/g, 0.85],
    ['n and h', /[nh]/g, 0.9],
  ]
  it.each(fonts)('%s is restored without a wrong syllable', (_, letters, recall) => {
    const { right, wrong, all } = measure(SAMPLE_TEXT, SAMPLE_TEXT.replace(letters, LOST))
    expect(wrong).toEqual([])
    expect(right / all).toBeGreaterThanOrEqual(recall)
  })

  it('and one with holes anywhere is restored almost without a wrong syllable', () => {
    let seed = 11
    const chance = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed / 2_147_483_648
    }
    const total = { right: 0, wrong: 0, all: 0 }
    for (let round = 0; round < 4; round++) {
      const damaged = SAMPLE_TEXT.replace(/\p{L}/gu, (letter) => (chance() < 0.05 ? LOST : letter))
      const { right, wrong, all } = measure(SAMPLE_TEXT, damaged)
      total.right += right
      total.wrong += wrong.length
      total.all += all
    }
    expect(total.right / (total.right + total.wrong)).toBeGreaterThanOrEqual(0.985)
    expect(total.right / total.all).toBeGreaterThanOrEqual(0.72)
  })
})

describe.skipIf(!present)(`the plan that lost 996 letters${why}`, () => {
  it('is restored, all but a few syllables, and every digit of it is as it was', () => {
    const source = readFileSync(shared, 'utf8').normalize('NFC')
    const { text, restored: runs, left } = restoreDamage(source)
    expect(runs.length / (runs.length + left)).toBeGreaterThanOrEqual(0.95)
    expect(text.replace(/\D/g, '')).toBe(source.replace(/\D/g, ''))
    for (const right of [
      'Thủ tướng Chính phủ phê duyệt',
      'Sở Lao động - \nThương binh',
      'Hội Liên hiệp Phụ nữ tỉnh',
    ]) {
      expect(text).toContain(right)
    }
  })
})

describe('hostile damage', () => {
  it('costs less than a second and a half for five million characters', async () => {
    const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxy'
    let odd = ''
    for (let i = 0; odd.length < 400_000; i++) {
      odd += `${letters[i % 29]}${LOST}${letters[(i * 7) % 29]}${letters[(i * 13 + (i >> 5)) % 29]} `
    }
    for (const text of [
      odd.repeat(12),
      `a${LOST}b `.repeat(1_250_000),
      LOST.repeat(5_000_000),
      `chư${LOST} `.repeat(1_000_000),
    ]) {
      expect(await cpuTime(() => restoreDamage(text))).toBeLessThan(1_500)
    }
  })
})
