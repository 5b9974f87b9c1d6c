import {
  Alert,
  Box,
  Button,
  Checkbox,
  DialogActions,
  DialogContent,
  FormControlLabel,
  TextField,
  Typography,
} from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useDataProvider, useGetList, useNotify } from 'react-admin'
import { fold } from '../../schema/name.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { type ApiProblem, asProblem } from '../api/problem.ts'
import { one } from '../api/selection.ts'
import { AreaPicker } from '../area/AreaPicker.tsx'
import { useSay, useTexts } from '../i18n.ts'
import { ConflictDialog } from '../layout/ConflictDialog.tsx'
import { useDay } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { asUnsaved } from '../layout/unsaved.tsx'
import { type AgencyName, agencyName, type GroupPage, groupPage } from './shapes.ts'

const listed = { group: one(groupPage) }
/** As many as one page of the API holds. */
const most = 200

type Given = { group: GroupPage; reload: () => Promise<unknown>; onClose: () => void }

/** The agencies of an area to tick; ticks stay while another area is looked at. */
export function GroupTicks({ group, reload, onClose }: Given) {
  const texts = useTexts()
  const say = useSay()
  const notify = useNotify()
  const api = useDataProvider<Api>()
  const queryClient = useQueryClient()
  const { asOf } = useDay()
  const [areaId, setAreaId] = useState(group.area?.id ?? null)
  const [filter, setFilter] = useState('')
  const [ticked, setTicked] = useState<readonly AgencyName[]>(group.members)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  // Of an area that has ended nothing is alive today, and its plans still name its agencies.
  const hasEnded = areaId === group.area?.id && group.area?.endedOn !== null
  const agencies = useGetList<AgencyName>(
    'agencies',
    {
      filter: hasEnded ? { area: areaId } : { area: areaId, alive: true },
      pagination: { page: 1, perPage: most },
      meta: { fields: agencyName, asOf },
    },
    { enabled: areaId !== null },
  )
  const shown = (agencies.data ?? []).filter(({ name }) => fold(name).includes(fold(filter)))
  const isTicked = (agency: AgencyName) => ticked.some(({ id }) => id === agency.id)

  const save = async () => {
    setBusy(true)
    try {
      const memberIds = ticked.map(({ id }) => id)
      await api.run(
        'listGroupMembers',
        { id: group.id, expectedVersion: group.version, memberIds },
        listed,
        asOf,
      )
      await Promise.all(
        ['plans', 'agencyGroup', 'agencyGroups'].map((name) =>
          queryClient.invalidateQueries({ queryKey: [name] }),
        ),
      )
      notify(texts.group.saved, { type: 'success' })
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }

  const isChanged = ticked.length !== group.members.length || !group.members.every(isTicked)
  return (
    <Box
      component="form"
      onSubmit={(event: FormEvent) => event.preventDefault()}
      {...asUnsaved(isChanged && !busy)}
      sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
    >
      <DialogContent sx={{ display: 'grid', gap: 1.5, gridAutoRows: 'max-content' }}>
        <Typography variant="body2" color="textSecondary">
          {group.open ? texts.group.openHint : texts.group.ruleHint}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', pt: 0.5 }}>
          <AreaPicker
            label={texts.group.area}
            value={areaId}
            onChange={(area) => area && setAreaId(area.id)}
            minWidth={240}
          />
          <TextField
            label={texts.group.filter}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            sx={{ flex: '1 1 200px' }}
          />
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
          <Typography variant="body2" role="status" sx={{ flex: '1 1 130px', fontWeight: 600 }}>
            {texts.group.chosen(ticked.length)}
          </Typography>
          {shown.length > 0 && (
            <Button
              size="small"
              onClick={() => setTicked([...ticked, ...shown.filter((agency) => !isTicked(agency))])}
              disabled={shown.every(isTicked)}
            >
              {texts.group.chooseShown}
            </Button>
          )}
          {ticked.length > 0 && (
            <Button size="small" onClick={() => setTicked([])}>
              {texts.group.clear}
            </Button>
          )}
        </Box>
        {agencies.error && <Failed error={agencies.error} retry={() => agencies.refetch()} />}
        {agencies.isPending && areaId !== null && <Loading lines={4} />}
        {agencies.data && shown.length === 0 && (
          <Typography>{filter.trim() ? texts.group.noneNamed(filter.trim()) : texts.group.none}</Typography>
        )}
        <Box component="ul" aria-label={texts.group.area} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {shown.map((agency) => (
            <li key={agency.id}>
              <FormControlLabel
                control={<Checkbox checked={isTicked(agency)} size="small" />}
                label={agency.name}
                onChange={(_, on) =>
                  setTicked(on ? [...ticked, agency] : ticked.filter(({ id }) => id !== agency.id))
                }
              />
            </li>
          ))}
        </Box>
        {agencies.pageInfo?.hasNextPage && (
          <Typography variant="body2" color="textSecondary">
            {texts.group.firstOnly}
          </Typography>
        )}
        {problem && problem.kind !== 'CONFLICT' && (
          <Alert severity="error">
            {problem.issues.length === 0
              ? say(problem.bilingual)
              : problem.issues.map((issue) => <div key={issue.path.join('.')}>{say(issue.message)}</div>)}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button variant="contained" onClick={save} disabled={busy || ticked.length === 0}>
          {busy ? texts.action.saving : texts.action.save}
        </Button>
      </DialogActions>
      <ConflictDialog
        problem={problem?.kind === 'CONFLICT' ? problem : null}
        onLoad={reload}
        onClose={() => setProblem(null)}
      />
    </Box>
  )
}
