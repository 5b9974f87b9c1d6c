import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import { ink } from '../theme.ts'

export type Fact = { label: string; value: ReactNode }

/** Narrower, long words beside their name would leave a column of single words: they stand below it. */
const narrow = '@container (max-width: 400px)'

/** Names and values, two columns where the card is wide enough, the way a form is read. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <Box sx={{ containerType: 'inline-size' }}>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(120px, max-content) minmax(0, 1fr)',
          columnGap: 3,
          rowGap: 1,
          m: 0,
          fontSize: '0.9375rem',
          [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 },
        }}
      >
        {facts.map(({ label, value }) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: ink.quiet, fontSize: '0.875rem' }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere', [narrow]: { mb: 1.25 } }}>
              {value}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
