/**
 * A function as all of ours are: arm64, Node 24, one bundled module, traced, its log kept for a set time, and no right
 * but to write that log. What else it may do is said by `readsTable`, `writesTable`, `readsStream`, `keepsContents`,
 * `invitesPeople`. `failure` says what people notice when it fails; its description holds the sentence, and so does its alarm.
 */
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { IUserPool } from 'aws-cdk-lib/aws-cognito'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { table as shape } from '../schema/table.ts'
import { bundled } from './bundled.ts'
import type { ContentsBucket } from './contents-bucket.ts'
import type { Stage } from './stage.ts'

type Props = {
  stage: Stage
  /** `functions/<name>.ts`, which exports `handler`. */
  name: 'graphql' | 'jobs' | 'stream' | 'remind' | 'probe'
  failure: string
  memory: number
  timeout: Duration
  environment: Record<string, string>
}

export class HouseFunction extends LambdaFunction {
  readonly failure: string
  private readonly ownRole: Role
  /** Faults that were answered as such, so that Lambda takes them for successes: counted in the log. */
  private readonly faults: Metric

  constructor(scope: Construct, id: string, { stage, name, failure, memory, timeout, environment }: Props) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: stage.keeps ? RetentionDays.SIX_MONTHS : RetentionDays.ONE_WEEK,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    super(scope, id, {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(name),
      description: failure,
      memorySize: memory,
      timeout,
      environment,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
    })
    this.failure = failure
    this.ownRole = role
    this.faults = faultsIn(this, stage, logGroup)
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray takes traces for no resource in particular: its two actions know no narrower one.',
    })
  }

  /** How often it failed in five minutes, whether it ended in an error or told of one. */
  failures(): IMetric {
    const period = Duration.minutes(5)
    // A graph of several functions wants each name once.
    const [ended, told] = [`ended${this.node.id}`, `told${this.node.id}`]
    return new MathExpression({
      expression: `FILL(${ended}, 0) + FILL(${told}, 0)`,
      label: this.node.id,
      period,
      usingMetrics: { [ended]: this.metricErrors({ period }), [told]: this.faults },
    })
  }

  readsTable(table: Table): void {
    this.allow(onTable(table, ['GetItem', 'BatchGetItem', 'Query']))
    table.encryptionKey?.grant(this, 'kms:Decrypt', 'kms:DescribeKey')
  }

  /** Reads as well: a guarded write looks before it writes. */
  writesTable(table: Table): void {
    this.readsTable(table)
    this.allow(
      onTable(table, ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'ConditionCheckItem']),
    )
    table.encryptionKey?.grant(
      this,
      ...['Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map((action) => `kms:${action}`),
    )
  }

  /** What was written to the table, as its stream tells it. Answers the stream's name. */
  readsStream({ tableStreamArn }: Table): string {
    if (!tableStreamArn) throw new Error('The table has no stream')
    const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams']
    this.allow(
      new PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [tableStreamArn],
      }),
    )
    return tableStreamArn
  }

  /** Reads and writes contents; with `uploads` it reads and hands out addresses for these too. */
  keepsContents({ bucket, key }: ContentsBucket, { uploads = false } = {}): void {
    const places = uploads ? ['contents/*', 'uploads/*'] : ['contents/*']
    this.allow(
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:PutObject'],
        resources: places.map((place) => bucket.arnForObjects(place)),
      }),
      // Without it S3 answers 403, not 404, for what is not there.
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
    )
    key?.grant(this, 'kms:Decrypt', 'kms:GenerateDataKey')
    for (const place of places) {
      Validations.of(this.ownRole).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${exportedArn(bucket)}/${place}]`,
        reason:
          'Contents are named by their hash: which there are is not known beforehand. One folder, two actions.',
      })
    }
  }

  /** Lets people in and out, and nothing else: neither who is in the pool nor a password is read. */
  invitesPeople({ userPoolArn }: IUserPool): void {
    const actions = ['AdminCreateUser', 'AdminDisableUser', 'AdminEnableUser']
    this.allow(
      new PolicyStatement({
        actions: actions.map((action) => `cognito-idp:${action}`),
        resources: [userPoolArn],
      }),
    )
  }

  private allow(...statements: PolicyStatement[]): void {
    for (const statement of statements) this.addToRolePolicy(statement)
  }
}

function faultsIn(scope: Construct, stage: Stage, logGroup: LogGroup): Metric {
  const named = { metricNamespace: `BinhAn-${stage.name}`, metricName: `${scope.node.id}Faults` }
  const told = ['error', 'ERROR'].map((level) => FilterPattern.stringValue('$.level', '=', level))
  new MetricFilter(scope, 'Faults', {
    ...named,
    logGroup,
    filterPattern: FilterPattern.any(...told),
    metricValue: '1',
  })
  const { metricNamespace: namespace, metricName } = named
  return new Metric({ namespace, metricName, statistic: Stats.SUM, period: Duration.minutes(5) })
}

/** Never Scan: nothing here does. */
function onTable({ tableArn }: Table, actions: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [tableArn, ...shape.indexes.map(({ name }) => `${tableArn}/index/${name}`)],
  })
}

/** The name under which cdk-nag knows the bucket of another stack. */
export function exportedArn(bucket: Bucket): string {
  const { 'Fn::ImportValue': name } = bucket.stack.resolve(bucket.stack.exportValue(bucket.bucketArn))
  return String(name)
}
