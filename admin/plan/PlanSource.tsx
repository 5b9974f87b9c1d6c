import Download from '@mui/icons-material/Download'
import { Box, Button, Typography } from '@mui/material'
import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useNotify } from 'react-admin'
import { ApiProblem } from '../api/problem.ts'
import { useTransport } from '../api/transport.tsx'
import { useTexts } from '../i18n.ts'
import { documentFace, ink } from '../theme.ts'
import { cutSource, type Piece, partsOf, type Span } from './parts.ts'
import { useSelectedPart, useSelectPart } from './selection.tsx'
import type { PlanPage } from './shapes.ts'

/** The mark of a warning that belongs to no part. */
export function placeId(span: Span): string {
  return `place-${span.start}-${span.end}`
}

/** The document as it came in, on paper. A click on a sentence selects the part that was read from it. */
export function PlanSource({ plan, corner }: { plan: PlanPage; corner?: ReactNode }) {
  const texts = useTexts()
  const selected = useSelectedPart()
  const select = useSelectPart()
  const paper = useRef<HTMLDivElement>(null)
  const pieces = useMemo(() => {
    const places = plan.warnings.flatMap(({ span }) => (span ? [{ id: placeId(span), span }] : []))
    return cutSource(plan.source.text, [...partsOf(plan), ...places], plan.source.restorations)
  }, [plan])

  useEffect(() => {
    if (selected === null) return
    const mark = paper.current?.querySelector('[data-marked]')
    mark?.scrollIntoView({ block: 'center', behavior: prefersStill() ? 'auto' : 'smooth' })
  }, [selected])

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' }}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          px: 2,
          py: 1,
          borderBottom: `1px solid ${ink.line}`,
          flexWrap: 'wrap',
        }}
      >
        <Typography variant="h2" sx={{ flex: 1, minWidth: 120 }}>
          {texts.plan.source}
          <Typography
            component="span"
            variant="caption"
            color="textSecondary"
            sx={{ display: 'block', fontWeight: 400 }}
          >
            {texts.plan.sourceHint}
          </Typography>
        </Typography>
        {plan.source.file && <DownloadButton planId={plan.id} file={plan.source.file} />}
        {corner}
      </Box>
      {plan.source.masked && (
        <Typography variant="body2" sx={{ px: 2, py: 1 }}>
          {texts.plan.masked}
        </Typography>
      )}
      <Box
        ref={paper}
        data-source
        tabIndex={0}
        role="region"
        aria-label={texts.plan.source}
        sx={{ flex: 1, minHeight: 0, overflow: 'auto', bgcolor: '#eeece6', p: { xs: 1, sm: 2 } }}
      >
        <Box
          onClick={(event) => {
            const target = event.target
            const id =
              target instanceof Element ? target.closest<HTMLElement>('[data-part]')?.dataset.part : undefined
            if (id && !window.getSelection()?.toString()) select(id)
          }}
          sx={{
            bgcolor: '#fff',
            boxShadow: '0 1px 3px rgba(20, 40, 45, 0.16)',
            px: { xs: 2, sm: 4 },
            py: { xs: 2.5, sm: 4 },
            fontFamily: documentFace,
            fontSize: '1.03125rem',
            lineHeight: 1.6,
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            '& [data-part]': { cursor: 'pointer', borderRadius: '2px' },
            '& [data-part]:hover': { bgcolor: ink.mist },
            '& [data-marked]': { bgcolor: `${ink.mark} !important`, boxShadow: `0 2px 0 ${ink.markEdge}` },
          }}
        >
          {pieces.map((piece) => (
            <SourcePiece
              key={piece.start}
              piece={piece}
              marked={selected !== null && piece.ids.includes(selected)}
            />
          ))}
        </Box>
      </Box>
    </Box>
  )
}

const SourcePiece = memo(function SourcePiece({ piece, marked }: { piece: Piece; marked: boolean }) {
  const texts = useTexts()
  const part = piece.ids.findLast((id) => !id.startsWith('place-'))
  const words = piece.restored ? piece.text : withDimMarks(piece.text)
  if (!part && !marked && !piece.restored) return words
  return (
    <span
      data-part={part}
      data-marked={marked ? '' : undefined}
      title={piece.restored ? texts.plan.restored(piece.restored.original) : undefined}
      style={piece.restored ? { textDecoration: 'underline dotted', textUnderlineOffset: 3 } : undefined}
    >
      {words}
    </span>
  )
})

/** The marks of a text that came as Markdown (`##`, `**`): kept, since offsets count them, but stepping back. */
function withDimMarks(text: string): ReactNode {
  const parts = text.split(/((?<=^|\n)#{1,6}(?= )|\*\*)/u)
  if (parts.length === 1) return text
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // The place in the split is what tells two marks apart; a text never changes under them.
      <span key={`${index}-${part}`} style={{ color: ink.quiet, fontSize: '0.7em' }}>
        {part}
      </span>
    ),
  )
}

function DownloadButton({ planId, file }: { planId: string; file: { id: string; name: string } }) {
  const texts = useTexts()
  const notify = useNotify()
  const transport = useTransport()
  const download = async () => {
    try {
      const address = URL.createObjectURL(
        await transport.fetchFile(`/files/${file.id}?plan=${encodeURIComponent(planId)}`),
      )
      const link = document.createElement('a')
      link.href = address
      link.download = file.name
      link.click()
      URL.revokeObjectURL(address)
    } catch (error) {
      notify(
        error instanceof ApiProblem && error.kind === 'OFFLINE' ? error.message : texts.plan.downloadFailed,
        { type: 'error' },
      )
    }
  }
  return (
    <Button size="small" startIcon={<Download aria-hidden />} onClick={download}>
      {texts.plan.download}
    </Button>
  )
}

function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
