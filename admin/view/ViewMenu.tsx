import Bookmarks from '@mui/icons-material/BookmarksOutlined'
import Delete from '@mui/icons-material/DeleteOutlined'
import Edit from '@mui/icons-material/EditOutlined'
import { Box, Button, IconButton, Popover, Typography } from '@mui/material'
import { useState } from 'react'
import { type SortPayload, useListContext, useNotify } from 'react-admin'
import { readFilter, readOrder, type ViewedList } from '../../schema/view/view.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { useViews, type ViewRow } from './useViews.ts'
import { ViewName } from './ViewName.tsx'

/**
 * The filters that one keeps for this list, with its order: on the server, so that they are there on another machine too.
 * `sort`: the order that the list begins with, where it has several.
 */
export function ViewMenu({ list, sort: usual }: { list: ViewedList; sort?: SortPayload }) {
  const texts = useTexts()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { filterValues, sort } = useListContext()
  const { views, keep, rename, remove } = useViews(list, anchor !== null)
  const sorted = usual !== undefined && (sort.field !== usual.field || sort.order !== usual.order)
  const filtered = sorted || Object.keys(filterValues).length > 0
  const orderBy = sorted ? JSON.stringify({ by: sort.field, direction: sort.order }) : null
  return (
    <>
      <Button
        startIcon={<Bookmarks aria-hidden />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {texts.view.title}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': texts.view.title,
            sx: { p: 2, width: 'min(420px, calc(100vw - 32px))' },
          },
        }}
      >
        {views.error && <Failed error={views.error} retry={() => views.refetch()} />}
        {views.isPending && <Loading lines={2} />}
        {views.data?.nodes.length === 0 && <Typography color="textSecondary">{texts.view.none}</Typography>}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {views.data?.nodes.map((view) => (
            <ViewLine
              key={view.id}
              view={view}
              usual={usual}
              onOpen={() => setAnchor(null)}
              onRename={(name) => rename(view, name)}
              onRemove={() => remove(view)}
            />
          ))}
        </Box>
        {filtered ? (
          <ViewName
            label={texts.view.keep}
            initial=""
            onSave={(name) => keep(name, JSON.stringify(filterValues), orderBy)}
            onDone={() => {}}
          />
        ) : (
          <Typography variant="body2" color="textSecondary" sx={{ pt: 1 }}>
            {texts.view.hint}
          </Typography>
        )}
      </Popover>
    </>
  )
}

type LineGiven = {
  view: ViewRow
  usual: SortPayload | undefined
  onOpen: () => void
  onRename: Parameters<typeof ViewName>[0]['onSave']
  onRemove: () => ReturnType<Parameters<typeof ViewName>[0]['onSave']>
}

function ViewLine({ view, usual, onOpen, onRename, onRemove }: LineGiven) {
  const texts = useTexts()
  const say = useSay()
  const notify = useNotify()
  const { setFilters, setSort } = useListContext()
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null)
  const open = () => {
    setFilters(readFilter(view.filter) ?? {}, {}, false)
    const kept = view.orderBy === null ? null : readOrder(view.orderBy)
    if (usual) setSort(kept ? { field: kept.by, order: kept.direction } : usual)
    onOpen()
  }
  const removeIt = async () => {
    const problem = await onRemove()
    if (problem) notify(say(problem.bilingual), { type: 'error' })
  }
  const leave = () => setDoing(null)
  if (doing === 'rename') {
    return (
      <li>
        <ViewName
          label={texts.view.rename}
          initial={view.name}
          onSave={onRename}
          onDone={leave}
          onCancel={leave}
        />
      </li>
    )
  }
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      {doing === 'remove' ? (
        <>
          <Typography sx={{ flex: 1, minWidth: 0 }}>{texts.view.removeAsk(view.name)}</Typography>
          <Button color="error" onClick={removeIt}>
            {texts.view.remove}
          </Button>
          <Button onClick={leave}>{texts.action.cancel}</Button>
        </>
      ) : (
        <>
          <Button
            onClick={open}
            sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start', textAlign: 'left' }}
          >
            {view.name}
          </Button>
          <IconButton aria-label={`${texts.view.rename}: ${view.name}`} onClick={() => setDoing('rename')}>
            <Edit fontSize="small" />
          </IconButton>
          <IconButton aria-label={`${texts.view.remove}: ${view.name}`} onClick={() => setDoing('remove')}>
            <Delete fontSize="small" />
          </IconButton>
        </>
      )}
    </Box>
  )
}
