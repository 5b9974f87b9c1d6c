/** What wakes functions beside a request: a large file in the bucket, a change of the table. What fails for good is put aside. */
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Match, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type IFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { DataStack } from './data-stack.ts'
import type { HouseFunction } from './house-function.ts'

/** A large file is in the bucket: jobs takes it in, tried again for an hour where that fails, and then put aside. */
export function onUpload(scope: Construct, { contents }: DataStack, jobs: IFunction, aside: Queue): void {
  jobs.configureAsyncInvoke({
    maxEventAge: Duration.hours(1),
    retryAttempts: 2,
    onFailure: new SqsDestination(aside),
  })
  new Rule(scope, 'Uploaded', {
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: {
        bucket: { name: [contents.bucket.bucketName] },
        object: { key: Match.prefix('uploads/') },
      },
    },
    targets: [
      new LambdaFunction(jobs, { maxEventAge: Duration.hours(1), retryAttempts: 8, deadLetterQueue: aside }),
    ],
  })
}

/** The rows that are things of the feed: what is no such row wakes nobody. */
const things = ['listing', 'area', 'agency', 'group', 'indicator']

/**
 * What was written is told. A batch that fails is halved until the record is found that cannot be told; after a day of
 * trying, its place in the stream goes to the queue of those put aside.
 */
export function onChange(
  scope: Construct,
  { table }: DataStack,
  stream: HouseFunction,
  target: IFunction,
  aside: Queue,
): void {
  new EventSourceMapping(scope, 'Changes', {
    target,
    eventSourceArn: stream.readsStream(table),
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: [FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: FilterRule.or(...things) } } } })],
    batchSize: 200,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    maxRecordAge: Duration.hours(23),
    onFailure: new SqsDlq(aside),
  })
}

export function putAside(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    removalPolicy: RemovalPolicy.DESTROY,
  })
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'It is itself the queue of what could not be done; whoever mends that reads it by hand.',
  })
  return queue
}
