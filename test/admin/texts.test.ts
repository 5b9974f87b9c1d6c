import { readdirSync, readFileSync } from 'node:fs'
import englishMessages from 'ra-language-english'
import { describe, expect, test } from 'vitest'
import { en, textsEn } from '../../admin/en.ts'
import { textsVi, vi } from '../../admin/vi.ts'
import * as agencyRules from '../../schema/agency/agency.rules.ts'
import * as areaRules from '../../schema/area/area.rules.ts'
import * as successionRules from '../../schema/area/succession.rules.ts'
import * as indicatorRules from '../../schema/indicator/indicator.rules.ts'
import * as labelRules from '../../schema/plan/label.rules.ts'
import * as planRules from '../../schema/plan/plan.rules.ts'
import * as programmeRules from '../../schema/programme.rules.ts'
import * as userRules from '../../schema/user/user.rules.ts'

type Leaf = { key: string; text: string }

/** Every text with its place; its gaps are filled with these. */
function leaves(value: unknown, key = '', given: readonly number[] = [2, 3, 4]): Leaf[] {
  if (typeof value === 'string') return [{ key, text: value }]
  if (typeof value === 'function') return [{ key, text: String(value(...given)) }]
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is no text`)
  return Object.entries(value).flatMap(([name, below]) => leaves(below, key ? `${key}.${name}` : name, given))
}

const keys = (value: unknown) =>
  leaves(value)
    .map(({ key }) => key)
    .toSorted()
const gaps = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].toSorted()

describe('Vietnamese is complete', () => {
  test('it has every message of react-admin, and no more', () => {
    expect(keys(vi.ra)).toEqual(keys(englishMessages.ra))
  })

  test('no message of react-admin was left in English', () => {
    const english = new Map(leaves(englishMessages.ra).map(({ key, text }) => [key, text]))
    const same = leaves(vi.ra).filter(({ key, text }) => text.trim() !== '' && english.get(key) === text)
    expect(same.filter(({ text }) => !/^%\{/.test(text))).toEqual([])
  })

  test('every gap of a message is filled by the same value', () => {
    const english = new Map(leaves(englishMessages.ra).map(({ key, text }) => [key, gaps(text)]))
    for (const { key, text } of leaves(vi.ra)) {
      expect(english.get(key), key).toEqual(expect.arrayContaining(gaps(text)))
    }
  })

  test('our texts are there in both languages, none empty, all in NFC', () => {
    expect(keys(textsVi)).toEqual(keys(textsEn))
    expect(keys(vi)).toEqual(keys(en))
    for (const { key, text } of [...leaves(textsVi), ...leaves(vi.ra), ...leaves(textsEn)]) {
      expect(text, key).toBe(text.normalize('NFC'))
      if (key !== 'boolean.null') expect(text.trim(), key).not.toBe('')
    }
  })

  test('accents are put the old way nowhere (hoà, thuỷ), so that searching a screen finds its words', () => {
    const old = /((?<!q)u[ỷỳýỵỹ]|o[àáảãạèéẻẽẹ])(?!\p{L})/iu
    const found = [...leaves(textsVi), ...leaves(vi.ra)].filter(({ text }) => old.test(text))
    expect(found).toEqual([])
  })
})

test('English counts one thing as one', () => {
  const plural = /\b1 (?!was\b|is\b|has\b)[a-z]+s\b|\b1 (?:[a-z]+ ){0,2}have\b/
  const found = leaves(textsEn, '', [1, 1, 1]).filter(({ text }) => plural.test(text))
  expect(found).toEqual([])
})

describe('labels come from the rules, one for each word', () => {
  const lists: [string, readonly string[], Readonly<Record<string, { vi: string; en: string }>>][] = [
    ['tiers', areaRules.tiers, areaRules.tierLabels],
    [
      'types of areas',
      areaRules.areaTypes,
      Object.fromEntries(areaRules.areaTypes.map((type) => [type, areaRules.areaTypeFacts[type].label])),
    ],
    ['successions', successionRules.successionKinds, successionRules.successionKindLabels],
    ['extents', successionRules.extents, successionRules.extentLabels],
    ['kinds of agencies', agencyRules.agencyKinds, agencyRules.agencyKindLabels],
    ['fields of work', agencyRules.fieldsOfWork, agencyRules.fieldOfWorkLabels],
    ['units of indicators', indicatorRules.indicatorUnits, indicatorRules.indicatorUnitLabels],
    ['directions', indicatorRules.directions, indicatorRules.directionLabels],
    ['aggregations', indicatorRules.aggregations, indicatorRules.aggregationLabels],
    [
      'frequencies of indicators',
      indicatorRules.indicatorFrequencies,
      indicatorRules.indicatorFrequencyLabels,
    ],
    ['breakdowns', indicatorRules.breakdowns, indicatorRules.breakdownLabels],
    ['programmes', programmeRules.programmes, programmeRules.programmeLabels],
    ['roles of people', userRules.roles, userRules.roleLabels],
    ['states of plans', planRules.planStates, labelRules.planStateLabels],
    ['types of documents', planRules.documentTypes, labelRules.documentTypeLabels],
    ['instruments', planRules.instruments, labelRules.instrumentLabels],
    ['roles of grounds', planRules.groundRoles, labelRules.groundRoleLabels],
    ['operators', planRules.operators, labelRules.operatorLabels],
    ['kinds of targets', planRules.targetKinds, labelRules.targetKindLabels],
    ['units of targets', planRules.targetUnits, labelRules.targetUnitLabels],
    ['roles of agencies', planRules.agencyRoles, labelRules.agencyRoleLabels],
    ['modalities', planRules.modalities, labelRules.modalityLabels],
    ['frequencies of reports', planRules.frequencies, labelRules.frequencyLabels],
    ['kinds of models', planRules.modelKinds, labelRules.modelKindLabels],
    ['purposes of recipients', planRules.recipientPurposes, labelRules.recipientPurposeLabels],
  ]

  test.each(lists)('%s', (_, words, labels) => {
    expect(Object.keys(labels).toSorted()).toEqual([...words].toSorted())
    for (const word of words) {
      expect(labels[word]?.vi.trim(), word).toBeTruthy()
      expect(labels[word]?.en.trim(), word).toBeTruthy()
    }
    const told = words.map((word) => labels[word]?.vi)
    expect(new Set(told).size, 'two words with one label cannot be told apart').toBe(told.length)
  })
})

describe('no single case is invited', () => {
  const admin = new URL('../../admin/', import.meta.url)
  const screens = readdirSync(admin, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.tsx') && !file.startsWith('dist'),
  )

  test('every box for text of several lines says that no case belongs there, and where help is', () => {
    const silent = screens.filter((file) => {
      const source = readFileSync(new URL(file, admin), 'utf8')
      return /\bmultiline\b/.test(source) && !/noCases/.test(source)
    })
    expect(screens.length).toBeGreaterThan(40)
    expect(silent).toEqual([])
  })

  test('the sentence names both numbers', () => {
    expect(textsVi.noCases).toBe('Không nhập vụ việc cụ thể; cần giúp đỡ gọi 111 hoặc 113.')
    expect(textsEn.noCases).toMatch(/111.*113/)
  })
})

test('text of the server is shown as text: no screen writes HTML', () => {
  const admin = new URL('../../admin/', import.meta.url)
  const files = readdirSync(admin, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(?!dist).*\.tsx?$/.test(file),
  )
  const writing = files.filter((file) =>
    /dangerouslySetInnerHTML|innerHTML|RichTextField/.test(readFileSync(new URL(file, admin), 'utf8')),
  )
  expect(writing).toEqual([])
})
