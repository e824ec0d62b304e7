import type { SameKeys } from './same-keys.js';

export const viewsVi = {
  views: {
    title: 'Góc nhìn đã lưu',
    none: 'Chưa lưu góc nhìn nào.',
    save: 'Lưu góc nhìn này…',
    edit: 'Sửa “{{name}}”…',
    text: 'Bộ lọc và thứ tự đang thấy được lưu cho bạn, dùng được ở mọi máy.',
    name: 'Tên góc nhìn',
    default: 'Mở hộp việc bằng góc nhìn này',
    isDefault: '{{name}} (mở đầu tiên)',
    saved: 'Đã lưu “{{name}}”.',
    forget: 'Bỏ góc nhìn',
    forgotten: 'Đã bỏ “{{name}}”.',
  },
  live: { changed: 'Hồ sơ này vừa có thay đổi. Nội dung bạn đang soạn còn nguyên.' },
} as const satisfies object;

export const viewsEn: SameKeys<typeof viewsVi> = {
  views: {
    title: 'Saved views',
    none: 'No view is saved yet.',
    save: 'Save this view…',
    edit: 'Change “{{name}}”…',
    text: 'The filters and the order you see are kept for you, at every desk.',
    name: 'Name of the view',
    default: 'Open the inbox with this view',
    isDefault: '{{name}} (opens first)',
    saved: '“{{name}}” is saved.',
    forget: 'Remove the view',
    forgotten: '“{{name}}” is removed.',
  },
  live: { changed: 'This dossier has just changed. What you are writing is still here.' },
};
