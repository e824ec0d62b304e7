/** The office inside a title: 'Chủ tịch Ủy ban nhân dân phường', 'Giám đốc Trung tâm …'. The head of the paper says it already. */
const OFFICE = / (Ủy ban|Trung tâm|Sở|Chi cục|Văn phòng|Công an|Thuế) .*$/u;

/** Title over a signature (Decree 30/2020, Annex I): a deputy signs for the head, 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH'. */
export function signerTitleLines(title: string): string[] {
  const own = title.normalize('NFC').trim().replace(OFFICE, '').toLocaleUpperCase('vi');
  if (own === '') return [];
  return own.startsWith('PHÓ ') ? [`KT. ${own.slice(4)}`, own] : [own];
}
