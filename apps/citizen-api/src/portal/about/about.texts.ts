import { bilingual } from '../texts/bilingual.js';

export const aboutTexts = bilingual(
  {
    error: {
      safe: 'Điều đã lưu vẫn còn nguyên. Bản nháp và hồ sơ của bạn không bị ảnh hưởng.',
      retry: 'Thử lại trang này',
      home: 'Về trang đầu',
      search: 'Tìm thủ tục',
      number: 'Mã để báo khi gọi hỗ trợ: ',
      lost: 'Không có trang này',
      lostBody: 'Địa chỉ có thể đã đổi hoặc gõ thiếu. Bạn tìm thủ tục hoặc mở hồ sơ của mình từ trang đầu.',
    },
    sendAgain: {
      title: 'Chưa gửi được, điều bạn nhập vẫn còn',
      signIn: 'Phiên đăng nhập đã hết. Đăng nhập lại trong thẻ mới, rồi quay lại đây bấm gửi.',
      open: 'Đăng nhập trong thẻ mới',
      ready: 'Bạn đã đăng nhập lại. Bấm gửi để tiếp tục từ chỗ dừng.',
      send: 'Gửi lại',
    },
  },
  {
    error: {
      safe: 'What was saved is untouched. Your drafts and dossiers are not affected.',
      retry: 'Try this page again',
      home: 'To the first page',
      search: 'Find a procedure',
      number: 'Number to name when you call: ',
      lost: 'There is no such page',
      lostBody: 'The address may have changed or be incomplete. Find a procedure, or open your dossiers from the first page.',
    },
    sendAgain: {
      title: 'Not sent yet, what you entered is still here',
      signIn: 'Your session has ended. Sign in again in a new tab, then come back here and send.',
      open: 'Sign in, in a new tab',
      ready: 'You are signed in again. Send to go on where you stopped.',
      send: 'Send again',
    },
  },
);
