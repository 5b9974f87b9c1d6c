/**
 * The two halves of a key, as the key table of the README has them: which attributes it is made of, and how it reads.
 * Capitals are kept: an id is opaque, and a name is folded before it comes here.
 */
type Names = readonly string[]

const half = <const Field extends string, const Composite extends Names>(
  field: Field,
  composite: Composite,
  template: string,
) => ({ field, composite, template, casing: 'none' }) as const

/** Where an item lies. */
export const itemAt = <const P extends Names, const S extends Names>(
  pk: P,
  pkTemplate: string,
  sk: S,
  skTemplate: string,
) => ({ pk: half('pk', pk, pkTemplate), sk: half('sk', sk, skTemplate) }) as const

/** Where one of the overloaded indexes has it, and in which order. */
export const indexedBy = <
  const Index extends 'gsi1' | 'gsi2' | 'gsi3',
  const P extends Names,
  const S extends Names,
>(
  index: Index,
  pk: P,
  pkTemplate: string,
  sk: S,
  skTemplate: string,
) =>
  ({
    index,
    pk: half(`${index}pk` as const, pk, pkTemplate),
    sk: half(`${index}sk` as const, sk, skTemplate),
  }) as const
