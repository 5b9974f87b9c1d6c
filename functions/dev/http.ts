/** The local server's routes: console, GraphQL, files, health. On AWS CloudFront, HTTP API and S3 do this part. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { createGzip } from 'node:zlib'
import { HeaderMap } from '@apollo/server'
import { largestFile } from '../../schema/file/file.operations.ts'
import { newId } from '../../schema/ids.ts'
import { largestBody, textOf } from '../body.ts'
import { answerFiles, type FileAnswer, getFile, notSignedIn, postFile, unknownRoute } from '../files.ts'
import { contextOf, type GraphQLHandler, type Services } from '../server.ts'

type Settings = {
  port: number
  issuer: string
  clientId: string
  services: Services
  handler: GraphQLHandler
  consoleFolder: string
  /** The boundaries of the provinces, where this machine has them. */
  mapFile?: string
  /** Settled when the console is built. */
  building: Promise<void>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

export async function startHttp(settings: Settings): Promise<Server> {
  const { port, services } = settings
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const pageHeaders: Record<string, string> = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../admin/headers.json'), 'utf8').replaceAll(
      '{signIn}',
      settings.issuer,
    ),
  )

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page of another site must not reach this server under a name of its own (DNS rebinding).
    if (!hosts.includes(request.headers.host ?? '')) return json(response, 421, { error: 'unknown host' })
    const url = addressOf(request.url ?? '/', port)
    if (!url) return json(response, 400, { code: 'INVALID_INPUT' })
    if (url.pathname === '/health') return json(response, 200, { status: 'ok', stage: 'local' })
    if (url.pathname === '/config.json') {
      return json(response, 200, { issuer: settings.issuer, clientId: settings.clientId, stage: 'local' })
    }
    if (url.pathname === '/graphql') return graphql(request, response, url)
    if (url.pathname.startsWith('/graphql/')) return json(response, 404, noSuchAddress)
    if (/^\/(?:files|uploads)(?:\/|$)/.test(url.pathname)) return files(request, response, url)
    if (url.pathname === '/map/provinces.json') return map(response)
    await settings.building
    return page(response, url, String(request.headers['accept-encoding'] ?? ''))
  }

  async function graphql(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const body = await bodyOf(request, largestBody + 1)
    const headers = new HeaderMap()
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
    }
    const answer = await settings.handler({
      method: (request.method ?? 'GET').toUpperCase(),
      path: url.pathname,
      search: url.search,
      headers,
      body: textOf(body),
    })
    // As bytes: of a text Node first counts the bytes, then joins it to the headers, then writes them.
    const bytes = Buffer.from(answer.body)
    response.writeHead(answer.status, { ...answer.headers, 'cache-control': 'no-store' }).end(bytes)
  }

  async function files(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const bytes = await bodyOf(request, largestFile + 1)
    const correlationId = newId(new Date())
    const work = async () => {
      const actor = await services.authenticate(request.headers.authorization)
      if (!actor) return notSignedIn
      const context = contextOf(services, actor, correlationId)
      const id = url.pathname.slice('/files/'.length)
      const posted = request.method === 'POST' && url.pathname === '/files'
      if (!posted && (request.method !== 'GET' || !id)) return unknownRoute
      return posted
        ? postFile(context, url.searchParams.get('name') ?? '', bytes)
        : getFile(context, id, url.searchParams.get('plan'))
    }
    send(response, await answerFiles(services.log, correlationId, `${request.method} ${url.pathname}`, work))
  }

  function map(response: ServerResponse): void {
    if (!settings.mapFile || !existsSync(settings.mapFile)) return json(response, 404, { code: 'NOT_FOUND' })
    response.writeHead(200, { 'content-type': types['.json'], 'cache-control': 'no-cache' })
    createReadStream(settings.mapFile).pipe(response)
  }

  /** A file of the built console, else its one page: paths of the console live in the page. */
  function page(response: ServerResponse, url: URL, accepted: string): void {
    const wanted = join(settings.consoleFolder, normalize(decodeURIComponent(url.pathname)))
    const inside =
      wanted.startsWith(settings.consoleFolder + sep) && existsSync(wanted) && statSync(wanted).isFile()
    const file = inside ? wanted : join(settings.consoleFolder, 'index.html')
    if (!existsSync(file)) return json(response, 503, { error: 'The console is not built: npm run build' })
    const type = types[extname(file)] ?? 'application/octet-stream'
    // As CloudFront does: a third of the way over a bad line.
    const packed = !type.startsWith('font/') && /\bgzip\b/.test(accepted)
    response.writeHead(200, {
      'content-type': type,
      'cache-control': file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(packed && { 'content-encoding': 'gzip' }),
      ...pageHeaders,
    })
    if (packed) createReadStream(file).pipe(createGzip()).pipe(response)
    else createReadStream(file).pipe(response)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      const correlationId = newId(new Date())
      if (error instanceof HungUp) return services.log.event('hung-up', { correlationId })
      services.log.fault(correlationId, error)
      if (response.headersSent) response.end()
      else json(response, 500, { code: 'FAULT' })
    })
  })
  server.requestTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}

/** Null where the path cannot be read: a broken escape, or what is no path at all. */
function addressOf(target: string, port: number): URL | null {
  try {
    const url = new URL(target, `http://127.0.0.1:${port}`)
    decodeURIComponent(url.pathname)
    return url
  } catch {
    return null
  }
}

/** Below the API's address nothing lies: a page of the console in its place would be taken for an answer. */
const noSuchAddress = {
  code: 'NOT_FOUND',
  message: {
    vi: 'Không có địa chỉ này. Hãy gửi câu hỏi tới "/graphql", không có dấu "/" ở cuối.',
    en: 'There is nothing at this address. Send questions to "/graphql", without a "/" at its end.',
  },
}

/** Whoever asked left, or lost the network, before all was sent: nobody waits for an answer, and nothing of ours failed. */
class HungUp extends Error {}

/** The body, cut where it passes the limit: what comes after is read and dropped, and the handler refuses the size. */
function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      if (size < limit) chunks.push(chunk)
      size += chunk.length
    })
    request.on('end', () => resolve(Buffer.concat(chunks).subarray(0, limit)))
    request.on('error', () => reject(new HungUp()))
  })
}

function send(response: ServerResponse, { status, headers, body }: FileAnswer): void {
  response.writeHead(status, { ...headers, 'cache-control': 'no-store' }).end(body)
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(body))
}
