/** Events of an HTTP API (payload 2.0) as the server's requests, and its answers as the gateway wants them. */
import { HeaderMap } from '@apollo/server'
import { textOf } from './body.ts'
import type { Request } from './server.ts'

export type HttpEvent = {
  rawPath: string
  rawQueryString: string
  headers: Record<string, string | undefined>
  requestContext: { requestId: string; http: { method: string } }
  body?: string
  isBase64Encoded: boolean
}

export type HttpAnswer = {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded?: boolean
}

/** The gateway's request id is the correlation id where the caller gave none: its access log names it too. */
export function requestOf(event: HttpEvent): Request {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(event.headers)) if (value !== undefined) headers.set(name, value)
  if (!headers.get('x-correlation-id')) headers.set('x-correlation-id', event.requestContext.requestId)
  return {
    method: event.requestContext.http.method.toUpperCase(),
    path: event.rawPath,
    search: event.rawQueryString ? `?${event.rawQueryString}` : '',
    headers,
    body: textOf(bytesOf(event)),
  }
}

/** A body is base64 where its type is not one of text. */
export function bytesOf({ body = '', isBase64Encoded }: HttpEvent): Buffer {
  return Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
}

export function answerOf(
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array,
): HttpAnswer {
  const kept = { ...headers, 'cache-control': 'no-store' }
  if (typeof body === 'string') return { statusCode: status, headers: kept, body }
  return {
    statusCode: status,
    headers: kept,
    body: Buffer.from(body).toString('base64'),
    isBase64Encoded: true,
  }
}
