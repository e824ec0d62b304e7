import type { LocalText } from '../definition/local-text.js';

/** Text of each finding of the publish checks; `{{name}}` is replaced from its params. */
export const FORM_FINDING_TEXTS: Readonly<Record<string, Required<LocalText>>> = {
  wrong_shape: { vi: 'Phải là {{expected}}', en: 'Must be {{expected}}' },
  missing_property: { vi: 'Thiếu thuộc tính “{{property}}”', en: 'The property “{{property}}” is missing' },
  unknown_property: {
    vi: 'Thuộc tính “{{property}}” không có trong định dạng',
    en: 'The property “{{property}}” is not part of the format',
  },
  unknown_type: { vi: 'Không có loại “{{type}}”', en: 'There is no type “{{type}}”' },
  key_form: {
    vi: 'Khóa “{{key}}” phải bắt đầu bằng chữ thường, chỉ gồm chữ và số, tối đa 40 ký tự, không trùng tên có sẵn của hệ thống',
    en: 'Key “{{key}}” must start with a small letter and have letters and digits only, 40 at most, and not be a name every object has',
  },
  key_taken: { vi: 'Khóa “{{key}}” được dùng hai lần', en: 'Key “{{key}}” is used twice' },
  page_taken: { vi: 'Mã trang “{{id}}” được dùng hai lần', en: 'Page id “{{id}}” is used twice' },
  page_empty: { vi: 'Trang không có câu hỏi nào', en: 'The page has no question' },
  page_unreachable: { vi: 'Không câu trả lời nào làm trang này hiện ra', en: 'No answers ever show this page' },
  page_crowded: {
    vi: 'Trang có {{count}} câu hỏi; nên chia thành các trang không quá 8 câu',
    en: 'The page has {{count}} questions; split it into pages of 8 at most',
  },
  option_taken: { vi: 'Giá trị “{{value}}” có hai lần trong danh sách chọn', en: 'The option value “{{value}}” is there twice' },
  options_missing: {
    vi: 'Cần danh sách chọn hoặc tên danh mục, và chỉ một trong hai',
    en: 'Give options or the name of a catalogue, exactly one of them',
  },
  text_missing: { vi: 'Thiếu nội dung tiếng Việt', en: 'The Vietnamese text is missing' },
  english_missing: { vi: 'Thiếu nội dung tiếng Anh', en: 'The English text is missing' },
  field_unknown: {
    vi: 'Điều kiện nhắc đến trường “{{field}}” không có trong biểu mẫu',
    en: 'Refers to field “{{field}}”, which does not exist',
  },
  field_later: {
    vi: 'Chỉ được dùng trường đứng trước; “{{field}}” đứng sau',
    en: 'Only earlier fields may be used; “{{field}}” comes later',
  },
  field_unfit: {
    vi: 'Phép so sánh “{{op}}” không dùng được với trường “{{field}}”',
    en: 'The comparison “{{op}}” does not fit field “{{field}}”',
  },
  condition_deep: { vi: 'Điều kiện lồng nhau quá 5 tầng', en: 'The condition is nested more than 5 levels deep' },
  condition_empty: { vi: 'Điều kiện “all” hoặc “any” không có thành phần', en: 'An “all” or “any” without parts' },
  option_unknown: { vi: 'Trường “{{field}}” không có mục chọn “{{value}}”', en: 'Field “{{field}}” has no option “{{value}}”' },
  never_shown: { vi: 'Không câu trả lời nào làm điều kiện này đúng', en: 'No answers ever make this condition true' },
  always_shown: { vi: 'Điều kiện này luôn đúng; có thể bỏ', en: 'This condition is always true; it can be dropped' },
  too_many_combinations: {
    vi: 'Điều kiện quá phức tạp để kiểm tra hết các khả năng',
    en: 'The condition is too complex to try every possibility',
  },
  file_too_large: {
    vi: 'Giới hạn {{maxMb}} MB lớn hơn mức {{limit}} MB hệ thống nhận được',
    en: 'The limit of {{maxMb}} MB is above the {{limit}} MB the system accepts',
  },
  file_type_refused: { vi: 'Hệ thống không nhận tệp “{{extension}}”', en: 'The system does not accept “{{extension}}” files' },
  bounds_crossed: { vi: 'Giới hạn dưới lớn hơn giới hạn trên', en: 'The lower bound is above the upper bound' },
  bound_form: {
    vi: 'Giới hạn ngày phải là ngày có thật dạng YYYY-MM-DD hoặc “today”',
    en: 'A day bound must be a real day YYYY-MM-DD or “today”',
  },
  sub_field_type: {
    vi: 'Trường loại “{{type}}” không được nằm trong nhóm lặp',
    en: 'A field of type “{{type}}” cannot be inside a repeat',
  },
  personal_unmarked: {
    vi: 'Trường chứa dữ liệu cá nhân nhưng chưa khai “pii”',
    en: 'The field holds personal data but does not say so in “pii”',
  },
  personal_reported: {
    vi: 'Dữ liệu cá nhân không được đưa vào báo cáo (reportAs)',
    en: 'Personal data must not be projected for reports (reportAs)',
  },
  report_taken: { vi: 'Tên cột báo cáo “{{name}}” được dùng hai lần', en: 'The report column “{{name}}” is used twice' },
};
