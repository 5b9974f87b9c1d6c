/** The text that a plan was read from, and what its reading gave beside the parts. */
import { mayReadRestricted } from '../access/access.rules.ts'
import { BilingualRef, builder } from '../builder.ts'
import type { ReadWarning, Restoration, Span } from '../document/reading.ts'
import { SpanRef } from './part.graphql.ts'
import type { Plan } from './plan.parts.ts'
import { mayReadFile, planThing, sourceOf } from './read.operations.ts'

export const WarningRef = builder.objectRef<ReadWarning>('PlanWarning').implement({
  description: 'What the reader wants a person to look at.',
  fields: (t) => ({
    code: t.string({
      description: 'Which kind: NO_NUMBER, FIGURE_DAMAGED, DUTY_WITHOUT_DAY …',
      resolve: ({ code }) => code,
    }),
    message: t.field({
      type: BilingualRef,
      description: 'What and what to do.',
      resolve: ({ vi, en }) => ({ vi, en }),
    }),
    span: t.expose('span', {
      type: SpanRef,
      nullable: true,
      description: 'Where in the source.',
    }),
  }),
})

const RestorationRef = builder.objectRef<Restoration>('Restoration').implement({
  description: 'Letters that the file had lost, restored because the language leaves one reading.',
  fields: (t) => ({
    span: t.expose('span', { type: SpanRef, description: 'Where in the source.' }),
    original: t.exposeString('original', { description: 'As the file has it.' }),
    restored: t.exposeString('restored', { description: 'The syllable as the reader restored it.' }),
  }),
})

const HeaderSpanRef = builder.objectRef<{ field: string; span: Span }>('HeaderSpan').implement({
  description: 'Where the source says a field of the header.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'number, date, place, title, issuer, period or signer.' }),
    span: t.expose('span', { type: SpanRef, description: 'Where in the source text it stands.' }),
  }),
})

const SourceFileRef = builder.objectRef<{ id: string; name: string }>('SourceFile').implement({
  description:
    'The file that a plan was read from: `GET /files/<id>?plan=<global id of the plan>` gives its bytes, with the same token.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The SHA-256 of its bytes.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
  }),
})
export const PlanSourceRef = builder.objectRef<Plan>('PlanSource').implement({
  description: 'The text that a plan was read from.',
  fields: (t) => ({
    text: t.string({
      description:
        'The text as it came, restored letters not yet put in. █ where a restricted sentence is left out.',
      resolve: (plan, _, context) => sourceOf(context, plan),
    }),
    masked: t.boolean({
      description: 'Whether sentences are left out for you.',
      resolve: (plan, _, { actor }) =>
        plan.restricted.length > 0 && !mayReadRestricted(actor, planThing(plan)),
    }),
    restorations: t.expose('restorations', {
      type: [RestorationRef],
      description: 'Letters restored.',
    }),
    headerSpans: t.field({
      type: [HeaderSpanRef],
      description: 'Where the header fields stand.',
      resolve: ({ headerSpans }) => Object.entries(headerSpans).map(([field, span]) => ({ field, span })),
    }),
    file: t.field({
      type: SourceFileRef,
      nullable: true,
      description:
        'The file, for the people of the area and of those above it: people put persons and places into names of files. Null for all others, and where the text was pasted.',
      resolve: (plan, _, context) =>
        plan.fileId && mayReadFile(context, plan) ? { id: plan.fileId, name: plan.fileName ?? '' } : null,
    }),
  }),
})
