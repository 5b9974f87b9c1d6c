/**
 * The one place that speaks to the bucket: three requests of S3's API, each by a signed address, so that no SDK is
 * loaded for them and a browser can be handed one. `S3_ENDPOINT` names another store of that API (a ministry's own).
 */
import { setTimeout as sleep } from 'node:timers/promises'
import aws4 from 'aws4'

export type Bucket = {
  /** The bytes under a key; null where there are none. */
  get(key: string): Promise<Uint8Array | null>
  /** Writes once: a key that is there keeps its bytes. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** An address that takes exactly these bytes by PUT, with these headers, for ten minutes. */
  uploadAddress(key: string, expected: Expected): { url: string; headers: Record<string, string> }
}

/** `sha256`: 64 hexadecimal letters. S3 refuses other bytes than these. */
export type Expected = { sha256: string; size: number }

const attempts = 4
const longestWait = 5_000

export function openBucket(name: string, environment: NodeJS.ProcessEnv = process.env): Bucket {
  const region = environment.AWS_REGION ?? 'us-east-1'
  const base = environment.S3_ENDPOINT
    ? new URL(`${environment.S3_ENDPOINT}/${name}/`)
    : new URL(`https://${name}.s3.${region}.amazonaws.com/`)
  const credentials = {
    accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    ...(environment.AWS_SESSION_TOKEN && { sessionToken: environment.AWS_SESSION_TOKEN }),
  }

  function address(method: string, key: string, seconds: number, headers: Record<string, string> = {}) {
    const path = `${base.pathname}${key.split('/').map(encodeURIComponent).join('/')}?X-Amz-Expires=${seconds}`
    const request = { service: 's3', region, host: base.host, method, path, signQuery: true }
    return `${base.origin}${aws4.sign({ ...request, headers: { ...headers } }, credentials).path}`
  }

  async function ask(method: string, key: string, headers: Record<string, string>, body?: Uint8Array) {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await fetch(address(method, key, 60, headers), {
        method,
        headers,
        body: body && Buffer.from(body),
        signal: AbortSignal.timeout(longestWait),
      }).catch((cause: unknown) => new Error(`${method} ${key} was not answered`, { cause }))
      // 409: another is writing the same key at this moment.
      const passing = answer instanceof Error || answer.status >= 500 || answer.status === 409
      if (!passing) return answer
      if (attempt === attempts) throw answer instanceof Error ? answer : refused(method, key, answer.status)
      await sleep(Math.random() * 50 * 2 ** attempt)
    }
  }

  return {
    async get(key) {
      const answer = await ask('GET', key, {})
      if (answer.status === 404) return null
      if (!answer.ok) throw refused('GET', key, answer.status)
      return new Uint8Array(await answer.arrayBuffer())
    },
    async put(key, bytes) {
      const answer = await ask('PUT', key, { 'if-none-match': '*' }, bytes)
      if (!answer.ok && answer.status !== 412) throw refused('PUT', key, answer.status)
    },
    uploadAddress(key, { sha256, size }) {
      const headers = {
        'content-length': String(size),
        'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
      }
      return { url: address('PUT', key, 600, headers), headers }
    },
  }
}

function refused(method: string, key: string, status: number): Error {
  return new Error(`The bucket answered ${status} to ${method} ${key}`)
}
