import type { Passage } from './passage.ts'
import type { Read } from './reading.ts'

/** Positions of passages are those of the normal text until the whole reading is led back to the source. */
export function readAs(passage: Passage, confidence: number): Read {
  return { span: { start: passage.start, end: passage.end }, confidence, text: passage.text }
}
