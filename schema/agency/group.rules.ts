import type { AreaType, Tier } from '../area/area.rules.ts'
import type { AgencyKind } from './agency.rules.ts'

/**
 * What a phrase for many stands for. A rule is resolved on a day among the agencies that exist; OPEN waits until a
 * person lists the members. Never a made-up agency.
 */
export type GroupRule =
  /** "UBND các xã, phường": the People's Committees of the areas below of these types. */
  | { kind: 'COMMITTEES_BELOW'; areaTypes: AreaType[] }
  /** "Hội LHPN các quận, huyện, thị xã": another body of each area below of these types. */
  | { kind: 'UNIONS_BELOW'; agencyKind: AgencyKind; areaTypes: AreaType[] }
  /** "các sở, ban, ngành của Thành phố": the professional agencies of the issuer's own area. */
  | { kind: 'DEPARTMENTS'; tier: Tier }
  /** "Các trường học thuộc UBND xã", "các cơ quan tố tụng": bodies of these kinds in the issuer's own area. */
  | { kind: 'MEMBERS'; agencyKinds: AgencyKind[] }
  /** "UBND và Hội LHPN các quận, huyện, thị xã": all of several rules. */
  | { kind: 'SEVERAL'; rules: GroupRule[] }
  | { kind: 'OPEN' }

/**
 * A phrase of a plan for many, as `areaId`'s documents use it. `memberIds` is the list that a person made where the
 * rule is OPEN; null as long as nobody has.
 */
export type AgencyGroup = {
  id: string
  phrase: string
  areaId: string
  rule: GroupRule
  memberIds: string[] | null
}
