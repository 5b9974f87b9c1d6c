import { useState } from 'react'
import {
  Admin,
  type AuthProvider,
  CustomRoutes,
  type I18nProvider,
  localStorageStore,
  Resource,
} from 'react-admin'
import { createBrowserRouter, Route, RouterProvider } from 'react-router-dom'
import { GroupList } from './agency/GroupList.tsx'
import { GroupShow } from './agency/GroupShow.tsx'
import { agencyResource } from './agency/index.ts'
import { groupsPath } from './agency/useGroupHead.ts'
import type { Api } from './api/dataProvider.ts'
import { makeQueryClient } from './api/queryClient.ts'
import { AreaImport } from './area/AreaImport.tsx'
import { Crosswalk } from './area/Crosswalk.tsx'
import { areaResource } from './area/index.ts'
import { areaGroupResource } from './areaGroup/index.ts'
import { Dashboard } from './dashboard/Dashboard.tsx'
import { indicatorResource } from './indicator/index.ts'
import { Broken } from './layout/Broken.tsx'
import { Layout } from './layout/Layout.tsx'
import { Notice } from './layout/Notice.tsx'
import { PageMissing } from './layout/PageMissing.tsx'
import { Returning } from './layout/Returning.tsx'
import { SignIn } from './layout/SignIn.tsx'
import { planResource } from './plan/index.ts'
import { PlanCascade } from './plan/PlanCascade.tsx'
import { PlanCompare } from './plan/PlanCompare.tsx'
import { PlanImport } from './plan/PlanImport.tsx'
import { PlanMap, planMapPath } from './plan/PlanMap.tsx'
import { PlanPaper } from './plan/PlanPaper.tsx'
import { theme } from './theme.ts'
import { userResource } from './user/index.ts'

type Ports = { api: Api; auth: AuthProvider; i18n: I18nProvider }

export function App(ports: Ports) {
  const [router] = useState(() => createBrowserRouter([{ path: '*', element: <Console {...ports} /> }]))
  return <RouterProvider router={router} />
}

/** Language and opened branches are kept in this browser; nothing of the content is. */
const store = localStorageStore('1', 'BinhAn')

function Console({ api, auth, i18n }: Ports) {
  const [queryClient] = useState(makeQueryClient)
  return (
    <Admin
      title="Bình An"
      dataProvider={api}
      authProvider={auth}
      i18nProvider={i18n}
      store={store}
      queryClient={queryClient}
      theme={theme}
      darkTheme={null}
      layout={Layout}
      notification={Notice}
      dashboard={Dashboard}
      loginPage={SignIn}
      authCallbackPage={Returning}
      catchAll={PageMissing}
      error={Broken}
      requireAuth
      disableTelemetry
    >
      <Resource {...planResource} />
      <Resource {...areaResource} />
      <Resource {...areaGroupResource} />
      <Resource {...agencyResource} />
      <Resource {...indicatorResource} />
      <Resource {...userResource} />
      <CustomRoutes>
        <Route path="/import" element={<PlanImport />} />
        <Route path="/areas/import" element={<AreaImport />} />
        <Route path="/areas/crosswalk" element={<Crosswalk />} />
        <Route path="/plans/:id/compare" element={<PlanCompare />} />
        <Route path={groupsPath} element={<GroupList />} />
        <Route path={`${groupsPath}/:id`} element={<GroupShow />} />
        <Route path="/plans/:id/cascade" element={<PlanCascade />} />
        <Route path={planMapPath} element={<PlanMap />} />
        <Route path="/plans/:id/paper" element={<PlanPaper />} />
      </CustomRoutes>
    </Admin>
  )
}
