/** What the resources of a template cost by merely being there, for a month. What is asked of them is in `cost.ts`. */
import type { PriceName } from './prices.ts'

export type Amounts = Partial<Record<PriceName, number>>
export type Resource = { Type: string; Properties?: Record<string, unknown> }

const hoursOfMonth = 730
const free = () => ({})

/** By use alone: the counterpart of each in `cost.ts` is named. */
const byUse = free

/** How often a schedule runs in a month; one that is no rate runs daily or less often, and is counted as daily. */
function runsOf(expression: unknown): number {
  const [, every = '1', unit = 'day'] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(String(expression)) ?? []
  const each = { minute: 60, hour: 1, day: 1 / 24 }[unit] ?? 1
  return (hoursOfMonth * each) / Number(every)
}

const isMetric = (one: unknown) => typeof one === 'object' && one !== null && 'MetricStat' in one
const rulesOf = (rules: unknown) => (Array.isArray(rules) ? rules.length : 0)

/** A type that is not here has no price yet, and a test says so. */
export const standing: Readonly<Record<string, (properties: Record<string, unknown>) => Amounts>> = {
  'AWS::ApiGatewayV2::Api': byUse,
  'AWS::ApiGatewayV2::Integration': free,
  'AWS::ApiGatewayV2::Route': free,
  'AWS::ApiGatewayV2::Stage': free,
  'AWS::CertificateManager::Certificate': free,
  'AWS::CloudFront::CachePolicy': free,
  'AWS::CloudFront::Distribution': byUse,
  'AWS::CloudFront::Function': byUse,
  'AWS::CloudFront::OriginAccessControl': free,
  'AWS::CloudFront::OriginRequestPolicy': free,
  'AWS::CloudFront::ResponseHeadersPolicy': free,
  // An alarm over a sum is paid for each metric that it adds up.
  'AWS::CloudWatch::Alarm': ({ Metrics }) => ({
    alarm: Array.isArray(Metrics) ? Metrics.filter(isMetric).length : 1,
  }),
  'AWS::CloudWatch::CompositeAlarm': () => ({ alarm: 5 }),
  'AWS::CloudWatch::Dashboard': () => ({ dashboard: 1 }),
  'AWS::CodeDeploy::Application': free,
  'AWS::CodeDeploy::DeploymentConfig': free,
  'AWS::CodeDeploy::DeploymentGroup': free,
  'AWS::Cognito::UserPool': byUse,
  'AWS::Cognito::UserPoolClient': byUse,
  'AWS::Cognito::UserPoolDomain': free,
  'AWS::Cognito::UserPoolGroup': free,
  'AWS::Cognito::UserPoolResourceServer': free,
  'AWS::Cognito::UserPoolUICustomizationAttachment': free,
  'AWS::Cognito::UserPoolUser': byUse,
  'AWS::Cognito::UserPoolUserToGroupAttachment': free,
  'AWS::DynamoDB::Table': byUse,
  'AWS::Events::Rule': ({ ScheduleExpression }) =>
    ScheduleExpression === undefined ? {} : probe(runsOf(ScheduleExpression)),
  'AWS::IAM::ManagedPolicy': free,
  'AWS::IAM::Policy': free,
  'AWS::IAM::Role': free,
  'AWS::KMS::Alias': free,
  'AWS::KMS::Key': () => ({ key: 1 }),
  'AWS::Lambda::Alias': free,
  'AWS::Lambda::EventInvokeConfig': free,
  'AWS::Lambda::EventSourceMapping': free,
  'AWS::Lambda::Function': byUse,
  'AWS::Lambda::LayerVersion': free,
  'AWS::Lambda::Permission': free,
  'AWS::Lambda::Version': free,
  'AWS::Logs::LogGroup': byUse,
  'AWS::Logs::MetricFilter': () => ({ metric: 1 }),
  'AWS::Route53::HostedZone': () => ({ zone: 1 }),
  'AWS::Route53::RecordSet': free,
  'AWS::S3::Bucket': byUse,
  'AWS::S3::BucketPolicy': free,
  'AWS::SNS::Subscription': byUse,
  'AWS::SNS::Topic': byUse,
  'AWS::SNS::TopicPolicy': free,
  'AWS::SQS::Queue': byUse,
  'AWS::SQS::QueuePolicy': free,
  'AWS::SSM::Parameter': free,
  'AWS::Scheduler::Schedule': ({ ScheduleExpression }) => probe(runsOf(ScheduleExpression)),
  'AWS::Scheduler::ScheduleGroup': free,
  'AWS::SecretsManager::Secret': () => ({ secret: 1 }),
  'AWS::Synthetics::Canary': ({ Schedule }) => ({ canaryRun: runsOf(Object(Schedule).Expression) }),
  'AWS::WAFv2::WebACL': ({ Rules }) => ({ firewall: 1, firewallRule: rulesOf(Rules) }),
  'AWS::WAFv2::WebACLAssociation': free,
  'Custom::CDKBucketDeployment': free,
  'Custom::CrossRegionExportReader': free,
  'Custom::CrossRegionExportWriter': free,
  'Custom::S3AutoDeleteObjects': free,
}

/** A small function that looks at something for a second, and its lines of log. */
function probe(runs: number): Amounts {
  return { scheduled: runs, invocation: runs, compute: runs * 0.25, log: (runs * 1_500) / 1e9 }
}

/** The sum of what all resources cost by being there. Throws where one has no price. */
export function standingOf(resources: readonly Resource[]): Amounts {
  const sum: Amounts = {}
  for (const { Type, Properties = {} } of resources) {
    const amounts = standing[Type]
    if (!amounts) throw new Error(`${Type} has no price in cdk/standing.ts`)
    add(sum, amounts(Properties))
  }
  return sum
}

export function add(sum: Amounts, more: Amounts, times = 1): void {
  for (const name of Object.keys(more) as PriceName[])
    sum[name] = (sum[name] ?? 0) + (more[name] ?? 0) * times
}
