/** Plugins, scalars and the conventions of the API; none of the product's types. */
import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import ErrorsPlugin from '@pothos/plugin-errors'
import RelayPlugin from '@pothos/plugin-relay'
import {
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql'
import type { Context } from './context.ts'
import type { Day } from './day.rules.ts'
import {
  ConflictProblem,
  type ErrorCode,
  errorCodeLabels,
  ForbiddenProblem,
  type Issue,
  NotFoundProblem,
  ValidationProblem,
} from './errors.ts'
import { readGlobalID } from './ids.ts'
import { defaultPageSize, largestPageSize, type Page } from './paging.ts'
import type { Bilingual } from './text.rules.ts'

export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  DefaultNodeNullability: false
  Scalars: {
    Day: { Input: Day; Output: Day }
    Moment: { Input: string; Output: string }
    ID: { Input: string; Output: string }
  }
}>({
  plugins: [ErrorsPlugin, RelayPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  errors: {
    directResult: true,
    defaultUnionOptions: {
      description: 'What was done, or the one error that kept it from being done.',
      name: ({ fieldName }) => `${fieldName[0]?.toUpperCase()}${fieldName.slice(1)}Result`,
    },
  },
  relay: {
    cursorType: 'String',
    nodesOnConnection: { description: 'The same without their places.' },
    decodeGlobalID,
    idFieldOptions: {
      description:
        'Its global id: opaque, never another. An id that was merged away answers with the thing that stayed, whose `id` differs from the one asked for. What is behind an id may depend on `asOf`: keep answers by id and day.',
    },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'Each with its place in the list.',
    },
    pageInfoFieldOptions: { description: 'Whether there is more, and the cursors to go on from.' },
    cursorFieldOptions: { description: 'Its place in the list, to be given back as `after`.' },
    nodeFieldOptions: { nullable: false, description: 'What stands at this place.' },
    hasNextPageFieldOptions: { description: 'Whether there is more after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether this page is not the first.' },
    startCursorFieldOptions: { description: 'The place of the first of this page; null where it is empty.' },
    endCursorFieldOptions: { description: 'The place of the last of this page: the `after` of the next.' },
    nodeQueryOptions: {
      description: 'Anything by its global id; null where it does not exist or is not yours to see.',
      args: { id: { description: 'Its global id.' } },
      complexity: 1,
    },
    nodesQueryOptions: false,
    nodeTypeOptions: { description: 'Anything with a global id. The id is opaque and never moves.' },
    pageInfoTypeOptions: { description: 'Whether there is more, and the cursors to go on from.' },
  },
  complexity: {
    fieldComplexity: (_, __, field) => costOf(field),
    // Weighed and refused by functions/cost.ts, once for a document instead of once for a request.
    disabled: true,
  },
})

/** How many a list without `first` is taken to have: the parts of a plan, the successors of an area. */
const assumedSize = 5

/**
 * What a field costs that does not say so itself: a node 1, a list of nodes 1 and 1 a node; what is asked of each thing
 * in a list counts as often as the list is assumed long. The parts of a plan come with it and are free, as are plain
 * values; the nodes of a connection are paid for by the connection (`listCost`).
 */
function costOf({ name, type }: { name: string; type: GraphQLOutputType }) {
  const named = getNamedType(type)
  const free = { field: 0, multiplier: 1 }
  if (!isObjectType(named) || name === 'nodes' || name === 'edges' || name === 'node') return free
  const isNode = isNodeType(named)
  if (!isListType(getNullableType(type))) return isNode ? { field: 1, multiplier: 1 } : free
  return { field: isNode ? 1 + assumedSize : 0, multiplier: assumedSize }
}

function isNodeType(type: GraphQLNamedType | undefined): boolean {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node')
}

function decodeGlobalID(globalId: string): { typename: string; id: string } {
  const read = readGlobalID(globalId)
  if (read) return read
  throw requestError('INVALID_INPUT', {
    vi: 'Đây không phải mã do hệ thống cấp. Hãy dùng "id" như API đã trả.',
    en: 'This is no id of ours. Give an "id" as the API answered it.',
  })
}

const tooManyIds = requestError('LIMIT_EXCEEDED', {
  vi: `Mỗi lần hỏi được ${largestPageSize} mã. Hãy chia nhỏ.`,
  en: `At most ${largestPageSize} ids at a time. Split the list.`,
})

/** A request error: a closed code and a sentence in both languages, never a word of the storage. */
export function requestError(
  code: ErrorCode,
  message: Bilingual,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message.en, { extensions: { code, message, ...extensions } })
}

builder.queryType({
  description:
    'Reading: areas, agencies, indicators and plans. Everybody who signed in reads what is published.',
})
builder.queryField('nodes', (t) =>
  t.nodeList({
    description: `Many things by their global ids (at most ${largestPageSize}), in the order asked; null for each that is not there, not yours, or no id of ours.`,
    args: { ids: t.arg.idList({ required: true, description: 'Their global ids.' }) },
    complexity: ({ ids }) => {
      if (ids.length > largestPageSize) throw tooManyIds
      return { field: 1 + ids.length, multiplier: Math.max(1, ids.length) }
    },
    ids: (_, { ids }, __, { schema }) =>
      ids.map((id) => (isNodeType(schema.getType(readGlobalID(id)?.typename ?? '')) ? id : null)),
  }),
)

builder.mutationType({
  description:
    'Writing. Each answers a union: what was done, or the one error that kept it from being done. Under a header `Idempotency-Key` of your own (8–128 letters, digits, `.`, `-`, `_`) the same request sent again, after a cut connection say, is done once and answered as the first time, for 24 hours at least.',
})

/**
 * The values of an enum with what each means, from the labels that people see: `KH` is "Kế hoạch — Plan".
 * `labels` has exactly the words of the enum, which its `satisfies` holds.
 */
export function described<Word extends string>(
  labels: Readonly<Record<Word, Bilingual>>,
): Record<Word, { description: string }> {
  const words = Object.keys(labels) as Word[]
  const entries = words.map((word) => [word, { description: `${labels[word].vi} — ${labels[word].en}` }])
  return Object.fromEntries(entries) as Record<Word, { description: string }>
}

export const BilingualRef = builder.objectRef<Bilingual>('Bilingual').implement({
  description: 'One sentence or name in both languages.',
  fields: (t) => ({
    vi: t.exposeString('vi', { description: 'In Vietnamese.' }),
    en: t.exposeString('en', { description: 'In English.' }),
  }),
})

export const BilingualInput = builder.inputType('BilingualInput', {
  description: 'One sentence or name in both languages.',
  fields: (t) => ({
    vi: t.string({ required: true, description: 'In Vietnamese.' }),
    en: t.string({ required: true, description: 'In English.' }),
  }),
})

export const ErrorCodeEnum = builder.enumType('ErrorCode', {
  description: 'Everything that can go wrong; the list is closed.',
  values: described(errorCodeLabels),
})

const IssueRef = builder.objectRef<Issue>('Issue').implement({
  description: 'One rule that the input breaks.',
  fields: (t) => ({
    path: t.exposeStringList('path', {
      description: 'The place in the input, from the argument `input` down.',
    }),
    message: t.field({
      type: BilingualRef,
      description: 'What is wrong and what to do.',
      resolve: (issue) => issue.message,
    }),
  }),
})

builder.objectType(ValidationProblem, {
  name: 'ValidationError',
  description: 'The input breaks a rule; nothing was written.',
  fields: (t) => ({
    issues: t.field({
      type: [IssueRef],
      description: 'Every rule that is broken, each with its place.',
      resolve: (e) => e.issues,
    }),
  }),
})
builder.objectType(ConflictProblem, {
  name: 'ConflictError',
  description: 'Somebody saved first, or the state does not allow it; nothing was written.',
  fields: (t) => ({
    presentVersion: t.exposeInt('presentVersion', {
      nullable: true,
      description:
        'The version that is there now, to be loaded before trying again; null where the conflict is over no version: a request that is still being answered, a pool that does not answer.',
    }),
  }),
})
builder.objectType(NotFoundProblem, {
  name: 'NotFoundError',
  description: 'There is no such thing, or it is not yours to see: the two look the same.',
})
builder.objectType(ForbiddenProblem, {
  name: 'ForbiddenError',
  description: 'You may see it, but not do this with it.',
})
for (const error of [ValidationProblem, ConflictProblem, NotFoundProblem, ForbiddenProblem]) {
  builder.objectFields(error, (t) => ({
    code: t.field({ type: ErrorCodeEnum, description: 'Which kind of error.', resolve: ({ code }) => code }),
    message: t.field({
      type: BilingualRef,
      description: error === ValidationProblem ? 'The first issue, for people.' : 'What to do, for people.',
      resolve: ({ bilingual }) => bilingual,
    }),
  }))
}

/** What a mutation may answer beside its success. */
export const mutationErrors = {
  types: [ValidationProblem, ConflictProblem, NotFoundProblem, ForbiddenProblem],
}

/** The arguments of every list. */
export const pageArguments = builder.args((t) => ({
  first: t.int({ description: `How many, 1–${largestPageSize}; ${defaultPageSize} where left out.` }),
  after: t.string({ description: 'The cursor after which to go on: `endCursor` of the page before.' }),
}))

/** What a list costs: one for itself and one for each node asked for, with all that is asked of each. */
export const listCost = (args: { first?: number | null }) => {
  const size = Math.max(1, Math.min(args.first ?? defaultPageSize, largestPageSize))
  return { field: 1 + size, multiplier: size }
}

const queryCost = 10

/** The same of a list that asks a Query for each of what its conditions name: an area in a state, a code at a tier. */
export function queriesCost(args: { first?: number | null }, queries: number) {
  const { field, multiplier } = listCost(args)
  return { field: field + queryCost * Math.max(queries - 1, 0), multiplier }
}

export function toConnection<T>(page: Page<T>) {
  return {
    edges: page.edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: page.edges[0]?.cursor ?? null,
      endCursor: page.edges.at(-1)?.cursor ?? null,
    },
  }
}
