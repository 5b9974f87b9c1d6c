/** What a Word style says of the text that carries it, taken through the styles that it is based on. */
import { xmlParts } from './xml.ts'

/** undefined: not said here, ask the style beneath. */
type TextProperties = { font?: string; isCapitals?: boolean; isHidden?: boolean }
type ParagraphProperties = { list?: string; level?: number }
export type Style = TextProperties & ParagraphProperties

export type Styles = { get(id: string | undefined): Style; defaults: Style }

const MOST_ANCESTORS = 20

/** `source`: the text of `styles.xml`. */
export function readStyles(source: string): Styles {
  const own = new Map<string, Style & { basedOn?: string }>()
  const defaults: Style = {}
  let defaultParagraph: string | undefined
  let current: (Style & { basedOn?: string }) | undefined
  let inDefaults = false
  for (const part of xmlParts(source)) {
    if (part.kind === 'close' && part.name === 'w:style') current = undefined
    if (part.kind === 'close' && part.name === 'w:docDefaults') inDefaults = false
    if (part.kind !== 'open') continue
    if (part.name === 'w:docDefaults') inDefaults = true
    else if (part.name === 'w:style') {
      current = {}
      const id = part.attributes.get('w:styleId') ?? ''
      own.set(id, current)
      if (part.attributes.get('w:type') === 'paragraph' && isOn(part.attributes.get('w:default') ?? '0')) {
        defaultParagraph = id
      }
    } else if (current && part.name === 'w:basedOn') current.basedOn = part.attributes.get('w:val')
    else if (current) takeProperty(current, part.name, part.attributes)
    else if (inDefaults) takeProperty(defaults, part.name, part.attributes)
  }
  const resolved = new Map<string, Style>()
  const get = (id: string | undefined): Style => {
    const key = id ?? defaultParagraph ?? ''
    const known = resolved.get(key)
    if (known) return known
    let style: Style = {}
    let next: string | undefined = key
    for (let step = 0; next !== undefined && step < MOST_ANCESTORS; step++) {
      const { basedOn, ...said }: Style & { basedOn?: string } = own.get(next) ?? {}
      style = { ...said, ...style }
      next = basedOn
    }
    resolved.set(key, style)
    return style
  }
  return { get, defaults }
}

/** Reads one child of `w:rPr` or `w:pPr` into the properties that it belongs to. */
export function takeProperty(style: Style, name: string, attributes: ReadonlyMap<string, string>): void {
  const value = attributes.get('w:val')
  if (name === 'w:rFonts') style.font = attributes.get('w:ascii') ?? attributes.get('w:hAnsi') ?? style.font
  else if (name === 'w:caps') style.isCapitals = isOn(value)
  else if (name === 'w:vanish') style.isHidden = isOn(value)
  else if (name === 'w:numId') style.list = value
  else if (name === 'w:ilvl') style.level = Number(value ?? 0)
}

const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'off'
