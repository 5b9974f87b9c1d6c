/** One place that talks to the server: GraphQL by POST, files by POST and GET, each with the bearer token. */
import { createContext, useContext } from 'react'
import { isBilingual } from '../i18n.ts'
import { ApiProblem, fault, offline, type ProblemKind, signedOut } from './problem.ts'
import { largestBody, uploadLarge } from './upload.ts'

export type Transport = {
  ask: (query: string, variables: Record<string, unknown>, given?: Given) => Promise<Answered>
  sendFile: (file: File) => Promise<StoredFile>
  fetchFile: (path: string) => Promise<Blob>
}
/** `key`: under which a write is done once, however often it is sent. */
type Given = { signal?: AbortSignal | undefined; key?: string }
/** The `data` of an answer, shaped by the selection that was sent. */
export type Answered = Awaited<ReturnType<Response['json']>>
export type StoredFile = { id: string; name: string; refusal: { vi: string; en: string } | null }

export type Ports = {
  token: () => Promise<string | null>
  language: () => 'vi' | 'en'
  fetch: typeof globalThis.fetch
  sleep?: (milliseconds: number) => Promise<void>
}

const pause = (milliseconds: number) => new Promise<void>((wake) => setTimeout(wake, milliseconds))

const kindOfCode: Record<string, ProblemKind> = {
  UNAUTHENTICATED: 'SIGNED_OUT',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  INVALID_INPUT: 'INVALID',
  STALE_VERSION: 'CONFLICT',
}

export function openTransport({ token, language, fetch, sleep = pause }: Ports): Transport {
  const reach: typeof globalThis.fetch = (path, init) =>
    fetch(path, init).catch((cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
      throw new ApiProblem('OFFLINE', offline, { language: language(), isUnanswered: true })
    })

  async function call(path: string, init: RequestInit): Promise<Response> {
    const bearer = await token()
    const headers = new Headers(init.headers)
    if (bearer) headers.set('authorization', `Bearer ${bearer}`)
    const response = await reach(path, { ...init, headers })
    if (response.status === 401) throw new ApiProblem('SIGNED_OUT', signedOut, { language: language() })
    return response
  }

  return {
    async ask(query, variables, { signal, key } = {}) {
      const response = await call('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
        body: JSON.stringify({ query, variables }),
        ...(signal && { signal }),
      })
      const answer = await response.json().catch(() => ({ errors: [{}] }))
      const first = answer.errors?.[0]
      if (!first) return answer.data
      const { code, bilingual, message: said = bilingual } = first.extensions ?? {}
      throw new ApiProblem(kindOfCode[code] ?? 'FAULT', isBilingual(said) ? said : fault, {
        language: language(),
        // Either something between here and the server gave up waiting, or the first try still runs.
        isUnanswered: code === undefined || code === 'WRONG_STATE',
      })
    },
    async sendFile(file) {
      const response =
        (file.size > largestBody && (await uploadLarge(file, { call, fetch: reach, sleep }))) ||
        (await call(`/files?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file }))
      const answer = await response.json().catch(() => null)
      if (response.ok && answer) return { refusal: null, ...answer }
      const said = answer?.refusal ?? answer?.error ?? answer?.message
      throw new ApiProblem('INVALID', isBilingual(said) ? said : fault, { language: language() })
    },
    async fetchFile(path) {
      const response = await call(path, { method: 'GET' })
      if (!response.ok) throw new ApiProblem('NOT_FOUND', fault, { language: language() })
      return response.blob()
    },
  }
}

const TransportContext = createContext<Transport | null>(null)
export const TransportProvider = TransportContext.Provider

export function useTransport(): Transport {
  const transport = useContext(TransportContext)
  if (!transport) throw new Error('useTransport needs a TransportProvider above it.')
  return transport
}
