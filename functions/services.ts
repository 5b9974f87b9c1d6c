/** What a Lambda works with, opened once a process from its environment. */
import { openStore } from '../schema/store.ts'
import { authenticator } from './authenticate.ts'
import { type Bucket, openBucket } from './bucket.ts'
import { bucketContents } from './contents.ts'
import type { Services } from './server.ts'
import { openSignIns } from './sign-ins.ts'
import { openTableClient } from './table-client.ts'
import { jsonLog } from './telemetry.ts'

/**
 * `TABLE_NAME CONTENTS_BUCKET ISSUER JWKS_URI CLIENT_IDS` (with commas); a missing one is named by the error. With
 * `USER_POOL_ID` people are invited into that pool; without it they get their accounts elsewhere.
 */
export function openServices(environment: NodeJS.ProcessEnv = process.env): Services & { bucket: Bucket } {
  const wanted = (name: string): string => {
    const value = environment[name]
    if (!value) throw new Error(`The environment lacks ${name}`)
    return value
  }
  const store = openStore(openTableClient(environment.DYNAMODB_ENDPOINT), wanted('TABLE_NAME'))
  const bucket = openBucket(wanted('CONTENTS_BUCKET'), environment)
  const authenticate = authenticator(
    {
      issuer: wanted('ISSUER'),
      jwksUri: wanted('JWKS_URI'),
      clientIds: wanted('CLIENT_IDS').split(','),
    },
    store,
  )
  const services = { store, contents: bucketContents(bucket), authenticate, log: jsonLog, bucket }
  const pool = environment.USER_POOL_ID
  return pool ? { ...services, signIns: openSignIns(pool, jsonLog, environment) } : services
}
