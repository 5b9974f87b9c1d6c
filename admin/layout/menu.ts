import AccountTree from '@mui/icons-material/AccountTreeOutlined'
import Apartment from '@mui/icons-material/ApartmentOutlined'
import Description from '@mui/icons-material/DescriptionOutlined'
import Group from '@mui/icons-material/GroupOutlined'
import Home from '@mui/icons-material/HomeOutlined'
import Insights from '@mui/icons-material/InsightsOutlined'
import UploadFile from '@mui/icons-material/UploadFileOutlined'
import Workspaces from '@mui/icons-material/WorkspacesOutlined'
import type { Texts } from '../vi.ts'

/** The places of the console, in the order of the menu; `short` is the label where space is small. */
export function menuOf(texts: Texts, mayLoad: boolean, mayInvite: boolean) {
  const places = [
    { to: '/', label: texts.menu.dashboard, short: texts.menu.dashboard, icon: Home },
    { to: '/plans', label: texts.menu.plans, short: texts.menu.plans, icon: Description },
    { to: '/import', label: texts.menu.importPlan, short: texts.menu.importPlan, icon: UploadFile },
    { to: '/areas', label: texts.menu.areas, short: texts.menu.areasShort, icon: AccountTree },
    {
      to: '/areaGroups',
      label: texts.menu.areaGroups,
      short: texts.menu.areaGroups,
      icon: Workspaces,
    },
    { to: '/agencies', label: texts.menu.agencies, short: texts.menu.agencies, icon: Apartment },
    { to: '/indicators', label: texts.menu.indicators, short: texts.menu.indicatorsShort, icon: Insights },
    { to: '/users', label: texts.menu.users, short: texts.menu.users, icon: Group },
  ]
  return places.filter(({ to }) => (mayLoad || to !== '/import') && (mayInvite || to !== '/users'))
}

export function isCurrent(to: string, pathname: string): boolean {
  return to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`)
}
