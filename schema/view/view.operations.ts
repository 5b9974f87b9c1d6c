import { may, type Verb } from '../access/access.rules.ts'
import { auditOf } from '../access/audit.operations.ts'
import type { Context } from '../context.ts'
import { ConflictProblem, ForbiddenProblem, NotFoundProblem, ValidationProblem } from '../errors.ts'
import { byVietnameseName } from '../name.rules.ts'
import { writeGuarded } from '../transaction.ts'
import {
  checkView,
  mostViews,
  readOrder,
  type View,
  type ViewedList,
  type ViewInput,
  viewSentences,
} from './view.rules.ts'

/** One's own views in order of name; of one list where it is given. One Query. */
export async function listViews(context: Context, list: ViewedList | null): Promise<View[]> {
  const { data } = await context.store.view.query.primary({ ownerId: context.actor.id }).go({
    consistent: true,
    pages: 'all',
  })
  return data
    .map((row) => row.body)
    .filter((view) => may(context.actor, 'read', { type: 'View', ownerId: view.ownerId }))
    .filter((view) => list === null || view.list === list)
    .toSorted((a, b) => byVietnameseName(a.name, b.name))
}

/** One's own view; another's is not there. */
export async function findView(context: Context, id: string): Promise<View | null> {
  const { data } = await context.store.view.get({ ownerId: context.actor.id, id }).go({ consistent: true })
  return data?.body ?? null
}

/** Errors: Validation, also for the view past the fiftieth. */
export async function createView(context: Context, input: ViewInput): Promise<View> {
  const ownerId = context.actor.id
  mayWrite(context, 'create', ownerId)
  const own = await listViews(context, null)
  const given = checked(input, own, null)
  if (own.length >= mostViews) throw ValidationProblem.at(['name'], viewSentences.tooMany)
  const view: View = { ...given, id: context.newId(), version: 1, ownerId }
  await put(context, view, null)
  return view
}

/** Its name, its conditions or both. Errors: NotFound, Conflict, Validation. */
export async function updateView(
  context: Context,
  {
    id,
    expectedVersion,
    ...input
  }: Partial<Omit<ViewInput, 'list'>> & { id: string; expectedVersion: number },
): Promise<View> {
  const present = await getFor(context, 'update', id, expectedVersion)
  const wanted = {
    name: input.name ?? present.name,
    filter: input.filter ?? present.filter,
    orderBy: input.orderBy === undefined ? (present.orderBy ?? null) : input.orderBy,
    list: present.list,
  }
  const given = checked(wanted, await listViews(context, null), id)
  const view: View = { ...present, ...given, version: present.version + 1 }
  await put(context, view, present.version)
  return view
}

/** Errors: NotFound, Conflict. */
export async function removeView(context: Context, id: string, expectedVersion: number): Promise<View> {
  const view = await getFor(context, 'remove', id, expectedVersion)
  const { ownerId } = view
  await writeGuarded(
    context,
    ({ view: views, audit }) => [
      views
        .remove({ ownerId, id })
        .where((row, { eq }) => eq(row.version, expectedVersion))
        .commit(),
      audit
        .put(auditOf(context, `View#${id}`, 'remove', view.version, told(view, 'Xóa', 'Removed')))
        .commit(),
    ],
    async () => (await findView(context, id))?.version ?? 0,
  )
  return view
}

async function getFor(context: Context, verb: Verb, id: string, expectedVersion: number): Promise<View> {
  const view = await findView(context, id)
  if (!view) throw new NotFoundProblem()
  mayWrite(context, verb, view.ownerId)
  if (view.version !== expectedVersion) throw new ConflictProblem(view.version)
  return view
}

function mayWrite(context: Context, verb: Verb, ownerId: string): void {
  if (!may(context.actor, verb, { type: 'View', ownerId })) throw new ForbiddenProblem()
}

function checked(input: ViewInput, own: readonly View[], id: string | null): ViewInput {
  const { list, filter, orderBy = null } = input
  const name = input.name.normalize('NFC').replace(/\s+/g, ' ').trim()
  const issues = checkView({ name, filter, orderBy })
  if (own.some((other) => other.id !== id && other.list === list && other.name === name))
    issues.push({ path: ['name'], message: viewSentences.nameTaken })
  const [first, ...others] = issues
  if (first) throw new ValidationProblem([first, ...others])
  return { list, name, filter, orderBy: tidy(orderBy) }
}

/** In one spelling, and nothing but what an order says. */
function tidy(orderBy: string | null): string | null {
  return orderBy === null ? null : JSON.stringify(readOrder(orderBy))
}

async function put(context: Context, view: View, present: number | null): Promise<void> {
  const { ownerId, id, version } = view
  const verb = present === null ? 'create' : 'update'
  const said = present === null ? told(view, 'Lưu', 'Saved') : told(view, 'Sửa', 'Changed')
  await writeGuarded(
    context,
    ({ view: views, audit }) => [
      views
        .put({ ownerId, id, version, body: view })
        .where((row, { eq, notExists }) =>
          present === null ? notExists(row.version) : eq(row.version, present),
        )
        .commit(),
      audit.put(auditOf(context, `View#${id}`, verb, version, said)).commit(),
    ],
    async () => (await findView(context, id))?.version ?? 0,
  )
}

function told({ name }: View, vi: string, en: string) {
  return { vi: `${vi} bộ lọc “${name}”.`, en: `${en} view “${name}”.` }
}
