/**
 * Who is woken, and by what. Every alarm says what people notice, and where the runbook says what to do. In prod a
 * function looks in from outside every five minutes, and a dashboard shows the last hours.
 */
import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import { table as shape } from '../schema/table.ts'
import type { ApiStack } from './api-stack.ts'
import type { DataStack } from './data-stack.ts'
import { HouseFunction } from './house-function.ts'
import type { Stage } from './stage.ts'

type Props = StackProps & { stage: Stage; data: DataStack; api: ApiStack }

/** `section`: its heading in the runbook, in small letters with hyphens. */
type Watched = {
  id: string
  section: string
  notice: string
  metric: IMetric
  threshold?: number
  /** Of so many spans, so many must be bad; by default one of one. */
  spans?: { bad: number; of: number }
  silenceIsBad?: boolean
}

const period = Duration.minutes(5)

export class WatchStack extends Stack {
  private readonly topic: Topic
  private readonly runbook: string

  constructor(scope: Construct, id: string, { stage, data, api, ...props }: Props) {
    super(scope, id, { description: `Bình An (${stage.name}): alarms`, ...props })
    this.runbook = stage.runbook
    this.topic = new Topic(this, 'Alarms', { enforceSSL: true })
    // A topic with a policy of its own hears nobody whom that does not name.
    this.topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'))
    if (stage.alarmEmail) this.topic.addSubscription(new EmailSubscription(stage.alarmEmail))

    for (const one of api.functions) this.watchFunction(one)
    this.watch(...queues(api), streamAge(api), tableThrottled(data), serverErrors(api))
    if (stage.keeps) {
      this.watchFromOutside(stage, api)
      this.show(api, data)
    }
  }

  private watchFunction(one: HouseFunction): void {
    const { id } = one.node
    this.watch(
      { id: `${id}Fails`, section: `${id.toLowerCase()}-fails`, notice: one.failure, metric: one.failures() },
      {
        id: `${id}Throttled`,
        section: 'too-many-at-once',
        notice: `More runs at once than the account allows. ${one.failure}`,
        metric: one.metricThrottles({ period }),
      },
    )
  }

  private watch(...all: Watched[]): void {
    for (const { id, section, notice, metric, threshold = 1, spans, silenceIsBad } of all) {
      new Alarm(this, id, {
        alarmDescription: `${notice} What to do: ${this.runbook}#${section}`,
        metric,
        threshold,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        datapointsToAlarm: spans?.bad ?? 1,
        evaluationPeriods: spans?.of ?? 1,
        treatMissingData: silenceIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(this.topic))
    }
  }

  private watchFromOutside(stage: Stage, api: ApiStack): void {
    const probe = new HouseFunction(this, 'Probe', {
      stage,
      name: 'probe',
      failure: 'People who open the address see no page, or cannot sign in.',
      memory: 256,
      timeout: Duration.seconds(40),
      environment: { ADDRESS: api.front.url },
    })
    new Rule(this, 'Every5Minutes', {
      schedule: Schedule.rate(period),
      targets: [new LambdaFunction(probe, { retryAttempts: 0 })],
    })
    probe.configureAsyncInvoke({ retryAttempts: 0 })
    this.watchFunction(probe)
    this.watch({
      id: 'ProbeSilent',
      section: 'probe-fails',
      notice: 'Nobody looks in from outside any more: an outage would go unseen.',
      metric: new MathExpression({
        expression: 'IF(FILL(runs, 0) < 1, 1, 0)',
        label: 'Silent',
        period: Duration.minutes(15),
        usingMetrics: { runs: probe.metricInvocations({ period: Duration.minutes(15) }) },
      }),
      silenceIsBad: true,
    })
  }

  private show(api: ApiStack, data: DataStack): void {
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 })
    const dashboard = new Dashboard(this, 'Dashboard', { defaultInterval: Duration.hours(12) })
    dashboard.addWidgets(
      graph('Requests', [api.api.metricCount({ period }), api.api.metricServerError({ period })]),
      graph('Waiting, milliseconds', [
        api.api.metricLatency({ period, statistic: Stats.p(50) }),
        api.api.metricLatency({ period, statistic: Stats.p(99) }),
      ]),
      graph(
        'Failures',
        api.functions.map((one) => one.failures()),
      ),
      graph('Table, units', [
        data.table.metricConsumedReadCapacityUnits({ period }),
        data.table.metricConsumedWriteCapacityUnits({ period }),
      ]),
    )
  }
}

function queues({ putAside }: ApiStack): Watched[] {
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
function streamAge({ stream }: ApiStack): Watched {
  return {
    id: 'ChangesLate',
    section: 'stream-fails',
    notice: 'Integrators learn of changes more than fifteen minutes late; people notice nothing.',
    metric: stream.metric('IteratorAge', { period, statistic: Stats.MAXIMUM }),
    threshold: Duration.minutes(15).toMilliseconds(),
  }
}

function tableThrottled({ table }: DataStack): Watched {
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
function serverErrors({ api }: ApiStack): Watched {
  return {
    id: 'ApiFails',
    section: 'api-fails',
    notice: 'Console and integrators get errors in place of answers.',
    metric: api.metricServerError({ period, statistic: Stats.SUM }),
    threshold: 5,
    spans: { bad: 2, of: 3 },
  }
}
