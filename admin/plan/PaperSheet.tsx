import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import { motto, type Paper, type PaperBlock, recipientsTitle } from '../../schema/plan/paper.rules.ts'
import { documentFace } from '../theme.ts'

/**
 * What the printer gets: the sheet alone, on A4 with the margins of Decree 30/2020/NĐ-CP, annex I, the number of each
 * page but the first in the middle above.
 */
const printing = `
@page { size: A4; margin: 20mm 20mm 20mm 30mm; @top-center { content: counter(page); font: 14pt ${documentFace}; } }
@page :first { @top-center { content: none; } }
@media print {
  html, body { background: #fff !important; }
  body *:not(:has([data-paper])):not([data-paper], [data-paper] *) { display: none !important; }
  body *:has([data-paper]) { display: block !important; margin: 0 !important; padding: 0 !important; max-width: none !important; min-height: 0 !important; }
}`

/** The sheet as it will be printed; on a phone its margins are narrow and the letterhead stands in one column. */
export function PaperSheet({ paper }: { paper: Paper }) {
  return (
    <>
      <style>{printing}</style>
      <Box component="article" lang="vi" data-paper data-stamp={paper.stamp ?? ''} sx={sheet}>
        {paper.stamp && <Box sx={stampLabel}>{paper.stamp}</Box>}
        <Letterhead paper={paper} />
        <Box sx={{ textAlign: 'center', my: '18pt', fontWeight: 700 }}>
          <Box component="h2" sx={{ font: 'inherit', m: 0 }}>
            {paper.kind}
          </Box>
          {paper.attachedTo && <Box sx={{ fontWeight: 400, fontStyle: 'italic' }}>{paper.attachedTo}</Box>}
          <Box sx={{ textWrap: 'balance' }}>{paper.title}</Box>
          {paper.notes.map((note) => (
            <Box key={note} sx={{ fontWeight: 400, fontStyle: 'italic', fontSize: '0.93em' }}>
              {note}
            </Box>
          ))}
          <Rule share="35%" />
        </Box>
        {/* The blocks of one paper never change their order: their place names them. */}
        {paper.blocks.map((block, place) => (
          <Block key={`${block.kind}-${place}`} block={block} />
        ))}
        <Closing paper={paper} />
      </Box>
    </>
  )
}

const sheet = {
  position: 'relative',
  overflow: 'hidden',
  maxWidth: '210mm',
  minHeight: { md: '297mm' },
  mx: 'auto',
  bgcolor: '#fff',
  color: '#000',
  boxShadow: 2,
  px: { xs: 2, md: 0 },
  py: { xs: 3, md: '20mm' },
  pl: { md: '30mm' },
  pr: { md: '20mm' },
  fontFamily: documentFace,
  fontSize: { xs: '12pt', md: '14pt' },
  lineHeight: 1.3,
  overflowWrap: 'anywhere',
  '&:not([data-stamp=""])::after': {
    content: 'attr(data-stamp)',
    position: 'absolute',
    inset: 0,
    display: 'grid',
    placeItems: 'center',
    fontSize: { xs: '40pt', md: '84pt' },
    fontWeight: 700,
    color: 'rgba(138, 38, 25, 0.1)',
    transform: 'rotate(-30deg)',
    pointerEvents: 'none',
    textAlign: 'center',
  },
  '@media print': {
    boxShadow: 'none',
    maxWidth: 'none',
    minHeight: 0,
    p: 0,
    overflow: 'visible',
    fontSize: '14pt',
    '&:not([data-stamp=""])::after': { position: 'fixed', fontSize: '84pt' },
  },
} as const

const stampLabel = {
  position: 'absolute',
  top: { xs: 8, md: '8mm' },
  right: { xs: 8, md: '20mm' },
  color: '#8a2619',
  fontWeight: 700,
  fontSize: '12pt',
  '@media print': { position: 'static', textAlign: 'right' },
} as const

function Letterhead({ paper }: { paper: Paper }) {
  return (
    <Box sx={{ ...columns, fontSize: { xs: '11pt', md: '13pt' }, textAlign: 'center' }}>
      <Box sx={{ flex: { md: '2 1 62mm' }, '@media print': { flex: '2 1 62mm' } }}>
        {paper.superior && <Box>{paper.superior}</Box>}
        {paper.issuer.map((line) => (
          <Box key={line} sx={{ fontWeight: 700 }}>
            {line}
          </Box>
        ))}
        <Rule share="40%" />
        <Box sx={{ whiteSpace: 'pre-wrap' }}>{paper.number}</Box>
      </Box>
      <Box sx={{ flex: { md: '3 1 92mm' }, '@media print': { flex: '3 1 92mm' } }}>
        <Box sx={{ fontWeight: 700, fontSize: { xs: '11pt', md: '12pt' } }}>{motto.state}</Box>
        <Box sx={{ fontWeight: 700 }}>{motto.words}</Box>
        <Rule share="60%" />
        <Box sx={{ fontStyle: 'italic' }}>{paper.placeAndDate}</Box>
      </Box>
    </Box>
  )
}

const columns = {
  display: 'flex',
  flexDirection: { xs: 'column', md: 'row' },
  gap: { xs: 2, md: '4mm' },
  '@media print': { flexDirection: 'row', gap: '4mm', fontSize: '13pt' },
} as const

const half = { flex: { md: '1 1 0' }, '@media print': { flex: '1 1 0' } } as const

/** The line under motto, issuer and title. */
function Rule({ share }: { share: string }) {
  return <Box aria-hidden sx={{ width: share, borderTop: '1px solid #000', mx: 'auto', my: '3pt' }} />
}

function Block({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'ground':
      return <Line sx={{ fontStyle: 'italic' }}>{block.text}</Line>
    case 'paragraph':
      return <Line>{block.text}</Line>
    case 'section':
      return (
        <Line component="h3" sx={title}>
          {block.text}
        </Line>
      )
    case 'heading':
      return (
        <Line component="h4" sx={title}>
          {block.text}
        </Line>
      )
    case 'point':
      return (
        <Line sx={{ ml: `${block.depth * 5}mm` }}>
          {block.mark} {block.text}
        </Line>
      )
    case 'table':
      return <Targets table={block} />
  }
}

const title = { font: 'inherit', fontWeight: 700, breakAfter: 'avoid' } as const

type Lined = { component?: 'p' | 'h3' | 'h4'; sx?: object; children: ReactNode }

function Line({ component = 'p', sx = {}, children }: Lined) {
  return (
    <Box
      component={component}
      sx={{
        m: 0,
        mt: '6pt',
        textIndent: '10mm',
        textAlign: { xs: 'left', md: 'justify' },
        '@media print': { textAlign: 'justify' },
        ...sx,
      }}
    >
      {children}
    </Box>
  )
}

function Targets({ table }: { table: PaperBlock & { kind: 'table' } }) {
  return (
    <Box component="table" sx={cells}>
      <thead>
        <tr>
          {table.columns.map(({ title, share }) => (
            <th key={title} scope="col" style={{ width: `${share}%` }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row[0]}>
            {row.map((words, at) => (
              <td
                key={table.columns[at]?.title}
                style={{ textAlign: table.columns[at]?.centred ? 'center' : 'left' }}
              >
                {words}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  )
}

const cells = {
  width: '100%',
  // On a phone the columns are as wide as their longest word.
  tableLayout: { xs: 'auto', md: 'fixed' },
  borderCollapse: 'collapse',
  my: '8pt',
  fontSize: { xs: '11pt', md: '13pt' },
  '& th, & td': {
    border: '1px solid #000',
    p: '3pt 4pt',
    verticalAlign: 'middle',
    overflowWrap: 'break-word',
  },
  '& tr': { breakInside: 'avoid' },
  '@media print': { fontSize: '13pt', tableLayout: 'fixed' },
} as const

function Closing({ paper: { recipients, signature } }: { paper: Paper }) {
  return (
    <Box sx={{ ...columns, mt: '18pt', breakInside: 'avoid' }}>
      <Box sx={{ ...half, fontSize: '11pt' }}>
        {recipients.length > 0 && (
          <Box sx={{ fontSize: '12pt', fontWeight: 700, fontStyle: 'italic' }}>{recipientsTitle}</Box>
        )}
        {recipients.map((line) => (
          <Box key={line}>{line}</Box>
        ))}
      </Box>
      <Box sx={{ ...half, textAlign: 'center', fontWeight: 700 }}>
        {signature.authority.map((line) => (
          <Box key={line}>{line}</Box>
        ))}
        <Box sx={{ mt: '48pt' }}>{signature.name}</Box>
      </Box>
    </Box>
  )
}
