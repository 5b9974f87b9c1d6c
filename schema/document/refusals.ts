/** Why a file cannot be read, and what to do about it: one sentence in each language. */
export type Refusal = { vi: string; en: string }

export const EMPTY: Refusal = {
  vi: 'Tệp không có nội dung; hãy gửi lại tệp có văn bản của kế hoạch.',
  en: 'The file holds no text; send the file that has the text of the plan.',
}
export const BINARY: Refusal = {
  vi: 'Tệp không phải là văn bản; hãy gửi bản Word (.docx), PDF có lớp chữ hoặc văn bản thuần (.txt).',
  en: 'The file is not a text; send a Word file (.docx), a PDF with a text layer or plain text (.txt).',
}
export const UNKNOWN_ENCODING: Refusal = {
  vi: 'Không nhận ra bảng mã của văn bản (không phải Unicode, TCVN3, VNI hay Windows-1258); hãy lưu lại bằng Unicode (UTF-8) rồi gửi.',
  en: 'The encoding of the text is unknown (not Unicode, TCVN3, VNI or Windows-1258); save it as Unicode (UTF-8) and send it again.',
}
export const TOO_LARGE: Refusal = {
  vi: 'Tệp lớn hơn 10 MB; hãy bỏ bớt hình ảnh hoặc tách phụ lục rồi gửi lại.',
  en: 'The file is larger than 10 MB; remove pictures or split off the annexes and send it again.',
}
export const TOO_LONG: Refusal = {
  vi: 'Văn bản quá dài so với một kế hoạch; hãy chỉ gửi phần kế hoạch, tách riêng các phụ lục.',
  en: 'The text is too long for a plan; send the plan alone, without its annexes.',
}
export const SCANNED: Refusal = {
  vi: 'Tệp PDF là bản quét, không có lớp chữ; hãy gửi bản Word (.docx), bản PDF xuất từ Word, hoặc nhận dạng chữ (OCR) trước.',
  en: 'The PDF is a scan without a text layer; send the Word file (.docx), a PDF exported from Word, or run OCR first.',
}
export const PICTURE: Refusal = {
  vi: 'Tệp là hình ảnh, không có chữ để đọc; hãy gửi bản Word (.docx) hoặc PDF có lớp chữ.',
  en: 'The file is a picture without text to read; send the Word file (.docx) or a PDF with a text layer.',
}
export const LOCKED: Refusal = {
  vi: 'Tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại.',
  en: 'The file is protected by a password; remove it and send the file again.',
}
export const OLD_OFFICE: Refusal = {
  vi: 'Tệp theo định dạng Office cũ (.doc, .xls); hãy mở bằng Word, chọn Lưu thành (Save As) kiểu .docx rồi gửi lại.',
  en: 'The file is in the old Office format (.doc, .xls); open it in Word, save it as .docx and send that.',
}
export const RICH_TEXT: Refusal = {
  vi: 'Tệp theo định dạng RTF; hãy mở bằng Word, chọn Lưu thành (Save As) kiểu .docx rồi gửi lại.',
  en: 'The file is in RTF; open it in Word, save it as .docx and send that.',
}
export const OTHER_OFFICE: Refusal = {
  vi: 'Tệp không phải văn bản Word mà của chương trình khác (trình chiếu, OpenDocument); hãy lưu thành .docx rồi gửi lại.',
  en: 'The file is no Word document but of another kind (slides, OpenDocument); save it as .docx and send that.',
}
export const SPREADSHEET: Refusal = {
  vi: 'Tệp là bảng tính Excel; hãy gửi văn bản của kế hoạch dưới dạng .docx hoặc PDF có lớp chữ.',
  en: 'The file is an Excel workbook; send the text of the plan as .docx or a PDF with a text layer.',
}
export const ARCHIVE: Refusal = {
  vi: 'Tệp là tệp nén; hãy giải nén rồi gửi từng tệp kế hoạch.',
  en: 'The file is an archive; unpack it and send each plan by itself.',
}
export const BOMB: Refusal = {
  vi: 'Tệp nén chứa dữ liệu lớn bất thường nên không được mở; hãy lưu lại văn bản bằng Word rồi gửi.',
  en: 'The file unpacks to an unusual size and was not opened; save the document again in Word and send that.',
}
export const MACROS: Refusal = {
  vi: 'Tệp Word có chứa macro; hãy lưu thành .docx (không có macro) rồi gửi lại.',
  en: 'The Word file contains macros; save it as .docx (without macros) and send that.',
}
export const NO_DOCUMENT: Refusal = {
  vi: 'Tệp Word thiếu phần văn bản; hãy mở và lưu lại bằng Word rồi gửi.',
  en: 'The Word file lacks its text part; open it in Word, save it again and send that.',
}
export const DAMAGED: Refusal = {
  vi: 'Tệp bị hỏng hoặc chưa tải lên trọn vẹn; hãy mở thử trên máy, lưu lại rồi gửi.',
  en: 'The file is damaged or incomplete; open it on your computer, save it again and send that.',
}
export const WEB_PAGE: Refusal = {
  vi: 'Tệp là trang web (HTML); hãy sao chép văn bản của kế hoạch vào Word, lưu thành .docx rồi gửi.',
  en: 'The file is a web page (HTML); copy the text of the plan into Word, save it as .docx and send that.',
}
