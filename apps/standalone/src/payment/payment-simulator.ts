import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { paymentMac } from '@app/payment';
import type { Reach } from '../reach/reach.js';
import { postJson } from '../reach/post-json.js';
import { createWebServer } from '../reach/web-server.js';

export interface PaymentSimulatorOptions {
  readonly reach: Reach;
  readonly port: number;
  readonly partner: string;
  readonly secret: string;
  readonly callbackUrl: string;
  readonly returnUrl: string;
  /** The time of the installation, which a test clock may have moved. */
  readonly now: () => Promise<Date>;
}

/** The simulated payment platform: a page with "Thanh toán" and "Hủy"; paying sends the authentic CONFIRM before the browser returns. */
export async function startPaymentSimulator(options: PaymentSimulatorOptions): Promise<{ close(): Promise<void> }> {
  const server = createWebServer(options.reach, (request, response) => {
    handle(options, request, response).catch(() => response.writeHead(502).end('Không gửi được xác nhận thanh toán'));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, options.reach.listen, resolve));
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(options: PaymentSimulatorOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const reference = url.searchParams.get('MaThamChieu') ?? '';
  const amount = url.searchParams.get('SoTien') ?? '';
  if (!/^[A-Z0-9]{4,50}$/.test(reference) || !/^\d{1,15}$/.test(amount)) return void response.writeHead(400).end('MaThamChieu, SoTien');
  const back = `${options.returnUrl}?MaThamChieu=${reference}`;
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(
      `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Thanh toán thử</title><h1>Thanh toán thử nghiệm</h1><p>${reference}: ${Number(amount).toLocaleString('vi-VN')} đồng</p>
<form method="post" action="/pay?MaThamChieu=${reference}&SoTien=${amount}"><button>Thanh toán</button></form><p><a href="${back}">Hủy</a></p></html>`,
    );
    return;
  }
  const at = await options.now();
  const message = {
    LoaiBanTin: 'CONFIRM',
    MaLoi: '00',
    MaDoiTac: options.partner,
    MaThamChieu: reference,
    SoTien: amount,
    MaTienTe: 'VND',
    MaGiaoDich: `SIM${randomUUID().replaceAll('-', '').slice(0, 16)}`,
    MaNganHang: 'PAYMENT',
    ThoiGianGD: new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace(/[-:T]/g, ''),
    ThongTinGiaoDich: 'Thanh toan thu nghiem',
  };
  const answer = await postJson(
    options.callbackUrl,
    { ...message, MaXacThuc: paymentMac(message, options.secret) },
    options.reach.tls?.rootFile ?? null,
  );
  if (answer.status >= 300) return void response.writeHead(502).end(answer.text);
  response.writeHead(303, { location: back }).end();
}
