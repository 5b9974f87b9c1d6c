import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeDataProvider } from '../../admin/api/dataProvider.ts'
import { type PlanPage, planPage } from '../../admin/plan/shapes.ts'
import { formOf, hasPlace, isTyped, readable, stillNew, type TypedForm } from '../../admin/plan/typed.ts'
import type { PlanChanges } from '../../schema/plan/correct.rules.ts'
import { textAt } from '../world/answers.ts'
import { startWorld } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planVerbs } from '../world/plan-verbs.ts'

const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')

function typed(changes: PlanChanges): TypedForm {
  return { key: formOf(changes), changes, at: '2026-11-22T09:42:00.000Z', version: 1, under: null }
}

/** A draft as the page shows it. */
async function draftPage(): Promise<PlanPage> {
  const world = await startWorld()
  try {
    const draft = await planVerbs(world).importText('binhlu', planText({ number: '908/KH-UBND' }))
    const transport = {
      ask: async (query: string, variables: object) =>
        JSON.parse(JSON.stringify((await world.ask('binhlu', query, variables)).data)),
      sendFile: () => Promise.reject(new Error('no file here')),
      fetchFile: () => Promise.reject(new Error('no file here')),
    }
    const api = makeDataProvider(sdl, transport, () => 'vi')
    const id = textAt(draft, 'done.plan.id')
    return (await api.getOne<PlanPage>('plans', { id, meta: { fields: planPage } })).data
  } finally {
    await world.close()
  }
}

describe('what was typed and not saved', () => {
  test.each<[string, PlanChanges]>([
    ['header', { header: { title: 'x' } }],
    ['t1', { targets: [{ id: 't1', value: 3 }] }],
    ['new.targets', { targets: [{ text: 'Mới' }] }],
    ['new.tasks.g1', { tasks: [{ groupId: 'g1', text: 'Mới' }] }],
  ])('is found again by its form: %s', (form, changes) => {
    expect(formOf(changes)).toBe(form)
  })

  test('empties nothing while a box holds what is no number', () => {
    const changes = { targets: [{ id: 't1', text: 'Lời', value: Number.NaN, dueYear: null }] }
    expect(readable(changes, true)).toEqual({ targets: [{ id: 't1', text: 'Lời' }] })
    const emptied = { targets: [{ id: 't1', value: null }] }
    expect(readable(emptied, false)).toEqual(emptied)
  })

  test('is no longer offered once the plan says it, and is offered without a place once its part is gone', async () => {
    const plan = await draftPage()
    const [target] = plan.targets
    const id = target?.id ?? ''
    const saved = typed({ targets: [{ id, value: target?.value ?? null }] })
    const other = typed({ targets: [{ id, value: 12_345 }] })
    const gone = typed({ targets: [{ id: 'gone', text: 'Lời đã gõ' }] })
    const added = typed({ tasks: [{ groupId: plan.taskGroups[0]?.id ?? null, text: 'Mới' }] })
    const lost = typed({ tasks: [{ groupId: 'gone', text: 'Mới' }] })
    const left = stillNew(plan, [saved, other, gone, added, lost])
    expect(left).toEqual([other, gone, added, lost])
    expect(left.map((form) => hasPlace(plan, form))).toEqual([true, false, true, false])
  })

  test('is taken only for what it is', () => {
    const forms: unknown = JSON.parse(JSON.stringify([typed({ header: { title: 'x' } })]))
    expect(isTyped(forms)).toBe(true)
    expect([null, {}, ['06h0'], [{ key: 'header' }]].map(isTyped)).toEqual([false, false, false, false])
  })
})
