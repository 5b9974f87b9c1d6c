import MoreHoriz from '@mui/icons-material/MoreHoriz'
import { Box, ButtonBase, Drawer, List, ListItemButton, ListItemIcon, ListItemText } from '@mui/material'
import { useState } from 'react'
import { LinkBase, useLocation } from 'react-admin'
import { useTexts } from '../i18n.ts'
import { ink } from '../theme.ts'
import { useMayInvite, useMayLoad } from '../user/useMay.ts'
import { isCurrent, menuOf } from './menu.ts'

/** Four places under the thumb, the rest in a drawer: the menu of a phone. */
export function BottomMenu({ height }: { height: number }) {
  const texts = useTexts()
  const { pathname } = useLocation()
  const mayLoad = useMayLoad()
  const mayInvite = useMayInvite()
  const [open, setOpen] = useState(false)
  const places = menuOf(texts, mayLoad, mayInvite)
  const first = places.slice(0, 4)
  const rest = places.slice(4)
  const cell = (current: boolean) => ({
    flex: 1,
    minWidth: 0,
    flexDirection: 'column',
    gap: 0.25,
    fontSize: '0.6875rem',
    fontWeight: current ? 700 : 500,
    color: current ? ink.water : ink.quiet,
    px: 0.5,
  })
  return (
    <Box
      component="nav"
      aria-label={texts.menu.label}
      sx={{
        display: { xs: 'flex', md: 'none' },
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        height,
        bgcolor: 'background.paper',
        borderTop: `1px solid ${ink.line}`,
        zIndex: 1100,
      }}
    >
      {first.map(({ to, short, icon: Icon }) => {
        const current = isCurrent(to, pathname)
        return (
          <ButtonBase
            key={to}
            component={LinkBase}
            to={to}
            aria-current={current ? 'page' : undefined}
            sx={cell(current)}
          >
            <Icon aria-hidden sx={{ fontSize: 23 }} />
            <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
              {short}
            </Box>
          </ButtonBase>
        )
      })}
      <ButtonBase
        onClick={() => setOpen(true)}
        aria-haspopup="true"
        aria-expanded={open}
        sx={cell(rest.some(({ to }) => isCurrent(to, pathname)))}
      >
        <MoreHoriz aria-hidden sx={{ fontSize: 23 }} />
        <span>{texts.menu.rest}</span>
      </ButtonBase>
      <Drawer anchor="bottom" open={open} onClose={() => setOpen(false)}>
        <List aria-label={texts.menu.label} sx={{ pb: 3 }}>
          {rest.map(({ to, label, icon: Icon }) => (
            <ListItemButton key={to} component={LinkBase} to={to} onClick={() => setOpen(false)}>
              <ListItemIcon>
                <Icon aria-hidden />
              </ListItemIcon>
              <ListItemText primary={label} />
            </ListItemButton>
          ))}
        </List>
      </Drawer>
    </Box>
  )
}
