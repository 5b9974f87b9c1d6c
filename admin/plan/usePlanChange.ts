import { useState } from 'react'
import type { LifeEntry } from '../../schema/plan/life.rules.ts'
import { useTexts } from '../i18n.ts'
import { gathered, keyOf, readKept, writeKept } from '../user/kept.ts'
import { useMe } from '../user/me.ts'
import { planAsThing, useMay } from '../user/useMay.ts'
import { actsOf, inputOf, mutationOf, verbOf } from './life.ts'
import { additionsOf, type Pending, reworded, together, waitingFor, withChanges } from './pending.ts'
import type { PlanPage } from './shapes.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

/** `correct`: each save counts at once. The others gather what changes, and it is saved together under a document. */
export type PlanChange = { act: 'correct' } | { act: 'amend' | 'correctPublished'; entry: LifeEntry }

/** What is kept of a change that was begun, with the version on which it was. */
type Kept = {
  act: 'amend' | 'correctPublished'
  entry: LifeEntry
  waiting: Pending[]
  version: number
}

/** A published plan that is being changed: what was begun, what waits, and the verbs that its parts get. */
export function usePlanChange(plan: PlanPage, verbs: PlanVerbs) {
  const texts = useTexts()
  const may = useMay()
  const { data: me } = useMe()
  const [change, setChange] = useState<PlanChange | null>(null)
  const [waiting, setWaiting] = useState<Pending[]>([])
  /** The version on which changes were gathered that were brought back; null for those of this visit. */
  const [broughtBack, setBroughtBack] = useState<number | null>(null)
  const key = me ? keyOf(me, `${gathered}.${plan.id}`) : null

  // Once it is known who looks: what was gathered here before is taken up again.
  const [lookedFor, setLookedFor] = useState<string | null>(null)
  if (key !== null && lookedFor !== key) {
    setLookedFor(key)
    const kept = readKept(key)
    if (isKept(kept) && actsOf(plan).includes(kept.act) && may(verbOf[kept.act], planAsThing(plan))) {
      setChange({ act: kept.act, entry: kept.entry })
      setWaiting(kept.waiting)
      setBroughtBack(kept.version)
    }
  }

  const gathers = change !== null && change.act !== 'correct'
  const put = (next: Pending[], under = change) => {
    setWaiting(next)
    if (key === null || under === null || under.act === 'correct') return
    const kept: Kept = { ...under, waiting: next, version: broughtBack ?? plan.version }
    writeKept(key, next.length === 0 ? null : kept)
  }
  const end = () => {
    if (key !== null) writeKept(key, null)
    setChange(null)
    setWaiting([])
    setBroughtBack(null)
  }
  const takeBack = (entry: string) => put(waiting.filter((one) => one.key !== entry))
  const newKey = () => `new.${crypto.randomUUID()}`
  const partVerbs: PlanVerbs | null =
    change === null
      ? null
      : gathers
        ? {
            ...verbs,
            noted: texts.life.noted,
            waiting: (key) => waitingFor(waiting, key),
            additions: additionsOf(waiting),
            reword: (entry, changes) => put(reworded(waiting, entry, changes)),
            takeBack,
            correct: async (changes) => {
              put(withChanges(waiting, changes, newKey))
              return null
            },
          }
        : verbs
  return {
    change,
    gathers,
    waiting,
    partVerbs,
    /** Somebody has saved the plan since what waits was gathered. */
    isOutrun: broughtBack !== null && broughtBack !== plan.version,
    begin(begun: PlanChange, toYear: number | null = null) {
      setChange(begun)
      if (toYear !== null) put(withChanges([], { header: { toYear } }, newKey), begun)
    },
    takeBack,
    end,
    async save() {
      if (!change || change.act === 'correct') return null
      const problem = await verbs.act(mutationOf[change.act], {
        ...inputOf(change.entry),
        ...together(waiting),
      })
      if (!problem) end()
      return problem
    },
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('act' in value) || !('waiting' in value)) return false
  const isAct = value.act === 'amend' || value.act === 'correctPublished'
  return isAct && 'entry' in value && typeof value.entry === 'object' && Array.isArray(value.waiting)
}
