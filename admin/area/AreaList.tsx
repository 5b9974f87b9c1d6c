import CompareArrows from '@mui/icons-material/CompareArrows'
import UploadFile from '@mui/icons-material/UploadFileOutlined'
import { Button } from '@mui/material'
import { LinkBase, useGetOne } from 'react-admin'
import { useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { useMe } from '../user/me.ts'
import { useMay } from '../user/useMay.ts'
import { AreaBeside } from './AreaBeside.tsx'
import { AreaDetail } from './AreaDetail.tsx'
import { crosswalkPath } from './crosswalk.ts'
import { type AreaPage, areaPage } from './shapes.ts'

/** The tree, and beside it one's own area until another is chosen. */
export function AreaList() {
  const texts = useTexts()
  const { data: me } = useMe()
  const mayLoad = useMay()('import', { type: 'Area' })
  const own = me?.area?.id ?? null
  const { asOf } = useDay()
  const { data: area } = useGetOne<AreaPage>(
    'areas',
    { id: own ?? '', meta: { fields: areaPage, asOf } },
    { enabled: own !== null },
  )
  return (
    <Page
      title={texts.menu.areas}
      actions={
        <>
          <Button
            component={LinkBase}
            to={crosswalkPath(area ?? null)}
            startIcon={<CompareArrows aria-hidden />}
          >
            {texts.crosswalk.open}
          </Button>
          {mayLoad && (
            <Button
              component={LinkBase}
              to="/areas/import"
              variant="outlined"
              startIcon={<UploadFile aria-hidden />}
            >
              {texts.areaImport.open}
            </Button>
          )}
        </>
      }
    >
      <AreaBeside selected={null} path={own ? [own] : []} treeFirst>
        {own ? <AreaDetail id={own} headed /> : <Nothing text={texts.area.pick} />}
      </AreaBeside>
    </Page>
  )
}
