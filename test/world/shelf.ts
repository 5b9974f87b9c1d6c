/** A place for sample worlds while a run of the tests lasts. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function layOut(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'binh-an-worlds-'))
  process.env.SAMPLE_WORLDS = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
