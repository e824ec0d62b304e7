import type { CompetentAgencyKind, Level, Subject } from '../seed/procedure-definition.js';

const NOTHING = /^(?:không có thông tin)?$/iu;

/** The level nearest to the citizen, when there are several: that is where a dossier may be brought. */
export function readLevel(text: string): Level {
  if (/cấp xã/iu.test(text)) return 'commune';
  if (/cấp tỉnh|cấp huyện/iu.test(text)) return 'province';
  return /cấp bộ|trung ương/iu.test(text) ? 'central' : 'other';
}

/** Longer names first: they contain the shorter ones. */
const SUBJECT_NAMES: readonly (readonly [RegExp, Subject])[] = [
  [/người việt nam định cư ở nước ngoài/giu, 'overseas_vietnamese'],
  [/tổ chức \(không bao gồm doanh nghiệp, htx\)/giu, 'organisation'],
  [/công dân việt nam[^,;]*/giu, 'citizen'],
  [/cán bộ, công chức, viên chức|đảng viên|cá nhân|hộ gia đình/giu, 'citizen'],
  [/người nước ngoài[^,;]*/giu, 'foreigner'],
  [/hợp tác xã/giu, 'cooperative'],
  [/doanh nghiệp[^,;]*|hộ kinh doanh/giu, 'enterprise'],
  [/tổ chức[^,;]*/giu, 'organisation'],
];

/** Whom a procedure is for; `unknown` holds the names that are on no list, in their own words. */
export function readSubjects(text: string): { subjects: Subject[]; unknown: string | null } {
  if (NOTHING.test(text)) return { subjects: [], unknown: null };
  const subjects = new Set<Subject>();
  let rest = text;
  for (const [name, subject] of SUBJECT_NAMES) {
    rest = rest.replace(name, () => {
      subjects.add(subject);
      return '';
    });
  }
  const unknown = rest.replace(/[,;.\s]+/gu, ' ').trim();
  return { subjects: [...subjects], unknown: unknown === '' ? null : unknown };
}

const AGENCIES: readonly (readonly [RegExp, CompetentAgencyKind])[] = [
  [/công an (?:cấp )?(?:xã|phường)/iu, 'commune_police'],
  [/công an (?:cấp )?tỉnh|phòng cảnh sát|cảnh sát giao thông/iu, 'province_police'],
  [/(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)[^,;]*(?:xã|phường)/iu, 'commune_committee'],
  [/(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)[^,;]*(?:tỉnh|thành phố)/iu, 'province_committee'],
  [/(?:^|[,;] ?)sở /iu, 'province_department'],
  [/(?:^|[,;] ?)(?:bộ|cục|vụ|tổng cục|ngân hàng nhà nước|thanh tra chính phủ) ?/iu, 'ministry'],
];

/** Only an agency that is named alone is taken; several, or one that is on no list, is `other`. */
export function readAgencyKind(...names: readonly string[]): CompetentAgencyKind {
  for (const name of names) {
    if (NOTHING.test(name.trim())) continue;
    const kinds = AGENCIES.filter(([pattern]) => pattern.test(name)).map(([, kind]) => kind);
    return kinds.length === 1 ? (kinds[0] ?? 'other') : 'other';
  }
  return 'other';
}
