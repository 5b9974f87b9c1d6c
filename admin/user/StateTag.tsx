import { useTexts } from '../i18n.ts'
import { Tag } from '../layout/Tag.tsx'

/** Whether a person may sign in. */
export function StateTag({ active }: { active: boolean }) {
  const { user: texts } = useTexts()
  return <Tag tone={active ? 'good' : 'still'}>{active ? texts.active : texts.inactive}</Tag>
}
