import { Box, Link, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { LinkBase, useGetOne, useParams } from 'react-admin'
import { agencyKindLabels, isAgencyAliveOn } from '../../schema/agency/agency.rules.ts'
import type { Bilingual } from '../../schema/text.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { useDay, writeDay } from '../layout/day.tsx'
import { Facts } from '../layout/Facts.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Page } from '../layout/Page.tsx'
import { listPath, pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { Tag } from '../layout/Tag.tsx'
import { UndoLastChange } from '../layout/UndoLastChange.tsx'
import { useLifeSpan } from '../layout/useLifeSpan.ts'
import { useStayingAddress } from '../layout/useStayingAddress.ts'
import { DueList } from '../plan/DueList.tsx'
import { useMay } from '../user/useMay.ts'
import { Holders } from './Holders.tsx'
import { MergeAgency } from './MergeAgency.tsx'
import { type AgencyPage, agencyPage } from './shapes.ts'

type Named = { id: string; name: string }

export function AgencyShow() {
  const texts = useTexts()
  const say = useSay()
  const span = useLifeSpan()
  const may = useMay()
  const { asOf, day } = useDay()
  const { id = '' } = useParams()
  const {
    data: agency,
    error,
    refetch,
  } = useGetOne<AgencyPage>('agencies', { id, meta: { fields: agencyPage, asOf } })
  useStayingAddress('agencies', id, agency?.id)
  if (error) return <Failed error={error} retry={() => refetch()} page />
  if (!agency) return <Loading />
  const home = agency.areas[0]
  const life = span(agency)
  const isThere = isAgencyAliveOn(agency, day)
  return (
    <Page
      title={agency.name}
      trail={[
        { label: texts.menu.agencies, to: home ? listPath('agencies', { area: home.id }) : '/agencies' },
      ]}
      actions={
        <>
          {agency.undoable && may('undo', { type: 'Agency' }) && (
            <UndoLastChange resource="agencies" record={agency} />
          )}
          <MergeAgency agency={agency} />
        </>
      }
      tags={
        <>
          <Tag tone="calm">{say(agencyKindLabels[agency.kind])}</Tag>
          {agency.endedOn && (
            <Tag tone="still">
              {texts.agency.ended} {writeDay(agency.endedOn)}
            </Tag>
          )}
        </>
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Section title={texts.agency.one}>
            <Facts
              facts={[
                {
                  label: texts.agency.superior,
                  value: agency.superior ? <AgencyLink agency={agency.superior} /> : texts.agency.noSuperior,
                },
                {
                  label: texts.agency.line,
                  value: agency.professionalLine ? (
                    <AgencyLink agency={agency.professionalLine} />
                  ) : (
                    texts.agency.noLine
                  ),
                },
                {
                  label: texts.agency.jurisdiction,
                  value: agency.areas.map((area) => (
                    <Box key={area.id}>
                      <Link component={LinkBase} to={pathTo('areas', area.id)}>
                        {area.name}
                      </Link>
                    </Box>
                  )),
                },
                { label: texts.agency.life, value: life },
              ]}
            />
            {home && (
              <Link
                component={LinkBase}
                to={listPath('plans', { area: home.id })}
                sx={{ display: 'inline-block', mt: 2 }}
              >
                {texts.agency.plansOfArea}
              </Link>
            )}
          </Section>
          {home && isThere && (
            <Section title={texts.due.ofYear}>
              <DueList areaId={home.id} agencyId={agency.id} />
            </Section>
          )}
        </Box>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          {(agency.handovers.length > 0 || agency.endedOn) && <Holders id={agency.id} />}
          <Section title={texts.agency.handovers}>
            <Moves
              moves={agency.handovers.map(({ to, ...move }) => ({ ...move, other: to }))}
              none={texts.agency.noHandovers}
            />
          </Section>
          <Section title={texts.agency.takeovers}>
            <Moves
              moves={agency.takeovers.map(({ from, ...move }) => ({ ...move, other: from }))}
              none={texts.agency.noTakeovers}
            />
          </Section>
        </Box>
      </Box>
    </Page>
  )
}

function AgencyLink({ agency }: { agency: Named }): ReactNode {
  return (
    <Link component={LinkBase} to={pathTo('agencies', agency.id)}>
      {agency.name}
    </Link>
  )
}

type Move = { fieldLabel: Bilingual; on: string; act: string | null; other: Named | null }

function Moves({ moves, none }: { moves: Move[]; none: string }) {
  const texts = useTexts()
  const say = useSay()
  if (moves.length === 0) return <Typography color="textSecondary">{none}</Typography>
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
      {moves.map((move) => (
        <Box component="li" key={`${move.other?.id}-${move.fieldLabel.en}-${move.on}`}>
          {move.other && <AgencyLink agency={move.other} />}
          <Typography variant="body2" color="textSecondary">
            {say(move.fieldLabel)} · {texts.agency.on} {writeDay(move.on)}
            {move.act && ` · ${move.act}`}
          </Typography>
        </Box>
      ))}
    </Box>
  )
}
