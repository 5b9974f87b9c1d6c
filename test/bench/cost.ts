/**
 * `npm run cost`: what the product costs a month on AWS, from measured acts, the templates of both stages, dated prices
 * and our assumption of how often what is done. `COST_ROUNDS` says how often each act is measured.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { openApp } from '../../cdk/app.ts'
import { acts, billOf, monthsOf } from '../../cdk/cost.ts'
import { prices } from '../../cdk/prices.ts'
import type { Resource } from '../../cdk/standing.ts'
import { measureUsage } from './usage.ts'

const stages = ['dev', 'prod'] as const

/** Everything that a stage deploys; code is left out. */
function resourcesOf(stage: (typeof stages)[number]): Resource[] {
  const outdir = mkdtempSync(join(tmpdir(), 'binh-an-cost-'))
  try {
    const app = openApp({ outdir, context: { stage, 'aws:cdk:bundling-stacks': [] } })
    const stacks = app.node.children.filter((child) => child instanceof Stack)
    return stacks.flatMap((stack) => Object.values<Resource>(Template.fromStack(stack).toJSON().Resources))
  } finally {
    rmSync(outdir, { recursive: true, force: true })
  }
}

/** How many hours a machine's token holds: Cognito asks money for each that it gives. */
function hoursOfToken(resources: readonly Resource[]): number {
  const machine = resources.find(({ Properties }) =>
    JSON.stringify(Properties?.AllowedOAuthFlows ?? '').includes('client_credentials'),
  )
  return Number(machine?.Properties?.AccessTokenValidity ?? 60) / 60
}

const usd = (amount: number) => amount.toFixed(2).padStart(8)

async function print(): Promise<void> {
  const measured = await measureUsage(Number(process.env.COST_ROUNDS ?? '20'))
  const out = (line: string) => process.stdout.write(`${line}\n`)
  out('One act: requests · read and write units · requests to the table · CPU ms · bytes out · bytes of log')
  for (const act of acts) {
    const { requests, readUnits, writeUnits, tableRequests, cpu, bytesOut, logBytes } = measured[act]
    const units = `${readUnits.toFixed(1)} r ${writeUnits.toFixed(1)} w`
    out(
      `  ${act}: ${requests} · ${units} · ${tableRequests.toFixed(1)} · ${cpu.toFixed(1)} · ${bytesOut.toFixed(0)} · ${logBytes.toFixed(0)}`,
    )
  }
  const templates = { dev: resourcesOf('dev'), prod: resourcesOf('prod') }
  for (const month of monthsOf(hoursOfToken(templates.prod))) {
    const { name, lines, total } = billOf(month, measured, templates[month.stage])
    out(`\n${name}: ${total.toFixed(2)} USD a month, most of it ${lines[0]?.name}`)
    for (const line of lines.filter((one) => one.usd >= 0.005)) {
      const { per, source } = prices[line.name]
      out(
        `${usd(line.usd)}  ${line.name}: ${line.amount.toPrecision(4)} × ${prices[line.name].usd} per ${per}, ${source}`,
      )
    }
  }
}

if (import.meta.main) await print()
