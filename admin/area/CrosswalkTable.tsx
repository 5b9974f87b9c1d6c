import {
  Box,
  Card,
  Link,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
  useMediaQuery,
  useTheme,
} from '@mui/material'
import { LinkBase } from 'react-admin'
import { useTexts } from '../i18n.ts'
import { withDay, writeDay } from '../layout/day.tsx'
import { pathTo } from '../layout/paths.ts'
import type { CrosswalkRow } from './crosswalk.ts'
import { aboveOf, useWhatBecame } from './crosswalkSheet.ts'

type Given = { rows: CrosswalkRow[]; from: string; to: string }

/** A row a pair: a table where there is room, cards on a phone. */
export function CrosswalkTable({ rows, from, to }: Given) {
  const texts = useTexts()
  const phone = useMediaQuery(useTheme().breakpoints.down('md'))
  const headings = [
    texts.crosswalk.onDay(writeDay(from)),
    texts.crosswalk.onDay(writeDay(to)),
    texts.crosswalk.became,
  ]
  if (phone) {
    return (
      <Box
        component="ul"
        aria-label={texts.crosswalk.title}
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}
      >
        {rows.map((row) => (
          <Card component="li" key={keyOf(row)} sx={{ p: 2, display: 'grid', gap: 1 }}>
            <Side
              side={row.from}
              day={from}
              heading={row.same ? headings.slice(0, 2).join(', ') : headings[0]}
            />
            <Became row={row} />
            {!row.same && <Side side={row.to} day={to} heading={headings[1]} />}
          </Card>
        ))}
      </Box>
    )
  }
  return (
    <TableContainer component={Card}>
      <Table aria-label={texts.crosswalk.title} size="small">
        <TableHead>
          <TableRow>
            {headings.map((heading) => (
              <TableCell key={heading}>{heading}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={keyOf(row)} sx={{ '& td': { verticalAlign: 'top' } }}>
              <TableCell width="33%">
                <Side side={row.from} day={from} />
              </TableCell>
              <TableCell width="33%">
                <Side side={row.to} day={to} />
              </TableCell>
              <TableCell>
                <Became row={row} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

function keyOf({ from, to }: CrosswalkRow): string {
  return `${from.id} ${to?.id ?? ''}`
}

/** `heading`: of which day it is, where no column says so. */
function Side({
  side,
  day,
  heading,
}: {
  side: CrosswalkRow['to']
  day: string
  heading?: string | undefined
}) {
  const of = heading && (
    <Typography variant="caption" color="textSecondary" component="div">
      {heading}
    </Typography>
  )
  return (
    <Box sx={{ minWidth: 0 }}>
      {of}
      {side ? <AreaOf side={side} day={day} /> : <Typography color="textSecondary">–</Typography>}
    </Box>
  )
}

function AreaOf({ side, day }: { side: NonNullable<CrosswalkRow['to']>; day: string }) {
  return (
    <>
      <Link
        component={LinkBase}
        to={`${pathTo('areas', side.id)}?${withDay('', day)}`}
        sx={{ fontWeight: 600 }}
      >
        {side.name}
      </Link>{' '}
      <Typography component="span" variant="body2" color="textSecondary">
        {side.code}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {aboveOf(side)}
      </Typography>
    </>
  )
}

function Became({ row }: { row: CrosswalkRow }) {
  const became = useWhatBecame()
  const acts = [...new Set(row.steps.map(({ on, act }) => [writeDay(on), act].filter(Boolean).join(' · ')))]
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="body2">{became(row)}</Typography>
      {acts.map((act) => (
        <Typography key={act} variant="caption" color="textSecondary" component="div">
          {act}
        </Typography>
      ))}
    </Box>
  )
}
