/**
 * `npm run deploy:local`: the whole way of a deployment on an emulator of AWS, with the real CDK CLI and without an
 * account: bootstrap, deploy, use, update, use again, remove, and a look whether anything is left. Optional, for it
 * fetches the emulator from PyPI; it ends with 1 where a step failed. `PORT` is the emulator's, by default a free one.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openStore } from '../../schema/store.ts'
import { saveUsers } from '../../schema/user/user.operations.ts'
import { worldUsers } from '../../test/world/people.ts'
import { openBucket } from '../bucket.ts'
import { bucketContents } from '../contents.ts'
import { openTableClient } from '../table-client.ts'
import {
  answersBy,
  type Deployed,
  inventory,
  lookUp,
  type Operator,
  operatorOf,
  productAt,
} from './deployed.ts'
import { addPerson, signIn } from './deployed-people.ts'
import { handIn, letIn, must, publish, wakeReminders } from './deployed-use.ts'
import { type Emulator, startEmulator } from './emulator.ts'
import { EngineRefusal, freePort } from './engine.ts'
import './emulator-names.ts'
import { loaderContext, seed, worldIds } from './seed.ts'

const root = resolve(import.meta.dirname, '../..')
const print = (line: string) => process.stdout.write(`${line}\n`)

/** What was put to work below; every other type of the templates is only made and removed, and is named at the end. */
const exercised = [
  'AWS::ApiGatewayV2::',
  'AWS::Cognito::UserPool',
  'AWS::DynamoDB::Table',
  'AWS::IAM::',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Logs::LogGroup',
  'AWS::S3::Bucket',
  'AWS::Scheduler::Schedule',
  'Custom::S3AutoDeleteObjects',
]
const untold = [
  'the invitation of the first administrator, which the emulator has no resource for',
  'TLS, encryption, point-in-time recovery, expiry, throttling, tracing',
  'rights: it refuses no function anything',
  'the hour of the schedule, retries, and what is put aside',
  'arm64: the functions ran by the Node of this machine',
]

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const answer = await work()
  print(`${name} (${((performance.now() - start) / 1_000).toFixed(1)} s)`)
  return answer
}

async function cdk({ environment }: Emulator, words: readonly string[], release?: string): Promise<void> {
  const cli = join(root, 'node_modules/aws-cdk/bin/cdk')
  const child = spawn(process.execPath, [cli, ...words, '--no-notices', '--ci'], {
    cwd: join(root, 'cdk'),
    env: { ...environment, ...(release && { RELEASE: release }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)))
  const code = await new Promise<number | null>((done) => child.once('close', done))
  must(code === 0, `cdk ${words[0]} ended with ${code}:\n${said.join('')}`)
}

/** The register, the sample people, and the one who just signed in, as an officer of the ministry. */
async function fill({ environment }: Emulator, { settings }: Deployed, subject: string): Promise<void> {
  Object.assign(process.env, environment)
  const { TABLE_NAME = '', CONTENTS_BUCKET = '' } = settings
  const store = openStore(openTableClient(undefined, environment), TABLE_NAME)
  const contents = bucketContents(openBucket(CONTENTS_BUCKET, environment))
  await seed({ store, contents, wanted: 'areas', root })
  const officers = worldUsers(worldIds).filter(({ id }) => id === 'ministry')
  await saveUsers(
    loaderContext(store, contents),
    officers.map((officer) => ({ ...officer, id: subject })),
  )
}

/** The emulator forgets the tags of a bucket, by which the function that empties it knows that it may. */
async function tagBuckets(operator: Operator): Promise<void> {
  const buckets = (await inventory(operator)).filter((one) => one.startsWith('bucket binhan-'))
  const body =
    '<Tagging><TagSet><Tag><Key>aws-cdk:auto-delete-objects</Key><Value>true</Value></Tag></TagSet></Tagging>'
  for (const bucket of buckets)
    await operator('s3', { method: 'PUT', path: `/${bucket.slice('bucket '.length)}?tagging=`, body })
}

type Template = { Resources: Record<string, { Type: string; Condition?: string }> }

/** The types of what was made, and of what stands under a condition that never holds (`cdk/emulated.ts`). */
function typesIn(folder: string): { made: string[]; leftOut: string[] } {
  const resources = readdirSync(folder)
    .filter((name) => name.endsWith('.template.json'))
    .flatMap((name) => {
      const { Resources }: Template = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      return Object.entries(Resources)
    })
  const [out, made] = [true, false].map((is) =>
    resources.filter(([, { Condition }]) => (Condition === 'Never') === is),
  )
  return {
    made: [...new Set(made?.map(([, { Type }]) => Type))].sort(),
    leftOut: (out ?? []).map(([id, { Type }]) => `${Type} ${id}`).sort(),
  }
}

async function walk(emulator: Emulator, folder: string): Promise<void> {
  const operator = operatorOf(emulator)
  const out = join(folder, 'cdk.out')
  const app = ['--app', 'node emulated.ts', '--output', out]
  const told = [...app, '-c', 'stage=dev']
  const deploy = ['deploy', '--all', '--require-approval', 'never', ...told]
  await step('cdk bootstrap', () => cdk(emulator, ['bootstrap', ...told]))
  const before = await inventory(operator)
  await step('cdk deploy --all', () => cdk(emulator, deploy))
  const { made, leftOut } = typesIn(out)
  const deployed = await lookUp(operator)
  const { settings } = deployed
  const officer = 'officer@example.org'
  const subject = await addPerson(operator, settings, officer)
  const token = await step('a person signs in by code and PKCE', () =>
    signIn(emulator, operator, settings, officer),
  )
  await step('the register is loaded into the deployed table', () => fill(emulator, deployed, subject))
  const byFront = await answersBy(emulator, deployed.frontHost)
  const as = (who: string) => productAt(emulator, byFront ? deployed.frontHost : deployed.apiHost, who)
  const product = as(token)
  const plan = await step('the deployed API answers, takes a file and makes a plan of it', () =>
    handIn(product, 'CREATED'),
  )
  await step('the plan is published, and the stream tells of it', () => publish(product, plan))
  await step('a person is invited, signs in, is put out and let in again', () =>
    letIn({ emulator, operator, settings, as }, product),
  )
  await step('the schedule wakes the reminders', () => wakeReminders(operator))
  await step('the stacks are updated: every function is told one setting more', () =>
    cdk(emulator, deploy, 'next'),
  )
  const updated = await lookUp(operator)
  const late = updated.functions.filter(({ settings }) => settings.RELEASE !== 'next')
  must(late.length === 0, `Not updated: ${late.map(({ name }) => name).join(', ')}`)
  must(updated.settings.TABLE_NAME === deployed.settings.TABLE_NAME, 'The update made another table')
  await step('it answers as before, and knows the plan', () => handIn(product, 'UNCHANGED'))
  await tagBuckets(operator)
  await step('cdk destroy --all', () => cdk(emulator, ['destroy', '--all', '--force', ...told]))
  const left = (await inventory(operator)).filter((one) => !before.includes(one))
  print(left.length === 0 ? 'nothing is left' : `LEFT BEHIND: ${left.join(', ')}`)
  const used = byFront ? [...exercised, 'AWS::CloudFront::Distribution'] : exercised
  const idle = made.filter((type) => !used.some((one) => type.startsWith(one)))
  print(`left out, for the emulator has it not: ${leftOut.join(', ')}`)
  print(`made and removed, but not put to work: ${idle.join(', ')}`)
  print(`not tried here: ${untold.join('; ')}`)
  must(left.length === 0, 'Something is left behind')
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'binh-an-deploy-'))
  const clear = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', clear)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  const port = Number(process.env.PORT ?? (await freePort()))
  const emulator = await step('the emulator is fetched and started', () => startEmulator(folder, port))
  try {
    await walk(emulator, folder)
  } catch (error) {
    process.stderr.write(`${emulator.said().slice(-3_000)}\n`)
    throw error
  } finally {
    await emulator.stop()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof EngineRefusal ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  )
  process.exitCode = 1
})
