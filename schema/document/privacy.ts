import type { ReadWarning } from './reading.ts'

/**
 * Sure signs of a private person in a text: identity numbers (12 digits, or the former 9), private mobile phones,
 * e-mail. Hotlines (111, 113, 1800…, 1900…) and office phones (0 2xx …) are there to be read.
 */
const signs: readonly (readonly [RegExp, string, string])[] = [
  [
    /(?<![\w.@%+-])[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g,
    'địa chỉ thư điện tử',
    'an e-mail address',
  ],
  [
    /(?<![\d.,/])(?:\+?84[ .-]?|0)[35789]\d{1,2}[ .-]?\d{3}[ .-]?\d{3,4}(?![\d/])/g,
    'số điện thoại di động',
    'a private phone number',
  ],
  [
    /(?<![\d.,/+-])\d{3} ?\d{3} ?\d{3} ?\d{3}(?!\d|[.,]\d|[/%])/g,
    'số định danh 12 chữ số',
    'a 12-digit identity number',
  ],
  [/(?<![\d.,/+-])\d{9}(?!\d|[.,]\d|[/%])/g, 'số chứng minh 9 chữ số', 'a 9-digit identity number'],
]

const most = 50

/** Positions are those of `text`. Money ("500000000 đồng") and numbers of documents are no signs. */
export function findPersonalData(text: string): ReadWarning[] {
  const warnings: ReadWarning[] = []
  for (const [pattern, vi, en] of signs) {
    if (en.includes('e-mail') && !text.includes('@')) continue
    for (const found of text.matchAll(pattern)) {
      const span = { start: found.index, end: found.index + found[0].length }
      if (warnings.length >= most) return warnings
      if (isMoney(text.slice(span.end, span.end + 12)) || overlaps(warnings, span.start, span.end)) continue
      if (/^0?(?:800|900)|^1[89]00/.test(found[0].replace(/[ .-]/g, ''))) continue
      warnings.push({
        code: 'PERSONAL_DATA',
        vi: `Có ${vi}; hãy xóa trước khi lưu.`,
        en: `There is ${en}; take it out before saving.`,
        span,
      })
    }
  }
  return warnings
}

const isMoney = (after: string) => /^\s*(?:đồng|đ\b|VND|VNĐ|triệu|tỷ|nghìn)/iu.test(after)

const overlaps = (warnings: readonly ReadWarning[], start: number, end: number) =>
  warnings.some((other) => other.span !== null && start < other.span.end && end > other.span.start)
