/**
 * What a person has begun and not saved, kept in this tab alone: it outlives a reload and a session that ran out, and is
 * gone with the tab, when its person signs out, or when somebody else signs in at the same window: it may hold words that
 * others must not read.
 */
import type { Me } from './shapes.ts'

/** Changes of a plan, of which people are asked before they sign out. */
export const gathered = 'change'
/** What stands in forms of a plan; they are asked of it as well. */
export const typed = 'typed'

const prefix = 'binh-an.kept.'

export function keyOf({ userId }: Me, what: string): string {
  return `${prefix}${what}.${userId}`
}

export function readKept(key: string): unknown {
  try {
    return JSON.parse(window.sessionStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** A browser that keeps nothing (full, or forbidden) still lets people work: they are asked before they leave. */
export function writeKept(key: string, value: object | null): void {
  try {
    if (value === null) window.sessionStorage.removeItem(key)
    else window.sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    window.sessionStorage.removeItem(key)
  }
}

export function hasKept(what: string): boolean {
  return keys().some((key) => key.startsWith(`${prefix}${what}.`))
}

export function forgetKept(isForgotten: (key: string) => boolean = () => true): void {
  for (const key of keys())
    if (key.startsWith(prefix) && isForgotten(key)) window.sessionStorage.removeItem(key)
}

/** Of everybody but those who are signed in now. */
export function forgetOthers({ userId }: Me): void {
  forgetKept((key) => !key.endsWith(`.${userId}`))
}

function keys(): string[] {
  return Object.keys(window.sessionStorage)
}
