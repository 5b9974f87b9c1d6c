import Block from '@mui/icons-material/Block'
import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import Difference from '@mui/icons-material/DifferenceOutlined'
import EditNote from '@mui/icons-material/EditNote'
import EventAvailable from '@mui/icons-material/EventAvailableOutlined'
import EventBusy from '@mui/icons-material/EventBusyOutlined'
import FactCheck from '@mui/icons-material/FactCheckOutlined'
import PublishedWithChanges from '@mui/icons-material/PublishedWithChanges'
import Undo from '@mui/icons-material/Undo'
import { planStateLabels } from '../../schema/plan/label.rules.ts'
import type { PlanState } from '../../schema/plan/plan.rules.ts'
import { useSay } from '../i18n.ts'
import { Tag } from '../layout/Tag.tsx'

const looks = {
  DRAFT: { tone: 'wait', icon: EditNote },
  UPCOMING: { tone: 'calm', icon: EventAvailable },
  IN_FORCE: { tone: 'good', icon: CheckCircle },
  AMENDED: { tone: 'good', icon: Difference },
  CORRECTED: { tone: 'good', icon: FactCheck },
  SUPERSEDED: { tone: 'still', icon: PublishedWithChanges },
  EXPIRED: { tone: 'still', icon: EventBusy },
  REPEALED: { tone: 'bad', icon: Block },
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
