import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { appOf, type Resource } from './templates.ts'

const runbook = readFileSync(join(import.meta.dirname, '../../cdk/runbook.md'), 'utf8')
const removing = runbook.slice(runbook.indexOf('\n## Remove'))

const [dev, prod] = ['dev', 'prod'].map((stage) => {
  const app = appOf({ stage, adminEmail: 'first@example.vn' })
  return app.node.children
    .filter((child) => child instanceof Stack)
    .map((stack) => {
      const { Resources, Outputs } = Template.fromStack(stack).toJSON()
      const { stackName, terminationProtection } = stack
      const resources = Object.entries<Resource>(Resources)
      return { stackName, terminationProtection, resources, outputs: Object.keys(Object(Outputs)) }
    })
})
const all = (stacks = prod) => stacks?.flatMap(({ resources }) => resources) ?? []

/** What has no command of its own goes with the thing that it belongs to. */
const removedBy: Readonly<Record<string, string | null>> = {
  'AWS::Cognito::UserPool': 'aws cognito-idp delete-user-pool',
  'AWS::Cognito::UserPoolUser': null,
  'AWS::Cognito::UserPoolUserToGroupAttachment': null,
  'AWS::DynamoDB::Table': 'aws dynamodb delete-table',
  'AWS::KMS::Key': 'aws kms schedule-key-deletion',
  'AWS::S3::Bucket': 'aws s3 rb',
  'AWS::S3::BucketPolicy': null,
}

/** Lambda founds a log of its own for these, which nobody deletes. */
const withOwnLog = (resources: [string, Resource][]) =>
  resources
    .filter(([, { Type, Properties }]) => Type === 'AWS::Lambda::Function' && !Properties?.['LoggingConfig'])
    .map(([id]) => id)

describe('removing', () => {
  test('prod refuses, in every stack; dev refuses nowhere', () => {
    expect(prod?.map((stack) => stack.terminationProtection)).toEqual([true, true, true, true, true])
    expect(dev?.some((stack) => stack.terminationProtection)).toBe(false)
    for (const { stackName = '' } of prod ?? []) {
      const part = stackName.split('-').at(-1) ?? ''
      expect(removing).toMatch(new RegExp(`for part in [^;]*\\b${part}\\b|--stack-name ${stackName} `))
    }
  })

  test('what remains of prod is what the runbook says how to remove, and nothing else', () => {
    const kept = all().filter(([, { DeletionPolicy }]) => DeletionPolicy?.startsWith('Retain'))
    expect(new Set(kept.map(([, { Type }]) => Type))).toEqual(new Set(Object.keys(removedBy)))
    const commands = Object.values(removedBy).filter((one) => one !== null)
    expect(commands.filter((one) => !removing.includes(one))).toEqual([])
  })

  test('a bucket of versions is emptied by rules, for a command that deletes files leaves the versions', () => {
    const versioned = all().some(([, { Properties }]) => Properties?.['VersioningConfiguration'])
    expect(versioned).toBe(true)
    expect(removing).not.toContain('rb --force')
    const [, rules = '{}'] = /--lifecycle-configuration '([^']+)'/.exec(removing) ?? []
    expect(JSON.parse(rules).Rules).toMatchObject([
      { Expiration: { Days: 1 }, NoncurrentVersionExpiration: { NoncurrentDays: 1 } },
      { Expiration: { ExpiredObjectDeleteMarker: true } },
    ])
  })

  test('no log outlives dev; of prod two do, by names that the runbook looks for in both regions', () => {
    expect(withOwnLog(all(dev))).toEqual([])
    const left = withOwnLog(all())
    expect(left).toHaveLength(2)
    expect(left.filter((id) => !id.includes('CrossRegionExport'))).toEqual([])
    expect(removing).toContain('--log-group-name-prefix /aws/lambda/BinhAn-prod-')
  })
})

describe('the runbook asks for', () => {
  const of = (name: string) => prod?.find(({ stackName }) => stackName === `BinhAn-prod-${name}`)

  test('resources that are there, each exactly one', () => {
    const asked = [...runbook.matchAll(/\bresource (\w+) (\w+) (AWS::\w+::\w+)/g)]
    expect(asked.length).toBeGreaterThanOrEqual(9)
    for (const [words, stack = '', prefix = '', type] of asked) {
      const found = of(stack)?.resources.filter(([id, { Type }]) => id.startsWith(prefix) && Type === type)
      expect(found, words).toHaveLength(1)
    }
  })

  test('outputs that are told', () => {
    const asked = [...runbook.matchAll(/\boutput (Data|Api|Admin|Watch) (\w+)/g)]
    expect(asked.length).toBeGreaterThanOrEqual(4)
    for (const [words, stack = '', name] of asked) expect(of(stack)?.outputs, words).toContain(name)
  })
})
