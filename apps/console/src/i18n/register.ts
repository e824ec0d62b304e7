import type { SameKeys } from './same-keys.js';

export const registerVi = {
  register: {
    title: 'Sổ theo dõi hồ sơ, mẫu 07',
    text: 'Sổ chốt khi hết tháng và không đổi nữa; mã băm SHA-256 cho biết tệp đúng là tệp đã chốt.',
    desk: 'Bộ phận một cửa',
    noDesk: 'Bạn không làm việc tại bộ phận một cửa nào',
    noDeskHint: 'Sổ theo dõi thuộc bộ phận đã tiếp nhận hồ sơ.',
    month: 'Tháng',
    state: 'Trạng thái',
    rows: 'Số hồ sơ',
    hash: 'Mã băm của tệp',
    file: 'Tệp',
    running: 'Tạm tính, tháng đang chạy',
    notFrozen: 'Không có sổ đã chốt',
    frozen: 'Đã chốt',
    pdf: 'Tải PDF',
    controlSlip: 'In mẫu 06, kiểm soát quá trình',
    ofDesk: 'Mẫu 07, sổ theo dõi của bộ phận',
  },
} as const satisfies object;

export const registerEn: SameKeys<typeof registerVi> = {
  register: {
    title: 'Register of dossiers, form 07',
    text: 'A register is frozen when its month is over and never changes; the SHA-256 hash says that a file is the frozen one.',
    desk: 'One-stop desk',
    noDesk: 'You work at no one-stop desk',
    noDeskHint: 'A register belongs to the desk that received the dossiers.',
    month: 'Month',
    state: 'State',
    rows: 'Dossiers',
    hash: 'Hash of the file',
    file: 'File',
    running: 'Provisional, the month is running',
    notFrozen: 'No frozen register',
    frozen: 'Frozen',
    pdf: 'Download PDF',
    controlSlip: 'Print form 06, control of the process',
    ofDesk: 'Form 07, register of the desk',
  },
};
