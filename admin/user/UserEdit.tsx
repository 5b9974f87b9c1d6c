import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useGetOne, useNotify, useParams, useRedirect } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { ApiProblem, fault } from '../api/problem.ts'
import { one } from '../api/selection.ts'
import { useTexts } from '../i18n.ts'
import { ConflictDialog } from '../layout/ConflictDialog.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Page } from '../layout/Page.tsx'
import { AdmissionButton } from './AdmissionButton.tsx'
import { useMe } from './me.ts'
import { type UserPage, userPage, userRow } from './shapes.ts'
import { UserForm, type UserValues } from './UserForm.tsx'

export function UserCreate() {
  const texts = useTexts()
  const { data: me } = useMe()
  if (!me) return <Loading lines={6} />
  const values: UserValues = {
    signInName: '',
    name: '',
    role: 'COMMUNE_OFFICER',
    areaId: null,
    agencyId: null,
    draftsForIds: [],
  }
  return (
    <Page title={texts.user.create} trail={[{ label: texts.menu.users, to: '/users' }]}>
      <Saving user={null} values={values} reload={() => undefined} />
    </Page>
  )
}

export function UserEdit() {
  const texts = useTexts()
  const { id = '' } = useParams()
  const { data: user, error, refetch } = useGetOne<UserPage>('users', { id, meta: { fields: userPage } })
  if (error) return <Failed error={error} retry={() => refetch()} page />
  if (!user) return <Loading lines={6} />
  const values: UserValues = {
    signInName: user.signInName ?? '',
    name: user.name,
    role: user.role,
    areaId: user.area?.id ?? null,
    agencyId: user.agency?.id ?? null,
    draftsForIds: user.draftsFor.map((agency) => agency.id),
  }
  return (
    <Page
      title={user.name}
      trail={[{ label: texts.menu.users, to: '/users' }]}
      actions={<AdmissionButton user={user} reload={() => refetch()} />}
    >
      <Saving key={user.version} user={user} values={values} reload={() => refetch()} />
    </Page>
  )
}

type Given = { user: UserPage | null; values: UserValues; reload: () => void }

/** What the form holds goes to the server under the version that was seen. */
function Saving({ user, values, reload }: Given) {
  const { user: texts } = useTexts()
  const api = useDataProvider<Api>()
  const queryClient = useQueryClient()
  const notify = useNotify()
  const redirect = useRedirect()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const save = async ({ signInName, ...given }: UserValues) => {
    setBusy(true)
    const answered = { user: one(userRow) }
    try {
      if (user) {
        await api.run('updateUser', { id: user.id, expectedVersion: user.version, user: given }, answered)
      } else await api.run('createUser', { signInName, user: given }, answered)
      await queryClient.invalidateQueries({ queryKey: ['users'] })
      notify(user ? texts.saved : texts.invited, { type: 'success' })
      redirect('/users')
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error : new ApiProblem('FAULT', fault))
    } finally {
      setBusy(false)
    }
  }
  const conflict = user && problem?.kind === 'CONFLICT' ? problem : null
  return (
    <>
      <UserForm
        values={values}
        invited={user !== null}
        present={user ? [...(user.agency ? [user.agency] : []), ...user.draftsFor] : []}
        busy={busy}
        problem={conflict ? null : problem}
        onSave={save}
      />
      <ConflictDialog
        problem={conflict}
        onLoad={() => {
          setProblem(null)
          reload()
        }}
        onClose={() => setProblem(null)}
      />
    </>
  )
}
