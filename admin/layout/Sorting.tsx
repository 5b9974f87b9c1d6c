import ArrowDownward from '@mui/icons-material/ArrowDownward'
import ArrowUpward from '@mui/icons-material/ArrowUpward'
import { Box, IconButton, MenuItem, TableCell, TableSortLabel, TextField } from '@mui/material'
import { useListContext } from 'react-admin'
import { useTexts } from '../i18n.ts'

type Sortable = { label: string; width?: number | string; sort?: string }

/** The head of a column; where the list can be put in its order, a button that does so, and then turns it round. */
export function HeadCell({ column: { label, width, sort: field } }: { column: Sortable }) {
  const { sort, setSort } = useListContext()
  const isOn = field !== undefined && sort.field === field
  const direction = sort.order === 'ASC' ? 'asc' : 'desc'
  return (
    <TableCell sx={{ width }} {...(isOn && { sortDirection: direction })}>
      {field === undefined ? (
        label
      ) : (
        <TableSortLabel
          active={isOn}
          direction={isOn ? direction : 'asc'}
          onClick={() => setSort({ field, order: isOn && sort.order === 'ASC' ? 'DESC' : 'ASC' })}
        >
          {label}
        </TableSortLabel>
      )}
    </TableCell>
  )
}

/** The same where rows are cards, which have no head. */
export function SortChoice({ columns }: { columns: readonly Sortable[] }) {
  const texts = useTexts()
  const { sort, setSort } = useListContext()
  const sortable = columns.filter((column) => column.sort !== undefined)
  if (sortable.length === 0) return null
  const isUp = sort.order === 'ASC'
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 1.5 }}>
      <TextField
        select
        label={texts.action.sortBy}
        value={sortable.some((column) => column.sort === sort.field) ? sort.field : ''}
        onChange={(event) => setSort({ field: event.target.value, order: sort.order })}
        sx={{ minWidth: 180 }}
        slotProps={{ inputLabel: { shrink: true } }}
      >
        {sortable.map((column) => (
          <MenuItem key={column.label} value={column.sort}>
            {column.label}
          </MenuItem>
        ))}
      </TextField>
      <IconButton
        aria-label={isUp ? texts.action.turnDown : texts.action.turnUp}
        onClick={() => setSort({ field: sort.field, order: isUp ? 'DESC' : 'ASC' })}
      >
        {isUp ? <ArrowUpward /> : <ArrowDownward />}
      </IconButton>
    </Box>
  )
}
