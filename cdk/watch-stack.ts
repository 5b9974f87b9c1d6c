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
import type { ApiStack } from './api-stack.ts'
import type { DataStack } from './data-stack.ts'
import { HouseFunction } from './house-function.ts'
import type { Stage } from './stage.ts'
import { period, queues, serverErrors, streamAge, tableThrottled, type Watched } from './watched.ts'

type Props = StackProps & { stage: Stage; data: DataStack; api: ApiStack }

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
