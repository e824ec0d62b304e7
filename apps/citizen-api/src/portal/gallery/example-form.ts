import type { Field, FormDefinition, LocalText } from '@app/forms';

const both = (vi: string, en: string): LocalText => ({ vi, en });
const OPTIONS = [
  { value: 'a', label: both('Nộp trực tuyến', 'Online') },
  { value: 'b', label: both('Nộp tại quầy', 'At the desk') },
  { value: 'c', label: both('Qua bưu chính', 'By post') },
];

/** One question of every type. */
export const EXAMPLE_FIELDS: readonly Field[] = [
  {
    key: 'name',
    type: 'text',
    label: both('Họ, chữ đệm, tên', 'Full name'),
    hint: both('Như trên thẻ căn cước', 'As on the card'),
    required: true,
  },
  { key: 'reason', type: 'textarea', label: both('Lý do', 'Reason') },
  { key: 'floors', type: 'integer', label: both('Số tầng', 'Floors'), required: true },
  { key: 'area', type: 'decimal', label: both('Diện tích', 'Area'), unit: both('m²', 'm²'), required: true },
  { key: 'value', type: 'money', label: both('Giá trị', 'Value'), required: true },
  { key: 'born', type: 'date', label: both('Ngày sinh', 'Day of birth'), required: true },
  { key: 'way', type: 'choice', display: 'radio', label: both('Cách nộp', 'How to submit'), options: OPTIONS, required: true },
  { key: 'nation', type: 'choice', label: both('Quốc tịch', 'Nationality'), catalogue: 'nations', required: true },
  { key: 'papers', type: 'choices', label: both('Giấy tờ có sẵn', 'Papers at hand'), options: OPTIONS },
  { key: 'married', type: 'yesno', label: both('Đã kết hôn', 'Married'), required: true },
  { key: 'copy', type: 'checkbox', label: both('Cần bản sao', 'A copy is wanted') },
  { key: 'home', type: 'address', label: both('Nơi ở', 'Residence'), required: true },
  { key: 'mother', type: 'person', parts: ['fullName', 'idNumber'], label: both('Mẹ', 'Mother'), required: true },
  { key: 'map', type: 'file', docType: 'map', accept: ['.pdf'], maxMb: 5, label: both('Sơ đồ nhà', 'Plan of the house') },
  {
    key: 'children',
    type: 'repeat',
    label: both('Các con', 'Children'),
    itemTitle: both('Con', 'Child'),
    max: 3,
    fields: [{ key: 'name', type: 'text', label: both('Tên con', 'Name of the child'), required: true }],
  },
  { key: 'age', type: 'computed', compute: { fn: 'ageYears', field: 'born' }, label: both('Tuổi', 'Age') },
  { key: 'note', type: 'info', label: both('Điều này chỉ để đọc.', 'This is only to be read.') },
  { key: 'sworn', type: 'declaration', label: both('Tôi cam đoan điều khai là đúng', 'I declare that this is true') },
];

export const EXAMPLE_FORM: FormDefinition = {
  format: 'vn-form/1',
  id: 'gallery',
  version: 1,
  title: both('Mẫu', 'Sample'),
  pages: [{ id: 'all', title: both('Mọi loại câu hỏi', 'Every kind of question'), fields: EXAMPLE_FIELDS }],
};
