/** The numbers that Word writes before paragraphs by itself: they stand in no text, only in `numbering.xml`. */
import { xmlParts } from './xml.ts'

type Level = { start: number; format: string; template: string; isDecimal: boolean; style?: string }
type ListDefinition = Map<number, Level>
type ListUse = { definition: string; starts: Map<number, number>; levels: ListDefinition }
export type Numbering = {
  /** The label of the next paragraph of a list (`IV.`, `a)`, `-`), counting it; null for an unknown list. */
  label(list: string, level: number): string | null
  /** The level that a paragraph style stands for in a list; 0 where the list does not say. */
  levelOfStyle(list: string, style: string): number
}

/** `source`: the text of `numbering.xml`, empty where a document has no lists. */
export function readNumbering(source: string): Numbering {
  const { definitions, uses } = readLists(source)
  const counters = new Map<string, number[]>()
  const restarted = new Set<string>()
  return {
    levelOfStyle(list, style) {
      const levels = definitions.get(uses.get(list)?.definition ?? '') ?? new Map<number, Level>()
      return [...levels].find(([, level]) => level.style === style)?.[0] ?? 0
    },
    label(list, level) {
      const use = uses.get(list)
      if (!use || level < 0 || level > 8) return null
      const levels = definitions.get(use.definition)
      const levelOf = (depth: number) => use.levels.get(depth) ?? levels?.get(depth)
      const own = levelOf(level)
      if (!own) return null
      const counts = counters.get(use.definition) ?? []
      counters.set(use.definition, counts)
      const start = use.starts.get(level)
      const key = `${list}.${level}`
      if (start !== undefined && !restarted.has(key)) counts[level] = start
      else counts[level] = (counts[level] ?? own.start - 1) + 1
      restarted.add(key)
      counts.length = level + 1
      return fill(own, level, (depth) => ({ level: levelOf(depth), count: counts[depth] }))
    },
  }
}

function fill(
  own: Level,
  level: number,
  at: (depth: number) => { level: Level | undefined; count: number | undefined },
): string {
  if (own.format === 'none') return own.template.replace(/%\d/g, '').trim()
  if (own.format === 'bullet') return bullet(own.template)
  return own.template.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1
    const { level: its, count } = at(depth)
    const format = own.isDecimal && depth < level ? 'decimal' : (its?.format ?? 'decimal')
    return inFormat(count ?? its?.start ?? 1, format)
  })
}

/** Signs of the symbol fonts say nothing outside them. */
function bullet(template: string): string {
  const sign = template.trim()
  return /^[+*•o–-]$/.test(sign) && sign !== 'o' ? sign : '-'
}

function inFormat(count: number, format: string): string {
  if (format === 'lowerLetter') return letters(count)
  if (format === 'upperLetter') return letters(count).toUpperCase()
  if (format === 'upperRoman') return roman(count)
  if (format === 'lowerRoman') return roman(count).toLowerCase()
  if (format === 'decimalZero') return String(count).padStart(2, '0')
  return String(count)
}

/** a … z, aa, bb …: Word repeats the letter. */
function letters(count: number): string {
  const index = (Math.max(count, 1) - 1) % 26
  const times = Math.min(Math.floor((Math.max(count, 1) - 1) / 26) + 1, 9)
  return String.fromCharCode(97 + index).repeat(times)
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(count: number): string {
  let rest = Math.min(count, 3999)
  let out = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      out += sign
      rest -= value
    }
  }
  return out
}

function readLists(source: string) {
  const definitions = new Map<string, ListDefinition>()
  const uses = new Map<string, ListUse>()
  let levels: ListDefinition | undefined
  let use: ListUse | undefined
  let level: Level | undefined
  let depth = 0
  for (const part of xmlParts(source)) {
    if (part.kind === 'close' && (part.name === 'w:num' || part.name === 'w:abstractNum')) {
      use = undefined
      levels = undefined
    }
    if (part.kind !== 'open') continue
    const { attributes } = part
    const value = attributes.get('w:val') ?? ''
    if (part.name === 'w:abstractNum') {
      levels = new Map()
      definitions.set(attributes.get('w:abstractNumId') ?? '', levels)
    } else if (part.name === 'w:num') {
      use = { definition: '', starts: new Map(), levels: new Map() }
      levels = use.levels
      uses.set(attributes.get('w:numId') ?? '', use)
    } else if (part.name === 'w:abstractNumId' && use) use.definition = value
    else if (part.name === 'w:lvlOverride') depth = Number(attributes.get('w:ilvl') ?? 0)
    else if (part.name === 'w:startOverride') use?.starts.set(depth, Number(value) || 0)
    else if (part.name === 'w:lvl') {
      level = { start: 1, format: 'decimal', template: '', isDecimal: false }
      levels?.set(Number(attributes.get('w:ilvl') ?? 0), level)
    } else if (part.name === 'w:start' && level) level.start = Number(value) || 0
    else if (part.name === 'w:numFmt' && level) level.format = value
    else if (part.name === 'w:lvlText' && level) level.template = value.slice(0, 60)
    else if (part.name === 'w:pStyle' && level) level.style = value
    else if (part.name === 'w:isLgl' && level) level.isDecimal = value !== '0' && value !== 'false'
  }
  return { definitions, uses }
}
