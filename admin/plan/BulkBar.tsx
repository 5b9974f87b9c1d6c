import { Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { useListContext, useNotify } from 'react-admin'
import { ApiProblem, fault } from '../api/problem.ts'
import { useSay, useTexts } from '../i18n.ts'
import { useListPages } from '../layout/useExport.ts'
import { ink } from '../theme.ts'
import { BulkDialog } from './BulkDialog.tsx'
import { type BulkVerb, bulkVerbs, gather, mostAtOnce, type PlanListRow, planListRow } from './bulk.ts'

/** What can be done with the drafts that are ticked, on this page and on all others of the filter. */
export function BulkBar() {
  const { filterValues } = useListContext()
  if (filterValues.state !== 'DRAFT') return null
  return <Bar key={JSON.stringify(filterValues)} />
}

function Bar() {
  const texts = useTexts()
  const say = useSay()
  const notify = useNotify()
  const {
    data = [],
    selectedIds,
    filterValues,
    onUnselectItems,
    onSelect,
    ...pages
  } = useListContext<PlanListRow>()
  const pageOf = useListPages({ resource: 'plans', fields: planListRow, filter: filterValues })
  const [doing, setDoing] = useState<{ verb: BulkVerb; plans: PlanListRow[] } | null>(null)
  const [gathering, setGathering] = useState(false)
  const [beyond, setBeyond] = useState<{ rows: PlanListRow[]; more: boolean }>({ rows: [], more: false })
  const known = new Map([...beyond.rows, ...data].map((plan) => [plan.id, plan]))
  const plans = [...known.values()].filter(({ id, state }) => state === 'DRAFT' && selectedIds.includes(id))
  const severalPages = pages.hasNextPage || pages.hasPreviousPage
  const selectAll = async () => {
    setGathering(true)
    try {
      const found = await gather(pageOf, new AbortController().signal)
      setBeyond(found)
      onSelect(found.rows.map(({ id }) => id))
    } catch (error) {
      notify(say(error instanceof ApiProblem ? error.bilingual : fault), { type: 'error' })
    } finally {
      setGathering(false)
    }
  }
  const close = (done: string[]) => {
    setDoing(null)
    setBeyond(({ rows }) => ({ rows: rows.filter(({ id }) => !done.includes(id)), more: false }))
    onSelect(selectedIds.filter((id) => !done.includes(String(id))))
  }
  return (
    <>
      {(plans.length > 0 || severalPages) && (
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
            {beyond.more && ` · ${texts.bulk.firstOnly(mostAtOnce)}`}
          </Typography>
          {severalPages && (
            <Button disabled={gathering} onClick={() => void selectAll()}>
              {gathering ? texts.state.loading : texts.bulk.selectEverywhere}
            </Button>
          )}
          {plans.length > 0 && (
            <>
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
            </>
          )}
        </Box>
      )}
      {doing && <BulkDialog {...doing} onClose={close} />}
    </>
  )
}
