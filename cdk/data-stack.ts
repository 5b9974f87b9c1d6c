/** What must outlive every deployment: the table, the files, the people who sign in. */
import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { table as shape } from '../schema/table.ts'
import { ContentsBucket } from './contents-bucket.ts'
import { People } from './people.ts'
import type { Stage } from './stage.ts'

export class DataStack extends Stack {
  readonly table: Table
  readonly contents: ContentsBucket
  readonly people: People

  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, { description: `Bình An (${stage.name}): table, files, people`, ...props })
    const key = stage.keeps ? customerKey(this) : undefined
    this.table = theTable(this, stage, key)
    this.contents = new ContentsBucket(this, 'Contents', { stage, key })
    this.people = new People(this, 'People', { stage })
    new CfnOutput(this, 'TableName', { value: this.table.tableName })
    new CfnOutput(this, 'UserPoolId', { value: this.people.pool.userPoolId })
  }
}

/** One key for all that is kept: whoever may not use it reads neither table nor files, nor their backups. */
function customerKey(scope: Construct): Key {
  return new Key(scope, 'Key', {
    description: 'Bình An: table and files',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })
}

function theTable(scope: Construct, stage: Stage, encryptionKey: Key | undefined): Table {
  const string = (name: string) => ({ name, type: AttributeType.STRING })
  const table = new Table(scope, 'Table', {
    partitionKey: string(shape.partitionKey),
    sortKey: string(shape.sortKey),
    timeToLiveAttribute: shape.timeToLive,
    billingMode: BillingMode.PAY_PER_REQUEST,
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    ...(encryptionKey
      ? { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey }
      : { encryption: TableEncryption.DEFAULT }),
    deletionProtection: stage.keeps,
    removalPolicy: stage.keeps ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  for (const { name, partitionKey, sortKey } of shape.indexes) {
    table.addGlobalSecondaryIndex({
      indexName: name,
      partitionKey: string(partitionKey),
      sortKey: string(sortKey),
    })
  }
  return table
}
