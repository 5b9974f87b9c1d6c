/** What a deployment is told, by `-c name=value`. Whatever is not said has the default that stands here. */
import type { Node } from 'constructs'

export type Stage = {
  /** `-c stage=`: `dev` (the default) is cheap and can be removed whole; `prod` keeps what must be kept. */
  name: 'dev' | 'prod'
  keeps: boolean
  /**
   * `-c region=`: where everything lies but the firewall. Null, in dev alone: the region of the person who deploys. In
   * prod Singapore, the nearest to Vietnam that has all services.
   */
  region: string | null
  /** `-c domain= -c certificateArn=` (of us-east-1, as CloudFront wants it). Null: the address that CloudFront gives. */
  domain: { name: string; certificateArn: string } | null
  /** `-c userPoolId= -c signInUrl=`: people of a pool that is there already, and its sign-in page. Null: one of our own. */
  pool: { id: string; signInUrl: string } | null
  /** `-c adminEmail=`: the first administrator, invited by mail. Null: nobody is invited. */
  adminEmail: string | null
  /** `-c alarmEmail=`: who is told of alarms; by default the first administrator. */
  alarmEmail: string | null
  /**
   * `-c rollout=at-once`, in prod: a new version answers everything as soon as it is there. For mending what fails now,
   * whose alarm would else take back the mended version too. Without the word step by step.
   */
  atOnce: boolean
  /** `-c runbook=`: where those who are woken read the runbook; by default its place in the code. */
  runbook: string
  /** `-c integrators=moet,moh`: systems that read by themselves, each with a secret of its own. By default one. */
  integrators: readonly string[]
}

/** Throws a sentence where a value is missing or wrong. */
export function stageOf(node: Node): Stage {
  const name = given(node, 'stage', /^(?:dev|prod)$/, 'dev or prod') ?? 'dev'
  const keeps = name === 'prod'
  const region = given(node, 'region', /^[a-z]{2}(?:-[a-z]+)+-\d$/, 'ap-southeast-1, or another')
  const domain = given(
    node,
    'domain',
    /^[a-z\d-]+(?:\.[a-z\d-]+)+$/,
    'binhan.example.vn, a name without https://',
  )
  const certificateArn = given(
    node,
    'certificateArn',
    /^arn:[\w-]+:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
    'arn:aws:acm:us-east-1:…:certificate/…, of us-east-1',
  )
  const id = given(node, 'userPoolId', /^[a-z]{2}(?:-[a-z]+)+-\d_\w+$/, 'ap-southeast-1_…')
  const signInUrl = given(node, 'signInUrl', /^https:\/\/[\w.-]+$/, 'https://… without a path')
  const adminEmail = given(node, 'adminEmail', mail, 'name@example.vn')
  return {
    name: keeps ? 'prod' : 'dev',
    keeps,
    region: region ?? (keeps ? 'ap-southeast-1' : null),
    domain: both('domain', domain, 'certificateArn', certificateArn, (name, arn) => ({
      name,
      certificateArn: arn,
    })),
    pool: both('userPoolId', id, 'signInUrl', signInUrl, (id, url) => ({ id, signInUrl: url })),
    adminEmail,
    alarmEmail: given(node, 'alarmEmail', mail, 'name@example.vn') ?? adminEmail,
    atOnce: given(node, 'rollout', /^at-once$/, 'at-once, or left out') !== null,
    runbook: given(node, 'runbook', /^https:\/\/\S+$/, 'https://…/cdk/runbook.md') ?? 'cdk/runbook.md',
    integrators: (
      given(node, 'integrators', /^[a-z\d-]+(?:,[a-z\d-]+)*$/, 'names in small letters, with commas') ??
      'integrator'
    ).split(','),
  }
}

const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

function given(node: Node, name: string, form: RegExp, example: string): string | null {
  const value: unknown = node.tryGetContext(name) ?? null
  if (value === null) return null
  if (typeof value === 'string' && form.test(value)) return value
  throw new Error(`-c ${name}=${example}; not ${String(value)}`)
}

function both<T>(
  nameA: string,
  a: string | null,
  nameB: string,
  b: string | null,
  make: (a: string, b: string) => T,
): T | null {
  if (a !== null && b !== null) return make(a, b)
  if (a === null && b === null) return null
  throw new Error(`-c ${nameA}=… and -c ${nameB}=… belong together`)
}
