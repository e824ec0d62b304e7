/** Texts of the refusals of result templates, for the error catalogue. */
export const RESULT_TEMPLATE_TEXTS: Record<string, { vi: { title: string; remedy: string }; en: { title: string; remedy: string } }> = {
  'results.value_missing': {
    vi: {
      title: 'Văn bản kết quả còn thiếu nội dung',
      remedy: 'Điền các mục {{fields}} trong phần soạn thảo, hoặc yêu cầu bổ sung tờ khai, rồi tạo lại văn bản.',
    },
    en: {
      title: 'The result document lacks values',
      remedy: 'Fill in {{fields}} in the draft, or ask for the form to be completed, then create the document again.',
    },
  },
  'results.glyph_missing': {
    vi: {
      title: 'Có ký tự không in được trên văn bản kết quả',
      remedy: 'Thay ký tự {{codePoints}} bằng chữ cái thông thường, rồi tạo lại văn bản.',
    },
    en: {
      title: 'A character cannot be printed on the result',
      remedy: 'Replace {{codePoints}} with an ordinary letter and create the document again.',
    },
  },
  'results.template_invalid': {
    vi: {
      title: 'Mẫu kết quả không đúng định dạng',
      remedy: 'Sửa mẫu tại {{at}} theo định dạng vn-result/1, rồi nhập lại.',
    },
    en: {
      title: 'The result template is malformed',
      remedy: 'Correct the template at {{at}} to the vn-result/1 format and import it again.',
    },
  },
};
