/**
 * Signing in by OpenID Connect: authorization code with PKCE, tokens in session storage alone (gone with the tab).
 * Nothing is renewed in a hidden frame; when the token has run out, or the server refuses it, the person signs in
 * again and comes back to the page they were on.
 */
import { UserManager, WebStorageStateStore } from 'oidc-client-ts'
import type { AuthProvider } from 'react-admin'
import { ApiProblem } from './problem.ts'
import type { Settings } from './settings.ts'

export type Session = { token: () => Promise<string | null>; auth: AuthProvider }

type Who = () => Promise<{ name: string }>

/** What the window is told when the server knows the session no more. */
export const sessionEnded = 'binh-an.session-ended'

const returnKey = 'binh-an.return'

function rememberPage(): void {
  const { pathname, search } = window.location
  if (pathname !== '/login') window.sessionStorage.setItem(returnKey, pathname + search)
}

export function openSession(settings: Settings, who: Who): Session {
  const store = new WebStorageStateStore({ store: window.sessionStorage })
  const manager = new UserManager({
    authority: settings.issuer,
    client_id: settings.clientId,
    redirect_uri: `${window.location.origin}/auth-callback`,
    response_type: 'code',
    scope: settings.scope ?? 'openid',
    automaticSilentRenew: false,
    loadUserInfo: false,
    userStore: store,
    stateStore: store,
  })

  const token = async () => {
    const user = await manager.getUser()
    return user && !user.expired ? user.access_token : null
  }

  const auth: AuthProvider = {
    async login() {
      await manager.signinRedirect()
      // The browser is leaving for the issuer; react-admin must not go on meanwhile.
      return new Promise(() => {})
    },
    async logout() {
      const signedIn = (await token()) !== null
      await manager.removeUser()
      if (!signedIn || !settings.signOutUrl) return
      // Else the next person at this machine would be signed in as this one, without a password.
      window.location.assign(settings.signOutUrl)
      return new Promise(() => {})
    },
    async checkAuth() {
      if ((await token()) !== null) return
      rememberPage()
      throw new Error('signed out')
    },
    async checkError(error) {
      if (!(error instanceof ApiProblem && error.kind === 'SIGNED_OUT')) return
      rememberPage()
      // Refused here, react-admin would answer whoever asked with nothing, which looks like something done.
      window.dispatchEvent(new Event(sessionEnded))
    },
    async getIdentity() {
      const me = await who()
      return { id: me.name, fullName: me.name }
    },
    async handleCallback() {
      await manager.signinRedirectCallback()
      const back = window.sessionStorage.getItem(returnKey) ?? '/'
      window.sessionStorage.removeItem(returnKey)
      return { redirectTo: back }
    },
  }
  return { token, auth }
}
