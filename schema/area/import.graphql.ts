import {
  BilingualRef,
  builder,
  described,
  listCost,
  mutationErrors,
  pageArguments,
  toConnection,
} from '../builder.ts'
import { mapPage, pageOfList } from '../paging.ts'
import type { AreaImport } from './import.entity.ts'
import { badRowsOf, correctionOf, findAreaImport, importAreas } from './import.operations.ts'
import { areaFileKindLabels, areaImportStateLabels, type BadRow } from './import.rules.ts'

const AreaFileKindEnum = builder.enumType('AreaFileKind', {
  description: 'Which table a file holds, told by its heading.',
  values: described(areaFileKindLabels),
})
const AreaImportStateEnum = builder.enumType('AreaImportState', {
  description: 'How far the loading of tables has come. DONE and REFUSED are final.',
  values: described(areaImportStateLabels),
})

const BadRowRef = builder.objectRef<BadRow>('BadRow').implement({
  description: 'Why a row of a table was not taken in, or a file could not be read.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'The name of the file.' }),
    line: t.exposeInt('line', { description: 'The line in the file, the heading being 1.' }),
    column: t.exposeString('column', {
      nullable: true,
      description: 'The heading under which the fault lies; null: the row as a whole.',
    }),
    reason: t.expose('reason', {
      type: BilingualRef,
      description: 'What is wrong and what to do.',
    }),
    row: t.exposeString('row', { description: 'The row as it stands in the file.' }),
  }),
})
const BadRowConnection = builder.connectionObject(
  { type: BadRowRef, name: 'BadRowConnection', description: 'A page of bad rows.' },
  { name: 'BadRowEdge', description: 'A bad row and its place in the list.' },
)

type FileOfImport = AreaImport['files'][number] & { job: AreaImport }
const AreaImportFileRef = builder.objectRef<FileOfImport>('AreaImportFile').implement({
  description: 'One of the files that are loaded.',
  fields: (t) => ({
    fileId: t.exposeString('id', { description: 'The id under which it was handed in.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    kind: t.expose('kind', {
      type: AreaFileKindEnum,
      nullable: true,
      description: 'Which table it holds; null where its heading is of none.',
    }),
    rows: t.exposeInt('rows', { description: 'How many rows it has below its heading.' }),
    badRows: t.exposeInt('badRows', { description: 'How many of them were refused.' }),
    correction: t.string({
      nullable: true,
      description:
        'The refused rows as a CSV file under the same heading, with the reasons in a last column: correct them and load that file. Null where none was refused.',
      resolve: ({ job, id }, _, context) => correctionOf(context, job, id),
    }),
  }),
})

const AreaImportRef = builder.objectRef<AreaImport>('AreaImport').implement({
  description:
    'The loading of tables into the register of areas. It goes on in steps: ask `importAreas` the same again until `state` is final.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Names this loading: person, files and options.' }),
    state: t.expose('state', {
      type: AreaImportStateEnum,
      description: 'How far it has come.',
    }),
    dryRun: t.exposeBoolean('dryRun', { description: 'Whether nothing is to be written.' }),
    allOrNothing: t.exposeBoolean('allOrNothing', {
      description: 'Whether one bad row keeps all from being written.',
    }),
    startedAt: t.expose('startedAt', {
      type: 'Moment',
      description: 'When it began.',
    }),
    files: t.field({
      type: [AreaImportFileRef],
      description: 'Its files, in the order in which they are taken in.',
      resolve: (job) => job.files.map((file) => ({ ...file, job })),
    }),
    created: t.exposeInt('created', { description: 'Areas that the register did not have.' }),
    changed: t.exposeInt('changed', { description: 'Areas of which the tables say something new.' }),
    unchanged: t.exposeInt('unchanged', {
      description: 'Areas of which the register said the same already.',
    }),
    total: t.exposeInt('total', {
      description: 'How many areas are to be written, or would be in a dry run.',
    }),
    written: t.exposeInt('written', { description: 'How many of these are written.' }),
    badRowCount: t.exposeInt('badRows', { description: 'How many rows were refused.' }),
    badRows: t.field({
      type: BadRowConnection,
      description: 'The refused rows with their reasons, by file and line.',
      args: pageArguments,
      complexity: listCost,
      resolve: async (job, args, context) => {
        const numbered = (await badRowsOf(context, job)).map((row, index) => ({ row, id: String(index) }))
        return toConnection(
          mapPage(
            pageOfList(numbered, args, ({ id }) => id),
            ({ row }) => row,
          ),
        )
      },
    }),
  }),
})

builder.queryField('areaImport', (t) =>
  t.field({
    type: AreaImportRef,
    nullable: true,
    description: 'How far the loading of tables has come; null where there is none that is yours to see.',
    args: { id: t.arg.string({ required: true, description: 'Its id, as `importAreas` answered it.' }) },
    resolve: (_, { id }, context) => findAreaImport(context, id),
  }),
)

const ImportAreasInputType = builder.inputType('ImportAreasInput', {
  description: 'Which tables to load, and how.',
  fields: (t) => ({
    fileIds: t.stringList({
      required: true,
      description: 'The files, as `POST /files` answered them, in any order; 20 at most.',
    }),
    dryRun: t.boolean({ defaultValue: false, description: 'Checks everything and writes nothing.' }),
    allOrNothing: t.boolean({
      defaultValue: false,
      description: 'Writes nothing where one row is bad. Otherwise the good rows go in.',
    }),
  }),
})
const ImportAreasSuccess = builder.objectRef<{ areaImport: AreaImport }>('ImportAreasSuccess').implement({
  description: 'A step is done.',
  fields: (t) => ({
    areaImport: t.expose('areaImport', {
      type: AreaImportRef,
      description: 'How far the loading has come.',
    }),
  }),
})
builder.mutationField('importAreas', (t) =>
  t.field({
    type: ImportAreasSuccess,
    errors: mutationErrors,
    description:
      'Loads tables of areas and successions into the register, for a few seconds; the same request again goes on until `state` is DONE or REFUSED. An area is written whole or not at all, and never twice.',
    args: { input: t.arg({ type: ImportAreasInputType, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      areaImport: await importAreas(context, {
        fileIds: input.fileIds,
        dryRun: input.dryRun ?? false,
        allOrNothing: input.allOrNothing ?? false,
      }),
    }),
  }),
)
