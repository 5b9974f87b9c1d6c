/** A rule for many in words that people understand. */
import { areaTypeLabels } from '../area/area.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import { type AgencyKind, agencyKindLabels } from './agency.rules.ts'
import type { AgencyGroup, GroupRule } from './group.rules.ts'

export function sayMembership({ rule, memberIds }: AgencyGroup): Bilingual {
  return memberIds ? { vi: 'Danh sách do người dùng lập', en: 'A list made by a person' } : sayRule(rule)
}

function sayRule(rule: GroupRule): Bilingual {
  switch (rule.kind) {
    case 'OPEN':
      return { vi: 'Chưa có quy tắc, chờ người dùng lập danh sách', en: 'No rule: a person lists them' }
    case 'SEVERAL':
      return together(rule.rules.map(sayRule), '; ')
    case 'COMMITTEES_BELOW':
      return bodiesBelow('PEOPLES_COMMITTEE', rule.areaTypes)
    case 'UNIONS_BELOW':
      return bodiesBelow(rule.agencyKind, rule.areaTypes)
    case 'DEPARTMENTS':
      return {
        vi: 'Các cơ quan chuyên môn của địa bàn ban hành',
        en: "The specialised agencies of the issuer's area",
      }
    case 'MEMBERS': {
      const kinds = kindsSaid(rule.agencyKinds)
      return { vi: `${kinds.vi} của địa bàn ban hành`, en: `${kinds.en} of the issuer's area` }
    }
  }
}

function bodiesBelow(kind: AgencyKind, types: Parameters<typeof typesSaid>[0]): Bilingual {
  const label = agencyKindLabels[kind]
  const areas = typesSaid(types)
  return {
    vi: `${label.vi} của các đơn vị cấp dưới: ${areas.vi}`,
    en: `${label.en} of the areas below: ${areas.en}`,
  }
}

function typesSaid(types: readonly (keyof typeof areaTypeLabels)[]): Bilingual {
  return lowered(types.map((type) => areaTypeLabels[type]))
}

function kindsSaid(kinds: readonly AgencyKind[]): Bilingual {
  return together(
    kinds.map((kind) => agencyKindLabels[kind]),
    ', ',
  )
}

function lowered(labels: readonly Bilingual[]): Bilingual {
  return together(
    labels.map(({ vi, en }) => ({ vi: vi.toLowerCase(), en: en.toLowerCase() })),
    ', ',
  )
}

function together(parts: readonly Bilingual[], between: string): Bilingual {
  return { vi: parts.map(({ vi }) => vi).join(between), en: parts.map(({ en }) => en).join(between) }
}
