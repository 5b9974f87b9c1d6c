/** Those who sign in to what was deployed: made-up people in its own pool, who come by code and PKCE as the console does. */
import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Deployed, Operator } from './deployed.ts'
import type { Emulator } from './emulator.ts'

const madeUser = z.object({
  User: z.object({ Attributes: z.array(z.object({ Name: z.string(), Value: z.string() })) }),
})
const foundUser = z.object({ Enabled: z.boolean(), UserStatus: z.string() })
const clientOf = z.object({ UserPoolClient: z.object({ CallbackURLs: z.array(z.string()).min(1) }) })
const tokenOf = z.object({ access_token: z.string() })

function poolOf(operator: Operator, { ISSUER = '' }: Deployed['settings']) {
  const UserPoolId = ISSUER.slice(ISSUER.lastIndexOf('/') + 1)
  return async (action: string, body: object): Promise<unknown> => {
    const target = `AWSCognitoIdentityProviderService.${action}`
    return JSON.parse(await operator('cognito-idp', { target, body: { UserPoolId, ...body } }))
  }
}

/** A person whom an operator puts into the pool. Answers the subject. */
export async function addPerson(
  operator: Operator,
  settings: Deployed['settings'],
  Username: string,
): Promise<string> {
  const UserAttributes = [
    { Name: 'email', Value: Username },
    { Name: 'name', Value: 'Cán bộ dùng thử' },
  ]
  const asked = { Username, UserAttributes, MessageAction: 'SUPPRESS' }
  const { User } = madeUser.parse(await poolOf(operator, settings)('AdminCreateUser', asked))
  return User.Attributes.find(({ Name }) => Name === 'sub')?.Value ?? ''
}

/** Whether the pool lets this person in, and how far the person has come there. */
export async function standingOf(operator: Operator, settings: Deployed['settings'], Username: string) {
  return foundUser.parse(await poolOf(operator, settings)('AdminGetUser', { Username }))
}

/** Chooses a password and signs in by code and PKCE. Answers an access token. */
export async function signIn(
  { endpoint }: Emulator,
  operator: Operator,
  settings: Deployed['settings'],
  Username: string,
): Promise<string> {
  const pool = poolOf(operator, settings)
  const [ClientId = ''] = (settings.CLIENT_IDS ?? '').split(',')
  const Password = `Aa1!${randomBytes(12).toString('hex')}`
  await pool('AdminSetUserPassword', { Username, Password, Permanent: true })
  const { UserPoolClient } = clientOf.parse(await pool('DescribeUserPoolClient', { ClientId }))
  const [redirect_uri = ''] = UserPoolClient.CallbackURLs
  const code_verifier = randomBytes(32).toString('base64url')
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: ClientId,
    redirect_uri,
    scope: 'openid',
    code_challenge: createHash('sha256').update(code_verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const page = await (await fetch(`${endpoint}/oauth2/authorize?${asked}`)).text()
  const form = new URLSearchParams({ username: Username, password: Password })
  for (const [, name = '', value = ''] of page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g))
    form.set(name, value)
  const back = await fetch(`${endpoint}/login`, { method: 'POST', body: form, redirect: 'manual' })
  const code = new URL(back.headers.get('location') ?? redirect_uri).searchParams.get('code') ?? ''
  const grant = { grant_type: 'authorization_code', client_id: ClientId, code, redirect_uri, code_verifier }
  const answer = await fetch(`${endpoint}/oauth2/token`, { method: 'POST', body: new URLSearchParams(grant) })
  return tokenOf.parse(await answer.json()).access_token
}
