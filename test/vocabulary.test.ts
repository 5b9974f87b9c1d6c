import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import * as access from '../schema/access/access.rules.ts'
import * as agency from '../schema/agency/agency.rules.ts'
import * as area from '../schema/area/area.rules.ts'
import * as areaImport from '../schema/area/import.rules.ts'
import * as succession from '../schema/area/succession.rules.ts'
import * as change from '../schema/change/change.rules.ts'
import * as errors from '../schema/errors.ts'
import { schema } from '../schema/index.ts'
import * as indicator from '../schema/indicator/indicator.rules.ts'
import * as labels from '../schema/plan/label.rules.ts'
import * as order from '../schema/plan/order.rules.ts'
import * as words from '../schema/plan/plan.rules.ts'
import * as programme from '../schema/programme.rules.ts'
import * as user from '../schema/user/user.rules.ts'
import * as view from '../schema/view/view.rules.ts'

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** The nouns of the product. A concept of its own type has a query, a list, an entity and a screen; `file` not all. */
const concepts = [
  { name: 'area', plural: 'areas', type: 'Area' },
  { name: 'areaGroup', plural: 'areaGroups', type: 'AreaGroup' },
  { name: 'agency', plural: 'agencies', type: 'Agency' },
  { name: 'indicator', plural: 'indicators', type: 'Indicator' },
  { name: 'plan', plural: 'plans', type: 'Plan' },
  { name: 'user', plural: 'users', type: 'User' },
] as const

describe.each(concepts)('the concept $name', ({ name, plural, type }) => {
  it('has one name in folder, entity, store, type, query, list and audit', () => {
    expect(existsSync(join(root, `schema/${name}/${name}.rules.ts`))).toBe(true)
    expect(read(`schema/${name}/${name}.entity.ts`)).toContain(`model: { entity: '${name}',`)
    expect(read('schema/store.ts')).toContain(`${name}: lazy(${name}Entity)`)
    expect(read('schema/index.ts')).toContain(`./${name}/${name}.graphql.ts`)
    const queries = schema.getQueryType()?.getFields() ?? {}
    expect(String(queries[name]?.type)).toBe(type)
    expect(String(queries[plural]?.type)).toBe(`${type}Connection!`)
    expect(schema.getType(`${type}Edge`)).toBeDefined()
    expect(isObjectType(schema.getType(type))).toBe(true)
  })

  it('has one name in the console: folder and resource', () => {
    expect(read(`admin/${name}/index.ts`)).toContain(`export const ${name}Resource`)
    expect(read(`admin/${name}/index.ts`)).toContain(`name: '${plural}'`)
    expect(read('admin/App.tsx')).toContain(`${name}Resource`)
  })

  it('has tests in a folder of its own', () => {
    const tests = readdirSync(join(root, 'test', name))
    expect(tests.filter((file) => file.startsWith(`${name}.`)).length).toBeGreaterThan(0)
  })
})

describe('every verb', () => {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {})

  it('is one word in permission and mutation', () => {
    const firsts = mutations.map((mutation) => mutation.replace(/[A-Z].*$/, ''))
    expect(firsts.filter((first) => !access.verbs.some((verb) => verb === first))).toEqual([])
  })

  it('answers a union of its success and the four errors', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const capital = `${field.name[0]?.toUpperCase()}${field.name.slice(1)}`
      const printed = String(field.type).replace('!', '')
      expect(printed).toBe(`${capital}Result`)
      const union = schema.getType(printed)
      const members = union && 'getTypes' in union ? union.getTypes().map(({ name }) => name) : []
      expect(members.sort()).toEqual(
        ['ConflictError', 'ForbiddenError', 'NotFoundError', 'ValidationError', `${capital}Success`].sort(),
      )
    }
  })
})

const closed: [string, readonly string[], object][] = [
  ['Tier', area.tiers, area.tierLabels],
  ['AreaType', area.areaTypes, area.areaTypeLabels],
  ['SuccessionKind', succession.successionKinds, succession.successionKindLabels],
  ['Extent', succession.extents, succession.extentLabels],
  ['AreaFileKind', areaImport.areaFileKinds, areaImport.areaFileKindLabels],
  ['AreaImportState', areaImport.areaImportStates, areaImport.areaImportStateLabels],
  ['AgencyKind', agency.agencyKinds, agency.agencyKindLabels],
  ['FieldOfWork', agency.fieldsOfWork, agency.fieldOfWorkLabels],
  ['Programme', programme.programmes, programme.programmeLabels],
  ['IndicatorUnit', indicator.indicatorUnits, indicator.indicatorUnitLabels],
  ['Direction', indicator.directions, indicator.directionLabels],
  ['Aggregation', indicator.aggregations, indicator.aggregationLabels],
  ['IndicatorFrequency', indicator.indicatorFrequencies, indicator.indicatorFrequencyLabels],
  ['Breakdown', indicator.breakdowns, indicator.breakdownLabels],
  ['PlanOrderField', order.planOrderFields, order.planOrderLabels],
  ['OrderDirection', order.orderDirections, order.orderDirectionLabels],
  ['PlanState', words.planStates, labels.planStateLabels],
  ['LifeEventKind', words.lifeEventKinds, labels.lifeEventKindLabels],
  ['ComparedKind', words.comparedKinds, labels.comparedKindLabels],
  ['PartChangeKind', words.partChangeKinds, labels.partChangeKindLabels],
  ['CascadeStanding', words.cascadeStandings, labels.cascadeStandingLabels],
  ['ShortfallKind', words.shortfallKinds, labels.shortfallKindLabels],
  ['PlanStanding', words.planStandings, labels.planStandingLabels],
  ['Instrument', words.instruments, labels.instrumentLabels],
  ['AreaBasis', words.areaBases, labels.areaBasisLabels],
  ['GroundRole', words.groundRoles, labels.groundRoleLabels],
  ['Operator', words.operators, labels.operatorLabels],
  ['TargetKind', words.targetKinds, labels.targetKindLabels],
  ['TargetUnit', words.targetUnits, labels.targetUnitLabels],
  ['AgencyRole', words.agencyRoles, labels.agencyRoleLabels],
  ['Modality', words.modalities, labels.modalityLabels],
  ['Frequency', words.frequencies, labels.frequencyLabels],
  ['ModelKind', words.modelKinds, labels.modelKindLabels],
  ['RecipientPurpose', words.recipientPurposes, labels.recipientPurposeLabels],
  ['ImportOutcome', words.importOutcomes, labels.importOutcomeLabels],
  ['ReferenceKind', words.referenceKinds, labels.referenceKindLabels],
  ['ChangedType', change.changedTypes, change.changedTypeLabels],
  ['ChangeKind', change.changeKinds, change.changeKindLabels],
  ['ViewedList', view.viewedLists, view.viewedListLabels],
  ['Role', user.roles, user.roleLabels],
  ['ErrorCode', errors.errorCodes, errors.errorCodeLabels],
]

describe('every closed vocabulary', () => {
  it.each(closed)(
    '%s has a label in both languages for each word, and each word once',
    (name, list, labelled) => {
      expect(Object.keys(labelled).sort()).toEqual([...list].sort())
      for (const [word, label] of Object.entries(labelled)) {
        const { vi, en } = Object(label)
        expect(vi, word).toMatch(/\p{L}/u)
        expect(en, word).toMatch(/\p{L}/u)
        expect(vi, word).not.toBe(en)
      }
      const type = schema.getType(name)
      expect(
        isEnumType(type) &&
          type
            .getValues()
            .map((value) => value.name)
            .sort(),
      ).toEqual([...list].sort())
    },
  )

  it('is in this list', () => {
    const enums = Object.values(schema.getTypeMap())
      .filter((type) => isEnumType(type) && !type.name.startsWith('__'))
      .map(({ name }) => name)
    expect(enums.sort()).toEqual(closed.map(([name]) => name).sort())
  })

  it('calls no two words of one vocabulary the same', () => {
    for (const [name, , labelled] of closed) {
      for (const language of ['vi', 'en']) {
        const texts = Object.values(labelled).map((label) => Object(label)[language])
        expect(new Set(texts).size, `${name} ${language}`).toBe(texts.length)
      }
    }
  })
})

/** What an integrator reads has a description, and none of the words that mean something else here. */
const avoided = /organi[sz]ation|kpi|victim|\bitem|unitof|adminunit|customer/i

function faultsOf(one: GraphQLSchema): string[] {
  const faults: string[] = []
  const look = (place: string, name: string, description: string | null | undefined) => {
    if (!description?.trim()) faults.push(`${place} has no description`)
    if (avoided.test(name)) faults.push(`${place} uses a word to avoid`)
  }
  for (const type of Object.values(one.getTypeMap())) {
    if (type.name.startsWith('__') || ['ID', 'String', 'Int', 'Float', 'Boolean'].includes(type.name))
      continue
    look(type.name, type.name, type.description)
    if (isEnumType(type)) {
      for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.name, value.description)
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field.name, field.description)
        for (const arg of field.args)
          look(`${type.name}.${field.name}(${arg.name})`, arg.name, arg.description)
      }
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field.name, field.description)
      }
    }
  }
  return faults
}

describe('the SDL', () => {
  it('describes every type, field, argument and value, in our words', () => {
    expect(faultsOf(schema)).toEqual([])
  })

  it.each([
    [
      'type Query { kpis: Int }',
      ['Query has no description', 'Query.kpis has no description', 'Query.kpis uses a word to avoid'],
    ],
    ['"q" type Query { "f" area("a" code: Int, tier: Int): Int }', ['Query.area(tier) has no description']],
    ['"q" type Query { "f" a: Word } "w" enum Word { "x" A B }', ['Word.B has no description']],
    [
      '"q" type Query { "f" a(' + '"x" x: Thing): Int } "w" input Thing { victim: Int }',
      ['Thing.victim has no description', 'Thing.victim uses a word to avoid'],
    ],
  ])('would be caught saying %s', (sdl, faults) => {
    expect(faultsOf(buildSchema(sdl))).toEqual(faults)
  })

  it('is committed as it is built: npm run sdl', () => {
    expect(read('schema/schema.graphql')).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`)
  })

  it('has no place for a survivor, or for a person using violence', () => {
    const names = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [],
    )
    expect(
      names.filter((name) => /survivor|perpetrator|birth|phone|address|identityNumber/i.test(name)),
    ).toEqual([])
  })
})
