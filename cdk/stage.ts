/** What a deployment is told, by `-c name=value`; what is not said is dev, for a console on this machine. */
import type { Node } from 'constructs'

export type Stage = {
  /** `dev` is cheap and can be removed whole; `prod` keeps what must be kept. */
  name: 'dev' | 'prod'
  keeps: boolean
  /** Where the console lives: the pool sends people back there, and the bucket takes files from there. */
  consoleUrl: string
  /** Null: the region of the person who deploys. */
  region: string | null
}

/** Throws a sentence where a value is missing or wrong. */
export function stageOf(node: Node): Stage {
  const name: unknown = node.tryGetContext('stage') ?? 'dev'
  if (name !== 'dev' && name !== 'prod') throw new Error(`-c stage=dev or prod, not ${String(name)}`)
  const consoleUrl: unknown = node.tryGetContext('consoleUrl') ?? 'http://localhost:4000'
  if (typeof consoleUrl !== 'string' || !/^https?:\/\/[^/]+$/.test(consoleUrl)) {
    throw new Error('-c consoleUrl=https://…, without a path')
  }
  const region: unknown = node.tryGetContext('region') ?? null
  if (region !== null && typeof region !== 'string') throw new Error('-c region=ap-southeast-1, or another')
  return { name, keeps: name === 'prod', consoleUrl, region }
}
