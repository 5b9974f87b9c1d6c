/**
 * Loaded first (`--import`) in a process that is to find the emulator where it would find AWS: names under
 * amazonaws.com lead to `AWS_ENDPOINT_URL`, and all else of a request, host and signature included, stays as it is. So
 * the deployed functions run as they were deployed, with no setting of their own.
 */
import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

const agent = new http.Agent({ keepAlive: true })
const secureRequest = https.request
const ask = globalThis.fetch

function there() {
  const { hostname, port } = new URL(process.env.AWS_ENDPOINT_URL ?? 'http://127.0.0.1:4566')
  return { protocol: 'http:', hostname, host: hostname, port, agent }
}

const isAws = (host: unknown) => typeof host === 'string' && host.endsWith('.amazonaws.com')

/** Not by `fetch`, which would write the host of the emulator over the one that was signed. */
async function askThere(asked: Request): Promise<Response> {
  const { host, pathname, search } = new URL(asked.url)
  const body = Buffer.from(await asked.arrayBuffer())
  const headers = { ...Object.fromEntries(asked.headers), host, 'content-length': String(body.length) }
  return new Promise((resolve, reject) => {
    const options = {
      ...there(),
      method: asked.method,
      path: pathname + search,
      headers,
      signal: asked.signal,
    }
    const sent = http.request(options, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const said = Object.entries(answer.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ])
        const status = answer.statusCode ?? 500
        resolve(new Response(status === 204 ? null : Buffer.concat(chunks), { status, headers: said }))
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input)
  return isAws(url.hostname) ? askThere(new Request(input, init)) : ask(input, init)
}

/** The arguments of `https.request` as `http.request` wants them for the emulator; null where they name another host. */
function ledThere([first, ...rest]: unknown[]): unknown[] | null {
  if (typeof first === 'string' || first instanceof URL) {
    const { hostname, host, pathname, search } = new URL(first)
    if (!isAws(hostname)) return null
    const options = rest.find((one) => typeof one === 'object')
    const callback = rest.find((one) => typeof one === 'function')
    return [{ ...options, path: pathname + search, headers: { host }, ...there() }, callback]
  }
  const named = typeof first === 'object' && first !== null && 'host' in first && isAws(first.host)
  return named ? [{ ...first, ...there() }, ...rest] : null
}

https.request = new Proxy(secureRequest, {
  apply(target, self, args: unknown[]) {
    const led = ledThere(args)
    return led ? Reflect.apply(http.request, http, led) : Reflect.apply(target, self, args)
  },
})
https.get = new Proxy(https.get, {
  apply(target, self, args: unknown[]) {
    const led = ledThere(args)
    return led ? Reflect.apply(http.get, http, led) : Reflect.apply(target, self, args)
  },
})
/** The table is asked over connections of our own. */
tls.connect = new Proxy(tls.connect, {
  apply(target, self, args: unknown[]) {
    const [first] = args
    const named = typeof first === 'object' && first !== null && 'host' in first && isAws(first.host)
    if (!named) return Reflect.apply(target, self, args)
    const { hostname, port } = there()
    return net.connect({ host: hostname, port: Number(port) })
  },
})
syncBuiltinESMExports()
