import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { EditBase, useNotify, useParams, useRedirect } from 'react-admin'
import { ApiProblem } from '../api/problem.ts'
import { useTexts } from '../i18n.ts'
import { ConflictDialog } from '../layout/ConflictDialog.tsx'
import { Page } from '../layout/Page.tsx'
import { pathTo } from '../layout/paths.ts'
import { useForgetForm } from '../layout/useKeptForm.tsx'
import { IndicatorForm, keptAs } from './IndicatorForm.tsx'
import { indicatorInput } from './input.ts'
import { indicatorPage } from './shapes.ts'

export function IndicatorEdit() {
  const texts = useTexts()
  const notify = useNotify()
  const redirect = useRedirect()
  const queryClient = useQueryClient()
  const { id = '' } = useParams()
  const forget = useForgetForm(keptAs(id))
  const [conflict, setConflict] = useState<ApiProblem | null>(null)
  /** A newly loaded version is a new form: what was typed over the old one is gone, as the dialog says. */
  const [round, setRound] = useState(0)
  const loadNewest = async () => {
    await queryClient.invalidateQueries({ queryKey: ['indicators'] })
    setConflict(null)
    forget()
    setRound((before) => before + 1)
  }
  return (
    <Page
      title={texts.indicator.edit}
      trail={[
        { label: texts.menu.indicators, to: '/indicators' },
        { label: texts.indicator.one, to: pathTo('indicators', id) },
      ]}
    >
      <EditBase
        key={round}
        resource="indicators"
        id={id}
        mutationMode="pessimistic"
        queryOptions={{ meta: { fields: indicatorPage } }}
        transform={indicatorInput}
        mutationOptions={{
          meta: { fields: indicatorPage },
          onSuccess: () => {
            forget()
            notify(texts.indicator.saved, { type: 'success' })
            redirect(pathTo('indicators', id))
          },
          onError: (error) => {
            if (error instanceof ApiProblem && error.kind === 'CONFLICT') setConflict(error)
            else notify(error instanceof ApiProblem ? error.message : texts.indicator.mend, { type: 'error' })
          },
        }}
      >
        <IndicatorForm id={id} />
      </EditBase>
      <ConflictDialog problem={conflict} onLoad={loadNewest} onClose={() => setConflict(null)} />
    </Page>
  )
}
