/**
 * Words and turns of phrase that Vietnamese administrative plans are made of, written down for the
 * restoring of damaged syllables. Pairs of neighbours are read off each phrase; phrases are separated by
 * semicolons, and case does not matter. Adding a phrase is safe: it can only decide between readings.
 */
const DOCUMENTS = `
kế hoạch thực hiện; kế hoạch triển khai; xây dựng kế hoạch; ban hành kế hoạch; kế hoạch này;
kế hoạch hành động; kế hoạch công tác;
kế hoạch phối hợp; kế hoạch của; thực hiện kế hoạch; quyết định số; nghị quyết số; chỉ thị số; công văn số;
thông tư số; nghị định số; kế hoạch số; chương trình số;
hướng dẫn số; đề án số; luật số; ngày tháng năm; tháng năm; của thủ tướng chính phủ;
thủ tướng chính phủ phê duyệt; chính phủ ban hành; phê duyệt chương trình;
phê duyệt đề án; phê duyệt kế hoạch; phê duyệt chiến lược; chiến lược quốc gia; chương trình quốc gia;
chương trình hành động; chương trình mục tiêu quốc gia;
chương trình phòng ngừa và ứng phó; ứng phó với bạo lực trên cơ sở giới; trên cơ sở giới giai đoạn;
trên cơ sở giới năm; trên cơ sở giới trên địa bàn; trên địa bàn tỉnh; trên địa bàn huyện;
trên địa bàn xã; trên địa bàn phường; trên địa bàn thành phố; trên địa bàn toàn tỉnh; trên địa bàn quận;
trên địa bàn thị xã; trên địa bàn dân cư; giai đoạn đến năm; giai đoạn tiếp theo; trong giai đoạn;
cả giai đoạn;
tầm nhìn đến năm; đến năm; năm học; hằng năm; hàng năm; hằng quý; hàng quý; hằng tháng; hàng tháng; quý năm;
sáu tháng đầu năm; cuối năm; đầu năm; cả năm; năm trước; các năm; từng năm; mỗi năm; trong năm; từ năm;
ban hành theo; ban hành kèm theo; kèm theo quyết định; căn cứ luật; căn cứ nghị định; căn cứ quyết định;
căn cứ kế hoạch; căn cứ vào; căn cứ tình hình; căn cứ khả năng; căn cứ chức năng nhiệm vụ; căn cứ hướng dẫn;
theo đề nghị của; xét đề nghị; như sau; cụ thể như sau; với những nội dung sau; với các nội dung;
các nội dung sau; nội dung chủ yếu; nội dung cụ thể; nội dung kế hoạch; những nội dung; nội dung này;
các nội dung trên; nội dung và giải pháp;
mục đích yêu cầu; mục đích; yêu cầu; mục tiêu chung; mục tiêu cụ thể; mục tiêu tổng quát;
mục tiêu của chương trình; mục tiêu đến năm; các mục tiêu; các chỉ tiêu; chỉ tiêu phấn đấu; chỉ tiêu cụ thể;
chỉ tiêu chủ yếu; chỉ tiêu đến năm;
phấn đấu đến năm; phấn đấu đạt; tối thiểu; ít nhất; tỷ lệ; tỉ lệ; trở lên; trở xuống; đạt tỷ lệ; tăng tỷ lệ;
giảm tỷ lệ; hoàn thành chỉ tiêu; tối đa; trên tổng số; tổng số;
nhiệm vụ và giải pháp; nhiệm vụ giải pháp; nhiệm vụ trọng tâm; nhiệm vụ chủ yếu; nhiệm vụ cụ thể;
nhiệm vụ được giao; các nhiệm vụ; chức năng nhiệm vụ; nhiệm vụ của mình; nhiệm vụ của; nhiệm vụ chính trị;
giải pháp thực hiện; các giải pháp; giải pháp chủ yếu; giải pháp đồng bộ; giải pháp cụ thể; giải pháp phòng;
tổ chức thực hiện; tổ chức triển khai; tổ chức triển khai thực hiện; triển khai thực hiện;
triển khai kế hoạch; triển khai các; triển khai chương trình; triển khai có hiệu quả; triển khai đồng bộ;
triển khai mô hình; triển khai nhiệm vụ; triển khai thí điểm; triển khai nhân rộng; triển khai hiệu quả;
đang triển khai; được triển khai; việc triển khai; kết quả triển khai; quá trình triển khai;
tình hình triển khai;
thực hiện chương trình; thực hiện các; thực hiện có hiệu quả; thực hiện hiệu quả; thực hiện tốt;
thực hiện nghiêm; thực hiện nghiêm túc; thực hiện đồng bộ; thực hiện nhiệm vụ; thực hiện công tác;
thực hiện mục tiêu; thực hiện chính sách; thực hiện theo; thực hiện lồng ghép; thực hiện quy định;
thực hiện việc; việc thực hiện; kết quả thực hiện; tình hình thực hiện; kinh phí thực hiện;
quá trình thực hiện; tiến độ thực hiện; trong thực hiện; để thực hiện; thực hiện pháp luật;
thực hiện thống nhất; đề nghị thực hiện; thực hiện quyết định; thực hiện kế hoạch số; thời gian thực hiện;
địa bàn thực hiện; tổ chức và thực hiện;
phân công trách nhiệm; phân công nhiệm vụ; phân công cụ thể; phân công thực hiện; trách nhiệm của;
trách nhiệm thi hành; chịu trách nhiệm; có trách nhiệm; trách nhiệm chủ trì; trách nhiệm phối hợp;
trách nhiệm lãnh đạo; trách nhiệm thực hiện; nâng cao trách nhiệm; tinh thần trách nhiệm;
trách nhiệm của các; trách nhiệm trong; vai trò trách nhiệm; vai trò của; phát huy vai trò; vai trò vị trí;
chủ trì phối hợp; chủ trì phối hợp với; là cơ quan chủ trì; cơ quan chủ trì; cơ quan thường trực;
cơ quan đầu mối; làm đầu mối; đầu mối; phối hợp với; phối hợp với các; phối hợp thực hiện;
phối hợp chặt chẽ; phối hợp liên ngành; phối hợp hướng dẫn; phối hợp tổ chức; phối hợp triển khai;
phối hợp kiểm tra; phối hợp giữa; sự phối hợp; công tác phối hợp; quy chế phối hợp; cơ chế phối hợp;
quan hệ phối hợp; chủ động phối hợp; tham gia phối hợp; phối hợp cùng; phối hợp cung cấp; phối hợp xây dựng;
khuyến khích công đoàn; tăng cường phối hợp; phối hợp tuyên truyền; phối hợp phòng; phối hợp theo dõi;
chủ trì tham mưu; chủ trì triển khai; chủ trì tổ chức; chủ trì hướng dẫn; chủ trì xây dựng;
tham mưu ủy ban nhân dân; tham mưu uỷ ban; tham mưu đề xuất; tham mưu cho; tham mưu trình;
tham mưu xây dựng; tham mưu bố trí; tham mưu tổ chức; chủ động tham mưu; đề xuất giải pháp;
đề xuất khen thưởng; đề xuất cấp; xem xét quyết định; xem xét giải quyết; trình cấp có thẩm quyền;
cấp có thẩm quyền; cơ quan có thẩm quyền; thẩm quyền giải quyết; theo thẩm quyền; thuộc thẩm quyền;
kịp thời báo cáo; kịp thời phát hiện; kịp thời xử lý; kịp thời can thiệp; kịp thời hỗ trợ; xử lý kịp thời;
chế độ báo cáo; báo cáo kết quả; báo cáo định kỳ; báo cáo đột xuất; báo cáo ủy ban nhân dân;
báo cáo uỷ ban nhân dân; báo cáo năm; báo cáo sáu tháng; gửi báo cáo; gửi về; báo cáo về; báo cáo tổng hợp;
tổng hợp báo cáo; tổng hợp kết quả; để tổng hợp; tổng hợp chung; tổng hợp trình; định kỳ hằng năm;
định kỳ hàng năm; định kỳ báo cáo; định kỳ sáu tháng; định kỳ tháng; định kỳ hoặc đột xuất; hoặc đột xuất;
đột xuất về; đột xuất theo yêu cầu; theo yêu cầu; trước ngày; trước ngày tháng; chậm nhất; thời hạn gửi;
thời gian gửi; chế độ thông tin; thông tin báo cáo; số liệu báo cáo; số liệu thống kê; thống kê báo cáo;
thống kê số liệu; biểu mẫu; theo mẫu; đề cương báo cáo; sơ kết tổng kết; sơ kết; tổng kết;
tổng kết đánh giá; kết thúc giai đoạn; báo cáo tỉnh; báo cáo bộ; báo cáo sở; báo cáo kịp thời;
kiểm tra giám sát; kiểm tra đánh giá; thanh tra kiểm tra; kiểm tra thanh tra; hướng dẫn kiểm tra;
kiểm tra việc; kiểm tra tình hình; kiểm tra liên ngành; kiểm tra đôn đốc; đôn đốc kiểm tra;
theo dõi đôn đốc; theo dõi kiểm tra; theo dõi giám sát; theo dõi đánh giá; theo dõi tổng hợp;
theo dõi cập nhật; theo dõi thống kê; giám sát đánh giá; giám sát việc; giám sát phản biện;
phản biện xã hội; đánh giá kết quả; đánh giá hiệu quả; đánh giá tình hình; đánh giá thực trạng;
đánh giá việc; tổ chức kiểm tra; công tác kiểm tra; đoàn kiểm tra; tăng cường kiểm tra; hướng dẫn thực hiện;
hướng dẫn các; hướng dẫn triển khai; hướng dẫn về; hướng dẫn nghiệp vụ; hướng dẫn chuyên môn; hướng dẫn của;
văn bản hướng dẫn; hướng dẫn lồng ghép; chỉ đạo hướng dẫn; hướng dẫn đôn đốc; xây dựng và hướng dẫn;
chỉ đạo các; chỉ đạo thực hiện; lãnh đạo chỉ đạo; sự chỉ đạo; chỉ đạo lực lượng; chỉ đạo triển khai;
chỉ đạo công an; chỉ đạo tổ chức; chỉ đạo tăng cường; tăng cường chỉ đạo; tăng cường lãnh đạo;
nơi nhận; như trên; lưu vt; lưu văn thư; để báo cáo; để thực hiện; để phối hợp; để biết; để theo dõi;
lưu trữ; thay mặt; thừa lệnh; thừa ủy quyền; phó chủ tịch; chủ tịch ủy ban; chủ tịch uỷ ban; giám đốc;
phó giám đốc; trưởng ban; trưởng phòng; phó trưởng; thủ trưởng; thủ trưởng các cơ quan; văn phòng;
chánh văn phòng; phó chánh văn phòng; thường trực; thường trực tỉnh ủy; thường trực hội đồng;
thường trực đảng ủy;
trên đây là kế hoạch; yêu cầu các; đề nghị các; trong quá trình thực hiện; nếu có khó khăn;
khó khăn vướng mắc; vướng mắc phát sinh; có vướng mắc; phát sinh vướng mắc; kịp thời phản ánh; phản ánh về;
để được hướng dẫn; để xem xét; sửa đổi bổ sung; bổ sung cho phù hợp; điều chỉnh bổ sung; phù hợp với;
phù hợp với tình hình; phù hợp với điều kiện; phù hợp với đặc điểm; phù hợp với các; phù hợp với từng;
phù hợp thực tế; tình hình thực tế; điều kiện thực tế; thực tế của; thực tế tại; thực tiễn của;
trong thực tiễn; đúng quy định; theo quy định của pháp luật; theo quy định; quy định hiện hành;
quy định của; quy định về; quy định pháp luật; các quy định; theo phân cấp; phân cấp ngân sách;
theo phân công; theo chức năng; theo lĩnh vực; lĩnh vực quản lý; lĩnh vực phụ trách; thuộc lĩnh vực;
phạm vi quản lý; thuộc phạm vi; trong phạm vi; phạm vi toàn tỉnh; phạm vi chức năng; theo hướng; theo đó;
thuộc phạm vi quản lý; được giao; được phân công; giao cho; giao nhiệm vụ;
văn bản; văn bản chỉ đạo; văn bản quy phạm pháp luật; văn bản pháp luật; văn bản liên quan; các văn bản;
hệ thống văn bản; phụ lục; danh mục; điều khoản; khoản điều; hiệu lực; hết hiệu lực; thi hành;
kể từ ngày ký; cộng hòa xã hội chủ nghĩa việt nam; độc lập tự do hạnh phúc; dự thảo; hoàn thiện; lấy ý kiến;
ý kiến chỉ đạo; thống nhất; sự thống nhất; thống nhất đồng bộ;
`

const GENDER_VIOLENCE = `
bạo lực trên cơ sở giới; bạo lực giới; bạo lực gia đình; bạo lực học đường; bạo lực tình dục;
bạo lực thể chất; bạo lực tinh thần; bạo lực kinh tế; bạo lực mạng; bạo lực trẻ em;
bạo lực đối với phụ nữ và trẻ em; bạo lực với; hành vi bạo lực; vụ việc bạo lực; vụ bạo lực; các vụ việc;
vụ việc; nguy cơ bạo lực; hình thức bạo lực; tình trạng bạo lực; không có bạo lực; không bạo lực;
hậu quả của bạo lực; tác hại của bạo lực; ảnh hưởng của bạo lực; bị bạo lực; người bị bạo lực;
người gây bạo lực; gây bạo lực; gây ra bạo lực; gây bạo lực theo; nạn nhân; nạn nhân bị; nạn nhân của;
nạn nhân bạo lực; người bị hại; người bị; có nguy cơ bị; nguy cơ cao; nguy cơ của; có nguy cơ; nguy cơ bị;
phòng ngừa và ứng phó; phòng ngừa ứng phó; phòng ngừa bạo lực; ứng phó với bạo lực; ứng phó bạo lực;
phòng ngừa phát hiện; phòng ngừa can thiệp; công tác phòng ngừa; về phòng ngừa; phòng ngừa tội phạm;
biện pháp phòng ngừa; phòng chống bạo lực; đấu tranh phòng chống tội phạm; đấu tranh; phòng chống; phòng chống mua bán người; phòng chống xâm hại;
phòng chống quấy rối; phòng chống tội phạm; phòng chống tệ nạn xã hội; phòng chống ma túy;
công tác phòng chống; về phòng chống; và phòng chống; luật phòng chống; ngăn ngừa; ngăn chặn;
ngăn chặn bạo lực; ngăn chặn sự gia tăng; sự gia tăng của; gia tăng; ngăn chặn xử lý; ngăn chặn kịp thời;
ngăn ngừa và giảm thiểu; giảm thiểu; giảm thiểu bạo lực; giảm thiểu nguy cơ; giảm thiểu tác hại; xóa bỏ;
xoá bỏ; xóa bỏ mọi hình thức; xoá bỏ mọi hình thức; xóa bỏ bạo lực; xóa bỏ định kiến; định kiến giới;
khuôn mẫu giới; phân biệt đối xử; đối xử về giới; phân biệt đối xử về giới; phong tục tập quán; hủ tục;
tảo hôn; hôn nhân cận huyết; hôn nhân và gia đình; hôn nhân bất hợp pháp; kết hôn; ly hôn;
môi giới hôn nhân; môi giới;
bình đẳng giới; về bình đẳng giới; vì bình đẳng giới; luật bình đẳng giới; công tác bình đẳng giới;
mục tiêu bình đẳng giới; thúc đẩy bình đẳng giới; bất bình đẳng; bình đẳng giới và phòng ngừa;
bình đẳng giới và phòng chống; bình đẳng giới và vì sự tiến bộ của phụ nữ; vì sự tiến bộ phụ nữ;
sự tiến bộ của phụ nữ; ban vì sự tiến bộ; lồng ghép giới; nhạy cảm giới; khoảng cách giới; trách nhiệm giới;
vấn đề giới; giới tính; giới và; nam giới; nữ giới; nam nữ; giới tính khi sinh;
mất cân bằng giới tính khi sinh; kiểm soát mất cân bằng; tỷ số giới tính; cơ sở giới; đồng giới;
thay đổi hành vi; thay đổi nhận thức; thay đổi định kiến; hành vi bạo hành; bạo hành; hành vi vi phạm;
hành vi xâm hại; xâm hại tình dục; xâm hại trẻ em; bị xâm hại; xâm hại phụ nữ; quấy rối tình dục;
quấy rối tình dục tại nơi làm việc; quấy rối tại nơi làm việc; tại nơi làm việc; nơi làm việc; tình dục;
lạm dụng tình dục; mua bán người; tội phạm mua bán người; tội phạm mua bán phụ nữ và trẻ em; bị mua bán;
mua bán phụ nữ; cưỡng ép; ép kết hôn; bóc lột;
phụ nữ và trẻ em gái; phụ nữ và trẻ em; đối với phụ nữ; phụ nữ và nam giới; trẻ em gái; trẻ em trai; em gái;
trẻ em; trẻ em và phụ nữ; quyền của phụ nữ; quyền trẻ em; hội viên phụ nữ; phụ nữ khuyết tật;
người khuyết tật; người cao tuổi; người dân tộc thiểu số; dân tộc thiểu số; đồng bào dân tộc; vùng đồng bào;
vùng dân tộc thiểu số và miền núi; vùng sâu vùng xa; miền núi; biên giới hải đảo; lao động di cư;
người di cư; người lao động; nữ công nhân; công nhân lao động; người dân; các tầng lớp nhân dân;
tầng lớp nhân dân; nhân dân và; nhân dân trong; đối tượng yếu thế; nhóm yếu thế; các nhóm đối tượng;
nhóm đối tượng; từng nhóm đối tượng; đối tượng phù hợp; các đối tượng; đối tượng thụ hưởng;
nhóm đối tượng khác nhau; hoàn cảnh khó khăn; có hoàn cảnh; đặc biệt khó khăn; đặc biệt là; đặc biệt;
nhất là; hộ nghèo; cận nghèo; giảm nghèo; thanh thiếu niên; thanh niên; thiếu niên nhi đồng;
học sinh sinh viên; học sinh; sinh viên; vị thành niên;
tháng hành động; tháng hành động quốc gia; tháng hành động vì; tháng hành động về;
tháng hành động quốc gia về phòng chống bạo lực gia đình; hành động quốc gia vì; hành động vì trẻ em;
ngày quốc tế; ngày quốc tế xóa bỏ bạo lực; ngày gia đình việt nam; ngày quốc tế phụ nữ;
ngày quốc tế hạnh phúc; ngày phụ nữ việt nam; ngày pháp luật; hưởng ứng tháng; hưởng ứng ngày; hưởng ứng;
các hoạt động hưởng ứng; lễ phát động; phát động; phát động phong trào; từ ngày đến ngày; từ ngày; đến ngày;
chiến dịch truyền thông; chiến dịch; đợt cao điểm; cao điểm; sự kiện; lễ kỷ niệm; kỷ niệm;
nơi tạm lánh; nhà tạm lánh; nơi tạm lánh an toàn; tạm lánh tại cộng đồng; tạm lánh cộng đồng;
nhà tạm lánh cộng đồng; địa chỉ tin cậy; địa chỉ tin cậy tại cộng đồng; địa chỉ tin cậy nhà tạm lánh;
nhà tin cậy; chỉ nhà tin cậy; ngôi nhà bình yên; ngôi nhà ánh dương; nhà bình yên;
trung tâm công tác xã hội; trung tâm trợ giúp xã hội; trung tâm một cửa; trung tâm hỗ trợ;
trung tâm dịch vụ; đường dây nóng; tổng đài; tổng đài điện thoại quốc gia bảo vệ trẻ em; đường dây tư vấn;
câu lạc bộ; câu lạc bộ gia đình hạnh phúc; gia đình hạnh phúc; gia đình văn hóa; gia đình văn hoá;
gia đình bền vững; hạnh phúc bền vững; ấm no; ấm no bình đẳng tiến bộ hạnh phúc; bình đẳng tiến bộ;
tiến bộ hạnh phúc; xây dựng gia đình; xây dựng gia đình ấm no; tổ hòa giải; tổ hoà giải; hòa giải ở cơ sở;
hòa giải viên; tổ tư vấn cộng đồng; mô hình địa chỉ tin cậy; mô hình trường học an toàn; trường học an toàn;
trường học thân thiện; trường học an toàn thân thiện; an toàn và thân thiện; thân thiện học sinh tích cực;
học sinh tích cực; thành phố an toàn; an toàn thân thiện; an toàn cho phụ nữ; môi trường an toàn;
môi trường giáo dục an toàn; môi trường giáo dục; môi trường sống; lành mạnh thân thiện; an toàn lành mạnh;
lành mạnh; không gian mạng; trên không gian mạng; mạng xã hội; môi trường mạng; an toàn số; chuyển đổi số;
nền tảng số; dịch vụ trực tuyến; trực tuyến; trực tiếp; trực tiếp hoặc; gián tiếp;
mô hình cung cấp dịch vụ; mô hình hỗ trợ; mô hình phòng ngừa; các mô hình; mô hình mới; mô hình điểm;
mô hình thí điểm; mô hình của; mô hình hiệu quả; mô hình truyền thông; mô hình can thiệp;
mô hình câu lạc bộ; nhân rộng mô hình; nhân rộng các mô hình; nhân rộng; duy trì và nhân rộng;
duy trì mở rộng; duy trì củng cố; duy trì nhân rộng; duy trì hoạt động; duy trì các; tiếp tục duy trì;
duy trì thường xuyên; mở rộng các; mở rộng; mở rộng phạm vi; củng cố; củng cố kiện toàn; củng cố và;
kiện toàn; thí điểm; thí điểm mô hình; thí điểm các mô hình; thực hiện thí điểm; xây dựng mô hình;
xây dựng và nhân rộng; xây dựng và phát triển; vận hành; thành lập; thành lập và duy trì;
cơ sở cung cấp dịch vụ; cung cấp dịch vụ; cung cấp thông tin; cung cấp dịch vụ hỗ trợ; dịch vụ hỗ trợ;
dịch vụ phòng ngừa; dịch vụ trợ giúp; dịch vụ xã hội; dịch vụ công; dịch vụ tư vấn; dịch vụ y tế;
dịch vụ pháp lý; dịch vụ cơ bản; dịch vụ thiết yếu; dịch vụ và ứng phó; tiếp cận dịch vụ;
tiếp cận các dịch vụ; tiếp cận thông tin; được tiếp cận; chất lượng dịch vụ; chất lượng các;
chất lượng các dịch vụ; chất lượng cuộc sống; nâng cao chất lượng; hệ thống dịch vụ; kết nối dịch vụ;
kết nối các; điều phối dịch vụ; chuyển tuyến; chuyển gửi; gói dịch vụ; chi phí;
hỗ trợ người bị bạo lực; hỗ trợ nạn nhân; hỗ trợ tâm lý; hỗ trợ pháp lý; hỗ trợ kỹ thuật; hỗ trợ kinh phí;
hỗ trợ khẩn cấp; hỗ trợ sinh kế; hỗ trợ việc làm; hỗ trợ vay vốn; hỗ trợ bảo vệ; bảo vệ hỗ trợ;
bảo vệ nạn nhân; bảo vệ trẻ em; bảo vệ quyền; bảo vệ và hỗ trợ; bảo vệ bí mật; bảo vệ chăm sóc;
chăm sóc và giáo dục trẻ em; bảo vệ chăm sóc trẻ em; hỗ trợ phụ nữ; hỗ trợ trẻ em; hỗ trợ xây dựng;
hỗ trợ kịp thời; được hỗ trợ; nhu cầu hỗ trợ; sự hỗ trợ; sự hỗ trợ hợp tác; có nhu cầu; nhu cầu trợ giúp;
nhu cầu được trợ giúp; trợ giúp pháp lý; trợ giúp từ; trợ giúp về; trợ giúp bằng; trợ giúp xã hội;
sự trợ giúp; được trợ giúp; nhận được sự trợ giúp; được sự trợ giúp; tìm kiếm sự trợ giúp; tìm kiếm;
can thiệp; can thiệp kịp thời; can thiệp sớm; can thiệp và xử lý; can thiệp hỗ trợ; phát hiện sớm;
phát hiện sớm can thiệp; phát hiện kịp thời; sàng lọc; tư vấn tâm lý; tư vấn pháp luật; tư vấn pháp lý;
tư vấn hỗ trợ; tư vấn; được tư vấn; tham vấn; tham vấn tâm lý; tư vấn tham vấn; tâm lý xã hội; tâm lý và;
về tâm lý; tâm sinh lý; pháp luật cơ bản; chăm sóc y tế; chăm sóc sức khỏe; chăm sóc sức khoẻ;
sức khỏe sinh sản; sức khỏe tâm thần; chăm sóc tư vấn; khám bệnh chữa bệnh; cơ sở khám bệnh;
tại cơ sở khám bệnh chữa bệnh; điều trị; cấp cứu; sơ cứu; giám định; thương tích; tiếp nhận;
tiếp nhận và xử lý; tiếp nhận thông tin; tiếp nhận tin báo; tin báo tố giác; tố giác tội phạm; tin báo;
báo tin; khai báo; trình báo; xử lý nghiêm; xử lý vi phạm; xử lý các; xử lý kịp thời các;
giải quyết kịp thời; giải quyết các vụ việc; điều tra; điều tra truy tố xét xử; xác minh; lập hồ sơ; hồ sơ;
quản lý ca; quản lý trường hợp; trường hợp có nhu cầu; các trường hợp; trường hợp cần thiết; mọi trường hợp;
trường hợp bị bạo lực; bảo mật thông tin; tạm trú; cấm tiếp xúc; biện pháp bảo vệ; biện pháp; xâm phạm;
danh dự nhân phẩm; tính mạng; sức khỏe tính mạng; quyền và lợi ích hợp pháp; lợi ích hợp pháp;
hợp pháp khác; quyền lợi;
`

const AGENCIES = `
ủy ban nhân dân; uỷ ban nhân dân; ủy ban nhân dân tỉnh; ủy ban nhân dân huyện; ủy ban nhân dân xã;
ủy ban nhân dân phường; ủy ban nhân dân thành phố; ủy ban nhân dân các huyện; ủy ban nhân dân các xã;
ủy ban nhân dân cấp xã; ủy ban nhân dân cấp huyện; ủy ban nhân dân quận; uỷ ban nhân dân tỉnh;
uỷ ban nhân dân các; hội đồng nhân dân; hội đồng nhân dân tỉnh; hội đồng nhân dân xã;
ủy ban mặt trận tổ quốc việt nam; uỷ ban mặt trận tổ quốc; mặt trận tổ quốc việt nam tỉnh; mặt trận tổ quốc;
ủy ban mặt trận; tổ quốc việt nam; việt nam tỉnh; việt nam xã; việt nam các cấp; việt nam thành phố;
nhân dân tỉnh; nhân dân các; nhân dân xã; các huyện thị xã thành phố; huyện thị xã thành phố;
các xã phường thị trấn; xã phường thị trấn; các xã phường; thị xã thành phố; các huyện thành phố;
các quận huyện thị xã; phường đặc khu; các xã thị trấn; cấp xã; cấp huyện; cấp tỉnh; các cấp;
các cấp các ngành; cấp cơ sở; ở cơ sở; tại cơ sở; tuyến cơ sở; hướng về cơ sở; ở địa phương; tại địa phương;
của địa phương; địa phương đơn vị; cơ quan đơn vị địa phương; các địa phương; địa phương và;
chính quyền địa phương; ngân sách địa phương; báo chí địa phương; kinh tế xã hội của địa phương;
tại các địa phương; trung ương; các ngành trung ương; trung ương và địa phương; bộ ngành trung ương;
bộ ngành; trung ương đảng; nhà nước; quản lý nhà nước; cơ quan nhà nước; nhà nước về; chính trị xã hội;
tổ chức chính trị xã hội; các tổ chức chính trị; tổ chức xã hội; đoàn thể chính trị xã hội;
xã hội nghề nghiệp; tổ chức quốc tế; tổ chức phi chính phủ; tổ chức cá nhân; tổ chức thành viên;
các tổ chức thành viên; thành viên trong phạm vi; các tổ chức; tổ chức và cá nhân; cơ quan tổ chức;
cơ quan tổ chức cá nhân; các cơ quan đơn vị; các cơ quan tổ chức; cơ quan đơn vị; cơ quan chức năng;
cơ quan chuyên môn; các cơ quan; cơ quan liên quan; cơ quan có liên quan; cơ quan báo chí;
các cơ quan báo chí; cơ quan hành chính; cơ quan quản lý; cơ quan công an; cơ quan doanh nghiệp;
cơ quan cung cấp dịch vụ; từ cơ quan; của các cơ quan; và các cơ quan; công tác cơ quan; các đơn vị;
đơn vị sự nghiệp; đơn vị liên quan; các đơn vị liên quan; đơn vị trực thuộc; đơn vị có liên quan;
ngành đơn vị; các đơn vị sở ban ngành; các sở ban ngành; sở ban ngành; sở ban ngành đoàn thể;
ban ngành đoàn thể; các ban ngành; các sở ngành; sở ngành; các phòng ban; phòng ban; các ngành; ban ngành;
các ngành liên quan; ngành liên quan; có liên quan; liên quan đến; các ngành đoàn thể; đoàn thể các cấp;
đoàn thể của; các đoàn thể; liên ngành; của ngành; chuyên ngành; ngành nghề; ngành y tế; ngành giáo dục;
ngành công an; liên quan triển khai; liên quan tổ chức; các bên liên quan; liên quan và; liên quan trong;
liên quan theo; cá nhân liên quan; đề án liên quan; văn bản liên quan;
sở nội vụ; sở y tế; sở tư pháp; sở tài chính; sở giáo dục và đào tạo; sở văn hóa thể thao và du lịch;
sở văn hoá thể thao và du lịch; sở văn hóa và thể thao; sở thông tin và truyền thông;
sở lao động thương binh và xã hội; bộ lao động thương binh và xã hội; lao động thương binh và xã hội;
phòng lao động thương binh và xã hội; thương binh xã hội; thương binh và xã hội; thương binh liệt sĩ;
sở khoa học và công nghệ; sở kế hoạch và đầu tư; sở dân tộc và tôn giáo; ban dân tộc;
sở nông nghiệp và môi trường; sở nông nghiệp và phát triển nông thôn; sở ngoại vụ; sở công thương;
sở xây dựng; bộ nội vụ; bộ y tế; bộ tư pháp; bộ tài chính; bộ công an; bộ giáo dục và đào tạo;
bộ văn hóa thể thao và du lịch; phòng văn hóa và thông tin; phòng văn hoá và thông tin;
phòng văn hóa xã hội; phòng văn hóa; phòng kinh tế; phòng tư pháp; phòng nội vụ; phòng y tế;
phòng giáo dục và đào tạo; phòng tài chính kế hoạch; phòng dân tộc; văn hóa xã hội; văn hoá xã hội;
văn hóa thông tin; văn hoá thông tin; văn hóa và thông tin; văn hóa thể thao; thể thao và du lịch;
thông tin và truyền thông; giáo dục và đào tạo; trung tâm văn hóa; trung tâm y tế; trạm y tế; bệnh viện;
trung tâm phục vụ hành chính công; trung tâm dịch vụ tổng hợp; trung tâm chính trị;
đài phát thanh và truyền hình; đài phát thanh truyền hình; đài truyền thanh; báo và phát thanh truyền hình;
báo chí; cổng thông tin điện tử; cổng thông tin điện tử tỉnh; trang thông tin điện tử; thông tin điện tử;
báo đài; công an tỉnh; công an xã; công an huyện; công an thành phố; công an phường; công an các cấp;
lực lượng công an; lực lượng công an các cấp; công an và; lực lượng chức năng; lực lượng vũ trang;
bộ chỉ huy quân sự; bộ đội biên phòng; ban chỉ huy quân sự; tòa án nhân dân; toà án nhân dân;
viện kiểm sát nhân dân; hội liên hiệp phụ nữ; hội liên hiệp phụ nữ tỉnh; hội liên hiệp phụ nữ việt nam;
hội liên hiệp phụ nữ xã; hội liên hiệp phụ nữ huyện; hội phụ nữ; các cấp hội; cấp hội phụ nữ; hội nông dân;
hội nông dân tỉnh; hội cựu chiến binh; cựu chiến binh; hội người cao tuổi; hội luật gia; hội chữ thập đỏ;
hội khuyến học; hội bảo vệ quyền trẻ em; liên đoàn lao động; liên đoàn lao động tỉnh; lao động tỉnh;
tổng liên đoàn lao động việt nam; công đoàn cơ sở; công đoàn; công đoàn các cấp; tỉnh đoàn;
tỉnh đoàn thanh niên; đoàn thanh niên; đoàn thanh niên cộng sản hồ chí minh; thành đoàn; huyện đoàn;
đoàn xã; ban chấp hành; ban thường vụ; ban thường trực; ban chỉ đạo; tổ công tác; hội đồng; ban giám hiệu;
ban quản lý; ban tuyên giáo; ban dân vận; ban tổ chức; tỉnh ủy; huyện ủy; đảng ủy; thành ủy; cấp ủy;
các cấp ủy đảng; cấp ủy đảng chính quyền; các cấp ủy; ủy đảng; đảng viên; đảng và nhà nước; của đảng;
cấp ủy chính quyền; cấp uỷ đảng; chính quyền các cấp; chính quyền đoàn thể; đảng chính quyền; trường học;
các trường học; trong trường học; nhà trường; trong nhà trường; các trường; trường mầm non; trường tiểu học;
trường trung học cơ sở; trường trung học phổ thông; cơ sở giáo dục; các cơ sở giáo dục;
trong cơ sở giáo dục; cơ sở giáo dục và lớp độc lập; lớp độc lập; độc lập thuộc; cơ sở giáo dục nghề nghiệp;
cơ sở y tế; cơ sở khám chữa bệnh; các cơ sở; cơ sở bảo trợ xã hội; cơ sở trợ giúp xã hội; bảo trợ xã hội;
các cơ sở y tế; tại các cơ sở; cơ sở và; và cơ sở; trưởng thôn; trưởng bản; già làng; người có uy tín;
thôn bản tổ dân phố; thôn bản; tổ dân phố; các thôn; thôn tổ dân phố; nhà văn hóa; nhà văn hóa thôn;
nhà văn hoá; nhà văn hóa thôn bản; bản tổ; doanh nghiệp; các doanh nghiệp; trong doanh nghiệp; hợp tác xã;
khu công nghiệp; khu dân cư; dân cư; cộng đồng dân cư; tại cộng đồng; trong cộng đồng; cộng đồng;
cộng đồng và; cho cộng đồng; dựa vào cộng đồng; xã hội và cộng đồng; gia đình và cộng đồng; ở cộng đồng;
`

const COMMUNICATION = `
truyền thông nâng cao nhận thức; công tác truyền thông; hoạt động truyền thông; truyền thông về;
truyền thông giáo dục; truyền thông đại chúng; truyền thông trong; truyền thông phòng ngừa;
đẩy mạnh truyền thông; đẩy mạnh công tác; đẩy mạnh các hoạt động; đẩy mạnh ứng dụng;
tăng cường truyền thông; hình thức truyền thông; sản phẩm truyền thông; tài liệu truyền thông;
thông điệp truyền thông; kỹ năng truyền thông; đổi mới; đổi mới công tác; đổi mới nội dung;
truyền tải thông điệp; thông điệp về; truyền tải; thông điệp; thông qua việc; thông qua các; thông qua;
thông qua hoạt động; thông tin tuyên truyền; thông tin về; thông tin trong; thông tin đại chúng;
phương tiện thông tin đại chúng; các phương tiện; hệ thống thông tin; công nghệ thông tin;
ứng dụng công nghệ thông tin; công nghệ thông tin trong; hệ thống truyền thanh; truyền thanh cơ sở;
loa truyền thanh; tuyên truyền nâng cao nhận thức; tuyên truyền phổ biến; phổ biến giáo dục pháp luật;
tuyên truyền giáo dục; tuyên truyền pháp luật; tuyên truyền về; tuyên truyền vận động;
công tác tuyên truyền; hoạt động tuyên truyền; các hoạt động tuyên truyền; đẩy mạnh tuyên truyền;
tăng cường tuyên truyền; tổ chức tuyên truyền; tuyên truyền thực hiện; tuyên truyền viên;
báo cáo viên tuyên truyền viên; nội dung tuyên truyền; hình thức tuyên truyền; tin bài; đưa tin;
đưa tin bài; đưa tin bài và; tin bài và hình ảnh; hình ảnh; bài và hình ảnh; hình ảnh trong việc;
chuyên mục; chuyên trang; chuyên đề; nói chuyện chuyên đề; phóng sự; tọa đàm; toạ đàm; tọa đàm giao lưu;
tọa đàm hội thảo; hội thảo; hội nghị; hội thảo tọa đàm; hội thi; cuộc thi; giao lưu; giao lưu văn nghệ;
mít tinh; diễu hành; diễn đàn; đối thoại; đối thoại chính sách; sinh hoạt câu lạc bộ; sinh hoạt;
sinh hoạt cộng đồng; nơi sinh hoạt; nơi sinh hoạt cộng đồng; sinh hoạt nhà văn hóa; sinh hoạt chi hội;
sinh hoạt chuyên đề; sân khấu hóa; văn nghệ; thể dục thể thao; tờ rơi; tờ gấp; băng rôn; khẩu hiệu; pa nô;
áp phích; sổ tay; tài liệu; phát tờ rơi; treo băng rôn; xe loa; biên soạn tài liệu; biên soạn; in ấn;
in ấn phát hành; phát hành; phát sóng; đăng tải; bài viết; nhân bản; nhiều hình thức; bằng nhiều hình thức;
bằng các hình thức; các hình thức; hình thức phong phú; các hình thức như; hình thức đa dạng;
các hình thức hoạt động; đa dạng hóa; đa dạng; đa dạng phong phú; phong phú đa dạng; đa dạng phù hợp;
phong phú; phong phú trong; phong trào thi đua; phong trào xây dựng; phong trào;
phong trào toàn dân đoàn kết xây dựng đời sống văn hóa; phong trào toàn dân; toàn dân đoàn kết;
đời sống văn hóa; nếp sống văn minh; ứng xử; văn hóa ứng xử; bộ tiêu chí ứng xử; tiêu chí; nông thôn mới;
xây dựng nông thôn mới; đô thị văn minh; xây dựng trường học; xây dựng mạng lưới; mạng lưới;
mạng lưới cộng tác viên; mạng lưới người; người có ảnh hưởng; ảnh hưởng trong; có ảnh hưởng; ảnh hưởng của;
ảnh hưởng tới; ảnh hưởng đến; có uy tín; chú trọng; chú trọng sự tham gia; chú trọng công tác; quan tâm;
trọng tâm; trọng tâm trọng điểm; trọng điểm; sự tham gia của; tham gia của; của nam giới; tham gia tích cực;
tích cực tham gia; tham gia các hoạt động; tham gia thực hiện; tham gia vào; tham gia phòng; khuyến khích;
khuyến khích các; huy động sự tham gia; huy động sự; huy động nguồn lực; huy động các nguồn lực;
huy động hỗ trợ; huy động từ; huy động; vận động; vận động nguồn lực; vận động người dân; vận động tài trợ;
cuộc vận động; xã hội hóa; xã hội hoá; nguồn xã hội hóa; nâng cao nhận thức; nhận thức của; nhận thức và;
nhận thức về; nhận thức trách nhiệm; nhận thức xã hội; chuyển biến; chuyển biến mạnh mẽ; sự chuyển biến;
tạo chuyển biến; tạo sự; nâng cao hiểu biết; kiến thức pháp luật; kiến thức về; kiến thức kỹ năng;
kiến thức cơ bản; nâng cao kiến thức; trang bị kiến thức; kỹ năng phòng ngừa; kỹ năng sống; kỹ năng ứng phó;
kỹ năng tư vấn; kỹ năng nghiệp vụ; kỹ năng chuyên sâu; kỹ năng cần thiết; kỹ năng về; kỹ năng cho;
nâng cao kỹ năng;
`

const CAPACITY_MONEY = `
nâng cao năng lực; năng lực cho; năng lực của; nâng cao năng lực cho; nâng cao hiệu quả; nâng cao vai trò;
nâng cao trình độ; nâng cao ý thức; nâng cao đời sống; việc nâng cao; nhằm nâng cao; và nâng cao;
góp phần nâng cao; từng bước nâng cao; đào tạo bồi dưỡng; bồi dưỡng nâng cao; bồi dưỡng kiến thức; đào tạo;
tập huấn; tập huấn nâng cao; tập huấn bồi dưỡng; tập huấn về; tập huấn kiến thức; lớp tập huấn; các lớp;
các lớp tập huấn; mở lớp; được tập huấn; tổ chức tập huấn; bồi dưỡng nghiệp vụ; bồi dưỡng;
nội dung tập huấn; cán bộ công chức viên chức; cán bộ công chức; công chức viên chức;
viên chức người lao động; cho cán bộ; cán bộ làm công tác; cán bộ phụ trách; đội ngũ cán bộ; đội ngũ;
cho đội ngũ; đội ngũ cộng tác viên; đội ngũ báo cáo viên; xây dựng đội ngũ; hình thành đội ngũ; hình thành;
cộng tác viên; nhân viên; nhân viên y tế; nhân viên công tác xã hội; cán bộ nhân viên;
cộng tác viên phụ trách; phụ trách lĩnh vực; phụ trách công tác; cộng tác viên nòng cốt; nòng cốt;
lực lượng nòng cốt; tình nguyện viên; thành viên; thành viên câu lạc bộ; hội viên; cho hội viên; đoàn viên;
đoàn viên hội viên; giáo viên; giáo viên học sinh; phụ huynh; cha mẹ học sinh; người cung cấp dịch vụ;
người làm công tác; làm công tác; làm công tác xã hội; công tác xã hội; công tác bình đẳng;
công tác quản lý; công tác gia đình; công tác trẻ em; công tác phụ nữ; công tác tư vấn; công tác dân số;
công tác hòa giải; công tác cán bộ; hiệu quả công tác; công tác này; trong công tác; của công tác;
có hiệu quả công tác;
kinh phí thực hiện; nguồn kinh phí; kinh phí từ; kinh phí để; bố trí kinh phí; bố trí ngân sách;
bố trí trong; bố trí nguồn lực; bố trí; bố trí cán bộ; cân đối bố trí; khả năng cân đối; kinh phí gồm;
thực hiện gồm; bao gồm; gồm các; kinh phí hoạt động; kinh phí hỗ trợ; kinh phí theo; sử dụng kinh phí;
quản lý và sử dụng; quản lý sử dụng; quản lý sử dụng kinh phí; lập dự toán; lập dự toán ngân sách;
dự toán ngân sách; dự toán kinh phí; trong dự toán; dự toán chi; dự toán hằng năm; dự kiến;
dự kiến kinh phí; ngân sách nhà nước; ngân sách tỉnh; ngân sách trung ương; ngân sách xã;
ngân sách hằng năm; ngân sách hàng năm; ngân sách huyện; ngân sách cấp; ngân sách thành phố;
về ngân sách nhà nước; luật ngân sách nhà nước; nguồn ngân sách; ngân sách của; khả năng ngân sách;
ngân sách đảm bảo; từ nguồn; các nguồn; từ các nguồn; các nguồn hợp pháp; nguồn hợp pháp khác; nguồn lực;
nguồn vốn; nguồn tài trợ; nguồn kinh phí hợp pháp; nguồn nhân lực; nhân lực; tài trợ; tài trợ viện trợ;
viện trợ; tài trợ của; đóng góp; chi thường xuyên; định mức chi; mức chi; nội dung chi; thanh quyết toán;
quyết toán; tài chính; về tài chính; tự chủ; tự chủ về; về mặt tài chính; mặt tài chính;
hỗ trợ về tài chính; tài chính kỹ thuật; kỹ thuật và tài chính; kỹ thuật và kinh nghiệm; kinh nghiệm;
kinh nghiệm trong; chia sẻ kinh nghiệm; trao đổi kinh nghiệm; học tập kinh nghiệm; triệu đồng; tỷ đồng;
nghìn đồng; giá trị; hiện vật; vay vốn; vốn vay; lồng ghép; lồng ghép nội dung; lồng ghép các;
lồng ghép các nội dung; lồng ghép các hoạt động; lồng ghép triển khai; lồng ghép trong; lồng ghép với;
lồng ghép vào; vào các chương trình; các chương trình; các chương trình đề án; chương trình đề án;
chương trình dự án; chương trình này; của chương trình; hiệu quả chương trình; chương trình kế hoạch;
các chương trình kế hoạch; trong các chương trình; chương trình công tác; chương trình phát triển;
đề án dự án; đề án; phát triển kinh tế xã hội; phát triển kinh tế; kinh tế xã hội; phát triển bền vững;
sự phát triển bền vững; bền vững của; bền vững; phát triển văn hóa; phát triển và; và phát triển;
tiến bộ xã hội; công bằng xã hội; an sinh xã hội; an ninh trật tự; an toàn xã hội; trật tự an toàn;
quốc phòng an ninh; tệ nạn xã hội; đời sống xã hội; trong xã hội; của xã hội; toàn xã hội; xã hội về;
bảo hiểm xã hội; việc làm; tạo việc làm; giải quyết việc làm; học nghề; dạy nghề; đào tạo nghề; sinh kế;
bộ luật lao động; người sử dụng lao động; thỏa ước lao động; nội quy lao động; quan hệ lao động;
lao động việt nam; lao động và; của lao động;
`

const GENERAL = `
tăng cường công tác; tăng cường các; tăng cường khả năng; tăng cường trách nhiệm; tăng cường sự phối hợp;
tăng cường hiệu quả; tăng cường quản lý; tăng cường; tăng cường năng lực; tăng cường vai trò;
tăng cường chỉ đạo hướng dẫn; khả năng đáp ứng; khả năng; đáp ứng của; đáp ứng yêu cầu; đáp ứng nhu cầu;
đáp ứng; yêu cầu nhiệm vụ; tiếp tục thực hiện; tiếp tục triển khai; tiếp tục đẩy mạnh; tiếp tục nâng cao;
tiếp tục xây dựng; tiếp tục; từng bước; góp phần; góp phần xây dựng; góp phần thực hiện; nhằm thực hiện;
nhằm đảm bảo; nhằm bảo đảm; đảm bảo; bảo đảm; đảm bảo cho; đảm bảo đạt hiệu quả; bảo đảm quyền;
bảo đảm môi trường; để bảo đảm; đảm bảo các; đảm bảo thực hiện; cho việc thực hiện; đạt hiệu quả;
hiệu quả của; hiệu quả cao; hiệu quả các; có hiệu quả; hiệu quả hoạt động; hiệu quả các mô hình;
chất lượng hiệu quả; chất lượng; số lượng; chủ động; chủ động xây dựng; chủ động triển khai;
chủ động bố trí; tích cực; tích cực chủ động; thường xuyên; thường xuyên theo dõi; thường xuyên kiểm tra;
thường xuyên phối hợp; thường xuyên chiến dịch; thường xuyên liên tục; xuyên suốt; liên tục; kịp thời;
kịp thời hiệu quả; hiệu quả thiết thực; thiết thực; cụ thể; rõ ràng; đúng tiến độ; tiến độ; thời gian;
thời hạn; thời điểm; thời kỳ; đúng thời gian; từ đó; qua đó; trong đó; do đó; bên cạnh đó; sau đó;
đồng thời; ngoài ra; ngoài nước; trong và ngoài; trong nước và quốc tế; trong nước; quốc tế;
hợp tác quốc tế; hội nhập quốc tế; hợp tác; trong tình hình mới; tình hình mới; thực trạng; tình trạng;
tình trạng này; tình hình; tình huống; vấn đề; các vấn đề; những vấn đề; nguyên nhân; hậu quả; tác động;
tác hại; kết quả; kết quả đạt được; đạt được; tồn tại hạn chế; khó khăn; thuận lợi; cơ hội; thách thức;
rà soát; rà soát đánh giá; khảo sát; nghiên cứu; nghiên cứu xây dựng; xây dựng quy chế; xây dựng quy trình;
quy trình; xây dựng và ban hành; xây dựng và triển khai; xây dựng và tổ chức; xây dựng và thực hiện;
xây dựng các; xây dựng chương trình; xây dựng cơ sở dữ liệu; xây dựng kế hoạch phát triển; việc xây dựng;
cơ sở dữ liệu; dữ liệu; ứng dụng; áp dụng; áp dụng hướng dẫn; sử dụng; sử dụng các; tác dụng; vận dụng;
xây dựng; vun đắp; tôn trọng; tôn vinh; khen thưởng; biểu dương; nhân rộng điển hình; điển hình tiên tiến;
gương điển hình; gương người tốt việc tốt; lấy người; làm trung tâm; không phân biệt; mọi người;
mọi người dân; mọi hình thức; mỗi người; mỗi gia đình; mỗi xã phường; mỗi địa phương; mỗi đơn vị;
từng đối tượng; từng địa bàn; từng địa phương; từng cơ quan; từng nhóm; từng lĩnh vực; đến từng; tới từng;
các hoạt động; hoạt động của; hoạt động phòng ngừa; hoạt động phòng chống; hoạt động về; hoạt động hiệu quả;
các hoạt động kết nối; hoạt động kết nối; hoạt động hỗ trợ; hoạt động này; hoạt động nhằm; hoạt động trong;
hoạt động như; những hoạt động; nội dung hoạt động; nội dung; những nội dung; nội dung của; các nội dung;
nội dung về; hành động; lao động; tự động; vận động; năng động; biến động; quản lý; quản lý của; quản lý về;
quản lý thực hiện; quản lý giáo dục; trực thuộc; thuộc sở; thuộc tỉnh; thuộc xã; toàn tỉnh; toàn quốc;
toàn xã; toàn thành phố; toàn diện; trên toàn; trên cả nước; trên phạm vi; trên các; trên cơ sở;
trên lĩnh vực; trên đường; trên mạng; trên hệ thống; trên địa; trên tinh thần; địa bàn; tại địa bàn;
địa bàn dân cư; địa bàn quản lý; địa bàn các; địa chỉ; địa điểm; địa phương; địa giới hành chính;
hành chính; thủ tục hành chính; xử phạt vi phạm hành chính; vi phạm hành chính; cải cách hành chính;
vi phạm pháp luật; vi phạm; pháp luật về; pháp luật và; chính sách pháp luật; chủ trương chính sách;
chủ trương chính sách pháp luật; chủ trương của đảng; chủ trương; chính sách về; chính sách;
chế độ chính sách; chế độ; chính sách của; các chính sách; luật trẻ em; bộ luật hình sự; hình sự;
quyền con người; quyền lợi; trợ giúp; giúp đỡ; giúp cho; cùng với; cùng các; đối với; đối với các;
đối với những; đối với người; so với; gắn với; cùng cấp; với các; với những; với sự; với công tác;
với tình hình; với điều kiện; với từng; với nội dung; với chủ đề; với phụ nữ; với mục tiêu; hợp với; cùng;
kết hợp với; kết hợp; phù hợp; tổng hợp; thích hợp; đồng bộ; đồng chí; đồng thuận; đồng nghiệp; hội đồng;
bất đồng; hợp đồng; nói chung; cùng nhau; chung tay; chung sống; chung của; nói riêng; nói chuyện;
câu chuyện; vì một; vì sự; vì mục tiêu; là cơ quan; là một; là người; là phụ nữ; có thể; có tính;
có hiệu quả; có trách nhiệm; có liên quan; có các; có từ; có ảnh; không có; chưa có; đã có; cần có; được sự;
được giao; được hưởng; được tham gia; được tham vấn; được bảo vệ; được phát hiện; được cung cấp;
được chăm sóc; được thực hiện; được trợ; được đào tạo; được bồi dưỡng; được tuyên truyền; được quy định;
như vậy; cũng như; đối tượng như; như trong; hình thức như; chẳng hạn như; như là; cho các; cho người; cho phụ nữ; cho đội; cho học sinh; cho trẻ em;
cho nạn nhân; dành cho; tạo điều kiện; điều kiện; các điều kiện; điều kiện tiêu chuẩn; tiêu chuẩn;
tiêu chuẩn của; mục tiêu; mục tiêu xây dựng; hướng tới mục tiêu; hướng tới; hướng đến; định hướng;
tới mục tiêu; hướng dẫn; xu hướng; phương hướng; phương pháp; phương thức; phương án; phương châm;
phương tiện; bình thường; bồi thường; tình thương; ý nghĩa; ý kiến; ý thức; đặc điểm; quan điểm; điểm nóng;
thời sự; tổ quốc; quốc gia; an toàn; an ninh; công an; bình an; tai nạn; can thiệp và; tham gia;
tham gia tổ chức; tham gia của các; tham quan; tham dự; các gia đình; trong gia đình; gia đình và;
gia đình trẻ em; về gia đình; gia đình; thành viên gia đình; văn hóa gia đình; giáo dục gia đình;
đời sống gia đình; kế hoạch hóa gia đình; dân số; giáo dục; giáo dục về; giáo dục đạo đức;
giáo dục lối sống; lối sống; đạo đức; giao thông; giao tiếp; giao ban; giao lưu; tháng đầu; tháng cuối;
hằng ngày; ngày nay; hiện nay; từ nay; ngày càng; làm việc; làm cho; làm tốt; làm rõ; làm giảm; việc làm;
việc thực hiện; việc triển khai; việc quản lý; việc xây dựng; việc tổ chức; việc phòng ngừa; trong việc;
trong việc thực hiện; cho việc; vào việc; vào việc thực hiện; vào cuộc; đưa vào; đưa nội dung; đưa các;
đến với; tới sự phát triển; tới các; tới người dân; đi vào; trở thành; hoàn thành; thành công; thành tích;
thành phần; thành thị; nông thôn; thành lập; thành phố; tỉnh thành; nội dung này; sau khi; trước khi;
khi có; khi cần; khi sinh; khi phát hiện; trong khi; nếu có; vừa qua; thời gian qua; thời gian tới; sắp tới;
hôm nay; việt nam; đất nước; con người; người thân; người lớn; người phụ nữ; người nước ngoài; người có;
người và; mọi lứa tuổi; lứa tuổi; thế hệ; gia đình người; nhà nước và nhân dân; nhà ở; nhà tạm;
nhà chức trách; bà mẹ; trẻ mồ côi; cha mẹ; vợ chồng; con cái; anh chị em; bản thân; cá nhân; các cá nhân;
cá nhân trong; cá nhân tổ chức; chủ thể; thể chế; thể hiện; thể chất; tập thể; tập quán; tập trung;
tập trung vào; trung tâm; trung bình; trung học; tuyến trên; cấp trên; cấp dưới; lãnh đạo; lãnh đạo các;
lãnh đạo đơn vị; nghiêm túc; nghiêm minh; nghiêm trọng; nghiêm cấm; nghiệp vụ; chuyên nghiệp; chuyên môn;
chuyên gia; chuyên sâu; chuyên trách; chuyên viên; quan chuyên môn; chuyên môn nghiệp vụ; nông nghiệp;
công nghiệp; sự nghiệp; nghề nghiệp; tốt nghiệp; khởi nghiệp; thương mại; du lịch; công tác; công chức;
công dân; công cộng; nơi công cộng; công khai; công bằng; công nghệ; công việc; công trình; thi công;
bất cân bằng; cân bằng; bằng cách; bằng tiền; bằng các; cao nhất; nâng cao; đề cao; tổng thể; tăng trưởng;
ngày một tăng; thân thể; thân thiện; tin cậy; lòng tin; lấy ý kiến; đề xuất; nâng cấp; thiết bị;
trang thiết bị; cơ sở vật chất; vật chất; hạ tầng; lắp đặt; mua sắm; ghi nhận; ghi chép; cập nhật; lưu giữ;
phân tích; phân loại; phân bổ; phân tách theo giới tính; số liệu; thông số; nhạy cảm; an tâm; yên tâm;
xứng đáng; nhân văn; nhân đạo; từ thiện; tương thân tương ái; tương trợ; đoàn kết; trường hợp; môi trường;
hiện trường; thị trường; nhà trường; lập trường; đường phố; con đường; học đường; tăng giảm; bồi dưỡng;
nuôi dưỡng; dinh dưỡng; điều dưỡng; tin tưởng; lý tưởng; tư tưởng; lượng người; năng lượng; lực lượng;
đối tượng; hiện tượng; hình tượng; biểu tượng; người được; biết được; nắm được; mức độ; trình độ; tiến bộ;
cán bộ; nội bộ; bộ phận; bộ ngành; bộ máy; dân tộc; dân sự; dân chủ; nhân dân; nông dân; tín ngưỡng;
tôn giáo; chức sắc; chức việc; tôn giáo tín ngưỡng; lý luận; dư luận; thảo luận; kết luận; bình luận;
ký kết; cam kết; giao ước thi đua; thi đua khen thưởng; thi đua; bình xét; xếp loại; công nhận; chứng nhận;
xác nhận; thừa nhận; bản tin; bản làng; tổ phố; bản sắc; cơ bản; văn bản; tài sản; sinh sản; sản xuất;
sản phẩm; kinh doanh; hộ kinh doanh; hộ gia đình; bảo hộ; ủng hộ; hộ khẩu; lạm dụng; tín dụng; chính trị;
chính thức; chính xác; điều chỉnh; chấn chỉnh; hoàn chỉnh; xâm nhập; thu nhập; gia nhập; hội nhập; đặc thù;
tù tội; tội phạm; phạm tội; tội danh; cờ bạc; rượu bia; ma túy; nghiện ma túy; đuối nước; tự tử;
tai nạn thương tích; phát triển; phát huy; phát biểu; phát thanh; phát hiện; phát sinh; phát động; phổ biến;
phổ thông; phân công; phân định; xác định; ổn định; khẳng định; quyết định; nhất định; cố định; quy chế;
quy mô; quy hoạch; hợp lý; tâm lý; pháp lý; xử lý; lý do; đạo lý; nguyên tắc; nguyên lý; thường niên;
niên độ; viên mãn; nhân viên; đảng viên; thông báo; cảnh báo; dự báo; thông suốt; thông thường; thông minh;
lưu thông; giao thông; hệ thống; truyền thống; thống kê; thống nhất; đời sống; cuộc sống; chống đối;
chống lại; gốc rễ; hiệu lực; năng lực; nỗ lực; áp lực; quyền lực; quyền hạn; quyền năng; trao quyền;
chính quyền; thẩm quyền; ủy quyền; bản quyền; lợi thế; lợi ích; phúc lợi; phúc lợi xã hội; tiện lợi;
tăng thêm; giảm bớt; cắt giảm; suy giảm; đầy đủ; đủ điều kiện; bổ sung; bổ nhiệm; nhiệm kỳ; đảm nhiệm;
trách nhiệm; kiêm nhiệm; tín nhiệm; mở đầu; bắt đầu; đứng đầu; người đứng đầu; hàng đầu; đầu tư; đầu tiên;
ưu tiên; tiên phong; tiên tiến; trước tiên; trước mắt; lâu dài; dài hạn; ngắn hạn; hạn chế; giới hạn;
thời hạn; quá hạn; giới thiệu; thế giới; ranh giới; biên giới; cơ giới; giới trẻ; hai giới; bạn bè; kết bạn;
hàng xóm; làng xóm; thôn xóm; xóm ấp; ấp khu phố; buôn làng; thôn buôn; buôn bán;
`

/** Names, in their own case. */
const NAMES = `
Ủy ban nhân dân; Uỷ ban nhân dân; Ủy ban Mặt trận Tổ quốc Việt Nam; Uỷ ban Mặt trận Tổ quốc Việt Nam;
Liên hiệp Phụ nữ; Hội Nông dân; Đoàn Thanh niên Cộng sản Hồ Chí Minh; Liên đoàn Lao động; Hội Cựu chiến binh;
Sở Nội vụ; Sở Tư pháp; Sở Tài chính; Sở Giáo dục và Đào tạo; Sở Văn hóa; Sở Thông tin và Truyền thông; Sở Lao động;
Sở Y tế; Sở Dân tộc và Tôn giáo; Sở Nông nghiệp và Môi trường; Sở Khoa học và Công nghệ; Sở Công Thương;
Bộ Nội vụ; Bộ Tư pháp; Bộ Công an; Bộ Tài chính; Bộ Lao động; Bộ Y tế; Bộ Giáo dục và Đào tạo; Bộ Chính trị;
Phòng Văn hóa; Phòng Kinh tế; Phòng Nội vụ; Phòng Tư pháp; Luật Bình đẳng giới; Luật Phòng chống; Luật Trẻ em;
Luật Ngân sách nhà nước; Bộ luật Lao động; Bộ luật Hình sự; Thủ tướng Chính phủ; Ban Chỉ đạo; Ban Thường vụ;
Việt Nam; thành phố Hà Nội; Hà Nội; Hồ Chí Minh; Đà Nẵng; Hải Phòng; Cần Thơ; Thừa Thiên Huế; An Giang; Bắc Ninh;
Bắc Giang; Bắc Kạn; Bạc Liêu; Bà Rịa Vũng Tàu; Bến Tre; Bình Dương; Bình Định; Bình Phước; Bình Thuận; Cà Mau;
Cao Bằng; Đắk Lắk; Đắk Nông; Điện Biên; Đồng Nai; Đồng Tháp; Gia Lai; Hà Giang; Hà Nam; Hà Tĩnh; Hải Dương;
Hậu Giang; Hòa Bình; Hưng Yên; Khánh Hòa; Kiên Giang; Kon Tum; Lai Châu; Lạng Sơn; Lào Cai; Lâm Đồng; Long An;
Nam Định; Nghệ An; Ninh Bình; Ninh Thuận; Phú Thọ; Phú Yên; Quảng Bình; Quảng Nam; Quảng Ngãi; Quảng Ninh;
Quảng Trị; Sóc Trăng; Sơn La; Tây Ninh; Thái Bình; Thái Nguyên; Thanh Hóa; Tiền Giang; Trà Vinh; Tuyên Quang;
Vĩnh Long; Vĩnh Phúc; Yên Bái
`

const split = (phrases: string): string[] =>
  phrases
    .split(';')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')

export const NAME_PHRASES: readonly string[] = split(NAMES)

export const PHRASES: readonly string[] = [
  DOCUMENTS,
  GENDER_VIOLENCE,
  AGENCIES,
  COMMUNICATION,
  CAPACITY_MONEY,
  GENERAL,
  NAMES,
].flatMap(split)

/** In use though in no phrase above: they keep a damaged syllable from being taken for one that is. */
export const OTHER_WORDS: readonly string[] =
  `ai anh ao áo ảnh ánh ăn âm ấm ẩn ba bà bác bạc bạch bách bài bãi bán bàn bạn bánh bao báo bão bay bắn bắt
   bậc bầu bảy bảng bè bé bèn bên bến béo bếp bi bí bia bịa biển biếng bìa bình bò bó bỏ bọc bói bom bón bóng
   bố bộc bồi bốn bông bổng bơi bớt bù bục búa bún bung buộc buổi buồn buồng bút bữa bức bưởi bước bướm bưu
   cá cà cạnh càng cảng canh cành cảnh cao cáo cạo cát cau cay cày cắm cằm cắn cặp cầm cậu câu cấu cây cầy
   câm cẩn cẩm cận chà chả chạm chảy cháy chạy chán chào cháo chạp chát cháu chặn chặt chậm chân châm chấm
   chất châu chém chén chèo chép chê chết chệch chi chìa chia chích chiếc chiếm chiếu chiều chim chín chịu
   cho chó chòi chọn chóng chỗ chốc chối chồi chôn chống chốt chơi chờ chở chợ chớ chú chùa chúa chuẩn chúc
   chục chui chum chùm chung chúng chuông chuồng chuối chuột chữ chưa chừa chửa chừng chứng chứa chương chửi
   cò cọ cóc còi cõi cổ cọc coi còn con cong cỏ cọp cột cồn cổng cơm cơn cợt cớ cũ cúi củi cúm cùn cúng cuốc
   cuộn cuối cuốn cuồng cứ cử cưa cửa cực cửu cưới cười cưỡi cứng cương cứu cừu cưu dã dạ dải dãi dám dàn dán
   dáng dạng danh dao dạo dày dây dậy dắt dặm dặn dằn dân dẫn dần dấu dầu dẫu dẻo dép dễ dế di dì dĩ dị dịch
   diêm diện diễn diệt diệu diều dính do dò dọc dõi dọn dòng dỗ dốc dội dối dốt dơ dở dữ du dù dụ dục dùi
   dung dùng dũng duy duyên duyệt dư dự dừa dứa dựa dứt dưa dưới dược dượng dương đá đả đã đai đại đãi đám
   đàm đạm đan đàn đạn đáng đánh đành đào đảo đáo đáp đạp đau đay đáy đắc đăng đắng đắn đắt đặc đằng đất đấu
   đậu đậy đầm đấm đập đèn đen đeo đèo đẹp đẻ đê đế đề đếm đệm đền đi đĩa địch điếc điên điền điện điệp điệu
   điều đình đính đỉnh đoán đoạn đoạt đọc đói đòi đòn đón đóng độ đô đổ đỗ đồ đốc độc đôi đội đổi đồi đối đốm
   đơn đờn đợi đời đỡ đốt đột đu đủ đua đùa đục đúc đui đun đúng đung đuôi đuổi đưa đức đứng đựng đứa đường e
   em én ép ếch ga gà gác gạch gai gái gan gang gánh gào gạo gạt gay gãy gắng gắt gặp gấp gần gấm gầm gân gật
   gầy ghê ghế ghét ghe ghép ghi gì giá già giả giác giãi giải giám giản gian giàn giảng giàng giáng giao
   giáo giáp giàu giày giặc giặt giận giấc giấu giấy giây giỏ gió giỏi giòn giọt giọng giỗ giống giờ giới
   giữa giữ giường gò góc gói gọi gom góp gót gỗ gộp gốc gối gỡ gợi gửi gương gươm hạ hà há hả hái hải hại
   hài hai ham hàm hãm hàn hán hãng hàng hang háng hành hạnh hào hảo hão hạt hát hay hãy hắn hẳn hăng hẹn hẹp
   hè hé heo héo hẻm hệ hết hên hỉ hiếm hiểm hiền hiến hiểu hiếu hiệu hình hít hò họ hoa hoá hòa hỏa họa hoài
   hoan hoán hoãn hoang hoàng hoảng hoành hoạch học hoặc hỏi hòm hòn hong họng họp hót hố hồ hổ hộ hôi hối
   hồi hội hồn hôn hông hồng hộp hột hơi hỡi hời hở hơ hợp hú hùa hủy huấn huệ húi hung hùng hút huy huyện
   huyền huyết hư hứa hứng hương hướng hưởng hưu hữu hy ích ít kê kế kể kệ kẽ kẻ kem kèm kém kén keo kéo kèo
   kẹo kẹp két kẹt kêu kết kì kí kĩ kỳ ký kỷ kỹ kia kích kịch kiếm kiêng kiểm kiến kiện kiên kiệt kiều kiểu
   kim kìm kín kính kinh kíp kịp khá khả khác khách khai khái khám khan khán khang kháng khánh khao khát khay
   khắc khăn khắp khắt khâm khẩn khấu khâu khẩu khe khen khép khéo khỉ khi khí khiêm khiến khiển khiếu kho
   khó khoa khoá khóa khoai khoan khoản khoảng khoáng khoác khoát khoe khỏe khóc khói khỏi khoảnh khô khổ
   khối khôi khôn khốn khổng khơi khởi khu khú khuất khuấy khúc khuê khung khủng khuôn khuyên khuyến khuyết
   khuynh khứ khử la lá là lả lạ lạc lách lai lái lại lãi làm lam làng láng lãng lanh lành lánh lãnh lạnh lao
   lão lào láo lát lạt lau láu lay lăn lăng lắng lắp lắm lặn lặng lặp lẫn lân lần lận lập lấp lật lâu lầu lầm
   lấy lầy lệ lê lề lễ len lén leo lẻ lẽ lên lệnh lều lì lí lị lia lìa lịch liếc liệt liên liền liễu liệu
   lính linh lĩnh lò lo lọ lọc lòi lõi lói lòng lõng lóng lỏng lót lọt lộ lô lỗ lôi lối lỗi lội lồi lốc lốp
   lớn lợn lời lợi lớp lỡ lở lợ lũ lụa lúa lúc lục lui lùi lùm lung lùng lụt luân luận luật luôn luống luồng
   luỹ lũy luyện lư lử lừ lữ lừa lửa lứa lực lưng lưỡi lười lưới lượm lượn lương lường lượng lượt lướt ma má
   mà mả mã mạ mạc mạch mái mai mài mãi màn mang màng mảng mảnh mành mãnh mạnh mạo mào mạt mát màu máu may
   máy mày mắc mắm mắn mắng mắt măng mặc mặn mặt mẫu mấu mây mấy mầm mận mập mất mật mậu mẹ mèo me mê mế mềm
   mến mệnh mệt mẻ mét mẹo mi mì mí mỉ miếng miệng miền miễn miêu miếu mím mỉm mịn mít mìn mò mó mõ mọc móc
   mọi mòn món mong móng mỏng mọt mô mồ mổ mộ mộc mốc môi mối mồi mỗi mồm môn mộng mông mốt một mơ mờ mở mỡ
   mới mời mớm mù mú mủ mũ mua mùa múa mục mực mùi mũi mũm mùng muối muỗi muốn muộn muông mười mừng mưa mướn
   mượn mưu na nách nai nam nan nạn nản nang nàng nanh nào não náo nạp nát này nảy nãy nay nắm năm nằm nắn
   nắng năng nặng nắp nặc nấm nâng nấp nấu nâu nậu né nẻ nem ném nén nẻo nét nề nể nệ nêm nếm nên nến nền nếp
   nếu ni niêm niềm niệm niên nín ninh nịnh nịt no nó nỏ nọ nọc noi nói nom non nóng nòng nông nồng nốt nô nổ
   nỗ nộ nỗi nối nổi nội nồi nơ nở nợ nỡ nới nữ nứa nửa nữa núi nụ nuôi nuốt nung núp nút nước nương nướng
   nức nứt ngà ngã ngả ngạc ngách ngai ngại ngãi ngàn ngán ngạn ngang ngành ngạo ngát ngay ngáy ngày ngắm
   ngắn ngăn ngẫm ngẫu ngất ngập ngấm ngậm ngầm ngân ngẩn ngần ngấn nghe nghè nghẹn nghèo nghề nghệ nghênh
   nghỉ nghĩ nghĩa nghịch nghiên nghiền nghiêng nghiệp nghiệm ngõ ngó ngọ ngoan ngoại ngoài ngoạn ngoảnh
   ngoắt ngoặc ngọc ngói ngòi ngón ngon ngọn ngỏ ngót ngọt ngôn ngốc ngộ ngô ngồi ngôi ngơ ngờ ngỡ ngợi ngủ
   ngũ ngụ ngục ngực nguy nguyên nguyền nguyện nguyệt nguội nguồn ngừng ngư ngữ ngự ngược người ngưỡng ngượng
   ngưu nhà nhã nhả nhạc nhái nhai nhãi nhan nhàn nhãn nhanh nhánh nhảnh nhào nhạo nhạt nhau nháy nhảy nhắc
   nhăn nhắn nhằng nhắm nhắp nhẩm nhầm nhậm nhân nhẫn nhấn nhấp nhất nhật nhậy nhè nhẹ nhẽ nhen nhèo nhện
   nhiếc nhiễm nhiên nhiệt nhiễu nhiêu nhìn nhịn nhịp nho nhỏ nhọ nhoà nhóc nhóm nhọn nhòm nhôm nhộn nhổ nhỉ
   nhị nhớ nhờ nhỡ nhơ nhục nhúc nhúng nhung nhuộm nhuận nhừ nhử nhường nhược nhượng nhứt oai oan oán oanh
   ong óc ói ô ồ ổ ốc ôi ôm ôn ồn ông ống ốp ở ơn ớt pha phá phà phác phái phải phai pham phàm phạm phán phản
   phàn phang phanh pháo pháp phát phạt phau phay phắc phăng phắt phẩm phân phấn phần phẫn phận phất phật
   phấp phẫu phép phê phế phễu phi phí phì phỉ phía phích phiếm phiên phiền phiến phiện phiếu phim phím phình
   phó phò phóng phọc phố phồ phổ phôi phối phổi phồn phồng phông phở phơi phu phú phù phủ phụ phúc phục phun
   phút phước phương phường phượng phưởng qua quá quà quả quạ quai quái quải quan quán quản quang quanh quàng
   quảng quạt quay quắt quân quấn quần quẩn quận quất quầy quấy quẻ que quen quét quê quế quên quệ quít quỷ
   quý quỹ quyển quyên quyến quyết ra rá rã rạ rác rách rải rãi ram rạm ràn rán rạn rang ràng ráng rạng ranh
   rãnh rảnh rào ráo rạo ráp rạp rát rau ráy rắc răn rắn rằng răng rặng rậm rầm râm râu rầu rẫy rây rẻ rè rẽ
   ren rén rèn reo rét rê rể rễ rền rên rệt rỉ rì rị riêng rìa rinh rít ríu rõ rò ró rọ rọc roi rọi rơi rời
   rối rồi rỗi rốn rộn rộng rỗng rót rớt rốt rổ rộ rơm rợ rờ rỡ ru rú rủ rũ rùa rủi rụi rùm run rung rụng
   rừng ruột ruộng rút rụt rửa rực rượi rượu rước rưỡi sa sá sà sả sạ sạc sách sạch sai sái sài sãi sam sàm
   sạm san sàn sán sản sang sáng sàng sảng sanh sành sánh sao sáo sào sáp sạp sát sau sáu say sảy sắc săn sắn
   sẵn săng sắp sắt sặc sân sấm sầm sâm sẩm sập sâu sấu sầu sấy sậy sẻ sẽ se sen sét sên sệt sĩ si sỉ sim
   sinh sính siết siêng siêu sít so sò sọ sọt soi sói sỏi son sót sóng song sòng soạn soát sóc sọc sổ sô số
   sốc sôi sồi sông sống sộp sốt sơ sờ sở sợ sơn sớm sợi sum sùm súc sục sủa sụp súng sụt suất suy suối suốt
   suýt sư sứ sử sự sửa sữa sức sực sững sương sướng sượng sứt sưu ta tá tà tả tạ tác tách tạc tai tái tài
   tải tại tam tám tàm tạm tan tán tàn tản tang táng tạng tảng tanh tánh tao táo tào tạo tạp tát tạt tàu tay
   tày táy tắc tắm tăm tằm tặc tắt tặng tăng tằng tâm tấm tầm tẩm tân tấn tần tận tấc tất tật tập tấp tậu tây
   tấy tẩy tè te té tẻ tem tép tẹo tê tế tề tệ tên tết tếu ti tí tì tỉ tị tía tỉa tia tịch tích tiếc tiệc
   tiêm tiếm tiềm tiệm tiễn tiện tiến tiền tiếng tiếp tiết tiệt tiêu tiếu tiểu tiều tím tim tìm tín tịn tinh
   tính tình tỉnh tĩnh tít tịt to tò tỏ toà tòa tỏa tọa toạ toá toại toan toán toàn toạc toát tóc tóm tòn
   tong tòng tóp tót tô tố tổ tồ tộ tốc tộc tôi tối tồi tội tôm tôn tồn tốn tổn tông tống tốp tột tơ tờ tớ
   tới tởm tợn tớp tu tú tù tủ tụ tua tủa tuân tuần tuấn tuất túc tục tuế tuệ tui túi tủi tụi tùm túm tung
   túng tùng tụng tuổi tuồng tuột tút tuy tùy tuỳ tuyên tuyến tuyền tuyển tuyết tuyệt tư tứ tử tự từ tức tươi
   tưới tưng từng tường tượng tước tướng tương tưởng tửu tựu tha thá thả thác thách thạch thai thái thải thám
   thảm tham than thán thản thang tháng thảng thanh thành thánh thạnh thảnh thao tháo thào thảo thạo tháp
   tháu thay thắc thằn thăm thẳm thắm thắng thằng thẳng thăng thắp thắt thâm thấm thậm thẩm thân thần thận
   thấp thập thất thật thầu thấu thây thấy thầy thẻ the thèm then thẹn theo thét thê thế thề thể thêm thềm
   thết thêu thi thì thí thị thích thịch thiếc thiểm thiên thiền thiến thiện thiển thiêng thiếp thiệp thiết
   thiệt thiếu thiều thiêu thính thinh thình thỉnh thịnh thít thịt thiu tho thọ thò thỏ thoa thoả thỏa thoái
   thoại thoải thoáng thoảng thoát thoắt thóc thói thòi thọt thon thòng thô thổ thồ thốc thôi thối thổi thôn
   thốn thộn thông thống thốt thơ thờ thớ thở thợ thơm thời thớt thu thú thù thủ thụ thua thuần thuận thuật
   thúc thục thuê thuế thui thùi thủi thùng thung thủng thuốc thuộc thuỗn thuổng thuở thuyên thuyền thuyết
   thư thứ thử thừ thự thừa thửa thức thực thước thưởng thương thường thượng thướt tra trà trả trá trạc trách
   trạch trai trái trải trại tràm trám trảm trạm trán tràn trang tráng tràng trạng trảng tranh tránh trành
   trao tráo trào trạo trát trau tráu tráy trắc trăm trằm trăng trắng trắn trận trân trấn trần trâm trầm trẫm
   trật trâu trầu trấu trẩy tre trẻ trẽ treo trèo tréo trê trễ trể trệ trên trêu tri trí trì trĩ trị tría
   trích trịch triền triển triện triết triệt triều triệu trinh trình trính trĩnh trịt trìu tro trò trỏ trọ
   trọc trói tròi trọi tròn trọn trong tròng tróng trọng trót trô trổ trỗ trộ trôi trối trồi trội trộm trôn
   trốn trộn trông trồng trống trổng trơ trở trợ trớ trời trơn trợn trớt tru trú trù trụ trua trúc trục trùm
   trung trúng trùng trũng trụng truy truyện truyền truất trừ trứ trữ trự trưa trực trứng trừng trưng trước
   trượng trương trướng trường trưởng trượt u ù ú ủ ụ ua ủa ui ủi um un ùn ung úng uông uống úp út uy ủy uỷ
   uyên uyển ư ứ ừ ưa ức ưng ứng ươm ướm ước ương ướt ưu va vá vả vã vạ vác vạc vách vạch vai vái vài vải vại
   van vàn ván vạn vang vàng váng vạng vanh vành vào váo vát vạt vay váy vảy vày vắc văn vắn vắng vắt vặt
   vẳng vặn vân vẫn vấn vần vẩn vận vâng vầng vất vật vấp vây vậy vẫy vầy vẩy ve vé vè vẻ vẽ ven vẹn véo vẹo
   vét vẹt vê về vế vệ vênh vết vệt vi ví vỉ vĩ vị vía vỉa việc viêm viên viền viễn viện viếng viết việt vinh
   vịnh vít vịt vo vó vò vỏ võ vọ vóc vọc vọi vòi voi vói vong vòng võng vọng vọp vót vọt vô vố vỗ vôi vối
   vội vồn vốn vồng vống vộ vờ vở vỡ vợ vớ vơi vời vợi vớt vu vú vù vụ vũ vua vùa vúc vục vui vùi vun vụn
   vung vùng vũng vụng vuông vuốt vút vụt vừa vữa vực vững vứt vườn vươn vương vướng vượng vượn vượt xa xá xà
   xả xạ xác xách xạch xám xanh xao xào xáo xảo xạo xát xay xảy xắn xắp xăm xăng xấc xâm xấp xập xấu xâu xây
   xẻ xe xé xem xen xén xéo xét xê xế xệ xếch xếp xì xí xị xia xích xiếc xiềng xiên xiêu xin xinh xỉu xịt xo
   xó xỏ xoa xoá xoài xoạc xoàn xoắn xoay xoáy xoăn xóc xoi xói xom xong xòng xót xô xổ xốc xôi xối xổi xộn
   xộp xốp xơ xớ xơi xu xú xù xủ xua xuân xuẩn xuất xúc xục xuể xui xúi xúm xung xùng xuống xuồng xuôi xuyên
   xuyến xuýt xứ xử xưa xưng xưởng xương xướng ý ỷ y yêm yếm yểm yên yến yết yêu yếu`
    .replace(/\s+/g, ' ')
    .split(' ')

/** Words that stand beside anything, the commonest first. */
export const FUNCTION_WORDS: readonly string[] =
  'và của các với trong về cho có được là để tại theo trên từ đến vào bằng khi những này một do đối người không sau như nhằm hoặc cùng việc qua đã phải cần ở mà thì nếu nên vì bị trước tới nhiều mọi mỗi từng sẽ đang đều cả cũng hay ra lên lại rất nhất hơn ngoài giữa gồm thuộc đó nay'.split(
    ' ',
  )

/** Syllables of words that documents write with a capital inside sentences as often as not: bodies, laws, titles. */
export const OFTEN_CAPITAL: readonly string[] =
  'ủy uỷ ban mặt trận tổ quốc sở phòng hội bộ luật quyết nghị kế chương đề chỉ thông công trung đảng nhà nước tháng ngày đoàn liên trạm chủ phó điều văn xã giáo lao thương tài tư nội y phụ nông thanh cựu trẻ tỉnh huyện thành quận phường chính thủ hiến bình thể truyền khoa tin đài báo trường cổng viện tòa toà'.split(
    ' ',
  )
