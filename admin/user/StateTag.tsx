import { useTexts } from '../i18n.ts'
import { Tag } from '../layout/Tag.tsx'

type Given = { active: boolean; waiting: boolean | null }

/** Whether a person may sign in; to the ministry alone, that an invitation waits for it to decide. */
export function StateTag({ active, waiting }: Given) {
  const { user: texts } = useTexts()
  if (active && waiting) return <Tag tone="wait">{texts.waiting}</Tag>
  return <Tag tone={active ? 'good' : 'still'}>{active ? texts.active : texts.inactive}</Tag>
}
