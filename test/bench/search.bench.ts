import { fold } from '@app/platform';
import { CLIENTS, type BenchWorld } from './support/bench-world.js';
import { compare } from './support/compare.js';
import { figure } from './support/figure.js';
import { HttpClient } from './support/http-client.js';

const VERBS = [
  'Cấp',
  'Cấp lại',
  'Gia hạn',
  'Đăng ký',
  'Thay đổi',
  'Thu hồi',
  'Công nhận',
  'Xác nhận',
  'Chấp thuận',
  'Thẩm định',
  'Điều chỉnh',
  'Chấm dứt',
];
const THINGS = [
  'giấy phép',
  'giấy chứng nhận',
  'chứng chỉ hành nghề',
  'hồ sơ',
  'quyết định',
  'phương án',
  'kế hoạch',
  'dự án',
  'thẻ',
  'giấy xác nhận',
];
const TOPICS = [
  'kinh doanh',
  'xây dựng',
  'môi trường',
  'đất đai',
  'y tế',
  'giáo dục',
  'vận tải',
  'lao động',
  'thủy sản',
  'khoáng sản',
  'văn hóa',
  'an toàn thực phẩm',
  'quảng cáo',
  'điện lực',
  'viễn thông',
];
const WHOM = ['cá nhân', 'tổ chức', 'hộ gia đình', 'doanh nghiệp', 'hợp tác xã', 'người nước ngoài', 'cơ sở giáo dục', 'cơ sở y tế'];

/** What is typed, and how many answers it may wait for. */
const SEARCHES = {
  'by words': 'giay phep xay dung',
  'as people say it': 'so do',
  'a very common word': 'giay',
  'by code': '9.00',
  'with a typing error': 'giay fep xai dung',
} as const;

const MORE = `
insert into procedure (code) select '9.' || lpad(n::text, 6, '0') from generate_series(1, $1::int) n on conflict do nothing`;
const VERSIONS = `
insert into procedure_version (procedure_id, number, status, effective_from, published_at, name, name_folded, search_text, field_code, field_name, level, competent_agency_kind, body, sha256)
select p.id, 1, 'published', '2025-07-01', app_now(), jsonb_build_object('vi', r.name, 'en', r.name), r.folded, r.folded || ' ' || p.code, 'bench', '{"vi": "Đo", "en": "Bench"}', 'commune', 'commune_committee', '{}', '\\x00'
  from jsonb_to_recordset($1::jsonb) as r(code text, name text, folded text) join procedure p on p.code = r.code
 where not exists (select 1 from procedure_version v where v.procedure_id = p.id)`;

/** A catalogue as large as the national one, beside the shipped procedures. @param size procedures */
export async function benchSearch(world: BenchWorld, size: number): Promise<void> {
  await world.admin.query(MORE, [size]);
  await world.admin.query(VERSIONS, [JSON.stringify(Array.from({ length: size }, (_, at) => generated(at)))]);
  await world.admin.query('vacuum analyze procedure, procedure_version');
  const http = new HttpClient(world.citizenUrl);
  const bare = world.bareClient('mc_citizen');
  try {
    for (const [what, typed] of Object.entries(SEARCHES)) {
      await compare({
        title: `Search ${what} ("${typed}") over ${figure(size)} procedures`,
        clients: CLIENTS,
        contains: [
          'subject: the public search with synonyms, ranking and twenty results as JSON; likeness only when nothing else was found',
          'limit: one prepared statement that reads twenty names by words from the same index',
        ],
        limit: {
          name: 'bare pg, one statement',
          operation: async () =>
            (
              await bare.query({
                name: 'search',
                text: `select name from procedure_version v where v.status = 'published' and to_tsvector('simple', v.search_text) @@ to_tsquery('simple', $1) limit 20`,
                values: ['giay:* & phep:*'],
              })
            ).rowCount === 20,
        },
        subject: {
          name: `GET /api/v1/procedures?q=${typed}`,
          operation: async () => {
            await http.get(`/api/v1/procedures?q=${encodeURIComponent(typed)}`, '');
            return true;
          },
        },
      });
    }
  } finally {
    http.close();
    await bare.end();
  }
}

function generated(at: number): { code: string; name: string; folded: string } {
  const pick = (list: readonly string[], step: number): string => list[Math.floor(at / step) % list.length] ?? '';
  const name = `${pick(VERBS, 1)} ${pick(THINGS, 12)} ${pick(TOPICS, 120)} cho ${pick(WHOM, 1800)} số ${at + 1}`;
  return { code: `9.${String(at + 1).padStart(6, '0')}`, name, folded: fold(name) };
}
