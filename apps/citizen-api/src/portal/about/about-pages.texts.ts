import { bilingual } from '../texts/bilingual.js';

export const aboutPagesTexts = bilingual(
  {
    help: {
      title: 'Trợ giúp',
      lead: 'Tìm câu trả lời ở đây, hoặc gọi cho chúng tôi.',
      how: 'Nộp hồ sơ trên trang này',
      steps: [
        'Tìm thủ tục, đọc giấy tờ cần có và bấm Bắt đầu.',
        'Đăng nhập bằng VNeID. Họ tên và số định danh được điền sẵn.',
        'Điền từng trang. Bản nháp được lưu sau mỗi trang; bạn dừng lúc nào cũng được.',
        'Chụp hoặc chọn tệp cho từng giấy tờ.',
        'Xem lại, cam đoan và gửi. Bạn nhận mã hồ sơ và mã tra cứu.',
      ],
      after: 'Sau khi nộp',
      afterBody:
        'Trang hồ sơ ghi hồ sơ đang ở đâu, ngày hẹn trả và cách tính ngày đó. Khi thiếu giấy tờ, cơ quan gửi một danh sách đầy đủ; bạn chỉ gửi đúng những thứ được hỏi.',
      offline: 'Mạng yếu hoặc mất mạng',
      offlineBody:
        'Điều bạn gõ được giữ trên máy đến khi máy chủ xác nhận đã lưu. Dòng trạng thái cuối trang luôn nói đúng: đã lưu lúc nào, hoặc chưa lưu được.',
      desks: 'Điểm tiếp nhận',
      desksBody: 'Mang giấy tờ bản chính. Cán bộ nhập hồ sơ cùng bạn và in giấy hẹn.',
      complain: 'Góp ý, khiếu nại',
      complainBody:
        'Không hài lòng về cách phục vụ: mở trang hồ sơ, bấm “Nhắn cho bộ phận giải quyết” hoặc chấm điểm khi hồ sơ đã tiếp nhận. Khiếu nại một quyết định: gửi đơn đến cơ quan ra quyết định trong thời hạn ghi trên văn bản.',
    },
    accessibility: {
      title: 'Trợ năng',
      lead: 'Trang này làm theo WCAG 2.2 mức AA.',
      parts: [
        'Mọi trang dùng được không cần JavaScript, bằng bàn phím, và phóng chữ đến 400 % không phải cuộn ngang.',
        'Màu sắc không bao giờ là cách duy nhất để báo một điều: luôn có chữ và hình.',
        'Lỗi được nói hai lần bằng cùng một câu: ở đầu trang và ngay tại ô cần sửa.',
        'Không có giới hạn thời gian cho bản nháp.',
      ],
      known: 'Điều chúng tôi biết là chưa tốt',
      knownBody:
        'Tệp kết quả do cơ quan khác đính kèm có thể chưa đọc được bằng trình đọc màn hình. Gọi cho chúng tôi để nhận nội dung bằng cách khác.',
    },
    privacy: {
      title: 'Dữ liệu cá nhân',
      lead: 'Chúng tôi chỉ hỏi điều thủ tục cần, và bạn xem được ai đã mở hồ sơ của mình.',
      parts: [
        'Câu trả lời, giấy tờ, số định danh và số điện thoại được mã hoá trong cơ sở dữ liệu.',
        'Cán bộ chỉ xem được hồ sơ thuộc việc của mình. Mỗi lần xem được ghi lại; bạn xem danh sách ấy ở trang hồ sơ, mục “Ai đã xem hồ sơ của tôi”.',
        'Tra cứu công khai không bao giờ hiện tên, số định danh, địa chỉ hay giấy tờ.',
        'Trang này không có quảng cáo, không có mã theo dõi của bên khác, không gửi dữ liệu ra ngoài cơ quan nhà nước.',
        'Máy của bạn chỉ giữ một cookie đăng nhập, và bản lưu tạm của trang đang điền cho đến khi máy chủ xác nhận.',
      ],
    },
    status: {
      title: 'Tình trạng hệ thống',
      up: 'Hệ thống đang hoạt động',
      down: 'Một phần hệ thống đang không hoạt động',
      checkedAt: (when: string) => `Kiểm tra lúc ${when}.`,
      database: 'Hồ sơ và bản nháp',
      identity: 'Đăng nhập bằng VNeID',
      ok: 'Hoạt động',
      failed: 'Không trả lời',
      safe: 'Điều đã lưu không bị mất khi một phần hệ thống dừng. Bạn nộp được tại quầy trong lúc chờ.',
    },
  },
  {
    help: {
      title: 'Help',
      lead: 'Find the answer here, or call us.',
      how: 'Submitting on this site',
      steps: [
        'Find the procedure, read which papers it needs and press Start.',
        'Sign in with VNeID. Your name and number are filled in.',
        'Fill in page by page. The draft is saved after each page; stop at any time.',
        'Photograph or choose a file for each paper.',
        'Check, declare and send. You receive the dossier code and the look-up secret.',
      ],
      after: 'Afterwards',
      afterBody:
        'The page of the dossier says where it is, which date is promised and how that date is counted. If papers are missing, the office sends one complete list; you send exactly what was asked.',
      offline: 'A weak or lost network',
      offlineBody:
        'What you type stays on your device until the server confirms it. The line at the end of the page is always true: when it was saved, or that it is not saved yet.',
      desks: 'Desks',
      desksBody: 'Bring the originals. The officer enters the dossier with you and prints the receipt.',
      complain: 'Feedback and complaints',
      complainBody:
        'Unhappy with the service: open the dossier and write to the office, or rate it once it was received. To contest a decision: write to the agency that made it within the time named on the document.',
    },
    accessibility: {
      title: 'Accessibility',
      lead: 'This site follows WCAG 2.2, level AA.',
      parts: [
        'Every page works without JavaScript, by keyboard, and with text enlarged to 400 % without scrolling sideways.',
        'Colour is never the only sign: words and a picture are always there.',
        'Errors are said twice in the same words: on top of the page and at the field.',
        'Drafts have no time limit.',
      ],
      known: 'What we know is not good yet',
      knownBody:
        'Result files attached by other agencies may not be readable by screen readers. Call us to get the content in another way.',
    },
    privacy: {
      title: 'Personal data',
      lead: 'We ask only what the procedure needs, and you can see who opened your dossier.',
      parts: [
        'Answers, papers, numbers and phone numbers are encrypted in the database.',
        'Officers see only the dossiers of their work. Every look is recorded; you see the list on the page of the dossier.',
        'The public look-up never shows a name, a number, an address or a paper.',
        'No advertising, no trackers of others, nothing sent outside the public agencies.',
        'Your device keeps one sign-in cookie, and what you are typing until the server confirms it.',
      ],
    },
    status: {
      title: 'System status',
      up: 'The system works',
      down: 'A part of the system does not work',
      checkedAt: (when) => `Checked at ${when}.`,
      database: 'Dossiers and drafts',
      identity: 'Signing in with VNeID',
      ok: 'Works',
      failed: 'Does not answer',
      safe: 'What was saved is not lost when a part stops. You can submit at a desk meanwhile.',
    },
  },
);
