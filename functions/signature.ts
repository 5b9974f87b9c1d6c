/**
 * Signature Version 4 (AWS General Reference, "Signing AWS API requests") of what is asked of the table: always a POST to
 * `/` with the same headers. aws4, which signs all else, hands Node its key as bytes at each request, which Node reads
 * anew: ten times the work of a key that Node has read (README, decisions).
 */
import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto'

export type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string }
type Asked = { host: string; region: string; action: string; body: string }

/** Gives the headers of a request, signed for these credentials at that moment. */
export type Sign = (asked: Asked, now: Date) => Record<string, string>

const type = 'application/x-amz-json-1.0'

export function signer({ accessKeyId, secretAccessKey, sessionToken }: Credentials): Sign {
  let kept: { scope: string; key: KeyObject } | undefined

  /** A key holds for a day, a region and a service. */
  function keyOf(scope: string): KeyObject {
    if (kept?.scope === scope) return kept.key
    let key = createSecretKey(Buffer.from(`AWS4${secretAccessKey}`))
    for (const part of scope.split('/'))
      key = createSecretKey(createHmac('sha256', key).update(part).digest())
    kept = { scope, key }
    return key
  }

  return ({ host, region, action, body }, now) => {
    const moment = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
    const scope = `${moment.slice(0, 8)}/${region}/dynamodb/aws4_request`
    // In the order of their names, as the signature wants them.
    const headers: Record<string, string> = {
      'content-length': String(Buffer.byteLength(body)),
      'content-type': type,
      host,
      'x-amz-date': moment,
      ...(sessionToken && { 'x-amz-security-token': sessionToken }),
      'x-amz-target': `DynamoDB_20120810.${action}`,
    }
    const names = Object.keys(headers).join(';')
    let lines = ''
    for (const name in headers) lines += `${name}:${headers[name]}\n`
    const request = `POST\n/\n\n${lines}\n${names}\n${hash('sha256', body)}`
    const signature = createHmac('sha256', keyOf(scope))
      .update(`AWS4-HMAC-SHA256\n${moment}\n${scope}\n${hash('sha256', request)}`)
      .digest('hex')
    headers.authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`
    return headers
  }
}
