import type { Indicator } from '../../schema/indicator/indicator.rules.ts'

type Row = Omit<Indicator, 'id' | 'version'>

const homeAffairsReports = {
  vi: 'Báo cáo hằng năm của UBND cấp xã và các cơ quan thực hiện kế hoạch, Sở Nội vụ tổng hợp.',
  en: "Yearly reports of the communes' People's Committees and of the agencies that carry out the plan, brought together by the province's home affairs agency.",
}
/** Decision 625/QĐ-TTg runs from 2026 to 2030; a plan without a date counts from the first day of its period. */
const from2026 = { validFrom: '2026-01-01', validTo: null }
/** Decision 2232/QĐ-TTg. */
const from2021To2025 = { validFrom: '2021-01-01', validTo: '2025-12-31' }

const rows: Row[] = [
  {
    code: 'GBV-01',
    key: 'survivors-served',
    programme: 'GENDER_BASED_VIOLENCE',
    name: {
      vi: 'Tỷ lệ người bị bạo lực trên cơ sở giới được phát hiện và tiếp cận ít nhất một dịch vụ hỗ trợ',
      en: 'Share of identified survivors of gender-based violence who reached at least one support service',
    },
    definition: {
      vi: 'Trong số người bị bạo lực trên cơ sở giới được cơ quan, tổ chức phát hiện hoặc tiếp nhận trong kỳ, phần đã được ít nhất một dịch vụ: y tế, tâm lý, pháp lý, bảo vệ, tạm lánh hoặc trợ giúp xã hội.',
      en: 'Of the survivors whom an agency identified or received in the period, the part that got at least one service: health care, counselling, legal aid, protection, shelter or social support.',
    },
    numerator: {
      vi: 'Số người bị bạo lực được phát hiện trong kỳ đã được ít nhất một dịch vụ hỗ trợ',
      en: 'Identified survivors who got at least one service in the period',
    },
    denominator: {
      vi: 'Số người bị bạo lực được phát hiện trong kỳ',
      en: 'Survivors identified in the period',
    },
    unit: 'PERCENT',
    direction: 'UP',
    aggregation: 'RATIO_OF_SUMS',
    frequency: 'ANNUAL',
    breakdowns: ['SEX', 'AGE_GROUP', 'SERVICE'],
    method: {
      vi: 'Mỗi người tính một lần trong kỳ, tại cơ quan tiếp nhận đầu tiên. Không phát sinh người bị bạo lực thì ghi "không phát sinh", không ghi 0% hoặc 100%.',
      en: 'A person counts once in the period, at the agency that received them first. Where nobody was identified, write "none arose", neither 0% nor 100%.',
    },
    source: homeAffairsReports,
    responsibleAgencyKind: 'HOME_AFFAIRS',
    sensitive: true,
    variants: [
      {
        key: 'suitable-service',
        name: { vi: 'Ít nhất một dịch vụ phù hợp', en: 'At least one suitable service' },
        note: {
          vi: 'Cách nói của các kế hoạch giai đoạn 2026-2030: dịch vụ phù hợp với nhu cầu của người bị bạo lực.',
          en: 'As plans for 2026-2030 have it: a service that suits what the survivor needs.',
        },
      },
      {
        key: 'basic-service',
        name: { vi: 'Ít nhất một dịch vụ cơ bản', en: 'At least one basic service' },
        note: {
          vi: 'Cách nói của Nghị quyết 28/NQ-CP: một trong các dịch vụ cơ bản, tính cả bạo lực gia đình.',
          en: 'As Resolution 28/NQ-CP has it: one of the basic services, domestic violence included.',
        },
      },
    ],
    ...from2026,
  },
  {
    code: 'GBV-02',
    key: 'survivors-helped-by-providers',
    programme: 'GENDER_BASED_VIOLENCE',
    name: {
      vi: 'Tỷ lệ người bị bạo lực trên cơ sở giới tìm đến hoặc nhận được trợ giúp từ cơ sở cung cấp dịch vụ',
      en: 'Share of survivors of gender-based violence who seek or get help from service providers',
    },
    definition: {
      vi: 'Trong số người bị bạo lực trên cơ sở giới, phần có liên hệ với cơ sở cung cấp dịch vụ. Biến thể nói rõ là tìm đến hay đã nhận được trợ giúp; hai cách tính không so sánh với nhau.',
      en: 'Of all survivors, the part in contact with a service provider. The variant tells whether they sought help or got it; the two are never compared.',
    },
    numerator: {
      vi: 'Số người bị bạo lực tìm đến (hoặc nhận được trợ giúp từ) cơ sở cung cấp dịch vụ',
      en: 'Survivors who sought (or got) help from a service provider',
    },
    denominator: { vi: 'Số người bị bạo lực trên cơ sở giới', en: 'Survivors of gender-based violence' },
    unit: 'PERCENT',
    direction: 'UP',
    aggregation: 'RATIO_OF_SUMS',
    frequency: 'ANNUAL',
    breakdowns: ['SEX', 'AGE_GROUP'],
    method: {
      vi: 'Mẫu số theo điều tra hoặc theo số được ghi nhận; báo cáo phải nêu rõ dùng số nào.',
      en: 'The denominator comes from a survey or from recorded cases; the report says which.',
    },
    source: {
      vi: 'Báo cáo của cơ quan lao động, thương binh và xã hội các cấp đến hết tháng 02/2025, sau đó của cơ quan nội vụ.',
      en: 'Reports of the labour agencies until February 2025, of the home affairs agencies since.',
    },
    responsibleAgencyKind: 'HOME_AFFAIRS',
    sensitive: true,
    variants: [
      {
        key: 'seeking-help',
        name: { vi: 'Tìm kiếm sự trợ giúp', en: 'Seeking help' },
        note: {
          vi: 'Định nghĩa của Quyết định 2232/QĐ-TTg: người bị bạo lực tìm kiếm sự trợ giúp từ cơ sở cung cấp dịch vụ.',
          en: 'As Decision 2232/QĐ-TTg defines it: survivors look for help from providers.',
        },
      },
      {
        key: 'receiving-help',
        name: { vi: 'Được trợ giúp', en: 'Getting help' },
        note: {
          vi: 'Cách nói của một số kế hoạch cấp tỉnh: người bị bạo lực đã được cơ quan cung cấp dịch vụ trợ giúp.',
          en: 'As some provincial plans have it: survivors were helped by a provider.',
        },
      },
    ],
    ...from2021To2025,
  },
  {
    code: 'GBV-03',
    key: 'cases-assisted',
    programme: 'GENDER_BASED_VIOLENCE',
    name: {
      vi: 'Tỷ lệ trường hợp có nhu cầu trợ giúp về bạo lực trên cơ sở giới được trợ giúp',
      en: 'Share of cases in need of help over gender-based violence that were assisted',
    },
    definition: {
      vi: 'Trong số trường hợp đã nêu nhu cầu trợ giúp với cơ quan, tổ chức trong kỳ, phần đã được trợ giúp bằng ít nhất một hình thức: chăm sóc y tế, tham vấn tâm lý, tư vấn pháp luật.',
      en: 'Of the cases that told an agency in the period that they needed help, the part helped in at least one way: health care, counselling, legal advice.',
    },
    numerator: { vi: 'Số trường hợp có nhu cầu đã được trợ giúp', en: 'Cases in need that were assisted' },
    denominator: { vi: 'Số trường hợp có nhu cầu trợ giúp', en: 'Cases in need of help' },
    unit: 'PERCENT',
    direction: 'UP',
    aggregation: 'RATIO_OF_SUMS',
    frequency: 'ANNUAL',
    breakdowns: ['SEX', 'AGE_GROUP', 'SERVICE'],
    method: {
      vi: 'Một trường hợp được chuyển giữa các cơ quan chỉ tính một lần, tại cơ quan tiếp nhận đầu tiên.',
      en: 'A case referred between agencies counts once, at the agency that received it first.',
    },
    source: homeAffairsReports,
    responsibleAgencyKind: 'HOME_AFFAIRS',
    sensitive: true,
    variants: [],
    validFrom: '2021-01-01',
    validTo: null,
  },
  {
    code: 'GBV-04',
    key: 'shelters-per-commune',
    programme: 'GENDER_BASED_VIOLENCE',
    name: {
      vi: 'Số nơi tạm lánh tại cộng đồng của mỗi đơn vị hành chính cấp xã',
      en: 'Community shelters in each commune',
    },
    definition: {
      vi: 'Số nơi tạm lánh dành cho người bị bạo lực trên cơ sở giới đang hoạt động trên địa bàn một xã, phường, đặc khu vào ngày chốt số liệu. Chỉ ghi số lượng, không ghi địa điểm.',
      en: 'Shelters for survivors that are open in one commune, ward or special zone on the cut-off day. Only how many, never where.',
    },
    numerator: null,
    denominator: null,
    unit: 'COUNT',
    direction: 'UP',
    aggregation: 'COUNT_OF_AREAS',
    frequency: 'ANNUAL',
    breakdowns: ['URBAN_RURAL'],
    method: {
      vi: 'So từng xã với mức của kế hoạch rồi đếm số xã đạt trên tổng số xã; không cộng số nơi tạm lánh của các xã để thay cho mức của từng xã.',
      en: "Each commune is held against the plan's number; what is counted is communes that meet it out of all, never the sum of shelters.",
    },
    source: homeAffairsReports,
    responsibleAgencyKind: 'HOME_AFFAIRS',
    sensitive: false,
    variants: [
      {
        key: 'community-shelter',
        name: { vi: 'Nơi tạm lánh tại cộng đồng', en: 'Community shelter' },
        note: {
          vi: 'Mọi nơi tạm lánh tại cộng đồng phù hợp với điều kiện của địa phương.',
          en: 'Any community shelter that suits local conditions.',
        },
      },
      {
        key: 'standardised-shelter',
        name: { vi: 'Nơi tạm lánh được chuẩn hóa', en: 'Standardised shelter' },
        note: {
          vi: 'Chỉ tính nơi tạm lánh đạt tiêu chuẩn theo hướng dẫn của cơ quan có thẩm quyền.',
          en: 'Only shelters that meet the standard which the competent agency has set.',
        },
      },
    ],
    ...from2026,
  },
  {
    code: 'GBV-05',
    key: 'communes-online-intake',
    programme: 'GENDER_BASED_VIOLENCE',
    name: {
      vi: 'Tỷ lệ xã, phường tiếp nhận trực tuyến hoặc ứng dụng công nghệ thông tin trong hỗ trợ người bị bạo lực',
      en: 'Share of communes that take in or support survivors online or with information technology',
    },
    definition: {
      vi: 'Phần đơn vị hành chính cấp xã đang dùng ít nhất một hình thức trực tuyến hoặc phần mềm để tiếp nhận, quản lý và hỗ trợ người bị bạo lực trên cơ sở giới vào ngày chốt số liệu.',
      en: 'The part of communes that on the cut-off day use at least one online way or programme to receive, manage and support survivors.',
    },
    numerator: { vi: 'Số đơn vị cấp xã đã triển khai', en: 'Communes that do so' },
    denominator: {
      vi: 'Số đơn vị cấp xã đang tồn tại vào ngày chốt số liệu',
      en: 'Communes that exist on the cut-off day',
    },
    unit: 'PERCENT',
    direction: 'UP',
    aggregation: 'RATIO_OF_SUMS',
    frequency: 'ANNUAL',
    breakdowns: ['URBAN_RURAL'],
    method: {
      vi: 'Mỗi xã báo cáo có hoặc chưa; tỉnh lấy số xã có chia cho số xã.',
      en: 'Each commune says yes or not yet; the province divides those that do by all.',
    },
    source: homeAffairsReports,
    responsibleAgencyKind: 'HOME_AFFAIRS',
    sensitive: false,
    variants: [
      {
        key: 'own-commune',
        name: { vi: 'Xã tự triển khai', en: 'The commune itself' },
        note: {
          vi: 'Trong kế hoạch của một xã, đây là một mốc phải đạt của chính xã đó.',
          en: "In a commune's own plan it is a milestone of that commune.",
        },
      },
    ],
    ...from2026,
  },
  {
    code: 'GBV-06',
    key: 'schools-with-procedure',
    programme: 'GENDER_BASED_VIOLENCE',
    name: {
      vi: 'Tỷ lệ cơ sở giáo dục có quy trình phòng ngừa, phát hiện và ứng phó với bạo lực trên cơ sở giới',
      en: 'Share of schools with a procedure to prevent, notice and respond to gender-based violence',
    },
    definition: {
      vi: 'Phần cơ sở giáo dục đã ban hành và đang thực hiện quy trình trong nhà trường vào ngày chốt số liệu.',
      en: 'The part of schools that have issued such a procedure and follow it on the cut-off day.',
    },
    numerator: {
      vi: 'Số cơ sở giáo dục đã ban hành và thực hiện quy trình',
      en: 'Schools with a procedure in use',
    },
    denominator: { vi: 'Số cơ sở giáo dục trên địa bàn', en: 'Schools in the area' },
    unit: 'PERCENT',
    direction: 'UP',
    aggregation: 'RATIO_OF_SUMS',
    frequency: 'ANNUAL',
    breakdowns: ['SCHOOL_LEVEL', 'URBAN_RURAL'],
    method: {
      vi: 'Trường nào do cấp nào quản lý thì tính ở cấp đó: trường thuộc xã tính ở xã, trường thuộc sở tính ở tỉnh.',
      en: 'A school counts at the tier that manages it: those under the commune there, those under the province there.',
    },
    source: {
      vi: 'Báo cáo của cơ quan giáo dục và đào tạo và của UBND cấp xã.',
      en: "Reports of the education agencies and of the communes' People's Committees.",
    },
    responsibleAgencyKind: 'EDUCATION',
    sensitive: false,
    variants: [],
    ...from2026,
  },
  {
    code: 'GBV-07',
    key: 'enterprises-with-antiharassment',
    programme: 'GENDER_BASED_VIOLENCE',
    name: {
      vi: 'Tỷ lệ doanh nghiệp ban hành hoặc lồng ghép quy định phòng, chống quấy rối tại nơi làm việc',
      en: 'Share of enterprises with rules against harassment at work',
    },
    definition: {
      vi: 'Phần doanh nghiệp đang hoạt động đã có quy định về phòng, chống quấy rối tình dục tại nơi làm việc trong nội quy, thỏa ước hoặc văn bản riêng theo Bộ luật Lao động.',
      en: 'The part of active enterprises that have rules against sexual harassment at work in their labour rules, collective agreement or a document of its own, as the Labour Code asks.',
    },
    numerator: { vi: 'Số doanh nghiệp đã có quy định', en: 'Enterprises with such rules' },
    denominator: {
      vi: 'Số doanh nghiệp đang hoạt động trên địa bàn',
      en: 'Enterprises active in the area',
    },
    unit: 'PERCENT',
    direction: 'UP',
    aggregation: 'RATIO_OF_SUMS',
    frequency: 'ANNUAL',
    breakdowns: ['SECTOR', 'URBAN_RURAL'],
    method: {
      vi: 'Tính theo địa bàn đặt trụ sở. Số của công đoàn và của cơ quan nội vụ không cộng với nhau.',
      en: 'By where the head office is. Numbers of the trade union and of home affairs are not added to each other.',
    },
    source: {
      vi: 'Báo cáo của Liên đoàn Lao động và của cơ quan nội vụ.',
      en: 'Reports of the trade union and of the home affairs agency.',
    },
    responsibleAgencyKind: 'HOME_AFFAIRS',
    sensitive: false,
    variants: [],
    ...from2026,
  },
  {
    code: 'GBV-08',
    key: 'officers-trained',
    programme: 'GENDER_BASED_VIOLENCE',
    name: {
      vi: 'Tỷ lệ người làm công tác xã hội được tập huấn về phòng ngừa và ứng phó với bạo lực trên cơ sở giới',
      en: 'Share of social work staff trained in preventing and responding to gender-based violence',
    },
    definition: {
      vi: 'Trong số cán bộ, công chức, viên chức, nhân viên và cộng tác viên làm công tác xã hội, phần đã qua ít nhất một lớp tập huấn, bồi dưỡng kể từ đầu giai đoạn.',
      en: 'Of officials, employees and collaborators in social work, the part that has been through at least one course since the beginning of the period.',
    },
    numerator: {
      vi: 'Số người đã được tập huấn từ đầu giai đoạn',
      en: 'People trained since the period began',
    },
    denominator: { vi: 'Số người làm công tác xã hội hiện có', en: 'People in social work at present' },
    unit: 'PERCENT',
    direction: 'UP',
    aggregation: 'RATIO_OF_SUMS',
    frequency: 'ANNUAL',
    breakdowns: ['SEX', 'POSITION', 'ETHNICITY'],
    method: {
      vi: 'Lũy kế từ đầu giai đoạn, mỗi người tính một lần dù dự nhiều lớp.',
      en: 'Cumulative since the period began; a person counts once however many courses.',
    },
    source: homeAffairsReports,
    responsibleAgencyKind: 'HOME_AFFAIRS',
    sensitive: false,
    variants: [
      {
        key: 'social-work-staff',
        name: { vi: 'Người làm công tác xã hội', en: 'Social work staff' },
        note: {
          vi: 'Cán bộ, công chức, viên chức, nhân viên và cộng tác viên làm công tác xã hội.',
          en: 'Officials, employees and collaborators in social work.',
        },
      },
      {
        key: 'gender-equality-staff',
        name: { vi: 'Người làm công tác bình đẳng giới', en: 'Gender equality staff' },
        note: {
          vi: 'Chỉ tính cán bộ, công chức phụ trách bình đẳng giới và cộng tác viên của các mô hình.',
          en: 'Only officials in charge of gender equality and collaborators of the models.',
        },
      },
    ],
    ...from2026,
  },
  {
    code: 'GBV-09',
    key: 'coordination-regulation',
    programme: 'GENDER_BASED_VIOLENCE',
    name: {
      vi: 'Ban hành quy chế phối hợp liên ngành trong phòng ngừa và ứng phó với bạo lực trên cơ sở giới',
      en: 'A regulation on how agencies work together on gender-based violence is issued',
    },
    definition: {
      vi: 'Cơ quan có thẩm quyền của đơn vị hành chính đã ban hành quy chế và quy chế đang có hiệu lực vào ngày chốt số liệu.',
      en: 'The competent body of the area has issued the regulation and it is in force on the cut-off day.',
    },
    numerator: null,
    denominator: null,
    unit: 'YES_NO',
    direction: 'UP',
    aggregation: 'COUNT_OF_AREAS',
    frequency: 'ANNUAL',
    breakdowns: [],
    method: {
      vi: 'Ghi "có" kèm số, ngày của văn bản; tỉnh đếm số xã đã ban hành trên tổng số xã.',
      en: 'Yes, with number and date of the document; a province counts the communes that have one.',
    },
    source: homeAffairsReports,
    responsibleAgencyKind: 'PEOPLES_COMMITTEE',
    sensitive: false,
    variants: [],
    ...from2026,
  },
  {
    code: 'GBV-10',
    key: 'areas-with-service-model',
    programme: 'GENDER_BASED_VIOLENCE',
    name: {
      vi: 'Địa bàn có mô hình hoặc cơ sở cung cấp dịch vụ được nhân rộng, nâng cao chất lượng',
      en: 'Areas where a model or service has been extended or improved',
    },
    definition: {
      vi: 'Đơn vị hành chính có ít nhất một mô hình hoặc cơ sở cung cấp dịch vụ phòng ngừa và ứng phó với bạo lực trên cơ sở giới được mở mới hoặc nâng cấp trong kỳ.',
      en: 'An area in which at least one model or service against gender-based violence was opened or improved in the period.',
    },
    numerator: null,
    denominator: null,
    unit: 'YES_NO',
    direction: 'UP',
    aggregation: 'COUNT_OF_AREAS',
    frequency: 'ANNUAL',
    breakdowns: ['URBAN_RURAL'],
    method: {
      vi: 'Đếm số địa bàn, không đếm số mô hình. Trước ngày 01/7/2025 tính theo huyện, sau đó theo xã; hai chuỗi số không nối với nhau.',
      en: 'Areas are counted, not models. By district before 2025-07-01, by commune since; the two series are not joined.',
    },
    source: homeAffairsReports,
    responsibleAgencyKind: 'HOME_AFFAIRS',
    sensitive: false,
    variants: [],
    validFrom: '2021-01-01',
    validTo: null,
  },
  {
    code: 'GBV-11',
    key: 'survivors-identified',
    programme: 'GENDER_BASED_VIOLENCE',
    name: {
      vi: 'Số người bị bạo lực trên cơ sở giới được phát hiện, tiếp nhận',
      en: 'Survivors of gender-based violence identified or received',
    },
    definition: {
      vi: 'Số người bị bạo lực trên cơ sở giới mà cơ quan, tổ chức trên địa bàn phát hiện hoặc tiếp nhận trong kỳ. Số tăng có thể do dịch vụ đến gần dân hơn, số giảm không có nghĩa là bạo lực giảm.',
      en: 'Survivors whom agencies of the area identified or received in the period. More may mean that help came closer; fewer does not mean less violence.',
    },
    numerator: null,
    denominator: null,
    unit: 'COUNT',
    direction: 'NONE',
    aggregation: 'SUM',
    frequency: 'ANNUAL',
    breakdowns: ['SEX', 'AGE_GROUP', 'FORM_OF_VIOLENCE'],
    method: {
      vi: 'Chỉ ghi tổng số, không lập danh sách. Mỗi cơ quan nguồn có số riêng; số của công an, y tế và Hội Phụ nữ không cộng với nhau nếu chưa loại trùng.',
      en: "Totals alone, never a list. Each source has its own number; those of police, health care and the Women's Union are not added unless duplicates were taken out.",
    },
    source: homeAffairsReports,
    responsibleAgencyKind: 'HOME_AFFAIRS',
    sensitive: true,
    variants: [],
    validFrom: '2021-01-01',
    validTo: null,
  },
  {
    code: 'GBV-12',
    key: 'communication-events',
    programme: 'GENDER_BASED_VIOLENCE',
    name: {
      vi: 'Số hoạt động truyền thông về phòng ngừa bạo lực trên cơ sở giới',
      en: 'Communication events on preventing gender-based violence',
    },
    definition: {
      vi: 'Số buổi, hội nghị, cuộc thi, chiến dịch truyền thông trực tiếp do cơ quan, tổ chức trên địa bàn tổ chức trong kỳ, kể cả lồng ghép.',
      en: 'Meetings, contests and campaigns held face to face by bodies of the area in the period, also as part of other events.',
    },
    numerator: null,
    denominator: null,
    unit: 'COUNT',
    direction: 'UP',
    aggregation: 'SUM',
    frequency: 'SEMIANNUAL',
    breakdowns: ['SECTOR', 'URBAN_RURAL'],
    method: {
      vi: 'Một hoạt động do nhiều cơ quan phối hợp chỉ tính cho cơ quan chủ trì.',
      en: 'An event of several bodies counts for the one that leads.',
    },
    source: homeAffairsReports,
    responsibleAgencyKind: 'HOME_AFFAIRS',
    sensitive: false,
    variants: [],
    validFrom: '2021-01-01',
    validTo: null,
  },
  {
    code: 'VWC-01',
    key: 'protection-models',
    programme: 'VIOLENCE_AGAINST_WOMEN_AND_CHILDREN',
    name: {
      vi: 'Số mô hình bảo vệ phụ nữ, trẻ em do các cấp Hội Phụ nữ duy trì',
      en: "Models that protect women and children kept up by the Women's Union",
    },
    definition: {
      vi: 'Số mô hình phòng ngừa, ứng phó với bạo lực, xâm hại phụ nữ, trẻ em (tổ tư vấn, địa chỉ tin cậy, câu lạc bộ, địa bàn an toàn) còn hoạt động vào ngày chốt số liệu.',
      en: 'Models against violence and abuse of women and children (advice groups, trusted addresses, clubs, safe neighbourhoods) that are active on the cut-off day.',
    },
    numerator: null,
    denominator: null,
    unit: 'COUNT',
    direction: 'UP',
    aggregation: 'SUM',
    frequency: 'SEMIANNUAL',
    breakdowns: ['URBAN_RURAL'],
    method: {
      vi: 'Chỉ ghi số lượng theo loại mô hình, không ghi địa điểm của địa chỉ tin cậy.',
      en: 'How many of each kind, never where a trusted address is.',
    },
    source: {
      vi: 'Báo cáo 6 tháng và năm của Hội Liên hiệp Phụ nữ các cấp.',
      en: "Half-yearly and yearly reports of the Women's Union.",
    },
    responsibleAgencyKind: 'WOMENS_UNION',
    sensitive: false,
    variants: [],
    validFrom: '2022-08-29',
    validTo: null,
  },
  {
    code: 'VWC-02',
    key: 'union-officers-trained',
    programme: 'VIOLENCE_AGAINST_WOMEN_AND_CHILDREN',
    name: {
      vi: 'Số cán bộ Hội, báo cáo viên được tập huấn kỹ năng giải quyết vụ việc bạo lực, xâm hại',
      en: 'Union officers and speakers trained to deal with violence and abuse',
    },
    definition: {
      vi: 'Số lượt cán bộ Hội Phụ nữ, báo cáo viên, tuyên truyền viên hoàn thành lớp tập huấn của Đề án trong kỳ.',
      en: "Times that officers and speakers of the Women's Union completed a course of the scheme in the period.",
    },
    numerator: null,
    denominator: null,
    unit: 'COUNT',
    direction: 'UP',
    aggregation: 'SUM',
    frequency: 'SEMIANNUAL',
    breakdowns: ['SEX', 'POSITION'],
    method: {
      vi: 'Tính theo lượt người; cơ quan mở lớp báo cáo, cơ quan cử người không báo cáo lại.',
      en: 'Counted by attendance; the body that holds the course reports it, those that send people do not.',
    },
    source: {
      vi: 'Báo cáo 6 tháng và năm của Hội Liên hiệp Phụ nữ các cấp.',
      en: "Half-yearly and yearly reports of the Women's Union.",
    },
    responsibleAgencyKind: 'WOMENS_UNION',
    sensitive: false,
    variants: [],
    validFrom: '2022-08-29',
    validTo: null,
  },
]

/** The catalogue that the five plans imply, each in its first version; ids as the caller makes them from the code. */
export function worldIndicators(indicatorId: (code: string) => string): Indicator[] {
  return rows.map((row) => ({ id: indicatorId(row.code), version: 1, ...row }))
}
