import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import Close from '@mui/icons-material/Close'
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
} from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useGetList, useNotify, useRedirect } from 'react-admin'
import { isAllowed } from '../../schema/plan/life.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { type ApiProblem, asProblem } from '../api/problem.ts'
import { one, text } from '../api/selection.ts'
import { useSay, useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { pathTo } from '../layout/paths.ts'
import { useUnlessUnsaved } from '../layout/unsaved.tsx'
import { planAsThing, useMay } from '../user/useMay.ts'
import { saysSuperseded } from './life.ts'
import { ThePlanHere, writePeriod } from './PlanLink.tsx'
import { type PlanInForce, type PlanPage, planInForce } from './shapes.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

/** Publishes a draft. Where plans of the same area and programme are in force it asks first whose place it takes. */
export function ConfirmButton({ plan, verbs }: { plan: PlanPage; verbs: PlanVerbs }) {
  const texts = useTexts()
  const say = useSay()
  const may = useMay()
  const notify = useNotify()
  const redirect = useRedirect()
  const { day: today } = useDay()
  const api = useDataProvider<Api>()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [unlessUnsaved, question] = useUnlessUnsaved()
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const on = plan.effectiveFrom ?? today
  const { data = [], isLoading } = useGetList<PlanInForce>(
    'plans',
    {
      filter: { area: plan.area?.id, programme: plan.programme },
      pagination: { page: 1, perPage: 100 },
      meta: { fields: planInForce, asOf: on },
    },
    { enabled: plan.area !== null },
  )
  const inForce = data.filter(
    (other) =>
      other.id !== plan.id && isAllowed(other.state, 'supersede') && may('supersede', planAsThing(other)),
  )

  const supersede = async ({ id, version, number, title }: PlanInForce) => {
    try {
      const input = { id, expectedVersion: version, on, document: { planId: plan.id } }
      await api.run('supersedePlan', input, { plan: one({ id: text }) })
    } catch (error) {
      const why = say(asProblem(error).bilingual)
      notify(texts.review.notSuperseded(number ?? title, why), { type: 'error', autoHideDuration: null })
    }
    await queryClient.invalidateQueries({ queryKey: ['plans'] })
  }
  const confirm = async (superseded: PlanInForce | null) => {
    const answer = await verbs.confirm()
    setAsking(false)
    setProblem(answer?.kind === 'INVALID' ? answer : null)
    if (answer) return
    notify(texts.review.confirmed, { type: 'success' })
    if (superseded) await supersede(superseded)
    redirect(pathTo('plans', plan.id))
  }
  return (
    <>
      {problem && (
        <Alert severity="error" sx={{ order: -1, flex: '1 1 100%' }}>
          {problem.issues.map(({ path, message }) => (
            <div key={path.join('.')}>{say(message)}</div>
          ))}
          {problem.planId && <ThePlanHere id={problem.planId} />}
        </Alert>
      )}
      <Button
        variant="contained"
        startIcon={<CheckCircle aria-hidden />}
        disabled={verbs.busy || isLoading}
        onClick={() => unlessUnsaved(() => (inForce.length > 0 ? setAsking(true) : void confirm(null)))}
        title={texts.review.confirmHint}
      >
        {verbs.busy ? texts.action.saving : texts.review.confirm}
      </Button>
      {question}
      {asking && (
        <SupersedeDialog
          plan={plan}
          inForce={inForce}
          busy={verbs.busy}
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

type Asked = {
  plan: PlanPage
  inForce: PlanInForce[]
  busy: boolean
  onConfirm: (superseded: PlanInForce | null) => void
  onClose: () => void
}

/** A plan of one year stands beside one of five: nothing is superseded unless the text says so or a person does. */
function SupersedeDialog({ plan, inForce, busy, onConfirm, onClose }: Asked) {
  const texts = useTexts()
  const [chosen, setChosen] = useState(
    () => inForce.find(({ number }) => saysSuperseded(plan.source.text, number))?.id ?? '',
  )
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="supersede-title">
      <DialogTitle id="supersede-title">{texts.review.supersedes}</DialogTitle>
      <DialogContent>
        <DialogContentText>{texts.review.supersedesHint}</DialogContentText>
        <RadioGroup
          aria-labelledby="supersede-title"
          value={chosen}
          onChange={(_, value) => setChosen(value)}
          sx={{ mt: 1.5, gap: 1 }}
        >
          <FormControlLabel value="" control={<Radio />} label={texts.review.supersedesNone} />
          {inForce.map((other) => (
            <FormControlLabel
              key={other.id}
              value={other.id}
              control={<Radio />}
              label={[other.number ?? texts.plan.noNumber, other.title, writePeriod(other)]
                .filter(Boolean)
                .join(' · ')}
              sx={{ alignItems: 'flex-start', '& .MuiFormControlLabel-label': { pt: 1 } }}
            />
          ))}
        </RadioGroup>
      </DialogContent>
      <DialogActions>
        <Button startIcon={<Close aria-hidden />} onClick={onClose}>
          {texts.action.cancel}
        </Button>
        <Button
          variant="contained"
          startIcon={<CheckCircle aria-hidden />}
          disabled={busy}
          onClick={() => onConfirm(inForce.find(({ id }) => id === chosen) ?? null)}
        >
          {busy ? texts.action.saving : texts.review.confirm}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
