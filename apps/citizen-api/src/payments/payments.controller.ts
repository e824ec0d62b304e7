import { Public, system } from '@app/identity';
import { CallbackNotAuthentic, isAuthentic, PaymentConfig, paymentInstant, settlePayment, type PaymentMessage } from '@app/payment';
import { Database, InvalidInput } from '@app/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

export class PaymentCallbackBody implements PaymentMessage {
  @IsString() @MaxLength(20) LoaiBanTin: string;
  @IsString() @MaxLength(10) MaLoi: string;
  @IsString() @MaxLength(50) MaDoiTac: string;
  @IsString() @MaxLength(50) MaThamChieu: string;
  @Matches(/^\d{1,15}$/) SoTien: string;
  @IsString() @MaxLength(5) MaTienTe: string;
  @IsString() @MaxLength(80) MaGiaoDich: string;
  @IsString() @MaxLength(30) MaNganHang: string;
  @Matches(/^\d{14}$/) ThoiGianGD: string;
  @IsString() @MaxLength(500) ThongTinGiaoDich: string;
  @Matches(/^[0-9a-fA-F]{64}$/) MaXacThuc: string;
}

@ApiTags('payments')
@Controller('api/v1/payments')
export class PaymentsController {
  constructor(
    private readonly database: Database,
    private readonly config: PaymentConfig,
  ) {}

  @Post('callback')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'CONFIRM of the payment platform: authentic by its MAC, idempotent, may come before the browser or twice' })
  async confirm(@Body() message: PaymentCallbackBody): Promise<{ MaLoi: string; state: string }> {
    if (!isAuthentic(message, this.config.PAYMENT_SECRET) || message.MaDoiTac !== this.config.PAYMENT_PARTNER)
      throw new CallbackNotAuthentic();
    const at = paymentInstant(message.ThoiGianGD);
    if (at === null || message.MaTienTe !== 'VND')
      throw new InvalidInput([{ field: at === null ? 'ThoiGianGD' : 'MaTienTe', rule: 'invalid' }]);
    if (message.MaLoi !== '00') return { MaLoi: '00', state: 'not_paid' };
    const state = await this.database.writeAs(system('payment_callback'), (tx) =>
      settlePayment(tx, {
        reference: message.MaThamChieu,
        amount: Number(message.SoTien),
        providerTransaction: message.MaGiaoDich,
        at: at > tx.now ? tx.now : at,
      }),
    );
    return { MaLoi: '00', state };
  }
}
