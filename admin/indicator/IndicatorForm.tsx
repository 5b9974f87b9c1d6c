import Add from '@mui/icons-material/Add'
import { Box, Button, InputAdornment } from '@mui/material'
import { type ReactNode, useState } from 'react'
import {
  ArrayInput,
  BooleanInput,
  CheckboxGroupInput,
  Form,
  FormDataConsumer,
  SaveButton,
  SelectInput,
  SimpleFormIterator,
  TextInput,
} from 'react-admin'
import { agencyKindLabels, agencyKinds } from '../../schema/agency/agency.rules.ts'
import {
  aggregationLabels,
  aggregations,
  breakdownLabels,
  breakdowns,
  directionLabels,
  directions,
  indicatorFrequencies,
  indicatorFrequencyLabels,
  indicatorUnitLabels,
  indicatorUnits,
} from '../../schema/indicator/indicator.rules.ts'
import { programmeLabels, programmes } from '../../schema/programme.rules.ts'
import type { Bilingual } from '../../schema/text.rules.ts'
import { useLanguage, useTexts } from '../i18n.ts'
import { Section } from '../layout/Section.tsx'
import { useKeptForm } from '../layout/useKeptForm.tsx'
import { ink } from '../theme.ts'
import { DayInput } from './DayInput.tsx'
import { mendIndicator, newIndicator } from './input.ts'

type Values = Record<string, unknown>

/** What is kept of the form of an indicator lies under this; null: of a new one. */
export function keptAs(id: string | null): string {
  return `indicator.${id ?? 'new'}`
}

/** The boxes of an indicator, the same for a new one and an old one; checked by the rules before anything is sent. */
export function IndicatorForm({ id }: { id: string | null }) {
  const [taken, setTaken] = useState<Values | null>(null)
  const texts = useTexts()
  const language = useLanguage()
  const choices = <W extends string>(words: readonly W[], labels: Readonly<Record<W, Bilingual>>) =>
    words.map((word) => ({ id: word, name: labels[word][language] }))
  const say = texts.indicator
  return (
    <Form
      key={taken ? 'taken' : 'begun'}
      defaultValues={newIndicator}
      {...(taken && { record: { ...taken, id: id ?? '' } })}
      validate={(values) => mendIndicator(values, language)}
      warnWhenUnsavedChanges
    >
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 1080 }}>
        <FormDataConsumer>
          {({ formData }) => (
            <KeptForm id={id} values={formData} isTaken={taken !== null} onTake={setTaken} />
          )}
        </FormDataConsumer>
        <Section title={say.whatIsMeasured}>
          <Row>
            <TextInput source="code" label={say.code} helperText={false} isRequired />
            <SelectInput
              margin="none"
              source="programme"
              label={say.programme}
              choices={choices(programmes, programmeLabels)}
              helperText={false}
            />
          </Row>
          <Pair source="name" label={say.name} />
          <Pair source="definition" label={say.definition} multiline />
          <Row>
            <SelectInput
              margin="none"
              source="unit"
              label={say.unit}
              choices={choices(indicatorUnits, indicatorUnitLabels)}
              helperText={false}
            />
            <SelectInput
              margin="none"
              source="direction"
              label={say.direction}
              choices={choices(directions, directionLabels)}
              helperText={false}
            />
          </Row>
          <FormDataConsumer>
            {({ formData }) =>
              formData.unit === 'PERCENT' && (
                <>
                  <Pair source="numerator" label={say.numerator} />
                  <Pair source="denominator" label={say.denominator} />
                </>
              )
            }
          </FormDataConsumer>
          <BooleanInput source="sensitive" label={say.sensitive} helperText={say.sensitiveHint} />
        </Section>
        <Section title={say.howItIsCounted}>
          <Row>
            <SelectInput
              margin="none"
              source="aggregation"
              label={say.aggregation}
              choices={choices(aggregations, aggregationLabels)}
              helperText={false}
            />
            <span />
          </Row>
          <Pair source="method" label={say.method} multiline />
          <Pair source="source" label={say.source} />
          <CheckboxGroupInput
            source="breakdowns"
            label={say.breakdowns}
            choices={choices(breakdowns, breakdownLabels)}
            helperText={false}
          />
        </Section>
        <Section title={say.whoReports}>
          <Row>
            <SelectInput
              margin="none"
              source="responsibleAgencyKind"
              label={say.responsible}
              choices={choices(agencyKinds, agencyKindLabels)}
              helperText={false}
            />
            <SelectInput
              margin="none"
              source="frequency"
              label={say.frequency}
              choices={choices(indicatorFrequencies, indicatorFrequencyLabels)}
              helperText={false}
            />
          </Row>
          <Row>
            <DayInput source="validFrom" label={say.validFrom} />
            <DayInput source="validTo" label={say.validTo} />
          </Row>
        </Section>
        <Section title={say.variants}>
          <ArrayInput source="variants" label={false} helperText={say.variantsHint}>
            <SimpleFormIterator
              disableReordering
              inline={false}
              addButton={<Button startIcon={<Add aria-hidden />}>{say.addVariant}</Button>}
            >
              <TextInput source="key" label={say.variantKey} helperText={false} />
              <Pair source="name" label={say.name} />
              <Pair source="note" label={say.variantNote} multiline />
            </SimpleFormIterator>
          </ArrayInput>
        </Section>
      </Box>
      <Box
        sx={{
          position: 'sticky',
          bottom: { xs: 64, md: 0 },
          zIndex: 5,
          maxWidth: 1080,
          mt: 2.5,
          py: 1.5,
          bgcolor: ink.paper,
          borderTop: `1px solid ${ink.line}`,
        }}
      >
        <SaveButton label={texts.action.save} alwaysEnable />
      </Box>
    </Form>
  )
}

type Kept = { id: string | null; values: Values; isTaken: boolean; onTake: (values: Values) => void }

function KeptForm({ id, values, isTaken, onTake }: Kept) {
  const said = JSON.stringify(values)
  const version = Number(values.version ?? 0)
  const [begun] = useState({ said, version })
  // With another version come the words that were saved.
  const isChanged = version === begun.version && (isTaken || said !== begun.said)
  const { offer } = useKeptForm({ what: keptAs(id), version, values, isChanged, onTake })
  return isTaken ? null : offer
}

function Row({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        columnGap: 2,
        rowGap: 1.5,
        mb: 1.5,
        alignItems: 'start',
      }}
    >
      {children}
    </Box>
  )
}

/** One text in both languages, side by side. */
function Pair({ source, label, multiline = false }: { source: string; label: string; multiline?: boolean }) {
  const texts = useTexts()
  return (
    <Row>
      {(['vi', 'en'] as const).map((language) => (
        <TextInput
          key={language}
          source={`${source}.${language}`}
          label={`${label} – ${language === 'vi' ? texts.indicator.vietnamese : texts.indicator.english}`}
          multiline={multiline}
          minRows={multiline ? 2 : undefined}
          helperText={multiline ? texts.noCases : false}
          isRequired
          slotProps={{
            htmlInput: { lang: language },
            input: { endAdornment: <InputAdornment position="end">{language.toUpperCase()}</InputAdornment> },
          }}
        />
      ))}
    </Row>
  )
}
