/** The verbs about people, through the API. */
import type { Answer, World } from './api.ts'

const user = `user { id version name signInName role active area { id name } agency { id } draftsFor { id } }`
const done = (type: string) => `__typename ... on ${type}Success { ${user} }
  ... on ValidationError { issues { path message { vi en } } } ... on ConflictError { code presentVersion message { vi en } }
  ... on ForbiddenError { code message { vi en } } ... on NotFoundError { code }`

export type UserVerb = 'create' | 'update' | 'deactivate' | 'reactivate'

/** Does a verb as a person of the world. */
export function userVerbs(world: World) {
  return (person: string, verb: UserVerb, input: object): Promise<Answer> => {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}User`
    return world.ask(
      person,
      `mutation ($input: ${type}Input!) { done: ${verb}User(input: $input) { ${done(type)} } }`,
      { input },
    )
  }
}
