import GroupAdd from '@mui/icons-material/GroupAddOutlined'
import Groups from '@mui/icons-material/GroupsOutlined'
import { Box, Button } from '@mui/material'
import { useState } from 'react'
import { useTexts } from '../i18n.ts'
import { Tag } from '../layout/Tag.tsx'
import { useMay } from '../user/useMay.ts'
import { GroupDialog } from './GroupDialog.tsx'
import type { GroupMention } from './shapes.ts'

/** How it stands with a phrase for many, and the way to its members. */
export function GroupMembers({ group }: { group: GroupMention }) {
  const texts = useTexts()
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  const { area, phrase } = group
  const mayList =
    area !== null &&
    may('list', {
      type: 'AgencyGroup',
      areaId: area.id,
      scopeIds: [area.id, ...area.ancestors.map(({ id }) => id)],
    })
  const define = group.open && mayList
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
      {group.open && <Tag tone="wait">{texts.group.open}</Tag>}
      {(define || !group.open) && (
        <Button
          size="small"
          startIcon={define ? <GroupAdd aria-hidden /> : <Groups aria-hidden />}
          aria-haspopup="dialog"
          aria-label={define ? texts.group.definePhrase(phrase) : texts.group.showPhrase(phrase)}
          onClick={() => setOpen(true)}
          sx={{ minHeight: 28, py: 0 }}
        >
          {define ? texts.group.define : texts.group.show}
        </Button>
      )}
      {isOpen && <GroupDialog id={group.id} mayList={mayList} onClose={() => setOpen(false)} />}
    </Box>
  )
}
