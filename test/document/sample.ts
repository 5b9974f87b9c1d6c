/** An invented commune's plan, whole but short; a test replaces the part that it is about. */
type Parts = {
  letterhead?: string
  title?: string
  intro?: string
  objectives?: string
  tasks?: string
  funding?: string
  organisation?: string
  ending?: string
}

const usual = {
  letterhead:
    'ỦY BAN NHÂN DÂN\nXÃ MƯỜNG SAO\n\nSố: 21/KH-UBND\n\nMường Sao, ngày 09 tháng 3 năm 2027\n\nKẾ HOẠCH',
  title: 'Phòng ngừa và ứng phó với bạo lực trên cơ sở giới năm 2027 trên địa bàn xã Mường Sao',
  intro:
    'Thực hiện Kế hoạch số 310/KH-UBND ngày 15/01/2027 của UBND tỉnh Sơn Giang, UBND xã Mường Sao ban hành Kế hoạch như sau:',
  objectives:
    'I. MỤC TIÊU\n\n1. Mục tiêu chung\n\nMọi gia đình trong xã được sống yên ổn.\n\n2. Chỉ tiêu\n\n- 90% thôn có tổ hòa giải.',
  tasks:
    'II. NHIỆM VỤ\n\n1. Truyền thông\n\n- Nói chuyện tại nhà văn hóa thôn.\n\n2. Hỗ trợ\n\n- Trực điện thoại ngoài giờ.',
  funding: 'III. KINH PHÍ\n\nNgân sách xã bố trí trong dự toán được giao.',
  organisation: 'IV. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n\n- Xử lý tin báo.',
  ending: 'Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Thử',
} satisfies Required<Parts>

export function planText(parts: Parts = {}): string {
  return Object.values({ ...usual, ...parts })
    .filter((part) => part !== '')
    .join('\n\n')
}
