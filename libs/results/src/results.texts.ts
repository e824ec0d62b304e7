import type { ErrorTexts } from '@app/platform';

export const RESULTS_TEXTS: ErrorTexts = {
  'results.paper_not_found': {
    vi: {
      title: 'Không có giấy tờ này trong kho của bạn',
      remedy: 'Xem lại danh sách giấy tờ đã có; giấy hết hạn hoặc bị thu hồi thì nộp bản mới.',
    },
    en: { title: 'This paper is not in your store', remedy: 'See your papers again; give a new one where it has expired or was revoked.' },
  },
  'results.missing': {
    vi: { title: 'Chưa có dự thảo kết quả', remedy: 'Soạn dự thảo kết quả trước khi chuyển bước.' },
    en: { title: 'No draft of the result yet', remedy: 'Draft the result before moving on.' },
  },
  'results.not_rendered': {
    vi: { title: 'Văn bản kết quả đang được tạo', remedy: 'Chờ vài giây rồi mở lại để xem trước khi ký.' },
    en: { title: 'The document is being made', remedy: 'Wait a few seconds and open it again before signing.' },
  },
  'results.already_numbered': {
    vi: { title: 'Kết quả đã được cấp số', remedy: 'Trả lại bước soạn thảo nếu cần sửa; số đã cấp được giữ.' },
    en: { title: 'The result has its number', remedy: 'Return the step to change it; the number is kept.' },
  },
  'results.head_moved': {
    vi: { title: 'Văn bản không còn là bản bạn đã xem', remedy: 'Mở lại văn bản, kiểm tra rồi ký.' },
    en: { title: 'The document is not the one you saw', remedy: 'Open it again, check it, then sign.' },
  },
  'results.not_found': {
    vi: { title: 'Chưa có kết quả', remedy: 'Kết quả sẽ tải được khi hồ sơ đã xử lý xong.' },
    en: { title: 'No result yet', remedy: 'It can be downloaded when the dossier is finished.' },
  },
  'results.draft_fields_invalid': {
    vi: { title: 'Dự thảo còn thiếu hoặc sai mục', remedy: 'Điền các mục được nêu kèm.' },
    en: { title: 'The draft lacks fields', remedy: 'Fill in the fields named with this answer.' },
  },
  'results.no_template': {
    vi: { title: 'Thủ tục chưa có mẫu kết quả', remedy: 'Nhờ quản trị bổ sung mẫu kết quả cho thủ tục.' },
    en: { title: 'The procedure has no result template', remedy: 'Ask an administrator to add one.' },
  },
  'results.other_signer': {
    vi: {
      title: 'Văn bản đang ghi tên người ký khác',
      remedy: 'Người có tên trên văn bản ký, hoặc trả lại bước cấp số để ghi tên người ký mới.',
    },
    en: { title: 'The document names another signer', remedy: 'The person named signs, or return it to numbering for a new name.' },
  },
};
