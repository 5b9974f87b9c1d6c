/**
 * `npm run restore -- FILE [--replace]`: puts a backup into an empty table. The file is read whole before anything is
 * written. Stopped at any point, the same command goes on; at the end all rows are read again and have the backup's hash.
 * `--replace` takes out what is there first, on this machine alone: a deployment is restored into a new table.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { table } from '../../schema/table.ts'
import type { Bilingual } from '../../schema/text.rules.ts'
import { checkBackup, type Manifest, readBackup, tally } from './backup-file.ts'
import { runCommand } from './command.ts'
import { openPlace, type Place } from './place.ts'
import { canonicalText, keyOf, type RawAction, type RawRow } from './raw-table.ts'
import { Refused } from './refused.ts'
import { type RestoreState, stateKey, stateRow, unfinishedRestore } from './restore-state.ts'

const sentences = {
  usage: {
    vi: 'Cách dùng: npm run restore -- TỆP [--replace]',
    en: 'usage: npm run restore -- FILE [--replace]',
  },
  notEmpty: {
    vi: 'Ở đây đã có dữ liệu; chưa ghi gì. Hãy phục hồi vào DATA_DIR khác, hoặc thêm --replace để thay toàn bộ dữ liệu đang có.',
    en: 'There are data here already; nothing was written. Restore into another DATA_DIR, or add --replace to replace all that is here.',
  },
  notEmptyTable: {
    vi: 'Bảng này đã có dữ liệu; chưa ghi gì. Bảng đang triển khai chỉ phục hồi vào bảng mới, trống.',
    en: 'There are data in this table already; nothing was written. A deployment is restored into a new, empty table only.',
  },
  another: {
    vi: 'Ở đây đang phục hồi dở một bản sao lưu khác. Hãy chạy lại với tệp đó, hoặc thêm --replace để bắt đầu lại với tệp này.',
    en: 'A restore of another backup was not finished here. Run it again with that file, or add --replace to begin anew with this one.',
  },
  others: {
    vi: 'Đã ghi xong, nhưng ở đây còn dữ liệu khác do ai đó ghi trong lúc phục hồi. Hãy phục hồi lại vào chỗ trống, hoặc thêm --replace.',
    en: 'All is written, but somebody wrote other data here meanwhile. Restore again into an empty place, or add --replace.',
  },
} satisfies Record<string, Bilingual>

async function run(): Promise<void> {
  const { file, replace } = asked()
  const manifest = await checkBackup(file)
  const place = await openPlace()
  try {
    await restore(place, file, await begin(place, manifest, replace))
    process.stdout.write(
      `${place.name}: đã phục hồi ${manifest.rows} dòng, ${manifest.contents} nội dung, mã ${manifest.rowsHash}. / ` +
        `${place.name}: restored ${manifest.rows} rows, ${manifest.contents} contents, hash ${manifest.rowsHash}.\n`,
    )
  } finally {
    await place.close()
  }
}

function asked(): { file: string; replace: boolean } {
  try {
    const options = { replace: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ allowPositionals: true, options })
    const [file, ...others] = positionals
    if (file && others.length === 0) return { file: resolve(file), replace: values.replace }
  } catch {
    // An option that there is not.
  }
  throw new Refused(sentences.usage)
}

/** Where to go on, or a beginning. Throws Refused where that would touch what is there. */
async function begin({ rows, isShared }: Place, manifest: Manifest, replace: boolean): Promise<RestoreState> {
  const present = await unfinishedRestore(rows)
  if (present?.backup === manifest.rowsHash && !replace) return present
  const isEmpty = present === null && (await rows.isEmpty())
  if (!isEmpty && isShared) throw new Refused(sentences.notEmptyTable)
  if (!isEmpty && !replace) throw new Refused(present ? sentences.another : sentences.notEmpty)
  const began = Math.trunc(Date.now() / 1_000)
  const state = { backup: manifest.rowsHash, began, isClearing: !isEmpty, written: 0 }
  await rows.write([{ put: stateRow(state) }])
  return state
}

/** Far enough below the 100 actions and the 4 MB of a transaction, beside the state. */
const mostTogether = 90
const mostBytes = 3_000_000

async function restore(place: Place, file: string, begun: RestoreState): Promise<void> {
  const { rows, contents } = place
  let state = begun
  if (state.isClearing) {
    await clear(place)
    state = { ...state, isClearing: false }
    await rows.write([{ put: stateRow(state) }])
  }
  const wanted = tally()
  let waiting: RawAction[] = []
  let bytes = 0
  let reached = 0
  const flush = async () => {
    if (waiting.length === 0) return
    state = { ...state, written: reached }
    await rows.write([...waiting, { put: stateRow(state) }])
    waiting = []
    bytes = 0
  }
  // The feed first: a stream that is on finds told already what the other rows would tell.
  for (const wantsFeed of [true, false]) {
    for await (const line of readBackup(file)) {
      if ('content' in line) {
        if (wantsFeed) await contents.put(line.content, line.bytes)
        continue
      }
      if (isFeed(line.row) !== wantsFeed || isOver(line.row, state.began)) continue
      const text = canonicalText(line.row)
      wanted.add(text)
      if (reached >= state.written) {
        if (waiting.length === mostTogether || bytes + text.length > mostBytes) await flush()
        waiting.push({ put: line.row })
        bytes += text.length
      }
      reached += 1
    }
    await flush()
  }
  if ((await hashOf(place)) !== wanted.hash) throw new Refused(sentences.others)
  await rows.write([{ remove: stateKey }])
}

const isFeed = ({ pk }: RawRow) => /^change(?:#|-head#|-of#)/.test(pk?.S ?? '')

/** The table may take such a row out at any moment. */
const isOver = (row: RawRow, now: number) => Number(row[table.timeToLive]?.N ?? Infinity) <= now

const isState = ({ pk, sk }: RawRow) => pk?.S === stateKey.pk?.S && sk?.S === stateKey.sk?.S

async function clear({ rows }: Place): Promise<void> {
  for await (const page of rows.pages()) {
    const keys = page.rows.filter((row) => !isState(row)).map(keyOf)
    for (let start = 0; start < keys.length; start += 100) {
      await rows.write(keys.slice(start, start + 100).map((key) => ({ remove: key })))
    }
  }
}

async function hashOf({ rows }: Place): Promise<string> {
  const found = tally()
  for await (const page of rows.pages()) {
    for (const row of page.rows) if (!isState(row)) found.add(canonicalText(row))
  }
  return found.hash
}

await runCommand(run)
