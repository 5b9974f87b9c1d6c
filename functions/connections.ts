/**
 * Connections that stay open, to the table and to who issues tokens: HTTP/1.1 (RFC 9112), one request at a time on each.
 * Node's own client takes three times the CPU for it, and undici 30 ms more at each start (README, decisions).
 */
import { connect, isIP, type Socket } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import { answerReader, type HttpAnswer } from './http-answer.ts'

/** `headers` with `host`, and with `content-length` where there is a body. */
type HttpRequest = {
  method: 'GET' | 'POST'
  path: string
  headers: Readonly<Record<string, string>>
  body?: string
}

export type Connections = {
  /**
   * `longestWait` in milliseconds without a byte. Errors have a `code`: ECONNRESET where the connection ended before the
   * answer was whole, ETIMEDOUT, ERR_SOCKET_CLOSED after `close`, and those of Node's sockets; none where what came is
   * no HTTP/1.1.
   */
  request(request: HttpRequest, longestWait: number): Promise<HttpAnswer>
  close(): void
}

type Waiting = {
  text: string
  longestWait: number
  resolve(answer: HttpAnswer): void
  reject(error: Error): void
}

/** At most so many connections to the host of `url`; who asks beyond that waits for one. */
export function openConnections(url: URL, most: number): Connections {
  const all = new Set<Connection>()
  const idle: Connection[] = []
  const queue: Waiting[] = []
  let closed = false

  function open(): Connection {
    const connection = connectionTo(url, {
      onFree() {
        const next = queue.shift()
        if (next) connection.ask(next)
        else idle.push(connection)
      },
      onClosed() {
        all.delete(connection)
        const at = idle.indexOf(connection)
        if (at >= 0) idle.splice(at, 1)
        const next = queue.shift()
        if (next) open().ask(next)
      },
    })
    all.add(connection)
    return connection
  }

  return {
    request: (request, longestWait) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(failed('ERR_SOCKET_CLOSED', `The connections to ${url.host} are closed`))
        const asked = { text: textOf(request), longestWait, resolve, reject }
        // The one used last: those that are left over grow old and are closed by the other side.
        const connection = idle.pop() ?? (all.size < most ? open() : null)
        if (connection) connection.ask(asked)
        else queue.push(asked)
      }),
    close() {
      closed = true
      for (const { reject } of queue.splice(0)) reject(failed('ERR_SOCKET_CLOSED', 'Closed while waiting'))
      for (const connection of all) connection.close()
    },
  }
}

function textOf({ method, path, headers, body = '' }: HttpRequest): string {
  let head = `${method} ${path} HTTP/1.1\r\n`
  for (const name in headers) head += `${name}: ${headers[name]}\r\n`
  return `${head}\r\n${body}`
}

type Connection = { ask(asked: Waiting): void; close(): void }

function connectionTo(url: URL, { onFree, onClosed }: { onFree(): void; onClosed(): void }): Connection {
  const socket = socketTo(url)
  let asked: Waiting | null = null
  let read = answerReader()
  let timer: NodeJS.Timeout | undefined
  let fault: Error | null = null

  /** What came is whole: the connection is free again before anybody hears of it. */
  function finish(answer: HttpAnswer, lasts: boolean): void {
    clearTimeout(timer)
    const done = asked
    asked = null
    read = answerReader()
    if (lasts) {
      // An idle connection keeps no process from its end.
      socket.unref()
      onFree()
    } else socket.destroy()
    done?.resolve(answer)
  }

  socket.setNoDelay(true)
  socket.on('data', (chunk: Buffer) => {
    timer?.refresh()
    try {
      // What comes unasked belongs to no request, and no later one may take it for its answer.
      if (!asked) throw new Error(`${url.host} spoke unasked`)
      const whole = read(chunk)
      if (whole) finish(whole.answer, whole.lasts)
    } catch (error) {
      socket.destroy(error instanceof Error ? error : new Error(String(error)))
    }
  })
  socket.on('error', (error) => {
    fault = error
  })
  socket.on('end', () => socket.destroy())
  socket.on('close', () => {
    clearTimeout(timer)
    const left = asked
    asked = null
    onClosed()
    left?.reject(fault ?? failed('ECONNRESET', 'The connection was closed before the answer was whole'))
  })

  return {
    ask(next) {
      asked = next
      const { text, longestWait } = next
      timer = setTimeout(
        () => socket.destroy(failed('ETIMEDOUT', `No answer within ${longestWait} ms`)),
        longestWait,
      )
      socket.ref()
      socket.write(text)
    },
    close: () => socket.destroy(),
  }
}

function socketTo({ protocol, hostname, port }: URL): Socket {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (protocol === 'http:') return connect({ host, port: Number(port || 80) })
  // A certificate is asked for by name, never for a number (RFC 6066, 3).
  return connectSecurely({ host, port: Number(port || 443), ...(isIP(host) === 0 && { servername: host }) })
}

function failed(code: string, message: string): Error {
  return Object.assign(new Error(message), { code })
}
