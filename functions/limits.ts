/** Validation rules that keep one document small; cost and depth are the schema's own. */
import {
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

/** `limit` tells it from other errors of validation, for Apollo gives all of them one code. */
function tooMany(what: string, whatEn: string, limit: number): GraphQLError {
  const vi = `Quá nhiều ${what} trong một yêu cầu (tối đa ${limit}). Hãy chia nhỏ.`
  const en = `Too many ${whatEn} in one request (at most ${limit}). Split it.`
  return new GraphQLError(en, { extensions: { limit, message: { vi, en } } })
}

export const aliasLimit =
  (limit: number): ValidationRule =>
  (context) => {
    let aliases = 0
    return {
      Field(node) {
        if (node.alias && ++aliases === limit + 1) context.reportError(tooMany('bí danh', 'aliases', limit))
      },
    }
  }

export const mutationLimit =
  (limit: number): ValidationRule =>
  (context) => ({
    OperationDefinition(node) {
      if (node.operation !== 'mutation') return
      if (countFields(node.selectionSet, context) > limit) {
        context.reportError(tooMany('thao tác ghi', 'mutations', limit))
      }
    },
  })

/** There is nothing to subscribe to: what changed is asked for. */
export const noSubscriptions: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (node.operation !== 'subscription') return
    const vi = 'API này không có subscription. Hãy hỏi trường "changes".'
    const en = 'This API has no subscriptions. Ask the field "changes".'
    context.reportError(new GraphQLError(en, { nodes: node, extensions: { message: { vi, en } } }))
  },
})

/** Top-level fields, through fragments, each once: spread twice it gives the same fields again. */
function countFields(set: SelectionSetNode, context: ValidationContext, seen = new Set<string>()): number {
  let fields = 0
  for (const one of set.selections) {
    if (one.kind === Kind.FIELD) fields += 1
    else if (one.kind === Kind.INLINE_FRAGMENT) fields += countFields(one.selectionSet, context, seen)
    else if (!seen.has(one.name.value)) {
      const fragment = context.getFragment(one.name.value)
      seen.add(one.name.value)
      if (fragment) fields += countFields(fragment.selectionSet, context, seen)
    }
  }
  return fields
}
