/** Who may sign in, and the four roles there are. What a role may do is listed in `access/access.rules.ts`. */
import type { Bilingual } from '../text.rules.ts'

export const roles = ['MINISTRY', 'PROVINCE_ADMIN', 'COMMUNE_OFFICER', 'INTEGRATOR'] as const
export type Role = (typeof roles)[number]

export const roleLabels = {
  MINISTRY: { vi: 'Cán bộ Bộ Nội vụ', en: 'Ministry officer' },
  PROVINCE_ADMIN: { vi: 'Quản trị cấp tỉnh', en: 'Provincial administrator' },
  COMMUNE_OFFICER: { vi: 'Cán bộ cấp xã', en: 'Commune officer' },
  INTEGRATOR: { vi: 'Hệ thống tích hợp', en: 'Integrator' },
} satisfies Record<Role, Bilingual>

/** A person or a machine that signs in: its agency, and the agencies for which that one drafts. */
export type User = {
  id: string
  name: string
  role: Role
  areaId: string
  agencyId: string
  draftsForIds: string[]
}
