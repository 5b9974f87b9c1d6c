/** Who signs in: people with the console, by code and PKCE; other systems as themselves, with a secret of their own. */
import { Aws, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  type IUserPool,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import type { Role } from '../schema/user/user.rules.ts'
import type { Stage as Deployment } from './stage.ts'

/** The group whose people are taken in at their first sign-in; the role is what its name says. */
export const administrators: Role = 'MINISTRY'

export class People extends Construct {
  readonly pool: IUserPool
  /** Those who sign in without a person: each reads what is published, by a scope and a secret of its own. */
  readonly machineClients: readonly UserPoolClient[]
  /** The `iss` of every token of this pool. */
  readonly issuer: string
  /** Where people type their password. */
  readonly signInUrl: string
  /** Whom the console speaks to while signing in. */
  readonly origins: readonly string[]

  constructor(scope: Construct, id: string, { stage }: { stage: Deployment }) {
    super(scope, id)
    const { pool, signInUrl } = stage.pool
      ? { pool: UserPool.fromUserPoolId(this, 'Pool', stage.pool.id), signInUrl: stage.pool.signInUrl }
      : ownPool(this, stage)
    this.pool = pool
    this.signInUrl = signInUrl
    const region = stage.pool ? stage.pool.id.split('_')[0] : Stack.of(this).region
    const cognito = `https://cognito-idp.${region}.${Aws.URL_SUFFIX}`
    this.issuer = `${cognito}/${pool.userPoolId}`
    this.origins = [cognito, signInUrl]
    this.machineClients = machineClients(this, pool, stage.integrators)
  }
}

/** A browser keeps no secret: the code is bound to who asked for it by PKCE. */
export function consoleClient(scope: Construct, userPool: IUserPool, consoleUrl: string): UserPoolClient {
  return new UserPoolClient(scope, 'ConsoleClient', {
    userPool,
    generateSecret: false,
    preventUserExistenceErrors: true,
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [`${consoleUrl}/auth-callback`],
      logoutUrls: [`${consoleUrl}/`],
    },
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.hours(12),
    readAttributes: new ClientAttributes().withStandardAttributes({ fullname: true, email: true }),
  })
}

function ownPool(scope: Construct, stage: Deployment): { pool: UserPool; signInUrl: string } {
  const pool = new UserPool(scope, 'Pool', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    standardAttributes: { fullname: { required: true, mutable: true } },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    userInvitation: invitation(stage),
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
  new CfnUserPoolGroup(scope, 'Administrators', {
    userPoolId: pool.userPoolId,
    groupName: administrators,
    description: 'Cán bộ Bộ Nội vụ / Ministry officers',
  })
  // Names of sign-in pages are shared by everybody in a region.
  const domain = pool.addDomain('Domain', {
    cognitoDomain: { domainPrefix: `binh-an-${stage.name}-${Aws.ACCOUNT_ID}` },
  })
  return { pool, signInUrl: domain.baseUrl() }
}

/** Cognito puts the name and a first password, good for a week, where the braces are. */
function invitation({ domain }: Deployment) {
  const [vi, en] = domain
    ? [`tại https://${domain.name}`, `at https://${domain.name}`]
    : ['tại địa chỉ mà quản trị viên cho bạn biết', 'at the address that your administrator tells you']
  return {
    emailSubject: 'Bình An: tài khoản của bạn / your account',
    emailBody: [
      `Bạn được mời dùng Bình An. Hãy đăng nhập ${vi} bằng tên {username} và mật khẩu tạm thời {####} trong vòng 7 ngày, rồi đặt mật khẩu của riêng bạn.`,
      `You are invited to Bình An. Sign in ${en} as {username} with the first password {####} within 7 days, then choose your own.`,
    ].join('<br><br>'),
  }
}

function machineClients(scope: Construct, userPool: IUserPool, names: readonly string[]): UserPoolClient[] {
  const read = new ResourceServerScope({ scopeName: 'read', scopeDescription: 'Published data' })
  const server = userPool.addResourceServer('Scopes', { identifier: 'binh-an', scopes: [read] })
  return names.map(
    (name) =>
      new UserPoolClient(scope, `Machine-${name}`, {
        userPool,
        userPoolClientName: name,
        generateSecret: true,
        oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.resourceServer(server, read)] },
        // Cognito is paid for each token. A system that is taken out of the list is refused at once, whatever it holds.
        accessTokenValidity: Duration.hours(12),
      }),
  )
}
