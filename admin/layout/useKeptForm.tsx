import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import EditNote from '@mui/icons-material/EditNote'
import { Alert, AlertTitle, Button } from '@mui/material'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTexts } from '../i18n.ts'
import { keyOf, readKept, typed, writeKept } from '../user/kept.ts'
import { useMe } from '../user/me.ts'
import { writeMoment } from './day.tsx'

type Kept = { at: string; version: number; said: string }
type Given<V> = {
  /** Tells the form from all others. */
  what: string
  /** Of the record that the form is over; 0 where it is over none. */
  version: number
  values: V
  isChanged: boolean
  /** Puts into the form what stood there before: `values` as they were given. */
  onTake: (values: V) => void
}

/** What stands in a form that is saved as a whole: kept until it is saved or given up, and offered to who comes back. */
export function useKeptForm<V extends object>({ what, version, values, isChanged, onTake }: Given<V>) {
  const { data: me } = useMe()
  const key = me ? keyOf(me, `${typed}.${what}`) : null
  const [found, setFound] = useState<Kept | null>(null)
  const [lookedFor, setLookedFor] = useState<string | null>(null)
  if (key !== null && lookedFor !== key) {
    setLookedFor(key)
    const kept = readKept(key)
    setFound(isKept(kept) ? kept : null)
  }
  const said = JSON.stringify(values)
  const wasChanged = useRef(false)
  useEffect(() => {
    if (key === null || (!isChanged && !wasChanged.current)) return
    wasChanged.current = isChanged
    writeKept(key, isChanged ? ({ at: new Date().toISOString(), version, said } satisfies Kept) : null)
  }, [key, isChanged, version, said])
  const forget = () => {
    wasChanged.current = false
    setFound(null)
    if (key !== null) writeKept(key, null)
  }
  const offer: ReactNode = found && (
    <KeptOffer
      kept={found}
      isOutrun={found.version !== version}
      onTake={() => {
        setFound(null)
        onTake(JSON.parse(found.said))
      }}
      onDrop={forget}
    />
  )
  return { offer, forget }
}

/** For who saves a form from outside of it. */
export function useForgetForm(what: string): () => void {
  const { data: me } = useMe()
  return () => me && writeKept(keyOf(me, `${typed}.${what}`), null)
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  return 'at' in value && 'version' in value && 'said' in value && typeof value.said === 'string'
}

type Offered = { kept: Kept; isOutrun: boolean; onTake: () => void; onDrop: () => void }

function KeptOffer({ kept, isOutrun, onTake, onDrop }: Offered) {
  const { typed: texts } = useTexts()
  return (
    <Alert severity={isOutrun ? 'warning' : 'info'} role="region" aria-label={texts.label}>
      <AlertTitle>{texts.form(writeMoment(kept.at))}</AlertTitle>
      {isOutrun && <div>{texts.outrunForm}</div>}
      <Button variant="contained" size="small" startIcon={<EditNote aria-hidden />} onClick={onTake}>
        {texts.reopen}
      </Button>{' '}
      <Button size="small" startIcon={<DeleteOutline aria-hidden />} onClick={onDrop}>
        {texts.drop}
      </Button>
    </Alert>
  )
}
