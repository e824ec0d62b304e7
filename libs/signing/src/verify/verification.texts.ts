import type { VerificationReason } from './reason.js';

/** What a reason means to the reader of a report, in Vietnamese (Circular 15/2025/TT-BKHCN) and English. */
export const VERIFICATION_TEXTS: Record<VerificationReason, { readonly vi: string; readonly en: string }> = {
  byte_range: {
    vi: 'Phạm vi byte của chữ ký không bao trùm đúng phần tài liệu được ký.',
    en: 'The byte range of the signature does not cover exactly the signed part of the document.',
  },
  contents: { vi: 'Vùng chứa chữ ký bị thiếu hoặc bị sửa.', en: 'The signature contents are missing or altered.' },
  dictionary: { vi: 'Dữ liệu mô tả chữ ký bị thiếu hoặc không đúng mẫu.', en: 'The signature dictionary is missing or of a foreign form.' },
  cms_malformed: { vi: 'Không đọc được dữ liệu chữ ký.', en: 'The signature data cannot be read.' },
  cms_profile: { vi: 'Chữ ký không theo mẫu của hệ thống này.', en: 'The signature does not follow the profile of this system.' },
  algorithm: { vi: 'Thuật toán ký không được chấp nhận.', en: 'The signature algorithm is not accepted.' },
  digest_mismatch: { vi: 'Nội dung tài liệu đã bị thay đổi sau khi ký.', en: 'The document was changed after it was signed.' },
  signature_mismatch: { vi: 'Giá trị chữ ký không khớp với chứng thư số.', en: 'The signature value does not match the certificate.' },
  signing_certificate: {
    vi: 'Chữ ký không gắn với đúng chứng thư số của người ký.',
    en: 'The signature is not bound to the signer’s certificate.',
  },
  signer_usage: { vi: 'Chứng thư số không dùng để ký tài liệu.', en: 'The certificate is not meant for signing documents.' },
  signer_weak: { vi: 'Khóa của chứng thư số quá yếu.', en: 'The key of the certificate is too weak.' },
  chain_incomplete: { vi: 'Chưa xác định được đường dẫn tới tổ chức chứng thực tin cậy.', en: 'No path to a trusted authority was found.' },
  chain_invalid: { vi: 'Chuỗi chứng thư số không hợp lệ.', en: 'The certificate chain is not valid.' },
  certificate_expired: {
    vi: 'Chứng thư số đã hết hạn tại thời điểm kiểm tra và không có dấu thời gian.',
    en: 'A certificate had expired at the instant of checking, and there is no timestamp.',
  },
  certificate_not_yet_valid: {
    vi: 'Chứng thư số chưa có hiệu lực tại thời điểm kiểm tra.',
    en: 'A certificate was not yet valid at the instant of checking.',
  },
  changed_after_signing: {
    vi: 'Có nội dung được thêm hoặc sửa sau khi ký, ngoài chữ ký tại ô đã chuẩn bị.',
    en: 'Something other than a signature in a prepared field was added or changed after signing.',
  },
  form_structure: { vi: 'Cấu trúc ô ký không phải do hệ thống này tạo ra.', en: 'The signature fields were not made by this system.' },
  signature_shared: { vi: 'Một chữ ký được dùng lại ở nhiều ô.', en: 'One signature is used in several fields.' },
};
