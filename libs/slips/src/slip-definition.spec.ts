import { readFileSync } from 'node:fs';
import { printedText, SLIP_KINDS, slipDefinition } from './index.js';
import { EXAMPLE_SLIPS } from './testing/example-slips.js';

const golden = (kind: string): string => readFileSync(`libs/slips/src/testing/golden/${kind}.txt`, 'utf8').trimEnd();

describe('the words of a slip', () => {
  it.each(SLIP_KINDS)('%s reads as its golden text', (kind) => {
    expect(printedText(slipDefinition(kind, EXAMPLE_SLIPS[kind]))).toBe(golden(kind));
  });

  it('leaves out a line of the receipt that has no value', () => {
    const { fees, ...free } = EXAMPLE_SLIPS.receipt;

    expect(fees).toBeDefined();
    expect(printedText(slipDefinition('receipt', free))).not.toContain('7. Phí');
  });

  it('names the owner on the receipt when somebody else submits', () => {
    const text = printedText(
      slipDefinition('receipt', { ...EXAMPLE_SLIPS.receipt, owner: { honorific: 'Ông', name: 'A Thút', address: 'Tổ 10' } }),
    );

    expect(text).toContain('Chủ hồ sơ: | Ông A Thút, Tổ 10');
  });

  it('says that a procedure has no appointment instead of leaving the frame empty', () => {
    const text = printedText(slipDefinition('receipt', { ...EXAMPLE_SLIPS.receipt, dueAt: null }));

    expect(text).toContain('Hẹn trả kết quả   Không có ngày hẹn trả');
    expect(text).toContain('5. Thời gian trả kết quả: không có ngày hẹn trả');
  });

  it('says under the appointment that the calendar of that year is not decided', () => {
    const text = printedText(
      slipDefinition('receipt', { ...EXAMPLE_SLIPS.receipt, dueNote: 'Lịch nghỉ năm 2027 chưa công bố, ngày hẹn có thể thay đổi' }),
    );

    expect(text).toContain('Lịch nghỉ năm 2027 chưa công bố');
  });

  it('asks for no handwriting on an electronic form and names the signing organisation on top', () => {
    const text = printedText(slipDefinition('receipt', { ...EXAMPLE_SLIPS.receipt, electronic: true }));

    expect(text).toMatch(/^Chữ ký số của tổ chức: Trung tâm Phục vụ hành chính công phường Kon Tum\n/);
    expect(text).not.toContain('(Ký, ghi rõ họ tên)');
  });

  it('keeps the dossier code on a refusal of an online dossier', () => {
    const text = printedText(
      slipDefinition('intake_refusal', { ...EXAMPLE_SLIPS.intake_refusal, dossierCode: 'H34.12-261125-0031', electronic: true }),
    );

    expect(text).toContain('Mã hồ sơ: | H34.12-261125-0031');
  });

  it('prints the hour of the office, not of the server', () => {
    const received = new Date('2026-11-18T17:30:00Z');

    expect(printedText(slipDefinition('receipt', { ...EXAMPLE_SLIPS.receipt, receivedAt: received }))).toContain(
      '00 giờ 30 phút, ngày 19/11/2026',
    );
  });

  it('adds one English line for a foreign reader and leaves the form Vietnamese', () => {
    const text = printedText(slipDefinition('receipt', EXAMPLE_SLIPS.receipt, 'en'));

    expect(text).toBe(`${golden('receipt')}\nReceipt of your dossier. The framed line is when the result will be ready.`);
  });

  it('composes decomposed Vietnamese', () => {
    const decomposed = { ...EXAMPLE_SLIPS.receipt, receiver: 'Hoàng Thị Mỹ'.normalize('NFD') };

    expect(printedText(slipDefinition('receipt', decomposed))).toContain('Hoàng Thị Mỹ');
  });
});
