import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { toPage } from '../../cdk/front.ts'
import { appOf, only, templateOf, templatesOf } from './templates.ts'

const dev = templatesOf('dev', { adminEmail: 'first@example.vn' })
const domain = {
  domain: 'binhan.example.vn',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b',
}
const prod = templatesOf('prod', { ...domain, adminEmail: 'first@example.vn' })

type Behavior = {
  PathPattern: string
  CachePolicyId: string
  AllowedMethods: string[]
  TargetOriginId: string
}

function distributionOf({ api }: typeof dev) {
  return Object(only(api, 'AWS::CloudFront::Distribution').Properties?.DistributionConfig)
}

describe.each([
  ['dev', dev],
  ['prod', prod],
])('in %s', (_, templates) => {
  test('one address answers for console and API, and nothing of the API is kept on the way', () => {
    const behaviors: Behavior[] = distributionOf(templates).CacheBehaviors
    expect(behaviors.map(({ PathPattern }) => PathPattern)).toEqual([
      '/graphql',
      '/graphql/*',
      '/files',
      '/files/*',
      '/uploads',
      '/uploads/*',
    ])
    // The policy of CloudFront's own that keeps nothing.
    const kept = behaviors.filter((one) => one.CachePolicyId !== '4135ea2d-6df8-44a3-9df3-4b5a84be39ad')
    expect(kept).toEqual([])
    expect(behaviors.filter(({ AllowedMethods }) => !AllowedMethods.includes('POST'))).toEqual([])
  })

  test('an error of the API is passed on as it is: no page takes its place', () => {
    expect(distributionOf(templates).CustomErrorResponses).toBeUndefined()
  })

  test('the bucket of the console is read by this distribution alone', () => {
    expect(distributionOf(templates).Origins[0].OriginAccessControlId).toBeDefined()
    templates.api.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 's3:GetObject',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Condition: { StringEquals: { 'AWS:SourceArn': Match.anyValue() } },
          }),
        ]),
      },
    })
  })

  test('the console is sent with the headers of the local server, over TLS alone, in no frame', () => {
    const headers = Object(
      only(templates.api, 'AWS::CloudFront::ResponseHeadersPolicy').Properties?.ResponseHeadersPolicyConfig,
    ).SecurityHeadersConfig
    expect(headers).toMatchObject({
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
    })
    const policy = JSON.stringify(headers.ContentSecurityPolicy)
    const local: Record<string, string> = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../admin/headers.json'), 'utf8'),
    )
    for (const part of local['content-security-policy']?.split(/ *\{signIn\}/) ?? []) {
      expect(policy).toContain(part)
    }
    expect(policy).toContain('cognito-idp')
    expect(policy).toContain('amazoncognito.com')
  })

  test('the console learns pool, client and where to sign out from one file of its bucket', () => {
    const pages = Object.values(templates.admin.findResources('Custom::CDKBucketDeployment'))
    expect(pages).toHaveLength(2)
    const markers = JSON.stringify(pages.map(({ Properties }) => Properties.SourceMarkers))
    expect(markers).toContain('PeoplePool')
    expect(markers).toContain('ConsoleClient')
    expect(
      pages.map(({ Properties }) => [Properties.Prune, Properties.SystemMetadata['cache-control']]),
    ).toEqual([
      [false, 'public, max-age=31536000, immutable'],
      [false, 'no-cache'],
    ])
  })

  test('the first administrator is invited by mail, as one of the ministry', () => {
    templates.admin.hasResourceProperties('AWS::Cognito::UserPoolUser', {
      Username: 'first@example.vn',
      DesiredDeliveryMediums: ['EMAIL'],
    })
    templates.admin.hasResourceProperties('AWS::Cognito::UserPoolUserToGroupAttachment', {
      GroupName: 'MINISTRY',
    })
    templates.data.hasResourceProperties('AWS::Cognito::UserPoolGroup', { GroupName: 'MINISTRY' })
  })

  test('what is told at the end: both addresses, the pool, the next step', () => {
    const outputs = Object.keys(templates.admin.findOutputs('*'))
    expect(outputs).toEqual(expect.arrayContaining(['ConsoleUrl', 'ApiUrl', 'UserPoolId', 'NextStep']))
  })
})

test.each([
  ['/', '/index.html'],
  ['/plans', '/index.html'],
  ['/auth-callback', '/index.html'],
  ['/areas/QXJlYTo0Ng%3D%3D/show', '/index.html'],
  ['/assets/index-B1.js', '/assets/index-B1.js'],
  ['/config.json', '/config.json'],
  ['/map/provinces.json', '/map/provinces.json'],
])('a browser that asks for %s is given %s', (asked, given) => {
  const event = { request: { uri: asked } }
  expect(runInNewContext(`${toPage};handler(event)`, { event })).toEqual({ uri: given })
})

test('people are sent back to the address that was given, else to that of the distribution', () => {
  const client = (templates: typeof dev) => only(templates.api, 'AWS::Cognito::UserPoolClient').Properties
  expect(client(prod)).toMatchObject({
    CallbackURLs: ['https://binhan.example.vn/auth-callback'],
    LogoutURLs: ['https://binhan.example.vn/'],
  })
  expect(JSON.stringify(client(dev)?.CallbackURLs)).toContain('FrontDistribution')
  expect(distributionOf(prod)).toMatchObject({
    Aliases: ['binhan.example.vn'],
    ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
  })
})

test('in prod a firewall in us-east-1 stands before the address; dev has none', () => {
  const app = appOf({ stage: 'prod' })
  const firewall = only(templateOf(app, 'BinhAn-prod-Firewall'), 'AWS::WAFv2::WebACL').Properties
  const rules: { Name: string }[] = Object(firewall).Rules
  expect(rules.map(({ Name }) => Name)).toEqual([
    'TooManyOfOneAddress',
    'AWSManagedRulesAmazonIpReputationList',
    'AWSManagedRulesCommonRuleSet',
    'AWSManagedRulesKnownBadInputsRuleSet',
  ])
  expect(firewall).toMatchObject({ Scope: 'CLOUDFRONT' })
  expect(distributionOf(prod).WebACLId).toBeDefined()
  expect(distributionOf(dev).WebACLId).toBeUndefined()
})

test('the people of a pool that is there already sign in as they do elsewhere, and nobody is added to it', () => {
  const pool = { userPoolId: 'ap-southeast-1_Abc123', signInUrl: 'https://dang-nhap.example.vn' }
  const { data, api, admin } = templatesOf('prod', { ...pool, adminEmail: 'first@example.vn' })
  data.resourceCountIs('AWS::Cognito::UserPool', 0)
  data.resourceCountIs('AWS::Cognito::UserPoolGroup', 0)
  admin.resourceCountIs('AWS::Cognito::UserPoolUser', 0)
  api.hasResourceProperties('AWS::Cognito::UserPoolClient', { UserPoolId: 'ap-southeast-1_Abc123' })
  expect(JSON.stringify(api.toJSON())).toContain('cognito-idp.ap-southeast-1.')
  expect(JSON.stringify(api.toJSON())).toContain('https://dang-nhap.example.vn')
})

test('each system that reads by itself has a client of its own', () => {
  const { data } = templatesOf('dev', { integrators: 'moet,moh' })
  const clients = Object.values(data.findResources('AWS::Cognito::UserPoolClient'))
  expect(clients.map(({ Properties }) => Properties.ClientName)).toEqual(['moet', 'moh'])
})

test.each([
  [{ domain: 'https://binhan.example.vn' }, '-c domain='],
  [{ domain: 'binhan.example.vn' }, 'belong together'],
  [{ userPoolId: 'ap-southeast-1_Abc123' }, 'belong together'],
  [{ ...domain, certificateArn: 'arn:aws:acm:ap-southeast-1:123456789012:certificate/0a1b' }, 'of us-east-1'],
  [{ adminEmail: 'first' }, '-c adminEmail='],
  [{ region: 'singapore' }, '-c region='],
])('%o is refused with a sentence', (context, sentence) => {
  expect(() => appOf(context)).toThrow(sentence)
})
