import type { Field } from '@app/forms';

/** What a flow may ask about the dossier besides the answers of its form. */
export const FLOW_FACTS: readonly Field[] = [
  { key: 'caseCode', type: 'text', label: { vi: 'Trường hợp', en: 'Case' } },
  {
    key: 'channel',
    type: 'choice',
    label: { vi: 'Cách thức thực hiện', en: 'Channel' },
    options: [
      { value: 'online_full', label: { vi: 'Trực tuyến toàn trình', en: 'Online, end to end' } },
      { value: 'online_partial', label: { vi: 'Trực tuyến một phần', en: 'Online, in part' } },
      { value: 'desk', label: { vi: 'Trực tiếp', en: 'At the desk' } },
      { value: 'postal', label: { vi: 'Bưu chính công ích', en: 'By post' } },
    ],
  },
  { key: 'areaClass', type: 'text', label: { vi: 'Loại địa bàn', en: 'Area class' } },
];
