import type { Field } from '../definition/field.js';
import type { LocalText } from '../definition/local-text.js';
import { inLanguage } from '../definition/local-text.js';

export type MessageParams = Readonly<Record<string, string | number>>;

/** What the person can do about one answer. `{{label}}` and `{{name}}` are replaced. */
const MESSAGES: Readonly<Record<string, LocalText>> = {
  too_long: { vi: '{{label}}: rút gọn còn tối đa {{limit}} ký tự', en: '{{label}}: shorten to {{limit}} characters at most' },
  too_short: { vi: '{{label}}: ghi ít nhất {{limit}} ký tự', en: '{{label}}: write at least {{limit}} characters' },
  too_small: { vi: '{{label}}: nhập từ {{limit}} trở lên', en: '{{label}}: enter {{limit}} or more' },
  too_large: { vi: '{{label}}: nhập không quá {{limit}}', en: '{{label}}: enter {{limit}} or less' },
  too_few: { vi: '{{label}}: cần ít nhất {{limit}}', en: '{{label}}: at least {{limit}} needed' },
  too_many: { vi: '{{label}}: giữ lại tối đa {{limit}}', en: '{{label}}: keep {{limit}} at most' },
  duplicate: { vi: '{{label}}: bỏ bớt mục bị trùng', en: '{{label}}: remove the entry given twice' },
  not_a_number: {
    vi: '{{label}}: nhập số, tối đa {{decimals}} chữ số sau dấu phẩy, ví dụ 1.234,5',
    en: '{{label}}: enter a number with at most {{decimals}} digits after the comma, for example 1.234,5',
  },
  not_an_integer: { vi: '{{label}}: nhập số nguyên, ví dụ 12', en: '{{label}}: enter a whole number, for example 12' },
  not_money: { vi: '{{label}}: nhập số tiền bằng đồng, ví dụ 50.000', en: '{{label}}: enter an amount in dong, for example 50.000' },
  not_an_option: { vi: '{{label}}: chọn một trong các mục có sẵn', en: '{{label}}: choose one of the given options' },
  not_yes_or_no: { vi: '{{label}}: chọn Có hoặc Không', en: '{{label}}: choose Yes or No' },
  not_uploaded: { vi: '{{label}}: tải tệp lên lại', en: '{{label}}: upload the file again' },
  not_readable: { vi: '{{label}}: nhập lại', en: '{{label}}: enter it again' },
  date: {
    vi: '{{label}}: nhập ngày có thật theo dạng ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 27/3/1990',
    en: '{{label}}: enter a real date as day/month/year with all four digits of the year, for example 27/3/1990',
  },
  not_before: { vi: '{{label}}: nhập ngày {{limit}} hoặc muộn hơn', en: '{{label}}: enter {{limit}} or a later date' },
  not_after: { vi: '{{label}}: nhập ngày {{limit}} hoặc sớm hơn', en: '{{label}}: enter {{limit}} or an earlier date' },
  not_after_today: { vi: '{{label}}: nhập ngày không muộn hơn hôm nay', en: '{{label}}: enter a date not later than today' },
  not_before_today: { vi: '{{label}}: nhập ngày từ hôm nay trở đi', en: '{{label}}: enter today or a later date' },
  name: {
    vi: '{{label}}: chỉ dùng chữ cái, dấu cách, dấu nháy, dấu chấm và gạch nối; bỏ chữ số, biểu tượng và chữ không thuộc bảng chữ cái La-tinh',
    en: '{{label}}: use letters, spaces, apostrophes, full stops and hyphens only; remove digits, symbols and letters outside the Latin alphabet',
  },
  printable: {
    vi: '{{label}}: bỏ biểu tượng cảm xúc và chữ không thuộc bảng chữ cái La-tinh',
    en: '{{label}}: remove emoji and letters outside the Latin alphabet',
  },
  cccd: {
    vi: '{{label}}: nhập đủ 12 chữ số trên thẻ căn cước, bắt đầu bằng số 0',
    en: '{{label}}: enter the 12 digits of the identity card, starting with 0',
  },
  phone: {
    vi: '{{label}}: nhập số điện thoại 10 chữ số, ví dụ 0912345678',
    en: '{{label}}: enter a phone number of 10 digits, for example 0912345678',
  },
  email: { vi: '{{label}}: nhập địa chỉ thư điện tử, ví dụ ten@vidu.vn', en: '{{label}}: enter an email address, for example ten@vidu.vn' },
  taxcode: {
    vi: '{{label}}: nhập mã số thuế 10, 12 hoặc 13 chữ số, ví dụ 0100109106-001',
    en: '{{label}}: enter a tax code of 10, 12 or 13 digits, for example 0100109106-001',
  },
  plate: { vi: '{{label}}: nhập biển số xe, ví dụ 30A-12345', en: '{{label}}: enter a plate number, for example 30A-12345' },
  landParcel: {
    vi: '{{label}}: nhập số thửa/số tờ bản đồ, ví dụ 125/12',
    en: '{{label}}: enter parcel number/map sheet number, for example 125/12',
  },
  provinceCode: { vi: 'Chọn {{name}} trong danh sách', en: 'Choose the {{name}} from the list' },
  communeCode: { vi: 'Chọn {{name}} trong danh sách', en: 'Choose the {{name}} from the list' },
  hidden: { vi: '{{label}}: bỏ câu trả lời này, câu hỏi không áp dụng', en: '{{label}}: remove this answer, the question does not apply' },
};

const REQUIRED: Readonly<Record<string, LocalText>> = {
  choose: { vi: 'Chọn {{name}}', en: 'Choose: {{name}}' },
  upload: { vi: 'Tải lên {{name}}', en: 'Upload: {{name}}' },
  tick: { vi: 'Đánh dấu vào ô “{{label}}”', en: 'Tick the box “{{label}}”' },
  declare: { vi: 'Đánh dấu vào ô cam đoan để tiếp tục', en: 'Tick the declaration to continue' },
  answer: { vi: 'Chọn Có hoặc Không: {{label}}', en: 'Choose Yes or No: {{label}}' },
  add: { vi: 'Thêm ít nhất một mục: {{label}}', en: 'Add at least one entry: {{label}}' },
  enter: { vi: 'Nhập {{name}}', en: 'Enter: {{name}}' },
};

/** The text for one error of a field: its own text if the form gives one, else the general text of the code. */
export function fieldMessage(field: Field, code: string, params: MessageParams): Required<LocalText> {
  const own = field.messages && Object.hasOwn(field.messages, code) ? field.messages[code] : undefined;
  const template = own ?? (code === 'required' ? REQUIRED[requiredVerb(field)] : MESSAGES[code]) ?? MESSAGES['not_readable'];
  if (!template) return { vi: field.label.vi, en: field.label.en ?? field.label.vi };
  return { vi: fill(template.vi, field, params, 'vi'), en: fill(template.en ?? template.vi, field, params, 'en') };
}

function requiredVerb(field: Field): string {
  switch (field.type) {
    case 'choice':
    case 'choices':
      return 'choose';
    case 'file':
      return 'upload';
    case 'checkbox':
      return 'tick';
    case 'declaration':
      return 'declare';
    case 'yesno':
      return 'answer';
    case 'repeat':
      return 'add';
    case 'text':
      return field.format === 'provinceCode' || field.format === 'communeCode' ? 'choose' : 'enter';
    default:
      return 'enter';
  }
}

function fill(template: string, field: Field, params: MessageParams, language: 'vi' | 'en'): string {
  const label = inLanguage(field.label, language).replace(/[?:.]+$/, '');
  const values: MessageParams = { ...params, label, name: language === 'vi' ? insideSentence(label) : label };
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/** "Số bản sao" -> "số bản sao"; an abbreviation such as "CCCD" keeps its capitals. */
function insideSentence(label: string): string {
  const [first = '', second = ''] = label;
  return second !== '' && second === second.toUpperCase() && second !== second.toLowerCase()
    ? label
    : first.toLowerCase() + label.slice(first.length);
}
