/**
 * Areas of the sample world, restated from the statistics office's register. A line is
 * `code name [| first known day [| legal act]]`, with `< codes` or `= code` where it follows others.
 * Complete for Lai Châu (12), Huế (46) and Bắc Sơn (185): all their communes now and before. Of Đồng Nai (75) only
 * those that became wards on 2026-04-30.
 */

/** Went through 2025-07-01 as they were. */
export const keptProvinces = `
  01 Thành phố Hà Nội
  04 Tỉnh Cao Bằng
  11 Tỉnh Điện Biên
  12 Tỉnh Lai Châu
  14 Tỉnh Sơn La
  20 Tỉnh Lạng Sơn
  22 Tỉnh Quảng Ninh
  38 Tỉnh Thanh Hóa
  40 Tỉnh Nghệ An
  42 Tỉnh Hà Tĩnh
`
/** Founded on 2025-07-01 (Nghị quyết 202/2025/QH15), `<` from these former provinces whole. */
export const foundedProvinces = `
  08 Tỉnh Tuyên Quang < 02 08
  15 Tỉnh Lào Cai < 10 15
  19 Tỉnh Thái Nguyên < 06 19
  24 Tỉnh Bắc Ninh < 24 27
  25 Tỉnh Phú Thọ < 17 25 26
  31 Thành phố Hải Phòng < 30 31
  33 Tỉnh Hưng Yên < 33 34
  37 Tỉnh Ninh Bình < 35 36 37
  44 Tỉnh Quảng Trị < 44 45
  48 Thành phố Đà Nẵng < 48 49
  51 Tỉnh Quảng Ngãi < 51 62
  52 Tỉnh Gia Lai < 52 64
  56 Tỉnh Khánh Hòa < 56 58
  66 Tỉnh Đắk Lắk < 54 66
  68 Tỉnh Lâm Đồng < 60 67 68
  75 Tỉnh Đồng Nai < 70 75
  79 Thành phố Hồ Chí Minh < 74 77 79
  80 Tỉnh Tây Ninh < 72 80
  82 Tỉnh Đồng Tháp < 82 87
  86 Tỉnh Vĩnh Long < 83 84 86
  91 Tỉnh An Giang < 89 91
  92 Thành phố Cần Thơ < 92 93 94
  96 Tỉnh Cà Mau < 95 96
`
/** Ended on 2025-06-30. */
export const formerProvinces = `
  02 Tỉnh Hà Giang
  06 Tỉnh Bắc Kạn
  08 Tỉnh Tuyên Quang
  10 Tỉnh Lào Cai
  15 Tỉnh Yên Bái
  17 Tỉnh Hoà Bình
  19 Tỉnh Thái Nguyên
  24 Tỉnh Bắc Giang
  25 Tỉnh Phú Thọ
  26 Tỉnh Vĩnh Phúc
  27 Tỉnh Bắc Ninh
  30 Tỉnh Hải Dương
  31 Thành phố Hải Phòng
  33 Tỉnh Hưng Yên
  34 Tỉnh Thái Bình
  35 Tỉnh Hà Nam
  36 Tỉnh Nam Định
  37 Tỉnh Ninh Bình
  44 Tỉnh Quảng Bình
  45 Tỉnh Quảng Trị
  48 Thành phố Đà Nẵng
  49 Tỉnh Quảng Nam
  51 Tỉnh Quảng Ngãi
  52 Tỉnh Bình Định
  54 Tỉnh Phú Yên
  56 Tỉnh Khánh Hòa
  58 Tỉnh Ninh Thuận
  60 Tỉnh Bình Thuận
  62 Tỉnh Kon Tum
  64 Tỉnh Gia Lai
  66 Tỉnh Đắk Lắk
  67 Tỉnh Đắk Nông
  68 Tỉnh Lâm Đồng
  70 Tỉnh Bình Phước
  72 Tỉnh Tây Ninh
  74 Tỉnh Bình Dương
  75 Tỉnh Đồng Nai
  77 Tỉnh Bà Rịa - Vũng Tàu
  79 Thành phố Hồ Chí Minh
  80 Tỉnh Long An
  82 Tỉnh Tiền Giang
  83 Tỉnh Bến Tre
  84 Tỉnh Trà Vinh
  86 Tỉnh Vĩnh Long
  87 Tỉnh Đồng Tháp
  89 Tỉnh An Giang
  91 Tỉnh Kiên Giang
  92 Thành phố Cần Thơ
  93 Tỉnh Hậu Giang
  94 Tỉnh Sóc Trăng
  95 Tỉnh Bạc Liêu
  96 Tỉnh Cà Mau
`
/** By province; all ended with their tier on 2025-06-30. */
export const districts: Readonly<Record<string, string>> = {
  '01': `
    001 Quận Ba Đình
    002 Quận Hoàn Kiếm
    003 Quận Tây Hồ
    004 Quận Long Biên
    005 Quận Cầu Giấy
    006 Quận Đống Đa
    007 Quận Hai Bà Trưng
    008 Quận Hoàng Mai
    009 Quận Thanh Xuân
    016 Huyện Sóc Sơn
    017 Huyện Đông Anh
    018 Huyện Gia Lâm
    019 Quận Nam Từ Liêm | 2013-12-28 | 132/NQ-CP
    020 Huyện Thanh Trì
    021 Quận Bắc Từ Liêm | 2013-12-28 | 132/NQ-CP
    250 Huyện Mê Linh | 2008-08-01 | 15/2008/QH12
    268 Quận Hà Đông | 2009-05-09
    269 Thị xã Sơn Tây | 2009-05-09
    271 Huyện Ba Vì | 2008-08-01 | 14/2008/NĐ-CP; 15/2008/QH12
    272 Huyện Phúc Thọ | 2008-08-01 | 15/2008/QH12
    273 Huyện Đan Phượng | 2008-08-01 | 15/2008/QH12
    274 Huyện Hoài Đức | 2008-08-01 | 15/2008/QH12
    275 Huyện Quốc Oai | 2008-08-01 | 15/2008/QH12
    276 Huyện Thạch Thất | 2008-08-01 | 15/2008/QH12
    277 Huyện Chương Mỹ | 2008-08-01 | 15/2008/QH12
    278 Huyện Thanh Oai | 2008-08-01 | 15/2008/QH12
    279 Huyện Thường Tín | 2008-08-01 | 15/2008/QH12
    280 Huyện Phú Xuyên | 2008-08-01 | 15/2008/QH12
    281 Huyện Ứng Hòa | 2008-08-01 | 15/2008/QH12
    282 Huyện Mỹ Đức | 2008-08-01 | 15/2008/QH12
  `,
  '12': `
    105 Thành phố Lai Châu | 2013-12-28 | 131/NQ-CP
    106 Huyện Tam Đường
    107 Huyện Mường Tè
    108 Huyện Sìn Hồ
    109 Huyện Phong Thổ
    110 Huyện Than Uyên
    111 Huyện Tân Uyên | 2008-11-14 | 04/NĐ-CP
    112 Huyện Nậm Nhùn | 2012-11-03 | 71/NQ-CP
  `,
  '20': `
    178 Thành phố Lạng Sơn
    180 Huyện Tràng Định
    181 Huyện Bình Gia
    182 Huyện Văn Lãng
    183 Huyện Cao Lộc
    184 Huyện Văn Quan
    185 Huyện Bắc Sơn
    186 Huyện Hữu Lũng
    187 Huyện Chi Lăng
    188 Huyện Lộc Bình
    189 Huyện Đình Lập
  `,
  '46': `
    474 Quận Thuận Hóa | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    475 Quận Phú Xuân | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    476 Thị xã Phong Điền | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    477 Huyện Quảng Điền
    478 Huyện Phú Vang
    479 Thị xã Hương Thủy | 2010-02-10 | 08/NQ-CP
    480 Thị xã Hương Trà | 2011-11-16 | 99/NQ-CP
    481 Huyện A Lưới
    482 Huyện Phú Lộc
  `,
  '66': `
    643 Thành phố Buôn Ma Thuột
    644 Thị xã Buôn Hồ | 2009-01-07 | 07/NĐ-CP
    645 Huyện Ea H'leo
    646 Huyện Ea Súp
    647 Huyện Buôn Đôn
    648 Huyện Cư M'gar
    649 Huyện Krông Búk
    650 Huyện Krông Năng
    651 Huyện Ea Kar
    652 Huyện M'Đrắk
    653 Huyện Krông Bông
    654 Huyện Krông Pắc
    655 Huyện Krông A Na
    656 Huyện Lắk
    657 Huyện Cư Kuin | 2007-09-11
  `,
}
/** By district; ended on 2025-06-30, but for those that a commune below names with `=`. */
export const formerCommunes: Readonly<Record<string, string>> = {
  // Thành phố Lai Châu
  '105': `
    03386 Phường Quyết Thắng | 2004-10-25 | 176/2004/NĐ-CP
    03387 Phường Tân Phong | 2004-10-25 | 176/2004/NĐ-CP
    03388 Phường Quyết Tiến | 2012-11-03 | 71/NQ-CP
    03389 Phường Đoàn Kết | 2004-10-25 | 176/2004/NĐ-CP
    03403 Xã Sùng Phài | 2020-02-01 | 866/NQ-UBTVQH14
    03408 Phường Đông Phong | 2012-11-03 | 71/NQ-CP
    03409 Xã San Thàng | 2004-10-25 | 176/2004/NĐ-CP
  `,
  // Huyện Tam Đường
  '106': `
    03390 Thị trấn Tam Đường | 2004-10-25 | 176/2004/NĐ-CP
    03394 Xã Thèn Sin
    03400 Xã Tả Lèng
    03405 Xã Giang Ma | 2008-04-23 | 41/2008/NĐ-CP
    03406 Xã Hồ Thầu
    03412 Xã Bình Lư
    03413 Xã Sơn Bình | 2007-01-11
    03415 Xã Nùng Nàng
    03418 Xã Bản Giang
    03421 Xã Bản Hon
    03424 Xã Bản Bo
    03427 Xã Nà Tăm
    03430 Xã Khun Há
  `,
  // Huyện Mường Tè
  '107': `
    03433 Thị trấn Mường Tè
    03436 Xã Thu Lũm
    03439 Xã Ka Lăng
    03440 Xã Tá Bạ | 2011-10-15 | 97/NQ-CP
    03442 Xã Pa ủ
    03445 Xã Mường Tè
    03448 Xã Pa Vệ Sử
    03451 Xã Mù Cả
    03454 Xã Bum Tở
    03457 Xã Nậm Khao
    03463 Xã Tà Tổng
    03466 Xã Bum Nưa
    03467 Xã Vàng San | 2011-10-15 | 97/NQ-CP
    03469 Xã Kan Hồ
  `,
  // Huyện Sìn Hồ
  '108': `
    03478 Thị trấn Sìn Hồ
    03487 Xã Chăn Nưa
    03493 Xã Pa Tần
    03496 Xã Phìn Hồ
    03499 Xã Hồng Thu
    03505 Xã Phăng Sô Lin
    03508 Xã Ma Quai
    03509 Xã Lùng Thàng | 2011-10-15 | 97/NQ-CP
    03511 Xã Tả Phìn
    03514 Xã Sà Dề Phìn
    03517 Xã Nậm Tăm
    03520 Xã Tả Ngảo
    03523 Xã Pu Sam Cáp
    03526 Xã Nậm Cha
    03527 Xã Pa Khoá | 2011-10-15 | 97/NQ-CP
    03529 Xã Làng Mô
    03532 Xã Noong Hẻo
    03535 Xã Nậm Mạ
    03538 Xã Căn Co
    03541 Xã Tủa Sín Chải
    03544 Xã Nậm Cuổi
    03547 Xã Nậm Hăn
  `,
  // Huyện Phong Thổ
  '109': `
    03391 Xã Lả Nhì Thàng | 2007-01-11
    03490 Xã Huổi Luông | 2007-01-11
    03549 Thị trấn Phong Thổ | 2004-10-25 | 176/2004/NĐ-CP
    03550 Xã Sì Lở Lầu
    03553 Xã Mồ Sì San
    03559 Xã Pa Vây Sử
    03562 Xã Vàng Ma Chải
    03565 Xã Tông Qua Lìn
    03568 Xã Mù Sang
    03571 Xã Dào San
    03574 Xã Ma Ly Pho
    03577 Xã Bản Lang
    03580 Xã Hoang Thèn
    03583 Xã Khổng Lào
    03586 Xã Nậm Xe
    03589 Xã Mường So
    03592 Xã Sin Suối Hồ
  `,
  // Huyện Than Uyên
  '110': `
    03595 Thị trấn Than Uyên
    03618 Xã Phúc Than | 2007-01-11
    03619 Xã Mường Than
    03625 Xã Mường Mít
    03628 Xã Pha Mu
    03631 Xã Mường Cang | 2008-04-23 | 41/2008/NĐ-CP
    03632 Xã Hua Nà | 2008-04-23 | 41/2008/NĐ-CP
    03634 Xã Tà Hừa
    03637 Xã Mường Kim
    03638 Xã Tà Mung | 2007-01-11
    03640 Xã Tà Gia
    03643 Xã Khoen On
  `,
  // Huyện Tân Uyên
  '111': `
    03598 Thị trấn Tân Uyên | 2008-11-14 | 04/NĐ-CP
    03601 Xã Mường Khoa | 2008-11-14 | 04/NĐ-CP
    03602 Xã Phúc Khoa | 2008-11-14 | 04/NĐ-CP
    03604 Xã Thân Thuộc | 2008-11-14 | 04/NĐ-CP
    03605 Xã Trung Đồng | 2008-11-14 | 04/NĐ-CP
    03607 Xã Hố Mít | 2008-11-14 | 04/NĐ-CP
    03610 Xã Nậm Cần | 2008-11-14 | 04/NĐ-CP
    03613 Xã Nậm Sỏ | 2008-11-14 | 04/NĐ-CP
    03616 Xã Pắc Ta | 2008-11-14 | 04/NĐ-CP
    03622 Xã Tà Mít | 2008-11-14 | 04/NĐ-CP
  `,
  // Huyện Nậm Nhùn
  '112': `
    03434 Thị trấn Nậm Nhùn | 2012-11-03 | 71/NQ-CP
    03460 Xã Hua Bun | 2012-11-03 | 71/NQ-CP
    03472 Xã Mường Mô | 2012-11-03 | 71/NQ-CP
    03473 Xã Nậm Chà | 2012-11-03 | 71/NQ-CP
    03474 Xã Nậm Manh | 2012-11-03 | 71/NQ-CP
    03475 Xã Nậm Hàng | 2012-11-03 | 71/NQ-CP
    03481 Xã Lê Lợi | 2012-11-03 | 71/NQ-CP
    03484 Xã Pú Đao | 2012-11-03 | 71/NQ-CP
    03488 Xã Nậm Pì | 2012-11-03 | 71/NQ-CP
    03502 Xã Nậm Ban | 2012-11-03 | 71/NQ-CP
    03503 Xã Trung Chải | 2012-11-03 | 71/NQ-CP
  `,
  // Quận Thuận Hóa
  '474': `
    19777 Phường Vỹ Dạ
    19780 Phường Phường Đúc
    19783 Phường Vĩnh Ninh
    19786 Phường Phú Hội
    19789 Phường Phú Nhuận
    19792 Phường Xuân Phú
    19795 Phường Trường An
    19798 Phường Phước Vĩnh
    19801 Phường An Cựu
    19807 Phường Thuỷ Biều | 2010-03-26 | 14/NQ-CP
    19813 Phường Thuỷ Xuân | 2010-03-26 | 14/NQ-CP
    19815 Phường An Đông | 2007-04-11 | 44/2007/NĐ-CP
    19816 Phường An Tây | 2007-04-11 | 44/2007/NĐ-CP
    19900 Phường Thuận An | 2021-11-01
    19909 Phường Dương Nỗ | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19930 Phường Phú Thượng | 2021-11-01
    19963 Phường Thủy Vân | 2021-11-01
    19981 Phường Thủy Bằng | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    20002 Phường Hương Phong | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
  `,
  // Quận Phú Xuân
  '475': `
    19750 Phường Tây Lộc | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19753 Phường Thuận Lộc | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19756 Phường Gia Hội | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19759 Phường Phú Hậu | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19762 Phường Thuận Hòa | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19768 Phường Đông Ba | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19774 Phường Kim Long | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19803 Phường An Hòa | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19804 Phường Hương Sơ | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19810 Phường Hương Long | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    20014 Phường Hương Vinh | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    20023 Phường Hương An | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    20029 Phường Long Hồ | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
  `,
  // Thị xã Phong Điền
  '476': `
    19819 Phường Phong Thu | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19825 Xã Phong Thạnh | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19828 Phường Phong Phú | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19831 Xã Phong Bình
    19837 Xã Phong Chương
    19843 Phường Phong Hải | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19846 Phường Phong Hòa | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19852 Phường Phong Hiền | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19855 Xã Phong Mỹ
    19858 Phường Phong An | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    19861 Xã Phong Xuân
    19864 Xã Phong Sơn
  `,
  // Huyện Quảng Điền
  '477': `
    19867 Thị trấn Sịa
    19870 Xã Quảng Thái
    19873 Xã Quảng Ngạn
    19876 Xã Quảng Lợi
    19879 Xã Quảng Công
    19882 Xã Quảng Phước
    19885 Xã Quảng Vinh
    19888 Xã Quảng An
    19891 Xã Quảng Thành
    19894 Xã Quảng Thọ
    19897 Xã Quảng Phú
  `,
  // Huyện Phú Vang
  '478': `
    19903 Xã Phú Thuận
    19912 Xã Phú An
    19915 Xã Phú Hải
    19918 Xã Phú Xuân
    19921 Xã Phú Diên
    19927 Xã Phú Mỹ
    19933 Xã Phú Hồ
    19936 Xã Vinh Xuân
    19939 Xã Phú Lương
    19942 Thị trấn Phú Đa | 2011-05-31 | 82/NQ-CP
    19945 Xã Vinh Thanh
    19948 Xã Vinh An
    19954 Xã Phú Gia | 2020-01-01 | 834/NQ-UBTVQH14
    19957 Xã Vinh Hà
  `,
  // Thị xã Hương Thủy
  '479': `
    19960 Phường Phú Bài | 2010-02-10 | 08/NQ-CP
    19966 Xã Thủy Thanh
    19969 Phường Thủy Dương | 2010-02-10 | 08/NQ-CP
    19972 Phường Thủy Phương | 2010-02-10 | 08/NQ-CP
    19975 Phường Thủy Châu | 2010-02-10 | 08/NQ-CP
    19978 Phường Thủy Lương | 2010-02-10 | 08/NQ-CP
    19984 Xã Thủy Tân
    19987 Xã Thủy Phù
    19990 Xã Phú Sơn
    19993 Xã Dương Hòa
  `,
  // Thị xã Hương Trà
  '480': `
    19996 Phường Tứ Hạ | 2011-11-16 | 99/NQ-CP
    20005 Xã Hương Toàn
    20008 Phường Hương Vân | 2011-11-16 | 99/NQ-CP
    20011 Phường Hương Văn | 2011-11-16 | 99/NQ-CP
    20017 Phường Hương Xuân | 2011-11-16 | 99/NQ-CP
    20020 Phường Hương Chữ | 2011-11-16 | 99/NQ-CP
    20026 Xã Hương Bình
    20035 Xã Bình Tiến | 2020-01-01 | 834/NQ-UBTVQH14
    20041 Xã Bình Thành
  `,
  // Huyện A Lưới
  '481': `
    20044 Thị trấn A Lưới
    20047 Xã Hồng Vân
    20050 Xã Hồng Hạ
    20053 Xã Hồng Kim
    20056 Xã Trung Sơn | 2020-01-01 | 834/NQ-UBTVQH14
    20059 Xã Hương Nguyên
    20065 Xã Hồng Bắc
    20068 Xã A Ngo
    20071 Xã Sơn Thủy
    20074 Xã Phú Vinh
    20080 Xã Hương Phong
    20083 Xã Quảng Nhâm | 2020-01-01 | 834/NQ-UBTVQH14
    20086 Xã Hồng Thượng
    20089 Xã Hồng Thái
    20095 Xã A Roàng
    20098 Xã Đông Sơn
    20101 Xã Lâm Đớt | 2020-01-01 | 834/NQ-UBTVQH14
    20104 Xã Hồng Thủy
  `,
  // Huyện Phú Lộc
  '482': `
    20107 Thị trấn Phú Lộc
    20110 Thị trấn Lăng Cô
    20113 Xã Vinh Mỹ
    20116 Xã Vinh Hưng
    20122 Xã Giang Hải | 2020-01-01 | 834/NQ-UBTVQH14
    20125 Xã Vinh Hiền
    20128 Xã Lộc Bổn
    20131 Thị trấn Lộc Sơn | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    20134 Xã Lộc Bình
    20137 Xã Lộc Vĩnh
    20140 Xã Lộc An
    20143 Xã Lộc Điền
    20146 Xã Lộc Thủy
    20149 Xã Lộc Trì
    20152 Xã Lộc Tiến
    20155 Xã Lộc Hòa
    20158 Xã Xuân Lộc
    20161 Thị trấn Khe Tre | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    20164 Xã Hương Phú | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    20167 Xã Hương Sơn | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    20170 Xã Hương Lộc | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    20173 Xã Thượng Quảng | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    20179 Xã Hương Xuân | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    20182 Xã Hương Hữu | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    20185 Xã Thượng Lộ | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    20188 Xã Thượng Long | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
    20191 Xã Thượng Nhật | 2025-01-01 | 175/2024/QH15; 1314/NQ-UBTVQH15
  `,
  // Huyện Bắc Sơn
  '185': `
    06325 Thị trấn Bắc Sơn
    06328 Xã Long Đống
    06331 Xã Vạn Thủy
    06337 Xã Đồng ý
    06340 Xã Tân Tri
    06343 Xã Bắc Quỳnh | 2020-01-01 | 818/NQ-UBTVQH14
    06349 Xã Hưng Vũ
    06352 Xã Tân Lập
    06355 Xã Vũ Sơn
    06358 Xã Chiêu Vũ
    06361 Xã Tân Hương
    06364 Xã Chiến Thắng
    06367 Xã Vũ Lăng
    06370 Xã Trấn Yên
    06373 Xã Vũ Lễ
    06376 Xã Nhất Hòa
    06379 Xã Tân Thành
    06382 Xã Nhất Tiến
  `,
}
/** By province, since 2025-07-01: `<` founded from these former communes whole, `=` goes on as before. */
export const communes: Readonly<Record<string, string>> = {
  '12': `
    03388 Phường Đoàn Kết < 03386 03388 03389 03391 03403
    03390 Xã Bình Lư < 03390 03412 03413
    03394 Xã Sin Suối Hồ < 03394 03586 03592
    03405 Xã Tả Lèng < 03400 03405 03406
    03408 Phường Tân Phong < 03387 03408 03409 03415 03418
    03424 Xã Bản Bo < 03424 03427
    03430 Xã Khun Há < 03421 03430
    03433 Xã Bum Tở < 03433 03454 03469
    03434 Xã Nậm Hàng < 03434 03474 03475
    03439 Xã Thu Lũm < 03436 03439
    03442 Xã Pa Ủ < 03440 03442
    03445 Xã Mường Tè < 03445 03457
    03451 Xã Mù Cả = 03451
    03460 Xã Hua Bum < 03460 03467
    03463 Xã Tà Tổng = 03463
    03466 Xã Bum Nưa < 03448 03466
    03472 Xã Mường Mô < 03472 03473
    03478 Xã Sìn Hồ < 03478 03505 03511 03514
    03487 Xã Lê Lợi < 03481 03484 03487 03488
    03503 Xã Pa Tần < 03493 03502 03503
    03508 Xã Hồng Thu < 03496 03499 03508
    03517 Xã Nậm Tăm < 03509 03517 03526
    03529 Xã Tủa Sín Chải < 03520 03529 03541
    03532 Xã Pu Sam Cáp < 03523 03527 03532
    03538 Xã Nậm Mạ < 03535 03538
    03544 Xã Nậm Cuổi < 03544 03547
    03549 Xã Phong Thổ < 03490 03549 03574 03589
    03562 Xã Sì Lở Lầu < 03550 03553 03559 03562
    03571 Xã Dào San < 03565 03568 03571
    03583 Xã Khổng Lào < 03577 03580 03583
    03595 Xã Than Uyên < 03595 03619 03631 03632
    03598 Xã Tân Uyên < 03598 03604 03605 03610
    03601 Xã Mường Khoa < 03601 03602
    03613 Xã Nậm Sỏ < 03613 03622
    03616 Xã Pắc Ta < 03607 03616
    03618 Xã Mường Than < 03618 03625
    03637 Xã Mường Kim < 03628 03634 03637 03638
    03640 Xã Khoen On < 03640 03643
  `,
  '20': `
    06325 Xã Bắc Sơn < 06325 06328 06343
    06337 Xã Tân Tri < 06331 06337 06340
    06349 Xã Hưng Vũ < 06349 06370
    06364 Xã Vũ Lễ < 06355 06364 06373
    06367 Xã Vũ Lăng < 06352 06358 06361 06367
    06376 Xã Nhất Hòa < 06376 06379 06382
  `,
  '46': `
    19753 Phường Phú Xuân < 19750 19753 19756 19759 19762 19768
    19774 Phường Kim Long < 19774 19810 20029
    19777 Phường Vỹ Dạ < 19777 19792 19963
    19789 Phường Thuận Hóa < 19780 19783 19786 19789 19795 19798
    19804 Phường Hương An < 19803 19804 20023
    19813 Phường Thủy Xuân < 19807 19813 19981
    19815 Phường An Cựu < 19801 19815 19816
    19819 Phường Phong Điền < 19819 19855 19861
    19828 Phường Phong Phú < 19825 19828
    19831 Phường Phong Dinh < 19831 19837 19846
    19858 Phường Phong Thái < 19852 19858 19864
    19867 Xã Quảng Điền < 19867 19882 19888 19894
    19873 Phường Phong Quảng < 19843 19873 19879
    19885 Xã Đan Điền < 19870 19876 19885 19897
    19900 Phường Thuận An < 19900 19903 19915
    19909 Phường Dương Nỗ = 19909
    19918 Xã Phú Hồ < 19918 19933 19939
    19930 Phường Mỹ Thượng < 19912 19927 19930
    19942 Xã Phú Vang < 19942 19954 19957
    19945 Xã Phú Vinh < 19921 19936 19945 19948
    19960 Phường Phú Bài < 19960 19987 19990 19993
    19969 Phường Thanh Thủy < 19966 19969 19972
    19975 Phường Hương Thủy < 19975 19978 19984
    19996 Phường Hương Trà < 19996 20008 20011
    20014 Phường Hóa Châu < 19891 20002 20014
    20017 Phường Kim Trà < 20005 20017 20020
    20035 Xã Bình Điền < 20026 20035 20041
    20044 Xã A Lưới 2 < 20044 20065 20068 20083
    20050 Xã A Lưới 5 < 20050 20059
    20056 Xã A Lưới 1 < 20047 20053 20056 20104
    20071 Xã A Lưới 3 < 20071 20074 20086 20089
    20101 Xã A Lưới 4 < 20080 20095 20098 20101
    20107 Xã Phú Lộc < 20107 20134 20149
    20122 Xã Vinh Lộc < 20113 20116 20122 20125
    20131 Xã Hưng Lộc < 20128 20131 20158
    20137 Xã Chân Mây - Lăng Cô < 20110 20137 20146 20152
    20140 Xã Lộc An < 20140 20143 20155
    20161 Xã Khe Tre < 20161 20164 20170 20185
    20179 Xã Nam Đông < 20167 20179 20191
    20182 Xã Long Quảng < 20173 20182 20188
  `,
  '75': `
    25270 Xã Lộc Ninh
    25357 Xã Tân Khai
    25363 Xã Đồng Phú
    26116 Xã Tân Phú
    26170 Xã Trị An
    26248 Xã Trảng Bom
    26326 Xã Dầu Giây
    26368 Xã Long Thành
    26425 Xã Xuân Lộc
    26485 Xã Nhơn Trạch
  `,
}
