import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'

/** An empty place that says so, why, and what to do next. */
export function Nothing({ text, hint, children }: { text: string; hint?: string; children?: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 0.75, py: 2 }}>
      <Typography sx={{ fontWeight: 500 }}>{text}</Typography>
      {hint && (
        <Typography variant="body2" color="textSecondary">
          {hint}
        </Typography>
      )}
      {children}
    </Box>
  )
}
