import type { TemplateFindingCode } from './check-template.js';

/** What an administrator reads about a template finding; `{{name}}` comes from its params. */
export const TEMPLATE_FINDING_TEXTS: Readonly<Record<TemplateFindingCode, { readonly vi: string; readonly en: string }>> = {
  shape: { vi: 'Sai định dạng vn-result/1: {{reason}}', en: 'Not in the vn-result/1 format: {{reason}}' },
  stray_braces: { vi: 'Dấu ngoặc nhọn không thành trường trộn', en: 'Braces that are not a merge field' },
  merge_field_unknown: { vi: 'Không có trường {{field}}', en: 'There is no field {{field}}' },
  formatter_unknown: { vi: 'Không có cách ghi {{formatter}}', en: 'There is no formatter {{formatter}}' },
  formatter_unfit: {
    vi: 'Trường {{field}} cần một trong các cách ghi: {{needed}}',
    en: 'Field {{field}} needs one of these formatters: {{needed}}',
  },
  condition_field_unknown: { vi: 'Điều kiện dùng trường không có: {{field}}', en: 'A condition reads an unknown field: {{field}}' },
  number_missing: { vi: 'Dòng số văn bản phải in trường result.number', en: 'The number line must print result.number' },
  date_missing: {
    vi: 'Dòng địa danh, ngày tháng phải in trường result.issuedOn',
    en: 'The line of place and date must print result.issuedOn',
  },
  signer_missing: {
    vi: 'Khối chữ ký phải in chức vụ và họ tên người ký',
    en: 'The signature block must print title and name of the signer',
  },
  draft_field_twice: { vi: 'Mục soạn thảo {{field}} khai hai lần', en: 'Draft field {{field}} is declared twice' },
  draft_field_unused: { vi: 'Mục soạn thảo {{field}} không được in ở đâu', en: 'Draft field {{field}} is printed nowhere' },
  table_uneven: { vi: 'Mỗi dòng của bảng phải có {{columns}} ô', en: 'Every row of the table needs {{columns}} cells' },
};
