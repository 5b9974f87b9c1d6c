/** Small plans of our own wording, in the form of Decree 30/2020, for tests that need a plan and not a whole one. */

type PlanText = {
  /** The line above the name: `XÃ BÌNH LƯ`, `TỈNH LAI CHÂU`. */
  letterhead: string
  /** `xã Bình Lư`. */
  area: string
  place: string
  number: string | null
  /** `15/6/2026`; null: a copy without a date. */
  date: string | null
  period: string
  mandates: string[]
  targets: string[]
  tasks: string[]
  assignments: [agency: string, duty: string][]
  title: string
}

export function planText(given: Partial<PlanText>): string {
  const plan: PlanText = {
    letterhead: 'XÃ BÌNH LƯ',
    area: 'xã Bình Lư',
    place: 'Bình Lư',
    number: '41/KH-UBND',
    date: '15/6/2026',
    period: 'giai đoạn 2026 - 2030',
    mandates: [],
    targets: ['100% trường học trên địa bàn thực hiện quy trình xử lý bạo lực trong nhà trường.'],
    tasks: ['Nói chuyện tại cuộc họp thôn mỗi quý một lần.'],
    assignments: [['Công an xã', 'Chủ trì tổ tiếp nhận.']],
    title: 'Phòng ngừa và ứng phó với bạo lực trên cơ sở giới',
    ...given,
  }
  const [day, month, year] = (plan.date ?? '..../..../2026').split('/')
  const citing = plan.mandates.map((mandate) => `Thực hiện ${mandate};\n`).join('')
  return `ỦY BAN NHÂN DÂN
${plan.letterhead}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: ${plan.number ?? '      /KH-UBND'}

${plan.place}, ngày ${plan.date ? day : '    '} tháng ${plan.date ? month : '    '} năm ${year}

KẾ HOẠCH
${plan.title} trên địa bàn ${plan.area}, ${plan.period}

${citing}Ủy ban nhân dân ${plan.area} xây dựng Kế hoạch như sau:

I. MỤC TIÊU

1. Mục tiêu chung

Mọi người trong địa bàn biết gọi ai khi gặp bạo lực.

2. Chỉ tiêu cụ thể đến hết năm 2030

${plan.targets.map((target) => `- ${target}\n`).join('\n')}
II. NHIỆM VỤ VÀ GIẢI PHÁP

1. Tuyên truyền

${plan.tasks.map((task) => `- ${task}\n`).join('\n')}
III. KINH PHÍ

Chi từ dự toán hằng năm theo phân cấp.

IV. TỔ CHỨC THỰC HIỆN

${plan.assignments.map(([agency, duty], index) => `${index + 1}. ${agency}\n\n- ${duty}\n`).join('\n')}
Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Mẫu
`
}

/** A decision of the Prime Minister, with one assignment of one's own. */
export function decisionText(number: string, assigned: string, duty: string): string {
  return `THỦ TƯỚNG CHÍNH PHỦ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: ${number}

Hà Nội, ngày 05 tháng 01 năm 2026

QUYẾT ĐỊNH
Phê duyệt Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2026 - 2030

THỦ TƯỚNG CHÍNH PHỦ

Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;
Theo đề nghị của Bộ trưởng Bộ Nội vụ.

QUYẾT ĐỊNH:

I. MỤC TIÊU

1. Mục tiêu chung

Mọi người dân biết gọi ai khi gặp bạo lực.

2. Chỉ tiêu cụ thể đến hết năm 2030

- 100% trường học thực hiện quy trình xử lý bạo lực trong nhà trường.

II. NHIỆM VỤ VÀ GIẢI PHÁP

1. Tuyên truyền

- Tổ chức Tháng hành động hằng năm.

III. TỔ CHỨC THỰC HIỆN

1. Bộ Nội vụ

- Chủ trì hướng dẫn, theo dõi việc thực hiện Chương trình.

2. ${assigned}

- ${duty}

3. Bộ Y tế

- Chỉ đạo các cơ sở khám bệnh, chữa bệnh tiếp nhận người bị bạo lực.

Nơi nhận:
- Ban Bí thư Trung ương Đảng;
- Lưu: VT.

KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG

Nguyễn Văn Mẫu
`
}
