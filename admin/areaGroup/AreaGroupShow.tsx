import Edit from '@mui/icons-material/EditOutlined'
import { Alert, Box, Button, Link, Typography } from '@mui/material'
import { LinkBase, useGetOne, useParams } from 'react-admin'
import { useSay, useTexts } from '../i18n.ts'
import { useDay, writeDay } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Page } from '../layout/Page.tsx'
import { pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { useMay } from '../user/useMay.ts'
import { type AreaGroupPage, areaGroupAsThing, areaGroupPage } from './shapes.ts'

/** Who belongs on the day; what was split waits for a person. */
export function AreaGroupShow() {
  const texts = useTexts()
  const say = useSay()
  const may = useMay()
  const { asOf, day } = useDay()
  const { id = '' } = useParams()
  const {
    data: group,
    error,
    refetch,
  } = useGetOne<AreaGroupPage>('areaGroups', { id, meta: { fields: areaGroupPage, asOf } })
  if (error) return <Failed error={error} retry={() => refetch()} page />
  if (!group) return <Loading lines={8} />
  return (
    <Page
      title={say(group.name)}
      lead={group.area && `${texts.areaGroup.keeper}: ${group.area.name}`}
      trail={[{ label: texts.menu.areaGroups, to: '/areaGroups' }]}
      actions={
        may('update', areaGroupAsThing(group)) && (
          <Button
            component={LinkBase}
            to={pathTo('areaGroups', group.id, 'edit')}
            variant="outlined"
            startIcon={<Edit aria-hidden />}
          >
            {texts.areaGroup.edit}
          </Button>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        {group.unsettled.map(({ area, successors }) => (
          <Alert key={area.id} severity="warning">
            {texts.areaGroup.split(area.name, successors.map(({ name }) => name).join(', '))}
          </Alert>
        ))}
        <Section title={texts.areaGroup.membersOn(writeDay(day))} count={group.members.length}>
          {group.members.length === 0 && (
            <Typography color="textSecondary">{texts.areaGroup.noMembers}</Typography>
          )}
          <Box component="ul" sx={{ m: 0, pl: 2.5, columns: { sm: 2, lg: 3 }, columnGap: 4 }}>
            {group.members.map(({ area, after }) => (
              <Box component="li" key={area.id} sx={{ mb: 0.5, breakInside: 'avoid' }}>
                <Link component={LinkBase} to={pathTo('areas', area.id)}>
                  {area.name}
                </Link>
                {after && (
                  <Typography variant="caption" color="textSecondary" component="div">
                    {texts.areaGroup.after(after.name)}
                  </Typography>
                )}
              </Box>
            ))}
          </Box>
        </Section>
      </Box>
    </Page>
  )
}
