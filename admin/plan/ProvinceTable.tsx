import { Box, Link } from '@mui/material'
import { LinkBase } from 'react-admin'
import { useTexts } from '../i18n.ts'
import { pathTo } from '../layout/paths.ts'
import { ink } from '../theme.ts'
import type { ProvinceStanding } from './shapes.ts'

/** All that the map tells, in words, in the order of codes. */
export function ProvinceTable({ provinces }: { provinces: readonly ProvinceStanding[] }) {
  const texts = useTexts()
  return (
    <Box component="table" sx={table}>
      <thead>
        <tr>
          <th scope="col">{texts.planMap.province}</th>
          <th scope="col">{texts.planMap.plan}</th>
        </tr>
      </thead>
      <tbody>
        {provinces.map(({ id, name, planStatus: { status, plan, inherited } }) => (
          <tr key={id}>
            <th scope="row">
              <Link component={LinkBase} to={pathTo('areas', id)}>
                {name}
              </Link>
            </th>
            <td>
              {status === 'NONE' && (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {texts.planMap.none}
                </Box>
              )}
              {status === 'INHERITED' && `${texts.area.inherits}: `}
              {[...(plan ? [plan] : []), ...inherited.map((one) => one.plan)].map((one) => (
                <Box key={one.id}>
                  <Link component={LinkBase} to={pathTo('plans', one.id)} sx={{ fontWeight: 600 }}>
                    {one.number ?? one.title}
                  </Link>
                </Box>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  )
}

const table = {
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th, & td': {
    textAlign: 'left',
    py: 0.75,
    pr: 1,
    borderBottom: `1px solid ${ink.line}`,
    fontWeight: 400,
  },
  '& thead th': { color: 'text.secondary', fontWeight: 500 },
  '& th:first-of-type': { width: '42%' },
  overflowWrap: 'anywhere',
} as const
