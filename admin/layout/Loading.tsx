import { Box, Skeleton } from '@mui/material'
import { useTexts } from '../i18n.ts'

/** Lines where the content will stand, so that nothing jumps when it comes. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const texts = useTexts()
  return (
    <Box role="status" aria-label={texts.state.loading} sx={{ py: 1 }}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={34} width={`${96 - ((line * 17) % 40)}%`} />
      ))}
    </Box>
  )
}
