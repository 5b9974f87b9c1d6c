import Close from '@mui/icons-material/Close'
import { Box, Card, Drawer, IconButton, useMediaQuery, useTheme } from '@mui/material'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useTexts } from '../i18n.ts'
import { PlanSource } from './PlanSource.tsx'
import { useSelectedPart, useSelectPart } from './selection.tsx'
import type { PlanPage } from './shapes.ts'

const OpenSourceContext = createContext<(() => void) | null>(null)

/** Where the source is a sheet, what brings it up; null where it stands beside the plan. */
export function useOpenSource(): (() => void) | null {
  return useContext(OpenSourceContext)
}

type Given = {
  plan: PlanPage /** Pixels that a bar takes at the foot of the window. */
  barHeight?: number
  children: ReactNode
}

/** What was read at the left, what it was read from at the right; on a phone the source is a sheet from below. */
export function PlanBeside({ plan, barHeight = 0, children }: Given) {
  const texts = useTexts()
  const wide = useMediaQuery(useTheme().breakpoints.up('lg'))
  const selected = useSelectedPart()
  const select = useSelectPart()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (!wide && selected !== null) setOpen(true)
  }, [wide, selected])
  const close = () => {
    setOpen(false)
    select(null)
  }
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 11fr) minmax(0, 9fr)' },
        gap: 3,
        alignItems: 'start',
      }}
    >
      <Box sx={{ minWidth: 0, display: 'grid', gap: 2.5 }}>
        <OpenSourceContext.Provider value={wide ? null : () => setOpen(true)}>
          {children}
        </OpenSourceContext.Provider>
      </Box>
      {wide ? (
        <Card sx={{ position: 'sticky', top: 72, height: `calc(100dvh - ${92 + barHeight}px)` }}>
          <PlanSource plan={plan} />
        </Card>
      ) : (
        <>
          <Drawer
            anchor="bottom"
            open={open}
            onClose={close}
            slotProps={{
              paper: {
                sx: { height: '72dvh', borderRadius: '14px 14px 0 0' },
                role: 'dialog',
                'aria-label': texts.plan.source,
              },
            }}
          >
            <PlanSource
              plan={plan}
              corner={
                <IconButton aria-label={texts.plan.closeSource} onClick={close} edge="end">
                  <Close />
                </IconButton>
              }
            />
          </Drawer>
        </>
      )}
    </Box>
  )
}
