/** Who may sign in, and the four roles there are. What a role may do is listed in `access/access.rules.ts`. */
import type { Tier } from '../area/area.rules.ts'
import { fold } from '../name.rules.ts'
import type { Bilingual } from '../text.rules.ts'

export const roles = ['MINISTRY', 'PROVINCE_ADMIN', 'COMMUNE_OFFICER', 'INTEGRATOR'] as const
export type Role = (typeof roles)[number]

export const roleLabels = {
  MINISTRY: { vi: 'Cán bộ Bộ Nội vụ', en: 'Ministry officer' },
  PROVINCE_ADMIN: { vi: 'Quản trị cấp tỉnh', en: 'Provincial administrator' },
  COMMUNE_OFFICER: { vi: 'Cán bộ cấp xã', en: 'Commune officer' },
  INTEGRATOR: { vi: 'Hệ thống tích hợp', en: 'Integrator' },
} satisfies Record<Role, Bilingual>

/** What is said of a person in place of the name: "cán bộ xã Bình Lư". `area` begins with its type. */
export function roleIn(role: Role, area: string): string {
  const place = area.slice(0, 1).toLowerCase() + area.slice(1)
  const said = {
    MINISTRY: 'cán bộ Bộ Nội vụ',
    PROVINCE_ADMIN: `quản trị ${place}`,
    COMMUNE_OFFICER: `cán bộ ${place}`,
    INTEGRATOR: 'hệ thống tích hợp',
  } satisfies Record<Role, string>
  return said[role]
}

/** The roles of people, each at one tier; a system is let in by its scope and invited by nobody. */
export const tierOfRole = {
  MINISTRY: 'NATION',
  PROVINCE_ADMIN: 'PROVINCE',
  COMMUNE_OFFICER: 'COMMUNE',
  INTEGRATOR: null,
} satisfies Record<Role, Tier | null>

/** A person or a machine that signs in: its agency, and the agencies for which that one drafts. */
export type UserInput = {
  name: string
  role: Role
  areaId: string
  agencyId: string
  draftsForIds: string[]
}

/** As it is kept; rows that an older version wrote lack what may be left out. */
export type User = UserInput & {
  id: string
  /** What a person signs in by, a work e-mail address; null where the issuer alone knows it. */
  signInName?: string | null
  /** The area under whose people it is listed: a province for itself and all below, else the nation. */
  upperId?: string
  active?: boolean
  /** In which role somebody put it out; null while it may sign in. */
  barredBy?: Role | null
  /** Somebody else has its sign-in name: it is let in when the ministry has put that right. */
  waiting?: boolean
  version?: number
}

/** The same with what was left out. */
export type Person = Required<User>

export function toPerson(user: User): Person {
  const before = {
    signInName: null,
    upperId: user.areaId,
    active: true,
    barredBy: null,
    waiting: false,
    version: 1,
  }
  return { ...before, ...user }
}

/** What the lists of people and the conditions of writes go by, beside the record. */
export function listedAs({ version, role, active, upperId, name }: Person) {
  return { version, role, active, upperId, folded: fold(name).slice(0, 200) }
}

export const longestUserName = 100
export const longestSignInName = 128
export const mostDraftsFor = 10

export const userSentences = {
  waitingForMinistry: {
    vi: 'Chỉ Bộ xem được ai đang chờ. Hãy bỏ điều kiện "waiting".',
    en: 'The ministry alone sees who is waiting. Leave "waiting" out.',
  },
  deactivated: {
    vi: 'Tài khoản này đã ngừng hoạt động. Nếu cần dùng lại, hãy liên hệ quản trị cấp trên của bạn.',
    en: 'This account is deactivated. If you need it again, ask the administrator above you.',
  },
  name: {
    vi: `Hãy ghi họ tên bằng chữ, từ 2 đến ${longestUserName} ký tự.`,
    en: `Give the name in letters, 2 to ${longestUserName} of them.`,
  },
  signInName: {
    vi: `Tên đăng nhập phải là thư điện tử công vụ, ví dụ ten@example.vn, dài nhất ${longestSignInName} ký tự.`,
    en: `The sign-in name must be a work e-mail, like name@example.vn, of ${longestSignInName} letters at most.`,
  },
  nameTaken: {
    vi: 'Tên đăng nhập này đã có người dùng. Hãy tìm người đó trong danh sách, hoặc dùng tên khác.',
    en: 'Somebody has this sign-in name already. Look for them in the list, or use another name.',
  },
  noSystem: {
    vi: 'Hệ thống tích hợp được cấp quyền khi triển khai, không được mời tại đây. Hãy chọn vai trò của một người.',
    en: 'A system is let in when the product is deployed, not invited here. Choose the role of a person.',
  },
  tier: {
    vi: 'Vai trò không hợp với cấp của địa bàn: Bộ Nội vụ ở trung ương, quản trị ở tỉnh, cán bộ ở xã.',
    en: 'The role does not go with the tier of the area: ministry at the nation, administrators at a province, officers at a commune.',
  },
  unknownArea: {
    vi: 'Không có địa bàn này. Hãy chọn một địa bàn trong danh sách.',
    en: 'There is no such area. Choose one of the list.',
  },
  agency: {
    vi: 'Cơ quan phải thuộc đúng địa bàn của người dùng. Hãy chọn một cơ quan của địa bàn ấy.',
    en: 'The agency must be one of the area of the person. Choose one of that area.',
  },
  tooManyAgencies: {
    vi: `Một người soạn thảo cho nhiều nhất ${mostDraftsFor} cơ quan.`,
    en: `A person drafts for ${mostDraftsFor} agencies at most.`,
  },
  oneself: {
    vi: 'Không ai tự đổi vai trò, địa bàn hoặc tự ngừng tài khoản của mình. Hãy nhờ một quản trị khác.',
    en: 'Nobody changes their own role or area, or deactivates themselves. Ask another administrator.',
  },
  silent: {
    vi: 'Dịch vụ đăng nhập không trả lời nên chưa có gì thay đổi. Hãy thử lại sau ít phút.',
    en: 'The sign-in service did not answer, so nothing was changed. Try again in a few minutes.',
  },
  barredHere: {
    vi: 'Người này đã bị từ chối ở đây, nhưng dịch vụ đăng nhập không trả lời. Hãy bấm ngừng lần nữa sau ít phút.',
    en: 'The person is refused here, but the sign-in service did not answer. Deactivate once more in a few minutes.',
  },
  noSignIns: {
    vi: 'Ở hệ thống này người dùng được mở tài khoản tại nơi cấp danh tính của cơ quan, không phải tại đây.',
    en: 'Here accounts are opened at the identity provider of the ministry, not in this system.',
  },
} satisfies Record<string, Bilingual>

type Issue = { path: string[]; message: Bilingual }

/** One spelling a name to sign in by, whoever types it. */
export function plainSignInName(text: string): string {
  return text.normalize('NFC').trim().toLowerCase()
}

export function checkSignInName(plain: string): Issue[] {
  const holds =
    plain.length <= longestSignInName && /^[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(plain)
  return holds ? [] : [{ path: ['signInName'], message: userSentences.signInName }]
}

/** What can be told without the register; `tier` is that of the area, where it is known. */
export function checkUser({ name, role, draftsForIds }: UserInput, tier: Tier | null): Issue[] {
  const issues: Issue[] = []
  const letters = name.trim().length
  if (letters < 2 || letters > longestUserName || !/^[\p{L}\p{M}\d .,'’()–-]+$/u.test(name))
    issues.push({ path: ['name'], message: userSentences.name })
  if (tierOfRole[role] === null) issues.push({ path: ['role'], message: userSentences.noSystem })
  else if (tier !== null && tierOfRole[role] !== tier)
    issues.push({ path: ['role'], message: userSentences.tier })
  if (draftsForIds.length > mostDraftsFor)
    issues.push({ path: ['draftsForIds'], message: userSentences.tooManyAgencies })
  return issues
}
