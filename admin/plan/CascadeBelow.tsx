import { Box, Button, Link, Typography } from '@mui/material'
import { LinkBase } from 'react-admin'
import { GroupMembers } from '../agency/GroupMembers.tsx'
import { useTexts } from '../i18n.ts'
import { pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { Tag } from '../layout/Tag.tsx'
import { ink } from '../theme.ts'
import type { CascadeSummary } from './cascade.ts'

/** The sentences of one plan that oblige; where it is open who is meant, a person says so here. */
export function CascadeSentences({ summary, planId }: { summary: CascadeSummary; planId: string }) {
  const texts = useTexts()
  const own = summary.sentences.filter(({ plan }) => plan.id === planId)
  if (own.length === 0) return null
  return (
    <Section title={texts.cascade.sentences} count={own.length}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {own.map((sentence) => (
          <Box
            component="li"
            key={`${sentence.agencyName} ${sentence.text}`}
            sx={{ py: 1, '& + &': { borderTop: `1px solid ${ink.line}` } }}
          >
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <Typography sx={{ fontWeight: 600 }}>{sentence.agencyName}</Typography>
              {!sentence.open && <Tag tone="calm">{texts.cascade.sentenceCount(sentence.count)}</Tag>}
              {sentence.open && !sentence.group && <Tag tone="wait">{texts.group.open}</Tag>}
              {sentence.group && <GroupMembers group={sentence.group} />}
            </Box>
            <Typography variant="body2" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
              {sentence.text}
            </Typography>
            {sentence.open && (
              <Typography variant="caption" color="textSecondary" component="p">
                {texts.cascade.notCounted}
              </Typography>
            )}
            {sentence.partId && (
              <Link
                component={LinkBase}
                to={`${pathTo('plans', planId)}?part=${encodeURIComponent(sentence.partId)}`}
                variant="body2"
                aria-label={`${texts.cascade.inDocument}: ${sentence.agencyName}`}
              >
                {texts.cascade.inDocument}
              </Link>
            )}
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
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
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
