export type RestoredRun = { start: number; end: number }

export function restoreDamage(text: string): { text: string; restored: RestoredRun[]; left: number } {
  return { text, restored: [], left: 0 }
}
