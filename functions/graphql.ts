/** The Lambda that answers `/graphql`. It opens what it needs with its first event and keeps it. */
import { answerOf, type HttpAnswer, type HttpEvent, requestOf } from './gateway.ts'
import { type GraphQLHandler, graphqlHandler } from './server.ts'
import { openServices } from './services.ts'

let opened: Promise<GraphQLHandler> | undefined

export async function handler(event: HttpEvent): Promise<HttpAnswer> {
  opened ??= graphqlHandler(openServices())
  const answer = await (await opened)(requestOf(event))
  return answerOf(answer.status, answer.headers, answer.body)
}
