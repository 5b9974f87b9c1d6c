/** What answers, at one address: the console, `/graphql` by one function, files by another; a third tells what changed, a fourth reminds. */
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { DataStack } from './data-stack.ts'
import { onChange, onUpload, putAside } from './events.ts'
import { Front } from './front.ts'
import { HouseFunction } from './house-function.ts'
import { consoleClient } from './people.ts'
import { remindDaily } from './reminders.ts'
import { rolledOut } from './rollout.ts'
import type { Stage } from './stage.ts'

type Props = StackProps & { stage: Stage; data: DataStack; firewallArn: string | null }

export class ApiStack extends Stack {
  readonly functions: readonly HouseFunction[]
  readonly stream: HouseFunction
  readonly api: HttpApi
  readonly front: Front
  /** What could not be done, for a person to look at. */
  readonly putAside: { changes: Queue; uploads: Queue }
  readonly consoleClientId: string

  constructor(scope: Construct, id: string, { stage, data, firewallArn, ...props }: Props) {
    super(scope, id, { description: `Bình An (${stage.name}): API, and its address`, ...props })
    this.putAside = { changes: putAside(this, 'ChangesPutAside'), uploads: putAside(this, 'UploadsPutAside') }
    this.api = new HttpApi(this, 'Api', { apiName: `binh-an-${stage.name}`, createDefaultStage: false })
    openStage(this, stage, this.api)
    this.front = new Front(this, 'Front', { stage, data, api: this.api, firewallArn })
    this.consoleClientId = consoleClient(this, data.people.pool, this.front.url).userPoolClientId
    const environment = environmentOf(data, this.consoleClientId)

    const graphql = new HouseFunction(this, 'GraphQL', {
      stage,
      name: 'graphql',
      failure: 'Nobody can read or enter plans: the console and every integrator get errors.',
      memory: 1_024,
      timeout: Duration.seconds(15),
      environment: { ...environment, USER_POOL_ID: data.people.pool.userPoolId },
    })
    graphql.writesTable(data.table)
    graphql.invitesPeople(data.people.pool)
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

    this.functions = [graphql, jobs, stream, remindDaily(this, stage, data)]
    this.stream = stream
    const live = rolledOut(this, stage, { graphql, jobs, stream })
    onChange(this, data, stream, live.stream, this.putAside.changes)
    onUpload(this, data, live.jobs, this.putAside.uploads)
    openRoutes(this.api, live)
    new CfnOutput(this, 'ApiUrl', { value: `${this.front.url}/graphql` })
  }
}

function openRoutes(api: HttpApi, { graphql, jobs }: Record<'graphql' | 'jobs', IFunction>): void {
  const toGraphQL = new HttpLambdaIntegration('ToGraphQL', graphql)
  const toJobs = new HttpLambdaIntegration('ToJobs', jobs)
  const routes = [
    { path: '/graphql', methods: [HttpMethod.GET, HttpMethod.POST], integration: toGraphQL },
    { path: '/files', methods: [HttpMethod.POST], integration: toJobs },
    { path: '/files/{id}', methods: [HttpMethod.GET], integration: toJobs },
    { path: '/uploads', methods: [HttpMethod.POST], integration: toJobs },
  ]
  for (const route of routes.flatMap((one) => api.addRoutes(one))) acknowledgeOwnVerification(route)
}

function environmentOf(
  { table, contents, people }: DataStack,
  consoleClientId: string,
): Record<string, string> {
  return {
    TABLE_NAME: table.tableName,
    CONTENTS_BUCKET: contents.bucket.bucketName,
    ISSUER: people.issuer,
    JWKS_URI: `${people.issuer}/.well-known/jwks.json`,
    CLIENT_IDS: [
      consoleClientId,
      ...people.machineClients.map(({ userPoolClientId }) => userPoolClientId),
    ].join(','),
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
    throttle: stage.keeps ? { rateLimit: 1_000, burstLimit: 2_000 } : { rateLimit: 50, burstLimit: 100 },
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
