/** Who signs in: people with the console, by code and PKCE; other systems as themselves, with a secret of their own. */
import { Aws, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import type { Stage as Deployment } from './stage.ts'

export class People extends Construct {
  readonly pool: UserPool
  readonly consoleClient: UserPoolClient
  readonly machineClient: UserPoolClient
  /** The `iss` of every token of this pool. */
  readonly issuer: string

  constructor(scope: Construct, id: string, { stage }: { stage: Deployment }) {
    super(scope, id)
    this.pool = thePool(this, stage)
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.${Aws.URL_SUFFIX}/${this.pool.userPoolId}`
    this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `binh-an-${stage.name}-${Aws.ACCOUNT_ID}` },
    })
    this.consoleClient = this.pool.addClient('Console', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [`${stage.consoleUrl}/auth-callback`],
        logoutUrls: [`${stage.consoleUrl}/`],
      },
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      readAttributes: new ClientAttributes().withStandardAttributes({ fullname: true, email: true }),
    })
    const read = new ResourceServerScope({ scopeName: 'read', scopeDescription: 'Published data' })
    const server = this.pool.addResourceServer('Scopes', { identifier: 'binh-an', scopes: [read] })
    this.machineClient = machineClient(this, this.pool, server, read)
  }
}

function thePool(scope: Construct, stage: Deployment): UserPool {
  const pool = new UserPool(scope, 'Pool', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    standardAttributes: { fullname: { required: true, mutable: true } },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(7),
    },
    mfa: stage.keeps ? Mfa.REQUIRED : Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: stage.keeps,
    removalPolicy: stage.keeps ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  if (!stage.keeps) {
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG2',
      reason: "A second factor is everybody's own choice in dev, where no real data are; prod requires it.",
    })
  }
  Validations.of(pool).acknowledge({
    id: 'AwsSolutions-COG8',
    reason:
      'The plus plan costs 0.02 USD a person a month. Officers are invited, passwords are long, prod has MFA.',
  })
  return pool
}

function machineClient(
  scope: Construct,
  userPool: UserPool,
  server: UserPoolResourceServer,
  read: ResourceServerScope,
): UserPoolClient {
  return new UserPoolClient(scope, 'Machine', {
    userPool,
    generateSecret: true,
    oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.resourceServer(server, read)] },
    accessTokenValidity: Duration.hours(1),
  })
}
