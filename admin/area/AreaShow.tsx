import CompareArrows from '@mui/icons-material/CompareArrows'
import UploadFile from '@mui/icons-material/UploadFileOutlined'
import { Button } from '@mui/material'
import { LinkBase, useGetOne, useParams } from 'react-admin'
import { areaTypeFacts, isAliveOn } from '../../schema/area/area.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Page } from '../layout/Page.tsx'
import { pathTo } from '../layout/paths.ts'
import { Tag } from '../layout/Tag.tsx'
import { useStayingAddress } from '../layout/useStayingAddress.ts'
import { useMayLoadFor } from '../user/useMay.ts'
import { AreaBeside } from './AreaBeside.tsx'
import { AreaDetail } from './AreaDetail.tsx'
import { crosswalkPath } from './crosswalk.ts'
import { LifeTag } from './LifeTag.tsx'
import { MergeArea } from './MergeArea.tsx'
import { type AreaPage, areaPage } from './shapes.ts'

export function AreaShow() {
  const texts = useTexts()
  const say = useSay()
  const { asOf, day } = useDay()
  const { id = '' } = useParams()
  const {
    data: area,
    error,
    refetch,
  } = useGetOne<AreaPage>('areas', { id, meta: { fields: areaPage, asOf } })
  const mayLoad = useMayLoadFor(area ?? null)
  useStayingAddress('areas', id, area?.id)
  if (error) return <Failed error={error} retry={() => refetch()} page />
  const trail = [
    { label: texts.menu.areas, to: '/areas' },
    ...(area?.ancestors ?? []).map((above) => ({ label: above.name, to: pathTo('areas', above.id) })),
  ]
  return (
    <Page
      title={area?.name ?? texts.state.loading}
      trail={trail}
      tags={
        area && (
          <>
            <Tag tone="calm">{say(areaTypeFacts[area.type].label)}</Tag>
            <LifeTag area={area} />
          </>
        )
      }
      actions={
        area && (
          <>
            {area.tier !== 'COMMUNE' && (
              <Button component={LinkBase} to={crosswalkPath(area)} startIcon={<CompareArrows aria-hidden />}>
                {texts.crosswalk.open}
              </Button>
            )}
            <MergeArea id={area.id} name={area.name} />
            {mayLoad && isAliveOn(area, day) && (
              <Button
                component={LinkBase}
                to={`/import?area=${encodeURIComponent(area.id)}`}
                variant="outlined"
                startIcon={<UploadFile aria-hidden />}
              >
                {texts.area.importFor}
              </Button>
            )}
          </>
        )
      }
    >
      <AreaBeside selected={id} path={(area?.ancestors ?? []).map((above) => above.id)}>
        {area ? <AreaDetail id={id} /> : <Loading />}
      </AreaBeside>
    </Page>
  )
}
