/** `npm run -s token -- PERSON` prints a bearer token of the running local server. */
const [person] = process.argv.slice(2)
const issuer = `http://127.0.0.1:${Number(process.env.PORT ?? '4000') + 1}`

async function print(): Promise<void> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'demo', person: person ?? '' }),
  }).catch(() => null)
  if (!response)
    return refuse(
      'Máy chủ chưa chạy; hãy "npm start" trước.',
      'The server is not running; "npm start" first.',
    )
  const answer = (await response.json()) as { access_token?: string; people?: string[] }
  if (answer.access_token) process.stdout.write(`${answer.access_token}\n`)
  else refuse(`Chọn một người: ${answer.people?.join(', ')}.`, `Name one of: ${answer.people?.join(', ')}.`)
}

function refuse(vi: string, en: string): void {
  process.stderr.write(`error: ${vi} / ${en}\n`)
  process.exitCode = 2
}

await print()

export {}
