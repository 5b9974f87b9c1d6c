import { Box, Typography } from '@mui/material'
import { geoMercator, geoPath } from 'd3-geo'
import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-admin'
import { feature } from 'topojson-client'
import { planStandingLabels } from '../../schema/plan/label.rules.ts'
import { type PlanStanding, planStandings } from '../../schema/plan/plan.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { pathTo } from '../layout/paths.ts'
import { ink } from '../theme.ts'
import type { Boundaries } from './boundaries.ts'
import type { ProvinceStanding } from './shapes.ts'

const size = { width: 640, height: 720 }
/** Both archipelagos are of Việt Nam and are too small to be seen without their names. */
const archipelagos = [
  { name: 'Quần đảo Hoàng Sa', place: [112, 15.3] },
  { name: 'Quần đảo Trường Sa', place: [113.4, 6.9] },
] as const satisfies readonly { name: string; place: [number, number] }[]

const fills = { OWN: '#2f7d5b', INHERITED: 'url(#inherited)', NONE: '#ffffff' } as const satisfies Record<
  PlanStanding,
  string
>

type Given = { boundaries: Boundaries; provinces: readonly ProvinceStanding[] }
type Shown = { province: ProvinceStanding; outline: string }

/** One stop of the tab key; arrows go from province to province, from north to south, and each is a link to its page. */
export function ProvinceMap({ boundaries, provinces }: Given) {
  const texts = useTexts()
  const say = useSay()
  const navigate = useNavigate()
  const links = useRef(new Map<string, { focus: () => void }>())
  const [stop, setStop] = useState(0)
  const [named, setNamed] = useState<ProvinceStanding | null>(null)
  const { shown, labels } = useMemo(() => drawn(boundaries, provinces), [boundaries, provinces])
  const wordsOf = ({ name, planStatus }: ProvinceStanding) =>
    `${name}: ${say(planStandingLabels[planStatus.status])}`

  const move = (event: KeyboardEvent) => {
    const to = destinationOf(event.key, stop, shown.length)
    if (to === null) return
    event.preventDefault()
    links.current.get(shown[to]?.province.id ?? '')?.focus()
  }
  const open = (event: MouseEvent, path: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    navigate(path)
  }
  return (
    <Box component="figure" sx={{ m: 0 }}>
      <Box
        component="svg"
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="group"
        aria-label={texts.planMap.mapLabel}
        onKeyDown={move}
        onMouseLeave={() => setNamed(null)}
        sx={drawing}
      >
        <defs>
          <pattern
            id="inherited"
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="7" height="7" fill={ink.mist} />
            <rect width="3" height="7" fill={ink.water} />
          </pattern>
        </defs>
        {shown.map(({ province, outline }, place) => (
          <a
            key={province.id}
            ref={(link) => {
              if (link) links.current.set(province.id, link)
            }}
            href={pathTo('areas', province.id)}
            aria-label={wordsOf(province)}
            tabIndex={place === stop ? 0 : -1}
            onClick={(event) => open(event, pathTo('areas', province.id))}
            onFocus={() => {
              setStop(place)
              setNamed(province)
            }}
            onMouseEnter={() => setNamed(province)}
          >
            <path d={outline} fill={fills[province.planStatus.status]} />
          </a>
        ))}
        {labels.map(({ name, x, y }) => (
          <text key={name} x={x} y={y} textAnchor="middle">
            {name}
          </text>
        ))}
      </Box>
      <Typography aria-hidden sx={{ minHeight: '1.6em', fontWeight: 500 }}>
        {named ? wordsOf(named) : texts.planMap.hint}
      </Typography>
      <Box component="ul" sx={legend}>
        {planStandings.map((standing) => (
          <li key={standing}>
            <svg width="18" height="14" aria-hidden="true">
              <rect x="0.5" y="0.5" width="17" height="13" fill={fills[standing]} stroke={ink.deep} />
            </svg>
            {say(planStandingLabels[standing])}
          </li>
        ))}
      </Box>
      <Typography component="figcaption" variant="caption" color="textSecondary">
        {texts.planMap.attribution}
      </Typography>
    </Box>
  )
}

function destinationOf(key: string, stop: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(stop + 1, count - 1)
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(stop - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** Outlines from north to south, each with its province; a boundary without one on the day is left out. */
function drawn(boundaries: Boundaries, provinces: readonly ProvinceStanding[]) {
  const all = feature(boundaries, boundaries.objects.provinces)
  const projection = geoMercator().fitExtent(
    [
      [8, 8],
      [size.width - 8, size.height - 24],
    ],
    all,
  )
  const path = geoPath(projection)
  const shown = all.features
    .toSorted((a, b) => path.centroid(a)[1] - path.centroid(b)[1])
    .flatMap((one): Shown[] => {
      const province = provinces.find(({ code }) => code === one.properties.code)
      const outline = path(one)
      return province && outline ? [{ province, outline }] : []
    })
  const labels = archipelagos.map(({ name, place }) => {
    const [x = 0, y = 0] = projection([...place]) ?? []
    return { name, x: Math.min(x, size.width - 106), y: Math.min(y, size.height - 6) }
  })
  return { shown, labels }
}

const drawing = {
  display: 'block',
  width: '100%',
  maxHeight: '76vh',
  bgcolor: '#eef4f6',
  borderRadius: 1,
  '& path': { stroke: ink.deep, strokeWidth: 0.7, strokeLinejoin: 'round' },
  '& text': { fontSize: { xs: 22, md: 15 }, fill: ink.deep, fontStyle: 'italic' },
  '& a:focus': { outline: 'none' },
  '& a:hover path': { stroke: ink.markEdge, strokeWidth: 2 },
  '& a:focus-visible path': { stroke: ink.markEdge, strokeWidth: 4 },
} as const

const legend = {
  listStyle: 'none',
  m: 0,
  my: 1,
  p: 0,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2.5,
  rowGap: 0.5,
  fontSize: '0.875rem',
  '& li': { display: 'flex', alignItems: 'center', gap: 0.75 },
} as const
