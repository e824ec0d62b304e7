import type { SameKeys } from './same-keys.js';

export const correctVi = {
  correct: {
    open: 'Đề nghị sửa',
    openLine: 'Đề nghị sửa dòng {{line}}',
    title: 'Đề nghị sửa dòng {{line}}',
    text: 'Dòng ghi sai vẫn giữ nguyên. Khi người thứ hai duyệt, sổ có thêm một dòng đính chính, và hạn tính lại từ đó.',
    what: 'Điều ghi sai',
    moment: 'Lúc việc xảy ra',
    due: 'Hạn đã hẹn',
    momentNow: 'Thật ra xảy ra lúc',
    dueNow: 'Hạn đúng là',
    format: 'Ghi như 15:30 01/12/2026',
    wrong: 'Ghi giờ và ngày như 15:30 01/12/2026.',
    paper: 'Giấy tờ chứng minh',
    send: 'Trình người thứ hai',
    done: 'Đã trình. Nếu được duyệt, hạn đổi từ {{before}} sang {{after}}.',
    approvalMoment: 'Sửa dòng {{line}}: xảy ra lúc {{when}}',
    approvalDue: 'Sửa dòng {{line}}: hạn là {{when}}',
    paperOpen: 'Xem giấy tờ chứng minh',
  },
} as const satisfies object;

export const correctEn: SameKeys<typeof correctVi> = {
  correct: {
    open: 'Correct it',
    openLine: 'Propose to correct line {{line}}',
    title: 'Propose to correct line {{line}}',
    text: 'The wrong line stays. When a second person agrees, a line that corrects it is added, and the date is counted again from it.',
    what: 'What is wrong',
    moment: 'When it happened',
    due: 'The date that was promised',
    momentNow: 'It really happened at',
    dueNow: 'The right date is',
    format: 'Written like 15:30 01/12/2026',
    wrong: 'Write time and day like 15:30 01/12/2026.',
    paper: 'The paper that proves it',
    send: 'Send to the second person',
    done: 'Sent. If it is approved, the date moves from {{before}} to {{after}}.',
    approvalMoment: 'Correct line {{line}}: it happened at {{when}}',
    approvalDue: 'Correct line {{line}}: the date is {{when}}',
    paperOpen: 'See the paper that proves it',
  },
};
