import type { ErrorTexts } from '@app/platform';

export const ORGANISATION_TEXTS: ErrorTexts = {
  'organisation.unit_unknown': {
    vi: { title: 'Đơn vị không tồn tại hoặc đã ngừng hoạt động', remedy: 'Chọn một đơn vị đang hoạt động trong danh sách.' },
    en: { title: 'The unit does not exist or has closed', remedy: 'Choose a unit that is open.' },
  },
  'organisation.no_competent_unit': {
    vi: {
      title: 'Chưa có đơn vị giải quyết thủ tục này ở cơ quan đã chọn',
      remedy: 'Chọn cơ quan khác, hoặc nhờ quản trị phân công lĩnh vực cho một đơn vị.',
    },
    en: {
      title: 'No unit of the chosen agency processes this procedure',
      remedy: 'Choose another agency, or ask an administrator to assign the field to a unit.',
    },
  },
  'organisation.calendar_day_taken': {
    vi: { title: 'Ngày này đã có quyết định', remedy: 'Bỏ ngày {{day}} khỏi quyết định, hoặc chọn ngày khác.' },
    en: { title: 'That day is decided already', remedy: 'Leave {{day}} out, or choose another day.' },
  },
  'organisation.calendar_day_used': {
    vi: { title: 'Ngày này đã qua', remedy: 'Chỉ đổi được lịch từ ngày mai; bỏ ngày {{day}}.' },
    en: { title: 'That day has been used', remedy: 'Only days from tomorrow on can change; leave {{day}} out.' },
  },
  'organisation.calendar_change_invalid': {
    vi: { title: 'Quyết định đổi lịch không hợp lệ', remedy: 'Sửa từng ngày được nêu kèm rồi xem trước lại.' },
    en: { title: 'The change of the calendar is not valid', remedy: 'Mend each day named with this answer and preview again.' },
  },
};
