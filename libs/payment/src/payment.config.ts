import { IsNotEmpty, IsString, Matches, MinLength } from 'class-validator';

/** The payment platform (its simulator ships with the product). */
export class PaymentConfig {
  @Matches(/^https?:\/\//) PAYMENT_URL: string;
  @IsString() @IsNotEmpty() PAYMENT_PARTNER: string;
  @IsString() @MinLength(16) PAYMENT_SECRET: string;
}
