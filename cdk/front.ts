/**
 * The one address that people and systems open: the console from a private bucket, the API behind the same name, so
 * that no browser asks across origins. Nothing of the API is kept on the way.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Aws, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { DataStack } from './data-stack.ts'
import type { Stage } from './stage.ts'

type Props = { stage: Stage; data: DataStack; api: HttpApi; firewallArn: string | null }

export class Front extends Construct {
  readonly bucket: Bucket
  readonly distribution: Distribution
  readonly url: string

  constructor(scope: Construct, id: string, { stage, data, api, firewallArn }: Props) {
    super(scope, id)
    this.bucket = consoleBucket(this)
    const toApi = passedOn(`${api.apiId}.execute-api.${Stack.of(this).region}.${Aws.URL_SUFFIX}`)
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `binh-an (${stage.name})`,
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        compress: true,
        responseHeadersPolicy: headersOf(this, data),
        functionAssociations: [{ function: pages(this), eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: {
        '/graphql': toApi,
        // The API has nothing there and says so; a page of the console would be taken for an answer.
        '/graphql/*': toApi,
        '/files': toApi,
        '/files/*': toApi,
        '/uploads': toApi,
        // What that address gave a right to put there: the bucket checks the signature, which is bound to its own name.
        '/uploads/*': passedOn(data.contents.bucket.bucketRegionalDomainName),
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Asia, which is not in the cheapest class.
      priceClass: PriceClass.PRICE_CLASS_200,
      ...(firewallArn && { webAclId: firewallArn }),
      ...(stage.domain && {
        domainNames: [stage.domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', stage.domain.certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    })
    this.url = `https://${stage.domain?.name ?? this.distribution.distributionDomainName}`
    this.explain(stage)
  }

  private explain(stage: Stage): void {
    const reasons = {
      'AwsSolutions-CFR1':
        'Officials travel and integrators run abroad; who may read is decided by the token.',
      'AwsSolutions-CFR3':
        'It would hold the address of every reader. What was asked, and how it went, is in the access log of the API.',
      'AwsSolutions-CFR7':
        'The second origin is a bucket that takes what an address signed by jobs allows: a signature of CloudFront would take its place.',
      ...(!stage.keeps && { 'AwsSolutions-CFR2': 'The firewall costs 8 USD a month idle: prod has it.' }),
      ...(!stage.domain && {
        'AwsSolutions-CFR4':
          "CloudFront's own name comes with its own certificate and rules; with -c domain it is TLS 1.2 at least.",
      }),
    }
    for (const [id, reason] of Object.entries(reasons)) {
      Validations.of(this.distribution).acknowledge({ id, reason })
    }
  }
}

/** Built again from the code at any time, so that nothing in it needs keeping. */
function consoleBucket(scope: Construct): Bucket {
  const bucket = new Bucket(scope, 'Console', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: RemovalPolicy.DESTROY,
    autoDeleteObjects: true,
  })
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'It holds the program that every visitor is sent, and is read by CloudFront alone.',
  })
  return bucket
}

function passedOn(domainName: string): BehaviorOptions {
  return {
    origin: new HttpOrigin(domainName),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  }
}

/** Paths of the console live in its one page; what has an ending is a file, and missing where it is not there. */
export const toPage =
  "function handler(event){var request=event.request;if(!/\\.\\w+$/.test(request.uri))request.uri='/index.html';return request}"

function pages(scope: Construct): EdgeFunction {
  return new EdgeFunction(scope, 'Pages', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(toPage),
    comment: 'Every path of the console is its one page',
  })
}

/** Those of the local server, and that the name is never opened without TLS again. */
function headersOf(scope: Construct, { people }: DataStack): ResponseHeadersPolicy {
  const { 'content-security-policy': policy } = consoleHeaders()
  return new ResponseHeadersPolicy(scope, 'Headers', {
    comment: 'What the console may load, and from where',
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: policy.replaceAll('{signIn}', people.origins.join(' ')),
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
  })
}

function consoleHeaders(): { 'content-security-policy': string } {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, '../admin/headers.json'), 'utf8'))
}
