import type { DossierAction } from '@app/catalogue';

export interface NoticeText {
  readonly subject: { vi: string; en: string };
  readonly body: { vi: string; en: string };
}

/**
 * What is told to the person who submitted, by action, unless the province has published words of its own. Texts carry the code, the procedure and dates, no content of the dossier.
 * Parameters: {{code}} {{procedure}} {{due}} {{link}} {{office}} {{rate}}, the last an address to rate at without signing in.
 */
export const NOTICE_TEXTS = {
  submit: {
    subject: { vi: 'Đã nhận hồ sơ {{code}}', en: 'We have your dossier {{code}}' },
    body: {
      vi: 'Chúng tôi đã nhận được hồ sơ {{code}} về {{procedure}}. {{office}} sẽ kiểm tra và trả lời. Theo dõi tại {{link}}.',
      en: 'Your dossier {{code}} for {{procedure}} has reached us. {{office}} will check it and answer. Follow it at {{link}}.',
    },
  },
  receive: {
    subject: { vi: 'Hồ sơ {{code}} đã được tiếp nhận', en: 'Dossier {{code}} was received' },
    body: {
      vi: '{{office}} đã tiếp nhận hồ sơ {{code}} về {{procedure}}. Hẹn trả kết quả: {{due}}. Giấy tiếp nhận có tại {{link}}.',
      en: '{{office}} received dossier {{code}} for {{procedure}}. Result promised for {{due}}. The receipt is at {{link}}.',
    },
  },
  request_intake_supplement: {
    subject: { vi: 'Hồ sơ {{code}} cần bổ sung', en: 'Dossier {{code}} needs a supplement' },
    body: {
      vi: 'Hồ sơ {{code}} còn thiếu giấy tờ hoặc thông tin. Danh sách và cách bổ sung có tại {{link}}.',
      en: 'Dossier {{code}} lacks papers or information. See what and how at {{link}}.',
    },
  },
  request_supplement: {
    subject: { vi: 'Hồ sơ {{code}} cần bổ sung', en: 'Dossier {{code}} needs a supplement' },
    body: {
      vi: 'Cơ quan giải quyết cần bạn bổ sung hồ sơ {{code}}. Thời gian chờ bạn không tính vào thời hạn. Xem tại {{link}}.',
      en: 'The agency needs a supplement to dossier {{code}}. The time it waits for you does not count. See {{link}}.',
    },
  },
  supplement: {
    subject: { vi: 'Đã nhận phần bổ sung của hồ sơ {{code}}', en: 'Supplement of dossier {{code}} received' },
    body: {
      vi: 'Chúng tôi đã nhận đủ phần bổ sung của hồ sơ {{code}}. Hẹn trả kết quả: {{due}}. Xem tại {{link}}.',
      en: 'We have the whole supplement of dossier {{code}}. Result promised for {{due}}. See {{link}}.',
    },
  },
  request_payment: {
    subject: { vi: 'Hồ sơ {{code}} có khoản phải nộp', en: 'Dossier {{code}}: something is to be paid' },
    body: {
      vi: 'Hồ sơ {{code}} có khoản tài chính cần nộp để tiếp tục giải quyết. Nộp tại {{link}}.',
      en: 'Dossier {{code}} has a payment to be made before work goes on. Pay at {{link}}.',
    },
  },
  confirm_payment: {
    subject: { vi: 'Đã nhận thanh toán của hồ sơ {{code}}', en: 'Payment for dossier {{code}} received' },
    body: {
      vi: 'Khoản nộp của hồ sơ {{code}} đã được ghi nhận. Xem tại {{link}}.',
      en: 'The payment for dossier {{code}} was recorded. See {{link}}.',
    },
  },
  refuse_intake: {
    subject: { vi: 'Hồ sơ {{code}} không được tiếp nhận', en: 'Dossier {{code}} was not received' },
    body: {
      vi: 'Hồ sơ {{code}} không được tiếp nhận. Lý do, căn cứ và việc bạn có thể làm tiếp có trong phiếu tại {{link}}.',
      en: 'Dossier {{code}} was not received. Reason, legal basis and what you can do are in the form at {{link}}.',
    },
  },
  extend: {
    subject: { vi: 'Xin lỗi và hẹn lại ngày trả hồ sơ {{code}}', en: 'Apology: new date for dossier {{code}}' },
    body: {
      vi: 'Chúng tôi xin lỗi vì chưa giải quyết xong hồ sơ {{code}}. Hẹn lại: {{due}}. Văn bản xin lỗi có tại {{link}}.',
      en: 'We apologise: dossier {{code}} is not finished. New date: {{due}}. The letter is at {{link}}.',
    },
  },
  correct: {
    subject: { vi: 'Ngày hẹn trả hồ sơ {{code}} thay đổi', en: 'Dossier {{code}} has a new date' },
    body: {
      vi: 'Ngày hẹn trả kết quả hồ sơ {{code}} nay là {{due}}. Lý do và cách tính từng ngày có tại {{link}}.',
      en: 'The result of dossier {{code}} is now promised for {{due}}. The reason and the count day by day are at {{link}}.',
    },
  },
  finish: {
    subject: { vi: 'Hồ sơ {{code}} đã có kết quả', en: 'Dossier {{code}} has a result' },
    body: {
      vi: 'Hồ sơ {{code}} đã có kết quả. Nhận tại {{link}} hoặc tại {{office}}. Đánh giá việc phục vụ, không cần đăng nhập: {{rate}}',
      en: 'Dossier {{code}} has a result. Take it at {{link}} or at {{office}}. Rate the service without signing in: {{rate}}',
    },
  },
  refuse: {
    subject: { vi: 'Hồ sơ {{code}} đã có văn bản trả lời', en: 'Dossier {{code}} was answered' },
    body: { vi: 'Hồ sơ {{code}} đã có văn bản trả lời. Xem tại {{link}}.', en: 'Dossier {{code}} was answered in writing. See {{link}}.' },
  },
  hand_over: {
    subject: { vi: 'Đã trả kết quả hồ sơ {{code}}', en: 'The result of dossier {{code}} was handed over' },
    body: {
      vi: 'Kết quả hồ sơ {{code}} đã được trả. Mời bạn đánh giá, không cần đăng nhập: {{rate}}',
      en: 'The result of dossier {{code}} was handed over. Rate the service without signing in: {{rate}}',
    },
  },
  stop: {
    subject: { vi: 'Hồ sơ {{code}} dừng giải quyết', en: 'Dossier {{code}} was stopped' },
    body: {
      vi: 'Hồ sơ {{code}} đã dừng giải quyết. Thông báo có tại {{link}}.',
      en: 'Dossier {{code}} was stopped. The notice is at {{link}}.',
    },
  },
  withdraw: {
    subject: { vi: 'Hồ sơ {{code}} đã được rút', en: 'Dossier {{code}} was withdrawn' },
    body: { vi: 'Bạn đã rút hồ sơ {{code}}. Xem tại {{link}}.', en: 'You withdrew dossier {{code}}. See {{link}}.' },
  },
  confirm_withdrawal: {
    subject: { vi: 'Đã đồng ý rút hồ sơ {{code}}', en: 'Withdrawal of dossier {{code}} confirmed' },
    body: {
      vi: 'Cơ quan đã đồng ý cho rút hồ sơ {{code}}. Xem tại {{link}}.',
      en: 'The agency confirmed the withdrawal of dossier {{code}}. See {{link}}.',
    },
  },
  expire: {
    subject: { vi: 'Hồ sơ {{code}} đã hết thời hạn', en: 'A term of dossier {{code}} has passed' },
    body: {
      vi: 'Một thời hạn của hồ sơ {{code}} đã qua. Xem việc đã diễn ra tại {{link}}.',
      en: 'A term of dossier {{code}} has passed. See what happened at {{link}}.',
    },
  },
} satisfies Partial<Record<DossierAction, NoticeText>>;
