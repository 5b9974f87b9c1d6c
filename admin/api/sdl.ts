/**
 * What the console knows of the API, read from the committed SDL: which queries and mutations there are, what
 * they take and what they answer. Naming conventions do the rest, so no resource is named in this folder.
 */
import { type DocumentNode, parse, type TypeNode } from 'graphql/language'

export type Sdl = {
  queries: ReadonlyMap<string, Operation>
  mutations: ReadonlyMap<string, Operation>
  /** Fields of every object, interface and input, as the bare name of their type. */
  types: ReadonlyMap<string, ReadonlyMap<string, string>>
  unions: ReadonlyMap<string, readonly string[]>
  leaves: ReadonlySet<string>
  /** The words of every enum. */
  words: ReadonlyMap<string, readonly string[]>
}
export type Operation = {
  name: string
  /** Argument → its type as written, `PlanWhere` or `ID!`. */
  args: ReadonlyMap<string, string>
  /** The bare name of the answer's type. */
  answers: string
}

const builtIn = ['ID', 'String', 'Int', 'Float', 'Boolean']

export function readSdl(source: string): Sdl {
  const document = parse(source, { noLocation: true })
  const types = new Map<string, ReadonlyMap<string, string>>()
  const unions = new Map<string, readonly string[]>()
  const leaves = new Set(builtIn)
  const words = new Map<string, readonly string[]>()
  for (const definition of document.definitions) {
    switch (definition.kind) {
      case 'ObjectTypeDefinition':
      case 'InterfaceTypeDefinition':
        types.set(
          definition.name.value,
          new Map((definition.fields ?? []).map((field) => [field.name.value, bareName(field.type)])),
        )
        break
      case 'InputObjectTypeDefinition':
        types.set(
          definition.name.value,
          new Map((definition.fields ?? []).map((field) => [field.name.value, bareName(field.type)])),
        )
        break
      case 'UnionTypeDefinition':
        unions.set(
          definition.name.value,
          (definition.types ?? []).map((type) => type.name.value),
        )
        break
      case 'EnumTypeDefinition':
        leaves.add(definition.name.value)
        words.set(
          definition.name.value,
          (definition.values ?? []).map(({ name }) => name.value),
        )
        break
      case 'ScalarTypeDefinition':
        leaves.add(definition.name.value)
        break
      default:
        // Directives and extensions name nothing that the console asks for.
        break
    }
  }
  return {
    queries: operationsOf(document, 'Query'),
    mutations: operationsOf(document, 'Mutation'),
    types,
    unions,
    leaves,
    words,
  }
}

function operationsOf(document: DocumentNode, root: 'Query' | 'Mutation'): Map<string, Operation> {
  const operations = new Map<string, Operation>()
  for (const definition of document.definitions) {
    if (definition.kind !== 'ObjectTypeDefinition' || definition.name.value !== root) continue
    for (const field of definition.fields ?? []) {
      operations.set(field.name.value, {
        name: field.name.value,
        args: new Map((field.arguments ?? []).map((arg) => [arg.name.value, written(arg.type)])),
        answers: bareName(field.type),
      })
    }
  }
  return operations
}

function bareName(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : bareName(type.type)
}

function written(type: TypeNode): string {
  if (type.kind === 'NamedType') return type.name.value
  return type.kind === 'ListType' ? `[${written(type.type)}]` : `${written(type.type)}!`
}

/** The list query of a resource, the type of its rows and the query of a single row. */
export type Resource = { list: Operation; type: string; single: Operation }

export function resourceOf(sdl: Sdl, name: string): Resource {
  const listed = sdl.queries.get(name)
  if (!listed) throw new Error(`The API has no list "${name}".`)
  const type = sdl.types.get(listed.answers)?.get('nodes')
  if (!type) throw new Error(`"${name}" is not a connection with nodes.`)
  const single = [...sdl.queries.values()].find((query) => query.answers === type && query.args.has('id'))
  if (!single) throw new Error(`The API has no query for one ${type} by id.`)
  return { list: listed, type, single }
}

export function mutationOf(
  sdl: Sdl,
  name: string,
): Operation & { success: string; others: readonly string[] } {
  const mutation = sdl.mutations.get(name)
  if (!mutation) throw new Error(`The API has no mutation "${name}".`)
  const members = sdl.unions.get(mutation.answers) ?? []
  const success = members.find((member) => member.endsWith('Success'))
  if (!success) throw new Error(`"${name}" does not answer a union with a success.`)
  return { ...mutation, success, others: members.filter((member) => member !== success) }
}

/** The fields of a type that need no selection of their own, for references that give no selection. */
export function plainFields(sdl: Sdl, type: string): string[] {
  return [...(sdl.types.get(type) ?? [])]
    .filter(([, answers]) => sdl.leaves.has(answers))
    .map(([name]) => name)
}
