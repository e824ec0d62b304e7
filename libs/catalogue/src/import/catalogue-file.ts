import { cleanText } from './clean-text.js';

/** The fields of one file of the national catalogue; a missing one is an empty text. */
export interface CatalogueFile {
  readonly code: string;
  readonly name: string;
  readonly decision: string;
  readonly level: string;
  readonly type: string;
  readonly field: string;
  readonly subjects: string;
  readonly competentAgency: string;
  readonly executingAgency: string;
  readonly steps: string;
  readonly channels: string;
  readonly components: string;
  readonly legalBases: string;
  readonly conditions: string;
  readonly results: string;
}

const KEYS: Readonly<Record<keyof CatalogueFile, string>> = {
  code: 'ma_thu_tuc',
  name: 'ten_thu_tuc',
  decision: 'so_quyet_dinh',
  level: 'cap_thuc_hien',
  type: 'loai_thu_tuc',
  field: 'linh_vuc',
  subjects: 'doi_tuong_thuc_hien',
  competentAgency: 'co_quan_co_tham_quyen',
  executingAgency: 'co_quan_thuc_hien',
  steps: 'trinh_tu_thuc_hien',
  channels: 'cach_thuc_thuc_hien',
  components: 'thanh_phan_ho_so',
  legalBases: 'can_cu_phap_ly',
  conditions: 'yeu_cau_dieu_kien',
  results: 'ket_qua_xu_ly',
};

/** A file that is no procedure. `reason` names what is wrong, with a stable word in front. */
export class FileRefused extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** @throws FileRefused when the text is no JSON object, or has no procedure code or name. */
export function parseCatalogueFile(text: string): CatalogueFile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw new FileRefused('JSON_INVALID: the file is not JSON');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new FileRefused('WRONG_SHAPE: the file does not hold one object');
  const fields = json as Record<string, unknown>;
  const file = Object.fromEntries(Object.entries(KEYS).map(([name, key]) => [name, textOf(fields[key], key)])) as unknown as CatalogueFile;
  if (!/^[1-9]\.\d{6}$/u.test(file.code)) throw new FileRefused('CODE_INVALID: ma_thu_tuc is missing or not like 1.001193');
  if (file.name === '') throw new FileRefused('NAME_MISSING: ten_thu_tuc is missing');
  return file;
}

/** Lists are joined line by line; anything that is not text, number or a list of them is refused rather than dropped. */
function textOf(value: unknown, key: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return cleanText(String(value));
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return cleanText(value.join('\n'));
  throw new FileRefused(`WRONG_SHAPE: ${key} is not a text`);
}
