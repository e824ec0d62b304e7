import type { ErrorTexts } from '@app/platform';
import { PEOPLE_TEXTS } from './people/people.texts.js';

export const IDENTITY_TEXTS: ErrorTexts = {
  ...PEOPLE_TEXTS,
  'identity.not_signed_in': {
    vi: { title: 'Chưa đăng nhập', remedy: 'Đăng nhập lại rồi tiếp tục; bản nháp đã lưu vẫn còn.' },
    en: { title: 'Not signed in', remedy: 'Sign in again and continue; saved drafts are kept.' },
  },
  'identity.not_permitted': {
    vi: { title: 'Bạn không có quyền làm việc này', remedy: 'Nhờ người quản trị đơn vị cấp quyền {{permission}} nếu đây là việc của bạn.' },
    en: { title: 'You may not do this', remedy: 'Ask your unit administrator for the right {{permission}} if this is your task.' },
  },
  'identity.sign_in_failed': {
    vi: { title: 'Đăng nhập không thành công', remedy: 'Bắt đầu đăng nhập lại từ đầu.' },
    en: { title: 'Sign-in failed', remedy: 'Start the sign-in again.' },
  },
  'identity.provider_unreachable': {
    vi: {
      title: 'Hệ thống định danh đang gián đoạn',
      remedy: 'Thử lại sau; bản nháp vẫn còn, hoặc đến Trung tâm phục vụ hành chính công gần nhất.',
    },
    en: { title: 'The identity provider cannot be reached', remedy: 'Try later; drafts are kept, or visit the nearest one-stop centre.' },
  },
  'identity.form_token_invalid': {
    vi: { title: 'Trang này mở từ một lần đăng nhập khác', remedy: 'Xem lại điều bạn đã nhập rồi bấm gửi lần nữa.' },
    en: { title: 'This page is from another sign-in', remedy: 'Look over what you entered, then send it again.' },
  },
  'identity.cross_site_request': {
    vi: { title: 'Yêu cầu đến từ trang khác', remedy: 'Mở trực tiếp trang của hệ thống rồi thao tác lại.' },
    en: { title: 'The request came from another site', remedy: 'Open our own page and try again.' },
  },
  'identity.account_unknown': {
    vi: { title: 'Tài khoản chưa được cấp trong hệ thống', remedy: 'Nhờ người quản trị đơn vị thêm tài khoản và vai trò.' },
    en: { title: 'This account is not known here', remedy: 'Ask your unit administrator to add the account and its roles.' },
  },
  'identity.approval_not_found': {
    vi: { title: 'Không có đề nghị này đang chờ', remedy: 'Tải lại danh sách; có thể người khác đã quyết định.' },
    en: { title: 'No such proposal is waiting', remedy: 'Reload the list; someone may have decided already.' },
  },
  'identity.approval_same_person': {
    vi: { title: 'Người đề nghị không tự phê duyệt', remedy: 'Nhờ người thứ hai có quyền phê duyệt.' },
    en: { title: 'The proposer cannot approve', remedy: 'Ask a second person with the right to approve.' },
  },
  'identity.approval_outdated': {
    vi: { title: 'Đề nghị đã cũ', remedy: 'Nội dung đã thay đổi sau khi đề nghị; lập đề nghị mới.' },
    en: { title: 'The proposal is outdated', remedy: 'Its subject changed meanwhile; make a new proposal.' },
  },
  'identity.saved_view_not_found': {
    vi: { title: 'Không có góc nhìn này', remedy: 'Tải lại danh sách góc nhìn; có thể bạn đã bỏ nó ở cửa sổ khác.' },
    en: { title: 'There is no such view', remedy: 'Reload the list of views; you may have removed it in another window.' },
  },
  'identity.saved_view_name_taken': {
    vi: { title: 'Bạn đã có góc nhìn mang tên này', remedy: 'Đặt tên khác, hoặc sửa góc nhìn đang có.' },
    en: { title: 'You have a view of this name', remedy: 'Choose another name, or change the view there is.' },
  },
  'identity.too_many_saved_views': {
    vi: { title: 'Đã đủ {{most}} góc nhìn', remedy: 'Bỏ một góc nhìn không dùng nữa rồi lưu lại.' },
    en: { title: 'You have {{most}} views already', remedy: 'Remove one that you no longer use, then save again.' },
  },
  'identity.delegation_not_found': {
    vi: { title: 'Không có uỷ quyền này', remedy: 'Uỷ quyền có thể đã hết hạn hoặc đã rút; xem danh sách ở mục Người làm thay.' },
    en: {
      title: 'There is no such authorisation',
      remedy: 'It may have ended or been taken back; see the list under People who act for me.',
    },
  },
  'identity.delegation_to_oneself': {
    vi: { title: 'Đây là số định danh của chính bạn', remedy: 'Nhập số định danh của người bạn muốn uỷ quyền.' },
    en: { title: 'This is your own number', remedy: 'Enter the number of the person you want to authorise.' },
  },
  'identity.too_many_delegations': {
    vi: { title: 'Đã có {{limit}} uỷ quyền đang còn hiệu lực', remedy: 'Rút bớt một uỷ quyền trước khi thêm.' },
    en: { title: '{{limit}} authorisations are already in force', remedy: 'Take one back before you add another.' },
  },
};
