import aws4 from 'aws4'
import { describe, expect, test } from 'vitest'
import { signer } from '../../functions/signature.ts'

const now = new Date('2026-11-22T23:59:58.900Z')
const asked = {
  host: 'dynamodb.ap-southeast-1.amazonaws.com',
  region: 'ap-southeast-1',
  action: 'GetItem',
  body: '{"TableName":"binh-an"}',
}
const credentials = { accessKeyId: 'AKID', secretAccessKey: 'secret/with+letters' }

/** What the library signs for the same request at the same moment. */
function byLibrary(one: typeof asked, holder: Parameters<typeof signer>[0], moment: string) {
  const headers = {
    'Content-Type': 'application/x-amz-json-1.0',
    'X-Amz-Target': `DynamoDB_20120810.${one.action}`,
    'X-Amz-Date': moment,
  }
  const { host, region, body } = one
  const request = { service: 'dynamodb', region, host, method: 'POST', path: '/', headers, body }
  const signed = Object.entries(aws4.sign(request, holder).headers ?? {})
  return Object.fromEntries(signed.map(([name, value]) => [name.toLowerCase(), String(value)]))
}

describe('What is asked of the table is signed as the library signs it', () => {
  test.each([
    ['a question', asked, credentials],
    ['Vietnamese letters', { ...asked, body: '{"S":"Xã Bình Lư, tỉnh Đắk Lắk 😀"}' }, credentials],
    ['another action', { ...asked, action: 'TransactWriteItems', body: '{}' }, credentials],
    ["the embedded engine's address", { ...asked, host: '127.0.0.1:4123', region: 'local' }, credentials],
    ['credentials for an hour', asked, { ...credentials, sessionToken: 'token==/+' }],
  ])('%s', (_, one, holder) => {
    expect(signer(holder)(one, now)).toEqual(byLibrary(one, holder, '20261122T235958Z'))
  })

  test('on the next day, and for another region, with a key of its own', () => {
    const sign = signer(credentials)
    sign(asked, now)
    expect(sign(asked, new Date('2026-11-23T00:00:01Z'))).toEqual(
      byLibrary(asked, credentials, '20261123T000001Z'),
    )
    const elsewhere = { ...asked, region: 'ap-northeast-1' }
    expect(sign(elsewhere, now)).toEqual(byLibrary(elsewhere, credentials, '20261122T235958Z'))
  })
})
