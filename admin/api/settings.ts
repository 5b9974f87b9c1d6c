/** What the console learns at run time, from one file beside it: where people sign in, and which stage this is. */
export type Settings = {
  issuer: string
  clientId: string
  stage: string
  scope?: string
  /** Where the issuer forgets who signed in, and sends back from; left out where it never remembers. */
  signOutUrl?: string
}

export async function loadSettings(): Promise<Settings> {
  const response = await fetch('/config.json', { cache: 'no-store' })
  if (!response.ok) throw new Error(`config.json: ${response.status}`)
  return response.json()
}
