import type { ErrorTexts } from '@app/platform';
import { FLOW_TEXTS } from './flow/flow.texts.js';

export const CATALOGUE_TEXTS: ErrorTexts = {
  ...FLOW_TEXTS,
  'catalogue.procedure_unknown': {
    vi: { title: 'Không có thủ tục này', remedy: 'Kiểm tra lại mã thủ tục, ví dụ 1.001193.' },
    en: { title: 'There is no such procedure', remedy: 'Check the code, such as 1.001193.' },
  },
  'catalogue.version_unknown': {
    vi: { title: 'Không có phiên bản này', remedy: 'Tải lại danh sách phiên bản của thủ tục.' },
    en: { title: 'There is no such version', remedy: 'Reload the versions of the procedure.' },
  },
  'catalogue.version_not_open': {
    vi: {
      title: 'Phiên bản không còn ở trạng thái cho phép thao tác này',
      remedy: 'Tải lại; muốn sửa phiên bản đã công bố thì tạo phiên bản mới.',
    },
    en: { title: 'The version is not in a state that allows this', remedy: 'Reload; to change a published version, propose a new one.' },
  },
  'catalogue.checks_failed': {
    vi: {
      title: 'Thủ tục chưa qua kiểm tra trước công bố',
      remedy: 'Sửa {{errors}} lỗi được nêu kèm rồi gửi lại; chưa có gì được lưu.',
    },
    en: {
      title: 'The procedure fails the publish checks',
      remedy: 'Correct the {{errors}} errors named with this answer and send it again; nothing was stored.',
    },
  },
  'catalogue.later_version': {
    vi: {
      title: 'Đã công bố một phiên bản có hiệu lực muộn hơn',
      remedy: 'Phiên bản {{number}} có hiệu lực từ {{from}}; chọn ngày không sớm hơn.',
    },
    en: {
      title: 'A version with a later start is already published',
      remedy: 'Version {{number}} takes effect on {{from}}; choose a day not before it.',
    },
  },
  'catalogue.effective_day_past': {
    vi: { title: 'Ngày có hiệu lực đã qua', remedy: 'Chọn ngày {{today}} hoặc sau đó.' },
    en: { title: 'The effective day has passed', remedy: 'Choose {{today}} or a later day.' },
  },
  'catalogue.state_change_refused': {
    vi: {
      title: 'Không đổi được trạng thái của thủ tục',
      remedy: 'Thủ tục đang ở trạng thái {{state}}; tải lại để xem các thao tác còn dùng được.',
    },
    en: { title: 'The state of the procedure cannot be changed so', remedy: 'The procedure is {{state}}; reload to see what can be done.' },
  },
  'catalogue.replacement_unknown': {
    vi: {
      title: 'Thủ tục thay thế không dùng được',
      remedy: 'Thủ tục {{procedure}} phải đang hoạt động, có phiên bản đã công bố và khác thủ tục này.',
    },
    en: {
      title: 'The replacement cannot be used',
      remedy: 'Procedure {{procedure}} must be active, have a published version and be another one.',
    },
  },
  'catalogue.no_flow': {
    vi: {
      title: 'Phiên bản này không có quy trình',
      remedy: 'Thủ tục nhập từ danh mục quốc gia chỉ để tra cứu; thêm quy trình để nhận hồ sơ.',
    },
    en: { title: 'This version has no flow', remedy: 'A procedure of the national catalogue is for reading; add a flow to take dossiers.' },
  },
  'catalogue.no_template': {
    vi: { title: 'Phiên bản này không có mẫu kết quả', remedy: 'Đề xuất phiên bản mới có tệp mẫu kết quả.' },
    en: { title: 'This version has no template of its result', remedy: 'Propose a new version with a template file.' },
  },
  'catalogue.import_unusable': {
    vi: { title: 'Không đọc được tệp nào để nhập', remedy: 'Gửi các tệp JSON của danh mục quốc gia ({{reason}}).' },
    en: { title: 'Nothing to import could be read', remedy: 'Send JSON files of the national catalogue ({{reason}}).' },
  },
};
