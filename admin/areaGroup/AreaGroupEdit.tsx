import { useQueryClient } from '@tanstack/react-query'
import { useDataProvider, useNotify, useRedirect } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { one } from '../api/selection.ts'
import { useSay, useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Page } from '../layout/Page.tsx'
import { pathTo } from '../layout/paths.ts'
import { LeaveUnsaved } from '../layout/unsaved.tsx'
import { useEdited, useSaving } from '../layout/useSaving.tsx'
import { useMe } from '../user/me.ts'
import { AreaGroupForm, type AreaGroupValues, type Line } from './AreaGroupForm.tsx'
import { type AreaGroupPage, areaGroupPage, areaGroupRow } from './shapes.ts'

export function AreaGroupCreate() {
  const texts = useTexts()
  const { data: me } = useMe()
  if (!me) return <Loading lines={6} />
  const values: AreaGroupValues = { name: { vi: '', en: '' }, areaId: me.area?.id ?? null, lines: [] }
  return (
    <Page title={texts.areaGroup.create} trail={[{ label: texts.menu.areaGroups, to: '/areaGroups' }]}>
      <Saving group={null} values={values} loadNewest={() => undefined} />
    </Page>
  )
}

export function AreaGroupEdit() {
  const texts = useTexts()
  const say = useSay()
  const { asOf } = useDay()
  const {
    record: group,
    missing,
    round,
    loadNewest,
  } = useEdited<AreaGroupPage>('areaGroups', {
    fields: areaGroupPage,
    asOf,
  })
  if (!group) return missing
  const values: AreaGroupValues = {
    name: group.name,
    areaId: group.area?.id ?? null,
    lines: group.lines.flatMap(({ area, from, to }): Line[] =>
      area ? [{ areaId: area.id, name: area.name, from, to }] : [],
    ),
  }
  return (
    <Page
      title={texts.areaGroup.edit}
      trail={[
        { label: texts.menu.areaGroups, to: '/areaGroups' },
        { label: say(group.name), to: pathTo('areaGroups', group.id) },
      ]}
    >
      <Saving key={round} group={group} values={values} loadNewest={loadNewest} />
    </Page>
  )
}

type Given = { group: AreaGroupPage | null; values: AreaGroupValues; loadNewest: () => void }

/** What the form holds goes to the server under the version that was seen. */
function Saving({ group, values, loadNewest }: Given) {
  const texts = useTexts()
  const api = useDataProvider<Api>()
  const queryClient = useQueryClient()
  const notify = useNotify()
  const redirect = useRedirect()
  const { busy, problem, save, dialog } = useSaving(loadNewest)
  const write = async ({ name, areaId, lines }: AreaGroupValues, done: () => void) => {
    const members = lines.map((line) => ({ areaId: line.areaId, from: line.from, to: line.to }))
    const areaGroup = { name, areaId, members }
    const answered = { areaGroup: one(areaGroupRow) }
    const saved = group
      ? await api.run(
          'updateAreaGroup',
          { id: group.id, expectedVersion: group.version, areaGroup },
          answered,
        )
      : await api.run('createAreaGroup', { areaGroup }, answered)
    done()
    await queryClient.invalidateQueries({ queryKey: ['areaGroups'] })
    notify(texts.areaGroup.saved, { type: 'success' })
    redirect(pathTo('areaGroups', saved.areaGroup.id))
  }
  return (
    <>
      <AreaGroupForm
        id={group?.id ?? null}
        version={group?.version ?? 0}
        values={values}
        back={group ? pathTo('areaGroups', group.id) : '/areaGroups'}
        busy={busy}
        problem={problem}
        onSave={(typed, saved) => save(() => write(typed, saved))}
      />
      <LeaveUnsaved />
      {dialog}
    </>
  )
}
