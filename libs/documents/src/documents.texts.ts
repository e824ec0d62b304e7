import type { ErrorTexts } from '@app/platform';

export const DOCUMENTS_TEXTS: ErrorTexts = {
  'documents.empty_file': {
    vi: { title: 'Chưa có tệp', remedy: 'Chưa có tệp nào được chọn, hoặc tệp không có nội dung. Chọn tệp rồi gửi lại.' },
    en: { title: 'There is no file yet', remedy: 'No file was chosen, or it has no content. Choose a file and send it again.' },
  },
  'documents.file_too_large': {
    vi: { title: 'Tệp quá lớn', remedy: 'Mỗi tệp tối đa {{maxMegabytes}} MB; chụp lại với độ phân giải thấp hơn hoặc tách tệp.' },
    en: { title: 'The file is too large', remedy: 'At most {{maxMegabytes}} MB a file; lower the resolution or split it.' },
  },
  'documents.content_not_allowed': {
    vi: { title: 'Loại tệp không được nhận', remedy: 'Nội dung tệp phải đúng với đuôi tệp và thuộc loại: {{accepted}}.' },
    en: { title: 'This type of file is not accepted', remedy: 'The content must match the extension and be one of: {{accepted}}.' },
  },
  'documents.damaged_file': {
    vi: { title: 'Tệp bị hỏng hoặc thiếu', remedy: 'Mở thử tệp trên máy của bạn rồi lưu lại hoặc quét lại, sau đó tải lên lần nữa.' },
    en: { title: 'The file is damaged or incomplete', remedy: 'Open it on your device, save or scan it again, then upload once more.' },
  },
  'documents.encrypted_pdf': {
    vi: { title: 'Tệp PDF có mật khẩu', remedy: 'Bỏ mật khẩu của tệp rồi tải lên lại.' },
    en: { title: 'The PDF has a password', remedy: 'Remove the password and upload it again.' },
  },
  'documents.too_many_pages': {
    vi: { title: 'Bản quét quá nhiều trang', remedy: 'Quét thành nhiều tệp, mỗi tệp không quá {{most}} trang.' },
    en: { title: 'The scan has too many pages', remedy: 'Scan it into several files of at most {{most}} pages each.' },
  },
  'documents.page_unknown': {
    vi: { title: 'Bản quét không có trang này', remedy: 'Chọn lại trang: bản quét có {{pages}} trang, không có trang {{page}}.' },
    en: { title: 'The scan has no such page', remedy: 'Choose again: the scan has {{pages}} pages, and no page {{page}}.' },
  },
  'documents.upload_cut_off': {
    vi: { title: 'Tải lên bị ngắt giữa chừng', remedy: 'Kiểm tra mạng rồi tải lên lại; chưa có gì được lưu.' },
    en: { title: 'The upload was cut off', remedy: 'Check the network and upload again; nothing was stored.' },
  },
  'documents.not_found': {
    vi: { title: 'Không tìm thấy tệp', remedy: 'Tải lại trang; có thể tệp đã được thay hoặc bạn không có quyền xem.' },
    en: { title: 'Document not found', remedy: 'Reload the page; it may have been replaced or may not be yours.' },
  },
  'documents.not_ready': {
    vi: { title: 'Tệp chưa mở được', remedy: 'Tệp đang chờ kiểm tra an toàn hoặc không an toàn ({{scanState}}). Thử lại sau ít phút.' },
    en: {
      title: 'The document cannot be opened yet',
      remedy: 'It waits for the safety check or failed it ({{scanState}}). Try again in a few minutes.',
    },
  },
  'documents.preview_not_possible': {
    vi: { title: 'Loại tệp này không xem ngay trên trang được', remedy: 'Tải tệp về rồi mở bằng phần mềm trên máy.' },
    en: { title: 'This type of document cannot be shown on the page', remedy: 'Download it and open it with a program on your computer.' },
  },
  'documents.store_unavailable': {
    vi: { title: 'Kho tệp đang gián đoạn', remedy: 'Thử tải lên lại sau ít phút; phần đã điền vẫn còn.' },
    en: { title: 'The file store is unavailable', remedy: 'Try again in a few minutes; what you filled in is kept.' },
  },
};
