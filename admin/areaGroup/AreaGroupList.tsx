import Add from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import { LinkBase, ListBase } from 'react-admin'
import { useSay, useTexts } from '../i18n.ts'
import { Filters, SearchFilter } from '../layout/Filters.tsx'
import { Listing } from '../layout/Listing.tsx'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { pathTo } from '../layout/paths.ts'
import { useMe } from '../user/me.ts'
import { useMay } from '../user/useMay.ts'
import { type AreaGroupRow, areaGroupRow } from './shapes.ts'

export function AreaGroupList() {
  const texts = useTexts()
  return (
    <Page title={texts.menu.areaGroups} lead={texts.areaGroup.lead} actions={<AddButton />}>
      <ListBase<AreaGroupRow>
        resource="areaGroups"
        perPage={50}
        storeKey={false}
        queryOptions={{ meta: { fields: areaGroupRow } }}
      >
        <Filters>
          <SearchFilter name="name" label={texts.areaGroup.search} />
        </Filters>
        <Rows />
      </ListBase>
    </Page>
  )
}

function AddButton() {
  const texts = useTexts()
  const may = useMay()
  const { data: me } = useMe()
  const areaId = me?.area?.id ?? ''
  if (!may('create', { type: 'AreaGroup', areaId, scopeIds: [areaId] })) return null
  return (
    <Button component={LinkBase} to="/areaGroups/create" variant="contained" startIcon={<Add aria-hidden />}>
      {texts.areaGroup.create}
    </Button>
  )
}

function Rows() {
  const texts = useTexts()
  const say = useSay()
  return (
    <Listing<AreaGroupRow>
      label={texts.menu.areaGroups}
      to={(group) => pathTo('areaGroups', group.id)}
      empty={<Nothing text={texts.areaGroup.none} />}
      columns={[
        { label: texts.areaGroup.name, cell: (group) => say(group.name) },
        { label: texts.areaGroup.keeper, cell: (group) => group.area?.name, width: '30%' },
        { label: texts.areaGroup.lines, cell: (group) => group.lineCount, width: 140 },
      ]}
    />
  )
}
