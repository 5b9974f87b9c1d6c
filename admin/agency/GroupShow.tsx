import { Box, Button, Link, Typography } from '@mui/material'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LinkBase, useDataProvider, useParams } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { useSay, useTexts } from '../i18n.ts'
import { useDay, writeDay } from '../layout/day.tsx'
import { Facts } from '../layout/Facts.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { GroupMembers } from './GroupMembers.tsx'
import { type GroupHead, memberPage } from './shapes.ts'
import { groupsPath, useGroupHead } from './useGroupHead.ts'

/** A phrase for many: by which rule it is meant, where they lie on the day, and page by page who. */
export function GroupShow() {
  const texts = useTexts()
  const say = useSay()
  const { day } = useDay()
  const { id = '' } = useParams()
  const [under, setUnder] = useState<string | null>(null)
  const { data: group, error, refetch } = useGroupHead(id)
  if (error) return <Failed error={error} retry={() => refetch()} page />
  if (!group) return <Loading lines={8} />
  const chosen = group.memberAreas.find(({ area }) => area.id === under) ?? null
  return (
    <Page
      title={group.phrase}
      trail={group.open ? [{ label: texts.group.waiting, to: groupsPath }] : []}
      lead={group.area && `${texts.group.usedBy}: ${group.area.name}`}
      tags={group.open && <GroupMembers group={group} />}
    >
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        <Section title={texts.group.who}>
          <Facts
            facts={[
              { label: texts.group.rule, value: say(group.membership) },
              // While nobody has said who is meant, how many is not known: not none.
              ...(group.open
                ? []
                : [
                    {
                      label: texts.group.membersOn(writeDay(day)),
                      value: group.memberCount.toLocaleString('vi-VN'),
                    },
                  ]),
            ]}
          />
        </Section>
        {group.memberAreas.length > 0 && (
          <Section title={texts.group.byArea} count={group.memberAreas.length} flush>
            <AreaCounts group={group} under={chosen?.area.id ?? null} choose={setUnder} />
          </Section>
        )}
        {group.memberCount > 0 && (
          <Section
            title={chosen ? `${texts.group.members}: ${chosen.area.name}` : texts.group.members}
            count={chosen?.count ?? group.memberCount}
            action={chosen && <Button onClick={() => setUnder(null)}>{texts.group.allAreas}</Button>}
          >
            <MemberPages key={under} id={id} under={chosen?.area.id ?? null} />
          </Section>
        )}
        {group.memberCount === 0 && (
          <Nothing text={group.open ? texts.group.openHint : texts.group.noMembers} />
        )}
      </Box>
    </Page>
  )
}

type Counts = { group: GroupHead; under: string | null; choose: (id: string) => void }

function AreaCounts({ group, under, choose }: Counts) {
  const texts = useTexts()
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', m: 0, px: 2.5, pb: 1, columns: { sm: 2, lg: 3 }, columnGap: 4 }}
    >
      {group.memberAreas.map(({ area, count }) => (
        <Box
          component="li"
          key={area.id}
          sx={{ display: 'flex', alignItems: 'center', gap: 1, breakInside: 'avoid' }}
        >
          <Link component={LinkBase} to={pathTo('areas', area.id)} sx={{ flex: 1, minWidth: 0 }}>
            {area.name}
          </Link>
          <Button
            size="small"
            variant="outlined"
            aria-pressed={under === area.id}
            aria-label={texts.group.showArea(area.name, count)}
            onClick={() => choose(area.id)}
          >
            {count}
          </Button>
        </Box>
      ))}
    </Box>
  )
}

function MemberPages({ id, under }: { id: string; under: string | null }) {
  const texts = useTexts()
  const api = useDataProvider<Api>()
  const { asOf } = useDay()
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({
      queryKey: ['agencyGroup', 'members', id, under, asOf],
      initialPageParam: null,
      queryFn: ({ pageParam }: { pageParam: string | null }) =>
        api.read('agencyGroupMembers', memberPage, { group: id, under, asOf, first: 50, after: pageParam }),
      getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null),
    })
  if (error) return <Failed error={error} retry={() => refetch()} />
  if (isPending) return <Loading lines={6} />
  const members = data.pages.flatMap((page) => page?.nodes ?? [])
  return (
    <>
      <Box component="ul" sx={{ m: 0, pl: 2.5, columns: { sm: 2, lg: 3 }, columnGap: 4 }}>
        {members.map((agency) => (
          <Box component="li" key={agency.id} sx={{ py: 0.25, breakInside: 'avoid' }}>
            <Link component={LinkBase} to={pathTo('agencies', agency.id)}>
              {agency.name}
            </Link>
          </Box>
        ))}
      </Box>
      <Typography variant="body2" color="textSecondary" role="status" sx={{ mt: 1 }}>
        {texts.group.shown(members.length)}
      </Typography>
      {hasNextPage && (
        <Button onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {isFetchingNextPage ? texts.state.loading : texts.state.more}
        </Button>
      )}
    </>
  )
}
