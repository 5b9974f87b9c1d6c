/**
 * The Lambda that reads files: `POST /files?name=…` (up to 4 MB, what an event of the gateway holds), `GET /files/<id>`,
 * `POST /uploads?name=…&sha256=…&size=…` for larger ones, and the bucket's word that such an upload is there.
 */
import { Problem } from '../schema/errors.ts'
import type { Bucket } from './bucket.ts'
import { type FileAnswer, getFile, notSignedIn, postFile, refusalOf, unknownRoute } from './files.ts'
import { answerOf, bytesOf, type HttpAnswer, type HttpEvent } from './gateway.ts'
import { contextOf, type Services } from './server.ts'
import { openServices } from './services.ts'
import { receiveUpload, uploadAddress } from './uploads.ts'

/** "Object Created" of S3, as EventBridge hands it on. */
export type ObjectCreated = { id: string; 'detail-type': string; detail: { object: { key: string } } }

let opened: (Services & { bucket: Bucket }) | undefined

export async function handler(event: HttpEvent | ObjectCreated): Promise<HttpAnswer | null> {
  opened ??= openServices()
  if ('requestContext' in event) return answerTo(opened, event)
  // A fault is thrown: Lambda tries the event again.
  await receiveUpload(opened, event.detail.object.key, event.id)
  return null
}

async function answerTo(services: Services & { bucket: Bucket }, event: HttpEvent): Promise<HttpAnswer> {
  const { requestId } = event.requestContext
  try {
    const { status, headers, body } = await filesAnswer(services, event)
    return answerOf(status, { ...headers, 'x-correlation-id': requestId }, body)
  } catch (error) {
    if (error instanceof Problem) {
      const { status, headers, body } = refusalOf(error)
      return answerOf(status, headers, body)
    }
    services.log.fault(requestId, error)
    return answerOf(500, json, JSON.stringify({ code: 'FAULT', correlationId: requestId }))
  }
}

async function filesAnswer(services: Services & { bucket: Bucket }, event: HttpEvent): Promise<FileAnswer> {
  const actor = await services.authenticate(event.headers.authorization)
  if (!actor) return notSignedIn
  const context = contextOf(services, actor, event.requestContext.requestId)
  const asked = new URLSearchParams(event.rawQueryString)
  const route = `${event.requestContext.http.method} ${event.rawPath}`
  if (route === 'POST /files') return postFile(context, asked.get('name') ?? '', bytesOf(event))
  if (route === 'POST /uploads') {
    return {
      status: 200,
      headers: json,
      body: JSON.stringify(uploadAddress(context, services.bucket, asked)),
    }
  }
  const id = /^GET \/files\/([^/]+)$/.exec(route)?.[1]
  if (id) return getFile(context, id)
  return unknownRoute
}

const json = { 'content-type': 'application/json; charset=utf-8' }
