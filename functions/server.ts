/** GraphQL over HTTP, the same in the Lambda and locally: limits before, one shape of error after. */
import { ApolloServer, type HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Actor } from '../schema/access/access.rules.ts'
import { onceUnder } from '../schema/access/repeat.operations.ts'
import type { ContentStore, Context, SignIns } from '../schema/context.ts'
import {
  ConflictProblem,
  type ErrorCode,
  ForbiddenProblem,
  idOfOtherType,
  Problem,
} from '../schema/errors.ts'
import { newId } from '../schema/ids.ts'
import { schema } from '../schema/index.ts'
import type { Store } from '../schema/store.ts'
import type { Bilingual } from '../schema/text.rules.ts'
import { type Authenticate, signIn } from './authenticate.ts'
import { parseBody } from './body.ts'
import { costLimit } from './cost.ts'
import { compilingExecutor } from './execute.ts'
import { aliasLimit, mutationLimit, noSubscriptions } from './limits.ts'
import { presentTally } from './tally.ts'
import { type Log, logged } from './telemetry.ts'

export type Services = {
  store: Store
  contents: ContentStore
  authenticate: Authenticate
  log: Log
  /** Left out where people are let in elsewhere. */
  signIns?: SignIns
}
export type Request = {
  method: string
  path: string
  search: string
  headers: HeaderMap
  /** Null where the bytes are no UTF-8. */
  body: string | null
}
export type Answer = { status: number; headers: Record<string, string>; body: string }

const largestDocument = 2_000
const longest = 10_000
/** Letters of an answer; a Lambda sends 6 MB at most. */
const largestAnswer = 4_000_000

export type GraphQLHandler = (request: Request) => Promise<Answer>

/** Starts the server once for a process; the handler it gives never throws. */
export async function graphqlHandler(services: Services): Promise<GraphQLHandler> {
  const apollo = new ApolloServer<Context>({
    gateway: compilingExecutor(schema),
    introspection: true,
    csrfPrevention: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    // Apollo adds the end of a line, for which the whole text is copied.
    stringifyResult: (result) => JSON.stringify(result),
    parseOptions: { maxTokens: largestDocument },
    validationOptions: { maxErrors: 5 },
    validationRules: [aliasLimit(15), mutationLimit(4), noSubscriptions],
    formatError: (formatted, error) => formatError(formatted, error, services.log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      costLimit(),
    ],
  })
  await apollo.start()

  async function answerTo(request: Request, correlationId: string): Promise<Answer> {
    try {
      const parsed = parseBody(request.method, request.headers, request.search, request.body)
      if ('refusal' in parsed) {
        const { status, code, message } = parsed.refusal
        return refuse(status, code, message, correlationId)
      }
      const writes = isMutation(parsed.body)
      const actor = await services.authenticate(request.headers.get('authorization'), writes)
      if (!actor) return refuse(401, 'UNAUTHENTICATED', signIn, correlationId)
      const http: HTTPGraphQLRequest = {
        method: request.method,
        headers: request.headers,
        search: request.search,
        body: parsed.body,
      }
      const context = contextOf(services, actor, correlationId)
      const key = writes ? request.headers.get('idempotency-key') : undefined
      const work = () => execute(apollo, http, context)
      const answer = key
        ? await onceUnder(context, { key, asked: request.body ?? '' }, work, isFinal)
        : await work()
      return { ...answer, headers: { ...answer.headers, 'x-correlation-id': correlationId } }
    } catch (error) {
      if (error instanceof Problem) {
        return refuse(statusOf(error), error.code, error.bilingual, correlationId)
      }
      services.log.fault(correlationId, error)
      return refuse(500, 'FAULT', fault, correlationId)
    }
  }
  return async (request) => {
    const given = request.headers.get('x-correlation-id') ?? ''
    const correlationId = /^[\w.:=-]{1,64}$/.test(given) ? given : newId(new Date())
    const asked = { correlationId, operation: null }
    return logged(
      services.log,
      'graphql',
      asked,
      () => answerTo(request, correlationId),
      ({ status }) => ({ status }),
    )
  }
}

function statusOf(problem: Problem): number {
  if (problem instanceof ForbiddenProblem) return 403
  return problem instanceof ConflictProblem ? 409 : 400
}

async function execute(
  apollo: ApolloServer<Context>,
  httpGraphQLRequest: HTTPGraphQLRequest,
  context: Context,
): Promise<Answer> {
  const answer = await withinTime(
    apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
  )
  if (answer.body.kind !== 'complete') throw new Error('Answers in parts are not spoken here')
  // What was written stays written: only a question is refused its answer.
  if (answer.body.string.length > largestAnswer && !isMutation(httpGraphQLRequest.body)) {
    return refuse(400, 'LIMIT_EXCEEDED', answerTooLarge, context.correlationId)
  }
  return {
    status: answer.status ?? 200,
    headers: Object.fromEntries(answer.headers),
    body: answer.body.string,
  }
}

/** A request that may write: the word stands in it. A query with that word in a text is merely kept as well. */
function isMutation(body: unknown): boolean {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : null
  return typeof query === 'string' && /\bmutation\b/.test(query)
}

/** What failed on our side is no answer to be repeated. */
function isFinal({ status, body }: Answer): boolean {
  return status < 500 && !body.includes('"code":"FAULT"')
}

/** What operations receive in the name of an actor. */
export function contextOf(services: Services, actor: Actor, correlationId: string): Context {
  const { store, contents, signIns } = services
  const now = new Date()
  const made = { actor, store, contents, now, newId: () => newId(new Date()), correlationId }
  return signIns ? { ...made, signIns } : made
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Took longer than ${longest} ms`)), longest)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const known: Record<string, ErrorCode> = {
  GRAPHQL_PARSE_FAILED: 'INVALID_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'INVALID_INPUT',
  BAD_USER_INPUT: 'INVALID_INPUT',
  BAD_REQUEST: 'INVALID_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'INVALID_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'INVALID_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'INVALID_INPUT',
}

/** A closed code, a sentence in both languages; of a fault only its correlation id, the rest goes to the log. */
function formatError(formatted: GraphQLFormattedError, error: unknown, log: Log): GraphQLFormattedError {
  const resolved = unwrapResolverError(error)
  const original = resolved instanceof GraphQLError ? (resolved.originalError ?? resolved) : resolved
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  }
  if (original instanceof Problem) {
    const { code, bilingual } = original
    return { message: bilingual.en, ...place, extensions: { code, message: bilingual } }
  }
  const code = String(formatted.extensions?.code ?? '')
  if (original instanceof GraphQLError && typeof formatted.extensions?.message === 'object') {
    return {
      message: formatted.message,
      ...place,
      extensions: {
        code: 'limit' in formatted.extensions ? 'LIMIT_EXCEEDED' : (known[code] ?? code),
        message: formatted.extensions.message,
      },
    }
  }
  if (isIdError(original)) {
    const [, expected] = /is not of type: (\w+)/.exec(original.message) ?? []
    const message = expected ? idOfOtherType(expected) : noId
    return { message: message.en, ...place, extensions: { code: 'INVALID_INPUT', message } }
  }
  if (code === 'GRAPHQL_PARSE_FAILED' && formatted.message.includes(`${largestDocument} tokens`)) {
    return { message: tooManyTokens.en, extensions: { code: 'LIMIT_EXCEEDED', message: tooManyTokens } }
  }
  const ours = known[code]
  if (ours) {
    const vi = `Yêu cầu GraphQL không hợp lệ: ${formatted.message}`
    return {
      message: formatted.message,
      ...place,
      extensions: { code: ours, message: { vi, en: formatted.message } },
    }
  }
  const correlationId = presentTally()?.correlationId ?? newId(new Date())
  log.fault(correlationId, original)
  return { message: fault.en, ...place, extensions: { code: 'FAULT', message: fault, correlationId } }
}

/** Pothos says so of a global id that cannot be read, is of another type, or of a type that has none. */
function isIdError(error: unknown): error is Error {
  return error instanceof Error && ['PothosValidationError', 'PothosSchemaError'].includes(error.name)
}

function refuse(status: number, code: ErrorCode, message: Bilingual, correlationId: string): Answer {
  const error = { message: message.en, extensions: { code, message, correlationId } }
  const headers = { 'content-type': 'application/json; charset=utf-8', 'x-correlation-id': correlationId }
  return {
    status,
    headers: status === 401 ? { ...headers, 'www-authenticate': 'Bearer' } : headers,
    body: JSON.stringify({ errors: [error] }),
  }
}

const tooManyTokens: Bilingual = {
  vi: `Câu truy vấn dài quá (tối đa ${largestDocument} từ và dấu). Hãy chia nhỏ, hoặc đưa giá trị vào "variables".`,
  en: `The document is too long (at most ${largestDocument} tokens). Split it, or give values as "variables".`,
}

const answerTooLarge: Bilingual = {
  vi: 'Câu trả lời lớn hơn 4 triệu ký tự. Hãy hỏi ít hơn mỗi lần: trang nhỏ hơn, ít trường hơn.',
  en: 'The answer is larger than 4 million letters. Ask for less at a time: smaller pages, fewer fields.',
}
const noId: Bilingual = {
  vi: 'Một mã trong yêu cầu không phải mã của loại cần tìm. Hãy lấy mã từ trường "id" trong câu trả lời của API này.',
  en: 'An id in the request is none of the type asked for. Take ids from the field "id" in answers of this API.',
}
const fault: Bilingual = {
  vi: 'Hệ thống gặp lỗi. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị kèm mã yêu cầu.',
  en: 'Something failed on our side. Try again; if it goes on, tell the administrator the correlation id.',
}
