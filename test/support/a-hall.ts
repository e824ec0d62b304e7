import { randomUUID } from 'node:crypto';
import { paymentMac, type PaymentMessage } from '@app/payment';
import request from 'supertest';
import { DESK, type SubmittedDossier } from './a-dossier.js';
import type { Person, TestWorld } from './world.js';

/** The test procedure 9.900001 is paid in advance and counts in hours. One unit of the first commune processes it. */
export async function openHallProcedure(world: TestWorld): Promise<void> {
  await world.owner.query(`update unit set fields = fields || '{G99-KT01}' where code = 'H48.101-VHXH' and not fields @> '{G99-KT01}'`);
}

/** Two sessions on Saturday and Sunday: 2 x 50 000 for the hall and 10 000 for the paper. */
export function hallAnswers(): Record<string, unknown> {
  return {
    organiser: {
      fullName: 'Trần Văn Bình',
      dob: '1985-05-20',
      idNumber: '051085001122',
      phone: '0905000009',
      address: { province: '51', commune: '21025', detail: '7 Lê Lợi' },
    },
    organiserDob: '1985-05-20',
    place: { province: '51', commune: '21025', detail: '1 Hùng Vương' },
    kinds: ['meeting'],
    sessions: [
      { day: '2026-12-12', hours: '2,5' },
      { day: '2026-12-13', hours: '3' },
    ],
    guests: 40,
    rules: true,
  };
}

export async function aSubmittedHall(citizen: Person, changes: Record<string, unknown> = {}): Promise<SubmittedDossier> {
  const created = await citizen
    .post('/api/v1/drafts', {
      procedureCode: '9.900001',
      caseCode: '9.900001.01',
      channel: 'online_full',
      receivingUnit: DESK,
      answers: { ...hallAnswers(), ...changes },
    })
    .expect(201);
  const { body } = await citizen.post(`/api/v1/drafts/${created.body.id}/submit`, { revision: 1, declared: true }).expect(201);
  return body as SubmittedDossier;
}

export async function pay(citizen: Person, dossierId: string): Promise<{ reference: string; amount: number }> {
  const { body } = await citizen.post(`/api/v1/dossiers/${dossierId}/payments`).expect(201);
  return body as { reference: string; amount: number };
}

/** The platform's CONFIRM, authentic unless the changes come after the MAC. @param at `yyyyMMddHHmmss` in Vietnam */
export function confirmation(
  world: TestWorld,
  payment: { reference: string; amount: number },
  at: string,
  changes: Partial<PaymentMessage> = {},
): PaymentMessage {
  const message = {
    LoaiBanTin: 'CONFIRM',
    MaLoi: '00',
    MaDoiTac: 'motcua',
    MaThamChieu: payment.reference,
    SoTien: String(payment.amount),
    MaTienTe: 'VND',
    MaGiaoDich: `GD-${randomUUID()}`,
    MaNganHang: 'VCB',
    ThoiGianGD: at,
    ThongTinGiaoDich: 'Phi su dung nha van hoa',
    ...changes,
  };
  return { ...message, MaXacThuc: changes.MaXacThuc ?? paymentMac(message, world.paymentSecret) };
}

export function callBack(world: TestWorld, message: object): request.Test {
  return request(world.citizenUrl).post('/api/v1/payments/callback').send(message);
}
