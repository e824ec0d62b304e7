import type { ErrorTexts } from '@app/platform';

export const PAYMENT_TEXTS: ErrorTexts = {
  'payment.nothing_to_pay': {
    vi: { title: 'Không có khoản nào phải nộp', remedy: 'Tải lại trang hồ sơ; có thể khoản này đã được nộp.' },
    en: { title: 'Nothing is owed', remedy: 'Reload the dossier; it may be paid already.' },
  },
  'payment.fee_unknown': {
    vi: {
      title: 'Mức phí chưa được xác định',
      remedy: 'Địa phương chưa công bố mức thu cho thủ tục này; nộp tại quầy hoặc chờ thông báo.',
    },
    en: { title: 'The fee is not known yet', remedy: 'The province has not set it; pay at the desk or wait for the notice.' },
  },
  'payment.due_first': {
    vi: {
      title: 'Thủ tục này phải nộp phí trước khi tiếp nhận',
      remedy: 'Chờ người nộp thanh toán, hoặc ghi nhận khoản thu tại quầy, rồi tiếp nhận.',
    },
    en: { title: 'The fee is due before reception', remedy: 'Wait for the payment or record it at the desk, then receive.' },
  },
  'payment.due_on_return': {
    vi: {
      title: 'Còn khoản phải nộp trước khi nhận kết quả',
      remedy: 'Nộp {{amount}} đồng trực tuyến ở trang hồ sơ hoặc tại quầy, rồi nhận kết quả.',
    },
    en: {
      title: 'Something is to be paid before the result is handed over',
      remedy: 'Pay {{amount}} dong online or at the desk, then take the result.',
    },
  },
  'payment.callback_not_authentic': {
    vi: { title: 'Thông báo thanh toán không hợp lệ', remedy: 'Kiểm tra khóa bí mật và thứ tự các trường của MaXacThuc.' },
    en: { title: 'The payment message is not authentic', remedy: 'Check the shared secret and the order of the MAC fields.' },
  },
  'payment.reference_unknown': {
    vi: { title: 'Không có khoản thanh toán này', remedy: 'Kiểm tra MaThamChieu.' },
    en: { title: 'No such payment', remedy: 'Check the reference.' },
  },
  'payment.amount_wrong': {
    vi: { title: 'Số tiền không khớp', remedy: 'Đối soát với nền tảng thanh toán; chưa ghi nhận khoản thu nào.' },
    en: { title: 'The amount does not match', remedy: 'Reconcile with the payment platform; nothing was recorded.' },
  },
  'payment.dossier_closed': {
    vi: { title: 'Hồ sơ đã kết thúc', remedy: 'Không thu thêm; khoản đã chuyển sẽ được xử lý hoàn trả.' },
    en: { title: 'The dossier has ended', remedy: 'Nothing more is collected; money already sent is handled as a refund.' },
  },
};
