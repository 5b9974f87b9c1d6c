import { ListBase } from 'react-admin'
import { AreaPicker } from '../area/AreaPicker.tsx'
import { useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { Filters, useFilter } from '../layout/Filters.tsx'
import { Listing } from '../layout/Listing.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { useMe } from '../user/me.ts'
import { GroupMembers } from './GroupMembers.tsx'
import { type GroupRow, groupRow } from './shapes.ts'
import { groupPath } from './useGroupHead.ts'

/** The phrases for many that wait for a person: those of one's own area, or of another one that is chosen. */
export function GroupList() {
  const texts = useTexts()
  const { asOf } = useDay()
  const { data: me } = useMe()
  const own = me?.area ? { area: me.area.id } : {}
  return (
    <Page
      title={texts.group.waiting}
      lead={texts.group.waitingLead}
      trail={[{ label: texts.menu.agencies, to: '/agencies' }]}
    >
      {me ? (
        <ListBase<GroupRow>
          resource="agencyGroups"
          perPage={50}
          storeKey={false}
          filter={{ open: true }}
          filterDefaultValues={own}
          queryOptions={{ meta: { fields: groupRow, asOf } }}
        >
          <AreaFilter own={own} />
          <Rows />
        </ListBase>
      ) : (
        <Loading />
      )}
    </Page>
  )
}

/** The API wants an area: where none is chosen it is one's own. */
function AreaFilter({ own }: { own: { area?: string } }) {
  const texts = useTexts()
  const [area, setArea] = useFilter('area')
  return (
    <Filters defaults={own}>
      <AreaPicker
        label={texts.group.usedBy}
        value={typeof area === 'string' ? area : null}
        onChange={(chosen) => setArea(chosen?.id ?? own.area)}
      />
    </Filters>
  )
}

function Rows() {
  const texts = useTexts()
  return (
    <Listing<GroupRow>
      label={texts.group.waiting}
      to={({ id }) => groupPath(id)}
      empty={<Nothing text={texts.group.noneWaiting} />}
      columns={[
        { label: texts.group.phrase, cell: ({ phrase }) => phrase },
        { label: texts.group.usedBy, cell: ({ area }) => area?.name, width: '26%' },
        { label: texts.group.members, cell: (group) => <GroupMembers group={group} />, width: '36%' },
      ]}
    />
  )
}
