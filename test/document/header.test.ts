import { describe, expect, it } from 'vitest'
import { readPlan } from '../../schema/document/read-plan.ts'
import { planText } from './sample.ts'

const header = (parts: Parameters<typeof planText>[0]) => readPlan(planText(parts)).header
const letterhead = (text: string) => header({ letterhead: `${text}\n\nKẾ HOẠCH` })

describe('the number', () => {
  it.each([
    ['Số: 21/KH-UBND', '21/KH-UBND'],
    ['Số 21 /KH-UBND', '21/KH-UBND'],
    ['SỐ: 145-KH/TĐTN', '145-KH/TĐTN'],
    ['Số: 07/KH-BCĐ', '07/KH-BCĐ'],
    ['Số: 2792/SNV-BĐG&TN', '2792/SNV-BĐG&TN'],
    ['Số:       /KH-UBND', undefined],
  ])('%s', (line, expected) => {
    expect(letterhead(`UBND XÃ AN SƠN\n\n${line}`).number?.value).toBe(expected)
  })
  it('is never that of a document cited', () => {
    expect(header({ letterhead: 'KẾ HOẠCH' }).number).toBeNull()
  })
})

describe('the place and date', () => {
  it.each([
    ['An Sơn, ngày 02 tháng 6 năm 2026', 'An Sơn', '2026-06-02'],
    ['TP. Hải Linh, ngày 5 tháng 11 năm 2027', 'TP. Hải Linh', '2027-11-05'],
    ['An Sơn ngày 02 tháng 6 năm 2026', 'An Sơn', '2026-06-02'],
    ['*An Sơn, ngày 12/3/2026*', 'An Sơn', '2026-03-12'],
    ['An Sơn, ngày     tháng 6 năm 2026', 'An Sơn', undefined],
    ['An Sơn, ngày 31 tháng 2 năm 2026', 'An Sơn', undefined],
  ])('%s', (line, place, date) => {
    const found = letterhead(`UBND XÃ AN SƠN\n\n${line}`)
    expect([found.place?.value, found.date?.value]).toEqual([place, date])
  })
  it('stand behind the number where two columns were printed on one line', () => {
    const found = letterhead(
      'ỦY BAN NHÂN DÂN     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ AN SƠN     Độc lập - Tự do - Hạnh phúc\nSố: 21/KH-UBND     An Sơn, ngày 02 tháng 6 năm 2026',
    )
    expect([found.number?.value, found.place?.value, found.date?.value]).toEqual([
      '21/KH-UBND',
      'An Sơn',
      '2026-06-02',
    ])
  })
  it('may stand in a table without lines', () => {
    const found = letterhead(
      '| **ỦY BAN NHÂN DÂN<br>XÃ MƯỜNG SAO** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n|---|---|\n| Số: 21/KH-UBND | *Mường Sao, ngày 02 tháng 6 năm 2026* |',
    )
    expect([found.number?.value, found.date?.value, found.issuer?.areaName]).toEqual([
      '21/KH-UBND',
      '2026-06-02',
      'Mường Sao',
    ])
  })
})

describe('the issuer', () => {
  it.each([
    [
      'ỦY BAN NHÂN DÂN\nTHỊ TRẤN ĐỒI CHÈ',
      'UBND thị trấn ban hành Kế hoạch như sau:',
      'Ủy ban nhân dân thị trấn Đồi Chè',
      'COMMUNE',
      'Đồi Chè',
    ],
    [
      'UBND TỈNH SƠN GIANG\nSỞ NỘI VỤ',
      'Sở Nội vụ xây dựng Kế hoạch như sau:',
      'Sở Nội vụ',
      'PROVINCE',
      'Sơn Giang',
    ],
    [
      'HỘI LHPN VIỆT NAM\nBAN THƯỜNG VỤ HỘI LHPN TỈNH SƠN GIANG',
      'Ban Thường vụ Hội LHPN tỉnh Sơn Giang ban hành Kế hoạch, cụ thể:',
      'Ban Thường vụ Hội LHPN tỉnh Sơn Giang',
      'ORGANISATION',
      'Sơn Giang',
    ],
    [
      'ỦY BAN NHÂN DÂN\nĐẶC KHU ĐẢO TRÒN',
      'Ủy ban nhân dân đặc khu Đảo Tròn ban hành Kế hoạch với nội dung sau:',
      'Ủy ban nhân dân đặc khu Đảo Tròn',
      'COMMUNE',
      'Đảo Tròn',
    ],
    [
      'UBND QUẬN BẮC HÀ',
      'UBND quận xây dựng Kế hoạch triển khai như sau:',
      'UBND quận Bắc Hà',
      'DISTRICT',
      'Bắc Hà',
    ],
    ['BỘ NỘI VỤ', 'Bộ Nội vụ ban hành Kế hoạch như sau:', 'Bộ Nội vụ', 'NATION', null],
    ['BỘ CÔNG THƯƠNG', 'Bộ Công Thương ban hành Kế hoạch như sau:', 'Bộ Công Thương', 'NATION', null],
    [
      'SỞ Y TẾ\nTRUNG TÂM CÔNG TÁC XÃ HỘI TỈNH SƠN GIANG',
      'Đơn vị xây dựng Kế hoạch như sau:',
      'Trung tâm công tác xã hội tỉnh Sơn Giang',
      'ORGANISATION',
      'Sơn Giang',
    ],
    [
      'CÔNG AN TỈNH SƠN GIANG\nCÔNG AN XÃ ĐỒI CHÈ',
      'Đơn vị xây dựng Kế hoạch như sau:',
      'Công an xã Đồi Chè',
      'COMMUNE',
      'Đồi Chè',
    ],
    [
      'CÔNG AN TỈNH SƠN GIANG - HỘI LIÊN HIỆP PHỤ NỮ TỈNH',
      'Hai bên thống nhất ban hành Kế hoạch như sau:',
      'Công an tỉnh Sơn Giang',
      'PROVINCE',
      'Sơn Giang',
    ],
    [
      'HỘI CHỮ THẬP ĐỎ VIỆT NAM\nTỈNH HỘI SƠN GIANG',
      'Ban Thường vụ Tỉnh Hội xây dựng Kế hoạch như sau:',
      'Hội Chữ thập đỏ tỉnh Sơn Giang',
      'ORGANISATION',
      'Sơn Giang',
    ],
    [
      'HỘI LHPN TỈNH SƠN GIANG\nBAN CHẤP HÀNH HỘI LHPN\nXÃ ĐÁ TRẮNG',
      'Ban Chấp hành xây dựng Kế hoạch như sau:',
      'Ban Chấp hành Hội LHPN xã Đá Trắng',
      'ORGANISATION',
      'Đá Trắng',
    ],
    [
      'UBND THÀNH PHỐ HẢI PHÒNG\nBAN QUẢN LÝ KHU KINH TẾ',
      'Ban Quản lý Khu kinh tế Hải Phòng ban hành Kế hoạch như sau:',
      'Ban Quản lý Khu kinh tế Hải Phòng',
      'PROVINCE',
      'Hải Phòng',
    ],
    [
      'HỘI LHPN TỈNH SƠN GIANG\nBCH HỘI LHPN HUYỆN ĐÁ TRẮNG',
      'Ban Thường vụ Hội LHPN huyện xây dựng Kế hoạch như sau:',
      'Ban Thường vụ Hội LHPN huyện Đá Trắng',
      'ORGANISATION',
      'Đá Trắng',
    ],
  ])('%j', (head, intro, name, tier, areaName) => {
    const issuer = header({
      letterhead: `${head}\n\nKẾ HOẠCH`,
      title: 'Phòng ngừa bạo lực trên cơ sở giới năm 2027',
      intro,
    }).issuer
    expect([issuer?.name, issuer?.tier, issuer?.areaName]).toEqual([name, tier, areaName])
  })
  it('of a city is at the tier that its own offices tell', () => {
    const city = (organisation: string) =>
      header({
        letterhead: 'KẾ HOẠCH',
        title: 'Phòng ngừa bạo lực năm 2027',
        intro: 'UBND thành phố ban hành Kế hoạch như sau:',
        organisation: `IV. TỔ CHỨC THỰC HIỆN\n\n${organisation}`,
      }).issuer?.tier
    expect(city('1. Sở Nội vụ\n\n- Chủ trì.')).toBe('PROVINCE')
    expect(city('1. Phòng Nội vụ\n\n- Chủ trì.\n\n2. Phòng Y tế\n\n- Phối hợp.')).toBe('DISTRICT')
  })
})

describe('the title and the period', () => {
  it.each([
    ['Phòng, chống bạo lực gia đình giai đoạn 2026 – 2030', 2026, 2030],
    ['Phòng, chống bạo lực gia đình năm 2027', 2027, 2027],
    ['Thực hiện Chương trình giai đoạn 2021-2025 năm 2024 trên địa bàn huyện', 2024, 2024],
    ['Triển khai Đề án “An toàn cho trẻ em giai đoạn 2022 - 2026” năm 2025', 2025, 2025],
    ['Triển khai Đề án “An toàn cho trẻ em giai đoạn 2022 - 2026”', 2022, 2026],
    ['Công tác gia đình từ năm 2025 đến năm 2028', 2025, 2028],
    ['Công tác gia đình năm 2027 và giai đoạn 2028-2030', 2027, 2030],
    ['Bình đẳng giới ngành Công Thương năm 2027', 2027, 2027],
    ['Công tác nữ công 6 tháng cuối năm 2026 và năm 2027', 2026, 2027],
  ])('%s', (title, from, to) => {
    const found = header({ title })
    expect([found.title?.text, found.period?.from, found.period?.to]).toEqual([title, from, to])
  })
  it('may be printed on several lines', () => {
    expect(
      header({ title: '**Phòng ngừa và ứng phó với bạo lực**\n\n**trên cơ sở giới giai đoạn 2026 - 2030**' })
        .title?.text,
    ).toBe('Phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2026 - 2030')
  })
})

it.each(['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN GIANG', 'ỦY BAN NHÂN DÂN TỈNH SƠN GIANG', 'BỘ TRƯỞNG BỘ NỘI VỤ'])(
  'the title of a decision ends before who decides: %s',
  (authority) => {
    const title = 'Ban hành Đề án bảo vệ trẻ em ở vùng cao giai đoạn 2026 - 2030'
    const found = header({
      letterhead: 'UBND TỈNH SƠN GIANG\n\nSố: 310/QĐ-UBND\n\nQUYẾT ĐỊNH',
      title,
      intro: `${authority}\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;\n\nQUYẾT ĐỊNH:`,
    })
    expect(found.title?.text).toBe(title)
  },
)

it('a title in capitals goes on with the name of a body', () => {
  const found = header({
    title: 'CÔNG TÁC GIA ĐÌNH NĂM 2027 CỦA\n\nỦY BAN NHÂN DÂN XÃ MƯỜNG SAO',
    intro: 'Ủy ban nhân dân xã xây dựng kế hoạch như sau:',
  })
  expect(found.title?.text).toMatch(/MƯỜNG SAO$/)
})

it.each(['KẾ HOẠCH PHỐI HỢP', 'KẾ HOẠCH LIÊN TỊCH'])('the title stands under %s', (kind) => {
  const found = header({ letterhead: `SỞ Y TẾ\n\nSố: 12/KHPH-SYT\n\n${kind}` })
  expect(found.title?.text).toMatch(/^Phòng ngừa/)
  expect(found.number?.value).toBe('12/KHPH-SYT')
})

describe('the signer', () => {
  it.each([
    [
      'TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ PHÁP CHẾ\n\nHồ Thị Mẫu',
      'Hồ Thị Mẫu',
      'Vụ trưởng Vụ pháp chế',
      'TL. BỘ TRƯỞNG',
    ],
    ['TRƯỞNG BAN\n\nPHÓ CHỦ TỊCH UBND XÃ\n\nLò Văn Thử', 'Lò Văn Thử', 'Phó Chủ tịch UBND xã', null],
    [
      'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Thị Thử',
      'Lò Thị Thử',
      'Phó Chủ tịch',
      'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH',
    ],
    [
      'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n(Đã ký)\n\nThS. Lò Văn Thử',
      'Lò Văn Thử',
      'Chủ tịch',
      'TM. ỦY BAN NHÂN DÂN',
    ],
    ['GIÁM ĐỐC\n\nTS. Trần Minh Mẫu', 'Trần Minh Mẫu', 'Giám đốc', null],
    ['TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nHồ Thị Mẫu', 'Hồ Thị Mẫu', 'Chánh Văn phòng', 'TL. CHỦ TỊCH'],
    [
      'TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG BÌNH ĐẲNG GIỚI\n\nĐỗ Mẫu',
      'Đỗ Mẫu',
      'Trưởng phòng bình đẳng giới',
      'TUQ. GIÁM ĐỐC',
    ],
    ['Q. GIÁM ĐỐC\n\nLê Thử', 'Lê Thử', 'Q. Giám đốc', null],
    ['TM. BAN THƯỜNG VỤ\nPHÓ CHỦ TỊCH\n\nH’ Mẫu Niê', 'H’ Mẫu Niê', 'Phó Chủ tịch', 'TM. BAN THƯỜNG VỤ'],
    [
      'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Thị Thử',
      'Lò Thị Thử',
      'Phó Chủ tịch',
      'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH',
    ],
  ])('%j', (signature, name, position, onBehalfOf) => {
    const found = header({ ending: `Nơi nhận:\n- Lưu: VT.\n\n${signature}` }).signer
    expect([found?.name, found?.position, found?.onBehalfOf]).toEqual([name, position, onBehalfOf])
  })
  it('stands to the right of the recipients where two columns were printed on one line', () => {
    const reading = readPlan(
      planText({
        ending:
          'Nơi nhận:          TM. ỦY BAN NHÂN DÂN\n- Sở Nội vụ;          KT. CHỦ TỊCH\n- Lưu: VT.          PHÓ CHỦ TỊCH\n\n\n          Lò Thị Thử',
      }),
    )
    expect([reading.header.signer?.name, reading.header.signer?.position]).toEqual([
      'Lò Thị Thử',
      'Phó Chủ tịch',
    ])
    expect(reading.recipients.map((recipient) => recipient.text)).toEqual(['Sở Nội vụ;', 'Lưu: VT.'])
  })
})

describe('the recipients', () => {
  it.each([
    [
      'Nơi nhận:\n- Như trên;\n- TT. Tỉnh ủy, HĐND tỉnh (b/c);\n- Lưu: VT, NV.',
      ['Như trên;', 'TT. Tỉnh ủy, HĐND tỉnh (b/c);', 'Lưu: VT, NV.'],
      [null, 'REPORT', 'ARCHIVE'],
    ],
    [
      'Nơi nhận: - UBND tỉnh (để báo cáo); - Các thôn (để t/h); - Hội LHPN (để p/h); - Lưu VT.',
      ['UBND tỉnh (để báo cáo);', 'Các thôn (để t/h);', 'Hội LHPN (để p/h);', 'Lưu VT.'],
      ['REPORT', 'IMPLEMENT', 'COOPERATE', 'ARCHIVE'],
    ],
    [
      '**Nơi nhận:**\n\nUBND tỉnh;\n\nCác thôn;\n\nLưu: VT.',
      ['UBND tỉnh;', 'Các thôn;', 'Lưu: VT.'],
      [null, null, 'ARCHIVE'],
    ],
  ])('%j', (ending, lines, purposes) => {
    const { recipients } = readPlan(planText({ ending: `${ending}\n\nCHỦ TỊCH\n\nLò Văn Thử` }))
    expect(recipients.map((recipient) => recipient.text)).toEqual(lines)
    expect(recipients.map((recipient) => recipient.purpose)).toEqual(purposes)
  })
})

describe('a plan attached to a decision', () => {
  it('has the number, date, signer and recipients of the decision, and its own title and body', () => {
    const decision =
      'UBND TỈNH SƠN GIANG\nSố: 77/QĐ-UBND\nSơn Giang, ngày 20 tháng 01 năm 2027\n\nQUYẾT ĐỊNH\n\nVề việc ban hành Kế hoạch phòng ngừa bạo lực\n\nCăn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch phòng ngừa bạo lực.\n\nNơi nhận:\n- Như Điều 1;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLò Văn Thử\n\nKẾ HOẠCH'
    const reading = readPlan(
      planText({
        letterhead: decision,
        title:
          'Phòng ngừa bạo lực trên cơ sở giới giai đoạn 2027 - 2030\n\n(Ban hành kèm theo Quyết định số 77/QĐ-UBND ngày 20/01/2027 của UBND tỉnh)',
        ending: '',
      }),
    )
    expect(reading.header).toMatchObject({
      number: { value: '77/QĐ-UBND' },
      date: { value: '2027-01-20' },
      signer: { name: 'Lò Văn Thử' },
      documentType: 'QĐ',
      instrument: 'PLAN',
    })
    expect(reading.header.title?.text).toBe('Phòng ngừa bạo lực trên cơ sở giới giai đoạn 2027 - 2030')
    expect(reading.recipients).toHaveLength(2)
    expect(reading.targets).toHaveLength(1)
  })
})

describe('the kind of document', () => {
  it.each(['PHƯỜNG AN CỰU', 'PHƯỜNG AN KHÁNH', 'XÃ ĐỀ AN'])(
    'is not read in the name of a place: %s',
    (name) => {
      const found = letterhead(`ỦY BAN NHÂN DÂN\n${name}\n\nSố: 31/KH-UBND`)
      expect([found.documentType, found.title?.text.slice(0, 9)]).toEqual(['KH', 'Phòng ngừ'])
    },
  )
  it('is read where accents are missing', () => {
    expect(header({ letterhead: 'UBND XÃ AN SƠN\n\nKE HOACH' }).documentType).toBe('KH')
  })
})
