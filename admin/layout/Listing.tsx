import {
  Box,
  Card,
  Checkbox,
  Link,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  useMediaQuery,
  useTheme,
} from '@mui/material'
import type { ReactNode } from 'react'
import { LinkBase, type RaRecord, useListContext, useNavigate } from 'react-admin'
import { ink } from '../theme.ts'
import { Failed } from './Failed.tsx'
import { Loading } from './Loading.tsx'
import { Pager } from './Pager.tsx'
import { HeadCell, SortChoice } from './Sorting.tsx'

/** `sort`: the word by which the list is put in the order of this column. */
export type Column<R> = {
  label: string
  /** Nothing is a dash in a table; on a card, which has no columns, its line is left out. */
  cell: (record: R) => ReactNode
  width?: number | string
  sort?: string
}
type Given<R> = {
  label: string
  /** The first column is the link to the record. */
  columns: [Column<R>, ...Column<R>[]]
  to: (record: R) => string
  empty: ReactNode
  /** Rows can be ticked, to do something with several; `name` says which row a box is for. */
  ticks?: { name: (record: R) => string; all: string }
}

/** The rows of the list around it: a table where there is room, cards on a phone. */
export function Listing<R extends RaRecord>({ label, columns, to, empty, ticks }: Given<R>) {
  const { data, isPending, error, refetch } = useListContext<R>()
  const phone = useMediaQuery(useTheme().breakpoints.down('md'))
  if (isPending) return <Loading lines={8} />
  if (error) return <Failed error={error} retry={() => refetch()} />
  if (!data || data.length === 0) return <>{empty}</>
  return (
    <>
      {phone && <SortChoice columns={columns} />}
      {phone ? (
        <Cards rows={data} columns={columns} to={to} label={label} ticks={ticks} />
      ) : (
        <Rows rows={data} columns={columns} to={to} label={label} ticks={ticks} />
      )}
      <Pager />
    </>
  )
}

type Shown<R> = Pick<Given<R>, 'label' | 'columns' | 'to'> & {
  rows: R[]
  ticks: Given<R>['ticks'] | undefined
}

function Rows<R extends RaRecord>({ rows, columns, to, label, ticks }: Shown<R>) {
  const navigate = useNavigate()
  const [first, ...others] = columns
  return (
    <TableContainer component={Card}>
      <Table aria-label={label} size="small">
        <TableHead>
          <TableRow>
            {ticks && (
              <TableCell padding="checkbox">
                <TickAll rows={rows} name={ticks.all} />
              </TableCell>
            )}
            {columns.map((column) => (
              <HeadCell key={column.label} column={column} />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow
              key={row.id}
              hover
              onClick={(event) => {
                // A link in the row goes its own way, and so does a selection of text.
                const target = event.target
                if (target instanceof Element && target.closest('a, button, input')) return
                if (window.getSelection()?.toString()) return
                navigate(to(row))
              }}
              sx={{ cursor: 'pointer', '&:last-child td': { borderBottom: 0 } }}
            >
              {ticks && (
                <TableCell padding="checkbox" sx={{ verticalAlign: 'top', '& > span': { mt: 1 } }}>
                  <Tick row={row} name={ticks.name(row)} />
                </TableCell>
              )}
              <TableCell sx={{ verticalAlign: 'top' }}>
                <Link component={LinkBase} to={to(row)} sx={{ fontWeight: 600 }}>
                  {first.cell(row)}
                </Link>
              </TableCell>
              {others.map((column) => (
                <TableCell key={column.label} sx={{ verticalAlign: 'top' }}>
                  {column.cell(row) ?? '–'}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

function Cards<R extends RaRecord>({ rows, columns, to, label, ticks }: Shown<R>) {
  const [first, ...others] = columns
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
      {rows.map((row) => (
        <Card component="li" key={row.id} sx={{ p: 2 }}>
          {ticks && (
            <Box sx={{ float: 'right', mt: -1, mr: -1 }}>
              <Tick row={row} name={ticks.name(row)} />
            </Box>
          )}
          <Link
            component={LinkBase}
            to={to(row)}
            sx={{ fontWeight: 600, display: 'block', mb: 1, lineHeight: 1.45 }}
          >
            {first.cell(row)}
          </Link>
          <Box
            component="dl"
            sx={{
              display: 'grid',
              // A long label wraps, so that what it names has the greater part.
              gridTemplateColumns: 'fit-content(40%) minmax(0, 1fr)',
              columnGap: 1.5,
              rowGap: 0.5,
              m: 0,
              fontSize: '0.875rem',
            }}
          >
            {others
              .map((column) => ({ label: column.label, said: column.cell(row) ?? null }))
              .filter(({ said }) => said !== null)
              .map(({ label: name, said }) => (
                <Box key={name} sx={{ display: 'contents' }}>
                  <Box component="dt" sx={{ color: ink.quiet }}>
                    {name}
                  </Box>
                  <Box component="dd" sx={{ m: 0, minWidth: 0 }}>
                    {said}
                  </Box>
                </Box>
              ))}
          </Box>
        </Card>
      ))}
    </Box>
  )
}

function Tick({ row, name }: { row: RaRecord; name: string }) {
  const { selectedIds, onToggleItem } = useListContext()
  return (
    <Checkbox
      size="small"
      checked={selectedIds.includes(row.id)}
      onChange={() => onToggleItem(row.id)}
      slotProps={{ input: { 'aria-label': name } }}
    />
  )
}

function TickAll({ rows, name }: { rows: RaRecord[]; name: string }) {
  const { selectedIds, onSelect } = useListContext()
  const ids = rows.map(({ id }) => id)
  const ticked = ids.filter((id) => selectedIds.includes(id)).length
  return (
    <Checkbox
      size="small"
      checked={ticked === ids.length}
      indeterminate={ticked > 0 && ticked < ids.length}
      onChange={() => onSelect(ticked === ids.length ? [] : ids)}
      slotProps={{ input: { 'aria-label': name } }}
    />
  )
}
