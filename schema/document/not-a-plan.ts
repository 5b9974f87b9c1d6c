import type { Span } from './reading.ts'

/** A file or text that is refused: one sentence in each language, saying what it is and what to do. */
export class NotAPlan extends Error {
  readonly vi: string
  readonly en: string
  /** Where in the source the reason stands, where it stands somewhere. */
  readonly place: Span | null

  constructor(sentences: { vi: string; en: string; place?: Span | null }) {
    super(sentences.en)
    this.name = 'NotAPlan'
    this.vi = sentences.vi
    this.en = sentences.en
    this.place = sentences.place ?? null
  }
}
