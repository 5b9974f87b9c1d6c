import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import { Box, IconButton, TextField, Typography } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useGetOne } from 'react-admin'
import { type Role, roleLabels, roles, tierOfRole } from '../../schema/user/user.rules.ts'
import { AgencyPicker } from '../agency/AgencyPicker.tsx'
import { type AgencyName, agencyName } from '../agency/shapes.ts'
import type { ApiProblem } from '../api/problem.ts'
import { AreaPicker } from '../area/AreaPicker.tsx'
import { useTexts } from '../i18n.ts'
import { Choice } from '../layout/Choice.tsx'
import { useDay } from '../layout/day.tsx'
import { FormFoot } from '../layout/FormFoot.tsx'
import { Section } from '../layout/Section.tsx'
import { asUnsaved } from '../layout/unsaved.tsx'
import { useKeptForm } from '../layout/useKeptForm.tsx'
import { useMe } from './me.ts'
import { useMay } from './useMay.ts'

export type UserValues = {
  signInName: string
  name: string
  role: Role
  areaId: string | null
  agencyId: string | null
  draftsForIds: string[]
}
type Named = { id: string; name: string }

type Given = {
  /** Null for a new one. */
  id: string | null
  version: number
  values: UserValues
  /** Who is there already is not asked for the name to sign in by. */
  invited: boolean
  /** Agencies that are chosen now. */
  present: readonly Named[]
  busy: boolean
  problem: ApiProblem | null
  /** `saved` is told once it is. */
  onSave: (values: UserValues, saved: () => void) => void
}

/**
 * The boxes of a person. The role says of which tier the area is, so another role takes it out; agencies are those of
 * the area, so another area takes them out.
 */
export function UserForm({ id, version, values, invited, present, busy, problem, onSave }: Given) {
  const { user: texts, action } = useTexts()
  const { data: me } = useMe()
  const [typed, setTyped] = useState(values)
  const isChanged = JSON.stringify(typed) !== JSON.stringify(values)
  const { offer, forget } = useKeptForm({
    what: `user.${id ?? 'new'}`,
    version,
    values: typed,
    isChanged,
    onTake: setTyped,
  })
  const change = (more: Partial<UserValues>) => setTyped((before) => ({ ...before, ...more }))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSave(typed, forget)
  }
  const may = useMay()
  const own = me?.area ?? null
  /** Of the tier of the role there may be one area alone in one's scope: one's own. */
  const onlyArea = (role: Role) => (own && own.tier === tierOfRole[role] ? own.id : null)
  const mayBe = roles.filter(
    (role) =>
      tierOfRole[role] !== null &&
      own !== null &&
      may('create', { type: 'User', id: '', role, areaId: own.id, scopeIds: [own.id] }),
  )
  const isFixed = onlyArea(typed.role) !== null && typed.areaId === onlyArea(typed.role)
  const presentOf = (id: string | null) => present.find((one) => one.id === id) ?? null
  return (
    <Box
      component="form"
      onSubmit={submit}
      onReset={forget}
      {...asUnsaved(!busy && isChanged)}
      sx={{ display: 'grid', gap: 2.5, maxWidth: 900 }}
    >
      {offer}
      <Section title={texts.edit}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
          <TextField
            label={texts.name}
            value={typed.name}
            onChange={(event) => change({ name: event.target.value })}
            required
          />
          <TextField
            label={texts.signInName}
            type="email"
            value={typed.signInName}
            onChange={(event) => change({ signInName: event.target.value })}
            required={!invited}
            disabled={invited}
            helperText={invited ? undefined : texts.signInHint}
            slotProps={{ htmlInput: { autoComplete: 'off' } }}
          />
          <Choice
            label={texts.role}
            words={mayBe}
            labels={roleLabels}
            value={typed.role}
            onChange={(role) =>
              role !== '' &&
              role !== typed.role &&
              change({ role, areaId: onlyArea(role), agencyId: null, draftsForIds: [] })
            }
            required
          />
          <AreaPicker
            label={texts.area}
            value={typed.areaId}
            onChange={(area) => change({ areaId: area?.id ?? null, agencyId: null, draftsForIds: [] })}
            within={{
              tier: tierOfRole[typed.role],
              alive: true,
              ...(own && own.tier !== 'NATION' && !isFixed && { parent: own.id }),
            }}
            disabled={isFixed}
            helperText={texts.areaOf[typed.role]}
            minWidth="100%"
            required
          />
          <AgencyPicker
            label={texts.agency}
            areaId={typed.areaId}
            value={typed.agencyId}
            present={presentOf(typed.agencyId)}
            onChange={(agencyId) => change({ agencyId })}
            helperText={typed.areaId === null ? texts.areaFirst : undefined}
            required
          />
        </Box>
      </Section>
      <Section title={texts.draftsFor} count={typed.draftsForIds.length}>
        <Box sx={{ display: 'grid', gap: 1 }}>
          {typed.draftsForIds.map((id) => (
            <AgencyLine
              key={id}
              id={id}
              present={presentOf(id)}
              onRemove={() => change({ draftsForIds: typed.draftsForIds.filter((one) => one !== id) })}
            />
          ))}
          <AgencyPicker
            key={typed.draftsForIds.length}
            label={texts.addDraftsFor}
            areaId={typed.areaId}
            value={null}
            helperText={typed.areaId === null ? texts.areaFirst : undefined}
            onChange={(id) =>
              id !== null &&
              !typed.draftsForIds.includes(id) &&
              change({ draftsForIds: [...typed.draftsForIds, id] })
            }
          />
        </Box>
      </Section>
      <FormFoot
        problem={problem}
        label={invited ? action.save : texts.create}
        busy={busy}
        incomplete={typed.areaId === null || typed.agencyId === null}
        back="/users"
      />
    </Box>
  )
}

type Line = { id: string; present: Named | null; onRemove: () => void }

function AgencyLine({ id, present, onRemove }: Line) {
  const { user: texts } = useTexts()
  const { asOf } = useDay()
  const { data } = useGetOne<AgencyName>('agencies', { id, meta: { fields: agencyName, asOf } })
  const name = data?.name ?? present?.name ?? ''
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Typography sx={{ flex: 1 }}>{name}</Typography>
      <IconButton aria-label={texts.removeDraftsFor(name)} onClick={onRemove}>
        <DeleteOutline fontSize="small" />
      </IconButton>
    </Box>
  )
}
