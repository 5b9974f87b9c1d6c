/** Each morning at seven in Việt Nam whoever owes a report soon is reminded. */
import { Duration, Validations } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import { TimeZone } from 'aws-cdk-lib/core'
import type { Construct } from 'constructs'
import type { DataStack } from './data-stack.ts'
import { HouseFunction } from './house-function.ts'
import type { Stage } from './stage.ts'

/** Tried again for a morning; what is missed even then is caught up on the next. */
export function remindDaily(scope: Construct, stage: Stage, { table }: DataStack): HouseFunction {
  const remind = new HouseFunction(scope, 'Remind', {
    stage,
    name: 'remind',
    failure:
      'Nobody is reminded of reports that are due soon; the list of what is due is still right, and a morning that was missed is caught up.',
    memory: 1_024,
    timeout: Duration.minutes(5),
    environment: { TABLE_NAME: table.tableName },
  })
  remind.writesTable(table)
  const role = new Role(scope, 'WakesRemind', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') })
  const { 'Fn::GetAtt': [logicalId] = [] } = remind.stack.resolve(remind.functionArn)
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${String(logicalId)}.Arn>:*]`,
    reason: 'The versions of this one function: CDK names them so wherever one may be called.',
  })
  new Schedule(scope, 'EachMorning', {
    schedule: ScheduleExpression.cron({
      hour: '7',
      minute: '0',
      timeZone: TimeZone.of('Asia/Ho_Chi_Minh'),
    }),
    target: new LambdaInvoke(remind, { role, maxEventAge: Duration.hours(4), retryAttempts: 3 }),
  })
  return remind
}
