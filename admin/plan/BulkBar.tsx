import { Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { useListContext } from 'react-admin'
import { useTexts } from '../i18n.ts'
import { ink } from '../theme.ts'
import { BulkDialog } from './BulkDialog.tsx'
import { type BulkVerb, bulkVerbs, type PlanListRow } from './bulk.ts'

/** What can be done with the drafts that are ticked on this page. */
export function BulkBar() {
  const texts = useTexts()
  const { data = [], selectedIds, onUnselectItems, onSelect } = useListContext<PlanListRow>()
  const [doing, setDoing] = useState<{ verb: BulkVerb; plans: PlanListRow[] } | null>(null)
  const plans = data.filter(({ id, state }) => state === 'DRAFT' && selectedIds.includes(id))
  const close = (done: string[]) => {
    setDoing(null)
    onSelect(selectedIds.filter((id) => !done.includes(String(id))))
  }
  return (
    <>
      {plans.length > 0 && (
        <Box
          role="group"
          aria-label={texts.bulk.bar}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 1,
            px: 2,
            py: 1,
            mb: 1.5,
            borderRadius: 2,
            bgcolor: ink.mist,
          }}
        >
          <Typography role="status" sx={{ flex: '1 1 140px', fontWeight: 600 }}>
            {texts.bulk.chosen(plans.length)}
          </Typography>
          {bulkVerbs.map((verb) => (
            <Button
              key={verb}
              variant={verb === 'confirmPlan' ? 'contained' : 'text'}
              color={verb === 'confirmPlan' ? 'primary' : 'error'}
              onClick={() => setDoing({ verb, plans })}
            >
              {texts.bulk[verb].open}
            </Button>
          ))}
          <Button onClick={() => onUnselectItems()}>{texts.bulk.unselect}</Button>
        </Box>
      )}
      {doing && <BulkDialog {...doing} onClose={close} />}
    </>
  )
}
