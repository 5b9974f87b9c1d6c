/** The schema: one import a concept, nothing else. Nobody in `schema/` imports this file. */
import './area/area.graphql.ts'
import './area/crosswalk.graphql.ts'
import './area/import.graphql.ts'
import './areaGroup/areaGroup.graphql.ts'
import './agency/agency.graphql.ts'
import './indicator/indicator.graphql.ts'
import './plan/plan.graphql.ts'
import './plan/cascade.graphql.ts'
import './plan/change.graphql.ts'
import './plan/life.graphql.ts'
import './plan/shortfall.graphql.ts'
import './plan/standing.graphql.ts'
import './plan/version.graphql.ts'
import './user/user.graphql.ts'
import './change/change.graphql.ts'
import { builder } from './builder.ts'

export const schema = builder.toSchema()
