import Check from '@mui/icons-material/Check'
import DoneAll from '@mui/icons-material/DoneAll'
import ErrorOutline from '@mui/icons-material/ErrorOutlined'
import HelpOutline from '@mui/icons-material/HelpOutlined'
import { useTexts } from '../i18n.ts'
import { Tag } from '../layout/Tag.tsx'
import type { Certainty } from './parts.ts'

/** How sure the reader was: a word, a shape and a colour, never the colour alone. */
export function Certain({ certainty }: { certainty: Certainty }) {
  const { review } = useTexts()
  switch (certainty) {
    case 'corrected':
      return (
        <Tag tone="calm" icon={DoneAll}>
          {review.correctedByPerson}
        </Tag>
      )
    case 'sure':
      return (
        <Tag tone="good" icon={Check}>
          {review.sure}
        </Tag>
      )
    case 'fairlySure':
      return (
        <Tag tone="still" icon={HelpOutline}>
          {review.fairlySure}
        </Tag>
      )
    case 'unsure':
      return (
        <Tag tone="wait" icon={ErrorOutline}>
          {review.unsure}
        </Tag>
      )
  }
}
