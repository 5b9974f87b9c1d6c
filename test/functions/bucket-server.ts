/**
 * A bucket for tests, in memory, by S3's own rules for the three requests that we send: the signature is worked out
 * again from the address (SigV4 for query strings), a checksum must be that of the bytes, a key is written once where
 * the request asks for that.
 */
import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'

export type BucketServer = {
  endpoint: string
  objects: Map<string, Buffer>
  /** The next answers are 503, as a busy bucket gives. */
  stumble(times: number): void
  close(): Promise<void>
}

export const bucketSecrets = {
  accessKeyId: 'AKIATESTTESTTEST',
  secretAccessKey: 'not-a-secret',
  region: 'test-1',
}

export async function startBucket(): Promise<BucketServer> {
  const objects = new Map<string, Buffer>()
  let stumbles = 0
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    const end = (status: number, body?: Buffer) => response.writeHead(status).end(body)
    if (stumbles > 0) {
      stumbles -= 1
      return end(503)
    }
    if (signatureOf(request, url) !== url.searchParams.get('X-Amz-Signature')) return end(403)
    const key = decodeURIComponent(url.pathname.split('/').slice(2).join('/'))
    const present = objects.get(key)
    if (request.method === 'GET') return present ? end(200, present) : end(404)
    if (request.headers['if-none-match'] === '*' && present) return end(412)
    const checksum = request.headers['x-amz-checksum-sha256']
    if (checksum && checksum !== createHash('sha256').update(bytes).digest('base64')) return end(400)
    objects.set(key, bytes)
    return end(200)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    objects,
    stumble(times) {
      stumbles = times
    },
    close: () => new Promise((done) => server.close(() => done())),
  }
}

function signatureOf(request: IncomingMessage, url: URL): string {
  const given = [...url.searchParams].filter(([name]) => name !== 'X-Amz-Signature')
  const query = given
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&')
  const signed = (url.searchParams.get('X-Amz-SignedHeaders') ?? '').split(';')
  const headers = signed.map((name) => `${name}:${String(request.headers[name] ?? '')}\n`).join('')
  const canonical = [request.method, url.pathname, query, headers, signed.join(';'), 'UNSIGNED-PAYLOAD'].join(
    '\n',
  )
  const date = url.searchParams.get('X-Amz-Date') ?? ''
  const scope = `${date.slice(0, 8)}/${bucketSecrets.region}/s3/aws4_request`
  const hashed = createHash('sha256').update(canonical).digest('hex')
  const key = scope
    .split('/')
    .reduce<Buffer | string>(
      (secret, part) => createHmac('sha256', secret).update(part).digest(),
      `AWS4${bucketSecrets.secretAccessKey}`,
    )
  return createHmac('sha256', key).update(`AWS4-HMAC-SHA256\n${date}\n${scope}\n${hashed}`).digest('hex')
}
