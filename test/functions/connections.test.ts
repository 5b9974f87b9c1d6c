import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createServer as createSecureServer, getCACertificates, setDefaultCACertificates } from 'node:tls'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, describe, expect, it } from 'vitest'
import { type Connections, openConnections } from '../../functions/connections.ts'
import { answerReader } from '../../functions/http-answer.ts'
import { openTableClient } from '../../functions/table-client.ts'
import { selfSigned } from './certificate.ts'

const plain = (text: string) =>
  `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
const chunked = (...parts: string[]) => {
  const chunks = parts.map((part) => `${Buffer.byteLength(part).toString(16)};note\r\n${part}\r\n`)
  return `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${chunks.join('')}0\r\n\r\n`
}

function readIn(pieces: Buffer[]) {
  const read = answerReader()
  const whole = pieces.map((piece) => read(piece))
  return { before: whole.slice(0, -1), last: whole.at(-1) ?? null }
}

describe('an answer as it arrives', () => {
  it.each([
    ['with its length', plain('{"tên":"Đắk Lắk"}'), '{"tên":"Đắk Lắk"}'],
    ['in chunks', chunked('{"tên":', '"Đắk Lắk"}'), '{"tên":"Đắk Lắk"}'],
    ['of no bytes', plain(''), ''],
    ['in chunks, of no bytes', chunked(), ''],
    ['in chunks, with trailers', chunked('{}').replace(/\r\n\r\n$/, '\r\nx-sum: 1\r\n\r\n'), '{}'],
  ])('is read however it is cut: %s', (_, sent, body) => {
    const bytes = Buffer.from(sent)
    for (let at = 0; at < bytes.length; at += 1) {
      const { before, last } = readIn([bytes.subarray(0, at), bytes.subarray(at)])
      expect(before).toEqual([null])
      expect(last?.answer.body.toString()).toBe(body)
      expect(last?.lasts).toBe(true)
    }
    const { before, last } = readIn([...bytes].map((byte) => Buffer.from([byte])))
    expect(before.every((whole) => whole === null)).toBe(true)
    expect(last?.answer).toEqual({ status: 200, body: Buffer.from(body) })
  })

  it.each([
    ['ends its connection', plain('{}').replace('\r\n', '\r\nConnection: close\r\n')],
    ['is followed by what nobody asked for', `${plain('{}')}HTTP/1.1 200`],
    ['in chunks is followed by what nobody asked for', `${chunked('{}')}HTTP/1.1 200`],
  ])('that %s is taken, its connection is not used again', (_, sent) => {
    const { last } = readIn([Buffer.from(sent)])
    expect(last?.answer.body.toString()).toBe('{}')
    expect(last?.lasts).toBe(false)
  })

  it.each([
    ['another protocol', 'SSH-2.0-OpenSSH\r\n\r\n'],
    ['no length', 'HTTP/1.1 200 OK\r\n\r\n{}'],
    ['two lengths of two kinds', plain('{}').replace('\r\n', '\r\nTransfer-Encoding: chunked\r\n')],
    ['a length that is none', plain('{}').replace('Length: 2', 'Length: -2')],
    ['a head without end', 'x'.repeat(64_001)],
    ['a chunk without a size', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
    [
      'a line of a chunk without end',
      `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${'1'.repeat(64_001)}`,
    ],
  ])('of %s is refused', (_, sent) => {
    expect(() => readIn([Buffer.from(sent)])).toThrow(/^(?:No answer of HTTP|A chunk without its size)/)
  })
})

describe('connections', () => {
  const opened: { server: Server; connections: Connections; sockets: Set<Socket> }[] = []
  afterEach(() => {
    for (const { server, connections, sockets } of opened.splice(0)) {
      connections.close()
      for (const socket of sockets) socket.destroy()
      server.close()
    }
  })

  /** Answers each request, told by its number from 1, as it is told to. */
  async function peer(answer: (socket: Socket, request: string, serial: number) => void, most = 10) {
    let serial = 0
    const sockets = new Set<Socket>()
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('data', (bytes) => {
        serial += 1
        answer(socket, bytes.toString(), serial)
      })
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const connections = openConnections(url, most)
    opened.push({ server, connections, sockets })
    const post = async (body: string, wait = 1_000) => {
      const length = String(Buffer.byteLength(body))
      const headers = { host: url.host, 'content-length': length }
      const answer = await connections.request({ method: 'POST', path: '/', headers, body }, wait)
      return answer.body.toString()
    }
    return { post, sockets, url, connections }
  }
  const bodyOf = (request: string) => request.split('\r\n\r\n')[1] ?? ''

  it('are used again', async () => {
    const { post, sockets } = await peer((socket, request) => socket.write(plain(bodyOf(request))))
    expect([await post('một'), await post('hai')]).toEqual(['một', 'hai'])
    expect(sockets.size).toBe(1)
  })

  it('are as many as are asked at once, up to the limit; the others wait their turn', async () => {
    const { post, sockets } = await peer(
      (socket, request) => setTimeout(() => socket.write(plain(bodyOf(request))), 5),
      3,
    )
    const asked = Array.from({ length: 20 }, (_, at) => `${at}`)
    expect(await Promise.all(asked.map((body) => post(body)))).toEqual(asked)
    expect(sockets.size).toBe(3)
  })

  it('that are closed in the middle of an answer fail the request alone', async () => {
    const { post } = await peer((socket, request, serial) => {
      if (serial === 2) socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"a"')
      else socket.write(plain(bodyOf(request)))
    })
    expect(await post('1')).toBe('1')
    await expect(post('2')).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(await post('3')).toBe('3')
  })

  it('that were closed while idle are not used', async () => {
    const { post, sockets } = await peer((socket, request) => socket.write(plain(bodyOf(request))))
    await post('1')
    const [first] = sockets
    first?.destroy()
    await new Promise((done) => setTimeout(done, 20))
    expect(await post('2')).toBe('2')
    expect(sockets.size).toBe(2)
  })

  it('on which something comes unasked give it to nobody', async () => {
    const { post, sockets } = await peer((socket, request) => socket.write(plain(bodyOf(request))))
    await post('1')
    const [first] = sockets
    first?.write(plain('for another'))
    await new Promise((done) => setTimeout(done, 20))
    expect(await post('2')).toBe('2')
    expect(sockets.size).toBe(2)
  })

  it('that stay silent fail the request in time, not those where bytes still come', async () => {
    const { post } = await peer((socket, request, serial) => {
      if (serial === 1) return
      const bytes = Buffer.from(plain(bodyOf(request)))
      for (const [at, byte] of bytes.entries()) setTimeout(() => socket.write(Buffer.from([byte])), at * 5)
    })
    await expect(post('1', 400)).rejects.toMatchObject({ code: 'ETIMEDOUT' })
    expect(await post('a body that takes longer than 100 ms', 100)).toBe(
      'a body that takes longer than 100 ms',
    )
  })

  it('that wait or are asked after the end are refused', async () => {
    const { post, connections } = await peer(() => {}, 1)
    const asked = [post('1'), post('2')].map((one) => one.catch((error: { code: string }) => error.code))
    connections.close()
    expect(await Promise.all(asked)).toEqual(['ECONNRESET', 'ERR_SOCKET_CLOSED'])
    await expect(post('3')).rejects.toMatchObject({ code: 'ERR_SOCKET_CLOSED' })
  })

  it('that nobody listens for fail with what Node says', async () => {
    const { url, post } = await peer(() => {})
    opened[0]?.server.close()
    expect(url.port).not.toBe('')
    await expect(post('1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  it('over TLS are used where the name in the certificate is the one asked for, and it is vouched for', async () => {
    const { key, cert } = selfSigned()
    const server = createSecureServer({ key, cert }, (socket) => {
      socket.on('error', () => {})
      socket.on('data', (bytes) => socket.write(plain(bodyOf(bytes.toString()))))
    })
    server.on('tlsClientError', () => {})
    server.listen(0)
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const post = async (host: string) => {
      const connections = openConnections(new URL(`https://${host}:${port}`), 1)
      const headers = { host, 'content-length': '5' }
      const asked = connections.request({ method: 'POST', path: '/', headers, body: 'một' }, 1_000)
      const said = await asked.then(({ body }) => body.toString()).catch(({ code }) => code)
      connections.close()
      return said
    }
    expect(await post('localhost')).toBe('DEPTH_ZERO_SELF_SIGNED_CERT')
    const present = getCACertificates()
    setDefaultCACertificates([...present, cert])
    expect(await post('localhost')).toBe('một')
    expect(await post('127.0.0.1')).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
    setDefaultCACertificates(present)
    server.close()
  })

  it('that fail in passing are asked again by the client of the table, others are not', async () => {
    const told = (status: number, type: string) => {
      const body = JSON.stringify({ __type: `com.amazonaws#${type}`, message: type })
      return plain(body).replace('200 OK', `${status} No`)
    }
    const answers = [
      (socket: Socket) => socket.destroy(),
      (socket: Socket) => socket.write(told(400, 'ThrottlingException')),
      (socket: Socket) => socket.write(plain('<html>').replace('200 OK', '502 Bad Gateway')),
      (socket: Socket) => socket.write(plain('{"Item":{"pk":{"S":"Đắk Lắk"}}}')),
      (socket: Socket) => socket.write(told(400, 'ValidationException')),
    ]
    const { url } = await peer((socket, _, serial) => answers[serial - 1]?.(socket))
    const client = openTableClient(url.origin)
    const get = () => client.send(new GetCommand({ TableName: 'table', Key: { pk: 'a', sk: 'b' } }))
    expect(await get()).toMatchObject({ Item: { pk: 'Đắk Lắk' } })
    expect(client.requests).toBe(4)
    await expect(get()).rejects.toMatchObject({ name: 'ValidationException' })
    expect(client.requests).toBe(5)
    client.close()
  })
})
