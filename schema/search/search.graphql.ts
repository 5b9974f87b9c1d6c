import { AgencyRef } from '../agency/agency.graphql.ts'
import { AreaRef } from '../area/area.graphql.ts'
import { builder } from '../builder.ts'
import { todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { ValidationProblem } from '../errors.ts'
import { IndicatorRef } from '../indicator/indicator.graphql.ts'
import { PlanRef } from '../plan/plan.graphql.ts'
import { planOnDay } from '../plan/version.operations.ts'
import { type Found, search } from './search.operations.ts'

const FoundRef = builder.objectRef<Found & { day: Day }>('Found').implement({
  description: 'What was found by a few words, the best of each kind first.',
  fields: (t) => ({
    areas: t.field({
      type: [AreaRef],
      description: 'Areas of the whole nation, of every day.',
      resolve: ({ areas, day }) => areas.map((area) => ({ area, day })),
    }),
    plans: t.field({
      type: [PlanRef],
      description: 'Published plans: of the place that the words name, else of the newest 1,000.',
      resolve: ({ plans, day }, _, context) =>
        Promise.all(plans.map((plan) => planOnDay(context, plan, day))),
    }),
    agencies: t.expose('agencies', {
      type: [AgencyRef],
      description:
        'Agencies of the place that the words name (`cong an lai chau`), else of your own area; those alive on the day.',
    }),
    indicators: t.expose('indicators', {
      type: [IndicatorRef],
      description: 'Indicators, by words of code or name.',
    }),
  }),
})

const defaultMost = 5
const largestMost = 20

export const searchTooMany = {
  vi: `"first" phải từ 1 đến ${largestMost}.`,
  en: `"first" must be from 1 to ${largestMost}.`,
}

builder.queryField('search', (t) =>
  t.field({
    type: FoundRef,
    description:
      'Areas, plans, agencies and indicators at once, by a few words in any order, accents or not; to find one thing quickly. For everything that meets a condition use the lists.',
    args: {
      text: t.arg.string({ required: true, description: 'The words; what is past 200 letters is not read.' }),
      first: t.arg.int({
        description: `How many of each kind, 1–${largestMost}; ${defaultMost} where left out.`,
      }),
      asOf: t.arg({
        type: 'Day',
        description: 'The day that the answer is to speak of; today where left out.',
      }),
    },
    complexity: ({ first }) => ({
      field: 50,
      multiplier: Math.max(1, Math.ceil((first ?? defaultMost) / 5)),
    }),
    resolve: async (_, { text, first, asOf }, context) => {
      const most = first ?? defaultMost
      if (most < 1 || most > largestMost) throw ValidationProblem.at(['first'], searchTooMany)
      const day = asOf ?? todayOf(context)
      return { ...(await search(context, text, day, most)), day }
    },
  }),
)
