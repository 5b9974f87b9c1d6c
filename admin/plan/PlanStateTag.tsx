import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import EditNote from '@mui/icons-material/EditNote'
import EventAvailable from '@mui/icons-material/EventAvailableOutlined'
import EventBusy from '@mui/icons-material/EventBusyOutlined'
import Undo from '@mui/icons-material/Undo'
import { planStateLabels } from '../../schema/plan/label.rules.ts'
import type { PlanState } from '../../schema/plan/plan.rules.ts'
import { useSay } from '../i18n.ts'
import { Tag } from '../layout/Tag.tsx'

const looks = {
  DRAFT: { tone: 'wait', icon: EditNote },
  UPCOMING: { tone: 'calm', icon: EventAvailable },
  IN_FORCE: { tone: 'good', icon: CheckCircle },
  EXPIRED: { tone: 'still', icon: EventBusy },
  WITHDRAWN: { tone: 'bad', icon: Undo },
} as const satisfies Record<PlanState, object>

export function PlanStateTag({ state }: { state: PlanState }) {
  const say = useSay()
  const { tone, icon } = looks[state]
  return (
    <Tag tone={tone} icon={icon}>
      {say(planStateLabels[state])}
    </Tag>
  )
}
