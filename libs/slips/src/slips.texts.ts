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
  'slips.register_month_invalid': {
    vi: { title: 'Tháng của sổ không đúng', remedy: 'Nhập tháng theo dạng năm-tháng, ví dụ 2026-11.' },
    en: { title: 'Not a month', remedy: 'Give the month of the register as year-month, for example 2026-11.' },
  },
  'slips.register_unit_not_found': {
    vi: { title: 'Không có sổ của đơn vị này', remedy: 'Chọn đơn vị mà bạn được giao nhiệm vụ.' },
    en: { title: 'There is no register of this unit', remedy: 'Choose a unit in which you hold a role.' },
  },
  'slips.register_too_long': {
    vi: { title: 'Sổ tạm tính quá dài', remedy: 'Sổ tạm tính in tối đa {{max}} hồ sơ; sổ đầy đủ có khi hết tháng.' },
    en: {
      title: 'The provisional register is too long',
      remedy: 'It prints at most {{max}} dossiers; the whole book is there when the month is over.',
    },
  },
};
