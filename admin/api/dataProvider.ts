/**
 * React-admin's data, driven by the SDL: no resource is named here. `plurals(where, orderBy, first, after, asOf)` lists,
 * `singular(id)` shows, `createX` and `updateX` write, `run` calls any other verb. A screen says what it needs by
 * `meta.fields`; `meta.asOf` is the day that it looks at.
 */
import type { DataProvider, Identifier } from 'react-admin'
import { ApiProblem, notThere, problemOf } from './problem.ts'
import { mutationOf, plainFields, type Resource, readSdl, resourceOf, type Sdl } from './sdl.ts'
import { type Answer, print, type Shape } from './selection.ts'
import type { Answered, Transport } from './transport.tsx'
import { rememberUnanswered } from './unanswered.ts'

/** `newest`: the text as entered last, for a screen that changes it, also where it counts only from a later day. */
export type Meta = { fields?: Shape; asOf?: string | null; newest?: boolean }
type Input = Record<string, unknown>

/** `field` is a word by which the list can be put in order; any other leaves the list in its own. */
type Sort = { field: string; order: 'ASC' | 'DESC' }

/** One page of a list that is read to its end; `next`: the cursor to go on with, null at the end. */
type Walk<S extends Shape> = {
  filter: Input
  sort?: Sort | undefined
  fields: S
  asOf: string | null
  after: string | null
  signal: AbortSignal
}
type Walked<S extends Shape> = { rows: Answer<S>[]; next: string | null }

export type Api = DataProvider & {
  /** Calls a mutation by its verb and answers its success, shaped by `fields`; everything else is an ApiProblem. */
  run: <S extends Shape>(verb: string, input: Input, fields: S, asOf?: string | null) => Promise<Answer<S>>
  /** Asks one query field that is no list, `me` for instance. */
  read: <S extends Shape>(query: string, fields: S, args?: Input) => Promise<Answer<S>>
  /** The same of one that answers a short list whole, `reminders` for instance. */
  readAll: <S extends Shape>(query: string, fields: S, args?: Input) => Promise<Answer<S>[]>
  /** Reads a list by its cursors, the largest page at a time, for whoever wants all of it. */
  walk: <S extends Shape>(resource: string, given: Walk<S>) => Promise<Walked<S>>
}

/** The server's largest page. */
const largestPage = 200

export function makeDataProvider(source: string, transport: Transport, language: () => 'vi' | 'en'): Api {
  const sdl = readSdl(source)
  const cursors = new Map<string, (string | null)[]>()
  const unanswered = rememberUnanswered(transport.ask)

  async function pageOf(
    resource: Resource,
    first: number,
    after: string | null,
    { where, orderBy }: Condition,
    meta: Meta,
    signal?: AbortSignal,
  ) {
    const query = listQuery(sdl, resource, meta)
    const variables = { where, first, after, asOf: meta.asOf ?? null, ...(orderBy && { orderBy }) }
    const data = await transport.ask(query, variables, { signal })
    return data[resource.list.name]
  }

  /** The API pages by cursor, react-admin by number: the cursors of pages already seen are kept, others are walked to. */
  async function cursorOf(key: string, page: number, walk: (after: string | null) => Promise<string | null>) {
    const known = cursors.get(key) ?? [null]
    cursors.set(key, known)
    while (known.length < page) {
      const next = await walk(known[known.length - 1] ?? null)
      if (next === null) return null
      known.push(next)
    }
    return known[page - 1] ?? null
  }

  async function read(query: string, fields: Shape, args: Input = {}) {
    const data = await transport.ask(readQuery(sdl, query, fields, Object.keys(args)), args)
    return data[query]
  }

  async function write(
    verb: string,
    input: Input,
    selection: string,
    meta: Meta,
    within?: string,
  ): Promise<Answered> {
    const variables = { input, ...(selection.includes('$asOf') && { asOf: meta.asOf ?? null }) }
    const query = mutationQuery(sdl, verb, selection)
    const result = (await unanswered.ask(query, variables))[verb]
    if (result?.__typename === mutationOf(sdl, verb).success) return result
    const problem = problemOf(result, language(), within)
    problem.isPerhapsOwn = unanswered.isPerhaps(query, variables, problem)
    throw problem
  }

  const one = async (name: string, id: Identifier, meta: Meta = {}, signal?: AbortSignal) => {
    const resource = resourceOf(sdl, name)
    const data = await transport.ask(
      oneQuery(sdl, resource, meta),
      { id, asOf: meta.asOf ?? null, ...(meta.newest && { newest: true }) },
      { signal },
    )
    const record = data[resource.single.name]
    if (!record) throw new ApiProblem('NOT_FOUND', notThere, { language: language() })
    return record
  }

  return {
    async getList(name, { pagination, filter = {}, sort, meta = {}, signal }) {
      const resource = resourceOf(sdl, name)
      const condition = { where: whereOf(sdl, resource, filter), orderBy: orderOf(sdl, resource, sort) }
      const first = Math.min(pagination?.perPage ?? 25, largestPage)
      const page = pagination?.page ?? 1
      const key = JSON.stringify([name, first, condition, meta.asOf ?? null])
      const after = await cursorOf(key, page, async (from) => {
        const passed = await pageOf(resource, first, from, condition, { ...meta, fields: {} }, signal)
        return passed.pageInfo.hasNextPage ? passed.pageInfo.endCursor : null
      })
      const found = await pageOf(resource, first, after, condition, meta, signal)
      if (found.pageInfo.hasNextPage) cursors.get(key)?.splice(page, 1, found.pageInfo.endCursor)
      return {
        data: found.nodes,
        pageInfo: { hasNextPage: found.pageInfo.hasNextPage, hasPreviousPage: page > 1 },
      }
    },
    async getOne(name, { id, meta, signal }) {
      return { data: await one(name, id, meta, signal) }
    },
    async getMany(name, { ids, meta = {}, signal }) {
      const data = await transport.ask(
        manyQuery(sdl, resourceOf(sdl, name), meta),
        { ids, asOf: meta.asOf ?? null },
        { signal },
      )
      return { data: data.nodes.filter((node: unknown) => node !== null) }
    },
    async getManyReference(name, { target, id, filter, ...params }) {
      return this.getList(name, { ...params, filter: { ...filter, [target]: id } })
    },
    async create(name, { data, meta = {} }) {
      const resource = resourceOf(sdl, name)
      const input = recordInput(sdl, resource, `create${resource.type}`, data)
      const answered = await write(
        `create${resource.type}`,
        input,
        successSelection(sdl, resource, meta),
        meta,
        resource.single.name,
      )
      return { data: answered[resource.single.name] }
    },
    async update(name, { id, data, previousData, meta = {} }) {
      const resource = resourceOf(sdl, name)
      const versioned = { ...data, id, expectedVersion: previousData?.version ?? data.version }
      const input = recordInput(sdl, resource, `update${resource.type}`, versioned)
      const answered = await write(
        `update${resource.type}`,
        input,
        successSelection(sdl, resource, meta),
        meta,
        resource.single.name,
      )
      return { data: answered[resource.single.name] }
    },
    async run(verb, input, fields, asOf = null) {
      return write(verb, input, print(fields), { asOf })
    },
    read,
    readAll: read,
    async walk(name, { filter, sort, fields, asOf, after, signal }) {
      const resource = resourceOf(sdl, name)
      const condition = { where: whereOf(sdl, resource, filter), orderBy: orderOf(sdl, resource, sort) }
      const found = await pageOf(resource, largestPage, after, condition, { fields, asOf }, signal)
      return { rows: found.nodes, next: found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null }
    },
    updateMany: () => refuse('updateMany'),
    delete: () => refuse('delete'),
    deleteMany: () => refuse('deleteMany'),
    supportAbortSignal: true,
  }
}

/** Nothing is deleted here: a draft is withdrawn, an indicator gets its last day. */
function refuse(verb: string): never {
  throw new Error(`The API has no ${verb}.`)
}

/**
 * The fields of a record that the mutation takes. Where its input holds the record under its own name
 * (`{ id, expectedVersion, indicator: {…} }`), they go there.
 */
export function recordInput(sdl: Sdl, resource: Resource, verb: string, data: Input): Input {
  const inputType = mutationOf(sdl, verb).args.get('input')?.replace('!', '') ?? ''
  const fields = sdl.types.get(inputType)
  const within = sdl.types.get(fields?.get(resource.single.name) ?? '')
  const input = only(data, fields)
  return within ? { ...input, [resource.single.name]: only(data, within) } : input
}

function only(data: Input, fields: ReadonlyMap<string, string> | undefined): Input {
  return Object.fromEntries(Object.entries(data).filter(([name]) => fields?.has(name)))
}

function selectionOf(sdl: Sdl, type: string, meta: Meta): string {
  return meta.fields ? print(meta.fields) : plainFields(sdl, type).join(' ')
}

function successSelection(sdl: Sdl, resource: Resource, meta: Meta): string {
  return `${resource.single.name} { ${selectionOf(sdl, resource.type, meta)} }`
}

/** Declares the variables that the field takes, and the day where only a nested field takes it. */
function header(args: ReadonlyMap<string, string>, names: string[], selection: string) {
  const taken = names.filter((name) => args.has(name))
  const declared = taken.map((name) => `$${name}: ${args.get(name)}`)
  if (!taken.includes('asOf') && selection.includes('$asOf')) declared.push('$asOf: Day')
  return {
    declared: declared.length > 0 ? `(${declared.join(', ')})` : '',
    passed: taken.length > 0 ? `(${taken.map((name) => `${name}: $${name}`).join(', ')})` : '',
  }
}

export function listQuery(sdl: Sdl, resource: Resource, meta: Meta): string {
  const selection = selectionOf(sdl, resource.type, meta)
  const { declared, passed } = header(
    resource.list.args,
    ['where', 'orderBy', 'first', 'after', 'asOf'],
    selection,
  )
  const nodes = selection ? `nodes { ${selection} }` : ''
  return `query List${declared} { ${resource.list.name}${passed} { ${nodes} pageInfo { hasNextPage endCursor } } }`
}

export function oneQuery(sdl: Sdl, resource: Resource, meta: Meta): string {
  const selection = selectionOf(sdl, resource.type, meta)
  const { declared, passed } = header(
    resource.single.args,
    ['id', 'asOf', ...(meta.newest ? ['newest'] : [])],
    selection,
  )
  return `query One${declared} { ${resource.single.name}${passed} { ${selection} } }`
}

export function manyQuery(sdl: Sdl, resource: Resource, meta: Meta): string {
  const selection = selectionOf(sdl, resource.type, meta)
  const day = selection.includes('$asOf') ? ', $asOf: Day' : ''
  return `query Many($ids: [ID!]!${day}) { nodes(ids: $ids) { ... on ${resource.type} { ${selection} } } }`
}

export function readQuery(sdl: Sdl, query: string, fields: Shape, names: string[]): string {
  const args = sdl.queries.get(query)?.args
  if (!args) throw new Error(`The API has no query "${query}".`)
  const selection = print(fields)
  const { declared, passed } = header(args, names, selection)
  return `query Read${declared} { ${query}${passed} { ${selection} } }`
}

export function mutationQuery(sdl: Sdl, verb: string, selection: string): string {
  const mutation = mutationOf(sdl, verb)
  const errors = mutation.others.map((type) => `... on ${type} { ${problemSelection(sdl, type)} }`)
  const day = selection.includes('$asOf') ? ', $asOf: Day' : ''
  return `mutation Write($input: ${mutation.args.get('input')}${day}) { ${verb}(input: $input) { __typename ... on ${mutation.success} { ${selection} } ${errors.join(' ')} } }`
}

function problemSelection(sdl: Sdl, type: string): string {
  const fields = sdl.types.get(type)
  const asked = ['message { vi en }']
  if (fields?.has('issues')) asked.push('issues { path message { vi en } }')
  if (fields?.has('presentVersion')) asked.push('presentVersion')
  if (fields?.has('presentPlan')) asked.push('presentPlan { id }')
  return asked.join(' ')
}

type Condition = { where: Input; orderBy: { by: string; direction: Sort['order'] } | null }

/** The order as the list takes it, by the SDL; null where the list has only its own, or no such word. */
function orderOf(sdl: Sdl, resource: Resource, sort: Sort | undefined): Condition['orderBy'] {
  const orderType = resource.list.args.get('orderBy')?.replace('!', '') ?? ''
  const words = sdl.words.get(sdl.types.get(orderType)?.get('by') ?? '') ?? []
  return sort && words.includes(sort.field) ? { by: sort.field, direction: sort.order } : null
}

/** `{ area: 'x', title: 'kế hoạch', state: ['DRAFT'] }` → `{ area: {eq}, title: {search}, state: {in} }`, by the SDL. */
export function whereOf(sdl: Sdl, resource: Resource, filter: Input): Input {
  const whereType = resource.list.args.get('where')?.replace('!', '')
  const known = whereType ? sdl.types.get(whereType) : undefined
  const where: Input = {}
  for (const [name, value] of Object.entries(filter)) {
    const conditionType = known?.get(name)
    if (!conditionType || value === '' || value === null || value === undefined) continue
    const operators = sdl.types.get(conditionType)
    if (!operators || (typeof value === 'object' && !Array.isArray(value))) where[name] = value
    else if (Array.isArray(value)) where[name] = { in: value }
    else where[name] = operators.has('eq') ? { eq: value } : { search: value }
  }
  return where
}
