/** The log of functions that CDK brings along, which would be founded at their first run and outlive their stack. */
import { CfnResource, RemovalPolicy, type Stack } from 'aws-cdk-lib'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'

/** Call it when the stack is complete: it gives such a function a log of the stack's own, and the right to that alone. */
export function keepProviderLog(stack: Stack): void {
  const provider = stack.node.tryFindChild('Custom::S3AutoDeleteObjectsCustomResourceProvider')
  if (!provider) return
  const log = new LogGroup(stack, 'ProviderLog', {
    retention: RetentionDays.ONE_WEEK,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  const [role, handler] = ['Role', 'Handler'].map((id) => provider.node.findChild(id))
  if (!(role instanceof CfnResource && handler instanceof CfnResource)) {
    throw new Error('The function that empties buckets is not what it was')
  }
  handler.addPropertyOverride('LoggingConfig', { LogGroup: log.logGroupName })
  role.addPropertyDeletionOverride('ManagedPolicyArns')
  role.addPropertyOverride('Policies', [
    {
      PolicyName: 'Log',
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            Resource: log.logGroupArn,
          },
        ],
      },
    },
  ])
}
