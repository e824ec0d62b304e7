import { createHash, timingSafeEqual } from 'node:crypto';

/** Fields of the platform's CONFIRM message, named as the platform names them (domain 8.5). */
export interface PaymentMessage {
  readonly LoaiBanTin: string;
  readonly MaLoi: string;
  readonly MaDoiTac: string;
  readonly MaThamChieu: string;
  readonly SoTien: string;
  readonly MaTienTe: string;
  readonly MaGiaoDich: string;
  readonly MaNganHang: string;
  readonly ThoiGianGD: string;
  readonly ThongTinGiaoDich: string;
  readonly MaXacThuc: string;
}

const ORDER = [
  'LoaiBanTin',
  'MaLoi',
  'MaDoiTac',
  'MaThamChieu',
  'SoTien',
  'MaTienTe',
  'MaGiaoDich',
  'MaNganHang',
  'ThoiGianGD',
  'ThongTinGiaoDich',
] as const;

/** SHA-256 (hex) of the fields in the platform's order and the shared secret, joined by `|`. */
export function paymentMac(message: Omit<PaymentMessage, 'MaXacThuc'>, secret: string): string {
  return createHash('sha256')
    .update([...ORDER.map((field) => message[field]), secret].join('|'))
    .digest('hex');
}

/** Compared in constant time. */
export function isAuthentic(message: PaymentMessage, secret: string): boolean {
  const expected = Buffer.from(paymentMac(message, secret), 'hex');
  const given = Buffer.from(message.MaXacThuc, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** `yyyyMMddHHmmss` in the zone of the platform (+07:00). */
export function paymentInstant(text: string): Date | null {
  const match = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match;
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
