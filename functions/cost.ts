/**
 * What a request costs (1 a list and 1 a node asked for) and how deep it goes: refused before anything is read where a
 * limit is passed, and told in `extensions.cost`.
 *
 * Most documents come again and again. Where no variable could change its cost, a document is weighed once.
 */
import type { ApolloServerPlugin } from '@apollo/server'
import { type ComplexityResult, complexityFromQuery } from '@pothos/plugin-complexity'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql'
import { requestError } from '../schema/builder.ts'
import type { Context } from '../schema/context.ts'
import { largestCost, largestDepth } from '../schema/paging.ts'
import { presentTally } from './tally.ts'

type Asked = {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
}

export function costLimit(): ApolloServerPlugin<Context> {
  const weighed = new WeakMap<OperationDefinitionNode, ComplexityResult>()

  function weigh(asked: Asked, ctx: Context): ComplexityResult | null {
    const known = weighed.get(asked.operation)
    if (known) return known
    const cost = costOf(asked, ctx)
    if (cost && !mayVary(asked.operation)) weighed.set(asked.operation, cost)
    return cost
  }

  return {
    async requestDidStart() {
      let cost: ComplexityResult | null = null
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue, queryHash }) {
          // Where no operation has the name asked for, the execution says so.
          if (!operation) return
          const variables = request.variables ?? {}
          const tally = presentTally()
          if (tally) {
            tally.operation = nameOfOperation(operation)
            tally.document = queryHash
          }
          const weight = refusing(() => weigh({ schema, document, operation, variables }, contextValue))
          if (tally) tally.cost = weight?.complexity ?? null
          cost = refusing(() => within(weight))
        },
        async willSendResponse({ response: { body } }) {
          if (!cost || body.kind !== 'single' || !body.singleResult.data) return
          const told = { requested: cost.complexity, limit: largestCost }
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: told }
        },
      }
    },
  }
}

/** The fields asked of the root, which the schema has: a name that the caller chose may be somebody's. */
function nameOfOperation({ operation, selectionSet: { selections } }: OperationDefinitionNode): string {
  const fields = selections.map((one) => (one.kind === Kind.FIELD ? one.name.value : '…'))
  return `${operation} ${[...new Set(fields)].slice(0, 5).join(' ')}`
}

/** Arguments that cannot be read are a fault of the request. */
function refusing<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const extensions = { ...error.extensions, http: { status: 400 } }
    throw new GraphQLError(error.message, { extensions, originalError: error })
  }
}

/** Null where the variables cannot be read: the execution then says what is wrong with them, and reads nothing. */
function costOf({ schema, document, operation, variables }: Asked, ctx: Context): ComplexityResult | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  if (!coerced) return null
  const others = (part: DocumentNode['definitions'][number]) =>
    part.kind !== Kind.OPERATION_DEFINITION || part === operation
  const one = { ...document, definitions: document.definitions.filter(others) }
  return complexityFromQuery(one, { schema, ctx, variables: coerced })
}

/** A cost hangs on how many are asked for: on a number, on the length of a list, or on an input that holds such. */
function mayVary({ variableDefinitions = [], selectionSet }: OperationDefinitionNode): boolean {
  const byCondition = selectionSet.selections.some(
    (one) => one.kind !== Kind.FIELD || dearByCondition.has(one.name.value),
  )
  return variableDefinitions.some(({ type }) => byCondition || !fixed.has(nameOf(type)))
}

/** What these cost depends on which area and which days are asked for, or on whether `open` is. */
const dearByCondition = new Set(['dueReports', 'agencyGroups'])

const fixed = new Set(['ID', 'String', 'Boolean', 'Day', 'Programme', 'Tier'])

/** The name of a type; empty for a list. */
function nameOf(type: TypeNode): string {
  if (type.kind === Kind.NON_NULL_TYPE) return nameOf(type.type)
  return type.kind === Kind.NAMED_TYPE ? type.name.value : ''
}

function within(cost: ComplexityResult | null): ComplexityResult | null {
  if (cost && cost.depth > largestDepth) throw tooLarge('sâu', 'depth', cost.depth, largestDepth)
  if (cost && cost.complexity > largestCost) throw tooLarge('chi phí', 'cost', cost.complexity, largestCost)
  return cost
}

function tooLarge(vi: string, en: string, asked: number, limit: number) {
  return requestError('LIMIT_EXCEEDED', {
    vi: `Truy vấn quá lớn (${vi} ${asked}, tối đa ${limit}). Hãy chia nhỏ.`,
    en: `The query is too large (${en} ${asked}, at most ${limit}). Split it.`,
  })
}
