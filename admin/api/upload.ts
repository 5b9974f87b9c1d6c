/**
 * Files that no event of the gateway holds: the bucket takes them at an address that the server gives, under the same
 * name as the console; then the server is asked until it has read what lies there.
 */
export const largestBody = 4_000_000
const wait = 1_000
const longestWait = 90

type Ports = {
  /** Asks the server, with the bearer token. */
  call: (path: string, init: RequestInit) => Promise<Response>
  /** Asks whatever else answers under this name: a signed address refuses a bearer token beside its signature. */
  fetch: typeof globalThis.fetch
  sleep: (milliseconds: number) => Promise<void>
}

/** The server's answer about the file; null where it has no bucket and takes the file whole. */
export async function uploadLarge(file: File, { call, fetch, sleep }: Ports): Promise<Response | null> {
  const sha256 = await hashOf(file)
  if (!sha256) return null
  const asked = `/uploads?${new URLSearchParams({ name: file.name, sha256, size: String(file.size) })}`
  for (let times = 0; times < longestWait; times += 1) {
    const answer = await call(asked, { method: 'POST' })
    if (answer.status === 405) return null
    const offered = await answer.clone().json()
    if (!answer.ok || typeof offered.url !== 'string') return answer
    if (times > 0) await sleep(wait)
    else {
      const { pathname, search } = new URL(offered.url)
      const { 'content-length': _, ...headers } = offered.headers
      const taken = await fetch(`${pathname}${search}`, { method: 'PUT', headers, body: file })
      if (!taken.ok) return taken
    }
  }
  return new Response(null, { status: 504 })
}

/** 64 hexadecimal digits; null where the page was not loaded over TLS, where a browser computes none. */
async function hashOf(file: File): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
