import { DocumentsConfig } from '@app/documents';
import { IdentityConfig } from '@app/identity';
import { CryptoConfig, HttpConfig, RuntimeConfig } from '@app/platform';
import { IntersectionType } from '@nestjs/swagger';
import { ConsoleConfig } from './console/console.config.js';

export class OfficerApiConfig extends IntersectionType(
  IntersectionType(RuntimeConfig, HttpConfig),
  IntersectionType(CryptoConfig, DocumentsConfig),
  IntersectionType(IdentityConfig, ConsoleConfig),
) {}
