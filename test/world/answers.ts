/** Reading an answer of the API by a path: `plan.targets.0.value`. */
import type { Answer } from './api.ts'

/** What stands at a path of `data`; undefined where nothing does. */
export function at(answer: Answer, path: string): unknown {
  let value: unknown = answer.data
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

export function textAt(answer: Answer, path: string): string {
  const value = at(answer, path)
  if (typeof value === 'string') return value
  throw new Error(`No text at ${path}: ${JSON.stringify(answer)}`)
}

export function numberAt(answer: Answer, path: string): number {
  const value = at(answer, path)
  if (typeof value === 'number') return value
  throw new Error(`No number at ${path}: ${JSON.stringify(answer)}`)
}

export function listAt(answer: Answer, path: string): unknown[] {
  const value = at(answer, path)
  if (Array.isArray(value)) return value
  throw new Error(`No list at ${path}: ${JSON.stringify(answer)}`)
}

export function codeOf(answer: Answer): unknown {
  return answer.errors?.[0]?.extensions.code
}
