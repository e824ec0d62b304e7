import type { SameKeys } from './same-keys.js';

export const formVi = {
  form: {
    dateHint: 'Ví dụ 27/3/1990',
    dong: 'đồng',
    fromPerson: 'Lấy từ phần Người nộp, sửa được',
    notCounted: 'Tính sau khi điền các mục trên',
    addItem: 'Thêm: {{item}}',
    removeItem: 'Bỏ: {{item}}',
  },
  files: {
    rule: 'Loại tệp {{kinds}}; mỗi tệp không quá {{max}} MB; tối đa {{count}} tệp.',
    choose: 'Chọn tệp',
    uploading: 'Đang tải lên…',
    remove: 'Bỏ',
    stored: 'Tệp đã lưu',
    notHere: 'Bản xem thử không nhận tệp.',
    tooLarge: 'Tệp lớn hơn {{max}} MB. Chọn tệp nhỏ hơn, hoặc quét lại với độ phân giải thấp hơn.',
    wrongKind: 'Chỉ nhận tệp loại {{kinds}}.',
  },
} as const satisfies object;

export const formEn: SameKeys<typeof formVi> = {
  form: {
    dateHint: 'For example 27/3/1990',
    dong: 'dong',
    fromPerson: 'Taken from the submitter, may be changed',
    notCounted: 'Worked out once the above is filled in',
    addItem: 'Add: {{item}}',
    removeItem: 'Remove: {{item}}',
  },
  files: {
    rule: 'Kinds {{kinds}}; {{max}} MB each at most; {{count}} files at most.',
    choose: 'Choose a file',
    uploading: 'Uploading…',
    remove: 'Remove',
    stored: 'Stored file',
    notHere: 'A trial takes no files.',
    tooLarge: 'The file is larger than {{max}} MB. Choose a smaller one, or scan again with fewer dots per inch.',
    wrongKind: 'Only files of the kind {{kinds}} are taken.',
  },
};
