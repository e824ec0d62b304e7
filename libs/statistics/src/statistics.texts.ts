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
  'statistics.indicator_without_dossiers': {
    vi: {
      title: 'Chỉ số {{indicator}} không có danh sách hồ sơ này',
      remedy: 'Chọn chỉ số khác, hoặc phần "chưa đạt" của chỉ số 5.4; hồ sơ bị đánh giá không hài lòng không được nêu tên.',
    },
    en: {
      title: 'Indicator {{indicator}} has no such list of dossiers',
      remedy: 'Choose another indicator, or the missed part of 5.4; dossiers of dissatisfied citizens are never named.',
    },
  },
  'statistics.too_much_changed': {
    vi: {
      title: 'Từ sau ngày {{asOf}} đã có quá nhiều hồ sơ thay đổi',
      remedy: 'Chọn ngày lấy số liệu gần hơn; biểu II.06a và danh sách hồ sơ của ngày này lấy bằng tệp xuất.',
    },
    en: {
      title: 'Too many dossiers have changed since {{asOf}}',
      remedy: 'Choose a later as-of day; form II.06a and the list of dossiers of that day are to be had as an export.',
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
  'statistics.export_too_large': {
    vi: {
      title: 'Tệp xuất có {{rows}} dòng, quá nhiều cho định dạng này',
      remedy: 'Chọn CSV, chọn kỳ ngắn hơn hoặc một đơn vị; định dạng này nhận tối đa {{max}} dòng.',
    },
    en: {
      title: 'The export has {{rows}} rows, too many for this format',
      remedy: 'Choose CSV, a shorter period or one unit; this format takes at most {{max}} rows.',
    },
  },
  'statistics.export_needs_job': {
    vi: {
      title: 'Tệp xuất có {{rows}} dòng, không tải ngay được',
      remedy: 'Tạo yêu cầu xuất tệp: hệ thống ghi tệp ở nền và báo khi xong; tải ngay được tối đa {{max}} dòng.',
    },
    en: {
      title: 'The export has {{rows}} rows, too many to answer at once',
      remedy: 'Ask for an export: the file is written in the background and listed when it is ready; at once go at most {{max}} rows.',
    },
  },
  'statistics.exports_waiting': {
    vi: {
      title: 'Còn yêu cầu xuất tệp chưa xong',
      remedy: 'Chờ các yêu cầu trước hoàn thành; mỗi người có tối đa {{max}} yêu cầu đang chạy.',
    },
    en: { title: 'Earlier exports are not finished', remedy: 'Wait for them; at most {{max}} of yours run at a time.' },
  },
  'statistics.export_not_found': {
    vi: { title: 'Không có tệp xuất này', remedy: 'Mở danh sách tệp xuất của bạn và chọn lại.' },
    en: { title: 'There is no such export', remedy: 'Open the list of your exports and choose again.' },
  },
  'statistics.export_not_ready': {
    vi: { title: 'Tệp xuất chưa sẵn sàng', remedy: 'Xem tiến độ trong danh sách tệp xuất; tải về khi đã xong.' },
    en: { title: 'The export is not ready', remedy: 'Look at its progress in the list of your exports; download it when it is done.' },
  },
  'statistics.export_expired': {
    vi: { title: 'Tệp xuất đã hết hạn lưu', remedy: 'Tạo lại yêu cầu xuất tệp.' },
    en: { title: 'The time to keep this export is over', remedy: 'Ask for the export again.' },
  },
  'statistics.export_scope_lost': {
    vi: { title: 'Tệp xuất có đơn vị ngoài phạm vi hiện nay của bạn', remedy: 'Tạo lại yêu cầu: tệp mới chỉ gồm các đơn vị bạn được xem.' },
    en: {
      title: 'The export holds units outside what you may count now',
      remedy: 'Ask for it again: the new file holds only the units you may see.',
    },
  },
  'statistics.cursor_invalid': {
    vi: { title: 'Vị trí trang không đúng', remedy: 'Đi tiếp từ trang trước, hoặc bắt đầu lại từ trang đầu.' },
    en: { title: 'The page position is not valid', remedy: 'Go on from the page before, or begin with the first page.' },
  },
  'statistics.hours_invalid': {
    vi: { title: 'Số giờ không đúng', remedy: 'Nhập số giờ nguyên từ 1 đến {{max}}.' },
    en: { title: 'The number of hours is not valid', remedy: 'Give whole hours from 1 to {{max}}.' },
  },
};
