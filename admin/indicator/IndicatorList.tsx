import Add from '@mui/icons-material/Add'
import Lock from '@mui/icons-material/LockOutlined'
import { Button } from '@mui/material'
import { LinkBase, ListBase, useListContext } from 'react-admin'
import { indicatorFrequencyLabels, indicatorUnitLabels } from '../../schema/indicator/indicator.rules.ts'
import { programmeLabels, programmes } from '../../schema/programme.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { Choice } from '../layout/Choice.tsx'
import { ExportMenu } from '../layout/ExportMenu.tsx'
import { Filters, SearchFilter, useFilter } from '../layout/Filters.tsx'
import { Listing } from '../layout/Listing.tsx'
import { ListTools } from '../layout/ListTools.tsx'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { pathTo } from '../layout/paths.ts'
import { Tag } from '../layout/Tag.tsx'
import { useListPages } from '../layout/useExport.ts'
import { useMay } from '../user/useMay.ts'
import { ViewMenu } from '../view/ViewMenu.tsx'
import { useIndicatorColumns } from './indicatorSheet.ts'
import { type IndicatorRow, indicatorRow } from './shapes.ts'

export function IndicatorList() {
  const texts = useTexts()
  const may = useMay()
  return (
    <Page
      title={texts.menu.indicators}
      actions={
        may('create', { type: 'Indicator' }) && (
          <Button
            component={LinkBase}
            to="/indicators/create"
            variant="contained"
            startIcon={<Add aria-hidden />}
          >
            {texts.indicator.create}
          </Button>
        )
      }
    >
      <ListBase<IndicatorRow> perPage={50} storeKey={false} queryOptions={{ meta: { fields: indicatorRow } }}>
        <IndicatorFilters />
        <IndicatorTools />
        <IndicatorRows />
      </ListBase>
    </Page>
  )
}

function IndicatorFilters() {
  const texts = useTexts()
  const [programme, setProgramme] = useFilter('programme')
  return (
    <Filters>
      <SearchFilter name="name" label={texts.indicator.search} />
      <Choice
        label={texts.indicator.programme}
        words={programmes}
        labels={programmeLabels}
        value={programmes.find((word) => word === programme) ?? ''}
        onChange={setProgramme}
        any={texts.indicator.anyProgramme}
        minWidth={240}
      />
    </Filters>
  )
}

function IndicatorTools() {
  const texts = useTexts()
  const { filterValues } = useListContext()
  const columns = useIndicatorColumns()
  const pageOf = useListPages({ resource: 'indicators', fields: indicatorRow, filter: filterValues })
  return (
    <ListTools>
      <ViewMenu list="INDICATORS" />
      <ExportMenu title={texts.menu.indicators} columns={columns} pageOf={pageOf} />
    </ListTools>
  )
}

function IndicatorRows() {
  const texts = useTexts()
  const say = useSay()
  return (
    <Listing<IndicatorRow>
      label={texts.menu.indicators}
      to={(indicator) => pathTo('indicators', indicator.id)}
      empty={<Nothing text={texts.indicator.none} />}
      columns={[
        { label: texts.indicator.name, cell: (indicator) => say(indicator.name) },
        { label: texts.indicator.code, cell: (indicator) => indicator.code, width: 150 },
        {
          label: texts.indicator.unit,
          cell: (indicator) => say(indicatorUnitLabels[indicator.unit]),
          width: 150,
        },
        {
          label: texts.indicator.frequency,
          cell: (indicator) => say(indicatorFrequencyLabels[indicator.frequency]),
          width: 140,
        },
        {
          label: texts.indicator.sensitive,
          width: 160,
          cell: (indicator) => <SensitiveTag sensitive={indicator.sensitive} />,
        },
      ]}
    />
  )
}

export function SensitiveTag({ sensitive }: { sensitive: boolean }) {
  const texts = useTexts()
  return sensitive ? (
    <Tag tone="wait" icon={Lock}>
      {texts.indicator.sensitive}
    </Tag>
  ) : (
    <Tag tone="still">{texts.indicator.notSensitive}</Tag>
  )
}
