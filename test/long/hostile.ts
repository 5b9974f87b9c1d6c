/** Requests that nobody would write by hand: documents drawn from the schema itself, and bytes that are no request. */
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'

/** The same numbers from the same seed (mulberry32). */
export function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    chance: (share: number) => next() < share,
    of: <T>(some: readonly T[]) => some[below(some.length)] as T,
  }
}
type Dice = ReturnType<typeof dice>

const texts = [
  '',
  ' ',
  'a',
  'Xã Bình Lư',
  'dak lak',
  'Đắk Lắk',
  'e\u0301'.repeat(30),
  '\u0000',
  '\u202e',
  '𝒜漢字',
  '__proto__',
  'constructor',
  "' OR 1=1 --",
  '${jndi:ldap://x}',
  '=cmd|x',
  '../../etc/passwd',
  '%00',
  'null',
  'undefined',
  'x'.repeat(5_000),
  '{"a":1}',
  '#',
  '|',
  '\n\r\t',
  '2026-02-30',
  '2026-06-01',
  '0000-00-00',
  '9999-12-31',
  '2026-06-01T00:00:00Z',
  '12/KH-UBND',
]
const numbers = [0, 1, -1, 2, 50, 200, 201, 1_000_000, 2_147_483_647, -2_147_483_648]
const days = ['2026-06-01', '2025-06-30', '2025-07-01', '0001-01-01', '9999-12-31', '1945-09-02']
const moments = ['2026-06-01T00:00:00.000Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z']
const forged = [
  '',
  'x',
  'QXJlYTphYmM=',
  'UGxhbjphYmM=',
  'VXNlcjphYmM=',
  'QXJlYToj',
  'UGxhbjp4eHh4eHh4',
  btoa(`Area:${'a'.repeat(64)}`),
]

/** Ids that answers gave, also by the type that stands in them. */
export class KnownIds {
  readonly all: string[] = []
  readonly #ofType = new Map<string, string[]>()

  add(id: string): void {
    if (this.all.includes(id)) return
    this.all.push(id)
    const [type = ''] = Buffer.from(id, 'base64').toString().split(':')
    this.#ofType.set(type, [...this.of(type), id])
  }

  of(type: string): readonly string[] {
    return this.#ofType.get(type) ?? []
  }
}

/** A document with its arguments written in it; `ids` are ids that answers gave before. */
export function documentFrom(schema: GraphQLSchema, lot: Dice, ids: KnownIds): string {
  const mutation = lot.chance(0.25)
  const root = mutation ? schema.getMutationType() : schema.getQueryType()
  if (!root) throw new Error('The schema has no such root')
  return `${mutation ? 'mutation' : 'query'} ${selection(schema, root, lot, ids, mutation ? 4 : 7, mutation ? 1 : 3)}`
}

function selection(
  schema: GraphQLSchema,
  type: GraphQLNamedOutputType,
  lot: Dice,
  ids: KnownIds,
  depth: number,
  most = 5,
): string {
  if (isAbstractType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .filter(() => lot.chance(0.5))
      .map((one) => `... on ${one.name} ${selection(schema, one, lot, ids, depth - 1)}`)
    return `{ __typename ${parts.join(' ')} }`
  }
  if (!('getFields' in type)) return ''
  const fields = Object.values(type.getFields()).filter(
    (field) => depth > 1 || isLeafType(getNamedType(field.type)),
  )
  const chosen = new Set(Array.from({ length: 1 + lot.below(most) }, () => lot.of(fields)))
  const written = [...chosen].filter(Boolean).map((field) => {
    // Mostly ids of what is asked for, for those of another type are refused at once.
    const fitting = ids.of(getNamedType(field.type).name)
    const near = fitting.length > 0 && lot.chance(0.8) ? fitting : ids.all
    const given = field.args.flatMap((arg) => argument(arg, lot, near))
    const inside = getNamedType(field.type)
    const below = isLeafType(inside) ? '' : selection(schema, inside, lot, ids, depth - 1)
    return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${below}`
  })
  return `{ __typename ${written.join(' ')} }`
}

function argument(arg: GraphQLArgument | GraphQLInputField, lot: Dice, ids: readonly string[]): string[] {
  // A forged cursor refuses the whole document: most lists are asked from their beginning.
  if (!isNonNullType(arg.type) && lot.chance(arg.name === 'after' ? 0.9 : 0.5)) return []
  // So does a page of a size that there is not.
  if (arg.name === 'first' && lot.chance(0.7)) return [`first: ${lot.of([1, 2, 50, 200])}`]
  return [`${arg.name}: ${literal(arg.type, lot, ids, 5)}`]
}

function literal(type: GraphQLInputType, lot: Dice, ids: readonly string[], depth: number): string {
  if (lot.chance(0.01)) return lot.of(['null', '""', '-1', '{}', '[]', '[[null]]', '1e999', 'NOBODY'])
  if (isNonNullType(type)) return literal(type.ofType, lot, ids, depth)
  if (isListType(type)) {
    return `[${Array.from({ length: lot.below(4) }, () => literal(type.ofType, lot, ids, depth)).join(', ')}]`
  }
  if (isEnumType(type)) return lot.of(type.getValues()).name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const chosen = type.isOneOf
      ? [lot.of(fields)]
      : fields.filter((field) => isNonNullType(field.type) || lot.chance(depth / 12))
    return `{ ${chosen.map((field) => `${field.name}: ${literal(field.type, lot, ids, depth - 1)}`).join(', ')} }`
  }
  if (type.name === 'Int' || type.name === 'Float') return String(lot.of(numbers))
  if (type.name === 'Boolean') return lot.of(['true', 'false'])
  if (type.name === 'ID')
    return JSON.stringify(lot.chance(0.8) && ids.length > 0 ? lot.of(ids) : lot.of(forged))
  if (type.name === 'Day') return JSON.stringify(lot.chance(0.9) ? lot.of(days) : lot.of(texts))
  if (type.name === 'Moment') return JSON.stringify(lot.chance(0.9) ? lot.of(moments) : lot.of(texts))
  return JSON.stringify(lot.of(texts))
}

export type Malformed = { method: string; search: string; headers: [string, string][]; body: string }

const methods = ['POST', 'POST', 'POST', 'GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD']
const contentTypes = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=utf-7',
  'text/plain',
  'application/graphql',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  '',
  'application/graphql+json',
  'application/json;;;',
]
const bodies = [
  '',
  'null',
  '[]',
  '{}',
  '""',
  '1',
  'true',
  '{"query":',
  '{"query":null}',
  '{"query":1}',
  '{"query":[]}',
  '{"query":""}',
  '{"query":"{"}',
  '{"query":"{ me { name } }","variables":"x"}',
  '{"query":"{ me { name } }","variables":[1]}',
  '{"query":"{ me { name } }","operationName":7}',
  '{"query":"{ me { name } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
  '{"query":"{ me { name } }","query":"{ x }"}',
  '{"query":"query A { me { name } } query B { me { name } }"}',
  '{"query":"subscription { x }"}',
  '{"query":"{ ...A } fragment A on Query { ...A }"}',
  '{"query":"{ me { name @skip(if: 1) } }"}',
  '{"query":"query ($a: Nothing) { me { name } }","variables":{"a":1}}',
  '\ufeff{"query":"{ me { name } }"}',
  '{"query":"{ me { name } }","variables":{"__proto__":{"a":1}}}',
  '{"__proto__":{"query":"{ me { name } }"}}',
  '{"query":"\\ud800"}',
  '[{"query":"{ me { name } }"}]',
]

/** A request that is broken somewhere: method, type, address, token or body, often several of them. */
export function malformedFrom(lot: Dice): Malformed {
  const body = lot.chance(0.6) ? lot.of(bodies) : cut(lot, lot.of(bodies))
  const searches = [
    '',
    '?query=%7Bme%7Bname%7D%7D',
    '?query=%',
    '?query=mutation',
    '?variables=%7B',
    '?query=%7Bme%7Bname%7D%7D&variables=[]',
    '?=&=&',
    '?%00',
  ]
  const tokens = [
    'Bearer hue',
    'Bearer hue',
    'Bearer',
    'bearer hue',
    'Basic aHVl',
    'Bearer nobody',
    'Bearer \t',
    'Bearer a.b.c',
  ]
  const headers: [string, string][] = [
    ['content-type', lot.of(contentTypes)],
    ['authorization', lot.of(tokens)],
  ]
  if (lot.chance(0.3)) headers.push(['idempotency-key', lot.of(['', 'a', 'x'.repeat(300), 'a b', '🙂'])])
  if (lot.chance(0.3)) headers.push(['x-correlation-id', lot.of(['', 'a'.repeat(200), '<script>', 'ok-1'])])
  if (lot.chance(0.3))
    headers.push([
      'accept',
      lot.of(['', '*/*', 'text/html', 'multipart/mixed', 'application/graphql-response+json']),
    ])
  return { method: lot.of(methods), search: lot.of(searches), headers, body }
}

/** A text with a piece taken out, doubled, or replaced by bytes of chance. */
function cut(lot: Dice, text: string): string {
  const at = lot.below(text.length + 1)
  const piece = lot.of([
    '',
    text,
    String.fromCharCode(lot.below(256)),
    '\\',
    '"',
    '\ud800',
    '[[[['.repeat(50),
    '{"a":'.repeat(20),
  ])
  return text.slice(0, at) + piece + text.slice(at + lot.below(5))
}
