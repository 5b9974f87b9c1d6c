import { describe, expect, it } from 'vitest'
import { readPlan } from '../../schema/document/read-plan.ts'
import { typesShelterPlace } from '../../schema/document/typed-place.rules.ts'
import { restrictedSentences } from '../../schema/plan/restricted.rules.ts'
import { planText } from '../world/plan-text.ts'

/** What is masked of a plan of xã Bình Lư that has these words among its tasks. */
const masked = (task: string): string => {
  const source = planText({ tasks: [task, 'Nói chuyện ở chợ phiên.'] })
  return restrictedSentences(source, readPlan(source))
    .map(({ start, end }) => source.slice(start, end))
    .join('\n')
}
const typed = (words: string) => typesShelterPlace(words, 'UBND xã Bình Lư')

const telling = [
  'Địa chỉ tin cậy: nhà ông Nguyễn Thử',
  'Địa chỉ tin cậy là nhà trưởng bản',
  'Số 15 đường Hàng Thử được dùng làm nhà tạm lánh',
  'Số 15 đường Hàng Thử, P. Hoa Ban được dùng làm nhà tạm lánh',
  'số １５ đường Hàng Thử là nhà tạm lánh',
  'Nhà tạm lánh 15 Hàng Thử',
  'Nhà tạm lánh (15 Hàng Thử)',
  'Nhà tạm lánh, số 15 Hàng Thử',
  'Nhà tạm lánh xã Khun Há',
  'Thôn Nà Ca: 01 nhà tạm lánh',
  'Thôn Nà Ca có một nhà tạm lánh',
  'Xã Khun Há có 01 nhà tạm lánh',
  'Nhà bà Thử ở thôn Nà Ca là địa chỉ tin cậy của xã',
  'Trạm Y tế xã Bình Lư bố trí phòng tạm lánh',
  'Trường mầm non Hoa Thử làm nơi tạm lánh',
  'Khách sạn Hoa Thử được sử dụng làm nơi tạm lánh',
  'Duy trì nhà tạm lánh tại chùa Thử Nghiệm',
  'Nhà tạm lánh đặt cạnh trường tiểu học Hoa Thử',
  'Người bị bạo lực được đưa đến tạm lánh tại nhà trưởng bản',
  'Chỗ lánh nạn tại thôn Nà Ca',
  'Nơi lánh nạn: trạm y tế xã',
  'Ngôi nhà an toàn tại tổ 5',
  'Thành lập nhà tạm lánh ở các xã Lũng Vàng, Nà Tơ',
  'Có nơi tạm lánh tại các xã Bình Lư, Lũng Vàng',
  'nha tam lanh so 15 duong hang thu',
  'nha tam lanh so 15 duong Hang Thu',
  'nha tam lanh tai thon na ca',
  'NHA TAM LANH TAI THON NA CA',
  'Bố trí nha tam lanh tai so 15 duong hang thu',
  'Nhà tạm\u200b lánh tại số 15 đường Hàng Thử',
  'Nhà t\u00adạm l\u00adánh tại thôn Nà Ca',
  'Nhà\u00a0tạm\u00a0lánh đặt ở bản\u00a0Nà Đon',
  'Nhà tạ\u00a0m lá\u00a0nh tại thôn Nà Ca',
  'Nhà tạm-lánh tại thôn Nà Ca'.normalize('NFD'),
  'Nhà tạm lánh tại thôn nà ca',
  'nhà tạm lánh đặt ở bản nà đon, có người trực',
  'Nhà tạm lánh: thôn nà ca',
  'Nhà tạm lánh (tổ dân phố hoa ban)',
  'Thôn nà ca: 01 nhà tạm lánh',
  'thôn pá khôm có một nhà tạm lánh',
  'Địa chỉ tin cậy ở xóm trung thành mở cửa suốt ngày',
  'Bố trí nơi tạm lánh tại thôn đoàn kết',
  'Có nơi tạm lánh tại xã khun há',
  'xã khun há có 01 nhà tạm lánh',
  'Duy trì nhà tạm lánh tại đường hàng thử',
  'duy trì nơi tạm lánh tại thôn nà ca để tiếp nhận trong đêm',
  'Nơi tạm lánh tại thôn nà ca'.normalize('NFD'),
  'Nhà tạm lánh tại số 12 hàng thử',
  'nhà tạm lánh đặt ở số 12 hàng thử, có người trực',
  'Nhà tạm lánh số 12 hàng thử',
  'Nhà tạm lánh (số nhà 12/3 hàng thử)',
  'số 12 hàng thử là nhà tạm lánh',
  'Số 12b hàng thử được dùng làm nơi tạm lánh',
  'Địa chỉ tin cậy: số 7 lê thử',
  'nơi tạm lánh tại 12 lê thử',
  'nha tam lanh tai so 12 hang thu, co nguoi truc',
  'The shelter is at No. 12, Hàng Thử Street',
  'Shelter at No. 12, Hàng Thử Street',
  'A shelter is run at 12 Hang Thu street',
  'shelter: 12/3 hang thu street',
  'The safe house is located in Nà Ca hamlet, Khun Há commune',
  'Safe house located in Nà Ca village',
  'safe house in na ca village',
  'Safehouse on Hàng Thử Road',
  'Shelters in Khun Há commune and Tả Lèng commune',
  'Khun Há commune has one shelter',
  'There is a shelter next to Hoa Thử pagoda',
  'The shelter is in the commune health station',
  'A shelter has been set up at the primary school',
  'The commune health station serves as a shelter',
  'In Nà Ca village there is a shelter',
  "Mr. Nguyễn Thử's house is a trusted address",
  "The village head's house serves as a shelter",
  'Trusted address: the house of Mrs. Thử',
  'No. 12, Hàng Thử Street is used as a shelter',
  'Nhà tạm lánh at No. 12, Hàng Thử Street',
  'Shelter tại số 12 đường Hàng Thử',
  'Shelter in thôn Nà Ca',
  'Number 12 Hang Thu serves as a shelter',
  'A safe house behind the People’s Committee office',
  'The temporary shelter is on the second floor of the health station',
  'Nhà tạm lánh: Công an xã',
  'Nơi tạm lánh đặt tại Công an xã',
  'Công an xã: 01 nhà tạm lánh',
  'Shelter in Công an xã',
  'Shelter location: Công an xã',
  'Shelter: headquarters of Công an xã',
  'Shelter: Công an xã, thôn Nà Ca',
  'Shelter: Công an xã, số 15 đường Hàng Thử',
  'Shelter: Trạm Y tế xã',
  'Shelter: police station',
  'Shelter: Khun Há',
  'The safe house is at Khun Ha',
  'Refuge located near Muong Than market',
]

const harmless = [
  'Mỗi xã có ít nhất 01 nhà tạm lánh',
  'mỗi xã, phường có ít nhất 01 nơi tạm lánh',
  'Thành lập địa chỉ tin cậy tại các thôn',
  'Hỗ trợ thành lập địa chỉ tin cậy tại thôn, bản, tổ dân phố',
  'Có nhà tạm lánh tại 100% xã, phường',
  'Tại 100% xã có nhà tạm lánh',
  'Xây dựng nơi tạm lánh tại cộng đồng',
  'Có nơi tạm lánh đạt chuẩn tại xã Bình Lư',
  'Nhà tạm lánh tại tỉnh Lai Châu được kiểm tra 02 lần trong năm 2027',
  'Thành phố Huế có 02 nhà tạm lánh',
  'Công an xã phối hợp duy trì nơi tạm lánh',
  'Công an xã chủ trì bảo vệ người ở nhà tạm lánh, địa chỉ tin cậy',
  'Trạm Y tế khám cho người ở nơi tạm lánh',
  'Hội Liên hiệp Phụ nữ xã Bình Lư quản lý địa chỉ tin cậy ở cộng đồng',
  'UBND xã bố trí kinh phí cho nơi tạm lánh',
  'Sở Nội vụ hướng dẫn tiêu chí nhà tạm lánh tại các xã, phường, đặc khu',
  'Tập huấn tại trụ sở cơ quan cho người quản lý nơi tạm lánh',
  'Tổ chức ở mỗi thôn một buổi giới thiệu nơi tạm lánh',
  'Tuyên truyền ở thôn Nà Ca; duy trì nơi tạm lánh',
  'Duy trì nơi tạm lánh. Tập huấn tại thôn Nà Ca',
  'Nhà tạm lánh theo Quyết định số 15/QĐ-UBND ngày 02/3/2026 của UBND xã Bình Lư',
  'Phụ lục số 3 về nhà tạm lánh',
  'Có 15 nhà tạm lánh, 30 Trường học an toàn',
  'Đến năm 2030 có ít nhất 05 nơi tạm lánh, địa chỉ tin cậy ở cộng đồng',
  'Gọi đường dây nóng 111 hoặc đến nơi tạm lánh',
  'Nhà tạm lánh là nơi tiếp nhận người bị bạo lực trên cơ sở giới',
  'Ngôi nhà Ánh Dương hỗ trợ người bị bạo lực; tổng đài 1800 1567',
  'Nhân rộng mô hình nhà tạm lánh, cơ sở trợ giúp xã hội giai đoạn 2026 - 2030',
  'Chị em phụ nữ biết địa chỉ tin cậy gần nhà',
  'Bản Kế hoạch này quy định về nhà tạm lánh',
  'có nơi tạm lánh đạt chuẩn tại xã bình lư để tiếp nhận người bị bạo lực',
  'nhà tạm lánh tại xã bình lư hoạt động suốt ngày đêm',
  'Xây dựng nhà tạm lánh tại xã đặc biệt khó khăn',
  'Mở nơi tạm lánh ở thôn, bản vùng sâu, vùng xa',
  'Mở nơi tạm lánh ở xã vùng cao và phường trung tâm',
  'Thí điểm nơi tạm lánh tại xã điểm, tại phường trọng điểm',
  'Bố trí nơi tạm lánh ở thôn có đông đồng bào dân tộc thiểu số',
  'xã duy trì nhà tạm lánh, thôn phối hợp giới thiệu nơi tạm lánh',
  'phường chủ trì, xã phối hợp mở nhà tạm lánh',
  'Tuyên truyền tại xã biên giới, thôn văn hóa về nơi tạm lánh',
  'Công bố địa chỉ tin cậy tại thôn bản, đường dây nóng',
  'Nơi tạm lánh ở xã nào do xã đó quản lý',
  'Nhà tạm lánh Hoa Ban tiếp nhận người bị bạo lực',
  'Ngôi nhà Ánh Dương tỉnh Lai Châu báo cáo hằng quý',
  'Trung tâm Công tác xã hội và Nhà tạm lánh Hoa Ban phối hợp với Công an xã',
  'Nhà tạm lánh thuộc Trung tâm Công tác xã hội tỉnh Lai Châu',
  'moi xa co it nhat 01 nha tam lanh',
  'thanh lap dia chi tin cay tai cac thon',
  'xay dung noi tam lanh tai cong dong',
  'Gọi số 111 miễn phí, hoặc đến nơi tạm lánh',
  'Bố trí 02 nơi tạm lánh tại 12 xã, phường',
  'Nơi tạm lánh, địa chỉ tin cậy ở 15 tổ dân phố',
  'Nơi tạm lánh theo mẫu số 2 kèm theo',
  'nha tam lanh tai 12 xa',
  'Number of shelters per commune',
  'At least five shelters in each commune',
  'Share of communes that have a shelter',
  'Every commune, ward and special zone has one shelter that meets the standard',
  'Shelters in all communes and wards',
  'Trusted addresses in villages and hamlets',
  'A shelter in every village by 2030',
  'The shelter in Bình Lư commune is open day and night',
  'Shelters in Lai Châu province are inspected twice in 2027',
  'Health stations treat people in shelters',
  'The commune police protect shelters and trusted addresses',
  'The Women’s Union manages the trusted addresses',
  'Shelter under Decision No. 15/QĐ-UBND of 2 March 2026',
  'Hoa Ban shelter takes people in',
  'Train 15 people who work in shelters; talks at the Khun Há commune health station',
  'Call 111 or go to a shelter',
  'The Department of Home Affairs guides communes on shelters',
  'Shelter staff will be trained',
  'Shelter: open 24 hours',
  'Safe House Programme 2026',
  'Shelter: Công an xã',
  'Shelter – Công an xã',
  'Shelter: Công an xã chủ trì',
  'Shelter: Công an xã phụ trách',
  'Shelter: Công an xã và Hội Liên hiệp Phụ nữ xã',
  'Shelters: Công an xã, Hội Nông dân xã',
  'Safe house: Công an phường',
  'SHELTER: CÔNG AN XÃ',
  'Trusted address: Hội Phụ nữ xã, Công an xã',
  'Shelter is protected by Công an xã',
]

describe('where a shelter is', () => {
  it.each(telling)('is masked where it is read, and refused where it is typed: %j', (words) => {
    expect(masked(`${words}.`).normalize('NFC')).toContain(words.normalize('NFC'))
    expect(typed(words)).toBe(true)
  })

  it.each(harmless)('is not told by: %j', (words) => {
    expect(masked(`${words}.`)).toBe('')
    expect(typed(words)).toBe(false)
  })

  it('is told by a list under the words that name the shelter, and by nothing after that list', () => {
    const list = 'Địa chỉ tin cậy gồm:\n\n+ Nhà ông Thử, thôn Nà Ca;\n\n+ Trạm y tế xã. Có người trực.\n\n'
    expect(masked(`${list}- Tập huấn tại trạm y tế xã.`).match(/Nhà ông Thử|Trạm y tế xã/g)).toHaveLength(2)
    expect(masked(`${list}- Tập huấn tại trạm y tế xã.`)).not.toContain('Tập huấn')
    expect(masked('Địa chỉ tin cậy:\n\n+ Đạt chuẩn theo quy định;\n\n+ Có người trực.')).toBe('')
  })

  it('is told by the next sentence that begins with its address', () => {
    expect(masked('Nhà tạm lánh đã mở cửa. Địa chỉ: số 15 phố Hàng Thử.')).toContain('phố Hàng Thử')
    expect(masked('Nhà tạm lánh đã mở cửa. Địa điểm tập huấn: mỗi thôn một nơi.')).toBe('')
  })

  it.each(['Danh sách nhà tạm lánh', 'Theo bảng sau:'])('is told by a table of them: %s', (title) => {
    const column = title.startsWith('Danh') ? 'Địa điểm' : 'Nơi tạm lánh'
    const rows = `| TT | ${column} |\n|---|---|\n| 1 | Số 9 phố Hàng Thử |\n| 2 | mỗi xã một nơi |`
    expect(masked(`Thực hiện.\n\n${title}\n\n${rows}\n\n`).trim()).toBe('| 1 | Số 9 phố Hàng Thử |')
  })

  it('is told by an English list under the words that name the shelter', () => {
    const list = 'List of shelters:\n\n+ 12 Hàng Thử Street;\n\n+ One in each commune.\n\n'
    expect(masked(list)).toContain('12 Hàng Thử Street')
    expect(masked(list)).not.toContain('One in each')
    expect(masked('The shelter is open. Address: No. 12, Hàng Thử Street.')).toContain('Hàng Thử')
  })

  it('is not told by a table that counts them by commune', () => {
    const rows = '| Xã | Số nhà tạm lánh |\n|---|---|\n| Xã Khun Há | 2 |\n| Xã Tả Lèng | 1 |'
    expect(masked(`Thực hiện.\n\n${rows}\n\n`)).toBe('')
  })

  it('is looked for in a hostile text without much ado', () => {
    const words = [
      'trạm y tế, ',
      'thôn Nà Ca ',
      'nhà tạm lánh ',
      'số 15 ',
      '- ',
      'A. ',
      '| a ',
      'tai thon ',
      'at No. 12 a ',
      'Ha Ha ',
      'số 1 a ',
    ]
    for (const one of words) expect(typed(`nhà tạm lánh ${one.repeat(20_000)}`), one).toBeTypeOf('boolean')
  }, 10_000)
})
