import { Box, Card, Typography } from '@mui/material'
import { type ReactNode, useId } from 'react'

type Given = {
  title: string
  count?: number
  action?: ReactNode
  children: ReactNode
  id?: string
  flush?: boolean
}

/** A card with a heading; `flush` lets a table or list reach its edges. */
export function Section({ title, count, action, children, id, flush = false }: Given) {
  const heading = useId()
  return (
    <Card component="section" aria-labelledby={heading} id={id} sx={{ scrollMarginTop: 72 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2.5, pt: 2, pb: 1, flexWrap: 'wrap' }}>
        <Typography id={heading} variant="h2" sx={{ flex: '1 1 220px', minWidth: 0 }}>
          {title}
          {count !== undefined && (
            <Box component="span" sx={{ ml: 1, color: 'text.secondary', fontWeight: 500 }}>
              {count}
            </Box>
          )}
        </Typography>
        {action}
      </Box>
      <Box sx={flush ? { pb: 1 } : { px: 2.5, pb: 2.5 }}>{children}</Box>
    </Card>
  )
}
