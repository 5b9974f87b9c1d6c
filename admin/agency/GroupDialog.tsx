import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Link,
  Typography,
  useMediaQuery,
} from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { LinkBase, useDataProvider } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { ApiProblem, notThere } from '../api/problem.ts'
import { useSay, useTexts } from '../i18n.ts'
import { useDay, writeDay } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { pathTo } from '../layout/paths.ts'
import { useUnlessUnsaved } from '../layout/unsaved.tsx'
import { GroupTicks } from './GroupTicks.tsx'
import { type GroupHead, type GroupPage, groupPage } from './shapes.ts'
import { groupPath, useGroupHead } from './useGroupHead.ts'

type Given = { id: string; mayList: boolean; onClose: () => void }

/** More are looked at on a page of their own. */
const mostInDialog = 200

/** Who is meant by a phrase on the day; those whose documents use it tick the agencies. */
export function GroupDialog(given: Given) {
  const { data: head, error, refetch } = useGroupHead(given.id)
  if (head && head.memberCount <= mostInDialog) return <FewMembers {...given} />
  return <ManyMembers head={head ?? null} error={error} retry={() => refetch()} onClose={given.onClose} />
}

type Many = { head: GroupHead | null; error: Error | null; retry: () => void; onClose: () => void }

function ManyMembers({ head, error, retry, onClose }: Many) {
  const texts = useTexts()
  const say = useSay()
  const heading = useId()
  const { day } = useDay()
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby={heading}
      onClick={(event) => event.stopPropagation()}
    >
      <DialogTitle id={heading}>{head?.phrase ?? texts.group.show}</DialogTitle>
      <DialogContent>
        {error && <Failed error={error} retry={retry} />}
        {!head && !error && <Loading lines={4} />}
        {head && (
          <>
            <Typography>{say(head.membership)}</Typography>
            <Typography sx={{ my: 1 }}>
              {texts.group.membersOn(writeDay(day))}: {head.memberCount.toLocaleString('vi-VN')}
            </Typography>
            <Link component={LinkBase} to={groupPath(head.id)}>
              {texts.group.openPage}
            </Link>
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {texts.action.close}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function FewMembers({ id, mayList, onClose }: Given) {
  const texts = useTexts()
  const heading = useId()
  const api = useDataProvider<Api>()
  const { asOf } = useDay()
  const wholeScreen = useMediaQuery('(max-width: 599px)')
  const [changing, setChanging] = useState(false)
  const {
    data: group,
    error,
    refetch,
  } = useQuery({
    queryKey: ['agencyGroup', id, asOf],
    queryFn: () => readGroup(api, id, asOf),
  })
  const ticks = mayList && group !== undefined && (group.open || changing)
  const [unlessUnsaved, question] = useUnlessUnsaved()
  return (
    <Dialog
      open
      onClose={() => (ticks ? unlessUnsaved(onClose) : onClose())}
      fullScreen={wholeScreen}
      fullWidth
      maxWidth="sm"
      aria-labelledby={heading}
      // The row under the dialog opens its sentence on a click.
      onClick={(event) => event.stopPropagation()}
    >
      <DialogTitle id={heading}>{group?.phrase ?? texts.group.show}</DialogTitle>
      {ticks ? (
        <GroupTicks key={group.version} group={group} reload={() => refetch()} onClose={onClose} />
      ) : (
        <>
          <DialogContent>
            {error && <Failed error={error} retry={() => refetch()} />}
            {!group && !error && <Loading lines={4} />}
            {group && <Members group={group} />}
          </DialogContent>
          <DialogActions>
            {group && (
              <Button component={LinkBase} to={groupPath(group.id)}>
                {texts.group.openPage}
              </Button>
            )}
            {mayList && group && <Button onClick={() => setChanging(true)}>{texts.group.change}</Button>}
            <Button onClick={onClose} autoFocus>
              {texts.action.close}
            </Button>
          </DialogActions>
        </>
      )}
      {question}
    </Dialog>
  )
}

async function readGroup(api: Api, id: string, asOf: string | null): Promise<GroupPage> {
  const group = await api.read('agencyGroup', groupPage, { id, asOf })
  if (!group) throw new ApiProblem('NOT_FOUND', notThere)
  return group
}

function Members({ group }: { group: GroupPage }) {
  const texts = useTexts()
  const { day } = useDay()
  if (group.open) return <Typography>{texts.group.openHint}</Typography>
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {texts.group.membersOn(writeDay(day))}: {group.members.length}
      </Typography>
      {group.members.length === 0 && <Typography>{texts.group.noMembers}</Typography>}
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5, '& > li': { py: 0.25 } }}>
        {group.members.map((agency) => (
          <li key={agency.id}>
            <Link component={LinkBase} to={pathTo('agencies', agency.id)}>
              {agency.name}
            </Link>
          </li>
        ))}
      </Box>
    </>
  )
}
