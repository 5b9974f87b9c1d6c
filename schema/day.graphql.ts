/** Days and moments, as the API writes and reads them. */
import { builder, requestError } from './builder.ts'
import { type Day, isDay } from './day.rules.ts'
import type { Bilingual } from './text.rules.ts'

builder.scalarType('Day', {
  description: 'A calendar day in Việt Nam (+07:00), `YYYY-MM-DD`.',
  serialize: (day) => day,
  parseValue: parseDay,
})
/** Without a zone a moment would be another on each server, and `10/11/2026` a day of October. */
const momentShape = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/

builder.scalarType('Moment', {
  description:
    'An instant, ISO 8601 in UTC: `2026-06-02T03:04:05.678Z`. Given with its zone: `Z`, or `+07:00` for Việt Nam.',
  serialize: (moment) => moment,
  parseValue: (value) => {
    const [, day = ''] = (typeof value === 'string' && momentShape.exec(value)) || []
    const instant = new Date(isDay(day) ? String(value) : Number.NaN)
    if (!Number.isNaN(instant.getTime())) return instant.toISOString()
    throw requestError('INVALID_INPUT', {
      vi: 'Thời điểm phải theo ISO 8601 và kèm múi giờ, ví dụ 2026-06-02T03:04:05Z hoặc 2026-06-02T10:04:05+07:00.',
      en: 'A moment is written in ISO 8601 with its zone, such as 2026-06-02T03:04:05Z or 2026-06-02T10:04:05+07:00.',
    })
  },
})

function noSuchDay(value: unknown): Bilingual {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return {
      vi: `Lịch không có ngày ${value}. Hãy kiểm tra lại ngày và tháng.`,
      en: `The calendar has no day ${value}. Check its day and month.`,
    }
  }
  return {
    vi: 'Ngày phải viết theo dạng năm-tháng-ngày, đủ số 0 ở đầu, ví dụ 2026-06-02.',
    en: 'A day is written year-month-day with its leading zeros, such as 2026-06-02.',
  }
}

function parseDay(value: unknown): Day {
  if (typeof value === 'string' && isDay(value)) return value
  throw requestError('INVALID_INPUT', noSuchDay(value))
}
