/** What people do with area groups through the API. */
import type { Answer, World } from './api.ts'

const saved = (verb: 'create' | 'update', type: string) => `mutation ($input: ${type}AreaGroupInput!) {
  done: ${verb}AreaGroup(input: $input) { __typename
    ... on ${type}AreaGroupSuccess { areaGroup { id version name { vi en } lineCount } }
    ... on ValidationError { code message { vi en } issues { path message { vi en } } }
    ... on ConflictError { code presentVersion } ... on NotFoundError { code } ... on ForbiddenError { code } } }`

export function areaGroupVerbs(world: World) {
  return {
    create: (person: string, areaGroup: object): Promise<Answer> =>
      world.ask(person, saved('create', 'Create'), { input: { areaGroup } }),
    update: (
      person: string,
      { id, version }: { id: string; version: number },
      areaGroup: object,
    ): Promise<Answer> =>
      world.ask(person, saved('update', 'Update'), { input: { id, expectedVersion: version, areaGroup } }),
  }
}
