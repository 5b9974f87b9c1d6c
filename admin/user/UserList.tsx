import PersonAdd from '@mui/icons-material/PersonAddOutlined'
import { Button } from '@mui/material'
import { LinkBase, ListBase } from 'react-admin'
import { roleLabels, roles } from '../../schema/user/user.rules.ts'
import { AreaPicker } from '../area/AreaPicker.tsx'
import { useSay, useTexts } from '../i18n.ts'
import { Choice } from '../layout/Choice.tsx'
import { Filters, SearchFilter, useFilter } from '../layout/Filters.tsx'
import { Listing } from '../layout/Listing.tsx'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { pathTo } from '../layout/paths.ts'
import { StateTag } from './StateTag.tsx'
import { type UserRow, userRow } from './shapes.ts'
import { useMayInvite } from './useMay.ts'

/** Whom the list shows to begin with. */
const admitted = { active: true }

export function UserList() {
  const texts = useTexts()
  return (
    <Page title={texts.menu.users} lead={texts.user.lead} actions={<InviteButton />}>
      <ListBase<UserRow>
        resource="users"
        perPage={50}
        storeKey={false}
        filterDefaultValues={admitted}
        queryOptions={{ meta: { fields: userRow } }}
      >
        <UserFilters />
        <Rows />
      </ListBase>
    </Page>
  )
}

function InviteButton() {
  const texts = useTexts()
  if (!useMayInvite()) return null
  return (
    <Button component={LinkBase} to="/users/create" variant="contained" startIcon={<PersonAdd aria-hidden />}>
      {texts.user.create}
    </Button>
  )
}

const states = ['active', 'inactive'] as const

function UserFilters() {
  const { user: texts } = useTexts()
  const [area, setArea] = useFilter('area')
  const [role, setRole] = useFilter('role')
  const [active, setActive] = useFilter('active')
  const labels = {
    active: { vi: texts.active, en: texts.active },
    inactive: { vi: texts.inactive, en: texts.inactive },
  }
  return (
    <Filters defaults={admitted}>
      <SearchFilter name="name" label={texts.search} />
      <AreaPicker
        label={texts.area}
        value={typeof area === 'string' ? area : null}
        onChange={(chosen) => setArea(chosen?.id)}
      />
      <Choice
        label={texts.role}
        words={roles}
        labels={roleLabels}
        value={roles.find((word) => word === role) ?? ''}
        onChange={setRole}
        any={texts.anyRole}
      />
      <Choice
        label={texts.state}
        words={states}
        labels={labels}
        value={active === true ? 'active' : active === false ? 'inactive' : ''}
        onChange={(state) => setActive(state === '' ? null : state === 'active')}
        any={texts.anyState}
      />
    </Filters>
  )
}

function Rows() {
  const texts = useTexts()
  const say = useSay()
  return (
    <Listing<UserRow>
      label={texts.menu.users}
      to={(user) => pathTo('users', user.id, 'edit')}
      empty={<Nothing text={texts.user.none} />}
      columns={[
        { label: texts.user.name, cell: ({ name }) => name },
        { label: texts.user.role, cell: ({ role }) => say(roleLabels[role]), width: 190 },
        { label: texts.user.area, cell: ({ area }) => area?.name, width: '22%' },
        {
          label: texts.user.signInShort,
          cell: ({ signInName }) => signInName ?? texts.user.notInvited,
          width: '24%',
        },
        { label: texts.user.state, cell: (user) => <StateTag {...user} />, width: 150 },
      ]}
    />
  )
}
