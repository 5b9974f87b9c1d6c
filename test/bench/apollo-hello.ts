/** Apollo with one field and nothing else: the bench starts it beside the API. */
import { ApolloServer, HeaderMap } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'

const fields = { hello: { type: GraphQLString, resolve: () => 'hello' } }
const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) })

let started: Promise<ApolloServer> | undefined

async function start(): Promise<ApolloServer> {
  // As in the API: bundles leave out what these would load.
  const plugins = [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
  ]
  const server = new ApolloServer({ schema, plugins })
  await server.start()
  return server
}

export async function handler() {
  started ??= start()
  const server = await started
  const headers = new HeaderMap([['content-type', 'application/json']])
  const asked = { method: 'POST', headers, search: '', body: { query: '{ hello }' } }
  const { status, body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: asked,
    context: async () => ({}),
  })
  return { statusCode: status ?? 200, headers: {}, body: body.kind === 'complete' ? body.string : '' }
}
