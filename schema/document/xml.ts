/**
 * The little of XML that Word files need: tags and texts in order. Document types are skipped, so no entity is
 * ever declared, let alone expanded. Each character is looked at a fixed number of times, whatever the input.
 */
export type XmlPart =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string>; isEmpty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

export function* xmlParts(source: string): Generator<XmlPart> {
  let at = 0
  while (at < source.length) {
    const opens = source.indexOf('<', at)
    const textEnd = opens < 0 ? source.length : opens
    if (textEnd > at) yield { kind: 'text', text: unescape(source.slice(at, textEnd)) }
    if (opens < 0) return
    const isData = source.startsWith('<![CDATA[', opens)
    if (isData || source.startsWith('<!--', opens)) {
      const found = source.indexOf(isData ? ']]>' : '-->', opens)
      const end = found < 0 ? source.length : found
      if (isData) yield { kind: 'text', text: source.slice(opens + 9, end) }
      at = end + 3
      continue
    }
    const closes = source.indexOf('>', opens)
    if (closes < 0) return
    at = closes + 1
    const tag = source.slice(opens + 1, closes)
    if (tag.startsWith('?') || tag.startsWith('!')) continue
    if (tag.startsWith('/')) yield { kind: 'close', name: tag.slice(1).trim() }
    else yield readTag(tag)
  }
}

function readTag(tag: string): XmlPart {
  const isEmpty = tag.endsWith('/')
  const nameEnd = tag.search(/[\s/]/)
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of tag.matchAll(/\s([\w:.-]+)=(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(name, unescape(double ?? single ?? ''))
  }
  return { kind: 'open', name: nameEnd < 0 ? tag : tag.slice(0, nameEnd), attributes, isEmpty }
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescape(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (entity, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? entity
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}
