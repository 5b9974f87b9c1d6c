import { join } from 'node:path'
import type { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { resourcesOf, type Templates, templatesOf } from './templates.ts'

const given = { adminEmail: 'first@example.vn' }
const stages: [string, Templates][] = [
  ['dev', templatesOf('dev', given)],
  ['prod', templatesOf('prod', given)],
]

/** A line a property. Nothing in it moves but what somebody changed: no hash of code, of assets, of a version. */
function told(template: Template): string {
  const { Resources, Outputs } = template.toJSON()
  const resources = Object.entries<Record<string, unknown>>(Resources).flatMap(
    ([id, { Type, ...others }]) => [
      `${id} ${String(Type)}`,
      ...Object.entries({ ...others, ...Object(others['Properties']) })
        .filter(([name]) => !['Properties', 'Tags'].includes(name))
        .map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
    ],
  )
  return [...resources, 'Outputs', ...Object.keys(Object(Outputs)).map((name) => `  ${name}`), '']
    .join('\n')
    .replaceAll(/\b[0-9a-f]{64}\b/g, '<hash>')
    .replaceAll(/(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}/g, '$1<hash>')
}

describe.each(stages)('in %s', (stage, templates) => {
  test('each template is what it was when somebody last looked at it (-u where the change is meant)', async () => {
    for (const [name, template] of Object.entries(templates)) {
      await expect(told(template)).toMatchFileSnapshot(
        join(import.meta.dirname, 'kept', `${stage}-${name}.snap`),
      )
    }
  })

  test('no secret lies in a template, and no function is handed one', () => {
    const text = JSON.stringify(Object.values(templates).map((template) => template.toJSON()))
    expect(text).not.toMatch(/AKIA[0-9A-Z]{16}|-----BEGIN|ClientSecret"|"(?:Temporary)?Password":\s*"/)
    const names = resourcesOf(templates)
      .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
      .flatMap(([, { Properties }]) => Object.keys(Object(Object(Properties?.Environment).Variables)))
    expect(names.filter((name) => /SECRET|PASSWORD|PRIVATE|API_?KEY/i.test(name))).toEqual([])
  })
})
