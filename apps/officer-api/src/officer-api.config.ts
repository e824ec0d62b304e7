import { DocumentsConfig } from '@app/documents';
import { IdentityConfig } from '@app/identity';
import { CryptoConfig, HttpConfig, RuntimeConfig } from '@app/platform';
import { IntersectionType } from '@nestjs/swagger';

export class OfficerApiConfig extends IntersectionType(
  IntersectionType(RuntimeConfig, HttpConfig),
  IntersectionType(CryptoConfig, DocumentsConfig),
  IdentityConfig,
) {}
