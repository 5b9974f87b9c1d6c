import { describe, expect, test } from 'vitest'
import { heldTogether } from '../../admin/agency/holders.ts'
import { fieldsOfWork } from '../../schema/agency/agency.rules.ts'

const named = (id: string) => ({ id, name: id })
const [labour, home, health] = [named('labour'), named('home'), named('health')]
const all = (holders: { id: string; name: string }[]) =>
  Object.fromEntries(fieldsOfWork.map((field) => [field, holders]))
const told = (answer: Parameters<typeof heldTogether>[0]) =>
  heldTogether(answer).map(({ fields, holders }) => [fields, holders.map(({ id }) => id)])

describe('who holds what an agency was given', () => {
  test('is one line where all of it lies with the same', () => {
    expect(told(all([home]))).toEqual([[null, ['home']]])
  })

  test('names the fields that lie elsewhere together, and the greatest part as the others', () => {
    const answer = {
      ...all([labour]),
      CHILDREN: [health],
      SOCIAL_PROTECTION: [health],
      LABOUR_EMPLOYMENT: [home],
    }
    expect(told(answer)).toEqual([
      [['LABOUR_EMPLOYMENT'], ['home']],
      [['CHILDREN', 'SOCIAL_PROTECTION'], ['health']],
      [null, ['labour']],
    ])
  })

  test('keeps apart where a person has to say which, and where nobody is known', () => {
    expect(told({ ...all([]), GENDER_EQUALITY: [home, health], CHILDREN: [home] })).toEqual([
      [['GENDER_EQUALITY'], ['home', 'health']],
      [['CHILDREN'], ['home']],
      [null, []],
    ])
  })
})
