/** The one place that opens a connection to the table. `DYNAMODB_ENDPOINT` is set everywhere but on AWS. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

export function openTableClient(endpoint: string | undefined): DynamoDBDocumentClient {
  const local = endpoint && {
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }
  return DynamoDBDocumentClient.from(new DynamoDBClient(local || {}), {
    marshallOptions: { removeUndefinedValues: true },
  })
}
