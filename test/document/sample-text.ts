/** A plan of a commune that does not exist, in the wording of such plans; for damage, encodings and file formats. */
export const SAMPLE_PARAGRAPHS: readonly string[] = `
Thực hiện Kế hoạch số 215/KH-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh Suối Vàng, Ủy ban nhân dân xã Đồi Thông ban hành Kế hoạch năm 2026 với các nội dung sau:
I. MỤC TIÊU
1. Mục tiêu chung
Từng bước giảm các vụ việc bạo lực trong gia đình và ngoài cộng đồng; người dân biết nơi tìm kiếm sự trợ giúp, cán bộ biết cách tiếp nhận và chuyển tuyến.
2. Chỉ tiêu cụ thể
- Ít nhất 75% người bị bạo lực có nhu cầu được tư vấn tâm lý hoặc tư vấn pháp luật tại địa phương.
- 100% trường học trên địa bàn xã có quy trình phát hiện sớm và báo tin.
- Mỗi thôn có tối thiểu 01 địa chỉ tin cậy tại cộng đồng hoạt động thường xuyên.
- Phấn đấu 60% doanh nghiệp có nội quy phòng, chống quấy rối tình dục tại nơi làm việc.
II. NHIỆM VỤ VÀ GIẢI PHÁP
1. Nâng cao nhận thức của các tầng lớp nhân dân
- Đưa nội dung bình đẳng giới vào sinh hoạt của chi hội phụ nữ, chi đoàn thanh niên và các buổi họp thôn; phát tờ rơi bằng tiếng phổ thông và tiếng dân tộc.
- Hệ thống truyền thanh cơ sở phát ít nhất hai tin bài mỗi tuần trong Tháng hành động vì bình đẳng giới.
- Tổ chức hội thi tìm hiểu pháp luật cho học sinh trung học cơ sở, lồng ghép kỹ năng tự bảo vệ trên không gian mạng.
2. Củng cố dịch vụ hỗ trợ
- Trạm y tế xã bố trí phòng riêng để khám, sơ cứu và tham vấn; mọi thông tin của người bị bạo lực được giữ kín.
- Duy trì câu lạc bộ gia đình hạnh phúc, vận động nam giới tham gia và chia sẻ công việc nhà.
- Rà soát nhà tạm lánh, bổ sung chăn màn, thuốc thiết yếu và đường dây nóng hoạt động cả ngày lẫn đêm.
3. Bồi dưỡng đội ngũ
- Mở hai lớp tập huấn cho trưởng thôn, công an viên, giáo viên và cộng tác viên công tác xã hội về cách can thiệp an toàn.
- Mời chuyên gia của trung tâm công tác xã hội hướng dẫn cách ghi chép, lưu giữ hồ sơ.
III. KINH PHÍ THỰC HIỆN
Kinh phí bố trí trong dự toán ngân sách xã năm 2026 và các nguồn tài trợ hợp pháp; việc quản lý, sử dụng kinh phí theo quy định hiện hành.
IV. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
- Chủ trì, phối hợp với các cơ quan, đoàn thể triển khai Kế hoạch; tham mưu tổ chức sơ kết, tổng kết.
- Tổng hợp kết quả, báo cáo Ủy ban nhân dân xã trước ngày 20/11 hằng năm.
2. Công an xã
Tiếp nhận tin báo, xử lý kịp thời hành vi gây bạo lực; phối hợp với trạm y tế và các đoàn thể bảo vệ người bị hại.
3. Trạm y tế xã
Chăm sóc, điều trị, thống kê số lượt người đến khám và chuyển tuyến trường hợp nặng lên bệnh viện.
4. Các trường học
Xây dựng môi trường giáo dục an toàn, thân thiện; giáo viên chủ nhiệm quan tâm học sinh có hoàn cảnh khó khăn.
5. Đề nghị Hội Liên hiệp Phụ nữ xã
Vận động hội viên tham gia tổ hòa giải, tổ tư vấn cộng đồng; giám sát việc thực hiện chính sách đối với phụ nữ và trẻ em gái.
Trên đây là Kế hoạch của xã; trong quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh về Phòng Văn hóa - Xã hội để được hướng dẫn.
`
  .trim()
  .split('\n')

export const SAMPLE_TEXT = SAMPLE_PARAGRAPHS.join('\n\n')
