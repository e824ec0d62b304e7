/** Without accents and case, as people type who search: `Đặng Thị` is `dang thi`. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
}
