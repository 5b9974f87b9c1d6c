/** The code of a function: one module, made of `functions/<name>.ts` while the templates are. */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { AssetHashType, DockerImage } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'

const root = resolve(import.meta.dirname, '..')

/** The hash is that of the bundle: the same code is the same asset, whoever builds it. */
export function bundled(name: string): Code {
  return Code.fromAsset(resolve(root, 'functions'), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-pulled'),
      // Assets are told apart by what is written here: without the name all functions would share the first one's code.
      command: [name],
      local: {
        tryBundle(folder: string) {
          execFileSync(process.execPath, [resolve(root, 'functions/dev/bundle.ts'), name, folder], {
            stdio: ['ignore', 'ignore', 'inherit'],
          })
          return true
        },
      },
    },
  })
}
