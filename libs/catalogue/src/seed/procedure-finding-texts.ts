import { FLOW_FINDING_TEXTS } from '../flow/flow-finding-texts.js';

/** Text of each finding about a procedure; structure, conditions, forms and flows keep their own. */
export const PROCEDURE_FINDING_TEXTS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  ...FLOW_FINDING_TEXTS,
  code_form: { vi: 'Mã thủ tục “{{code}}” phải có dạng 1.001193', en: 'The procedure code “{{code}}” must look like 1.001193' },
  code_taken: { vi: 'Mã “{{code}}” được dùng hai lần', en: 'The code “{{code}}” is used twice' },
  list_empty: { vi: 'Cần ít nhất một mục', en: 'At least one entry is needed' },
  case_unknown: { vi: 'Không có trường hợp “{{code}}”', en: 'There is no case “{{code}}”' },
  case_without_limit: { vi: 'Trường hợp “{{code}}” chưa có thời hạn ở cách thức này', en: 'Case “{{code}}” has no term in this channel' },
  case_never_reached: { vi: 'Chỉ trường hợp cuối cùng được không có điều kiện', en: 'Only the last case may have no condition' },
  case_not_covered: { vi: 'Trường hợp cuối cùng không được có điều kiện', en: 'The last case must have no condition' },
  fee_unknown: { vi: 'Không có khoản thu “{{code}}”', en: 'There is no fee “{{code}}”' },
  fee_unused: { vi: 'Khoản thu không thuộc cách thức nào', en: 'The fee belongs to no channel' },
  exempt_but_charged: { vi: 'Khoản thu ghi là miễn nhưng có mức thu', en: 'The fee is marked exempt but has an amount' },
  before_but_unknown: {
    vi: 'Thu trước nhưng chưa có mức thu: hồ sơ sẽ được tiếp nhận mà không chờ nộp',
    en: 'Collected before reception but unknown: dossiers will not wait for it',
  },
  quantity_form: {
    vi: 'Thời hạn “{{unit}}” cần số lượng, trừ trong ngày và không hẹn',
    en: 'A term in “{{unit}}” needs a quantity, except same day and no due date',
  },
  time_form: { vi: 'Giờ phải có dạng HH:MM', en: 'A time must be HH:MM' },
  day_form: { vi: 'Ngày phải là ngày có thật dạng YYYY-MM-DD', en: 'A day must be a real day YYYY-MM-DD' },
  tiers_form: { vi: 'Các bậc phải tăng dần và chỉ bậc cuối không có “upTo”', en: 'Steps must rise and only the last has no “upTo”' },
  validity_crossed: { vi: 'Ngày bắt đầu sau ngày kết thúc', en: 'The first day is after the last day' },
  pause_without_ground: {
    vi: 'Bước này tạm dừng thời hạn nhưng thủ tục không ghi hoạt động nào được trừ khỏi thời hạn',
    en: 'The step stops the clock but the procedure lists no activity that is outside the time limit',
  },
  no_e_form: {
    vi: 'Có biểu mẫu điện tử nhưng không có thành phần hồ sơ loại e_form',
    en: 'There is an electronic form but no component of kind e_form',
  },
  override_unknown: {
    vi: 'Thủ tục không có “{{name}}” để địa phương điều chỉnh',
    en: 'The procedure has no “{{name}}” for the province to change',
  },
  quantity_absurd: {
    vi: 'Thời hạn {{quantity}} {{unit}} dài quá mức có thể',
    en: 'A term of {{quantity}} {{unit}} is longer than any law gives',
  },
  flow_without_form: {
    vi: 'Có quy trình nhưng không có biểu mẫu, hoặc ngược lại',
    en: 'There is a flow without a form, or a form without a flow',
  },
  template_missing: {
    vi: 'Quy trình có dự thảo kết quả nhưng chưa có mẫu kết quả',
    en: 'The flow drafts a result but there is no result template',
  },
  code_differs: {
    vi: 'Thủ tục gửi lên có mã “{{code}}”, không phải mã đang mở',
    en: 'What was sent has the code “{{code}}”, not the one it was sent to',
  },
  nothing_asked: { vi: 'Số bản chính và bản sao đều bằng 0', en: 'Neither originals nor copies are asked for' },
};
