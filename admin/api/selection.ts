/**
 * What a screen asks of the API, written once: it prints as a GraphQL selection and is the type of the answer.
 * A test walks every selection against the committed SDL (names, nullability, lists, closed words), so that a
 * screen cannot ask for, or believe in, a field that the server does not have.
 */
declare const answer: unique symbol

export type Shape = { readonly [name: string]: Field<unknown> }
export type Asked =
  | { kind: 'leaf'; leaf: 'text' | 'number' | 'flag' | readonly string[] }
  | { kind: 'object'; shape: Shape }
  | { kind: 'list'; item: Asked }
  | { kind: 'maybe'; value: Asked }
/** `of`: the field as the API calls it, where it is asked more than once. */
export type Field<T> = {
  readonly asked: Asked
  readonly args?: string
  readonly of?: string
  readonly [answer]?: T
}
export type Answer<S extends Shape> = { [K in keyof S]: S[K] extends Field<infer T> ? T : never }

export const text: Field<string> = { asked: { kind: 'leaf', leaf: 'text' } }
export const number: Field<number> = { asked: { kind: 'leaf', leaf: 'number' } }
export const flag: Field<boolean> = { asked: { kind: 'leaf', leaf: 'flag' } }

/** A closed word: the list of a `*.rules.ts`, which must be the enum of the SDL. */
export function word<const W extends string>(words: readonly W[], args?: string): Field<W> {
  return { asked: { kind: 'leaf', leaf: words }, ...(args && { args }) }
}

/** `args` stands as written; `$asOf` in it is the day that the person looks at. */
export function one<S extends Shape>(shape: S, args?: string): Field<Answer<S>> {
  return { asked: { kind: 'object', shape }, ...(args && { args }) }
}

export function list<T>(field: Field<T>): Field<T[]> {
  return { asked: { kind: 'list', item: field.asked }, ...(field.args && { args: field.args }) }
}

export function maybe<T>(field: Field<T>): Field<T | null> {
  return { asked: { kind: 'maybe', value: field.asked }, ...(field.args && { args: field.args }) }
}

/** The first nodes of a connection and whether there are more. */
export function page<S extends Shape>(shape: S, args: string) {
  return one({ nodes: list(one(shape)), pageInfo: one({ hasNextPage: flag }) }, args)
}

export const bilingual = one({ vi: text, en: text })

export function print(shape: Shape): string {
  return Object.entries(shape)
    .map(([name, { of, args = '', asked }]) => `${of ? `${name}: ${of}` : name}${args}${printAsked(asked)}`)
    .join(' ')
}

function printAsked(asked: Asked): string {
  switch (asked.kind) {
    case 'leaf':
      return ''
    case 'object':
      return ` { ${print(asked.shape)} }`
    case 'list':
      return printAsked(asked.item)
    case 'maybe':
      return printAsked(asked.value)
  }
}
