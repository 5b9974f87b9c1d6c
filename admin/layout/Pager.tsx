import { Box, Button, Typography } from '@mui/material'
import { useListContext } from 'react-admin'
import { useTexts } from '../i18n.ts'

/** The API counts no totals where that is dear: pages go forth and back, and say where one is. */
export function Pager() {
  const texts = useTexts()
  const { page, setPage, hasNextPage, hasPreviousPage } = useListContext()
  if (!hasNextPage && !hasPreviousPage) return null
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 1.5, mt: 2 }}>
      <Button variant="outlined" disabled={!hasPreviousPage} onClick={() => setPage(page - 1)}>
        {texts.action.previous}
      </Button>
      <Typography variant="body2">{texts.action.page(page)}</Typography>
      <Button variant="outlined" disabled={!hasNextPage} onClick={() => setPage(page + 1)}>
        {texts.action.next}
      </Button>
    </Box>
  )
}
