import { DocumentsConfig } from '@app/documents';
import { NotificationConfig } from '@app/notification';
import { CryptoConfig, RuntimeConfig } from '@app/platform';
import { SigningConfig } from '@app/results';
import { IntersectionType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

class WorkerOnlyConfig {
  /** Health and readiness of the worker; 0 = any free port. */
  @Transform(({ value }) => Number(value)) @IsInt() @Min(0) @Max(65535) HEALTH_PORT = 0;
  /** How long the file of an export is kept. */
  @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(8760) EXPORT_KEEP_HOURS = 72;
}

export class WorkerConfig extends IntersectionType(
  IntersectionType(RuntimeConfig, CryptoConfig),
  IntersectionType(DocumentsConfig, NotificationConfig),
  IntersectionType(SigningConfig, WorkerOnlyConfig),
) {}
