/**
 * How a new version of a function comes into use. In dev at once. In prod it answers one request in ten for five
 * minutes, then all; where functions fail meanwhile, the version before takes all of them back by itself. A rollout does
 * not even begin while its alarm rings, so that what mends a failure is rolled out at once, by a word of the deployment.
 */
import { Validations } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy'
import { Alias, type IFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { HouseFunction } from './house-function.ts'
import type { Stage } from './stage.ts'

/** What is to be called in place of the functions themselves. */
export function rolledOut<Name extends string>(
  scope: Construct,
  stage: Stage,
  functions: Record<Name, HouseFunction>,
): Record<Name, IFunction> {
  if (!stage.keeps) return functions
  const application = new LambdaApplication(scope, 'Rollouts')
  const live: Record<Name, IFunction> = { ...functions }
  for (const name in functions) live[name] = stepwise(functions[name], application, stage)
  return live
}

function stepwise(ours: HouseFunction, application: LambdaApplication, { atOnce }: Stage): Alias {
  const alias = new Alias(ours, 'Live', { aliasName: 'live', version: ours.currentVersion })
  const alarm = new Alarm(ours, 'RolloutFails', {
    alarmDescription: `A rollout is taken back when this rings. ${ours.failure}`,
    metric: ours.failures(),
    threshold: 3,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  })
  const group = new LambdaDeploymentGroup(ours, 'Rollout', {
    application,
    alias,
    deploymentConfig: atOnce
      ? LambdaDeploymentConfig.ALL_AT_ONCE
      : LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
    alarms: atOnce ? [] : [alarm],
    autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: !atOnce },
  })
  Validations.of(group).acknowledge({
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
    reason: 'It is the policy that AWS keeps for this one purpose: to move the alias of a function.',
  })
  return alias
}
