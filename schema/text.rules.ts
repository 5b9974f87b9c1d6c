/** A text for people: Vietnamese first (with all its accents), English beside it. Neither is ever empty. */
export type Bilingual = { vi: string; en: string }
