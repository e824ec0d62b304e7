import type { ErrorTexts } from '@app/platform';

export const NOTIFICATION_TEXTS: ErrorTexts = {
  'notification.text_unknown': {
    vi: { title: 'Không có thư này', remedy: 'Tải lại danh sách rồi chọn lại.' },
    en: { title: 'There is no such letter', remedy: 'Reload the list and choose again.' },
  },
  'notification.text_invalid': {
    vi: { title: 'Lời thư còn chỗ phải sửa', remedy: 'Sửa từng chỗ được nêu rồi gửi lại.' },
    en: { title: 'The words have to be set right', remedy: 'Mend each place that is named, then send them again.' },
  },
  'notification.text_changed': {
    vi: { title: 'Lời thư vừa được công bố bản khác', remedy: 'Tải lại để xem bản mới, rồi sửa tiếp nếu vẫn cần.' },
    en: { title: 'Other words have been published meanwhile', remedy: 'Reload to see them, then go on if it is still needed.' },
  },
  'notification.text_same': {
    vi: { title: 'Lời thư không khác bản đang dùng', remedy: 'Sửa ít nhất một chỗ rồi gửi.' },
    en: { title: 'The words are those in use', remedy: 'Change at least one place, then send them.' },
  },
  'notification.text_waits': {
    vi: { title: 'Thư này đang có một đề nghị chờ công bố', remedy: 'Để người thứ hai quyết định đề nghị đó trước.' },
    en: { title: 'A proposal for this letter waits already', remedy: 'Let a second person decide that one first.' },
  },
};
