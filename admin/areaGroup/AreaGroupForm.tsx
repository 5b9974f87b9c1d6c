import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import { Box, IconButton, TextField, Typography } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { checkAreaGroup } from '../../schema/areaGroup/areaGroup.rules.ts'
import type { Bilingual } from '../../schema/text.rules.ts'
import type { ApiProblem } from '../api/problem.ts'
import { AreaPicker } from '../area/AreaPicker.tsx'
import type { AreaName } from '../area/shapes.ts'
import { useTexts } from '../i18n.ts'
import { DayBox } from '../layout/DayBox.tsx'
import { FormFoot } from '../layout/FormFoot.tsx'
import { Section } from '../layout/Section.tsx'
import { readDay, typeDay } from '../layout/typedDay.ts'
import { asUnsaved } from '../layout/unsaved.tsx'
import { useKeptForm } from '../layout/useKeptForm.tsx'
import { ink } from '../theme.ts'
import { AddChildren } from './AddChildren.tsx'

export type Line = { areaId: string; name: string; from: string | null; to: string | null }
export type AreaGroupValues = { name: Bilingual; areaId: string | null; lines: Line[] }
type Typed = Omit<Line, 'from' | 'to'> & { key: number; from: string; to: string }

type Given = {
  /** Null for a new one. */
  id: string | null
  version: number
  values: AreaGroupValues
  /** Where one comes back to without saving. */
  back: string
  busy: boolean
  problem: ApiProblem | null
  /** `saved` is told once it is. */
  onSave: (values: AreaGroupValues, saved: () => void) => void
}

/** The boxes of an area group, checked by the rules before anything is sent. */
export function AreaGroupForm({ id, version, values, back, busy, problem, onSave }: Given) {
  const texts = useTexts()
  const [name, setName] = useState(values.name)
  const [areaId, setAreaId] = useState(values.areaId)
  const [lines, setLines] = useState<Typed[]>(() =>
    values.lines.map((line, key) => ({ ...line, key, from: typeDay(line.from), to: typeDay(line.to) })),
  )
  const [told, setTold] = useState<Bilingual[]>([])
  const typed = JSON.stringify({ name, areaId, lines })
  const [begun] = useState(typed)
  const { offer, forget } = useKeptForm({
    what: `areaGroup.${id ?? 'new'}`,
    version,
    values: { name, areaId, lines },
    isChanged: typed !== begun,
    onTake(kept) {
      setName(kept.name)
      setAreaId(kept.areaId)
      setLines(kept.lines)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid=true]')
    if (wrong) return wrong.focus()
    const read = lines.map(({ areaId: id, name: called, from, to }) => ({
      areaId: id,
      name: called,
      from: readDay(from),
      to: readDay(to),
    }))
    const broken = checkAreaGroup({ name, members: read })
    setTold(broken.map(({ message }) => message))
    if (broken.length === 0) onSave({ name, areaId, lines: read }, forget)
  }
  const append = (areas: readonly AreaName[]) => {
    const next = Math.max(-1, ...lines.map(({ key }) => key)) + 1
    const added = areas.map(({ id, name: called }, index) => ({
      areaId: id,
      name: called,
      key: next + index,
    }))
    setLines([...lines, ...added.map((line) => ({ ...line, from: '', to: '' }))])
  }
  const appendMissing = (areas: readonly AreaName[]) => {
    const missing = areas.filter(({ id }) => lines.every((line) => line.areaId !== id))
    append(missing)
    return missing.length
  }
  const change = (key: number, more: Partial<Typed>) =>
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...more } : line)))
  return (
    <Box
      component="form"
      onSubmit={submit}
      onReset={forget}
      {...asUnsaved(!busy && typed !== begun)}
      sx={{ display: 'grid', gap: 2.5, maxWidth: 1080 }}
    >
      {offer}
      <Section title={texts.areaGroup.name}>
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { sm: '1fr 1fr' } }}>
          <TextField
            label={`${texts.areaGroup.name} – ${texts.indicator.vietnamese}`}
            value={name.vi}
            onChange={(event) => setName({ ...name, vi: event.target.value })}
            required
          />
          <TextField
            label={`${texts.areaGroup.name} – ${texts.indicator.english}`}
            value={name.en}
            onChange={(event) => setName({ ...name, en: event.target.value })}
            required
          />
          <AreaPicker
            label={texts.areaGroup.keeper}
            value={areaId}
            onChange={(area) => setAreaId(area?.id ?? null)}
          />
        </Box>
      </Section>
      <Section title={texts.areaGroup.list} count={lines.length}>
        <Box sx={{ mb: 2, display: 'grid', gap: 1.5 }}>
          <AreaPicker
            key={lines.length}
            label={texts.areaGroup.add}
            value={null}
            minWidth={360}
            onChange={(area) => area && append([area])}
          />
          <AddChildren onAdd={appendMissing} />
        </Box>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {lines.map((line) => (
            <Box
              component="li"
              key={line.key}
              sx={{
                display: 'grid',
                gridTemplateColumns: { xs: '1fr 1fr 40px', md: 'minmax(0, 1fr) 180px 180px 40px' },
                gap: 1,
                alignItems: 'center',
                py: 1,
                borderTop: `1px solid ${ink.line}`,
              }}
            >
              <Typography sx={{ gridColumn: { xs: '1 / -1', md: 'auto' } }}>{line.name}</Typography>
              <DayBox
                label={texts.areaGroup.from}
                value={line.from}
                onChange={(from) => change(line.key, { from })}
              />
              <DayBox
                label={texts.areaGroup.to}
                value={line.to}
                onChange={(to) => change(line.key, { to })}
              />
              <IconButton
                aria-label={texts.areaGroup.remove(line.name)}
                onClick={() => setLines((before) => before.filter(({ key }) => key !== line.key))}
              >
                <DeleteOutline fontSize="small" />
              </IconButton>
            </Box>
          ))}
        </Box>
      </Section>
      <FormFoot
        problem={problem}
        told={told}
        label={texts.action.save}
        busy={busy}
        incomplete={areaId === null}
        back={back}
      />
    </Box>
  )
}
