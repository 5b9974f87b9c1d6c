/** One JSON line an event, on standard error; never a name, a text of a person, or a token. */
export type Log = {
  fault(correlationId: string, error: unknown): void
  event(name: string, details: Record<string, string | number | boolean | null>): void
}

export const jsonLog: Log = {
  fault(correlationId, error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    process.stderr.write(`${JSON.stringify({ level: 'error', correlationId, name, message, stack })}\n`)
  },
  event(name, details) {
    process.stderr.write(`${JSON.stringify({ level: 'info', event: name, ...details })}\n`)
  },
}

export const silentLog: Log = { fault: () => {}, event: () => {} }
