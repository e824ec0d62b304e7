import type { SameKeys } from './same-keys.js';

export const translationsVi = {
  translations: {
    title: 'Bản dịch còn thiếu',
    text: 'Những gì người dân và cán bộ đọc bằng tiếng Việt mà chưa có tiếng Anh. Giao diện của chính hệ thống luôn đủ hai thứ tiếng.',
    total: 'Còn thiếu {{count}} câu chữ ở {{places}} nơi.',
    none: 'Không thiếu bản dịch nào',
    noneHint: 'Mọi thủ tục, biểu mẫu, quy trình, đơn vị và ngày nghỉ đang dùng đều có tiếng Anh.',
    where: 'Nơi',
    name: 'Tên',
    count: 'Thiếu',
    examples: 'Câu chữ',
    more: 'và {{count}} câu nữa',
    mend: 'Sửa',
    place: {
      procedure: 'Thủ tục',
      form: 'Biểu mẫu',
      flow: 'Quy trình',
      template: 'Mẫu kết quả',
      unit: 'Đơn vị',
      agency: 'Cơ quan',
      calendar_day: 'Ngày trong lịch',
      officer: 'Chức danh',
    },
  },
} as const satisfies object;

export const translationsEn: SameKeys<typeof translationsVi> = {
  translations: {
    title: 'Missing translations',
    text: 'What citizens and officers read in Vietnamese and cannot read in English. The words of the system itself are always complete.',
    total: '{{count}} texts are missing in {{places}} places.',
    none: 'No translation is missing',
    noneHint: 'Every procedure, form, flow, unit and day off in use has its English.',
    where: 'Where',
    name: 'Name',
    count: 'Missing',
    examples: 'Texts',
    more: 'and {{count}} more',
    mend: 'Mend',
    place: {
      procedure: 'Procedure',
      form: 'Form',
      flow: 'Flow',
      template: 'Result template',
      unit: 'Unit',
      agency: 'Agency',
      calendar_day: 'Day of the calendar',
      officer: 'Title',
    },
  },
};
