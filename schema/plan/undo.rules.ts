/** Taking back the last change of a plan. Pure. */
import type { Verb } from '../access/access.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import type { LifeEvent, Plan } from './plan.parts.ts'

export const undoSentences = {
  first: {
    vi: 'Đây là bản đầu tiên, không có gì để hoàn tác. Nếu nạp nhầm, hãy thu hồi bản nháp.',
    en: 'This is the first version: there is nothing to undo. If it was loaded by mistake, withdraw the draft.',
  },
  gone: {
    vi: 'Không còn bản trước đó để quay lại. Hãy sửa trực tiếp trên kế hoạch.',
    en: 'The version before is not kept any more. Change the plan itself.',
  },
} satisfies Record<string, Bilingual>

/** Whether there is a change to take back, for those who may. */
export function isUndoable({ version }: { version: number }): boolean {
  return version > 1
}

/** What the last entry of the history was, and what it itself took back where it was an undoing. */
type Last = { verb: Verb; summary: Bilingual }

/** "Hoàn tác: Xác nhận kế hoạch." An undoing that is undone does its change again. */
export function sayUndo(last: Last | null, before: Last | null): Bilingual {
  const again = last?.verb === 'undo' ? before : null
  if (again) return { vi: `Làm lại: ${again.summary.vi}`, en: `Did again: ${again.summary.en}` }
  if (!last) return { vi: 'Hoàn tác thay đổi gần nhất.', en: 'Undid the last change.' }
  return { vi: `Hoàn tác: ${last.summary.vi}`, en: `Undid: ${last.summary.en}` }
}

/**
 * The content of `former` as version `version`. An event that `former` had made is made anew where its undoing is undone:
 * the text before it is then the version that had undone it.
 */
export function restored(former: Plan, version: number, isAgain: boolean): Plan {
  const { life, ...content } = former
  if (!life) return content
  const anew = (event: LifeEvent) =>
    isAgain && event.version === former.version ? { ...event, version } : event
  return { ...content, life: life.map(anew) }
}
