import { useState } from 'react'
import type { PlanChanges } from '../../schema/plan/correct.rules.ts'
import { keyOf, readKept, typed, writeKept } from '../user/kept.ts'
import { useMe } from '../user/me.ts'
import type { PlanPage } from './shapes.ts'
import { hasPlace, isTyped, stillNew, type TypedForm } from './typed.ts'
import type { PlanChange } from './usePlanChange.ts'

/** What the forms of a plan know of what is typed in them. */
export type Typed = {
  /** What was typed in a form and not saved. */
  begun: (form: string) => PlanChanges | null
  /** Whether the form opens by itself, to go on where its person stopped. */
  opens: (form: string) => boolean
  /** Null: it is saved, or given up. */
  note: (form: string, changes: PlanChanges | null) => void
}

/** What was typed over a plan and not saved: noted as it is typed, found again by the same person in the same tab. */
export function useTyped(plan: PlanPage) {
  const { data: me } = useMe()
  const key = me ? keyOf(me, `${typed}.${plan.id}`) : null
  const [forms] = useState(() => new Map<string, TypedForm>())
  /** What was found of an earlier visit and stands in no form yet. */
  const [found, setFound] = useState<readonly string[]>([])
  const [round, setRound] = useState(0)

  // Once it is known who looks.
  const [lookedFor, setLookedFor] = useState<string | null>(null)
  if (key !== null && lookedFor !== key) {
    setLookedFor(key)
    const kept = readKept(key)
    const open = isTyped(kept) ? stillNew(plan, kept) : []
    for (const form of open) forms.set(form.key, form)
    setFound(open.map((form) => form.key))
  }

  const write = () => {
    if (key !== null) writeKept(key, forms.size === 0 ? null : [...forms.values()])
  }
  const note = (form: string, changes: PlanChanges | null, under: PlanChange | null = null) => {
    const before = forms.get(form)
    const isSame = JSON.stringify(before?.changes ?? null) === JSON.stringify(changes)
    if (found.includes(form)) setFound(found.filter((one) => one !== form))
    if (isSame && (!before || before.version === plan.version)) return
    const at = (isSame && before?.at) || new Date().toISOString()
    if (changes === null) forms.delete(form)
    else forms.set(form, { key: form, changes, at, version: plan.version, under })
    write()
  }
  const waiting = found.flatMap((form) => forms.get(form) ?? [])
  return {
    /** As the forms know it, while a change is under way. */
    typedUnder: (under: PlanChange | null): Typed => ({
      begun: (form) => forms.get(form)?.changes ?? null,
      opens: (form) => round > 0 && forms.has(form),
      note: (form, changes) => note(form, changes, under),
    }),
    /** Changes when forms are to be drawn anew, open. */
    round,
    waiting,
    hasPlaces: waiting.some((form) => hasPlace(plan, form)),
    reopen: () => setRound(round + 1),
    drop(which: readonly string[]) {
      for (const form of which) forms.delete(form)
      setFound(found.filter((form) => !which.includes(form)))
      write()
    },
  }
}
