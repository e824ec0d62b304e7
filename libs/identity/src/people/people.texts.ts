import type { ErrorTexts } from '@app/platform';

export const PEOPLE_TEXTS: ErrorTexts = {
  'identity.person_not_found': {
    vi: { title: 'Không có tài khoản này', remedy: 'Tải lại danh sách rồi chọn lại.' },
    en: { title: 'There is no such account', remedy: 'Reload the list and choose again.' },
  },
  'identity.person_changed': {
    vi: { title: 'Tài khoản vừa được người khác sửa', remedy: 'Tải lại để xem bản mới, rồi làm lại nếu vẫn cần.' },
    en: { title: 'Somebody has just changed this account', remedy: 'Reload to see it, then try again if it is still needed.' },
  },
  'identity.username_taken': {
    vi: { title: 'Tên đăng nhập này đã có tài khoản', remedy: 'Tìm tài khoản đó trong danh sách và cấp vai trò cho nó.' },
    en: { title: 'This user name has an account', remedy: 'Find that account in the list and give it a role.' },
  },
  'identity.people_not_yours': {
    vi: {
      title: 'Việc này ngoài phạm vi quản trị của bạn',
      remedy: 'Bạn quản trị người của cơ quan mình. Nhờ người quản trị hệ thống làm việc này.',
    },
    en: {
      title: 'This is beyond what you administer',
      remedy: 'You administer the people of your agency. Ask an administrator of the system to do this.',
    },
  },
  'identity.own_account': {
    vi: { title: 'Bạn không tự sửa tài khoản của mình', remedy: 'Nhờ một người quản trị khác sửa giúp.' },
    en: { title: 'You do not edit your own account', remedy: 'Ask another administrator to do it.' },
  },
  'identity.approval_about_you': {
    vi: { title: 'Đề nghị này là về chính bạn', remedy: 'Để một người quản trị khác quyết định.' },
    en: { title: 'This proposal is about yourself', remedy: 'Leave it to another administrator to decide.' },
  },
  'identity.last_administrator': {
    vi: {
      title: 'Phải còn ít nhất {{least}} người quản trị hệ thống',
      remedy: 'Cấp vai trò Quản trị hệ thống, không thời hạn, cho người khác trước.',
    },
    en: {
      title: 'At least {{least}} administrators of the system must remain',
      remedy: 'Give somebody else the role System administrator without an end first.',
    },
  },
  'identity.role_held': {
    vi: {
      title: 'Đã có vai trò {{role}} ở đơn vị này trong thời gian đó',
      remedy: 'Kết thúc vai trò đang có trước, hoặc chọn thời gian khác.',
    },
    en: {
      title: 'The role {{role}} is held in this unit at that time',
      remedy: 'End the one that is there first, or choose another time.',
    },
  },
  'identity.role_not_held': {
    vi: { title: 'Không còn vai trò này', remedy: 'Tải lại để xem vai trò đang có và thời gian của nó.' },
    en: { title: 'The role is not held', remedy: 'Reload to see which roles are held and how long.' },
  },
  'identity.duties_conflict': {
    vi: {
      title: 'Một người không được vừa là {{role}} vừa là {{other}}',
      remedy: '{{source}}. Giao cho người khác, hoặc kết thúc vai trò {{other}} trước.',
    },
    en: {
      title: 'One person may not be {{role}} and {{other}} together',
      remedy: '{{source}}. Choose somebody else, or end the role {{other}} first.',
    },
  },
  'identity.period_invalid': {
    vi: { title: 'Thời gian không dùng được', remedy: 'Bắt đầu từ hôm nay trở đi, và ngày cuối không trước ngày đầu.' },
    en: { title: 'The period cannot be used', remedy: 'Begin today or later, and let the last day not be before the first.' },
  },
  'identity.account_locked': {
    vi: { title: 'Tài khoản đang khóa', remedy: 'Mở lại tài khoản trước.' },
    en: { title: 'The account is locked', remedy: 'Unlock it first.' },
  },
  'identity.substitute_self': {
    vi: { title: 'Không ai thay chính mình', remedy: 'Chọn một đồng nghiệp làm thay.' },
    en: { title: 'Nobody stands in for themselves', remedy: 'Choose a colleague.' },
  },
  'identity.duty_rule_unknown': {
    vi: { title: 'Không có quy tắc nào để miễn', remedy: 'Chọn một quy tắc trong danh sách và một cơ quan đang hoạt động.' },
    en: { title: 'No rule to be exempt from', remedy: 'Choose a rule of the list and an agency that exists.' },
  },
  'identity.exemption_held': {
    vi: { title: 'Cơ quan này đã được miễn trong thời gian đó', remedy: 'Kết thúc lần miễn đang có, hoặc chọn thời gian khác.' },
    en: { title: 'The agency is exempt in that time already', remedy: 'End the exemption that is there, or choose another time.' },
  },
  'identity.exemption_not_found': {
    vi: { title: 'Lần miễn này không còn hiệu lực', remedy: 'Tải lại để xem các lần miễn đang có.' },
    en: { title: 'The exemption does not count any more', remedy: 'Reload to see which ones do.' },
  },
};
