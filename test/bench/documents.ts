/**
 * What reading costs: plans warm, 5 MB of hostile text and an archive bomb, each hostile one in a process of its own
 * so that its memory is its own. Run by `bench.ts`; with an argument it is that process.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { planFiles } from '../../functions/dev/seed.ts'
import { fileToText } from '../../schema/document/file.ts'
import { NotAPlan } from '../../schema/document/not-a-plan.ts'
import { readPlan } from '../../schema/document/read-plan.ts'
import { makeZip } from '../document/make-zip.ts'

const size = 5_000_000
const text = (piece: string) => () => new TextEncoder().encode(piece.repeat(Math.ceil(size / piece.length)))

const endless =
  'KẾ HOẠCH\nI. MỤC TIÊU\n- 80% cán bộ được tập huấn.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì.\n'

/** Bytes as somebody hostile would hand them in. */
const hostile: Readonly<Record<string, () => Uint8Array>> = {
  'one line of letters': text('a'),
  'one line of words': text('ủy ban nhân dân xã '),
  'digits and dots': text('1.'),
  'open brackets': text('('),
  'empty lines': text('\n'),
  'numbered lines': text('1. a\n'),
  'nested bullets': text('- + * - a) b) '),
  percentages: text('100% người bị bạo lực đến năm 2030 '),
  'dates and numbers': text('Số: 12/KH-UBND ngày 02/6/2026 '),
  'a plan without end': text(endless),
  'lost letters': text('th�c hi�n '),
  'the longest plan that is read': () =>
    new TextEncoder().encode(
      `KẾ HOẠCH\nPhòng ngừa bạo lực trên cơ sở giới năm 2027\nI. MỤC TIÊU\n${'- 80% cán bộ làm công tác xã hội được tập huấn đến năm 2030.\n'.repeat(15_500)}`,
    ),
  'an archive bomb': () => makeZip([{ name: 'word/document.xml', content: new Uint8Array(200_000_000) }]),
}

/** Milliseconds, and how much memory it took at the most beyond what the process had, in MB. */
async function readHostile(name: string): Promise<{ took: number; memory: number; refused: boolean }> {
  const bytes = hostile[name]?.() ?? new Uint8Array()
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 5)
  const start = performance.now()
  let refused = false
  try {
    readPlan((await fileToText(bytes, 'hostile')).text)
  } catch (error) {
    if (!(error instanceof NotAPlan)) throw error
    refused = true
  }
  const took = performance.now() - start
  clearInterval(watch)
  most = Math.max(most, process.memoryUsage().rss, process.resourceUsage().maxRSS * 1_024)
  return { took, memory: (most - before) / 1e6, refused }
}

export function benchDocuments(root: string, rounds: number, print: (line: string) => void): void {
  for (const file of planFiles(root)) {
    const source = readFileSync(file, 'utf8')
    for (let round = 0; round < Math.min(10, rounds); round += 1) readPlan(source)
    const times = Array.from({ length: Math.min(30, rounds) }, () => {
      const start = performance.now()
      readPlan(source)
      return performance.now() - start
    }).sort((a, b) => a - b)
    const middle = times[Math.floor(times.length / 2)] ?? Number.NaN
    print(
      `reading ${basename(file)} (${Math.round(Buffer.byteLength(source) / 1_000)} KB, warm): p50 ${middle.toFixed(1)} ms`,
    )
  }
  for (const name of Object.keys(hostile)) {
    const answer = execFileSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), name], {
      encoding: 'utf8',
    })
    print(`reading ${/^(?:an|the) /.test(name) ? name : `5 MB of ${name}`}: ${answer.trim()}`)
  }
}

const [only] = process.argv.slice(2)
if (only !== undefined && only in hostile) {
  const { took, memory, refused } = await readHostile(only)
  process.stdout.write(`${took.toFixed(0)} ms, ${memory.toFixed(0)} MB${refused ? ', refused' : ''}\n`)
}
