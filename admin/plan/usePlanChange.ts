import { useState } from 'react'
import type { LifeEntry } from '../../schema/plan/life.rules.ts'
import { useTexts } from '../i18n.ts'
import { inputOf, mutationOf } from './life.ts'
import type { Correction, PlanVerbs } from './usePlanVerbs.tsx'

/** `correct`: each save counts at once. The others gather what changes, and it is saved together under a document. */
export type PlanChange =
  | { act: 'correct' }
  | { act: 'amend' | 'correctPublished'; entry: LifeEntry; header: Correction }

/** A published plan that is being changed: what was begun, what waits, and the verbs that its parts get. */
export function usePlanChange(verbs: PlanVerbs) {
  const texts = useTexts()
  const [change, setChange] = useState<PlanChange | null>(null)
  const [waiting, setWaiting] = useState<Correction[]>([])
  const end = () => {
    setChange(null)
    setWaiting([])
  }
  const gathers = change !== null && change.act !== 'correct'
  const partVerbs: PlanVerbs | null =
    change === null
      ? null
      : gathers
        ? {
            ...verbs,
            noted: texts.life.noted,
            correct: async (correction) => {
              setWaiting((before) => [...before, correction])
              return null
            },
          }
        : verbs
  const save = async () => {
    if (!change || change.act === 'correct') return null
    const together = waiting.reduce(merged, change.header)
    const problem = await verbs.act(mutationOf[change.act], { ...inputOf(change.entry), ...together })
    if (!problem) end()
    return problem
  }
  const count = waiting.length + (gathers && Object.keys(change.header).length > 0 ? 1 : 0)
  return { change, begin: setChange, end, partVerbs, gathers, count, save }
}

/** Two corrections as one: what is said later of the same part wins. */
export function merged(before: Correction, after: Correction): Correction {
  const together: Record<string, unknown> = { ...before }
  for (const [name, value] of Object.entries(after)) together[name] = both(before[name], value)
  return together
}

function both(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after)) return after.reduce(withOne, before)
  if (isRecord(before) && isRecord(after)) return { ...before, ...after }
  return after
}

function withOne(list: unknown[], one: unknown): unknown[] {
  const at = list.findIndex(
    (known) => isRecord(known) && isRecord(one) && known.id !== undefined && known.id === one.id,
  )
  return at < 0 ? [...list, one] : list.with(at, both(list[at], one))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
