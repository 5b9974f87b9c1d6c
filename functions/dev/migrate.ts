/**
 * `npm run migrate -- [ID] [--dry-run] [--list] [--rate ROWS]`: brings rows kept by an older version to what this one
 * relies on. Without an id, all that were never done, in their order; with one, that, again where it was done. Run it when
 * no process of the older version writes any more; done again it finds what one wrote since.
 */
import { parseArgs } from 'node:util'
import type { Migration } from '../../schema/migration/migration.rules.ts'
import { migrationSentences, migrations } from '../../schema/migration/migration.rules.ts'
import { runCommand } from './command.ts'
import { countMigration, runMigration, usualPace } from './migration-job.ts'
import { openPlace, type Place } from './place.ts'
import { Refused } from './refused.ts'

const usage = {
  vi: 'Cách dùng: npm run migrate -- [MÃ] [--dry-run] [--list] [--rate SỐ-DÒNG-MỖI-GIÂY]',
  en: 'usage: npm run migrate -- [ID] [--dry-run] [--list] [--rate ROWS-A-SECOND]',
}

type Asked = { wanted: readonly Migration[]; named: boolean; dryRun: boolean; list: boolean; rate: number }

async function run(): Promise<void> {
  const asked = options()
  const place = await openPlace()
  try {
    for (const migration of asked.wanted) await see(place, migration, asked)
  } finally {
    await place.close()
  }
}

async function see(place: Place, migration: Migration, { named, dryRun, list, rate }: Asked): Promise<void> {
  const { id, what } = migration
  const { data } = await place.store.migration.get({ id }).go({ consistent: true })
  const done = data?.body.state === 'DONE' ? data.body.finishedAt : null
  if (list) {
    const standing = done
      ? {
          vi: `xong lúc ${done}, ${data?.body.written} dòng`,
          en: `done at ${done}, ${data?.body.written} rows`,
        }
      : data
        ? { vi: `đang dở, ${data.body.seen} dòng đã xem`, en: `not finished, ${data.body.seen} rows seen` }
        : { vi: 'chưa chạy', en: 'never run' }
    say(`${id}: ${standing.vi}. ${what.vi} / ${id}: ${standing.en}. ${what.en}`)
  } else if (dryRun) {
    const { seen, written } = await countMigration(place, migration)
    say(
      `${id}: chạy thử, không ghi gì: ${written} dòng cần ghi, ${seen} dòng đã xem. / ` +
        `${id}: dry run, nothing written: ${written} rows to write, ${seen} seen.`,
    )
  } else if (done && !named) {
    say(`${id}: đã xong lúc ${done}. / ${id}: done at ${done}.`)
  } else {
    const { seen, written } = await runMigration(place, migration, { ...usualPace, rate })
    say(`${id}: đã ghi ${written} dòng, đã xem ${seen}. / ${id}: ${written} rows written, ${seen} seen.`)
  }
}

function options(): Asked {
  const { values, positionals } = parsed()
  const [id, ...others] = positionals
  const rate = Number(values.rate)
  if (others.length > 0 || !Number.isFinite(rate) || rate <= 0) throw new Refused(usage)
  const wanted = migrations.filter((one) => !id || one.id === id || one.id.startsWith(`${id}-`))
  if (wanted.length === 0) throw new Refused(migrationSentences.unknown)
  return { wanted, named: id !== undefined, dryRun: values['dry-run'], list: values.list, rate }
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        rate: { type: 'string', default: String(usualPace.rate) },
      },
    })
  } catch {
    throw new Refused(usage)
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)

await runCommand(run)
