/** Text without accents, lower case, single spaces: "Nguyễn Thị Hằng" -> "nguyen thi hang". Same rule as SQL `fold()`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
