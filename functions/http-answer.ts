/** An answer of HTTP/1.1 (RFC 9112) as it arrives, cut wherever the network likes. */

export type HttpAnswer = { status: number; body: Buffer }

/** `lasts`: the connection may be used again; not where the other side ends it, or sent more than was asked for. */
type Whole = { answer: HttpAnswer; lasts: boolean }

/** Bytes of a head, or of a chunk's line: the table sends some three hundred. */
const longestHead = 64_000
const nothing: Buffer = Buffer.alloc(0)

/** Takes what arrives, piece by piece: null until the answer is whole. Throws where it is none that is understood here. */
export function answerReader(): (piece: Buffer) => Whole | null {
  let head: Head | undefined
  let begun = nothing

  return (piece) => {
    let rest = piece
    if (!head) {
      begun = begun.length > 0 ? Buffer.concat([begun, piece]) : piece
      const end = begun.indexOf('\r\n\r\n')
      if (end < 0 && begun.length <= longestHead) return null
      head = headOf(begun.toString('latin1', 0, Math.max(end, 0)))
      rest = begun.subarray(end + 4)
    }
    const body = head.read(rest)
    return body && { answer: { status: head.status, body: body.bytes }, lasts: head.lasts && !body.more }
  }
}

/** Null until the body is whole. `more`: bytes came after it. */
type ReadBody = (piece: Buffer) => { bytes: Buffer; more: boolean } | null
type Head = { status: number; lasts: boolean; read: ReadBody }

function headOf(text: string): Head {
  const status = /^HTTP\/1\.1 ([2-5]\d\d)/.exec(text)?.[1]
  const length = /^content-length: *(\d+) *$/im.exec(text)?.[1]
  const chunked = /^transfer-encoding: *chunked *$/im.test(text)
  if (!status || (length !== undefined) === chunked) throw new Error('No answer of HTTP/1.1 with a length')
  const lasts = !/^connection: *close *$/im.test(text)
  return { status: Number(status), lasts, read: chunked ? inChunks() : ofLength(Number(length)) }
}

function ofLength(length: number): ReadBody {
  const pieces: Buffer[] = []
  let size = 0
  return (piece) => {
    pieces.push(piece)
    size += piece.length
    if (size < length) return null
    const all = pieces.length === 1 ? piece : Buffer.concat(pieces)
    return { bytes: all.subarray(0, length), more: size > length }
  }
}

/** Section 7.1: before each chunk a line with its size; one of size 0, perhaps trailers, and an empty line end them. */
function inChunks(): ReadBody {
  const chunks: Buffer[] = []
  let rest = nothing
  return (piece) => {
    rest = Buffer.concat([rest, piece])
    for (let line = rest.indexOf('\r\n'); line >= 0; line = rest.indexOf('\r\n')) {
      const size = /^[\da-f]{1,8}(?=$|[; ])/i.exec(rest.toString('latin1', 0, line))?.[0]
      if (!size) throw new Error('A chunk without its size')
      const end = line + 2 + Number.parseInt(size, 16)
      if (end === line + 2) {
        const last = rest.indexOf('\r\n\r\n', line) + 4
        return last < 4 ? null : { bytes: Buffer.concat(chunks), more: rest.length > last }
      }
      if (rest.length < end + 2) return null
      chunks.push(rest.subarray(line + 2, end))
      rest = rest.subarray(end + 2)
    }
    if (rest.length > longestHead) throw new Error('A chunk without its size')
    return null
  }
}
