import Download from '@mui/icons-material/DownloadOutlined'
import { Box, Button, Typography } from '@mui/material'
import { areaFileKindLabels } from '../../schema/area/import.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { Section } from '../layout/Section.tsx'
import { Tag } from '../layout/Tag.tsx'
import { ink } from '../theme.ts'
import type { AreaImportOutcome, BadRowLine } from './importShapes.ts'

/** What was written, or would be; and the rows to correct, as a list and as a file. */
export function AreaImportResult({ outcome }: { outcome: AreaImportOutcome }) {
  const texts = useTexts()
  const say = useSay()
  const { created, changed, unchanged, badRowCount } = outcome
  return (
    <>
      <Section title={titleOf(outcome, texts.areaImport)}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
          <Tag tone={created > 0 ? 'good' : 'still'}>{texts.areaImport.created(created)}</Tag>
          <Tag tone={changed > 0 ? 'good' : 'still'}>{texts.areaImport.changed(changed)}</Tag>
          <Tag tone="still">{texts.areaImport.unchanged(unchanged)}</Tag>
          <Tag tone={badRowCount > 0 ? 'bad' : 'still'}>{texts.areaImport.bad(badRowCount)}</Tag>
        </Box>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {outcome.files.map((file) => (
            <Box
              component="li"
              key={file.fileId}
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                gap: 1,
                alignItems: 'center',
                py: 1,
                borderTop: `1px solid ${ink.line}`,
              }}
            >
              <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
                <Typography sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{file.name}</Typography>
                <Typography variant="body2" color="textSecondary">
                  {file.kind === null ? texts.areaImport.unknownKind : say(areaFileKindLabels[file.kind])}
                  {' · '}
                  {texts.areaImport.rows(file.rows)}
                </Typography>
              </Box>
              {file.correction !== null && (
                <Button
                  variant="outlined"
                  startIcon={<Download aria-hidden />}
                  onClick={() => saveText(`dong-loi-${file.name}`, file.correction ?? '')}
                >
                  {texts.areaImport.download(file.badRows)}
                </Button>
              )}
            </Box>
          ))}
        </Box>
      </Section>
      {outcome.badRows.nodes.length > 0 && (
        <Section title={texts.areaImport.badRows} count={badRowCount}>
          <Typography color="textSecondary" sx={{ mb: 1 }}>
            {texts.areaImport.correct}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {outcome.badRows.nodes.map((row) => (
              <BadRowItem key={`${row.file} ${row.line} ${row.column} ${row.reason.en}`} row={row} />
            ))}
          </Box>
          {outcome.badRows.pageInfo.hasNextPage && (
            <Typography sx={{ mt: 1 }}>{texts.areaImport.more}</Typography>
          )}
        </Section>
      )}
    </>
  )
}

function BadRowItem({ row }: { row: BadRowLine }) {
  const texts = useTexts()
  const say = useSay()
  return (
    <Box component="li" sx={{ py: 1, borderTop: `1px solid ${ink.line}` }}>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {texts.areaImport.place(row.file, row.line)}
        {row.column !== null && (
          <>
            {' · '}
            <code>{row.column}</code>
          </>
        )}
      </Typography>
      <Typography>{say(row.reason)}</Typography>
    </Box>
  )
}

type Words = { nothingWritten: string; wouldWrite: string; nothingNew: string; written: string }

function titleOf({ state, dryRun, created, changed }: AreaImportOutcome, words: Words): string {
  if (state === 'REFUSED') return words.nothingWritten
  if (dryRun) return words.wouldWrite
  return created + changed === 0 ? words.nothingNew : words.written
}

/** Excel takes a file for UTF-8 by its first mark. */
function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
