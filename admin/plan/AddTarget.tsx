import Add from '@mui/icons-material/Add'
import { Box, Button } from '@mui/material'
import { useState } from 'react'
import { useTexts } from '../i18n.ts'
import { TargetForm } from './TargetForm.tsx'
import type { PlanVerbs } from './usePlanVerbs.tsx'

/** For a target that the reader missed. Words marked in the source are taken over, so that nothing is retyped. */
export function AddTarget({ verbs }: { verbs: PlanVerbs }) {
  const texts = useTexts()
  const [words, setWords] = useState<string | null>(null)
  if (words !== null) {
    return (
      <Box component="li" sx={{ listStyle: 'none', px: 2.5, py: 2 }}>
        <TargetForm target={null} words={words} verbs={verbs} done={() => setWords(null)} />
      </Box>
    )
  }
  return (
    <Box component="li" sx={{ listStyle: 'none', px: 1.5, py: 1, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button
        startIcon={<Add aria-hidden />}
        // The press would take the mark away before it is read.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setWords(markedInSource())}
      >
        {texts.review.addTarget}
      </Button>
      <Box
        component="span"
        sx={{
          display: { xs: 'none', md: 'inline' },
          alignSelf: 'center',
          fontSize: '0.8125rem',
          color: 'text.secondary',
        }}
      >
        {texts.review.addTargetHint}
      </Box>
    </Box>
  )
}

/** Without the marks of Markdown and of a list, which are no words of the target. */
function markedInSource(): string {
  const marked = window.getSelection()
  if (!marked?.anchorNode?.parentElement?.closest('[data-source]')) return ''
  const words = marked.toString().replace(/\*\*/gu, '').replace(/\s+/gu, ' ')
  return words.trim().replace(/^(?:#{1,6}|[-+•])\s+/u, '')
}
