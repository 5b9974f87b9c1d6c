/** What the words of a plan are called by people, in both languages: the only list of these labels. */
import type { Bilingual } from '../text.rules.ts'
import type {
  AgencyRole,
  AreaBasis,
  CascadeStanding,
  ComparedKind,
  DocumentType,
  Frequency,
  GroundRole,
  ImportOutcome,
  Instrument,
  LifeEventKind,
  Modality,
  ModelKind,
  Operator,
  PartChangeKind,
  PlanStanding,
  PlanState,
  RecipientPurpose,
  ReferenceKind,
  ShortfallKind,
  TargetKind,
  TargetUnit,
} from './plan.rules.ts'

export const planStateLabels = {
  DRAFT: { vi: 'Bản nháp', en: 'Draft' },
  UPCOMING: { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  IN_FORCE: { vi: 'Đang hiệu lực', en: 'In force' },
  AMENDED: { vi: 'Đang hiệu lực, đã sửa đổi', en: 'In force, amended' },
  CORRECTED: { vi: 'Đang hiệu lực, đã đính chính', en: 'In force, corrected' },
  SUPERSEDED: { vi: 'Đã được thay thế', en: 'Superseded' },
  EXPIRED: { vi: 'Hết hiệu lực', en: 'Expired' },
  REPEALED: { vi: 'Đã bị bãi bỏ', en: 'Repealed' },
  WITHDRAWN: { vi: 'Đã thu hồi', en: 'Withdrawn' },
} as const satisfies Record<PlanState, Bilingual>

/** What a document did to a plan. */
export const lifeEventKindLabels = {
  AMENDED: { vi: 'Sửa đổi, bổ sung', en: 'Amended' },
  CORRECTED: { vi: 'Đính chính', en: 'Corrected' },
  SUPERSEDED: { vi: 'Thay thế', en: 'Superseded' },
  REPEALED: { vi: 'Bãi bỏ', en: 'Repealed' },
} as const satisfies Record<LifeEventKind, Bilingual>

/** Not here does not mean not issued. */
export const planStandingLabels = {
  OWN: { vi: 'Có kế hoạch của mình', en: 'A plan of its own' },
  INHERITED: { vi: 'Áp dụng kế hoạch của đơn vị trước sắp xếp', en: 'A plan of an area before it' },
  NONE: { vi: 'Chưa có kế hoạch trong hệ thống', en: 'No plan here yet' },
} as const satisfies Record<PlanStanding, Bilingual>

/** Here as well: all that is known is what is in the system. */
export const cascadeStandingLabels = {
  ISSUED: { vi: 'Đã ban hành', en: 'Issued' },
  INHERITED: { vi: 'Đang áp dụng kế hoạch kế thừa', en: 'Lives under an inherited plan' },
  NOT_ISSUED: { vi: 'Chưa có trong hệ thống', en: 'Not here yet' },
} as const satisfies Record<CascadeStanding, Bilingual>

export const shortfallKindLabels = {
  LACKING: { vi: 'Thiếu chỉ tiêu', en: 'Target lacking' },
  WEAKER: { vi: 'Chỉ tiêu thấp hơn', en: 'Target weaker' },
  LATER: { vi: 'Chỉ tiêu muộn hơn', en: 'Target later' },
  REDEFINED: { vi: 'Chỉ tiêu theo định nghĩa khác', en: 'Target redefined' },
  BY_REFERENCE: { vi: 'Theo chỉ tiêu của cấp trên', en: 'Inherited by reference' },
  NOT_COMPARED: { vi: 'Chưa so được', en: 'Not compared' },
  NO_LEAD: { vi: 'Nhiệm vụ chưa có cơ quan chủ trì', en: 'Task without a lead' },
  NO_DAY_TO_SPARE: { vi: 'Báo cáo không còn ngày dự phòng', en: 'Report without a day to spare' },
} as const satisfies Record<ShortfallKind, Bilingual>

export const comparedKindLabels = {
  HEADER: { vi: 'Thông tin chung', en: 'Header' },
  MANDATE: { vi: 'Căn cứ', en: 'Cited document' },
  OBJECTIVE: { vi: 'Mục tiêu', en: 'Objective' },
  TARGET: { vi: 'Chỉ tiêu', en: 'Target' },
  TASK_GROUP: { vi: 'Nhóm nhiệm vụ', en: 'Task group' },
  TASK: { vi: 'Nhiệm vụ', en: 'Task' },
  ASSIGNMENT: { vi: 'Phân công', en: 'Assignment' },
  DUTY: { vi: 'Việc được giao', en: 'Duty' },
  REPORTING_DUTY: { vi: 'Chế độ báo cáo', en: 'Reporting duty' },
  CAMPAIGN: { vi: 'Đợt cao điểm', en: 'Campaign' },
  FUNDING: { vi: 'Kinh phí', en: 'Funding' },
  MODEL: { vi: 'Mô hình', en: 'Model' },
  REFERENCE: { vi: 'Văn bản khác', en: 'Reference' },
  RECIPIENT: { vi: 'Nơi nhận', en: 'Recipient' },
} as const satisfies Record<ComparedKind, Bilingual>

export const partChangeKindLabels = {
  ADDED: { vi: 'Thêm', en: 'Added' },
  REMOVED: { vi: 'Bỏ', en: 'Removed' },
  CHANGED: { vi: 'Sửa', en: 'Changed' },
} as const satisfies Record<PartChangeKind, Bilingual>

/** The abbreviations of Decree 30/2020, annex III. */
export const documentTypeLabels = {
  QĐ: { vi: 'Quyết định', en: 'Decision' },
  KH: { vi: 'Kế hoạch', en: 'Plan' },
  HD: { vi: 'Hướng dẫn', en: 'Guidance' },
  CV: { vi: 'Công văn', en: 'Official letter' },
  NQ: { vi: 'Nghị quyết', en: 'Resolution' },
  CT: { vi: 'Chỉ thị', en: 'Directive' },
  CTr: { vi: 'Chương trình', en: 'Programme' },
  ĐA: { vi: 'Đề án', en: 'Scheme' },
  DA: { vi: 'Dự án', en: 'Project' },
  PA: { vi: 'Phương án', en: 'Arrangement' },
  TB: { vi: 'Thông báo', en: 'Notice' },
  BC: { vi: 'Báo cáo', en: 'Report' },
  TTr: { vi: 'Tờ trình', en: 'Submission' },
  QC: { vi: 'Quy chế', en: 'Regulation' },
  TT: { vi: 'Thông tư', en: 'Circular' },
  NĐ: { vi: 'Nghị định', en: 'Decree' },
  LUẬT: { vi: 'Luật', en: 'Law' },
} as const satisfies Record<DocumentType, Bilingual>

export const instrumentLabels = {
  STRATEGY: { vi: 'Chiến lược', en: 'Strategy' },
  PROGRAMME: { vi: 'Chương trình', en: 'Programme' },
  SCHEME: { vi: 'Đề án', en: 'Scheme' },
  PROJECT: { vi: 'Dự án', en: 'Project' },
  PLAN: { vi: 'Kế hoạch', en: 'Plan' },
  REGULATION: { vi: 'Quy chế', en: 'Regulation' },
} as const satisfies Record<Instrument, Bilingual>

export const groundRoleLabels = {
  MANDATE: { vi: 'Văn bản được triển khai', en: 'Carries out' },
  GROUND: { vi: 'Căn cứ', en: 'Legal ground' },
} as const satisfies Record<GroundRole, Bilingual>

/** `sign` stands before a figure; empty where the text has no word of comparison. */
export const operatorLabels = {
  AT_LEAST: { vi: 'Ít nhất', en: 'At least', sign: '≥' },
  MORE_THAN: { vi: 'Trên', en: 'More than', sign: '>' },
  EXACTLY: { vi: 'Đúng bằng', en: 'Exactly', sign: '=' },
  AT_MOST: { vi: 'Không quá', en: 'At most', sign: '≤' },
  LESS_THAN: { vi: 'Dưới', en: 'Less than', sign: '<' },
  NOT_STATED: {
    vi: 'Không nêu (theo chiều của chỉ tiêu)',
    en: 'Not stated (by the direction of the indicator)',
    sign: '',
  },
} as const satisfies Record<Operator, Bilingual & { sign: string }>

export const targetKindLabels = {
  SHARE: { vi: 'Tỷ lệ', en: 'Share' },
  COUNT: { vi: 'Số lượng', en: 'Count' },
  COUNT_PER_AREA: { vi: 'Số lượng mỗi địa bàn', en: 'Count in each area' },
  MILESTONE: { vi: 'Kết quả phải có', en: 'Milestone' },
  COVERAGE: { vi: 'Độ phủ địa bàn', en: 'Coverage of areas' },
} as const satisfies Record<TargetKind, Bilingual>

export const targetUnitLabels = {
  PERCENT: { vi: 'Phần trăm (%)', en: 'Per cent (%)' },
  COUNT: { vi: 'Số đếm', en: 'Number' },
  YES_NO: { vi: 'Có / không', en: 'Yes / no' },
  MONEY: { vi: 'Tiền (đồng)', en: 'Money (đồng)' },
} as const satisfies Record<TargetUnit, Bilingual>

export const agencyRoleLabels = {
  LEAD: { vi: 'Chủ trì', en: 'Lead' },
  IMPLEMENT: { vi: 'Thực hiện', en: 'Implement' },
  COOPERATE: { vi: 'Phối hợp', en: 'Cooperate' },
  FOCAL: { vi: 'Đầu mối, tham mưu', en: 'Focal point' },
  GUIDE: { vi: 'Chỉ đạo, hướng dẫn', en: 'Guide' },
  INSPECT: { vi: 'Kiểm tra, đôn đốc', en: 'Inspect' },
  SUPERVISE: { vi: 'Giám sát, phản biện', en: 'Supervise' },
} as const satisfies Record<AgencyRole, Bilingual>

export const modalityLabels = {
  ASSIGNED: { vi: 'Giao', en: 'Assigned' },
  REQUESTED: { vi: 'Đề nghị', en: 'Requested' },
} as const satisfies Record<Modality, Bilingual>

export const frequencyLabels = {
  MONTHLY: { vi: 'Hằng tháng', en: 'Monthly' },
  QUARTERLY: { vi: 'Hằng quý', en: 'Quarterly' },
  SEMIANNUAL: { vi: '6 tháng', en: 'Half-yearly' },
  NINE_MONTHLY: { vi: '9 tháng', en: 'Nine-monthly' },
  ANNUAL: { vi: 'Hằng năm', en: 'Yearly' },
  ONCE: { vi: 'Một lần', en: 'Once' },
  ADHOC: { vi: 'Đột xuất', en: 'On request' },
} as const satisfies Record<Frequency, Bilingual>

export const modelKindLabels = {
  PREVENTION: { vi: 'Mô hình phòng ngừa', en: 'Prevention' },
  SHELTER: { vi: 'Nơi tạm lánh', en: 'Shelter' },
  TRUSTED_ADDRESS: { vi: 'Địa chỉ tin cậy', en: 'Trusted address' },
  INTEGRATED_SERVICES: { vi: 'Dịch vụ tích hợp', en: 'Integrated services' },
  CLUB: { vi: 'Câu lạc bộ', en: 'Club' },
  SCHOOL: { vi: 'Trường học an toàn', en: 'Safe school' },
  OTHER: { vi: 'Mô hình khác', en: 'Other' },
} as const satisfies Record<ModelKind, Bilingual>

export const recipientPurposeLabels = {
  REPORT: { vi: 'Để báo cáo', en: 'To be informed as superior' },
  IMPLEMENT: { vi: 'Để thực hiện', en: 'To carry out' },
  COOPERATE: { vi: 'Để phối hợp', en: 'To cooperate' },
  INFORM: { vi: 'Để biết', en: 'For information' },
  ARCHIVE: { vi: 'Lưu', en: 'For the archive' },
} as const satisfies Record<RecipientPurpose, Bilingual>

export const areaBasisLabels = {
  NAMED: { vi: 'Văn bản nêu tên', en: 'Named in the text' },
  PLACES_NAMED: {
    vi: 'Đơn vị nhỏ nhất chứa các xã được nêu',
    en: 'The smallest area that holds the communes named',
  },
  IMPORTER: { vi: 'Địa bàn của người nạp', en: "The importer's own" },
  PERSON: { vi: 'Người dùng chọn', en: 'Chosen by a person' },
} as const satisfies Record<AreaBasis, Bilingual>

export const importOutcomeLabels = {
  CREATED: { vi: 'Bản nháp mới', en: 'A new draft' },
  UNCHANGED: { vi: 'Đã có, không thay đổi', en: 'The same document was here; nothing changed' },
  REREAD: { vi: 'Đã đọc lại bản nháp', en: 'The draft was read again' },
} as const satisfies Record<ImportOutcome, Bilingual>

export const referenceKindLabels = {
  ANNOUNCED_PLAN: { vi: 'Có kế hoạch riêng', en: 'A plan of its own is announced' },
  ASSIGNED_ELSEWHERE: { vi: 'Phân công tại văn bản khác', en: 'Assigned in another document' },
} as const satisfies Record<ReferenceKind, Bilingual>
