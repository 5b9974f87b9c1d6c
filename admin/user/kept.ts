/**
 * What a person has begun and not saved, kept in this tab alone: it outlives a reload and a session that ran out, is
 * nobody else's who signs in at the same window, and is gone with the tab or when its person signs out.
 */
import type { Me } from './shapes.ts'

/** Changes of a plan, of which people are asked before they sign out. */
export const gathered = 'change'

const prefix = 'binh-an.kept.'

export function keyOf({ name, agency }: Me, what: string): string {
  return `${prefix}${what}.${agency?.id ?? ''}.${name}`
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

export function forgetKept(): void {
  for (const key of keys()) if (key.startsWith(prefix)) window.sessionStorage.removeItem(key)
}

function keys(): string[] {
  return Object.keys(window.sessionStorage)
}
