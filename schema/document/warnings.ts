import type { Reading, ReadWarning, Span, WarningCode } from './reading.ts'

/** What the reader could not find, and what a person should look at before confirming. */
export function warningsOf(reading: Reading): ReadWarning[] {
  const { header } = reading
  const warnings: ReadWarning[] = []
  const warn = (code: WarningCode, vi: string, en: string, span: Span | null = null) =>
    warnings.push({ code, vi, en, span })
  if (!header.number) warn('NO_NUMBER', 'Không thấy số, ký hiệu văn bản.', 'No document number was found.')
  if (!header.date) warn('NO_DATE', 'Không thấy ngày ban hành.', 'No date of issue was found.')
  if (!header.issuer) warn('NO_ISSUER', 'Không thấy cơ quan ban hành.', 'No issuing agency was found.')
  else if (!header.issuer.areaName) {
    warn(
      'NO_AREA_NAMED',
      'Văn bản không nêu tên địa phương ban hành.',
      'The text never names the area of its issuer.',
      header.issuer.span,
    )
  }
  if (!header.signer) warn('NO_SIGNER', 'Không thấy người ký.', 'No signer was found.')
  if (!header.period) warn('NO_PERIOD', 'Không thấy giai đoạn hoặc năm thực hiện.', 'No period was found.')
  if (reading.targets.length === 0) warn('NO_TARGETS', 'Không thấy chỉ tiêu nào.', 'No target was found.')
  for (const target of reading.targets) {
    if (target.value === null && target.unit !== 'YES_NO') {
      warn(
        'FIGURE_DAMAGED',
        'Con số bị mất chữ số, không tự suy đoán.',
        'A figure has lost digits; it is not guessed.',
        target.span,
      )
    }
  }
  for (const duty of reading.reportingDuties) {
    if (duty.dueDay === null && duty.frequency !== 'ADHOC') {
      warn(
        'DUTY_WITHOUT_DAY',
        'Nhiệm vụ báo cáo không nêu ngày.',
        'A reporting duty names no day.',
        duty.span,
      )
    }
  }
  return [...warnings, ...modalityWarnings(reading)]
}

/** "Đề nghị" towards a body that the issuer commands: the wording is kept, the mismatch is shown. */
function modalityWarnings(reading: Reading): ReadWarning[] {
  if (reading.header.issuer?.tier === 'ORGANISATION') return []
  return reading.assignments
    .filter(
      (assignment) =>
        assignment.duties.some((duty) => duty.modality === 'REQUESTED') && isCommanded(assignment.agencyKind),
    )
    .map((assignment) => ({
      code: 'MODALITY_MISMATCH',
      vi: `Văn bản ghi “đề nghị” đối với cơ quan cấp dưới: ${assignment.agencyName}.`,
      en: `The text asks a body that it could command: ${assignment.agencyName}.`,
      span: { ...assignment.span },
    }))
}

const commanded: ReadonlySet<string> = new Set([
  'home-affairs',
  'health',
  'finance',
  'justice',
  'education',
  'culture-social-division',
  'health-station',
  'committee',
  'commune-committees',
  'district-committees',
  'schools',
])

const isCommanded = (kind: string | null) => kind !== null && commanded.has(kind)
