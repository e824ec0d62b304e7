import { listUnits, type LocalName } from '@app/organisation';
import type { Tx } from '@app/platform';

/** Who runs this portal, for head and foot of every page. */
export interface Site {
  /** The province. */
  readonly area: LocalName;
  readonly office: LocalName;
  readonly phone: string;
  readonly address: string;
}

const NOBODY: Site = { area: { vi: '', en: '' }, office: { vi: 'Một Cửa', en: 'Một Cửa' }, phone: '', address: '' };

/** The desk of the province speaks for the whole portal. */
export async function siteOf(tx: Tx): Promise<Site> {
  const desk = (await listUnits(tx, { kind: 'desk' })).find(({ agencyKind }) => agencyKind === 'province');
  if (desk === undefined) return NOBODY;
  const { name, agencyName, phone, address } = desk;
  return { area: { vi: short(agencyName.vi), en: short(agencyName.en) }, office: name, phone, address };
}

/** "Ủy ban nhân dân tỉnh Quảng Ngãi" is where people live by its last words. */
function short(agency: string): string {
  const name = agency.replace(/^Ủy ban nhân dân /, '').replace(/^People's Committee of /, '');
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}
