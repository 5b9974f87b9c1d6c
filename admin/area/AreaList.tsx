import { useTexts } from '../i18n.ts'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { useMe } from '../user/me.ts'
import { AreaBeside } from './AreaBeside.tsx'
import { AreaDetail } from './AreaDetail.tsx'

/** The tree, and beside it one's own area until another is chosen. */
export function AreaList() {
  const texts = useTexts()
  const { data: me } = useMe()
  const own = me?.area?.id ?? null
  return (
    <Page title={texts.menu.areas}>
      <AreaBeside selected={null} path={own ? [own] : []} treeFirst>
        {own ? <AreaDetail id={own} headed /> : <Nothing text={texts.area.pick} />}
      </AreaBeside>
    </Page>
  )
}
