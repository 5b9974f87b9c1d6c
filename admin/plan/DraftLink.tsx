import RateReview from '@mui/icons-material/RateReviewOutlined'
import { Link } from '@mui/material'
import { LinkBase } from 'react-admin'
import { useTexts } from '../i18n.ts'
import { pathTo } from '../layout/paths.ts'
import { Tag } from '../layout/Tag.tsx'

/** In place of “not here”: the draft that waits, and the way to review it. */
export function DraftLink({ id, of }: { id: string; of: string }) {
  const texts = useTexts()
  return (
    <Link
      component={LinkBase}
      to={pathTo('plans', id, 'edit')}
      aria-label={`${texts.cascade.draftWaits}: ${of}`}
    >
      <Tag tone="wait" icon={RateReview}>
        {texts.cascade.toConfirm}
      </Tag>
    </Link>
  )
}
