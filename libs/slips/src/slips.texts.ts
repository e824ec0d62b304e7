export const SLIPS_TEXTS: Record<string, { vi: { title: string; remedy: string }; en: { title: string; remedy: string } }> = {
  'slips.glyph_missing': {
    vi: {
      title: 'Có ký tự không in được trên biểu mẫu',
      remedy: 'Thay ký tự {{codePoints}} trong họ tên, địa chỉ hoặc nội dung bằng chữ cái thông thường, rồi in lại.',
    },
    en: {
      title: 'A character cannot be printed on the form',
      remedy: 'Replace {{codePoints}} in the name, address or text with an ordinary letter and print again.',
    },
  },
};
