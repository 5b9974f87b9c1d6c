/**
 * The Lambda that looks in every five minutes from outside, as a browser would: whether the page is there, what it has
 * to know, and an API that asks who one is. What is wrong is thrown, and rings.
 */
const longestWait = 10_000

export async function handler(): Promise<void> {
  const { ADDRESS: address } = process.env
  if (!address) throw new Error('The environment lacks ADDRESS')
  await probe(address)
}

/** Throws a sentence that names what did not answer as it must. */
export async function probe(address: string): Promise<void> {
  const page = await ask(`${address}/plans`)
  if (page.status !== 200 || !page.body.includes('id="root"')) throw unlike('The console', page.status)
  const settings = await ask(`${address}/config.json`)
  if (settings.status !== 200 || !settings.body.includes('"issuer"')) {
    throw unlike('What the console has to know', settings.status)
  }
  const api = await ask(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ me { name } }' }),
  })
  if (api.status !== 401 || !api.body.includes('UNAUTHENTICATED')) throw unlike('The API', api.status)
}

async function ask(url: string, init: RequestInit = {}): Promise<{ status: number; body: string }> {
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(longestWait) })
  return { status: answer.status, body: await answer.text() }
}

function unlike(what: string, status: number): Error {
  return new Error(`${what} does not answer as it must (status ${status})`)
}
