/**
 * The folded form of a text: lower case, accents off, đ → d, and never longer or shorter than the text itself,
 * so that a position in the one is a position in the other. Input is NFC, where each Vietnamese letter is one unit.
 */
const letters = new Map<string, string>()

function foldLetter(letter: string): string {
  const known = letters.get(letter)
  if (known !== undefined) return known
  const base = letter === 'đ' || letter === 'Đ' ? 'd' : (letter.normalize('NFD')[0] ?? letter)
  const lower = base.toLowerCase()
  const folded = lower.length === letter.length ? lower : letter
  letters.set(letter, folded)
  return folded
}

export function fold(text: string): string {
  return text.replace(/[^\x00-\x7f]/g, foldLetter).toLowerCase()
}

/** Equal for the eye of a reader: folded, with punctuation and white space reduced to single blanks. */
export function foldKey(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9\ufffd]+/g, ' ')
    .trim()
}
