import { describe, expect, test } from 'vitest'
import {
  additionsOf,
  headerKey,
  type Pending,
  reworded,
  together,
  waitingFor,
  withChanges,
} from '../../admin/plan/pending.ts'
import { changedLists, type PlanChanges } from '../../schema/plan/correct.rules.ts'

/** What waits after these changes, one after the other. */
function after(...changes: PlanChanges[]): Pending[] {
  let made = 0
  return changes.reduce<Pending[]>((waiting, one) => withChanges(waiting, one, () => `new.${++made}`), [])
}

describe('changes that wait to be saved', () => {
  test('are one for each part, the later in place of the former', () => {
    const waiting = after(
      { targets: [{ id: 'a', value: 90 }] },
      { mandates: [{ id: 'm', number: '1/KH' }] },
      { targets: [{ id: 'a', value: 100, dueYear: 2029 }] },
    )
    expect(waiting.map(({ key }) => key)).toEqual(['m', 'a'])
    expect(together(waiting)).toMatchObject({
      targets: [{ id: 'a', value: 100, dueYear: 2029 }],
      mandates: [{ id: 'm', number: '1/KH' }],
    })
  })

  test.each(changedLists)('of %s are kept until they are saved', (list) => {
    const change: PlanChanges = { [list]: [{ id: 'a', text: 'Một.' }] }
    const waiting = after(change)
    expect(waiting).toEqual([{ key: 'a', changes: change }])
    expect(together(waiting)).toMatchObject(change)
  })

  test('a part set back to what is kept waits no more', () => {
    expect(after({ targets: [{ id: 'a', value: 90 }] }, { targets: [{ id: 'a' }] })).toEqual([])
  })

  test('a part taken out is not changed as well, and one changed again stays', () => {
    const out = after({ targets: [{ id: 'a', value: 90 }] }, { removeParts: ['a'] })
    expect(together(out)).toMatchObject({ targets: [], removeParts: ['a'] })
    const back = after({ removeParts: ['a'] }, { targets: [{ id: 'a', value: 90 }] })
    expect(together(back)).toMatchObject({ targets: [{ id: 'a', value: 90 }], removeParts: [] })
  })

  test('new targets do not take the place of each other', () => {
    const waiting = after({ targets: [{ text: 'Một.' }] }, { targets: [{ text: 'Hai.' }] })
    expect(together(waiting).targets).toEqual([{ text: 'Một.' }, { text: 'Hai.' }])
  })

  test('a new part put in other words stays where it was, with all that was typed of it', () => {
    const waiting = after(
      { targets: [{ text: 'Một.', value: 1 }] },
      { tasks: [{ groupId: 'g', text: 'Hai.' }] },
      { targets: [{ id: 'a', value: 90 }] },
    )
    const [first] = additionsOf(waiting)
    const later = reworded(waiting, first?.key ?? '', { targets: [{ text: 'Một, đã sửa.', value: 2 }] })
    expect(later.map(({ key }) => key)).toEqual(waiting.map(({ key }) => key))
    expect(additionsOf(later)).toHaveLength(2)
    expect(together(later)).toMatchObject({
      targets: [
        { text: 'Một, đã sửa.', value: 2 },
        { id: 'a', value: 90 },
      ],
      tasks: [{ groupId: 'g', text: 'Hai.' }],
    })
  })

  test('tasks are added beside each other, and one reworded is one entry', () => {
    const waiting = after(
      { tasks: [{ groupId: 'g', text: 'Một.' }] },
      { tasks: [{ groupId: 'g', text: 'Hai.' }] },
      { tasks: [{ id: 't', text: 'Ba.' }] },
      { tasks: [{ id: 't', text: 'Bốn.' }] },
    )
    expect(together(waiting).tasks).toEqual([
      { groupId: 'g', text: 'Một.' },
      { groupId: 'g', text: 'Hai.' },
      { id: 't', text: 'Bốn.' },
    ])
    expect(after({ tasks: [{ id: 't', text: 'Ba.' }] }, { tasks: [{ id: 't' }] })).toEqual([])
  })

  test('objectives and reporting duties likewise', () => {
    const waiting = after(
      { objectives: [{ text: 'Một.' }] },
      { reportingDuties: [{ text: 'Hai.', dueDay: 5 }] },
      { reportingDuties: [{ id: 'd', dueDay: 6 }] },
      { reportingDuties: [{ id: 'd', recipientNames: ['Sở Nội vụ'] }] },
    )
    expect(together(waiting).objectives).toEqual([{ text: 'Một.' }])
    expect(together(waiting).reportingDuties).toEqual([
      { text: 'Hai.', dueDay: 5 },
      { id: 'd', recipientNames: ['Sở Nội vụ'] },
    ])
    expect(after({ reportingDuties: [{ id: 'd', dueDay: 6 }] }, { reportingDuties: [{ id: 'd' }] })).toEqual(
      [],
    )
  })

  test('of the header each field can be taken back alone, and a form finds all of them again', () => {
    const waiting = after({ header: { title: 'Tên', toYear: 2031 } })
    expect(waiting).toHaveLength(2)
    expect(waitingFor(waiting, headerKey)?.header).toEqual({ title: 'Tên', toYear: 2031 })
    const left = waiting.filter(({ key }) => !key.endsWith('title'))
    expect(together(left).header).toEqual({ toYear: 2031 })
    expect(together([])).not.toHaveProperty('header')
  })
})
