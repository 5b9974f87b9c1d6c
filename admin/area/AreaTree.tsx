import ChevronRight from '@mui/icons-material/ChevronRight'
import ExpandMore from '@mui/icons-material/ExpandMore'
import { Box, Skeleton } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useDataProvider, useGetList, useNavigate, useStore } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { pathTo } from '../layout/paths.ts'
import { ink } from '../theme.ts'
import { type AreaLine, areaLine } from './shapes.ts'
import { moveInTree } from './treeKeys.ts'

type Given = { selected: string | null; path: string[] }

/**
 * The areas of the day as a tree (WAI-ARIA pattern "tree view"): one stop of the Tab key, arrows inside. Branches
 * are asked for when they are opened; which are open is kept in this browser.
 */
export function AreaTree({ selected, path }: Given) {
  const texts = useTexts()
  const { asOf } = useDay()
  const [opened, setOpened] = useStore<string[]>('areas.opened', [])
  const api = useDataProvider<Api>()
  const root = useQuery({
    queryKey: ['areas', 'nation', asOf],
    queryFn: () => api.read('area', areaLine, { code: 'VN', tier: 'NATION', asOf }),
  })
  const nation = root.data

  const way = [...(nation ? [nation.id] : []), ...path].join(' ')
  // Opened once for each way: a branch that a person closes stays closed until another area is chosen.
  useEffect(() => {
    if (way) setOpened((before) => [...new Set([...before, ...way.split(' ')])])
  }, [selected, way, setOpened])

  if (root.isPending) return <Loading lines={10} />
  if (root.error) return <Failed error={root.error} retry={() => root.refetch()} />
  const toggle = (id: string) =>
    setOpened((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => moveInTree(event, toggle)

  return (
    <Box
      component="ul"
      role="tree"
      aria-label={texts.area.tree}
      onKeyDown={onKeyDown}
      sx={{ listStyle: 'none', m: 0, p: 0 }}
    >
      {nation && <Branch area={nation} level={1} selected={selected} opened={opened} toggle={toggle} first />}
    </Box>
  )
}

type BranchGiven = {
  area: AreaLine
  level: number
  selected: string | null
  opened: string[]
  toggle: (id: string) => void
  first?: boolean
}

/**
 * The rows lie flat, each with its level: a nested list would give every branch the names of all below it as its own.
 */
function Branch({ area, level, selected, opened, toggle, first = false }: BranchGiven) {
  const navigate = useNavigate()
  const open = opened.includes(area.id)
  const leaf = area.childCount === 0
  const current = area.id === selected
  const Arrow = open ? ExpandMore : ChevronRight
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current && row.current) bringInto(row.current)
  }, [current])
  return (
    <>
      <Box
        component="li"
        ref={row}
        role="treeitem"
        aria-level={level}
        aria-expanded={leaf ? undefined : open}
        aria-selected={current}
        tabIndex={current || (first && selected === null) ? 0 : -1}
        data-area={area.id}
        data-name={area.name}
        onClick={() => navigate(pathTo('areas', area.id))}
        sx={{
          display: 'flex',
          alignItems: 'center',
          minHeight: 34,
          pl: `${(level - 1) * 18}px`,
          pr: 1,
          borderRadius: 1.5,
          cursor: 'pointer',
          fontSize: '0.90625rem',
          fontWeight: current ? 600 : level < 3 ? 500 : 400,
          bgcolor: current ? ink.mist : 'transparent',
          color: current ? ink.waterDark : 'text.primary',
          '&:hover': { bgcolor: current ? ink.mist : 'rgba(0, 0, 0, 0.04)' },
          '&:focus-visible': { outline: `3px solid ${ink.markEdge}`, outlineOffset: -2 },
        }}
      >
        <Box
          aria-hidden
          onClick={(event) => {
            event.stopPropagation()
            if (!leaf) toggle(area.id)
          }}
          sx={{
            width: 30,
            height: 34,
            display: 'grid',
            placeItems: 'center',
            flexShrink: 0,
            color: ink.quiet,
          }}
        >
          {!leaf && <Arrow sx={{ fontSize: 20 }} />}
        </Box>
        <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
          {area.name}
        </Box>
        {!leaf && (
          <Box component="span" sx={{ fontSize: '0.78125rem', color: ink.quiet }}>
            {area.childCount}
          </Box>
        )}
      </Box>
      {open && !leaf && (
        <Children parent={area.id} level={level + 1} selected={selected} opened={opened} toggle={toggle} />
      )}
    </>
  )
}

function Children({ parent, level, ...rest }: Omit<BranchGiven, 'area' | 'first'> & { parent: string }) {
  const { asOf } = useDay()
  const children = useGetList<AreaLine>('areas', {
    filter: { parent },
    pagination: { page: 1, perPage: 200 },
    meta: { fields: areaLine, asOf },
  })
  if (children.error || children.isPending) {
    return (
      <Box component="li" role="none" sx={{ pl: `${level * 18 + 12}px` }}>
        {children.error ? (
          <Failed error={children.error} retry={() => children.refetch()} />
        ) : (
          <Skeleton height={30} width="60%" />
        )}
      </Box>
    )
  }
  return children.data.map((area) => <Branch key={area.id} area={area} level={level} {...rest} />)
}

/** Scrolls the box of the tree alone: the page stays where the person is. */
function bringInto(row: HTMLElement): void {
  const box = row.closest<HTMLElement>('[data-tree-box]')
  if (!box) return
  const from = row.getBoundingClientRect().top - box.getBoundingClientRect().top
  // Below the middle, what lies under it would not be seen.
  if (from < 80 || from > box.clientHeight / 2) box.scrollTop += from - box.clientHeight / 3
}
