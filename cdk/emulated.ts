/**
 * The same app for an emulator of AWS: what that cannot make stands under a condition that never holds, and is named.
 * `RELEASE` is one setting more for each of our functions, as a later release would have it: by it
 * `npm run deploy:local` tries how a running product is updated.
 */
import { CfnCondition, CfnResource, Fn, Stack } from 'aws-cdk-lib'
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch'
import { openApp } from './app.ts'
import { HouseFunction } from './house-function.ts'

/** Alarms over a sum of metrics, and CDK's uploader, whose AWS CLI lies where the emulator puts none. */
function isMissing(thing: CfnResource): boolean {
  if (thing instanceof CfnAlarm) return thing.metrics !== undefined
  return thing.cfnResourceType === 'Custom::CDKBucketDeployment'
}

const app = openApp()
const release = process.env.RELEASE
for (const thing of app.node.findAll()) {
  if (release && thing instanceof HouseFunction) thing.addEnvironment('RELEASE', release)
  if (!(thing instanceof CfnResource) || !isMissing(thing)) continue
  const stack = Stack.of(thing)
  const never = stack.node.tryFindChild('Never')
  thing.cfnOptions.condition =
    never instanceof CfnCondition
      ? never
      : new CfnCondition(stack, 'Never', { expression: Fn.conditionEquals('never', 'now') })
}
app.synth()
