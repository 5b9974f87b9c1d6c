/** What a request cost, told in `extensions.cost`: 1 a list and 1 a node asked for, of the limit that holds. */
import type { ApolloServerPlugin } from '@apollo/server'
import { complexityFromQuery } from '@pothos/plugin-complexity'
import type { Context } from '../schema/context.ts'
import { largestCost } from '../schema/paging.ts'

export function costInAnswer(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ schema, document, operation, request, response, contextValue }) {
          const { body } = response
          if (!document || !operation || body.kind !== 'single' || !body.singleResult.data) return
          const one = {
            ...document,
            definitions: document.definitions.filter((part) => !('operation' in part) || part === operation),
          }
          try {
            const { complexity } = complexityFromQuery(one, {
              schema,
              ctx: contextValue,
              variables: request.variables ?? {},
            })
            body.singleResult.extensions = {
              ...body.singleResult.extensions,
              cost: { requested: complexity, limit: largestCost },
            }
          } catch {
            // Arguments that cannot be read have no cost; the answer already says what is wrong with them.
          }
        },
      }
    },
  }
}
