import type { FieldValues } from './notice-fields.js';

const SAME = {
  code: 'H48.101-261201-0012',
  link: 'https://dichvucong.tinh.gov.vn/ho-so/0192',
  rate: 'https://dichvucong.tinh.gov.vn/danh-gia/0192',
  due: '16:00 10/12/2026',
  hours: '40',
};

/** An invented dossier to try words on. */
export const EXAMPLE_VALUES: Readonly<Record<'vi' | 'en', FieldValues>> = {
  vi: { ...SAME, procedure: 'Đăng ký khai sinh', office: 'Trung tâm Phục vụ hành chính công phường Cẩm Thành' },
  en: { ...SAME, procedure: 'Birth registration', office: 'One-stop centre of Cam Thanh ward' },
};
