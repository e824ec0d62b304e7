export const STATISTICS_TEXTS: Record<string, { vi: { title: string; remedy: string }; en: { title: string; remedy: string } }> = {
  'statistics.day_invalid': {
    vi: { title: 'Ngày không đúng', remedy: 'Nhập {{field}} là một ngày có thật theo dạng năm-tháng-ngày, ví dụ 2026-10-31.' },
    en: { title: 'Not a day', remedy: 'Give {{field}} as an existing day, year-month-day, for example 2026-10-31.' },
  },
  'statistics.period_reversed': {
    vi: { title: 'Kỳ báo cáo bị ngược', remedy: 'Chọn ngày bắt đầu không sau ngày kết thúc.' },
    en: { title: 'The period is reversed', remedy: 'Choose a first day that is not after the last day.' },
  },
  'statistics.period_too_long': {
    vi: { title: 'Kỳ báo cáo quá dài', remedy: 'Chọn kỳ không quá {{maxYears}} năm.' },
    en: { title: 'The period is too long', remedy: 'Choose a period of at most {{maxYears}} years.' },
  },
  'statistics.period_not_begun': {
    vi: { title: 'Kỳ báo cáo chưa bắt đầu', remedy: 'Chọn kỳ bắt đầu không sau ngày lấy số liệu.' },
    en: { title: 'The period has not begun', remedy: 'Choose a period that begins no later than the as-of day.' },
  },
  'statistics.as_of_future': {
    vi: { title: 'Ngày lấy số liệu ở tương lai', remedy: 'Chọn một ngày đã qua, hoặc bỏ trống để lấy số liệu hiện tại.' },
    en: { title: 'The as-of day is in the future', remedy: 'Choose a day that is over, or leave it out for the figures of this moment.' },
  },
  'statistics.as_of_before_ledger': {
    vi: { title: 'Chưa có dữ liệu vào ngày này', remedy: 'Chọn ngày lấy số liệu từ ngày ghi nhận hồ sơ đầu tiên trở đi.' },
    en: { title: 'Nothing was recorded by that day', remedy: 'Choose an as-of day not before the first recorded event.' },
  },
  'statistics.not_settled': {
    vi: {
      title: 'Số liệu của ngày này chưa chốt',
      remedy: 'Thử lại sau ít phút; nếu là ngày hôm nay, hỏi lại từ ngày mai hoặc bỏ trống ngày lấy số liệu.',
    },
    en: {
      title: 'The figures of that day are not settled',
      remedy: 'Try again in a few minutes; for today, ask from tomorrow on or leave the as-of day out.',
    },
  },
  'statistics.year_not_loaded': {
    vi: {
      title: 'Kỳ báo cáo có năm {{year}} chưa có lịch làm việc',
      remedy: 'Đề nghị người quản trị nhập lịch làm việc của năm {{year}}, hoặc chọn kỳ không có năm đó.',
    },
    en: {
      title: 'The period touches {{year}}, whose working calendar is not loaded',
      remedy: 'Ask the administrator to enter the working calendar of {{year}}, or choose a period without that year.',
    },
  },
  'statistics.unit_merged': {
    vi: {
      title: 'Đơn vị {{unit}} được sắp xếp, sáp nhập trong kỳ báo cáo (ngày cuối: {{lastDay}})',
      remedy: 'Lập hai kỳ: {{from}} đến {{lastDay}}, và {{nextDay}} đến {{to}}.',
    },
    en: {
      title: 'Unit {{unit}} was merged inside the period (last day: {{lastDay}})',
      remedy: 'Ask for two periods: {{from}} to {{lastDay}}, and {{nextDay}} to {{to}}.',
    },
  },
  'statistics.sums_behind': {
    vi: {
      title: 'Số liệu tổng hợp đang được cập nhật',
      remedy: 'Thử lại sau ít phút; nếu kéo dài, báo người vận hành kiểm tra tiến trình nền.',
    },
    en: {
      title: 'The sums are being brought up to date',
      remedy: 'Try again in a few minutes; if it lasts, tell the operator to look at the worker.',
    },
  },
  'statistics.cursor_invalid': {
    vi: { title: 'Vị trí trang không đúng', remedy: 'Dùng đúng giá trị "next" của trang trước, hoặc bắt đầu lại từ trang đầu.' },
    en: { title: 'The page position is not valid', remedy: 'Use the "next" value of the page before, or begin with the first page.' },
  },
  'statistics.hours_invalid': {
    vi: { title: 'Số giờ không đúng', remedy: 'Nhập số giờ nguyên từ 1 đến {{max}}.' },
    en: { title: 'The number of hours is not valid', remedy: 'Give whole hours from 1 to {{max}}.' },
  },
};
