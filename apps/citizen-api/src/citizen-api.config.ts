import { DocumentsConfig } from '@app/documents';
import { IdentityConfig } from '@app/identity';
import { PaymentConfig } from '@app/payment';
import { CryptoConfig, HttpConfig, RuntimeConfig } from '@app/platform';
import { IntersectionType } from '@nestjs/swagger';

export class CitizenApiConfig extends IntersectionType(
  IntersectionType(RuntimeConfig, HttpConfig),
  IntersectionType(CryptoConfig, DocumentsConfig),
  IntersectionType(IdentityConfig, PaymentConfig),
) {}
