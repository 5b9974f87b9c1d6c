import { Box } from '@mui/material'
import { ListBase, useListContext } from 'react-admin'
import { agencyKindLabels, agencyKinds } from '../../schema/agency/agency.rules.ts'
import { AreaPicker } from '../area/AreaPicker.tsx'
import { useSay, useTexts } from '../i18n.ts'
import { Choice } from '../layout/Choice.tsx'
import { useDay, writeDay } from '../layout/day.tsx'
import { ExportMenu } from '../layout/ExportMenu.tsx'
import { Filters, SearchFilter, useFilter } from '../layout/Filters.tsx'
import { Listing } from '../layout/Listing.tsx'
import { ListTools } from '../layout/ListTools.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { pathTo } from '../layout/paths.ts'
import { Tag } from '../layout/Tag.tsx'
import { useListPages } from '../layout/useExport.ts'
import { useMe } from '../user/me.ts'
import { ViewMenu } from '../view/ViewMenu.tsx'
import { useAgencyColumns } from './agencySheet.ts'
import { type AgencyRow, agencyRow } from './shapes.ts'

/** The agencies of an area, one's own to begin with: the API wants an area or a kind. */
export function AgencyList() {
  const texts = useTexts()
  const { asOf } = useDay()
  const { data: me } = useMe()
  const own = me?.area ? { area: me.area.id } : {}
  return (
    <Page title={texts.menu.agencies}>
      {me ? (
        <ListBase<AgencyRow>
          perPage={50}
          storeKey={false}
          filterDefaultValues={own}
          queryOptions={{ meta: { fields: agencyRow, asOf } }}
        >
          <AgencyFilters own={own} />
          <AgencyTools />
          <AgencyRows />
        </ListBase>
      ) : (
        <Loading />
      )}
    </Page>
  )
}

function AgencyFilters({ own }: { own: Record<string, unknown> }) {
  const texts = useTexts()
  const [area, setArea] = useFilter('area')
  const [kind, setKind] = useFilter('kind')
  return (
    <Filters defaults={own}>
      <SearchFilter name="name" label={texts.agency.search} />
      <AreaPicker
        label={texts.agency.area}
        value={typeof area === 'string' ? area : null}
        onChange={(chosen) => setArea(chosen?.id)}
      />
      <Choice
        label={texts.agency.kind}
        words={agencyKinds}
        labels={agencyKindLabels}
        value={agencyKinds.find((word) => word === kind) ?? ''}
        onChange={setKind}
        any={texts.agency.anyKind}
        minWidth={220}
      />
    </Filters>
  )
}

function AgencyTools() {
  const texts = useTexts()
  const { filterValues } = useListContext()
  const columns = useAgencyColumns()
  const pageOf = useListPages({ resource: 'agencies', fields: agencyRow, filter: filterValues })
  return (
    <ListTools>
      <ViewMenu list="AGENCIES" />
      <ExportMenu title={texts.menu.agencies} columns={columns} pageOf={pageOf} />
    </ListTools>
  )
}

function AgencyRows() {
  const texts = useTexts()
  const say = useSay()
  return (
    <Listing<AgencyRow>
      label={texts.menu.agencies}
      to={(agency) => pathTo('agencies', agency.id)}
      empty={<Nothing text={texts.agency.none} hint={texts.agency.chooseArea} />}
      columns={[
        { label: texts.agency.name, cell: (agency) => agency.name },
        { label: texts.agency.kind, cell: (agency) => say(agencyKindLabels[agency.kind]), width: '22%' },
        { label: texts.agency.superior, cell: (agency) => agency.superior?.name, width: '26%' },
        {
          label: texts.agency.life,
          width: 210,
          cell: (agency) =>
            agency.endedOn ? (
              <Tag tone="still">
                {texts.agency.ended} {writeDay(agency.endedOn)}
              </Tag>
            ) : (
              <Box component="span">
                {agency.foundedOn ? `${texts.area.from} ${writeDay(agency.foundedOn)}` : texts.area.ofToday}
              </Box>
            ),
        },
      ]}
    />
  )
}
