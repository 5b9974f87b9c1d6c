/**
 * Which indicator a target is of, by which variant: of the plan's own programme, in use when the target is due. The
 * same words over another definition are another variant, or another indicator; what fits none is left to a person.
 */
import { type Day, isWithin } from '../day.rules.ts'
import { fold } from '../name.rules.ts'
import type { Programme } from '../programme.rules.ts'
import type { Indicator, IndicatorVariant } from './indicator.rules.ts'

/** A target as it was read; `indicatorKey`: what it speaks of, as a reader of texts tells it. */
type Said = { text: string; kind: string; dueYear: number | null; indicatorKey: string | null }
/** `day`: from which it counts. */
export type MeasuredWithin = {
  programme: Programme
  fromYear: number | null
  toYear: number | null
  day: Day
}
type Measure = { indicatorId: string; variantKey: string | null }

/** Of what a reader tells roughly: under which key the catalogue has it, and which variant; the first that meets. */
type Finer = {
  of: string
  key: string
  variant: string | null
  meets: (said: string, kind: string) => boolean
}

const words = (pattern: RegExp) => (said: string) => pattern.test(said)
const finer: readonly Finer[] = [
  {
    of: 'survivors-served',
    key: 'cases-assisted',
    variant: null,
    meets: words(/truong hop(?: \w+){0,3} (?:nhu cau|de nghi|yeu cau)/),
  },
  {
    of: 'survivors-served',
    key: 'survivors-helped-by-providers',
    variant: 'seeking-help',
    meets: words(/tim (?:kiem|den|toi)(?: \w+){0,4} (?:tro giup|ho tro|giup do|dich vu|co so|co quan)/),
  },
  {
    of: 'survivors-served',
    key: 'survivors-helped-by-providers',
    variant: 'receiving-help',
    meets: words(
      /(?:tro giup|ho tro|giup do) (?:tu|cua|boi|tai)(?: \w+){0,2} (?:co so|co quan|don vi|to chuc)(?: \w+){0,3} dich vu|duoc(?: \w+){0,2} (?:co so|co quan|don vi|to chuc) cung cap dich vu(?: \w+){0,3} (?:tro giup|ho tro|giup do)/,
    ),
  },
  {
    of: 'survivors-served',
    key: 'survivors-served',
    variant: 'basic-service',
    meets: words(/dich vu(?: \w+){0,3} co ban/),
  },
  {
    of: 'survivors-served',
    key: 'survivors-served',
    variant: 'suitable-service',
    meets: words(/dich vu(?: \w+){0,3} phu hop/),
  },
  {
    of: 'shelters-per-commune',
    key: 'shelters-per-commune',
    variant: 'standardised-shelter',
    meets: words(/chuan hoa|(?:dat|theo|dung|du)(?: tieu)? chuan/),
  },
  {
    of: 'shelters-per-commune',
    key: 'shelters-per-commune',
    variant: 'community-shelter',
    meets: words(/tam lanh(?: \w+){0,2} cong dong/),
  },
  {
    of: 'communes-online-intake',
    key: 'communes-online-intake',
    variant: 'own-commune',
    meets: (_, kind) => kind === 'MILESTONE',
  },
  {
    of: 'officers-trained',
    key: 'officers-trained',
    variant: 'social-work-staff',
    meets: words(/(?:lam|nhan vien|cong tac vien|vien chuc) cong tac xa hoi/),
  },
  {
    of: 'officers-trained',
    key: 'officers-trained',
    variant: 'gender-equality-staff',
    meets: words(/(?:lam cong tac|phu trach(?: cong tac)?|lam) binh dang gioi/),
  },
]

/** Null where none of the catalogue fits, or more than one. */
export function measureOf(
  target: Said,
  plan: MeasuredWithin,
  catalogue: readonly Indicator[],
): Measure | null {
  const usable = catalogue.filter((one) => one.programme === plan.programme && isInUse(one, target, plan))
  const said = fold(target.text)
  const exact = finer.find(({ of, meets }) => of === target.indicatorKey && meets(said, target.kind))
  const key = exact?.key ?? target.indicatorKey
  const indicator = key === null ? onlyOne(usable, (one) => speaksOf(said, one)) : byKey(usable, key)
  if (!indicator) return null
  const variant =
    indicator.variants.find((one) => one.key === exact?.variant) ??
    onlyOne(indicator.variants, (one) => namesVariant(said, one))
  return { indicatorId: indicator.id, variantKey: variant?.key ?? null }
}

function byKey(indicators: readonly Indicator[], key: string): Indicator | undefined {
  return indicators.find((one) => one.key === key)
}

/** On the day that the target is due; where that is not said, on some day of the plan's period. */
function isInUse({ validFrom, validTo }: Indicator, { dueYear }: Said, plan: MeasuredWithin): boolean {
  if (dueYear !== null) return isWithin({ from: validFrom, to: validTo }, `${dueYear}-12-31`)
  const from = plan.fromYear === null ? plan.day : `${plan.fromYear}-01-01`
  const to = plan.toYear === null ? from : `${plan.toYear}-12-31`
  return (validFrom === null || validFrom <= to) && (validTo === null || validTo >= from)
}

function onlyOne<T>(list: readonly T[], meets: (one: T) => boolean): T | undefined {
  const [first, ...others] = list.filter(meets)
  return others.length === 0 ? first : undefined
}

/** "Tỷ lệ", "Số" say how it is measured: a sentence puts a figure there. */
const measuring = /^(?:ty le|ti le|so luong|so)(?: phan tram)? /

/** Short names would be found in sentences that speak of something else. */
function speaksOf(said: string, { name }: Indicator): boolean {
  const wanted = fold(name.vi).replace(measuring, '')
  return wanted.split(' ').length >= 4 && ` ${said} `.includes(` ${wanted} `)
}

function namesVariant(said: string, { name }: IndicatorVariant): boolean {
  return ` ${said} `.includes(` ${fold(name.vi)} `)
}
