/**
 * What runs where on AWS. `node cdk/app.ts` writes the templates without a CLI, an account or a network;
 * `cd cdk && npx cdk deploy --all -c stage=dev` puts them there. A finding of cdk-nag stops both.
 */
import { join } from 'node:path'
import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { ApiStack } from './api-stack.ts'
import { DataStack } from './data-stack.ts'
import { stageOf } from './stage.ts'

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
  const common = { stage, ...(stage.region && { env: { region: stage.region } }) }
  const data = new DataStack(app, `BinhAn-${stage.name}-Data`, {
    ...common,
    terminationProtection: stage.keeps,
  })
  new ApiStack(app, `BinhAn-${stage.name}-Api`, { ...common, data })
  Tags.of(app).add('product', 'binh-an')
  Tags.of(app).add('stage', stage.name)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}

if (import.meta.main) openApp().synth()
