/** What answers: `/graphql` by one function, files by another, behind one HTTP API; a third tells what changed. */
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Match, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { DataStack } from './data-stack.ts'
import { HouseFunction } from './house-function.ts'
import type { Stage } from './stage.ts'

type Props = StackProps & { stage: Stage; data: DataStack }

export class ApiStack extends Stack {
  readonly functions: readonly HouseFunction[]

  constructor(scope: Construct, id: string, { stage, data, ...props }: Props) {
    super(scope, id, { description: `Bình An (${stage.name}): API`, ...props })
    const environment = environmentOf(data)

    const graphql = new HouseFunction(this, 'GraphQL', {
      stage,
      name: 'graphql',
      failure: 'Nobody can read or enter plans: the console and every integrator get errors.',
      memory: 1_024,
      timeout: Duration.seconds(15),
      environment,
    })
    graphql.writesTable(data.table)
    graphql.keepsContents(data.contents)

    const jobs = new HouseFunction(this, 'Jobs', {
      stage,
      name: 'jobs',
      failure: 'Files cannot be handed in: a plan can still be pasted as text, and all else works.',
      memory: 2_048,
      timeout: Duration.seconds(29),
      environment,
    })
    jobs.writesTable(data.table)
    jobs.keepsContents(data.contents, { uploads: true })

    const stream = new HouseFunction(this, 'Stream', {
      stage,
      name: 'stream',
      failure:
        'Integrators are not told what changed until it works again; all else works, and nothing is lost within a day.',
      memory: 512,
      timeout: Duration.seconds(60),
      environment: { TABLE_NAME: data.table.tableName },
    })
    stream.writesTable(data.table)
    onChange(this, data, stream)

    this.functions = [graphql, jobs, stream]
    const api = new HttpApi(this, 'Api', { apiName: `binh-an-${stage.name}`, createDefaultStage: false })
    openStage(this, stage, api)
    const routes = [
      { path: '/graphql', methods: [HttpMethod.GET, HttpMethod.POST], answers: graphql },
      { path: '/files', methods: [HttpMethod.POST], answers: jobs },
      { path: '/files/{id}', methods: [HttpMethod.GET], answers: jobs },
      { path: '/uploads', methods: [HttpMethod.POST], answers: jobs },
    ]
    for (const { path, methods, answers } of routes) {
      const integration = new HttpLambdaIntegration(`To${answers.node.id}`, answers)
      for (const route of api.addRoutes({ path, methods, integration })) acknowledgeOwnVerification(route)
    }
    onUpload(this, data, jobs)
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint })
  }
}

function environmentOf({ table, contents, people }: DataStack): Record<string, string> {
  return {
    TABLE_NAME: table.tableName,
    CONTENTS_BUCKET: contents.bucket.bucketName,
    ISSUER: people.issuer,
    JWKS_URI: `${people.issuer}/.well-known/jwks.json`,
    CLIENT_IDS: [people.consoleClient, people.machineClient]
      .map(({ userPoolClientId }) => userPoolClientId)
      .join(','),
  }
}

/** The access log says what was asked and how it went; never from which address, nor by whom. */
function openStage(scope: Construct, stage: Stage, httpApi: HttpApi): HttpStage {
  const logGroup = new LogGroup(scope, 'AccessLog', {
    retention: stage.keeps ? RetentionDays.SIX_MONTHS : RetentionDays.ONE_WEEK,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  const line = {
    requestId: '$context.requestId',
    at: '$context.requestTimeEpoch',
    route: '$context.routeKey',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    bytes: '$context.responseLength',
    fault: '$context.integrationErrorMessage',
  }
  return new HttpStage(scope, 'Stage', {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle: stage.keeps ? { rateLimit: 500, burstLimit: 1_000 } : { rateLimit: 50, burstLimit: 100 },
    accessLogSettings: {
      destination: new LogGroupLogDestination(logGroup),
      format: AccessLogFormat.custom(JSON.stringify(line)),
    },
  })
}

function acknowledgeOwnVerification(route: Construct): void {
  Validations.of(route).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason:
      'The function verifies every token itself, by the code that the local server runs, so that a refusal has a code and a sentence in both languages.',
  })
}

/** A large file is in the bucket: jobs takes it in, tried again for an hour where that fails. */
function onUpload(scope: Construct, { contents }: DataStack, jobs: HouseFunction): void {
  new Rule(scope, 'Uploaded', {
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: {
        bucket: { name: [contents.bucket.bucketName] },
        object: { key: Match.prefix('uploads/') },
      },
    },
    targets: [new LambdaFunction(jobs, { maxEventAge: Duration.hours(1), retryAttempts: 8 })],
  })
}

/** The rows that are things of the feed: what is no such row wakes nobody. */
const things = ['listing', 'area', 'agency', 'group', 'indicator']

/**
 * What was written is told. A batch that fails is halved until the record is found that cannot be told; after a day of
 * trying, its place in the stream goes to the queue of those put aside.
 */
function onChange(scope: Construct, { table }: DataStack, stream: HouseFunction): void {
  const putAside = new Queue(scope, 'ChangesPutAside', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    removalPolicy: RemovalPolicy.DESTROY,
  })
  Validations.of(putAside).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'It is itself the queue of what could not be done; whoever mends that reads it by hand.',
  })
  new EventSourceMapping(scope, 'Changes', {
    target: stream,
    eventSourceArn: stream.readsStream(table),
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: [FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: FilterRule.or(...things) } } } })],
    batchSize: 200,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    maxRecordAge: Duration.hours(23),
    onFailure: new SqsDlq(putAside),
  })
}
