import type { ErrorTexts } from '@app/platform';

export const ORGANISATION_TEXTS: ErrorTexts = {
  'organisation.unit_unknown': {
    vi: { title: 'Đơn vị không tồn tại hoặc đã ngừng hoạt động', remedy: 'Chọn một đơn vị đang hoạt động trong danh sách.' },
    en: { title: 'The unit does not exist or has closed', remedy: 'Choose a unit that is open.' },
  },
  'organisation.no_competent_unit': {
    vi: {
      title: 'Chưa có đơn vị giải quyết thủ tục này ở cơ quan đã chọn',
      remedy: 'Chọn cơ quan khác, hoặc nhờ quản trị phân công lĩnh vực cho một đơn vị.',
    },
    en: {
      title: 'No unit of the chosen agency processes this procedure',
      remedy: 'Choose another agency, or ask an administrator to assign the field to a unit.',
    },
  },
};
