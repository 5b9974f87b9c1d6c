import Notifications from '@mui/icons-material/NotificationsOutlined'
import { Badge, Box, IconButton, Popover, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { useTexts } from '../i18n.ts'
import { writeDay } from '../layout/day.tsx'
import { DueList } from '../plan/DueList.tsx'
import { askAgainAfter, reminder } from '../plan/due.ts'
import { useMe } from '../user/me.ts'

/** How often one's own agency was reminded of what is not over yet; it opens what is due. */
export function DueBell() {
  const texts = useTexts()
  const api = useDataProvider<Api>()
  const { data: me } = useMe()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { data: reminders = [] } = useQuery({
    queryKey: ['reminders'],
    queryFn: () => api.readAll('reminders', reminder),
    staleTime: askAgainAfter,
    refetchInterval: askAgainAfter,
  })
  if (!me?.area) return null
  return (
    <>
      <IconButton
        color="inherit"
        title={texts.due.open}
        aria-label={texts.due.bell(reminders.length)}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Badge badgeContent={reminders.length} max={99} color="warning">
          <Notifications aria-hidden />
        </Badge>
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        // A link in it leads away.
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a')) setAnchor(null)
        }}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': texts.due.title,
            sx: { p: 2, width: 'min(480px, calc(100vw - 32px))', maxHeight: '75dvh' },
          },
        }}
      >
        {reminders.length > 0 && (
          <Box component="ul" aria-label={texts.due.reminders} sx={{ listStyle: 'none', m: 0, p: 0, mb: 2 }}>
            {reminders.map(({ agency, due, step }) => (
              <Typography component="li" key={`${agency?.id} ${due}`} sx={{ fontWeight: 600 }}>
                {texts.due.reminded(agency?.name ?? '', writeDay(due), step)}
              </Typography>
            ))}
          </Box>
        )}
        <Typography variant="h3" component="h2">
          {texts.due.title}
        </Typography>
        {anchor && <DueList areaId={me.area.id} />}
      </Popover>
    </>
  )
}
