import type { ErrorTexts } from './errors/domain-error.js';

export const PLATFORM_TEXTS: ErrorTexts = {
  'platform.invalid_input': {
    vi: { title: 'Dữ liệu gửi lên chưa đúng', remedy: 'Sửa các ô được nêu kèm rồi gửi lại.' },
    en: { title: 'Some input is not valid', remedy: 'Correct the fields named with this answer and send again.' },
  },
  'platform.malformed_body': {
    vi: { title: 'Nội dung gửi lên không đọc được', remedy: 'Gửi JSON đúng cú pháp, lồng không quá 32 tầng và không dùng khóa đặc biệt.' },
    en: { title: 'The request body cannot be read', remedy: 'Send well-formed JSON, nested at most 32 levels, without reserved keys.' },
  },
  'platform.body_too_large': {
    vi: { title: 'Nội dung gửi lên quá lớn', remedy: 'Giảm kích thước; tệp được tải lên riêng, không đặt trong JSON.' },
    en: { title: 'The request body is too large', remedy: 'Send less; files are uploaded separately, not inside JSON.' },
  },
  'platform.unsupported_media_type': {
    vi: { title: 'Kiểu nội dung không được hỗ trợ', remedy: 'Dùng Content-Type mà tài liệu API nêu cho đường dẫn này.' },
    en: { title: 'Content type not supported', remedy: 'Use the Content-Type that the API document names for this route.' },
  },
  'platform.not_found': {
    vi: { title: 'Không tìm thấy', remedy: 'Kiểm tra lại địa chỉ; có thể bạn không có quyền xem nội dung này.' },
    en: { title: 'Not found', remedy: 'Check the address; you may not have the right to see it.' },
  },
  'platform.too_many_requests': {
    vi: { title: 'Quá nhiều yêu cầu', remedy: 'Chờ {{retryAfterSeconds}} giây rồi thử lại.' },
    en: { title: 'Too many requests', remedy: 'Wait {{retryAfterSeconds}} seconds and try again.' },
  },
  'platform.idempotency_key_missing': {
    vi: { title: 'Thiếu tiêu đề Idempotency-Key', remedy: 'Tạo một UUID mới cho thao tác này và gửi lại cùng UUID đó khi thử lại.' },
    en: { title: 'Idempotency-Key header missing', remedy: 'Create a UUID for this operation and repeat the same one on every retry.' },
  },
  'platform.idempotency_key_reused': {
    vi: { title: 'Idempotency-Key đã dùng cho nội dung khác', remedy: 'Dùng một khóa mới cho nội dung mới.' },
    en: { title: 'Idempotency-Key already used with another body', remedy: 'Use a new key for a new body.' },
  },
  'platform.busy': {
    vi: { title: 'Hệ thống đang bận', remedy: 'Chờ vài giây rồi thử lại với cùng Idempotency-Key; không có gì bị mất.' },
    en: { title: 'The system is busy', remedy: 'Wait a few seconds and retry with the same Idempotency-Key; nothing is lost.' },
  },
  'platform.clock_behind': {
    vi: { title: 'Đồng hồ máy chủ chạy lùi', remedy: 'Báo người vận hành chỉnh đồng hồ; chưa có gì được ghi.' },
    en: { title: 'The server clock is behind the ledger', remedy: 'Ask the operator to correct the clock; nothing was written.' },
  },
  'platform.precondition_missing': {
    vi: { title: 'Thiếu tiêu đề If-Match', remedy: 'Đọc bản mới nhất, lấy ETag và gửi lại trong If-Match.' },
    en: { title: 'If-Match header missing', remedy: 'Read the latest version and send its ETag in If-Match.' },
  },
  'platform.precondition_stale': {
    vi: { title: 'Nội dung đã được sửa ở nơi khác', remedy: 'Đọc bản mới nhất (ETag {{current}}), gộp thay đổi rồi gửi lại.' },
    en: { title: 'Changed elsewhere meanwhile', remedy: 'Read the latest version (ETag {{current}}), merge and send again.' },
  },
  'platform.internal': {
    vi: { title: 'Lỗi hệ thống', remedy: 'Thử lại sau ít phút; nếu còn lỗi, báo mã yêu cầu {{requestId}}.' },
    en: { title: 'Internal error', remedy: 'Try again in a few minutes; if it stays, report request id {{requestId}}.' },
  },
};
