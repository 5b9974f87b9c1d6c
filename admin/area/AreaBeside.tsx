import { Box, Card, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-admin'
import { isCompleteOn } from '../../schema/area/area.rules.ts'
import { useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { pathTo } from '../layout/paths.ts'
import { AreaPicker } from './AreaPicker.tsx'
import { AreaTree } from './AreaTree.tsx'

type Given = { selected: string | null; path: string[]; treeFirst?: boolean; children: ReactNode }

/** The tree with its search at the left, the area at the right; on a phone one of the two. */
export function AreaBeside({ selected, path, treeFirst = false, children }: Given) {
  const texts = useTexts()
  const navigate = useNavigate()
  const { day } = useDay()
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '360px minmax(0, 1fr)' },
        gap: 3,
        alignItems: 'start',
      }}
    >
      <Card
        data-tree-box
        sx={{
          display: { xs: treeFirst ? 'block' : 'none', lg: 'block' },
          position: { lg: 'sticky' },
          top: 76,
          maxHeight: { lg: 'calc(100dvh - 100px)' },
          overflow: 'auto',
          p: 1.5,
        }}
      >
        <Box sx={{ mb: 1.5, pt: 0.75 }}>
          <AreaPicker
            label={texts.area.search}
            value={null}
            onChange={(area) => area && navigate(pathTo('areas', area.id))}
            minWidth={336}
          />
        </Box>
        {!isCompleteOn(day) && (
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {texts.area.incomplete}
          </Typography>
        )}
        <AreaTree selected={selected} path={path} />
      </Card>
      <Box sx={{ display: { xs: treeFirst ? 'none' : 'block', lg: 'block' }, minWidth: 0 }}>{children}</Box>
    </Box>
  )
}
