const ASK_FOR_CLEAN_PDF = {
  vi: 'Hãy xuất lại tài liệu thành PDF thông thường rồi tải lên lại.',
  en: 'Export the document again as a plain PDF and upload it again.',
};
const PREPARE_AGAIN = { vi: 'Hãy tải lại tài liệu và thực hiện ký lại.', en: 'Reload the document and sign again.' };
const OTHER_CERTIFICATE = {
  vi: 'Hãy chọn chứng thư số khác hoặc liên hệ tổ chức cấp chứng thư số.',
  en: 'Choose another certificate or contact the authority that issued it.',
};
const TELL_ADMINISTRATOR = { vi: 'Hãy báo người quản trị hệ thống.', en: 'Tell the administrator of the system.' };

function entry(
  vi: string,
  en: string,
  remedy: { vi: string; en: string },
): { vi: { title: string; remedy: string }; en: { title: string; remedy: string } } {
  return { vi: { title: vi, remedy: remedy.vi }, en: { title: en, remedy: remedy.en } };
}

/** Titles and remedies of every error code of this library. */
export const SIGNING_TEXTS: Record<string, { vi: { title: string; remedy: string }; en: { title: string; remedy: string } }> = {
  'signing.pdf_malformed': entry('Tệp PDF bị lỗi cấu trúc', 'The PDF file is broken', ASK_FOR_CLEAN_PDF),
  'signing.pdf_encrypted': entry('Tệp PDF được bảo vệ bằng mật khẩu', 'The PDF file is protected by a password', {
    vi: 'Hãy bỏ mật khẩu rồi tải lên lại.',
    en: 'Remove the password and upload the file again.',
  }),
  'signing.pdf_hybrid': entry('Tệp PDF có hai bảng tham chiếu khác nhau', 'The PDF file has two reference tables', ASK_FOR_CLEAN_PDF),
  'signing.pdf_leading_junk': entry('Tệp PDF có dữ liệu lạ ở đầu', 'The PDF file starts with foreign data', ASK_FOR_CLEAN_PDF),
  'signing.pdf_trailing_junk': entry('Tệp PDF có dữ liệu lạ ở cuối', 'The PDF file ends with foreign data', ASK_FOR_CLEAN_PDF),
  'signing.pdf_too_complex': entry('Tệp PDF quá phức tạp ({{limit}})', 'The PDF file is too complex ({{limit}})', ASK_FOR_CLEAN_PDF),
  'signing.pdf_too_large': entry('Tệp PDF quá lớn', 'The PDF file is too large', {
    vi: 'Hãy giảm dung lượng xuống dưới {{maxBytes}} byte.',
    en: 'Reduce the file to less than {{maxBytes}} bytes.',
  }),
  'signing.active_content': entry('Tài liệu có nội dung động ({{entry}})', 'The document has active content ({{entry}})', {
    vi: 'Hãy bỏ mã lệnh, biểu mẫu, lớp ẩn và tệp đính kèm rồi tạo lại tài liệu.',
    en: 'Remove scripts, forms, layers and attachments and make the document again.',
  }),
  'signing.page_missing': entry('Không có trang để đặt chữ ký', 'The page for the signature does not exist', TELL_ADMINISTRATOR),
  'signing.field_name_invalid': entry(
    'Tên ô ký không hợp lệ hoặc bị trùng',
    'The name of the signature field is invalid or used twice',
    TELL_ADMINISTRATOR,
  ),
  'signing.field_missing': entry('Tài liệu không có ô ký này', 'The document has no such signature field', {
    vi: 'Hãy kiểm tra lại mẫu tài liệu và vai trò ký.',
    en: 'Check the document template and the role you sign in.',
  }),
  'signing.field_filled': entry('Ô ký này đã được ký', 'This field is already signed', {
    vi: 'Hãy tải lại tài liệu để xem chữ ký hiện có.',
    en: 'Reload the document to see the signature.',
  }),
  'signing.head_moved': entry('Tài liệu đã được người khác ký trước', 'Somebody else has signed the document meanwhile', PREPARE_AGAIN),
  'signing.head_invalid': entry('Tài liệu có chữ ký không hợp lệ', 'The document carries a signature that does not hold', {
    vi: 'Không ký tiếp; hãy tạo lại tài liệu và báo người quản trị.',
    en: 'Do not sign it; make the document again and tell the administrator.',
  }),
  'signing.preparation_broken': entry('Dữ liệu chuẩn bị ký không còn khớp', 'The prepared signature no longer fits', PREPARE_AGAIN),
  'signing.signature_value_wrong': entry(
    'Giá trị chữ ký không đúng với chứng thư số',
    'The signature value does not belong to the certificate',
    {
      vi: 'Hãy kiểm tra thiết bị hoặc dịch vụ ký rồi ký lại.',
      en: 'Check the signing device or service and sign again.',
    },
  ),
  'signing.signature_space_exceeded': entry(
    'Chữ ký lớn hơn chỗ dành sẵn',
    'The signature is larger than the reserved space',
    PREPARE_AGAIN,
  ),
  'signing.certificate_malformed': entry('Không đọc được chứng thư số', 'The certificate cannot be read', OTHER_CERTIFICATE),
  'signing.certificate_expired': entry('Chứng thư số đã hết hạn', 'The certificate has expired', {
    vi: 'Chứng thư số hết hạn lúc {{notAfter}}; hãy gia hạn hoặc chọn chứng thư số khác.',
    en: 'It expired at {{notAfter}}; renew it or choose another certificate.',
  }),
  'signing.certificate_not_yet_valid': entry('Chứng thư số chưa có hiệu lực', 'The certificate is not valid yet', {
    vi: 'Chứng thư số có hiệu lực từ {{notBefore}}; hãy ký sau thời điểm đó hoặc kiểm tra đồng hồ máy chủ.',
    en: 'It is valid from {{notBefore}}; sign after that instant or check the server’s clock.',
  }),
  'signing.certificate_usage_wrong': entry(
    'Chứng thư số không dùng để ký tài liệu',
    'The certificate is not for signing documents',
    OTHER_CERTIFICATE,
  ),
  'signing.certificate_key_weak': entry('Khóa của chứng thư số quá yếu', 'The key of the certificate is too weak', OTHER_CERTIFICATE),
  'signing.algorithm_unfit': entry('Thuật toán ký không hợp với khóa', 'The signature algorithm does not fit the key', {
    vi: 'Khóa loại {{keyType}} không dùng được {{algorithm}}; hãy báo người quản trị chỉnh cấu hình chữ ký.',
    en: 'A key of type {{keyType}} cannot do {{algorithm}}; ask the administrator to set the credential right.',
  }),
  'signing.key_mismatch': entry('Khóa và chứng thư số không cùng cặp', 'Key and certificate do not belong together', OTHER_CERTIFICATE),
  'signing.key_store_unreadable': entry('Không mở được tệp khóa', 'The key file cannot be opened', {
    vi: 'Hãy kiểm tra mật khẩu và tệp PKCS#12.',
    en: 'Check the passphrase and the PKCS#12 file.',
  }),
  'signing.glyph_missing': entry('Phông chữ thiếu ký tự {{codePoint}}', 'The font has no character {{codePoint}}', {
    vi: 'Hãy sửa ký tự này trong văn bản hoặc dùng phông chữ đầy đủ tiếng Việt.',
    en: 'Change the character in the text or use a font with all Vietnamese letters.',
  }),
  'signing.font_unusable': entry('Không dùng được phông chữ', 'The font cannot be used', {
    vi: 'Hãy cấu hình một phông TrueType cho phép nhúng.',
    en: 'Configure a TrueType font that may be embedded.',
  }),
  'signing.image_unusable': entry('Không dùng được ảnh chữ ký hoặc ảnh dấu', 'The signature or seal image cannot be used', {
    vi: 'Hãy dùng ảnh PNG nền trong suốt, không quá 4 triệu điểm ảnh.',
    en: 'Use a PNG with transparent background and at most 4 million pixels.',
  }),
};
