import type { ErrorTexts } from '@app/platform';

export const WORKFLOW_TEXTS: ErrorTexts = {
  'workflow.action_not_allowed': {
    vi: {
      title: 'Không thực hiện được ở trạng thái hiện tại',
      remedy: 'Hồ sơ đang ở trạng thái {{current}}; tải lại để xem các việc làm được.',
    },
    en: { title: 'Not possible in the current status', remedy: 'The dossier is {{current}}; reload to see what can be done.' },
  },
  'workflow.action_not_in_flow': {
    vi: { title: 'Bước này không có thao tác đó', remedy: 'Chọn một trong các thao tác: {{available}}.' },
    en: { title: 'The step has no such action', remedy: 'Choose one of: {{available}}.' },
  },
  'workflow.task_not_found': {
    vi: { title: 'Không tìm thấy việc', remedy: 'Tải lại hộp việc; việc có thể đã xong hoặc thuộc đơn vị khác.' },
    en: { title: 'Task not found', remedy: 'Reload the inbox; it may be done or belong to another unit.' },
  },
  'workflow.task_changed': {
    vi: { title: 'Việc vừa được đồng nghiệp xử lý', remedy: 'Tải lại hồ sơ; phần bạn đang nhập chưa được ghi.' },
    en: { title: 'A colleague acted on this task meanwhile', remedy: 'Reload the dossier; what you typed was not recorded.' },
  },
  'workflow.task_of_colleague': {
    vi: { title: 'Việc đang do đồng nghiệp giữ', remedy: 'Nhờ trưởng phòng phân công lại nếu bạn cần xử lý.' },
    en: { title: 'A colleague holds this task', remedy: 'Ask the head of unit to reassign it.' },
  },
  'workflow.role_missing': {
    vi: { title: 'Bạn không giữ vai trò của bước này', remedy: 'Bước này dành cho vai trò {{role}} của đơn vị đang giữ hồ sơ.' },
    en: { title: 'You do not hold the role of this step', remedy: 'The step belongs to the role {{role}} of the holding unit.' },
  },
  'workflow.need_missing': {
    vi: { title: 'Thiếu nội dung bắt buộc của thao tác', remedy: 'Bổ sung: {{needs}}.' },
    en: { title: 'The action needs more', remedy: 'Add: {{needs}}.' },
  },
  'workflow.activity_unknown': {
    vi: {
      title: 'Thủ tục không có hoạt động này ngoài thời hạn giải quyết',
      remedy: 'Chọn một trong các hoạt động mà thủ tục ghi: {{available}}.',
    },
    en: {
      title: 'The procedure lists no such activity outside the time limit',
      remedy: 'Choose one of those it lists: {{available}}.',
    },
  },
  'workflow.activity_not_awaited': {
    vi: { title: 'Hồ sơ không chờ hoạt động nào', remedy: 'Tải lại trang để xem hồ sơ đang ở đâu.' },
    en: { title: 'The dossier waits for no activity', remedy: 'Load the page again to see where it stands.' },
  },
  'workflow.only_once': {
    vi: {
      title: 'Thao tác đã hết số lần cho phép',
      remedy: 'Thao tác này chỉ được làm {{times}} lần; cần lãnh đạo phê duyệt nếu luật chuyên ngành cho phép thêm.',
    },
    en: {
      title: 'This may not be done again',
      remedy: 'It is allowed {{times}} time(s); a further one needs approval where a sector law allows it.',
    },
  },
  'workflow.components_unchecked': {
    vi: { title: 'Còn giấy tờ chưa kiểm tra hoặc chưa đạt', remedy: 'Kiểm tra từng giấy tờ chưa đạt, hoặc yêu cầu bổ sung.' },
    en: {
      title: 'Some papers are unchecked or not accepted',
      remedy: 'Check each paper that is not accepted yet, or ask for a supplement.',
    },
  },
  'workflow.not_this_unit': {
    vi: { title: 'Việc này thuộc đơn vị khác', remedy: 'Đơn vị đang giữ hồ sơ mới thực hiện được.' },
    en: { title: 'This belongs to another unit', remedy: 'Only the unit that holds the dossier may do it.' },
  },
  'workflow.same_hand': {
    vi: { title: 'Người thụ lý không được tự ký', remedy: 'Chuyển cho người có thẩm quyền khác ký.' },
    en: { title: 'Who processed it may not sign it', remedy: 'Pass it to another authorised signer.' },
  },
  'workflow.signature_pending': {
    vi: { title: 'Đang chờ chữ ký số', remedy: 'Chờ ký xong, hoặc thu hồi yêu cầu ký rồi làm tiếp.' },
    en: { title: 'A signature is pending', remedy: 'Wait until it is done, or pull the request back first.' },
  },
  'workflow.already_signed': {
    vi: { title: 'Kết quả đã được ký', remedy: 'Không rút hoặc dừng được nữa; nhận kết quả hoặc đề nghị đính chính.' },
    en: {
      title: 'The result is signed already',
      remedy: 'It can no longer be withdrawn or stopped; take the result or ask for a correction.',
    },
  },
  'workflow.already_late': {
    vi: { title: 'Đã quá hạn', remedy: 'Chỉ gia hạn được trước ngày hẹn trả; hồ sơ sẽ được ghi là trễ hạn.' },
    en: { title: 'Already late', remedy: 'An extension is possible only before the due date; the dossier stays late.' },
  },
  'workflow.extension_not_later': {
    vi: { title: 'Ngày hẹn mới phải muộn hơn ngày hẹn cũ', remedy: 'Chọn một thời điểm làm việc sau ngày hẹn hiện tại.' },
    en: { title: 'The new date must be later', remedy: 'Choose a working time after the current due date.' },
  },
  'workflow.cannot_pull_back': {
    vi: { title: 'Không thu hồi được nữa', remedy: 'Người nhận đã mở hồ sơ hoặc đã xử lý; nhờ người nhận trả lại.' },
    en: { title: 'It can no longer be pulled back', remedy: 'The receiver has opened it or acted; ask them to return it.' },
  },
  'workflow.draft_outdated': {
    vi: {
      title: 'Thủ tục đã có phiên bản mới',
      remedy: 'Mở lại bản nháp, lưu và trả lời các mục được hỏi lại theo phiên bản {{versionNumber}}, rồi nộp.',
    },
    en: {
      title: 'The procedure has a newer version',
      remedy: 'Open the draft again, save it, answer what version {{versionNumber}} asks again, then submit.',
    },
  },
  'workflow.procedure_not_open': {
    vi: { title: 'Thủ tục chưa nhận hồ sơ trên hệ thống', remedy: 'Xem thông tin thủ tục để biết nơi nộp, hoặc đến bộ phận một cửa.' },
    en: { title: 'The procedure takes no dossiers here', remedy: 'See its page for where to apply, or visit the one-stop desk.' },
  },
  'workflow.case_unknown': {
    vi: { title: 'Trường hợp không có trong thủ tục', remedy: 'Chọn một trong: {{cases}}.' },
    en: { title: 'The procedure has no such case', remedy: 'Choose one of: {{cases}}.' },
  },
  'workflow.channel_not_offered': {
    vi: { title: 'Hình thức nộp không áp dụng', remedy: 'Chọn một trong: {{channels}}.' },
    en: { title: 'This channel is not offered', remedy: 'Choose one of: {{channels}}.' },
  },
  'workflow.supplement_item_unknown': {
    vi: { title: 'Mục yêu cầu bổ sung không có trong hồ sơ', remedy: 'Chọn giấy tờ hoặc trường của tờ khai; bỏ: {{targets}}.' },
    en: { title: 'An asked item is not part of the dossier', remedy: 'Choose papers or form fields; leave out: {{targets}}.' },
  },
  'workflow.outcome_mismatch': {
    vi: {
      title: 'Dự thảo không khớp với nhánh đã chọn',
      remedy: 'Dự thảo là "{{drafted}}" nhưng nhánh này dẫn đến "{{ahead}}"; soạn lại dự thảo hoặc chọn nhánh khác.',
    },
    en: {
      title: 'The draft does not fit the chosen path',
      remedy: 'It was drafted as "{{drafted}}" but this path leads to "{{ahead}}"; draft again or choose the other path.',
    },
  },
  'workflow.correction_not_possible': {
    vi: {
      title: 'Không đính chính được như vậy',
      remedy: 'Chọn dòng có ảnh hưởng đến thời hạn và một thời điểm đã qua, đúng thứ tự với các dòng trước và sau ({{why}}).',
    },
    en: {
      title: 'This cannot be corrected so',
      remedy: 'Choose a row that counts for the deadline and a past moment in order with the rows before and after it ({{why}}).',
    },
  },
  'workflow.delegation_ended': {
    vi: {
      title: 'Uỷ quyền cho bạn đã hết hiệu lực',
      remedy: 'Bản nháp vẫn còn. Nhờ người đó uỷ quyền lại, hoặc làm hồ sơ mới và kèm giấy tờ chứng minh được nộp thay.',
    },
    en: {
      title: 'You are no longer authorised',
      remedy: 'The draft is kept. Ask the person to authorise you again, or begin a new dossier with a paper that proves you may act.',
    },
  },
};
