export interface ReadResult {
  readonly name: string;
  /** As stated; test entries of the catalogue (`sgga`, `78`) are kept here and are no code. */
  readonly stated: string;
  /** A code of the national list (`KQ.G15.000033`, `000.00.00.G15-KQ0187`); the same list names papers, which makes re-use possible. */
  readonly code: string | null;
}

/** What the crawled page shows below the results: keywords, description, the picker of agencies, the button. */
const TRAILING =
  /\s*(?:Từ khóa|Từ khoá|Mô tả\s*Không có thông tin|Chọn cơ quan thực hiện|Tỉnh\/ ?Thành phố|Hệ thống chỉ hiển thị)[\s\S]*$/u;
const CODE = /(?:000\.00\.00\.)?[GH]\d{2}-KQ\d{4,6}|KQ\.[GH]\d{2,3}\.\d{6}/u;
const ENTRY =
  /([\s\S]*?)\s*Mã ?: ?((?:000\.00\.00\.)?[GH]\d{2}-KQ\d{4,6}|KQ\.[GH]\d{2,3}\.\d{6}|[A-Z0-9.-]*\d(?=$|\s|\p{Lu}\p{Ll}|\p{Lu}{2})|[\w.-]*?(?=$|\s|\p{Lu}))/uy;

/** The results of a procedure, without the rest of the page. A result without a code keeps its name. */
export function readResults(text: string): ReadResult[] {
  const kept = text.replace(TRAILING, '').trim();
  if (kept === '' || /^không có thông tin$/iu.test(kept)) return [];
  const results: ReadResult[] = [];
  ENTRY.lastIndex = 0;
  let from = 0;
  for (let match = ENTRY.exec(kept); match !== null; match = ENTRY.exec(kept)) {
    const [, name = '', stated = ''] = match;
    from = ENTRY.lastIndex;
    results.push({ name: name.trim(), stated, code: CODE.exec(stated)?.[0] ?? null });
    if (match[0] === '') break;
  }
  const rest = kept.slice(from).trim();
  if (rest !== '') results.push({ name: rest, stated: '', code: null });
  return results.filter(({ name, code }) => name !== '' || code !== null);
}
