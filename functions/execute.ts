/**
 * How a document is run. A query that comes again is compiled (graphql-jit) and then takes a fraction of the CPU; the
 * first time, and whatever writes, goes graphql's plain way. What is wrong with variables is always said by graphql.
 * A process that is asked again will be asked often: from then on its code is made quick sooner, too.
 */
import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import {
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql'
import type { CompiledQuery } from 'graphql-jit'
import type { Context } from '../schema/context.ts'
import { optimiseSooner } from './optimise.ts'

type Gateway = NonNullable<ApolloServerOptionsWithGateway<Context>['gateway']>
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>
type Request = Parameters<Executor>[0]
/** What is known of an operation: that it came once; what it was compiled to; that it cannot be, or not yet. */
type Known = 'once' | 'plain' | CompiledQuery

/** The schema as Apollo takes one with an executor of its own. Documents are remembered as long as Apollo keeps them. */
export function compilingExecutor(schema: GraphQLSchema): Gateway {
  const known = new WeakMap<OperationDefinitionNode, Known>()

  /** The compiler is loaded when a query first comes again: a start does without it. */
  async function compiled({ document, operation, operationName }: Request): Promise<CompiledQuery | null> {
    if (operation?.operation !== OperationTypeNode.QUERY) return null
    const present = known.get(operation)
    if (present === undefined) {
      known.set(operation, 'once')
      return null
    }
    if (present !== 'once') return present === 'plain' ? null : present
    known.set(operation, 'plain')
    optimiseSooner()
    const { compileQuery, isCompiledQuery } = await import('graphql-jit')
    const result = compileQuery(schema, document, operationName ?? undefined, compiler)
    if (!isCompiledQuery(result)) return null
    known.set(operation, result)
    return result
  }

  return {
    onSchemaLoadOrUpdate(announce) {
      announce({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => {}
    },
    async load() {
      return {
        async executor(asked) {
          const { document, operation, operationName, request, context } = asked
          const variables = request.variables ?? {}
          const query = await compiled(asked)
          if (query && getVariableValues(schema, operation.variableDefinitions ?? [], variables).coerced) {
            const result = await query.query(undefined, context, variables)
            // Without data nothing was run: the compiler does not know every default that graphql fills in.
            if (result.data !== undefined) return withErrors(result)
          }
          return execute({
            schema,
            document,
            contextValue: context,
            variableValues: variables,
            operationName: operationName ?? null,
          })
        },
      }
    },
    async stop() {},
  }
}

const compiler = { disablingCapturingStackErrors: true, useExperimentalPathBasedSkipInclude: true }

/** A compiled query has an error class of its own, in which Apollo finds no cause. */
function withErrors({ errors, ...result }: ExecutionResult): ExecutionResult {
  if (!errors) return result
  const ours = errors.map(({ message, path, originalError, extensions, locations }) => {
    const error = new GraphQLError(message, { path, originalError, extensions })
    return Object.defineProperty(error, 'locations', { value: locations, enumerable: true })
  })
  return { ...result, errors: ours }
}
