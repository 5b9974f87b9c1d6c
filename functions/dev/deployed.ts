/** What was deployed, as an operator sees it (by AWS's own API) and as a person reaches it (over HTTP). */
import { request } from 'node:http'
import aws4 from 'aws4'
import * as z from 'zod'
import { type Emulator, emulatedRegion } from './emulator.ts'
import type { Product } from './reach.ts'

type Call = { target?: string; version?: string; method?: string; path?: string; body?: object | string }

export type Operator = (service: string, call: Call) => Promise<string>

/** Signs and sends one request of AWS's API; throws what was answered where that is no success. */
export function operatorOf({ endpoint, environment }: Emulator): Operator {
  const { host } = new URL(endpoint)
  const credentials = {
    accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
  }
  return async (service, { target, version = '1.1', method = 'POST', path = '/', body }) => {
    const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
    const headers = target
      ? { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target }
      : { 'content-type': 'application/xml' }
    const asked = { service, region: emulatedRegion, host, method, path, body: text, headers }
    const signed = aws4.sign(asked, credentials)
    const sent = Object.entries(signed.headers ?? {}).map(([name, value]): [string, string] => [
      name,
      String(value),
    ])
    const answer = await fetch(endpoint + path, { method, headers: sent, ...(text && { body: text }) })
    const said = await answer.text()
    if (!answer.ok) throw new Error(`${service} ${target ?? path} answered ${answer.status}: ${said}`)
    return said
  }
}

const functionList = z.object({
  Functions: z.array(
    z.object({
      FunctionName: z.string(),
      Environment: z.object({ Variables: z.record(z.string(), z.string()) }).optional(),
    }),
  ),
})
const apiList = z.object({ items: z.array(z.object({ name: z.string(), apiEndpoint: z.string() })) })
const distributions: Call = { method: 'GET', path: '/2020-05-31/distribution' }
const hostsOf = (said: string) =>
  [...said.matchAll(/<DomainName>([\w-]+\.cloudfront\.net)</g)].map(([, host = '']) => host)

export type Deployed = {
  /** The functions of ours, by name, with the settings that they run by. */
  functions: { name: string; settings: Record<string, string> }[]
  /** The settings of the function that answers queries: all others have a part of them. */
  settings: Record<string, string>
  /** The host by which people and systems ask: CloudFront's, before console and API. */
  frontHost: string
  /** The HTTP API behind it. */
  apiHost: string
}

export async function lookUp(operator: Operator): Promise<Deployed> {
  const listed = functionList.parse(
    JSON.parse(await operator('lambda', { method: 'GET', path: '/2015-03-31/functions/' })),
  )
  const functions = listed.Functions.map(({ FunctionName, Environment }) => ({
    name: FunctionName,
    settings: Environment?.Variables ?? {},
  })).filter(({ settings }) => 'TABLE_NAME' in settings)
  const settings = functions.find((one) => 'CLIENT_IDS' in one.settings)?.settings
  const [frontHost] = hostsOf(await operator('cloudfront', distributions))
  const apis = apiList.parse(JSON.parse(await operator('apigateway', { method: 'GET', path: '/v2/apis' })))
  const api = apis.items.find(({ name }) => name.startsWith('binh-an'))
  if (!settings || !frontHost || !api) throw new Error('Functions, API or distribution were not deployed')
  return { functions, settings, frontHost, apiHost: new URL(api.apiEndpoint).host }
}

/** Whether the API answers by this host: a stranger is told to sign in. */
export async function answersBy(emulator: Emulator, host: string): Promise<boolean> {
  const stranger = productAt(emulator, host, 'nobody')
  const answer = await stranger.ask('{ me { name } }', {}).catch(() => null)
  return JSON.stringify(answer).includes('UNAUTHENTICATED')
}

/** The deployed API as a person with this token uses it. */
export function productAt({ endpoint }: Emulator, host: string, token: string): Product {
  const { hostname, port } = new URL(endpoint)
  const post = (path: string, type: string, body: string | Uint8Array): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const headers = { host, authorization: `Bearer ${token}`, 'content-type': type }
      // Not by `fetch`, which writes its own host: by the host the emulator knows what is meant.
      const sent = request({ hostname, port, path, method: 'POST', headers }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => {
          try {
            resolve(JSON.parse(Buffer.concat(chunks).toString()))
          } catch (error) {
            reject(error)
          }
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return {
    handIn: (name, bytes) =>
      post(`/files?name=${encodeURIComponent(name)}`, 'application/octet-stream', bytes),
    ask: (query, variables) => post('/graphql', 'application/json', JSON.stringify({ query, variables })),
    close: async () => {},
  }
}

const named = (field: string, name: string) =>
  z
    .object({ [field]: z.array(z.record(z.string(), z.unknown())) })
    .transform((all) => (all[field] ?? []).map((one) => String(one[name])))

/** Everything there is of the kinds that hold data or cost money, each as "kind name". */
export async function inventory(operator: Operator): Promise<string[]> {
  const json = async (service: string, call: Call) => JSON.parse(await operator(service, call))
  const names = async (kind: string, said: string[]) => said.map((name) => `${kind} ${name}`)
  const xml = (said: string, tag: string) =>
    [...said.matchAll(new RegExp(`<${tag}>([^<]+)</${tag}>`, 'g'))].map(([, name = '']) => name)
  const tables = z.object({ TableNames: z.array(z.string()) })
  const queues = z.object({ QueueUrls: z.array(z.string()).optional() })
  const get = (path: string): Call => ({ method: 'GET', path })
  const all = await Promise.all([
    names(
      'stack',
      xml(await operator('cloudformation', get('/?Action=DescribeStacks&Version=2010-05-15')), 'StackName'),
    ),
    names(
      'table',
      tables.parse(
        await json('dynamodb', { target: 'DynamoDB_20120810.ListTables', version: '1.0', body: {} }),
      ).TableNames,
    ),
    names('bucket', xml(await operator('s3', get('/')), 'Name')),
    names(
      'pool',
      named('UserPools', 'Name').parse(
        await json('cognito-idp', {
          target: 'AWSCognitoIdentityProviderService.ListUserPools',
          body: { MaxResults: 60 },
        }),
      ),
    ),
    names(
      'function',
      named('Functions', 'FunctionName').parse(await json('lambda', get('/2015-03-31/functions/'))),
    ),
    names('api', named('items', 'name').parse(await json('apigateway', get('/v2/apis')))),
    names('distribution', hostsOf(await operator('cloudfront', distributions))),
    names(
      'log',
      named('logGroups', 'logGroupName').parse(
        await json('logs', { target: 'Logs_20140328.DescribeLogGroups', body: {} }),
      ),
    ),
    names(
      'queue',
      queues.parse(await json('sqs', { target: 'AmazonSQS.ListQueues', version: '1.0', body: {} }))
        .QueueUrls ?? [],
    ),
    names(
      'rule',
      named('Rules', 'Name').parse(await json('events', { target: 'AWSEvents.ListRules', body: {} })),
    ),
    names(
      'key',
      named('Keys', 'KeyId').parse(await json('kms', { target: 'TrentService.ListKeys', body: {} })),
    ),
    names('role', xml(await operator('iam', get('/?Action=ListRoles&Version=2010-05-08')), 'RoleName')),
  ])
  return all.flat().sort()
}
