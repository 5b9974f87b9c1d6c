import { Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { ApiProblem, fault } from '../api/problem.ts'
import { AreaPicker } from '../area/AreaPicker.tsx'
import { type AreaName, areaName } from '../area/shapes.ts'
import { useSay, useTexts } from '../i18n.ts'
import { DayBox } from '../layout/DayBox.tsx'
import { useDay } from '../layout/day.tsx'
import { readDay, typeDay } from '../layout/typedDay.ts'

type Given = {
  /** Takes those that are not in the list yet, and answers how many these were. */
  onAdd: (areas: AreaName[]) => number
}

/** All areas directly below one, as they were on a day. */
export function AddChildren({ onAdd }: Given) {
  const { areaGroup: texts } = useTexts()
  const say = useSay()
  const api = useDataProvider<Api>()
  const { day } = useDay()
  const [parent, setParent] = useState<string | null>(null)
  const [typed, setTyped] = useState(typeDay(day))
  const [told, setTold] = useState('')
  const [busy, setBusy] = useState(false)
  const asOf = readDay(typed)
  const add = async () => {
    setBusy(true)
    const { signal } = new AbortController()
    const given = { filter: { parent, alive: true }, fields: areaName, asOf, signal }
    const found: AreaName[] = []
    try {
      let after: string | null = null
      do {
        const walked: Awaited<ReturnType<typeof api.walk<typeof areaName>>> = await api.walk('areas', {
          ...given,
          after,
        })
        found.push(...walked.rows)
        after = walked.next
      } while (after !== null)
      const added = onAdd(found)
      setTold(texts.childrenAdded(added, found.length - added))
    } catch (error) {
      setTold(say(error instanceof ApiProblem ? error.bilingual : fault))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'flex-start' }}>
        <AreaPicker
          label={texts.childrenOf}
          value={parent}
          onChange={(area) => setParent(area?.id ?? null)}
          minWidth={300}
        />
        <Box sx={{ width: 150 }}>
          <DayBox label={texts.asOf} value={typed} onChange={setTyped} />
        </Box>
        <Button
          variant="outlined"
          disabled={busy || parent === null || asOf === null}
          onClick={() => void add()}
        >
          {texts.addChildren}
        </Button>
      </Box>
      <Typography variant="body2" color="textSecondary" role="status">
        {told}
      </Typography>
    </Box>
  )
}
