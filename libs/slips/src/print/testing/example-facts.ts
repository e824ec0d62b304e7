import type { ProcedureVersion } from '@app/catalogue';
import type { Dossier, LedgerRow, Party } from '@app/dossier';
import type { SlipFacts } from '../facts/slip-facts.js';

/** An instant in Viet Nam. */
export const at = (text: string): Date => new Date(`${text}:00+07:00`);

const KHOI: Party = {
  kind: 'owner',
  personKind: 'person',
  name: 'Trần Đình Khôi',
  identifier: '062083000274',
  phone: '0905 000 274',
  email: 'khoi@example.vn',
  address: 'Tổ 3, phường Kon Tum, tỉnh Quảng Ngãi',
};

const DOSSIER: Dossier = {
  id: '01990000-0000-7000-8000-0000c0ffee42',
  code: 'H48.103-261118-0007',
  openedMonth: '2026-11-01',
  versionId: '01990000-0000-7000-8000-000000000001',
  caseCode: '1.013225.01',
  channel: 'desk',
  citizenId: null,
  receivingUnitId: '01990000-0000-7000-8000-0000000000d1',
  competentAgencyId: '01990000-0000-7000-8000-0000000000a1',
  processingUnitId: '01990000-0000-7000-8000-0000000000b1',
  holderUnitId: '01990000-0000-7000-8000-0000000000b1',
  status: 'in_process',
  version: 9,
  dueAt: at('2026-12-15T17:00'),
  dueOriginalAt: at('2026-11-30T09:15'),
  outcome: null,
  submittedAt: at('2026-11-18T08:40'),
  receivedAt: at('2026-11-18T09:15'),
  resultReadyAt: null,
  supplementCount: 0,
  wrappedKey: Buffer.alloc(0),
};

const EVENT: LedgerRow = {
  version: 2,
  action: 'receive',
  from: 'submitted',
  to: 'received',
  actorKind: 'officer',
  actorId: '01990000-0000-7000-8000-0000000000e1',
  actorRole: 'reception',
  unitId: DOSSIER.receivingUnitId,
  onBehalfOf: null,
  effectiveAt: at('2026-11-18T09:15'),
  effectiveCause: null,
  recordedAt: at('2026-11-18T09:15'),
  reasonCode: null,
  textRef: null,
  legalBasis: null,
  clockEffect: 'start',
  previousDueAt: null,
  dueAt: at('2026-11-30T09:15'),
  calendarRevision: 1,
  details: { limit: { quantity: 7, unit: 'WORKING_DAY', mode: 'HOURS' }, provisionalYears: [] },
  hash: '',
  previousHash: '',
};

/** What the forms read of a version; the rest of it never reaches paper. */
const VERSION = {
  code: '1.013225',
  name: { vi: 'Cấp giấy phép xây dựng nhà ở riêng lẻ', en: 'Construction permit' },
  components: [
    { code: 'DON', name: { vi: 'Đơn đề nghị cấp giấy phép xây dựng', en: 'Application' } },
    { code: 'BAN_VE', name: { vi: 'Bản vẽ thiết kế xây dựng', en: 'Drawings' } },
    { code: 'DAT', name: { vi: 'Giấy tờ về quyền sử dụng đất', en: 'Proof of land' } },
  ],
  form: null,
  definition: { results: [{ code: 'GPXD', name: { vi: 'Giấy phép xây dựng', en: 'Permit' } }] },
} as unknown as ProcedureVersion;

const KON_TUM = {
  agencyName: 'Ủy ban nhân dân phường Kon Tum',
  agencyKind: 'commune',
  parentName: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
  place: 'Kon Tum',
};

/** A dossier received at the desk of Kon Tum; every test says what is different. */
export function facts(changes: Partial<SlipFacts> = {}, event: Partial<LedgerRow> = {}, dossier: Partial<Dossier> = {}): SlipFacts {
  const desk = { ...KON_TUM, name: 'Trung tâm Phục vụ hành chính công phường Kon Tum', phone: '0260 000 1022' };
  return {
    dossier: { ...DOSSIER, ...dossier },
    event: { ...EVENT, ...event },
    version: VERSION,
    parties: [KHOI, { ...KHOI, kind: 'submitter' }],
    components: [
      { code: 'DON', form: 'electronic', originals: 0, copies: 0, verdict: 'accepted', noteRef: null, digitisation: 0, documentIds: [] },
      { code: 'BAN_VE', form: 'original', originals: 2, copies: 0, verdict: 'accepted', noteRef: null, digitisation: 0, documentIds: [] },
      {
        code: 'DAT',
        form: 'certified_copy',
        originals: 0,
        copies: 1,
        verdict: 'accepted',
        noteRef: null,
        digitisation: 0,
        documentIds: [],
      },
    ],
    money: [],
    desk,
    agency: { ...KON_TUM, name: KON_TUM.agencyName, phone: '' },
    actingUnit: desk,
    actor: { name: 'Hoàng Thu Trang', title: 'Công chức một cửa' },
    proposer: null,
    reason: '',
    supplement: null,
    termUnit: 'WORKING_DAY',
    minutesToDue: 3360,
    minutesAdded: null,
    handOver: null,
    zone: 'Asia/Ho_Chi_Minh',
    portalUrl: 'https://motcua.example.vn',
    lookupToken: 'q3V1dGVfY2hpX2xhX21hdQ',
    lookupSecret: '7KQ4XN29TZB',
    ...changes,
  };
}
