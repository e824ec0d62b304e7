/** What people read for each refusal of this library. */
export const CALENDAR_TEXTS: Record<string, { vi: { title: string; remedy: string }; en: { title: string; remedy: string } }> = {
  'calendar.year_missing': {
    vi: {
      title: 'Chưa có lịch làm việc của năm {{year}}',
      remedy: 'Đề nghị người quản trị nhập ngày nghỉ và ngày làm bù của năm {{year}}, rồi thực hiện lại.',
    },
    en: {
      title: 'The working calendar of {{year}} is not there yet',
      remedy: 'Ask the administrator to enter the days off and worked days of {{year}}, then try again.',
    },
  },
  'calendar.quantity_invalid': {
    vi: { title: 'Thời hạn không hợp lệ', remedy: 'Nhập thời hạn là số không âm; ngày và ngày làm việc phải là số nguyên.' },
    en: {
      title: 'The length of the term is not valid',
      remedy: 'Give a number that is not negative; days and working days are whole numbers.',
    },
  },
  'calendar.instant_invalid': {
    vi: { title: 'Thời điểm không hợp lệ', remedy: 'Nhập ngày giờ có thật, kèm múi giờ, ví dụ 2026-11-19T16:30:00+07:00.' },
    en: {
      title: 'The date and time are not valid',
      remedy: 'Give a real date and time with its offset, for example 2026-11-19T16:30:00+07:00.',
    },
  },
  'calendar.cut_off_invalid': {
    vi: { title: 'Thiếu giờ chốt nhận hồ sơ trả trong ngày', remedy: 'Khai giờ chốt theo dạng GIỜ:PHÚT, ví dụ 15:00.' },
    en: { title: 'The closing hour for same-day return is missing', remedy: 'State it as HOURS:MINUTES, for example 15:00.' },
  },
  'calendar.pause_invalid': {
    vi: {
      title: 'Khoảng tạm dừng không hợp lệ',
      remedy: 'Kiểm tra thời điểm bắt đầu và kết thúc tạm dừng; tạm dừng trước phải kết thúc rồi mới có tạm dừng sau.',
    },
    en: { title: 'A pause is not valid', remedy: 'Check when the pause begins and ends; it must have ended before another one begins.' },
  },
  'calendar.data_invalid': {
    vi: {
      title: 'Dữ liệu lịch làm việc có lỗi ở {{at}}',
      remedy: 'Sửa dòng {{at}} của lịch: ngày dạng NĂM-THÁNG-NGÀY, giờ dạng GIỜ:PHÚT, giờ mở trước giờ đóng.',
    },
    en: {
      title: 'The working calendar has a mistake at {{at}}',
      remedy: 'Correct {{at}}: days are YYYY-MM-DD, times HH:MM, opening before closing.',
    },
  },
  'calendar.zone_unsupported': {
    vi: { title: 'Không dùng được múi giờ {{zone}}', remedy: 'Chọn một múi giờ không đổi giờ mùa hè, ví dụ Asia/Ho_Chi_Minh.' },
    en: { title: 'The time zone {{zone}} cannot be used', remedy: 'Choose a zone without summer time, for example Asia/Ho_Chi_Minh.' },
  },
};
