import type { Language, Texts } from '@app/ui';

/** What the scripts say; pages speak for themselves. */
const WORDS = {
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  typing: { vi: 'Chưa lưu điều vừa nhập', en: 'What you just entered is not saved yet' },
  savedAt: { vi: 'Đã lưu nháp lúc', en: 'Draft saved at' },
  offline: {
    vi: 'Chưa lưu được: mất mạng. Điều bạn nhập vẫn còn trên máy này; chúng tôi tự thử lại, bạn cứ điền tiếp.',
    en: 'Not saved: the network is lost. What you entered is kept on this device; we try again, go on filling in.',
  },
  failed: {
    vi: 'Chưa lưu được: máy chủ đang bận. Điều bạn nhập vẫn còn trên máy này; chúng tôi tự thử lại.',
    en: 'Not saved: the server is busy. What you entered is kept on this device; we try again.',
  },
  signedOut: {
    vi: 'Chưa lưu được: phiên đăng nhập đã hết. Điều bạn nhập vẫn còn trên máy này. Đăng nhập lại trong thẻ mới, rồi quay về đây.',
    en: 'Not saved: your session has ended. What you entered is kept on this device. Sign in again in a new tab, then come back.',
  },
  notSent: {
    vi: 'Chưa gửi được: mất mạng. Điều bạn nhập vẫn ở đây; có mạng lại thì bấm gửi lần nữa.',
    en: 'Not sent: the network is lost. What you entered is still here; send again when the network is back.',
  },
  online: { vi: 'Đã có mạng lại. Bạn bấm gửi lần nữa.', en: 'The network is back. Send again.' },
  cutSession: {
    vi: 'Phiên đăng nhập đã hết, tệp chưa gửi xong. Đăng nhập lại trong thẻ mới, rồi về đây bấm Gửi tiếp.',
    en: 'Your session has ended before the file was sent. Sign in again in a new tab, then come back and go on sending.',
  },
  signIn: { vi: 'Đăng nhập trong thẻ mới', en: 'Sign in, in a new tab' },
  retry: { vi: 'Thử lưu ngay', en: 'Save now' },
  stale: {
    vi: 'Bản nháp này vừa được sửa ở nơi khác. Bấm Tiếp tục để xem chỗ khác nhau; điều bạn nhập vẫn ở đây.',
    en: 'This draft was changed elsewhere. Press Continue to see what differs; what you entered stays here.',
  },
  restored: {
    vi: 'Đã lấy lại điều bạn nhập lần trước mà chưa lưu được.',
    en: 'What you entered last time and could not be saved is back.',
  },
  keptHere: {
    vi: 'Máy này còn giữ điều bạn nhập trước đây mà chưa lưu được; bản nháp đã đổi từ lúc đó.',
    en: 'This device still holds what you entered before and could not be saved; the draft has changed since.',
  },
  takeBack: { vi: 'Lấy lại điều đã nhập', en: 'Take it back' },
  waiting: { vi: 'Chờ gửi', en: 'Waiting' },
  sending: { vi: 'Đang gửi', en: 'Sending' },
  cutOff: { vi: 'Mất mạng, mới gửi được', en: 'Network lost, sent so far:' },
  resume: { vi: 'Gửi tiếp', en: 'Go on sending' },
  drop: { vi: 'Bỏ tệp này', en: 'Drop this file' },
  stored: { vi: 'Đã lưu', en: 'Stored' },
  filesGoing: {
    vi: 'Tệp đang được gửi. Gửi xong, trang tự làm tiếp; bạn không phải bấm lại.',
    en: 'The files are being sent. The page goes on by itself when they are there; you need not press again.',
  },
  filesFailed: {
    vi: 'Có tệp chưa gửi xong. Bấm Gửi tiếp, hoặc Bỏ tệp này, rồi bấm lại nút vừa rồi.',
    en: 'A file is not sent yet. Go on sending it, or drop it, then press the button again.',
  },
  tooLarge: { vi: 'Tệp lớn hơn mức cho phép', en: 'The file is larger than allowed' },
  refused: { vi: 'Không nhận tệp này', en: 'This file is not taken' },
} as const satisfies Record<string, Texts>;

export function word(key: keyof typeof WORDS): string {
  return WORDS[key][pageLanguage()];
}

export function pageLanguage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'vi';
}
