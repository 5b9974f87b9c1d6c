/**
 * What runs where on AWS. `node cdk/app.ts` writes the templates without a CLI, an account or a network;
 * `cd cdk && npx cdk deploy --all -c stage=dev` puts them there. A finding of cdk-nag stops both.
 */
import { join } from 'node:path'
import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { AdminStack } from './admin-stack.ts'
import { ApiStack } from './api-stack.ts'
import { DataStack } from './data-stack.ts'
import { FirewallStack } from './firewall-stack.ts'
import { keepProviderLog } from './provider-log.ts'
import { stageOf } from './stage.ts'
import { WatchStack } from './watch-stack.ts'

const flags = {
  // Without it the record of a bucket's requests would be let in by an access list, which S3 has retired.
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  // A table or bucket in use by the API cannot be taken from under it.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
}

export function openApp({ context, ...props }: AppProps = {}): App {
  const app = new App({
    outdir: process.env.CDK_OUTDIR ?? join(import.meta.dirname, 'cdk.out'),
    analyticsReporting: false,
    stackTraces: false,
    context: { ...flags, ...context },
    ...props,
  })
  const stage = stageOf(app.node)
  const name = (part: string) => `BinhAn-${stage.name}-${part}`
  const common = {
    stage,
    terminationProtection: stage.keeps,
    crossRegionReferences: stage.keeps,
    ...(stage.region && { env: { region: stage.region } }),
  }
  const data = new DataStack(app, name('Data'), common)
  const firewall = stage.keeps
    ? new FirewallStack(app, name('Firewall'), {
        description: 'Bình An (prod): firewall of the address',
        terminationProtection: true,
        crossRegionReferences: true,
        env: { region: 'us-east-1' },
      })
    : null
  const api = new ApiStack(app, name('Api'), { ...common, data, firewallArn: firewall?.arn ?? null })
  new AdminStack(app, name('Admin'), { ...common, data, api })
  new WatchStack(app, name('Watch'), { ...common, data, api })
  for (const stack of [data, api]) keepProviderLog(stack)
  Tags.of(app).add('product', 'binh-an')
  Tags.of(app).add('stage', stage.name)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}

if (import.meta.main) openApp().synth()
