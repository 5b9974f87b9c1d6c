/** A file or text that cannot be read as a plan; each sentence says what is wrong and what to do about it. */
export class NotAPlan extends Error {
  override readonly name = 'NotAPlan'
  readonly vi: string
  readonly en: string

  constructor({ vi, en }: { vi: string; en: string }) {
    super(en)
    this.vi = vi
    this.en = en
  }
}
