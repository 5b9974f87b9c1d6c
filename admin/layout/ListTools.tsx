import { Box } from '@mui/material'
import type { ReactNode } from 'react'

/** What one can do with a list as a whole, between its filters and its rows. */
export function ListTools({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        justifyContent: 'flex-end',
        mb: 1,
      }}
    >
      {children}
    </Box>
  )
}
