import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import {
  agencyHolders,
  agencyMerge,
  agencyName,
  agencyPage,
  agencyRow,
  groupHead,
  groupMention,
  groupPage,
  groupRow,
} from '../../admin/agency/shapes.ts'
import type { Asked, Shape } from '../../admin/api/selection.ts'
import { areaSheetRow } from '../../admin/area/areaSheet.ts'
import { crosswalkPage } from '../../admin/area/crosswalk.ts'
import { areaImportOutcome, areaImportStep } from '../../admin/area/importShapes.ts'
import { areaHit, areaLine, areaMerge, areaPage, plansBelow } from '../../admin/area/shapes.ts'
import { areaGroupPage, areaGroupRow } from '../../admin/areaGroup/shapes.ts'
import { cascadeCounts, draftIds, openGroupIds } from '../../admin/dashboard/steps.ts'
import {
  indicatorChoice,
  indicatorPage,
  indicatorRow,
  indicatorTargets,
} from '../../admin/indicator/shapes.ts'
import { planListRow } from '../../admin/plan/bulk.ts'
import { cascadeChase, cascadeIssuers, cascadeLines, cascadeSummary } from '../../admin/plan/cascade.ts'
import { dueList } from '../../admin/plan/due.ts'
import { planSheetRow } from '../../admin/plan/planSheet.ts'
import {
  comparison,
  importedPlan,
  planPage,
  planPaper,
  planRow,
  planShortfalls,
  planVersions,
  provinceStandings,
} from '../../admin/plan/shapes.ts'
import { foundShape } from '../../admin/search/shapes.ts'
import { meShape, userPage, userRow } from '../../admin/user/shapes.ts'
import { viewPage } from '../../admin/view/useViews.ts'

const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')

/** Every way in which a screen's idea of a type differs from the API's, as sentences. */
function differences(schema: GraphQLSchema, typeName: string, shape: Shape): string[] {
  const type = schema.getType(typeName)
  if (!isObjectType(type) && !isInterfaceType(type)) return [`${typeName} is no type with fields`]
  return Object.entries(shape).flatMap(([name, field]) => {
    const at = `${typeName}.${name}`
    const known = type.getFields()[field.of ?? name]
    if (!known) return [`${at} is not in the API`]
    return differ(schema, at, field.asked, known.type)
  })
}

function differ(schema: GraphQLSchema, at: string, asked: Asked, given: GraphQLOutputType): string[] {
  if (asked.kind === 'maybe') {
    return isNonNullType(given) ? [`${at} is never null`] : differPresent(schema, at, asked.value, given)
  }
  return isNonNullType(given) ? differPresent(schema, at, asked, given.ofType) : [`${at} may be null`]
}

function differPresent(schema: GraphQLSchema, at: string, asked: Asked, given: GraphQLOutputType): string[] {
  switch (asked.kind) {
    case 'list':
      return isListType(given) ? differ(schema, `${at}[]`, asked.item, given.ofType) : [`${at} is no list`]
    case 'object':
      return isCompositeType(given) ? differences(schema, given.name, asked.shape) : [`${at} has no fields`]
    case 'maybe':
      return [`${at} is asked to be null twice`]
    case 'leaf': {
      if (typeof asked.leaf !== 'string') {
        if (!isEnumType(given)) return [`${at} is no closed word`]
        const words = given.getValues().map(({ name }) => name)
        const same = words.toSorted().join() === [...asked.leaf].toSorted().join()
        return same ? [] : [`${at} has the words ${words.join(', ')}`]
      }
      const names = {
        text: ['String', 'ID', 'Day', 'Moment'],
        number: ['Int', 'Float'],
        flag: ['Boolean'],
      }[asked.leaf]
      return names.includes(String(given)) ? [] : [`${at} is ${String(given)}, not ${asked.leaf}`]
    }
  }
}

const shapes: [string, string, Shape][] = [
  ['who I am', 'Me', meShape],
  ['a line of the tree', 'Area', areaLine],
  ['a hit of the search', 'Area', areaHit],
  ['the page of an area', 'Area', areaPage],
  ['a line of the list of plans', 'Plan', planListRow],
  ['how many have issued', 'Cascade', cascadeCounts],
  ['reports that are due', 'DueReportConnection', dueList],
  ['drafts to count', 'Plan', draftIds],
  ['views', 'ViewConnection', viewPage],
  ['what a search finds', 'Found', foundShape],
  ['plans below an area', 'Area', plansBelow],
  ['an area in a table to download', 'Area', areaSheetRow],
  ['a plan in a table to download', 'Plan', planSheetRow],
  ['a step of loading the register', 'ImportAreasSuccess', areaImportStep],
  ['what loading the register found', 'AreaImport', areaImportOutcome],
  ['a page of the crosswalk', 'CrosswalkConnection', crosswalkPage],
  ['what merging two areas would do', 'AreaMerge', areaMerge],
  ['what merging two agencies would do', 'AgencyMerge', agencyMerge],
  ['the name of an agency', 'Agency', agencyName],
  ['a line of agencies', 'Agency', agencyRow],
  ['the page of an agency', 'Agency', agencyPage],
  ...agencyHolders.map((some): [string, string, Shape] => [
    'who holds what an agency was given',
    'Agency',
    some,
  ]),
  ['a phrase for many where a plan has it', 'AgencyGroup', groupMention],
  ['a line of phrases for many', 'AgencyGroup', groupRow],
  ['a phrase for many on its own page', 'AgencyGroup', groupHead],
  ['phrases to count', 'AgencyGroup', openGroupIds],
  ['a phrase for many with its members', 'AgencyGroup', groupPage],
  ['a line of indicators', 'Indicator', indicatorRow],
  ['the page of an indicator', 'Indicator', indicatorPage],
  ['where an indicator is aimed at', 'Indicator', indicatorTargets('x', 'y', 50)],
  ['the choice of an indicator', 'Indicator', indicatorChoice],
  ['a line of plans', 'Plan', planRow],
  ['the page of a plan', 'Plan', planPage],
  ['a plan on paper', 'Plan', planPaper],
  ['the provinces on the map', 'Area', provinceStandings('DOMESTIC_VIOLENCE')],
  ['a line of users', 'User', userRow],
  ['the page of a user', 'User', userPage],
  ['a line of area groups', 'AreaGroup', areaGroupRow],
  ['the page of an area group', 'AreaGroup', areaGroupPage],
  ['the versions of a plan', 'Plan', planVersions],
  ['where a plan falls short', 'Plan', planShortfalls],
  ['two versions side by side', 'PlanComparison', comparison],
  ['what came of a plan below', 'Cascade', cascadeSummary],
  ['those who are obliged', 'Cascade', cascadeIssuers('NOT_ISSUED', 'x', 'y')],
  ['those who are obliged, as a table', 'Cascade', cascadeLines('NOT_ISSUED', 'x')],
  ['those to chase', 'Cascade', cascadeChase('x')],
  ['an imported plan', 'ImportPlanDocumentSuccess', importedPlan],
]

describe('what a screen asks for, the API has, with the same nullability and the same words', () => {
  const schema = buildSchema(sdl)
  test.each(shapes)('%s', (_, type, shape) => {
    expect(differences(schema, type, shape)).toEqual([])
  })

  test('a field that may be null, a missing field and a missing word are told', () => {
    const other = buildSchema(`
      enum Tier { NATION }
      type Area { name: String tier: Tier! }
      type Query { area: Area }
    `)
    const found = differences(other, 'Area', { id: areaLine.id, name: areaLine.name, tier: areaLine.tier })
    expect(found).toEqual([
      'Area.id is not in the API',
      'Area.name may be null',
      'Area.tier has the words NATION',
    ])
  })
})
