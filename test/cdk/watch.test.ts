import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { freePort } from '../../functions/dev/engine.ts'
import { probe } from '../../functions/probe.ts'
import { only, resourcesOf, templatesOf } from './templates.ts'

const dev = templatesOf('dev', { alarmEmail: 'duty@example.vn' })
const prod = templatesOf('prod', { alarmEmail: 'duty@example.vn' })
const runbook = readFileSync(join(import.meta.dirname, '../../cdk/runbook.md'), 'utf8')

const sections = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-'),
)

function alarmsOf(templates: typeof dev): { description: string; metric: string; actions: unknown[] }[] {
  return Object.values(templates.watch.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => ({
    description: Properties.AlarmDescription,
    metric: JSON.stringify([Properties.Metrics, Properties.Dimensions, Properties.MetricName]),
    actions: Properties.AlarmActions ?? [],
  }))
}

describe.each([
  ['dev', dev],
  ['prod', prod],
])('in %s', (_, templates) => {
  test('every function has an alarm for failing and one for being turned away, which says what people notice', () => {
    const ours = resourcesOf(templates).filter(
      ([id, { Type }]) => Type === 'AWS::Lambda::Function' && !id.startsWith('Custom'),
    )
    expect(ours.length).toBeGreaterThanOrEqual(3)
    for (const [id, { Properties }] of ours) {
      const own = alarmsOf(templates).filter(({ metric }) => metric.includes(id))
      for (const name of ['"Errors"', '"Throttles"']) {
        const [alarm] = own.filter(({ metric }) => metric.includes(name))
        expect(alarm?.description, `${id} ${name}`).toContain(String(Properties?.Description))
      }
    }
  })

  test('what is put aside, late, turned away by the table, or answered with an error, rings too', () => {
    const metrics = alarmsOf(templates).map(({ metric }) => metric)
    const [changes, uploads] = ['ChangesPutAside', 'UploadsPutAside']
    for (const one of [changes, uploads, 'IteratorAge', 'WriteThrottleEvents', '5xx']) {
      expect(
        metrics.filter((metric) => metric.includes(String(one))),
        one,
      ).not.toEqual([])
    }
    const [table] = metrics.filter((metric) => metric.includes('WriteThrottleEvents'))
    for (const index of ['gsi1', 'gsi2', 'gsi3']) expect(table).toContain(index)
  })

  test('every alarm is sent by mail, and leads to a section of the runbook that is there', () => {
    templates.watch.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'duty@example.vn',
    })
    for (const { description, actions } of alarmsOf(templates)) {
      expect(actions).toHaveLength(1)
      const section = /cdk\/runbook\.md#([\w-]+)$/.exec(description)?.[1]
      expect(sections).toContain(section)
    }
    const policy = JSON.stringify(only(templates.watch, 'AWS::SNS::TopicPolicy').Properties)
    expect(policy).toContain('cloudwatch.amazonaws.com')
  })
})

test('a runbook that lies elsewhere is linked there', () => {
  const there = 'https://git.example.vn/binh-an/cdk/runbook.md'
  const { watch } = templatesOf('dev', { runbook: there })
  for (const { AlarmDescription } of Object.values(watch.findResources('AWS::CloudWatch::Alarm')).map(
    ({ Properties }) => Properties,
  )) {
    expect(AlarmDescription).toContain(`${there}#`)
  }
})

test('prod is looked at from outside every five minutes and has a dashboard; dev saves both', () => {
  prod.watch.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(5 minutes)' })
  prod.watch.resourceCountIs('AWS::CloudWatch::Dashboard', 1)
  dev.watch.resourceCountIs('AWS::Events::Rule', 0)
  dev.watch.resourceCountIs('AWS::CloudWatch::Dashboard', 0)
})

describe('the look from outside', () => {
  let server: Server | undefined
  afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())))

  async function addressThat(answers: Record<string, [number, string]>): Promise<string> {
    const port = await freePort()
    server = createServer((request, response) => {
      const [status, body] = answers[request.url ?? ''] ?? [404, '']
      response.writeHead(status, { connection: 'close' }).end(body)
    })
    await new Promise<void>((ready) => server?.listen(port, '127.0.0.1', ready))
    return `http://127.0.0.1:${port}`
  }

  const well: Record<string, [number, string]> = {
    '/plans': [200, '<div id="root"></div>'],
    '/config.json': [200, '{"issuer":"https://issuer.example"}'],
    '/graphql': [401, '{"errors":[{"extensions":{"code":"UNAUTHENTICATED"}}]}'],
  }

  test('is content where page, settings and API answer', async () => {
    await expect(probe(await addressThat(well))).resolves.toBeUndefined()
  })

  test.each<[string, string, [number, string]]>([
    ['The console', '/plans', [403, '']],
    ['What the console has to know', '/config.json', [200, '<html>']],
    ['The API', '/graphql', [503, '{"message":"Service Unavailable"}']],
    ['The API', '/graphql', [200, '<div id="root"></div>']],
  ])('says that %s fails where %s answers %o', async (what, path, answer) => {
    await expect(probe(await addressThat({ ...well, [path]: answer }))).rejects.toThrow(what)
  })
})
