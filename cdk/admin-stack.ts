/** What people see: the built console at its address, what it has to know, and the first who is invited to it. */
import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  AssetHashType,
  CfnOutput,
  DockerImage,
  RemovalPolicy,
  Stack,
  type StackProps,
  Token,
  Validations,
} from 'aws-cdk-lib'
import { CfnUserPoolUser, CfnUserPoolUserToGroupAttachment } from 'aws-cdk-lib/aws-cognito'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment'
import type { Construct } from 'constructs'
import type { ApiStack } from './api-stack.ts'
import type { DataStack } from './data-stack.ts'
import { exportedArn } from './house-function.ts'
import { administrators } from './people.ts'
import type { Stage } from './stage.ts'

const root = resolve(import.meta.dirname, '..')

type Props = StackProps & { stage: Stage; data: DataStack; api: ApiStack }

export class AdminStack extends Stack {
  constructor(scope: Construct, id: string, { stage, data, api, ...props }: Props) {
    super(scope, id, { description: `Bình An (${stage.name}): console`, ...props })
    const { url } = api.front
    putThere(this, api, [
      Source.jsonData('config.json', {
        issuer: data.people.issuer,
        clientId: api.consoleClientId,
        stage: stage.name,
        signOutUrl: `${data.people.signInUrl}/logout?client_id=${api.consoleClientId}&logout_uri=${url}/`,
      }),
    ])
    if (!stage.pool && stage.adminEmail) invite(this, stage, data, stage.adminEmail)
    const next = stage.adminEmail
      ? `${stage.adminEmail} signs in at ${url} with the password from the mail, and loads the tables of areas there.`
      : 'Deploy again with -c adminEmail=name@example.vn: nobody can sign in yet.'
    new CfnOutput(this, 'ConsoleUrl', { value: url })
    new CfnOutput(this, 'ApiUrl', { value: `${url}/graphql` })
    new CfnOutput(this, 'UserPoolId', { value: data.people.pool.userPoolId })
    new CfnOutput(this, 'NextStep', { value: next })
    if (stage.domain) {
      const { distributionDomainName } = api.front.distribution
      new CfnOutput(this, 'DnsRecord', { value: `${stage.domain.name} CNAME ${distributionDomainName}` })
    }
  }
}

/** Parts with a hash in their name are kept for a year and never taken away: a page that is open may still ask for one. */
function putThere(scope: Construct, { front }: ApiStack, settings: ISource[]): void {
  const logGroup = new LogGroup(scope, 'UploaderLog', {
    retention: RetentionDays.ONE_WEEK,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  const role = new Role(scope, 'UploaderRole', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  logGroup.grantWrite(role)
  const common = { destinationBucket: front.bucket, prune: false, memoryLimit: 256, logGroup, role }
  const parts = new BucketDeployment(scope, 'Parts', {
    ...common,
    sources: [built()],
    exclude: ['*'],
    include: ['assets/*'],
    cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
  })
  const page = new BucketDeployment(scope, 'Page', {
    ...common,
    sources: [built(), ...settings],
    exclude: ['assets/*'],
    cacheControl: [CacheControl.noCache()],
    distribution: front.distribution,
    distributionPaths: ['/index.html', '/config.json', '/icon.svg'],
  })
  page.node.addDependency(parts)
  explain(role, front.bucket)
}

/** The function that copies a folder into a bucket is CDK's own: so are its runtime and its rights, to these buckets alone. */
function explain(role: Role, bucket: Bucket): void {
  const { region, node } = Stack.of(role)
  const where = Token.isUnresolved(region) ? '<AWS::Region>' : region
  const ids = [
    ...['GetObject*', 'GetBucket*', 'List*', 'DeleteObject*', 'Abort*'].map((right) => `Action::s3:${right}`),
    `Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${where}/*`,
    `Resource::${exportedArn(bucket)}/*`,
    'Resource::*',
  ]
  for (const id of ids) {
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[${id}]`,
      reason:
        "CDK's own uploader: it reads the assets of the deployment and writes the bucket of the console.",
    })
  }
  const uploader = node.children.find(({ node: { id } }) => id.startsWith('Custom::CDKBucketDeployment'))
  if (!uploader) throw new Error('Nothing uploads the console')
  Validations.of(uploader).acknowledge({
    id: 'AwsSolutions-L1',
    reason: "CDK's own uploader runs on the Python that it was tried with, and moves on with CDK.",
  })
}

/** Built where it is older than its sources, so that a fresh clone needs no step before. */
function built(): ISource {
  return Source.asset(resolve(root, 'admin'), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-pulled'),
      command: ['console'],
      local: {
        tryBundle(folder: string) {
          execFileSync(process.execPath, [resolve(root, 'admin/build.ts'), '--if-stale'], {
            stdio: ['ignore', 'ignore', 'inherit'],
          })
          cpSync(resolve(root, 'admin/dist'), folder, { recursive: true })
          return true
        },
      },
    },
  })
}

/** In prod who was invited stays in the pool, though another is named at the next deployment, or nobody. */
function invite(scope: Construct, stage: Stage, { people }: DataStack, email: string): void {
  const { userPoolId } = people.pool
  const user = new CfnUserPoolUser(scope, 'FirstAdministrator', {
    userPoolId,
    username: email,
    desiredDeliveryMediums: ['EMAIL'],
    userAttributes: [
      { name: 'email', value: email },
      { name: 'email_verified', value: 'true' },
      { name: 'name', value: email },
    ],
  })
  const membership = new CfnUserPoolUserToGroupAttachment(scope, 'FirstAdministratorInGroup', {
    userPoolId,
    username: user.ref,
    groupName: administrators,
  })
  for (const one of [user, membership]) {
    one.applyRemovalPolicy(stage.keeps ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
  }
}
