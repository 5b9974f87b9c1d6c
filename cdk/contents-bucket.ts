/**
 * Files and long texts: `contents/<hash>`, written once, and `uploads/…`, where a browser puts a large file until it
 * is taken in. Private, over TLS alone; every request to it is on record.
 */
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { Key } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Stage } from './stage.ts'

type Props = { stage: Stage; key: Key | undefined }

export class ContentsBucket extends Construct {
  readonly bucket: Bucket
  readonly key: Key | undefined

  constructor(scope: Construct, id: string, { stage, key }: Props) {
    super(scope, id)
    const shut: BucketProps = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: stage.keeps ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      autoDeleteObjects: !stage.keeps,
    }
    const requests = new Bucket(this, 'Requests', {
      ...shut,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    })
    this.key = key
    this.bucket = new Bucket(this, 'Bucket', {
      ...shut,
      ...(key
        ? { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
        : { encryption: BucketEncryption.S3_MANAGED }),
      serverAccessLogsBucket: requests,
      // What is deleted can be brought back for thirty days, and is then gone: a text that must be erased is.
      versioned: stage.keeps,
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(30),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        { prefix: 'uploads/', expiration: Duration.days(1) },
      ],
    })
    // A bucket that is kept stays shut: without its policy it would be read without TLS.
    for (const { policy } of [requests, this.bucket])
      if (stage.keeps) policy?.applyRemovalPolicy(RemovalPolicy.RETAIN)
    tellsEventBridge(this.bucket)
  }
}

/** Said on the resource itself: the construct's own switch deploys one more function with rights over every bucket. */
function tellsEventBridge(bucket: Bucket): void {
  const resource = bucket.node.defaultChild
  if (!(resource instanceof CfnBucket)) throw new Error('A bucket without its resource')
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
}
