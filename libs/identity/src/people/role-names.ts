import type { Role } from '../roles.js';

/** What people call a role; the console and refusals say the same. */
export const ROLE_NAMES: Readonly<Record<Role, { readonly vi: string; readonly en: string }>> = {
  reception: { vi: 'Tiếp nhận', en: 'Reception' },
  cashier: { vi: 'Thu phí', en: 'Cashier' },
  hand_over: { vi: 'Trả kết quả', en: 'Hand-over' },
  specialist: { vi: 'Chuyên viên', en: 'Specialist' },
  unit_head: { vi: 'Lãnh đạo phòng', en: 'Head of unit' },
  signer: { vi: 'Lãnh đạo ký', en: 'Signing leader' },
  clerk: { vi: 'Văn thư', en: 'Clerk' },
  certifier: { vi: 'Chứng thực', en: 'Certifier' },
  postal_agent: { vi: 'Nhân viên bưu chính', en: 'Postal agent' },
  due_watcher: { vi: 'Theo dõi thời hạn', en: 'Watches due dates' },
  unit_viewer: { vi: 'Xem hồ sơ đơn vị', en: 'Reads dossiers of the unit' },
  statistician: { vi: 'Thống kê', en: 'Statistics' },
  satisfaction_viewer: { vi: 'Xem đánh giá', en: 'Reads ratings' },
  population_lookup: { vi: 'Tra cứu dân cư', en: 'Population look-up' },
  supervisor: { vi: 'Giám sát', en: 'Supervisor' },
  inspector: { vi: 'Thanh tra', en: 'Inspector' },
  catalogue_editor: { vi: 'Biên tập danh mục', en: 'Edits the catalogue' },
  catalogue_approver: { vi: 'Duyệt danh mục', en: 'Approves the catalogue' },
  unit_admin: { vi: 'Quản trị đơn vị', en: 'Administrator of a unit' },
  system_admin: { vi: 'Quản trị hệ thống', en: 'System administrator' },
};
