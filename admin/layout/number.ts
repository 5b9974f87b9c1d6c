/** Numbers as they are typed here: a comma before decimals, a dot between thousands. */

/** `62,5`, `1.500`, `80%`; null where nothing was typed, NaN where it is no number. A lone `62.5` is meant as `62,5`. */
export function asNumber(typed: string): number | null {
  const bare = typed.replace(/[\s\u00a0]|%$/gu, '')
  if (bare === '') return null
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  return /^-?\d+(?:[.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : Number.NaN
}

export function writeNumber(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',')
}
