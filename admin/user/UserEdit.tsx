import { Alert, Button } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { LinkBase, useDataProvider, useNotify, useRedirect } from 'react-admin'
import { roleLabels, tierOfRole } from '../../schema/user/user.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { one } from '../api/selection.ts'
import { useSay, useTexts } from '../i18n.ts'
import { Facts } from '../layout/Facts.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Page } from '../layout/Page.tsx'
import { listPath } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { LeaveUnsaved } from '../layout/unsaved.tsx'
import { useEdited, useSaving } from '../layout/useSaving.tsx'
import { AdmissionButton } from './AdmissionButton.tsx'
import { useMe } from './me.ts'
import { type UserPage, userPage, userRow } from './shapes.ts'
import { UserForm, type UserValues } from './UserForm.tsx'
import { useMay, userAsThing } from './useMay.ts'

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
      <Saving user={null} values={values} loadNewest={() => undefined} />
    </Page>
  )
}

export function UserEdit() {
  const texts = useTexts()
  const may = useMay()
  const {
    record: user,
    missing,
    round,
    loadNewest,
    follow,
  } = useEdited<UserPage>('users', { fields: userPage })
  if (!user) return missing
  const values: UserValues = {
    signInName: user.signInName ?? '',
    name: user.name,
    role: user.role,
    areaId: user.area?.id ?? null,
    agencyId: user.agency?.id ?? null,
    draftsForIds: user.draftsFor.map((agency) => agency.id),
  }
  const isKeptHere = tierOfRole[user.role] !== null && may('update', userAsThing(user))
  return (
    <Page
      title={user.name}
      trail={[{ label: texts.menu.users, to: '/users' }]}
      actions={<AdmissionButton user={user} onDone={follow} loadNewest={loadNewest} />}
    >
      {user.active && user.waiting && <Waiting signInName={user.signInName} />}
      {isKeptHere ? (
        <Saving key={round} user={user} values={values} loadNewest={loadNewest} />
      ) : (
        <Known user={user} />
      )}
    </Page>
  )
}

/** Why an invitation lets nobody in yet, and the way to whom it runs into. */
function Waiting({ signInName }: { signInName: string | null }) {
  const { user: texts } = useTexts()
  return (
    <Alert
      severity="warning"
      sx={{ mb: 2.5 }}
      action={
        <Button
          component={LinkBase}
          to={listPath('users', { name: signInName })}
          color="inherit"
          sx={{ whiteSpace: 'nowrap' }}
        >
          {texts.whoHolds}
        </Button>
      }
    >
      {texts.waitingHint}
    </Alert>
  )
}

/** A system is let in where the product is deployed; here one only sees that it is. */
function Known({ user }: { user: UserPage }) {
  const { user: texts, state } = useTexts()
  const say = useSay()
  return (
    <Section title={texts.edit}>
      <Facts
        facts={[
          { label: texts.name, value: user.name },
          { label: texts.role, value: say(roleLabels[user.role]) },
          { label: texts.signInShort, value: user.signInName ?? texts.notInvited },
          { label: texts.area, value: user.area?.name ?? state.nothing },
          { label: texts.agency, value: user.agency?.name ?? state.nothing },
          ...(user.draftsFor.length > 0
            ? [{ label: texts.draftsFor, value: user.draftsFor.map(({ name }) => name).join(', ') }]
            : []),
        ]}
      />
    </Section>
  )
}

type Given = { user: UserPage | null; values: UserValues; loadNewest: () => void }

/** What the form holds goes to the server under the version that was seen. */
function Saving({ user, values, loadNewest }: Given) {
  const { user: texts } = useTexts()
  const api = useDataProvider<Api>()
  const queryClient = useQueryClient()
  const notify = useNotify()
  const redirect = useRedirect()
  const { busy, problem, save, dialog } = useSaving(loadNewest)
  const write = async ({ signInName, ...given }: UserValues, done: () => void) => {
    const answered = { user: one(userRow) }
    if (user) {
      await api.run('updateUser', { id: user.id, expectedVersion: user.version, user: given }, answered)
    } else await api.run('createUser', { signInName, user: given }, answered)
    done()
    await queryClient.invalidateQueries({ queryKey: ['users'] })
    notify(user ? texts.saved : texts.invited, { type: 'success' })
    redirect('/users')
  }
  return (
    <>
      <UserForm
        id={user?.id ?? null}
        version={user?.version ?? 0}
        values={values}
        invited={user !== null}
        present={user ? [...(user.agency ? [user.agency] : []), ...user.draftsFor] : []}
        busy={busy}
        problem={problem}
        onSave={(typed, saved) => save(() => write(typed, saved))}
      />
      <LeaveUnsaved />
      {dialog}
    </>
  )
}
