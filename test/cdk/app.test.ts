import { Stack } from 'aws-cdk-lib'
import { Match } from 'aws-cdk-lib/assertions'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { describe, expect, test } from 'vitest'
import { things } from '../../schema/change/touch.rules.ts'
import { table } from '../../schema/table.ts'
import { appOf, only, type Resource, resourcesOf, templatesOf } from './templates.ts'

const adminEmail = 'first@example.vn'

const dev = templatesOf('dev', { adminEmail })
const prod = templatesOf('prod', { adminEmail })
const stages = [
  ['dev', dev],
  ['prod', prod],
] as const

/** The values of every policy statement of a template, resource policies included. */
function statementsOf(
  resource: Resource,
): { Effect: string; Action: string | string[]; Principal?: unknown }[] {
  const { PolicyDocument, AssumeRolePolicyDocument, Policies } = resource.Properties ?? {}
  const documents = [
    PolicyDocument,
    AssumeRolePolicyDocument,
    ...(Array.isArray(Policies) ? Policies.map((policy) => policy.PolicyDocument) : []),
  ]
  return documents.flatMap((document) =>
    typeof document === 'object' && document !== null && 'Statement' in document
      ? (document.Statement as ReturnType<typeof statementsOf>)
      : [],
  )
}

describe('the templates', () => {
  test('of an unknown stage are refused with a sentence', () => {
    expect(() => appOf({ stage: 'test' })).toThrow('stage=dev or prod')
  })

  test('are stopped by a finding of cdk-nag that nobody gave a reason for', () => {
    const app = appOf({})
    const stack = new Stack(app, 'Careless')
    new Bucket(stack, 'Open')
    expect(() => app.synth()).toThrow('AwsSolutions-S10')
  })
})

describe.each(stages)('in %s', (_, templates) => {
  test('the table has the keys, the indexes, and the time to live of the schema', () => {
    const keys = ({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }) => [
      { AttributeName: partitionKey, KeyType: 'HASH' },
      { AttributeName: sortKey, KeyType: 'RANGE' },
    ]
    expect(only(templates.data, 'AWS::DynamoDB::Table').Properties).toMatchObject({
      KeySchema: keys(table),
      GlobalSecondaryIndexes: table.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keys(index),
        Projection: { ProjectionType: 'ALL' },
      })),
      TimeToLiveSpecification: { AttributeName: table.timeToLive, Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    })
  })

  test('no bucket is public, and none is reached without TLS', () => {
    const buckets = resourcesOf(templates).filter(([, { Type }]) => Type === 'AWS::S3::Bucket')
    expect(buckets).toHaveLength(3)
    for (const [, { Properties }] of buckets) {
      expect(Properties?.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      })
      expect(Properties?.BucketEncryption).toBeDefined()
    }
    const withoutTls = {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    }
    templates.data.resourcePropertiesCountIs('AWS::S3::BucketPolicy', withoutTls, 2)
    templates.api.resourcePropertiesCountIs('AWS::S3::BucketPolicy', withoutTls, 1)
  })

  test('no right is given by a star', () => {
    const given = resourcesOf(templates)
      .flatMap(([, resource]) => statementsOf(resource))
      .filter(({ Effect, Principal }) => Effect === 'Allow' && !isAccountRoot(Principal))
      .flatMap(({ Action }) => Action)
    expect(given).toContain('dynamodb:Query')
    expect(given.filter((action) => /^\*|:\*$|Scan/.test(action))).toEqual([])
  })

  test('every function is arm64 on Node 24, keeps its log for a set time and says what its failure means', () => {
    const functions = ownFunctions(templates)
    expect(functions.length).toBeGreaterThanOrEqual(3)
    for (const [, { Properties }] of functions) {
      expect(Properties).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x' })
      expect(Properties?.Description).toMatch(/^[A-Z].{30,250}\.$/)
    }
  })

  test('no function founds a log of its own: each is given one, kept for a set time and gone with its stack', () => {
    const ofCdk = /CrossRegionExport/
    const all = resourcesOf(templates)
    for (const [id, { Type, Properties, DeletionPolicy }] of all.filter(([id]) => !ofCdk.test(id))) {
      if (Type === 'AWS::Lambda::Function')
        expect([id, Object(Properties?.LoggingConfig).LogGroup]).not.toContain(undefined)
      if (Type !== 'AWS::Logs::LogGroup') continue
      expect(Properties?.RetentionInDays).toBeGreaterThan(0)
      expect(DeletionPolicy).toBe('Delete')
    }
    expect(JSON.stringify(all.filter(([id]) => !ofCdk.test(id)))).not.toContain('AWSLambdaBasicExecutionRole')
  })

  test('functions are told all that they open', () => {
    const told = ownFunctions({ api: templates.api }).map(([, { Properties }]) =>
      Object.keys(Object(Properties?.Environment).Variables).sort(),
    )
    const all = ['CLIENT_IDS', 'CONTENTS_BUCKET', 'ISSUER', 'JWKS_URI', 'TABLE_NAME']
    expect(told.sort((a, b) => b.length - a.length)).toEqual([
      [...all, 'USER_POOL_ID'],
      all,
      ['TABLE_NAME'],
      ['TABLE_NAME'],
    ])
  })

  test('at seven in the morning in Việt Nam those are reminded who owe a report, and a failed run is tried again', () => {
    const { Properties } = only(templates.api, 'AWS::Scheduler::Schedule')
    expect(Properties).toMatchObject({
      ScheduleExpression: 'cron(0 7 * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
      State: 'ENABLED',
      Target: { RetryPolicy: { MaximumRetryAttempts: 3 } },
    })
    expect(JSON.stringify(Properties?.['Target'])).toContain('Remind')
  })

  test('the stream wakes one function, for the rows that can change what is told, and what fails is put aside', () => {
    const { Properties } = only(templates.api, 'AWS::Lambda::EventSourceMapping')
    expect(Properties).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    })
    const { Filters } = Object(Properties?.FilterCriteria)
    expect(Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern))).toEqual([
      { dynamodb: { Keys: { sk: { S: things.map(({ sk }) => sk) } } } },
    ])
    templates.api.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true })
  })

  test('the console signs in by code without a secret, a machine by a secret of its own', () => {
    templates.api.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
    })
    templates.data.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: [Match.objectLike({ 'Fn::Join': Match.anyValue() })],
      GenerateSecret: true,
    })
    templates.data.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    })
  })
})

const kept = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool', 'AWS::KMS::Key']

test('in prod what must be kept is retained and protected, under a key that rotates', () => {
  const stateful = resourcesOf({ data: prod.data }).filter(([, { Type }]) => kept.includes(Type))
  expect(stateful.map(([, { DeletionPolicy }]) => DeletionPolicy)).toEqual(stateful.map(() => 'Retain'))
  expect(new Set(stateful.map(([, { Type }]) => Type))).toEqual(new Set(kept))
  expect(only(prod.data, 'AWS::DynamoDB::Table').Properties).toMatchObject({
    DeletionProtectionEnabled: true,
    SSESpecification: { SSEType: 'KMS' },
  })
  expect(only(prod.data, 'AWS::KMS::Key').Properties).toMatchObject({ EnableKeyRotation: true })
  expect(only(prod.data, 'AWS::Cognito::UserPool').Properties).toMatchObject({
    MfaConfiguration: 'ON',
    DeletionProtection: 'ACTIVE',
  })
})

test('in dev everything goes with its stack, and buckets are emptied first', () => {
  const retained = resourcesOf(dev).filter(([, { DeletionPolicy }]) => DeletionPolicy === 'Retain')
  expect(retained.map(([id]) => id)).toEqual([])
  expect(only(dev.data, 'AWS::DynamoDB::Table').Properties?.DeletionProtectionEnabled).not.toBe(true)
  dev.data.resourceCountIs('Custom::S3AutoDeleteObjects', 2)
})

/** CloudFormation makes a new thing, and leaves the old one or deletes it, when a logical id changes. */
test('what is kept has the logical ids that it always had', () => {
  const ids = resourcesOf({ data: prod.data })
    .filter(([, { Type }]) => kept.includes(Type))
    .map(([id]) => id)
    .sort()
  expect(ids).toEqual([
    'ContentsBucket2B14586C',
    'ContentsRequests5A436947',
    'Key961B73FD',
    'PeoplePoolC64A4D1E',
    'TableCD117FA1',
  ])
})

/** Those that are written here, not those that CDK brings along. */
function ownFunctions(templates: Parameters<typeof resourcesOf>[0]): [string, Resource][] {
  return resourcesOf(templates).filter(
    ([id, { Type }]) => Type === 'AWS::Lambda::Function' && !id.startsWith('Custom'),
  )
}

/** A key's own policy lets its account decide, which reads as a star. */
function isAccountRoot(principal: unknown): boolean {
  return JSON.stringify(principal ?? '').includes(':root')
}
