import type { ErrorTexts } from '@app/platform';

export const DOSSIER_TEXTS: ErrorTexts = {
  'dossier.not_found': {
    vi: { title: 'Không tìm thấy hồ sơ', remedy: 'Kiểm tra lại mã; hồ sơ có thể không thuộc quyền xem của bạn.' },
    en: { title: 'Dossier not found', remedy: 'Check the code; the dossier may not be yours to see.' },
  },
  'dossier.changed': {
    vi: { title: 'Hồ sơ vừa được người khác xử lý', remedy: 'Tải lại để thấy những gì vừa thay đổi rồi quyết định tiếp.' },
    en: { title: 'Someone else acted on the dossier meanwhile', remedy: 'Reload to see what has changed since, then decide again.' },
  },
  'dossier.draft_not_found': {
    vi: { title: 'Không tìm thấy bản nháp', remedy: 'Mở lại từ danh sách "Hồ sơ của tôi".' },
    en: { title: 'Draft not found', remedy: 'Open it again from "My dossiers".' },
  },
  'dossier.draft_submitted': {
    vi: { title: 'Bản nháp này đã được nộp', remedy: 'Mở hồ sơ đã nộp để theo dõi; không cần nộp lại.' },
    en: { title: 'This draft was submitted already', remedy: 'Open the submitted dossier; there is no need to submit again.' },
  },
  'dossier.too_many_drafts': {
    vi: { title: 'Bạn đã có quá nhiều bản nháp', remedy: 'Tối đa {{limit}} bản nháp; xóa bớt hoặc tiếp tục bản nháp cũ.' },
    en: { title: 'Too many drafts', remedy: 'At most {{limit}} drafts; delete some or continue an old one.' },
  },
  'dossier.answers_invalid': {
    vi: { title: 'Tờ khai có chỗ cần sửa', remedy: 'Sửa các ô được nêu kèm rồi gửi lại.' },
    en: { title: 'The form needs corrections', remedy: 'Correct the questions named with this answer and send again.' },
  },
  'dossier.not_complete': {
    vi: { title: 'Hồ sơ chưa đủ để nộp', remedy: 'Bổ sung các mục còn thiếu được nêu kèm rồi nộp; bản nháp vẫn được giữ.' },
    en: {
      title: 'The dossier is not complete yet',
      remedy: 'Add what is still missing, named with this answer, then submit; the draft is kept.',
    },
  },
  'dossier.lookup_failed': {
    vi: { title: 'Không tra cứu được', remedy: 'Kiểm tra mã hồ sơ và mã tra cứu in trên giấy tiếp nhận.' },
    en: { title: 'Look-up failed', remedy: 'Check the dossier code and the look-up code printed on the receipt.' },
  },
  'dossier.receiving_unit_unknown': {
    vi: { title: 'Nơi tiếp nhận không hợp lệ', remedy: 'Chọn một bộ phận một cửa đang hoạt động trong danh sách nơi nộp.' },
    en: { title: 'This desk cannot receive it', remedy: 'Choose one of the open one-stop desks listed for the procedure.' },
  },
  'dossier.nothing_asked': {
    vi: { title: 'Hồ sơ không có yêu cầu bổ sung đang chờ', remedy: 'Tải lại trang hồ sơ; có thể bạn đã bổ sung rồi.' },
    en: { title: 'No supplement is being asked for', remedy: 'Reload the dossier; you may have answered already.' },
  },
  'dossier.supplement_term_over': {
    vi: { title: 'Đã hết thời hạn bổ sung', remedy: 'Liên hệ bộ phận một cửa nơi nộp hồ sơ để được hướng dẫn.' },
    en: { title: 'The term for the supplement is over', remedy: 'Contact the one-stop desk that received the dossier.' },
  },
  'dossier.supplement_incomplete': {
    vi: { title: 'Chưa bổ sung đủ các mục được yêu cầu', remedy: 'Bổ sung tất cả các mục được yêu cầu trong một lần gửi.' },
    en: { title: 'Not every asked item was supplied', remedy: 'Supply all asked items in one go.' },
  },
  'dossier.supplement_not_asked': {
    vi: { title: 'Có mục không được yêu cầu bổ sung', remedy: 'Chỉ gửi các mục cơ quan đã yêu cầu; bỏ các mục khác được nêu kèm.' },
    en: { title: 'An item was not asked for', remedy: 'Send only what was asked; leave out the others, named with this answer.' },
  },
};
