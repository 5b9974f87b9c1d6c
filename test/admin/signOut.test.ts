import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSession } from '../../admin/api/authProvider.ts'
import { ApiProblem, signedOut } from '../../admin/api/problem.ts'

/** The part of a browser that signing in and out needs. */
const kept = new Map<string, string>()
const told = vi.fn<(event: Event) => void>()
const opened = vi.fn<(address: string) => void>()
const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => kept.set(name, value),
  removeItem: (name: string) => kept.delete(name),
  key: (at: number) => [...kept.keys()][at] ?? null,
  get length() {
    return kept.size
  },
}

const issuer = 'https://issuer.example'
const settings = { issuer, clientId: 'console', stage: 'dev' }
const signOutUrl = `${issuer}/logout?client_id=console`

beforeEach(() => {
  vi.stubGlobal('window', {
    sessionStorage: storage,
    localStorage: storage,
    dispatchEvent: told,
    location: { origin: 'https://console.example', pathname: '/plans/x', search: '?on=1', assign: opened },
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  kept.clear()
  opened.mockClear()
  told.mockClear()
})

/** Somebody whose token lasts that long, as a browser keeps it. */
function signedIn(seconds: number): void {
  const user = {
    access_token: 'token',
    token_type: 'Bearer',
    profile: { sub: 'somebody' },
    expires_at: Math.trunc(Date.now() / 1_000) + seconds,
  }
  kept.set(`oidc.user:${issuer}:console`, JSON.stringify(user))
}

test('who signs out is forgotten here and at the issuer', async () => {
  signedIn(600)
  const { auth, token } = openSession({ ...settings, signOutUrl }, async () => ({ name: '' }))
  expect(await token()).toBe('token')
  void auth.logout({})
  await vi.waitFor(() => expect(opened).toHaveBeenCalledWith(signOutUrl))
  expect(await token()).toBe(null)
})

test('who is not signed in any more stays on the page, and signs in from there', async () => {
  signedIn(-600)
  const { auth } = openSession({ ...settings, signOutUrl }, async () => ({ name: '' }))
  await auth.logout({})
  expect(opened).not.toHaveBeenCalled()
})

test('where the issuer remembers nobody, signing out stays here', async () => {
  signedIn(600)
  const { auth, token } = openSession(settings, async () => ({ name: '' }))
  await auth.logout({})
  expect([await token(), opened.mock.calls]).toEqual([null, []])
})

test('whose session the server ends comes back to the page that they were on', async () => {
  signedIn(600)
  const { auth } = openSession(settings, async () => ({ name: '' }))
  await auth.checkError(new ApiProblem('OFFLINE', signedOut))
  expect([kept.has('binh-an.return'), told.mock.calls.length]).toEqual([false, 0])
  // Not refused: whoever asked is to get the error itself, and not an empty answer in its place.
  await auth.checkError(new ApiProblem('SIGNED_OUT', signedOut))
  expect([kept.get('binh-an.return'), told.mock.calls.length]).toEqual(['/plans/x?on=1', 1])
})
