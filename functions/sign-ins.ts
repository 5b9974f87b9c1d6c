/**
 * The one place that speaks to the pool of those who sign in: three requests of Cognito's API, signed, so that no SDK is
 * loaded for them. `USER_POOL_ENDPOINT` names another place that speaks it.
 */
import aws4 from 'aws4'
import type { SignIns } from '../schema/context.ts'
import { presentTally } from './tally.ts'
import type { Log } from './telemetry.ts'

/** Less than a request may take in all; what comes later counts as not answered. */
const longestWait = 5_000
/** By how much the clocks of the pool and of a function may differ, in milliseconds. */
const clockSkew = 5_000

/** A part of an answer by its name; null where there is none. */
function partOf(answer: unknown, name: string): unknown {
  const found = Object.entries(Object(answer)).find(([key]) => key === name)
  return found ? found[1] : null
}

function subjectIn(answer: unknown): string {
  const attributes = partOf(partOf(answer, 'User'), 'Attributes')
  const subject = Array.isArray(attributes) && attributes.find((one) => partOf(one, 'Name') === 'sub')
  const value = partOf(subject, 'Value')
  if (typeof value === 'string' && value !== '') return value
  throw new Error('The pool answered AdminCreateUser without a subject')
}

/** Milliseconds since 1970; the pool answers seconds. Without it the person counts as there before. */
function createdIn(answer: unknown): number {
  return Number(partOf(partOf(answer, 'User'), 'UserCreateDate') ?? 0) * 1_000
}

/** The region stands in the pool's id, which may be another than that of the function. */
export function openSignIns(poolId: string, log: Log, environment: NodeJS.ProcessEnv = process.env): SignIns {
  const region = poolId.split('_')[0] ?? ''
  const base = new URL(environment.USER_POOL_ENDPOINT ?? `https://cognito-idp.${region}.amazonaws.com`)
  const credentials = {
    accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    ...(environment.AWS_SESSION_TOKEN && { sessionToken: environment.AWS_SESSION_TOKEN }),
  }

  async function ask(action: string, given: object): Promise<{ ok: boolean; answer: unknown }> {
    const body = JSON.stringify({ UserPoolId: poolId, ...given })
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
    }
    const request = {
      service: 'cognito-idp',
      region,
      host: base.host,
      method: 'POST',
      path: '/',
      headers,
      body,
    }
    const { host: _, ...signed } = { ...aws4.sign(request, credentials).headers }
    const response = await fetch(base, {
      method: 'POST',
      headers: Object.entries(signed).map(([name, value]) => [name, String(value)] as [string, string]),
      body,
      signal: AbortSignal.timeout(longestWait),
    })
    return { ok: response.ok, answer: await response.json() }
  }

  /** What the pool answers, or the name of its refusal where that is expected. Whatever else happens is a fault. */
  async function done(action: string, given: object, expected: readonly string[] = []): Promise<unknown> {
    try {
      const { ok, answer } = await ask(action, given)
      if (ok) return answer
      const name = String(partOf(answer, '__type')).split('#').at(-1) ?? ''
      if (expected.includes(name)) return null
      throw new Error(`The pool refused ${action}: ${name}`)
    } catch (error) {
      log.fault(presentTally()?.correlationId ?? 'sign-ins', error)
      throw error
    }
  }

  return {
    async invite({ signInName, name }, begunAt) {
      const person = {
        Username: signInName,
        DesiredDeliveryMediums: ['EMAIL'],
        UserAttributes: [
          { Name: 'email', Value: signInName },
          { Name: 'email_verified', Value: 'true' },
          { Name: 'name', Value: name },
        ],
      }
      const known = ['UsernameExistsException', 'AliasExistsException', 'UnsupportedUserStateException']
      const first = await done('AdminCreateUser', person, known)
      const resent = { ...person, MessageAction: 'RESEND' }
      // The first request may have got through without its answer: the same mail again tells the subject.
      const answer = first ?? (begunAt ? await done('AdminCreateUser', resent, known) : null)
      if (answer === null) return null
      // Whoever was in the pool before the invitation was begun is somebody else's person, and stays that.
      if (first === null && begunAt && createdIn(answer) < begunAt.getTime() - clockSkew) return null
      return subjectIn(answer)
    },
    async bar(subject) {
      await done('AdminDisableUser', { Username: subject }, ['UserNotFoundException'])
    },
    async readmit(subject) {
      await done('AdminEnableUser', { Username: subject })
    },
  }
}
