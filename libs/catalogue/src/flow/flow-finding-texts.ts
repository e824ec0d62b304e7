import { FORM_FINDING_TEXTS } from '@app/forms';

/** Text of each finding of the publish checks of a flow; structure and conditions use the texts of the forms. */
export const FLOW_FINDING_TEXTS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  ...FORM_FINDING_TEXTS,
  step_unknown: { vi: 'Không có bước “{{step}}”', en: 'There is no step “{{step}}”' },
  step_unreachable: { vi: 'Không có đường nào đến bước này', en: 'No way leads to this step' },
  no_way_on: { vi: 'Bước không có thao tác nào đi tiếp', en: 'The step has no action that leads on' },
  hours_missing: { vi: 'Số giờ của bước phải lớn hơn 0', en: 'The hours of a step must be above 0' },
  unit_form: {
    vi: 'Đơn vị “{{unit}}” không hợp lệ; dùng @intake, @specialist, @agency hoặc mã đơn vị',
    en: 'Unit “{{unit}}” is not valid; use @intake, @specialist, @agency or a unit code',
  },
  agency_missing: {
    vi: 'Đơn vị @agency cần mã cơ quan, và chỉ @agency mới có',
    en: 'The unit @agency needs the code of an agency, and only @agency has one',
  },
  join_outside: { vi: '“@join” chỉ dùng trong nhánh song song', en: '“@join” is for parallel branches only' },
  end_in_branch: { vi: 'Nhánh song song phải kết thúc bằng “@join”', en: 'A parallel branch must finish with “@join”' },
  parallel_nested: { vi: 'Không đặt khối song song trong nhánh song song', en: 'A parallel block cannot be inside a parallel branch' },
  crosses_branches: { vi: 'Bước thuộc hai nhánh khác nhau', en: 'The step belongs to two different branches' },
  branch_taken: { vi: 'Mã nhánh “{{branch}}” được dùng hai lần', en: 'Branch id “{{branch}}” is used twice' },
  need_too_high: { vi: 'Cần {{need}} nhánh nhưng chỉ có {{total}}', en: 'Needs {{need}} branches but has {{total}}' },
  need_zero: { vi: 'Cần ít nhất một nhánh', en: 'At least one branch is needed' },
  loop_without_back: {
    vi: 'Các bước {{steps}} nối thành vòng; đường quay lại phải có “back”',
    en: 'The steps {{steps}} go in a circle; the way back must say “back”',
  },
  back_not_earlier: { vi: 'Thao tác quay lại phải dẫn đến một bước trước đó', en: 'An action that goes back must lead to an earlier step' },
  pause_moves: { vi: 'Thao tác tạm dừng phải ở lại bước của nó', en: 'An action that pauses must stay at its step' },
  sign_mismatch: { vi: '“request_signature” và “sign” phải đi cùng nhau', en: '“request_signature” and “sign” go together' },
  result_unsigned: { vi: 'Kết quả phải được ký hoặc đóng dấu trước khi kết thúc', en: 'A result must be signed or sealed before the end' },
  action_unknown: { vi: 'Bước không có thao tác “{{action}}”', en: 'The step has no action “{{action}}”' },
  not_an_end: { vi: 'Bước “{{step}}” phải là bước kết thúc', en: 'The step “{{step}}” must be an end' },
  needs_review: { vi: 'Cần đối chiếu với văn bản chính thức: {{document}}', en: 'To be checked against the official text: {{document}}' },
  over_limit: {
    vi: 'Đường dài nhất {{hours}} giờ, vượt {{limit}} giờ: {{steps}}',
    en: 'The longest way takes {{hours}} hours, above {{limit}}: {{steps}}',
  },
  under_limit: {
    vi: 'Đường dài nhất {{hours}} giờ, còn thừa so với {{limit}} giờ',
    en: 'The longest way takes {{hours}} hours, less than the {{limit}} allowed',
  },
  limit_differs: {
    vi: 'Quy trình ghi {{own}} giờ, thủ tục ghi {{limit}} giờ',
    en: 'The flow says {{own}} hours, the procedure says {{limit}}',
  },
};
