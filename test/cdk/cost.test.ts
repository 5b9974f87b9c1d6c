import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { standingOf } from '../../cdk/standing.ts'

let printed = ''

/** USD a month, as the command of the README prints it. */
const totalOf = (month: string) =>
  Number(new RegExp(`^${month}: ([\\d.]+) USD a month`, 'm').exec(printed)?.[1])

// It ends with an error where a resource of either stage has no price.
beforeAll(() => {
  printed = execFileSync('npm', ['run', '-s', 'cost'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, COST_ROUNDS: '2' },
    encoding: 'utf8',
  })
}, 240_000)

test('dev costs at most 5 USD a month when nobody uses it', () => {
  expect(totalOf('dev, idle')).toBeLessThanOrEqual(5)
})

test('the nation costs at most 150 USD a month, that of the deadline day as well', () => {
  expect(totalOf('the nation')).toBeGreaterThan(20)
  expect(totalOf('the nation')).toBeLessThanOrEqual(150)
  expect(totalOf('the nation, with deadline day')).toBeLessThanOrEqual(150)
})

test('a nation costs more than a province, and no line of use is forgotten', () => {
  expect(totalOf('the nation')).toBeGreaterThan(totalOf('one province'))
  for (const line of [
    'readUnit',
    'writeUnit',
    'compute',
    'log',
    'gateway',
    'edgeByte',
    'trace',
    'tableStorage',
  ])
    expect(printed).toMatch(new RegExp(`^ +[\\d.]+ {2}${line}:`, 'm'))
})

test('a resource without a price is refused by its name', () => {
  expect(() => standingOf([{ Type: 'AWS::EC2::NatGateway' }])).toThrow('AWS::EC2::NatGateway has no price')
})
