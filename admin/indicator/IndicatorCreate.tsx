import { CreateBase, useNotify, useRedirect } from 'react-admin'
import { ApiProblem } from '../api/problem.ts'
import { useTexts } from '../i18n.ts'
import { Page } from '../layout/Page.tsx'
import { pathTo } from '../layout/paths.ts'
import { useForgetForm } from '../layout/useKeptForm.tsx'
import { IndicatorForm, keptAs } from './IndicatorForm.tsx'
import { indicatorInput } from './input.ts'
import { indicatorPage } from './shapes.ts'

export function IndicatorCreate() {
  const texts = useTexts()
  const notify = useNotify()
  const redirect = useRedirect()
  const forget = useForgetForm(keptAs(null))
  return (
    <Page title={texts.indicator.createTitle} trail={[{ label: texts.menu.indicators, to: '/indicators' }]}>
      <CreateBase
        resource="indicators"
        transform={indicatorInput}
        mutationOptions={{
          meta: { fields: indicatorPage },
          onSuccess: ({ id }) => {
            forget()
            notify(texts.indicator.created, { type: 'success' })
            redirect(pathTo('indicators', String(id)))
          },
          onError: (error) =>
            notify(error instanceof ApiProblem ? error.message : texts.indicator.mend, { type: 'error' }),
        }}
      >
        <IndicatorForm id={null} />
      </CreateBase>
    </Page>
  )
}
