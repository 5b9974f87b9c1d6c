import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBucket } from '../../functions/bucket.ts'
import { bucketContents } from '../../functions/contents.ts'
import { contentHash } from '../../schema/ids.ts'
import { type BucketServer, bucketSecrets, startBucket } from './bucket-server.ts'

let server: BucketServer
const environment = () => ({
  S3_ENDPOINT: server.endpoint,
  AWS_REGION: bucketSecrets.region,
  AWS_ACCESS_KEY_ID: bucketSecrets.accessKeyId,
  AWS_SECRET_ACCESS_KEY: bucketSecrets.secretAccessKey,
})

beforeAll(async () => {
  server = await startBucket()
})
afterAll(() => server.close())

const bytes = new TextEncoder().encode('Kế hoạch năm 2026')
const hash = contentHash(bytes)

test('contents come back by their hash; what is not there is null', async () => {
  const contents = bucketContents(openBucket('plans', environment()))
  expect(await contents.get(hash)).toBeNull()
  await contents.put(hash, bytes)
  expect(await contents.get(hash)).toEqual(bytes)
  expect([...server.objects.keys()]).toEqual([`contents/${hash}`])
})

test('a content that is there is not written again', async () => {
  const bucket = openBucket('plans', environment())
  await bucket.put('contents/once', bytes)
  await bucket.put('contents/once', new Uint8Array([1, 2, 3]))
  expect(await bucket.get('contents/once')).toEqual(bytes)
})

test('a name that is no hash never reaches the bucket', () => {
  const contents = bucketContents(openBucket('plans', environment()))
  expect(() => contents.get('../uploads/other')).toThrow('64 hexadecimal')
})

test('a busy bucket is asked again, and a request that is refused is not', async () => {
  const bucket = openBucket('plans', environment())
  await bucket.put('contents/busy', bytes)
  server.stumble(2)
  expect(await bucket.get('contents/busy')).toEqual(bytes)
  const stranger = openBucket('plans', { ...environment(), AWS_SECRET_ACCESS_KEY: 'another' })
  await expect(stranger.get('contents/busy')).rejects.toThrow('answered 403')
})

test('an upload address takes the bytes that it was made for, and no others', async () => {
  const bucket = openBucket('plans', environment())
  const { url, headers } = bucket.uploadAddress('uploads/hue/a', { sha256: hash, size: bytes.length })
  const other = new TextEncoder().encode('Kế hoạch năm 2027')
  expect((await fetch(url, { method: 'PUT', headers, body: other })).status).toBe(400)
  expect((await fetch(url, { method: 'PUT', body: bytes })).status).toBe(403)
  expect((await fetch(url, { method: 'PUT', headers, body: bytes })).status).toBe(200)
  expect(await bucket.get('uploads/hue/a')).toEqual(bytes)
})

test('on AWS the bucket is asked by its own name, over TLS, for ten minutes', () => {
  const { S3_ENDPOINT: _, ...aws } = environment()
  const bucket = openBucket('plans', { ...aws, AWS_SESSION_TOKEN: 'of/the+function' })
  const url = new URL(bucket.uploadAddress('uploads/hue/b', { sha256: hash, size: 1 }).url)
  expect(url.origin).toBe('https://plans.s3.test-1.amazonaws.com')
  expect(url.searchParams.get('X-Amz-Expires')).toBe('600')
  expect(url.searchParams.get('X-Amz-Security-Token')).toBe('of/the+function')
})
