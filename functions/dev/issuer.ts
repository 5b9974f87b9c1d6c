/**
 * The token issuer of a local server: demo people, one click to be one of them, and a key set that production's
 * verification reads. It speaks the part of OpenID Connect that the console uses with Cognito: authorisation code
 * with PKCE. It listens on 127.0.0.1 alone.
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'

/** `signInName`: of who was invited, under whom a token may be asked for as well. */
export type DemoPerson = { id: string; name: string; describes: string; signInName?: string }

export const consoleClient = 'console'
export const machineClient = 'integrator'

type Settings = { folder: string; port: number; consolePort: number; people: readonly DemoPerson[] }
type Grant = {
  person: DemoPerson
  challenge: string
  redirectUri: string
  nonce: string | null
  until: number
}

export async function startIssuer({ folder, port, consolePort, people }: Settings): Promise<Server> {
  const issuer = `http://127.0.0.1:${port}`
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const origins = [`http://127.0.0.1:${consolePort}`, `http://localhost:${consolePort}`]
  const { privateJwk, publicJwk } = await keyPair(join(folder, 'issuer-key.json'))
  const key = await importJWK(privateJwk, 'ES256')
  const grants = new Map<string, Grant>()
  const called = (name: string | null) => people.find((one) => one.id === name || one.signInName === name)

  const sign = (claims: Record<string, string>, seconds: number) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: publicJwk.kid })
      .setIssuer(issuer)
      .setIssuedAt()
      .setExpirationTime(`${seconds}s`)
      .sign(key)

  const accessToken = (person: DemoPerson, clientId: string) =>
    sign({ sub: person.id, client_id: clientId, token_use: 'access', scope: 'openid' }, 12 * 3_600)

  const discovery = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks.json`,
    end_session_endpoint: `${issuer}/logout`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Tokens are given to anybody who asks, so that no page of another site may ask (DNS rebinding).
    if (!hosts.includes(request.headers.host ?? '')) return json(response, 421, { error: 'unknown_host' })
    if (!URL.canParse(request.url ?? '/', issuer)) return json(response, 400, { error: 'invalid_request' })
    const url = new URL(request.url ?? '/', issuer)
    const origin = request.headers.origin
    if (request.method === 'POST' && origin && !origins.includes(origin)) {
      return json(response, 403, { error: 'unknown_origin' })
    }
    if (origin && origins.includes(origin)) {
      response.setHeader('access-control-allow-origin', origin)
      response.setHeader('access-control-allow-headers', 'content-type, authorization')
    }
    if (request.method === 'OPTIONS') return end(response, 204)
    if (url.pathname === '/.well-known/openid-configuration') return json(response, 200, discovery)
    if (url.pathname === '/jwks.json') return json(response, 200, { keys: [publicJwk] })
    if (url.pathname === '/authorize' && request.method === 'GET') return authorize(url, response)
    if (url.pathname === '/token' && request.method === 'POST') return token(await formOf(request), response)
    if (url.pathname === '/logout') return logout(url, response)
    return json(response, 404, { error: 'not_found' })
  }

  function authorize({ searchParams }: URL, response: ServerResponse): void {
    const redirectUri = searchParams.get('redirect_uri') ?? ''
    const challenge = searchParams.get('code_challenge') ?? ''
    const allowed = origins.some((origin) => redirectUri.startsWith(`${origin}/`))
    if (!allowed || !challenge || searchParams.get('client_id') !== consoleClient) {
      return json(response, 400, { error: 'invalid_request' })
    }
    const person = called(searchParams.get('person'))
    if (!person) return html(response, peoplePage(people, searchParams))
    const code = randomBytes(24).toString('base64url')
    const nonce = searchParams.get('nonce')
    grants.set(code, { person, challenge, redirectUri, nonce, until: Date.now() + 60_000 })
    const target = new URL(redirectUri)
    target.searchParams.set('code', code)
    target.searchParams.set('state', searchParams.get('state') ?? '')
    response.writeHead(302, { location: target.href, 'cache-control': 'no-store' }).end()
  }

  async function token(form: URLSearchParams, response: ServerResponse): Promise<void> {
    if (form.get('grant_type') === 'demo') {
      const person = called(form.get('person'))
      if (!person)
        return json(response, 400, {
          error: 'unknown_person',
          people: people.map(({ id, signInName }) => signInName ?? id),
        })
      return json(response, 200, {
        access_token: await accessToken(person, machineClient),
        token_type: 'Bearer',
      })
    }
    const grant = grants.get(form.get('code') ?? '')
    grants.delete(form.get('code') ?? '')
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const meets = grant && grant.until > Date.now() && grant.challenge === verifier
    if (!meets || grant.redirectUri !== form.get('redirect_uri'))
      return json(response, 400, { error: 'invalid_grant' })
    const { person, nonce } = grant
    json(response, 200, {
      access_token: await accessToken(person, consoleClient),
      id_token: await sign(
        { sub: person.id, aud: consoleClient, name: person.name, ...(nonce && { nonce }) },
        12 * 3_600,
      ),
      token_type: 'Bearer',
      expires_in: 12 * 3_600,
      scope: 'openid',
    })
  }

  function logout({ searchParams }: URL, response: ServerResponse): void {
    const back = searchParams.get('post_logout_redirect_uri') ?? ''
    const target = origins.some((origin) => back.startsWith(`${origin}/`) || back === origin)
      ? back
      : `${origins[0]}/`
    response.writeHead(302, { location: target }).end()
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => json(response, 500, { error: 'server_error' }))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}

async function keyPair(file: string): Promise<{ privateJwk: JWK; publicJwk: JWK }> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const kid = randomBytes(8).toString('hex')
  const privateJwk = { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' }
  const publicJwk = { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }
  writeFileSync(file, JSON.stringify({ privateJwk, publicJwk }), { mode: 0o600 })
  return { privateJwk, publicJwk }
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = ''
  for await (const chunk of request) {
    body += chunk
    if (body.length > 10_000) break
  }
  return new URLSearchParams(body)
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

function html(response: ServerResponse, body: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'cache-control': 'no-store',
  })
  response.end(body)
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

/** Who to be: one link a person. Only a local server has this page; on AWS it is Cognito's. */
function peoplePage(people: readonly DemoPerson[], parameters: URLSearchParams): string {
  const links = people.map(({ id, name, describes }) => {
    const query = new URLSearchParams(parameters)
    query.set('person', id)
    const label = `<b>${escaped(name)}</b><span>${escaped(describes)}</span>`
    return `<li><a href="/authorize?${escaped(query.toString())}" data-person="${escaped(id)}">${label}</a></li>`
  })
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Đăng nhập thử · Bình An</title><style>
:root{color-scheme:light}body{margin:0;min-height:100vh;display:grid;place-items:center;background:#eef2f1;
font:16px/1.5 system-ui,sans-serif;color:#12302b}main{width:min(30rem,calc(100vw - 2rem));background:#fff;
border:1px solid #d5dfdc;border-radius:14px;padding:1.75rem;box-sizing:border-box}h1{font-size:1.35rem;margin:0}
p{margin:.4rem 0 1.2rem;color:#48615b}ul{list-style:none;margin:0;padding:0;display:grid;gap:.6rem}
a{display:block;padding:.75rem 1rem;border:1px solid #cfdad7;border-radius:10px;color:inherit;text-decoration:none}
a:hover,a:focus-visible{border-color:#0b6e5f;outline:2px solid #0b6e5f}span{display:block;color:#48615b;font-size:.9rem}
</style></head><body><main><h1>Bình An</h1><p>Máy thử nghiệm: chọn người để đăng nhập. / A trial server: choose who to be.</p>
<ul>${links.join('')}</ul></main></body></html>`
}
