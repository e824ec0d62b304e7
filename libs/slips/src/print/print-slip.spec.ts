import { printedText } from '../printed-text.js';
import { slipDefinition } from '../slip-definition.js';
import { apologyData } from './forms/apology-data.js';
import { handOverReceiptData } from './forms/hand-over-receipt-data.js';
import { intakeRefusalData } from './forms/intake-refusal-data.js';
import { receiptData } from './forms/receipt-data.js';
import { stopNoticeData } from './forms/stop-notice-data.js';
import { supplementRequestData } from './forms/supplement-request-data.js';
import { printFacts } from './print-slip.js';
import { at, facts } from './testing/example-facts.js';

describe('the receipt of an event', () => {
  it('prints the date promised by the event, not the one of a later extension', () => {
    const data = receiptData(facts());

    expect(data.dueAt).toEqual(at('2026-11-30T09:15'));
    expect(data.processingTime).toBe('07 ngày làm việc');
    expect(printedText(slipDefinition('receipt', data))).toContain('09 giờ 15 phút, thứ Hai, ngày 30/11/2026');
  });

  it('leads to the look-up with the token and prints the typed secret in groups', () => {
    const data = receiptData(facts());

    expect(data.trackUrl).toBe('https://motcua.example.vn/tra-cuu/H48.103-261118-0007?t=q3V1dGVfY2hpX2xhX21hdQ');
    expect(data.lookupSecret).toBe('7KQ-4XN2-9TZB');
  });

  it('says under the date that the holidays of a year are not decided', () => {
    const details = { limit: { quantity: 7, unit: 'WORKING_DAY' }, provisionalYears: [2027] };

    expect(receiptData(facts({}, { details })).dueNote).toContain('năm 2027 chưa được quyết định');
    expect(receiptData(facts()).dueNote).toBeUndefined();
  });

  it('counts papers by what was handed in and names electronic ones', () => {
    expect(receiptData(facts()).components).toEqual([
      { name: 'Đơn đề nghị cấp giấy phép xây dựng (bản điện tử)', originals: 0, certified: 0, copies: 0 },
      { name: 'Bản vẽ thiết kế xây dựng', originals: 2, certified: 0, copies: 0 },
      { name: 'Giấy tờ về quyền sử dụng đất', originals: 0, certified: 1, copies: 0 },
    ]);
  });

  it('names the owner only when somebody else submitted', () => {
    const [owner, submitter] = facts().parties;
    if (owner === undefined || submitter === undefined) throw new Error('two parties');
    const yen = { ...submitter, name: 'Lê Hải Yến', identifier: '062183000111' };

    expect(receiptData(facts()).owner).toBeUndefined();
    expect(receiptData(facts({ parties: [owner, yen] })).owner?.name).toBe('Trần Đình Khôi');
  });

  it('gives the same bytes for the same event', async () => {
    const [one, other] = [await printFacts('receipt', facts()), await printFacts('receipt', facts())];

    expect(one.pdf.equals(other.pdf)).toBe(true);
    expect(one.name).toBe('01-giay-tiep-nhan-H48.103-261118-0007.pdf');
  });
});

describe('the supplement request of an event', () => {
  const supplement = {
    id: '01990000-0000-7000-8000-000000000051',
    number: 1,
    stage: 'processing' as const,
    reason: 'Bản vẽ chưa đủ kích thước',
    items: [{ kind: 'component' as const, target: 'BAN_VE', text: 'Mặt bằng móng không ghi kích thước' }],
    askedAt: at('2026-11-20T14:00'),
    termAt: at('2026-12-10T14:00'),
    answeredAt: null,
    state: 'open' as const,
  };
  const event = {
    action: 'request_supplement' as const,
    clockEffect: 'pause' as const,
    effectiveAt: at('2026-11-20T14:00'),
    details: { request: 1, stopsClock: true },
  };

  it('names the paper, the term and what is left of the processing time', () => {
    const data = supplementRequestData(facts({ supplement, minutesToDue: 2235 }, event));

    expect(data.items[0]?.document).toBe('Bản vẽ thiết kế xây dựng');
    expect(data.respondBy).toEqual(at('2026-12-10T14:00'));
    expect(data.pause).toEqual({ from: at('2026-11-20T14:00'), remaining: '4 ngày 5 giờ 15 phút làm việc' });
  });

  it('promises no pause to a dossier that was late already', () => {
    expect(supplementRequestData(facts({ supplement }, { ...event, details: { request: 1, stopsClock: false } })).pause).toBeUndefined();
  });

  it('prints a provisional reference for a desk dossier that has no code yet', async () => {
    const { name, pdf } = await printFacts(
      'supplement_request',
      facts({ supplement }, { ...event, action: 'request_intake_supplement' }, { code: null }),
    );

    expect(name).toBe('02-yeu-cau-bo-sung-TAM-0000C0FFEE42.pdf');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('the other forms of an event', () => {
  it('keeps who refused apart from who confirmed', async () => {
    const data = intakeRefusalData(
      facts(
        {
          reason: 'Bản chính bị tẩy xóa',
          actor: { name: 'Phạm Văn Dũng', title: 'Giám đốc Trung tâm' },
          proposer: { name: 'Hoàng Thu Trang', title: '' },
        },
        { action: 'refuse_intake', legalBasis: 'Khoản 1 Điều 22 Nghị định số 23/2015/NĐ-CP' },
      ),
    );

    expect(data.refusedBy).toBe('Hoàng Thu Trang');
    expect(data.confirmed).toBe('Phạm Văn Dũng (Giám đốc Trung tâm) xác nhận việc từ chối lúc 09 giờ 15 phút, ngày 18/11/2026.');
    expect(data.reasons).toEqual([{ reason: 'Bản chính bị tẩy xóa.', legalBasis: 'Khoản 1 Điều 22 Nghị định số 23/2015/NĐ-CP' }]);
  });

  it('apologises with both dates and the working time between them', async () => {
    const late = facts(
      { reason: 'Chưa có kết quả đo', minutesAdded: 1440, actor: { name: 'Đặng Hữu Phước', title: 'Chủ tịch Ủy ban nhân dân phường' } },
      { action: 'extend', previousDueAt: at('2026-11-23T09:30'), dueAt: at('2026-11-27T09:30') },
    );

    expect(apologyData(late)).toMatchObject({
      originalDueAt: at('2026-11-23T09:30'),
      newDueAt: at('2026-11-27T09:30'),
      extension: '03 ngày làm việc',
    });
    expect((await printFacts('apology', late)).anchors).not.toBeNull();
  });

  it('reports what was paid when it stops, and promises no refund', async () => {
    const money = [{ name: 'Lệ phí', amount: 75_000, paidAt: at('2026-11-18T09:10'), receipt: '0002251' }];
    const stopped = facts({ reason: 'Đổi thiết kế', money }, { action: 'stop', from: 'in_process', legalBasis: '118/2025/NĐ-CP' });

    expect(stopNoticeData(stopped).refundWords).toContain('Đã thu 75.000 đồng (bảy mươi lăm nghìn đồng), biên lai 0002251.');
    expect(stopNoticeData(stopped).stage).toBe('Hồ sơ đang được giải quyết. Chưa có văn bản kết quả nào được ký.');
    expect((await printFacts('stop_notice', stopped)).pdf.length).toBeGreaterThan(1000);
  });

  it('says who took the result and whether it was in time', async () => {
    const handOver = {
      method: 'desk' as const,
      recipient: { name: 'trần đình  khôi', identifier: '062083000274' },
      result: { code: 'GPXD', number: '12/GPXD', issuedOn: '2026-11-27' },
    };
    const done = facts({ handOver }, { action: 'hand_over' }, { resultReadyAt: at('2026-11-27T16:20'), outcome: 'granted' });

    expect(handOverReceiptData(done)).toMatchObject({ capacity: 'chủ hồ sơ', punctuality: 'trước hạn' });
    expect(handOverReceiptData(done).results).toEqual([
      { name: 'Giấy phép xây dựng', reference: '12/GPXD, ngày 27/11/2026', paperCopies: 1, electronicCopies: 1 },
    ]);
    expect((await printFacts('hand_over_receipt', done)).pdf.length).toBeGreaterThan(1000);
  });
});
