import { builder, described, listCost, mutationErrors, pageArguments, toConnection } from '../builder.ts'
import { pageOfList } from '../paging.ts'
import { createView, findView, listViews, removeView, updateView } from './view.operations.ts'
import { largestFilter, longestViewName, mostViews, type View, viewedListLabels } from './view.rules.ts'

const ViewedListEnum = builder.enumType('ViewedList', {
  description: 'A list of the console whose conditions can be kept.',
  values: described(viewedListLabels),
})

const ViewRef = builder.objectRef<View>('View')
builder.node(ViewRef, {
  description: `The conditions of a list, kept under a name by one person (bộ lọc đã lưu). It is seen by that person alone; ${mostViews} a person at most.`,
  id: { resolve: ({ id }) => id },
  loadOne: (id, context) => findView(context, String(id)),
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'ownerId' in value && 'filter' in value,
  fields: (t) => ({
    version: t.exposeInt('version', {
      description: 'Goes up by one at each write; give it back as `expectedVersion`.',
    }),
    list: t.expose('list', { type: ViewedListEnum, description: 'Of which list.' }),
    name: t.exposeString('name', { description: 'What the person calls it.' }),
    filter: t.exposeString('filter', {
      description: 'The conditions as JSON text: an object, by the names of the list’s `where`.',
    }),
    orderBy: t.string({
      nullable: true,
      description:
        'The order as JSON text: an object, as the list’s `orderBy` takes it; null: the list’s own order.',
      resolve: ({ orderBy }) => orderBy ?? null,
    }),
  }),
})
const ViewConnection = builder.connectionObject(
  { type: ViewRef, name: 'ViewConnection', description: 'A page of views.' },
  { name: 'ViewEdge', description: 'A view and its place in the list.' },
)

builder.queryFields((t) => ({
  view: t.field({
    type: ViewRef,
    nullable: true,
    description: 'One of your own views.',
    args: { id: t.arg.globalID({ for: ViewRef, required: true, description: 'Its global id.' }) },
    resolve: (_, { id }, context) => findView(context, id.id),
  }),
  views: t.field({
    type: ViewConnection,
    description: 'Your own views, in order of name.',
    args: {
      ...pageArguments,
      list: t.arg({ type: ViewedListEnum, description: 'Of this list alone; of all where left out.' }),
    },
    complexity: listCost,
    resolve: async (_, { list, ...page }, context) =>
      toConnection(pageOfList(await listViews(context, list ?? null), page, ({ id }) => id)),
  }),
}))

const nameArgument = `Its name, ${longestViewName} letters at most; each once a list.`
const orderArgument = 'The order as JSON text: `{"by":"AREA","direction":"ASC"}`; null for the list’s own.'
const filterArgument = `The conditions as JSON text, ${largestFilter} bytes at most.`

const CreateViewInput = builder.inputType('CreateViewInput', {
  description: 'A new view.',
  fields: (t) => ({
    list: t.field({ type: ViewedListEnum, required: true, description: 'Of which list.' }),
    name: t.string({ required: true, description: nameArgument }),
    filter: t.string({ required: true, description: filterArgument }),
    orderBy: t.string({ description: orderArgument }),
  }),
})
const UpdateViewInput = builder.inputType('UpdateViewInput', {
  description: 'A view under another name, or with other conditions; what is left out stays.',
  fields: (t) => ({
    id: t.globalID({ for: ViewRef, required: true, description: 'The view, by its global id.' }),
    expectedVersion: t.int({ required: true, description: 'The version that you saw.' }),
    name: t.string({ description: nameArgument }),
    filter: t.string({ description: filterArgument }),
    orderBy: t.string({ description: orderArgument }),
  }),
})
const RemoveViewInput = builder.inputType('RemoveViewInput', {
  description: 'A view that is needed no more.',
  fields: (t) => ({
    id: t.globalID({ for: ViewRef, required: true, description: 'The view, by its global id.' }),
    expectedVersion: t.int({ required: true, description: 'The version that you saw.' }),
  }),
})

const Done = (name: string, description: string, ofView: string) =>
  builder.objectRef<{ view: View }>(name).implement({
    description,
    fields: (t) => ({ view: t.expose('view', { type: ViewRef, description: ofView }) }),
  })
const CreateViewSuccess = Done('CreateViewSuccess', 'The view is kept.', 'The view.')
const UpdateViewSuccess = Done('UpdateViewSuccess', 'The view is changed.', 'The view as it is now.')
const RemoveViewSuccess = Done('RemoveViewSuccess', 'The view is gone.', 'The view as it was.')

builder.mutationFields((t) => ({
  createView: t.field({
    type: CreateViewSuccess,
    errors: mutationErrors,
    description: 'Keeps the conditions of a list under a name.',
    args: { input: t.arg({ type: CreateViewInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({ view: await createView(context, input) }),
  }),
  updateView: t.field({
    type: UpdateViewSuccess,
    errors: mutationErrors,
    description: 'Renames one of your views, or changes its conditions.',
    args: { input: t.arg({ type: UpdateViewInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input: { id, expectedVersion, name, filter, orderBy } }, context) => ({
      view: await updateView(context, {
        id: id.id,
        expectedVersion,
        ...(name !== null && name !== undefined && { name }),
        ...(filter !== null && filter !== undefined && { filter }),
        ...(orderBy !== undefined && { orderBy }),
      }),
    }),
  }),
  removeView: t.field({
    type: RemoveViewSuccess,
    errors: mutationErrors,
    description: 'Removes one of your views.',
    args: { input: t.arg({ type: RemoveViewInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input: { id, expectedVersion } }, context) => ({
      view: await removeView(context, id.id, expectedVersion),
    }),
  }),
}))
