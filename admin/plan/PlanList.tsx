import MapOutlined from '@mui/icons-material/MapOutlined'
import UploadFile from '@mui/icons-material/UploadFileOutlined'
import { Box, Button, FormControlLabel, MenuItem, Switch, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { LinkBase, ListBase, useListContext } from 'react-admin'
import { planStateLabels } from '../../schema/plan/label.rules.ts'
import { type PlanOrderField, newestFirst as usualOrder } from '../../schema/plan/order.rules.ts'
import { type PlanState, planStates } from '../../schema/plan/plan.rules.ts'
import { programmeLabels, programmes } from '../../schema/programme.rules.ts'
import { AreaPicker } from '../area/AreaPicker.tsx'
import { useSay, useTexts } from '../i18n.ts'
import { Choice } from '../layout/Choice.tsx'
import { useDay, writeDay } from '../layout/day.tsx'
import { ExportMenu } from '../layout/ExportMenu.tsx'
import { Filters, SearchFilter, useFilter } from '../layout/Filters.tsx'
import { Listing } from '../layout/Listing.tsx'
import { ListTools } from '../layout/ListTools.tsx'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { Pills } from '../layout/Pills.tsx'
import { pathTo } from '../layout/paths.ts'
import { useListPages } from '../layout/useExport.ts'
import { useMayLoad } from '../user/useMay.ts'
import { ViewMenu } from '../view/ViewMenu.tsx'
import { BulkBar } from './BulkBar.tsx'
import { type PlanListRow, planListRow } from './bulk.ts'
import { writePeriod } from './PlanLink.tsx'
import { planMapPath } from './PlanMap.tsx'
import { PlanStateTag } from './PlanStateTag.tsx'
import { planSheetRow, usePlanColumns } from './planSheet.ts'

/** As the API gives them where it is asked for no order. */
const newestFirst = { field: usualOrder.by, order: usualOrder.direction }
const columnOrder = {
  issued: 'ISSUED',
  area: 'AREA',
  period: 'PERIOD',
  state: 'STATE',
} as const satisfies Record<string, PlanOrderField>

export function PlanList() {
  const texts = useTexts()
  const { asOf } = useDay()
  return (
    <Page
      title={texts.menu.plans}
      actions={
        <>
          <Button component={LinkBase} to={planMapPath} startIcon={<MapOutlined aria-hidden />}>
            {texts.planMap.open}
          </Button>
          <ImportButton />
        </>
      }
    >
      <ListBase<PlanListRow>
        perPage={25}
        storeKey={false}
        sort={newestFirst}
        queryOptions={{ meta: { fields: planListRow, asOf } }}
      >
        <StateFilter />
        <PlanFilters />
        <PlanTools />
        <BulkBar />
        <PlanRows />
      </ListBase>
    </Page>
  )
}

function ImportButton() {
  const texts = useTexts()
  if (!useMayLoad()) return null
  return (
    <Button component={LinkBase} to="/import" variant="contained" startIcon={<UploadFile aria-hidden />}>
      {texts.menu.importPlan}
    </Button>
  )
}

function StateFilter() {
  const texts = useTexts()
  const say = useSay()
  const [state, setState] = useFilter('state')
  const states = planStates.map((word) => ({ value: word, label: say(planStateLabels[word]) }))
  const chosen = planStates.find((word) => word === state) ?? ''
  return (
    <Box sx={{ mb: 2 }}>
      <Pills<PlanState | ''>
        label={texts.plan.state}
        options={[{ value: '', label: texts.plan.anyState }, ...states]}
        value={chosen}
        onChange={(word) => setState(word === chosen ? '' : word)}
      />
    </Box>
  )
}

/** The years that programmes of these decades run through. */
const years = Array.from({ length: 16 }, (_, index) => 2035 - index)

function PlanFilters() {
  const texts = useTexts()
  const { filterValues, setFilters } = useListContext()
  const [programme, setProgramme] = useFilter('programme')
  const { fromYear: _from, toYear: _to, ...others } = filterValues
  const { area, under } = filterValues
  const year = filterValues.fromYear?.lte
  const setYear = (typed: string) => {
    const of = { fromYear: { lte: Number(typed) }, toYear: { gte: Number(typed) } }
    setFilters(typed === '' ? others : { ...others, ...of }, {}, false)
  }
  const chosen = typeof area === 'string' ? area : typeof under === 'string' ? under : null
  const [below, setBelow] = useState(typeof under === 'string')
  const setArea = (id: string | null, withBelow: boolean) => {
    const { area: _area, under: _under, ...rest } = filterValues
    setFilters(id === null ? rest : { ...rest, [withBelow ? 'under' : 'area']: id }, {}, false)
  }
  return (
    <Filters>
      <SearchFilter name="title" label={texts.plan.searchTitle} />
      <AreaPicker
        label={texts.plan.area}
        value={chosen}
        onChange={(picked) => setArea(picked?.id ?? null, below)}
        minWidth={230}
      />
      {chosen !== null && (
        <FormControlLabel
          control={
            <Switch
              size="small"
              checked={below}
              onChange={(_event, on) => {
                setBelow(on)
                if (chosen) setArea(chosen, on)
              }}
            />
          }
          label={texts.plan.under}
          slotProps={{ typography: { variant: 'body2' } }}
        />
      )}
      <TextField
        select
        label={texts.plan.year}
        value={year ?? ''}
        onChange={(event) => setYear(event.target.value)}
        sx={{ minWidth: 130 }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{texts.plan.anyYear}</MenuItem>
        {years.map((one) => (
          <MenuItem key={one} value={one}>
            {one}
          </MenuItem>
        ))}
      </TextField>
      <Choice
        label={texts.plan.programme}
        words={programmes}
        labels={programmeLabels}
        value={programmes.find((word) => word === programme) ?? ''}
        onChange={setProgramme}
        any={texts.plan.anyProgramme}
        minWidth={200}
      />
    </Filters>
  )
}

function PlanTools() {
  const texts = useTexts()
  const { filterValues, sort } = useListContext()
  const columns = usePlanColumns()
  const pageOf = useListPages({ resource: 'plans', fields: planSheetRow, filter: filterValues, sort })
  return (
    <ListTools>
      <ViewMenu list="PLANS" sort={newestFirst} />
      <ExportMenu title={texts.menu.plans} columns={columns} pageOf={pageOf} />
    </ListTools>
  )
}

function PlanRows() {
  const texts = useTexts()
  const { filterValues } = useListContext()
  const mayLoad = useMayLoad()
  const filtered = Object.keys(filterValues).length > 0
  const ticks = { name: (plan: PlanListRow) => texts.bulk.select(plan.title), all: texts.bulk.selectAll }
  return (
    <Listing<PlanListRow>
      label={texts.menu.plans}
      to={(plan) => pathTo('plans', plan.id, plan.state === 'DRAFT' ? 'edit' : 'show')}
      empty={
        filtered ? (
          <Nothing text={texts.plan.none} />
        ) : (
          <Nothing text={texts.plan.noneYet} hint={texts.plan.noneYetHint}>
            <ImportButton />
          </Nothing>
        )
      }
      {...(mayLoad && filterValues.state === 'DRAFT' && { ticks })}
      columns={[
        { label: texts.plan.titleOf, cell: (plan) => plan.title },
        {
          label: texts.plan.numberAndDay,
          width: 190,
          sort: columnOrder.issued,
          cell: (plan) => (
            <>
              <Box sx={{ whiteSpace: 'nowrap' }}>{plan.number ?? texts.plan.noNumber}</Box>
              <Typography variant="caption" color="textSecondary" component="div">
                {plan.date ? writeDay(plan.date) : texts.plan.noDate}
              </Typography>
            </>
          ),
        },
        {
          label: texts.plan.area,
          width: '20%',
          sort: columnOrder.area,
          cell: (plan) => plan.area?.name ?? plan.issuerName,
        },
        {
          label: texts.plan.period,
          width: 110,
          sort: columnOrder.period,
          cell: (plan) => {
            const period = writePeriod(plan)
            return period && <Box sx={{ whiteSpace: 'nowrap' }}>{period}</Box>
          },
        },
        {
          label: texts.plan.state,
          width: 174,
          cell: (plan) => <PlanStateTag state={plan.state} />,
          // It follows from the day, so all of them are looked through: not over the nation.
          ...((filterValues.area ?? filterValues.under) && { sort: columnOrder.state }),
        },
      ]}
    />
  )
}
