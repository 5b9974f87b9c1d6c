/**
 * `npm run backup -- FILE|FOLDER`: the whole table and every content that a row names, into one file. A table that others
 * write to meanwhile is not of one moment: README and runbook say how to get one that is.
 */
import { existsSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Bilingual } from '../../schema/text.rules.ts'
import { type Line, writeBackup } from './backup-file.ts'
import { runCommand } from './command.ts'
import { openPlace, type Place } from './place.ts'
import { Refused } from './refused.ts'
import { unfinishedRestore } from './restore-state.ts'

const sentences = {
  usage: { vi: 'Cách dùng: npm run backup -- TỆP|THƯ-MỤC', en: 'usage: npm run backup -- FILE|FOLDER' },
  present: {
    vi: 'Đã có tệp này. Hãy đặt tên khác.',
    en: 'There is such a file already. Give another name.',
  },
  unfinished: {
    vi: 'Dữ liệu này đang phục hồi dở. Hãy chạy lại lệnh phục hồi cho xong rồi sao lưu.',
    en: 'A restore of these data was not finished. Run it again to its end, then back up.',
  },
} satisfies Record<string, Bilingual>

async function run(): Promise<void> {
  const [given, ...others] = process.argv.slice(2)
  if (!given || others.length > 0 || given.startsWith('-')) throw new Refused(sentences.usage)
  const at = new Date().toISOString()
  const file = fileOf(given, at)
  if (existsSync(file)) throw new Refused(sentences.present)
  const place = await openPlace()
  try {
    if (await unfinishedRestore(place.rows)) throw new Refused(sentences.unfinished)
    await mkdir(dirname(file), { recursive: true })
    const { rows, contents, rowsHash } = await writeBackup(file, at, linesOf(place))
    process.stdout.write(
      `${file}: ${rows} dòng, ${contents} nội dung, mã ${rowsHash}; có câu hạn chế, nên chỉ chủ tệp đọc được. / ` +
        `${file}: ${rows} rows, ${contents} contents, hash ${rowsHash}; it holds restricted sentences, so its owner alone can read it.\n`,
    )
  } finally {
    await place.close()
  }
}

function fileOf(given: string, at: string): string {
  const path = resolve(given)
  const isFolder = given.endsWith('/') || statSync(path, { throwIfNoEntry: false })?.isDirectory()
  return isFolder ? join(path, `binh-an-${at.replace(/[:.]/g, '-')}.jsonl.gz`) : path
}

const hashes = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g

/** Contents are named in rows by their hashes; what no row names any more is left behind. */
async function* linesOf({ rows, contents }: Place): AsyncGenerator<Line> {
  const named = new Set<string>()
  for await (const page of rows.pages()) {
    for (const row of page.rows) {
      for (const [hash] of JSON.stringify(row).matchAll(hashes)) named.add(hash)
      yield { row }
    }
  }
  for (const hash of named) {
    const bytes = await contents.get(hash)
    if (bytes) yield { content: hash, bytes }
  }
}

await runCommand(run)
