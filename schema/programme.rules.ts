import { fold } from './name.rules.ts'
import type { Bilingual } from './text.rules.ts'

/** Different programmes: figures of one are never added to another's. */
export const programmes = [
  'GENDER_BASED_VIOLENCE',
  'DOMESTIC_VIOLENCE',
  'VIOLENCE_AGAINST_WOMEN_AND_CHILDREN',
  'OTHER',
] as const
export type Programme = (typeof programmes)[number]

export const programmeLabels = {
  GENDER_BASED_VIOLENCE: {
    vi: 'Phòng ngừa và ứng phó với bạo lực trên cơ sở giới',
    en: 'Preventing and responding to gender-based violence',
  },
  DOMESTIC_VIOLENCE: {
    vi: 'Phòng, chống bạo lực gia đình',
    en: 'Preventing and combating domestic violence',
  },
  VIOLENCE_AGAINST_WOMEN_AND_CHILDREN: {
    vi: 'Phòng ngừa, ứng phó với bạo lực, xâm hại phụ nữ, trẻ em',
    en: 'Preventing and responding to violence against women and children',
  },
  OTHER: { vi: 'Chương trình khác', en: 'Another programme' },
} as const satisfies Record<Programme, Bilingual>

/** A programme for children alone is another one (QĐ 1863/QĐ-TTg), so phụ nữ has to be named. */
const signs: readonly (readonly [Programme, RegExp])[] = [
  ['GENDER_BASED_VIOLENCE', /bao luc (?:tren )?co so gioi|bao luc gioi/],
  ['DOMESTIC_VIOLENCE', /bao luc (?:trong )?gia dinh/],
  [
    'VIOLENCE_AGAINST_WOMEN_AND_CHILDREN',
    /(?:bao luc|xam hai)(?: (?:doi )?voi| tinh duc| xam hai| bao luc| va| hoac){0,6} (?:phu nu|tre em(?: gai)?(?: va)? phu nu)/,
  ],
]

/** The programme that a title names first; OTHER where it names none. A title may cite a second in passing. */
export function programmeOf(title: string): Programme {
  const folded = fold(title)
  let first: { programme: Programme; at: number } | null = null
  for (const [programme, sign] of signs) {
    const at = folded.search(sign)
    if (at >= 0 && (first === null || at < first.at)) first = { programme, at }
  }
  return first?.programme ?? 'OTHER'
}
