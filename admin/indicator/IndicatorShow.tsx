import Edit from '@mui/icons-material/EditOutlined'
import { Box, Button, Typography } from '@mui/material'
import { LinkBase, useGetOne, useParams } from 'react-admin'
import { agencyKindLabels } from '../../schema/agency/agency.rules.ts'
import {
  aggregationLabels,
  breakdownLabels,
  directionLabels,
  indicatorFrequencyLabels,
  indicatorUnitLabels,
} from '../../schema/indicator/indicator.rules.ts'
import { programmeLabels } from '../../schema/programme.rules.ts'
import type { Bilingual } from '../../schema/text.rules.ts'
import { useLanguage, useSay, useTexts } from '../i18n.ts'
import { writeDay } from '../layout/day.tsx'
import { Facts } from '../layout/Facts.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Page } from '../layout/Page.tsx'
import { pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { Tag } from '../layout/Tag.tsx'
import { UndoLastChange } from '../layout/UndoLastChange.tsx'
import { useMay } from '../user/useMay.ts'
import { SensitiveTag } from './IndicatorList.tsx'
import { IndicatorTargets } from './IndicatorTargets.tsx'
import { type IndicatorPage, indicatorPage } from './shapes.ts'

export function IndicatorShow() {
  const texts = useTexts()
  const say = useSay()
  const may = useMay()
  const { id = '' } = useParams()
  const {
    data: indicator,
    error,
    refetch,
  } = useGetOne<IndicatorPage>('indicators', { id, meta: { fields: indicatorPage } })
  if (error) return <Failed error={error} retry={() => refetch()} page />
  if (!indicator) return <Loading />
  const share = indicator.numerator && indicator.denominator
  return (
    <Page
      title={say(indicator.name)}
      trail={[{ label: texts.menu.indicators, to: '/indicators' }]}
      tags={
        <>
          <Tag tone="calm">{indicator.code}</Tag>
          <SensitiveTag sensitive={indicator.sensitive} />
        </>
      }
      actions={
        <>
          {indicator.version > 1 && may('undo', { type: 'Indicator' }) && (
            <UndoLastChange resource="indicators" record={indicator} />
          )}
          {may('update', { type: 'Indicator' }) && (
            <Button
              component={LinkBase}
              to={pathTo('indicators', indicator.id, 'edit')}
              variant="outlined"
              startIcon={<Edit aria-hidden />}
            >
              {texts.action.edit}
            </Button>
          )}
        </>
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '3fr 2fr' },
          alignItems: 'start',
        }}
      >
        <Section title={texts.indicator.whatIsMeasured}>
          <Facts
            facts={[
              { label: texts.indicator.name, value: <Both text={indicator.name} /> },
              { label: texts.indicator.definition, value: <Both text={indicator.definition} /> },
              ...(share && indicator.numerator && indicator.denominator
                ? [
                    { label: texts.indicator.numerator, value: <Both text={indicator.numerator} /> },
                    { label: texts.indicator.denominator, value: <Both text={indicator.denominator} /> },
                  ]
                : []),
              { label: texts.indicator.unit, value: say(indicatorUnitLabels[indicator.unit]) },
              { label: texts.indicator.direction, value: say(directionLabels[indicator.direction]) },
            ]}
          />
        </Section>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Section title={texts.indicator.howItIsCounted}>
            <Facts
              facts={[
                { label: texts.indicator.aggregation, value: say(aggregationLabels[indicator.aggregation]) },
                { label: texts.indicator.method, value: <Both text={indicator.method} /> },
                { label: texts.indicator.source, value: <Both text={indicator.source} /> },
                {
                  label: texts.indicator.breakdowns,
                  value:
                    indicator.breakdowns.map((breakdown) => say(breakdownLabels[breakdown])).join(', ') ||
                    texts.state.nothing,
                },
              ]}
            />
          </Section>
          <Section title={texts.indicator.whoReports}>
            <Facts
              facts={[
                {
                  label: texts.indicator.responsible,
                  value: say(agencyKindLabels[indicator.responsibleAgencyKind]),
                },
                {
                  label: texts.indicator.frequency,
                  value: say(indicatorFrequencyLabels[indicator.frequency]),
                },
                { label: texts.indicator.programme, value: say(programmeLabels[indicator.programme]) },
                {
                  label: texts.indicator.validFrom,
                  value: indicator.validFrom ? writeDay(indicator.validFrom) : texts.state.notStated,
                },
                ...(indicator.validTo
                  ? [{ label: texts.indicator.validTo, value: writeDay(indicator.validTo) }]
                  : []),
                { label: texts.indicator.version, value: indicator.version },
              ]}
            />
          </Section>
          <Section title={texts.indicator.variants}>
            {indicator.variants.length === 0 && (
              <Typography color="textSecondary">{texts.indicator.noVariants}</Typography>
            )}
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {indicator.variants.map((variant) => (
                <Box component="li" key={variant.key} sx={{ mb: 1 }}>
                  <Typography sx={{ fontWeight: 500 }}>{say(variant.name)}</Typography>
                  <Typography variant="body2" color="textSecondary">
                    {say(variant.note)}
                  </Typography>
                </Box>
              ))}
            </Box>
          </Section>
        </Box>
      </Box>
      <Box sx={{ mt: 2.5 }}>
        <IndicatorTargets id={indicator.id} code={indicator.code} />
      </Box>
    </Page>
  )
}

/** The language that is on, and quietly the other: the catalogue is read in both. */
function Both({ text }: { text: Bilingual }) {
  const language = useLanguage()
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <>
      <span>{text[language]}</span>
      <Typography variant="body2" color="textSecondary" lang={other}>
        {text[other]}
      </Typography>
    </>
  )
}
