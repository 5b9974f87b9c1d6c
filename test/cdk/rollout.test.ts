import { Match, type Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { appOf, templatesOf } from './templates.ts'

const prod = templatesOf('prod').api

const refOf = (value: unknown): unknown => Object(value).Ref
const aliasesOf = (template: Template) =>
  Object.values(template.findResources('AWS::Lambda::Alias')).map(({ Properties, UpdatePolicy }) => {
    const { ApplicationName, DeploymentGroupName } = UpdatePolicy.CodeDeployLambdaAliasUpdate
    const groups = template.findResources('AWS::CodeDeploy::DeploymentGroup')
    const group = groups[String(refOf(DeploymentGroupName))]?.Properties
    expect(refOf(group.ApplicationName)).toBe(refOf(ApplicationName))
    return { ours: refOf(Properties.FunctionName), version: Properties.FunctionVersion, group }
  })

describe('in prod a new version', () => {
  test('answers one in ten for five minutes, and is taken back where it fails', () => {
    const aliases = aliasesOf(prod)
    expect(aliases).toHaveLength(3)
    for (const { group } of aliases) {
      expect(group).toMatchObject({
        DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        AutoRollbackConfiguration: {
          Enabled: true,
          Events: expect.arrayContaining(['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM']),
        },
      })
    }
  })

  test('is watched by alarms over its own function, for what ended in an error and what only told of one', () => {
    const alarms = prod.findResources('AWS::CloudWatch::Alarm')
    const filters = Object.values(prod.findResources('AWS::Logs::MetricFilter'))
    for (const { ours, group } of aliasesOf(prod)) {
      const { Enabled, Alarms, IgnorePollAlarmFailure = false } = group.AlarmConfiguration
      expect([Enabled, IgnorePollAlarmFailure, Alarms.length]).toEqual([true, false, 1])
      const alarm = alarms[String(refOf(Alarms[0].Name))]?.Properties
      // A day without a request is no failure: else nothing could be rolled out by night.
      expect(alarm).toMatchObject({ TreatMissingData: 'notBreaching', EvaluationPeriods: 1 })
      const [, ended, told] = alarm.Metrics.map(
        ({ MetricStat }: { MetricStat: unknown }) => Object(MetricStat).Metric,
      )
      expect(ended).toMatchObject({
        MetricName: 'Errors',
        Dimensions: [{ Name: 'FunctionName', Value: { Ref: ours } }],
      })
      const [
        {
          Properties: { LogGroupName },
        } = { Properties: {} },
      ] = filters.filter(
        ({ Properties }) => Properties.MetricTransformations[0].MetricName === told.MetricName,
      )
      prod.hasResourceProperties('AWS::Lambda::Function', {
        Description: Match.stringLikeRegexp(alarm.AlarmDescription.split('rings. ')[1]),
        LoggingConfig: Match.objectLike({ LogGroup: LogGroupName }),
      })
    }
  })

  test('is what the gateway, the stream and the bucket call by its alias: none goes past the rollout', () => {
    const called = [
      ...Object.values(prod.findResources('AWS::ApiGatewayV2::Integration')).map(
        (one) => one.Properties.IntegrationUri,
      ),
      ...Object.values(prod.findResources('AWS::Lambda::EventSourceMapping')).map(
        (one) => one.Properties.FunctionName,
      ),
      ...Object.values(prod.findResources('AWS::Events::Rule')).map((one) => one.Properties.Targets[0].Arn),
    ]
    expect(called).toHaveLength(4)
    for (const one of called) expect(JSON.stringify(one)).toMatch(/"Ref":"\w+Live[0-9A-F]{8}"/)
  })

  test('that mends what fails now is not taken back by the alarm that rings already', () => {
    const { api } = templatesOf('prod', { rollout: 'at-once' })
    for (const { group } of aliasesOf(api)) {
      expect(group.DeploymentConfigName).toBe('CodeDeployDefault.LambdaAllAtOnce')
      expect(group.AlarmConfiguration?.Enabled ?? false).toBe(false)
    }
    expect(() => appOf({ stage: 'prod', rollout: 'slowly' })).toThrow('-c rollout=at-once')
  })
})

test('in dev a new version answers at once', () => {
  templatesOf('dev').api.resourceCountIs('AWS::CodeDeploy::DeploymentGroup', 0)
})
