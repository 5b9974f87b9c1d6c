/**
 * The Lambda that reads files: `POST /files?name=…` (up to 4 MB, what an event of the gateway holds), `GET /files/<id>`,
 * `POST /uploads?name=…&sha256=…&size=…` for larger ones, and the bucket's word that such an upload is there.
 */
import type { StoredFile } from '../schema/file/file.entity.ts'
import type { Bucket } from './bucket.ts'
import { answerFiles, type FileAnswer, getFile, notSignedIn, postFile, unknownRoute } from './files.ts'
import { answerOf, bytesOf, type HttpAnswer, type HttpEvent } from './gateway.ts'
import { contextOf, type Services } from './server.ts'
import { openServices } from './services.ts'
import { logged } from './telemetry.ts'
import { offerUpload, receiveUpload } from './uploads.ts'

/** "Object Created" of S3, as EventBridge hands it on. */
export type ObjectCreated = { id: string; 'detail-type': string; detail: { object: { key: string } } }

let opened: (Services & { bucket: Bucket }) | undefined

export async function handler(event: HttpEvent | ObjectCreated): Promise<HttpAnswer | null> {
  opened ??= openServices()
  if ('requestContext' in event) return answerTo(opened, event)
  const services = opened
  // A fault is thrown: Lambda tries the event again.
  const take = () => receiveUpload(services, event.detail.object.key, event.id)
  const details = (file: StoredFile | null) => ({ taken: file !== null, refused: Boolean(file?.refusal) })
  await logged(services.log, 'upload', { correlationId: event.id, operation: null }, take, details)
  return null
}

async function answerTo(services: Services & { bucket: Bucket }, event: HttpEvent): Promise<HttpAnswer> {
  const correlationId = event.requestContext.requestId
  const work = () => filesAnswer(services, event)
  const { status, headers, body } = await answerFiles(services.log, correlationId, routeOf(event), work)
  return answerOf(status, headers, body)
}

function routeOf({ rawPath, requestContext }: HttpEvent): string {
  return `${requestContext.http.method} ${rawPath}`
}

async function filesAnswer(services: Services & { bucket: Bucket }, event: HttpEvent): Promise<FileAnswer> {
  const actor = await services.authenticate(event.headers.authorization)
  if (!actor) return notSignedIn
  const context = contextOf(services, actor, event.requestContext.requestId)
  const asked = new URLSearchParams(event.rawQueryString)
  const route = routeOf(event)
  if (route === 'POST /files') return postFile(context, asked.get('name') ?? '', bytesOf(event))
  if (route === 'POST /uploads') {
    return {
      status: 200,
      headers: json,
      body: JSON.stringify(await offerUpload(context, services.bucket, asked)),
    }
  }
  const id = /^GET \/files\/([^/]+)$/.exec(route)?.[1]
  if (id) return getFile(context, id, asked.get('plan'))
  return unknownRoute
}

const json = { 'content-type': 'application/json; charset=utf-8' }
