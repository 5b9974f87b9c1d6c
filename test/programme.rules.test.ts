import { expect, it } from 'vitest'
import { programmeOf } from '../schema/programme.rules.ts'

it.each([
  [
    'Tổ chức triển khai Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2026 - 2030',
    'GENDER_BASED_VIOLENCE',
  ],
  ['PHÒNG NGỪA, ỨNG PHÓ VỚI BẠO LỰC TRÊN CƠ SỞ GIỚI NĂM 2024', 'GENDER_BASED_VIOLENCE'],
  ['Kế hoạch công tác phòng, chống bạo lực gia đình năm 2025', 'DOMESTIC_VIOLENCE'],
  ['Đề án “Phòng ngừa, ứng phó với bạo lực, xâm hại phụ nữ, trẻ em”', 'VIOLENCE_AGAINST_WOMEN_AND_CHILDREN'],
  ['Phòng, chống bạo lực đối với phụ nữ và trẻ em gái', 'VIOLENCE_AGAINST_WOMEN_AND_CHILDREN'],
  ['Phòng, chống bạo lực gia đình gắn với bạo lực trên cơ sở giới', 'DOMESTIC_VIOLENCE'],
  ['Phòng, chống bạo lực, xâm hại trẻ em giai đoạn 2021 - 2025', 'OTHER'],
  ['Phòng, chống bạo lực học đường', 'OTHER'],
  ['Kế hoạch chuyển đổi số', 'OTHER'],
])('the title "%s" belongs to %s', (title, programme) => {
  expect(programmeOf(title)).toBe(programme)
  expect(programmeOf(title.normalize('NFD'))).toBe(programme)
})
