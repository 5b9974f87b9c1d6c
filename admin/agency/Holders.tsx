import { Box, Link, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { LinkBase, useDataProvider } from 'react-admin'
import { fieldOfWorkLabels } from '../../schema/agency/agency.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { useSay, useTexts } from '../i18n.ts'
import { useDay, writeDay } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { Tag } from '../layout/Tag.tsx'
import { type Held, heldTogether } from './holders.ts'
import { agencyHolders } from './shapes.ts'

/** With whom lies on the day what older plans gave to an agency that has handed over or ended, by field of work. */
export function Holders({ id }: { id: string }) {
  const texts = useTexts()
  const api = useDataProvider<Api>()
  const { asOf, day } = useDay()
  const { data, error, refetch } = useQuery({
    queryKey: ['agencies', 'holders', id, asOf],
    queryFn: async () => {
      const parts = await Promise.all(agencyHolders.map((some) => api.read('agency', some, { id, asOf })))
      return heldTogether(Object.fromEntries(parts.flatMap((part) => Object.entries(part))))
    },
  })
  return (
    <Section title={texts.agency.holders(writeDay(day))}>
      {error && <Failed error={error} retry={() => refetch()} />}
      {!data && !error && <Loading lines={3} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {data?.map((held) => (
          <Line key={held.fields?.join() ?? ''} held={held} id={id} isOnly={data.length === 1} />
        ))}
      </Box>
    </Section>
  )
}

function Line({ held: { fields, holders }, id, isOnly }: { held: Held; id: string; isOnly: boolean }) {
  const texts = useTexts()
  const say = useSay()
  const others = isOnly ? texts.agency.allFields : texts.agency.otherFields
  const [first] = holders
  const stays = holders.length === 1 && first?.id === id
  return (
    <Box component="li">
      <Typography variant="body2" color="textSecondary">
        {fields ? fields.map((field) => say(fieldOfWorkLabels[field])).join('; ') : others}
      </Typography>
      {!first && <Typography>{texts.agency.noHolder}</Typography>}
      {holders.length > 1 && <Tag tone="wait">{texts.agency.severalHolders}</Tag>}
      {stays ? (
        <Typography>{texts.agency.staysHere}</Typography>
      ) : (
        holders.map((holder) => (
          <Box key={holder.id}>
            <Link component={LinkBase} to={pathTo('agencies', holder.id)}>
              {holder.name}
            </Link>
          </Box>
        ))
      )}
    </Box>
  )
}
