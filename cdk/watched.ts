/** What rings beside the failures of a function: when, what people notice, and where the runbook says what to do. */
import { Duration } from 'aws-cdk-lib'
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { table as shape } from '../schema/table.ts'
import type { ApiStack } from './api-stack.ts'
import type { DataStack } from './data-stack.ts'

/** `section`: its heading in the runbook, in small letters with hyphens. */
export type Watched = {
  id: string
  section: string
  notice: string
  metric: IMetric
  threshold?: number
  /** Of so many spans, so many must be bad; by default one of one. */
  spans?: { bad: number; of: number }
  silenceIsBad?: boolean
}

export const period = Duration.minutes(5)

export function queues({ putAside }: ApiStack): Watched[] {
  const waiting = { period, statistic: Stats.MAXIMUM }
  return [
    {
      id: 'ChangesPutAside',
      section: 'changes-put-aside',
      notice: 'Integrators were not told of some changes; people notice nothing.',
      metric: putAside.changes.metricApproximateNumberOfMessagesVisible(waiting),
    },
    {
      id: 'UploadsPutAside',
      section: 'uploads-put-aside',
      notice: 'A large file that somebody handed in was not read: to its owner it does not exist.',
      metric: putAside.uploads.metricApproximateNumberOfMessagesVisible(waiting),
    },
  ]
}

/** After a day the stream forgets: fifteen minutes leave time to act. */
export function streamAge({ stream }: ApiStack): Watched {
  return {
    id: 'ChangesLate',
    section: 'stream-fails',
    notice: 'Integrators learn of changes more than fifteen minutes late; people notice nothing.',
    metric: stream.metric('IteratorAge', { period, statistic: Stats.MAXIMUM }),
    threshold: Duration.minutes(15).toMilliseconds(),
  }
}

export function tableThrottled({ table }: DataStack): Watched {
  const places: Record<string, string>[] = [
    {},
    ...shape.indexes.map(({ name }) => ({ GlobalSecondaryIndexName: name })),
  ]
  const turnedAway = places.flatMap((place) =>
    ['ReadThrottleEvents', 'WriteThrottleEvents'].map(
      (metricName) =>
        new Metric({
          namespace: 'AWS/DynamoDB',
          metricName,
          dimensionsMap: { TableName: table.tableName, ...place },
          statistic: Stats.SUM,
          period,
        }),
    ),
  )
  const usingMetrics = Object.fromEntries(turnedAway.map((metric, at) => [`m${at}`, metric]))
  const sum = Object.keys(usingMetrics).map((name) => `FILL(${name}, 0)`)
  return {
    id: 'TableThrottled',
    section: 'table-throttled',
    notice: 'Pages are slow, and some requests fail and must be sent again.',
    metric: new MathExpression({ expression: sum.join(' + '), label: 'Turned away', period, usingMetrics }),
  }
}

/** A function that cannot be started answers nothing, and has no log: the gateway alone tells of it. */
export function serverErrors({ api }: ApiStack): Watched {
  return {
    id: 'ApiFails',
    section: 'api-fails',
    notice: 'Console and integrators get errors in place of answers.',
    metric: api.metricServerError({ period, statistic: Stats.SUM }),
    threshold: 5,
    spans: { bad: 2, of: 3 },
  }
}
