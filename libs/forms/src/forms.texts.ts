export const FORMS_TEXTS: Record<string, { vi: { title: string; remedy: string }; en: { title: string; remedy: string } }> = {
  'forms.forbidden_key': {
    vi: { title: 'Dữ liệu gửi lên có tên trường không được phép', remedy: 'Mở lại biểu mẫu từ trang của hệ thống rồi điền và gửi lại.' },
    en: {
      title: 'The data has a field name that is not allowed',
      remedy: 'Open the form again from our own page, fill it in and send it.',
    },
  },
  'forms.answers_too_deep': {
    vi: { title: 'Dữ liệu gửi lên lồng nhau quá sâu', remedy: 'Gửi lại theo đúng cấu trúc biểu mẫu đã công bố.' },
    en: { title: 'The data is nested too deeply', remedy: 'Send it again in the published structure of the form.' },
  },
};
