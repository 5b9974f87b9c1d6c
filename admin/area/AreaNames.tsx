import { Box, Typography } from '@mui/material'
import { areaTypeFacts } from '../../schema/area/area.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { writeDay } from '../layout/day.tsx'
import { Section } from '../layout/Section.tsx'
import { ink } from '../theme.ts'
import type { AreaPage } from './shapes.ts'

/** Its names and types as a line through time, the newest first. */
export function AreaNames({ versions }: { versions: AreaPage['versions'] }) {
  const texts = useTexts()
  const say = useSay()
  return (
    <Section title={texts.area.names}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {versions.toReversed().map((version) => (
          <Box
            component="li"
            key={`${version.from}-${version.code}`}
            sx={{
              position: 'relative',
              pl: 3,
              pb: 2,
              borderLeft: `2px solid ${ink.line}`,
              ml: 1,
              '&:last-child': { pb: 0, borderColor: 'transparent' },
              '&::before': {
                content: '""',
                position: 'absolute',
                left: -7,
                top: 6,
                width: 12,
                height: 12,
                borderRadius: '50%',
                bgcolor: version.to ? '#b8c4c4' : ink.water,
              },
            }}
          >
            <Typography sx={{ fontWeight: 600 }}>{version.name}</Typography>
            <Typography variant="body2" color="textSecondary">
              {say(areaTypeFacts[version.type].label)} · {texts.area.code} {version.code} ·{' '}
              {version.from ? `${texts.area.from} ${writeDay(version.from)}` : texts.area.beforeRegister}{' '}
              {texts.area.until} {version.to ? writeDay(version.to) : texts.area.now}
            </Typography>
            {version.act && <Typography variant="body2">{version.act}</Typography>}
          </Box>
        ))}
      </Box>
    </Section>
  )
}
