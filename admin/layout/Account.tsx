import Close from '@mui/icons-material/Close'
import Logout from '@mui/icons-material/Logout'
import { Avatar, Box, Button, ButtonBase, Popover, Stack, Typography } from '@mui/material'
import { visuallyHidden } from '@mui/utils'
import { useState } from 'react'
import { Confirm, useLogout } from 'react-admin'
import { roleLabels } from '../../schema/user/user.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { ink } from '../theme.ts'
import { forgetKept, gathered, hasKept, typed } from '../user/kept.ts'
import { useMe } from '../user/me.ts'
import { forgetUnsaved, unsavedForm } from './unsaved.tsx'

export function Account() {
  const texts = useTexts()
  const say = useSay()
  const logout = useLogout()
  const { data: me } = useMe()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [asking, setAsking] = useState(false)
  const signOut = () => {
    forgetKept()
    forgetUnsaved()
    void logout()
  }
  if (!me) return null
  return (
    <>
      <ButtonBase
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        sx={{
          font: 'inherit',
          borderRadius: 6,
          p: 0.5,
          pr: { xs: 0.5, lg: 1.25 },
          gap: 1,
          '&:hover': { bgcolor: 'rgba(0, 0, 0, 0.05)' },
        }}
      >
        <Box component="span" sx={visuallyHidden}>
          {texts.account.open}
        </Box>
        <Avatar
          aria-hidden
          sx={{ width: 32, height: 32, bgcolor: ink.water, fontSize: '0.8125rem', fontWeight: 600 }}
        >
          {initialsOf(me.name)}
        </Avatar>
        <Box sx={{ display: { xs: 'none', lg: 'block' }, textAlign: 'left', lineHeight: 1.25 }}>
          <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', fontWeight: 600 }}>
            {me.name}
          </Box>
          <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', color: ink.quiet }}>
            {me.area?.name ?? say(roleLabels[me.role])}
          </Box>
        </Box>
      </ButtonBase>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': texts.account.open, sx: { p: 2.5, width: 300 } },
        }}
      >
        <Stack spacing={0.5}>
          <Typography variant="caption" color="textSecondary">
            {texts.account.signedInAs}
          </Typography>
          <Typography variant="h3" component="p">
            {me.name}
          </Typography>
          <Typography variant="body2">{say(roleLabels[me.role])}</Typography>
          {me.agency && <Typography variant="body2">{me.agency.name}</Typography>}
          {me.area && (
            <Typography variant="body2" color="textSecondary">
              {me.area.name}
            </Typography>
          )}
          <Button
            startIcon={<Logout aria-hidden />}
            variant="outlined"
            onClick={() =>
              hasKept(gathered) || hasKept(typed) || unsavedForm() ? setAsking(true) : signOut()
            }
            sx={{ mt: '12px !important' }}
          >
            {texts.account.signOut}
          </Button>
        </Stack>
      </Popover>
      {asking && (
        <Confirm
          isOpen
          title={texts.account.signOut}
          content={texts.account.unsaved}
          confirm={texts.account.signOutAnyway}
          confirmColor="warning"
          cancel={texts.life.stay}
          ConfirmIcon={Logout}
          CancelIcon={Close}
          onConfirm={signOut}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

/** The given name comes last in Vietnamese names; what stands in brackets is no name. */
function initialsOf(name: string): string {
  const words = name
    .replace(/\(.*\)/, '')
    .trim()
    .split(/\s+/)
  const last = words.at(-1) ?? ''
  const first = words.length > 1 ? (words[0] ?? '') : ''
  return (first.slice(0, 1) + last.slice(0, 1)).toUpperCase()
}
