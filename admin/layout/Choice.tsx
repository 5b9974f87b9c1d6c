import { MenuItem, TextField } from '@mui/material'
import type { Bilingual } from '../../schema/text.rules.ts'
import { useSay } from '../i18n.ts'

type Given<W extends string> = {
  label: string
  words: readonly W[]
  labels: Readonly<Record<W, Bilingual>>
  value: W | ''
  onChange: (word: W | '') => void
  /** What the empty choice says; without it there is none. */
  any?: string
  minWidth?: number
  required?: boolean
}

/** One word of a closed list, named by the labels of its rules. */
export function Choice<W extends string>({
  label,
  words,
  labels,
  value,
  onChange,
  any,
  minWidth = 180,
  required = false,
}: Given<W>) {
  const say = useSay()
  return (
    <TextField
      select
      required={required}
      label={label}
      value={value}
      onChange={(event) => onChange(words.find((word) => word === event.target.value) ?? '')}
      sx={{ minWidth }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      {any !== undefined && <MenuItem value="">{any}</MenuItem>}
      {words.map((word) => (
        <MenuItem key={word} value={word}>
          {say(labels[word])}
        </MenuItem>
      ))}
    </TextField>
  )
}
