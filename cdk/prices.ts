/**
 * What AWS asks, in USD before tax, in ap-southeast-1 (Singapore), written down on 2026-11-22. `seen` with its day: read
 * on a page about AWS's prices, not always AWS's own, for Singapore or for all regions alike; `seen of us-east-1`: read
 * for that region alone; `remembered`: not found. The last two are to be checked against the price list before money is
 * promised. No free tier is counted, but that of people who sign in (10,000 a month, for all accounts and always).
 */
type Price = { usd: number; per: string; source: `seen ${string}` | 'remembered' }

const million = 1e-6

export const prices = {
  readUnit: { usd: 0.1425 * million, per: 'read request unit', source: 'remembered' },
  writeUnit: { usd: 0.7125 * million, per: 'write request unit', source: 'remembered' },
  tableStorage: { usd: 0.285, per: 'GB and month', source: 'remembered' },
  tableBackup: { usd: 0.228, per: 'GB and month of point-in-time recovery', source: 'remembered' },
  invocation: { usd: 0.2 * million, per: 'run of a function', source: 'seen 2026-11-22' },
  compute: { usd: 0.0000133334, per: 'GB and second of a function on arm64', source: 'seen of us-east-1' },
  gateway: { usd: 1.25 * million, per: 'request to the HTTP API', source: 'remembered' },
  edgeRequest: { usd: 1.2 * million, per: 'request to CloudFront', source: 'remembered' },
  edgeByte: { usd: 0.12, per: 'GB from CloudFront to Vietnam', source: 'seen 2026-11-22' },
  fileStorage: { usd: 0.025, per: 'GB and month of S3', source: 'remembered' },
  filePut: { usd: 5 * million, per: 'object written to S3', source: 'remembered' },
  fileGet: { usd: 0.4 * million, per: 'object read from S3', source: 'remembered' },
  log: { usd: 0.7, per: 'GB of log taken in', source: 'remembered' },
  trace: { usd: 5 * million, per: 'trace recorded', source: 'remembered' },
  alarm: { usd: 0.1, per: 'alarm and month', source: 'remembered' },
  metric: { usd: 0.3, per: 'metric of our own and month', source: 'seen 2026-11-22' },
  dashboard: { usd: 3, per: 'dashboard and month', source: 'seen 2026-11-22' },
  canaryRun: { usd: 0.0016, per: 'run of a canary', source: 'remembered' },
  key: {
    usd: 1,
    per: 'key and month, and as much again after each of the first two yearly rotations',
    source: 'seen 2026-11-22',
  },
  keyUse: { usd: 3 * million, per: 'request to a key', source: 'seen 2026-11-22' },
  firewall: { usd: 5, per: 'firewall and month', source: 'seen 2026-11-22' },
  firewallRule: { usd: 1, per: 'rule of a firewall and month', source: 'seen 2026-11-22' },
  firewallRequest: { usd: 0.6 * million, per: 'request through a firewall', source: 'seen 2026-11-22' },
  scheduled: { usd: 1 * million, per: 'run of a schedule', source: 'remembered' },
  secret: { usd: 0.4, per: 'secret and month', source: 'remembered' },
  zone: { usd: 0.5, per: 'hosted zone and month', source: 'remembered' },
  machineToken: { usd: 0.00225, per: 'token that a machine is given', source: 'seen 2026-11-22' },
} as const satisfies Record<string, Price>

export type PriceName = keyof typeof prices
