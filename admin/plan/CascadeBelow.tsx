import { Box, Button, Typography } from '@mui/material'
import { useTexts } from '../i18n.ts'
import { Section } from '../layout/Section.tsx'
import { Tag } from '../layout/Tag.tsx'
import { ink } from '../theme.ts'
import type { CascadeSummary } from './cascade.ts'

/** The sentences that oblige, and those whose words wait for a person. */
export function CascadeSentences({ summary }: { summary: CascadeSummary }) {
  const texts = useTexts()
  const own = summary.sentences.filter(({ plan }) => plan.id === summary.plan.id)
  if (own.length === 0) return null
  return (
    <Section title={texts.cascade.sentences} count={own.length}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {own.map((sentence) => (
          <Box
            component="li"
            key={sentence.text}
            sx={{ py: 1, '& + &': { borderTop: `1px solid ${ink.line}` } }}
          >
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <Typography sx={{ fontWeight: 600 }}>{sentence.agencyName}</Typography>
              <Tag tone={sentence.open ? 'wait' : 'calm'}>
                {sentence.open ? texts.cascade.openSentence : texts.cascade.sentenceCount(sentence.count)}
              </Tag>
            </Box>
            <Typography variant="body2" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
              {sentence.text}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  )
}

type Given = { summary: CascadeSummary; above: string | null; onChoose: (above: string | null) => void }

/** Place by place: each whose own plan obliges others in turn. */
export function CascadeBelow({ summary, above, onChoose }: Given) {
  const texts = useTexts()
  return (
    <Section
      title={texts.cascade.below}
      count={summary.below.length}
      action={above !== null && <Button onClick={() => onChoose(null)}>{texts.cascade.anyAbove}</Button>}
    >
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 290px), 1fr))',
          columnGap: 3,
        }}
      >
        {summary.below.map(({ issuer, counts }) => {
          const id = issuer.plan?.id ?? null
          return (
            <Box component="li" key={issuer.agencyName} sx={{ borderBottom: `1px solid ${ink.line}` }}>
              <Button
                fullWidth
                aria-pressed={id !== null && id === above}
                onClick={() => onChoose(id === above ? null : id)}
                sx={{ justifyContent: 'space-between', textAlign: 'left', textTransform: 'none', gap: 1 }}
              >
                <span>{issuer.agencyName}</span>
                <Tag tone={counts.notIssued === 0 ? 'good' : 'still'}>
                  {texts.cascade.belowCount(counts.issued, counts.obliged)}
                </Tag>
              </Button>
            </Box>
          )
        })}
      </Box>
    </Section>
  )
}
