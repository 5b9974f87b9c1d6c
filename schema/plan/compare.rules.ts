/** Two versions of a plan side by side: which parts came, went or changed, and in which fields. Pure. */
import { fold } from '../name.rules.ts'
import { once } from '../once.rules.ts'
import { programmeLabels } from '../programme.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import {
  agencyRoleLabels,
  comparedKindLabels,
  frequencyLabels,
  groundRoleLabels,
  modalityLabels,
  modelKindLabels,
  operatorLabels,
  recipientPurposeLabels,
  targetKindLabels,
  targetUnitLabels,
} from './label.rules.ts'
import type { PartBase, Plan } from './plan.parts.ts'
import type { ComparedKind, PartChangeKind } from './plan.rules.ts'

export type FieldChange = {
  field: string
  label: Bilingual
  before: Bilingual | null
  after: Bilingual | null
}
/** `before` is null for a part that came, `after` for one that went. */
export type PartChange = {
  kind: ComparedKind
  change: PartChangeKind
  partId: string | null
  before: string | null
  after: string | null
  fields: FieldChange[]
}

type Labels = Readonly<Record<string, Bilingual>>
type Field = { label: Bilingual; words?: Labels; link?: true; figure?: true }
const plain = (vi: string, en: string): Field => ({ label: { vi, en } })
const closed = (vi: string, en: string, words: Labels): Field => ({ label: { vi, en }, words })
const figure = (vi: string, en: string): Field => ({ label: { vi, en }, figure: true })
const link = (vi: string, en: string): Field => ({ label: { vi, en }, link: true })

const yesNo: Labels = { true: { vi: 'có', en: 'yes' }, false: { vi: 'không', en: 'no' } }

/** The words of a part are compared by themselves; here are the fields beside them. */
const fieldsOf = {
  HEADER: {
    number: plain('Số, ký hiệu', 'Number'),
    date: plain('Ngày ban hành', 'Date'),
    title: plain('Trích yếu', 'Title'),
    programme: closed('Chương trình', 'Programme', programmeLabels),
    issuerName: plain('Cơ quan ban hành', 'Issuer'),
    issuerId: link('Cơ quan ban hành trong danh mục', 'Issuer in the register'),
    areaId: link('Địa bàn', 'Area'),
    fromYear: plain('Từ năm', 'From year'),
    toYear: plain('Đến năm', 'To year'),
    signer: plain('Người ký', 'Signer'),
  },
  MANDATE: {
    role: closed('Vai trò', 'Role', groundRoleLabels),
    number: plain('Số, ký hiệu', 'Number'),
    date: plain('Ngày ban hành', 'Date'),
    issuerName: plain('Cơ quan ban hành', 'Issuer'),
    issuerId: link('Cơ quan ban hành trong danh mục', 'Issuer in the register'),
  },
  OBJECTIVE: {},
  TARGET: {
    kind: closed('Loại chỉ tiêu', 'Kind', targetKindLabels),
    operator: closed('So sánh', 'Comparison', operatorLabels),
    value: figure('Giá trị', 'Value'),
    unit: closed('Đơn vị tính', 'Unit', targetUnitLabels),
    scope: plain('Phạm vi', 'Scope'),
    dueYear: plain('Năm phải đạt', 'Due year'),
    firm: closed('Cam kết', 'Commitment', yesNo),
    baseline: plain('Xuất phát điểm', 'Baseline'),
    indicatorId: link('Chỉ tiêu thống kê', 'Indicator'),
    variantKey: plain('Biến thể', 'Variant'),
  },
  TASK_GROUP: { title: plain('Tên nhóm', 'Heading') },
  TASK: {},
  ASSIGNMENT: {
    agencyName: plain('Cơ quan', 'Agency'),
    agencyId: link('Cơ quan trong danh mục', 'Agency in the register'),
  },
  DUTY: {
    roles: closed('Vai trò', 'Roles', agencyRoleLabels),
    modality: closed('Cách giao', 'Manner', modalityLabels),
  },
  REPORTING_DUTY: {
    reporterName: plain('Cơ quan báo cáo', 'Reporter'),
    reporterId: link('Cơ quan báo cáo trong danh mục', 'Reporter in the register'),
    recipientNames: plain('Nơi nhận báo cáo', 'Recipients'),
    viaName: plain('Báo cáo qua', 'Via'),
    viaId: link('Đầu mối trong danh mục', 'Desk in the register'),
    frequency: closed('Kỳ báo cáo', 'Frequency', frequencyLabels),
    dueDay: plain('Ngày', 'Day'),
    dueMonth: plain('Tháng', 'Month'),
    dueYear: plain('Năm', 'Year'),
  },
  CAMPAIGN: { start: plain('Bắt đầu', 'First day'), end: plain('Kết thúc', 'Last day') },
  FUNDING: {},
  RECIPIENT: { purpose: closed('Mục đích', 'Purpose', recipientPurposeLabels) },
  MODEL: { kind: closed('Loại mô hình', 'Kind', modelKindLabels) },
  REFERENCE: { citation: plain('Văn bản', 'Document') },
} as const satisfies Record<ComparedKind, Readonly<Record<string, Field>>>

/** In the order of a plan: first its header, then its parts; within a kind what went, changed, came. */
export function comparePlans(before: Plan, after: Plan): PartChange[] {
  const header = changedFields('HEADER', before, after)
  const first: PartChange[] =
    header.length === 0
      ? []
      : [{ kind: 'HEADER', change: 'CHANGED', partId: null, before: null, after: null, fields: header }]
  const old = partsOf(before)
  const now = partsOf(after)
  return [
    ...first,
    ...now.flatMap(([kind, parts], index) => compareParts(kind, old[index]?.[1] ?? [], parts)),
  ]
}

function compareParts(
  kind: ComparedKind,
  before: readonly PartBase[],
  after: readonly PartBase[],
): PartChange[] {
  const present = new Map(after.map((part) => [part.id, part]))
  const known = new Set(before.map(({ id }) => id))
  const changes = before.flatMap((part): PartChange[] => {
    const now = present.get(part.id)
    const base = { kind, partId: part.id, before: part.text }
    if (!now) return [{ ...base, change: 'REMOVED', after: null, fields: [] }]
    const fields = changedFields(kind, part, now)
    if (fields.length === 0 && fold(part.text) === fold(now.text)) return []
    return [{ ...base, change: 'CHANGED', after: now.text, fields }]
  })
  const added = after.filter(({ id }) => !known.has(id))
  return [
    ...changes,
    ...added.map(
      ({ id, text }): PartChange => ({
        kind,
        change: 'ADDED',
        partId: id,
        before: null,
        after: text,
        fields: [],
      }),
    ),
  ]
}

function partsOf(plan: Plan): [ComparedKind, readonly PartBase[]][] {
  const { mandates, objectives, targets, taskGroups, assignments, reportingDuties } = plan
  const tasks = taskGroups.flatMap((group) => group.tasks)
  return [
    ['MANDATE', mandates],
    ['OBJECTIVE', objectives],
    ['TARGET', targets],
    ['TASK_GROUP', taskGroups],
    ['TASK', [...tasks, ...tasks.flatMap((task) => task.children)]],
    ['ASSIGNMENT', assignments],
    ['DUTY', assignments.flatMap((assignment) => assignment.duties)],
    ['REPORTING_DUTY', reportingDuties],
    ['CAMPAIGN', plan.campaigns],
    ['FUNDING', plan.funding],
    ['MODEL', plan.models],
    ['REFERENCE', plan.references],
    ['RECIPIENT', plan.recipients],
  ]
}

/** The fields in which two parts of a kind, or two headers, differ, each with both values in words. */
export function changedFields(kind: ComparedKind, before: object, after: object): FieldChange[] {
  const fields: [string, Field][] = Object.entries(fieldsOf[kind])
  return fields.flatMap(([name, field]) => {
    const old: unknown = Reflect.get(before, name) ?? null
    const now: unknown = Reflect.get(after, name) ?? null
    if (JSON.stringify(old) === JSON.stringify(now)) return []
    const values = field.link ? linked(old, now) : { before: say(old, field), after: say(now, field) }
    return [{ field: name, label: field.label, ...values }]
  })
}

/** An id says nothing to people: whether there is a link, and whether it is the same. */
function linked(old: unknown, now: unknown): { before: Bilingual | null; after: Bilingual | null } {
  const one = { vi: 'đã gắn', en: 'linked' }
  const other = { vi: 'gắn với mục khác', en: 'linked to another' }
  return { before: old === null ? null : one, after: now === null ? null : old === null ? one : other }
}

/** 82,5 and 1.500 in Vietnamese; a year is no figure. */
const figures = once(() => ({
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }),
}))

function say(value: unknown, { words, figure: isFigure }: Field): Bilingual | null {
  if (value === null) return null
  if (isFigure && typeof value === 'number')
    return { vi: figures().vi.format(value), en: figures().en.format(value) }
  if (Array.isArray(value)) {
    const all = value.map((one) => say(one, { label: { vi: '', en: '' }, words }))
    return {
      vi: all.map((one) => one?.vi).join(', '),
      en: all.map((one) => one?.en).join(', '),
    }
  }
  if (typeof value === 'object') {
    const parts = ['name', 'position'].flatMap((field) => Reflect.get(value, field) ?? [])
    return { vi: parts.join(', '), en: parts.join(', ') }
  }
  const text = String(value)
  const label = words && Object.hasOwn(words, text) ? words[text] : undefined
  return label ? { vi: label.vi, en: label.en } : { vi: text, en: text }
}

/** One line a change, for a history that is read by people; words are cut, the comparison has them whole. */
export function sayChange({ kind, change, before, after, fields }: PartChange): Bilingual {
  const label = comparedKindLabels[kind]
  const words = cut(after ?? before ?? '')
  const what = { ADDED: ['Thêm', 'Added'], REMOVED: ['Bỏ', 'Took out'], CHANGED: ['Sửa', 'Changed'] } as const
  const [vi, en] = what[change]
  const quote = words ? `: “${words}”` : ''
  const each = fields.map((field) => ({
    vi: `${field.label.vi}: ${field.before?.vi ?? 'trống'} → ${field.after?.vi ?? 'trống'}`,
    en: `${field.label.en}: ${field.before?.en ?? 'empty'} → ${field.after?.en ?? 'empty'}`,
  }))
  const details = (language: 'vi' | 'en') => each.map((one) => cut(one[language])).join('; ')
  return {
    vi: `${vi} ${label.vi.toLowerCase()}${quote}${fields.length ? ` (${details('vi')})` : ''}`,
    en: `${en} ${label.en.toLowerCase()}${quote}${fields.length ? ` (${details('en')})` : ''}`,
  }
}

function cut(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
