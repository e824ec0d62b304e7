import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsString, Matches, Max, Min, ValidateIf } from 'class-validator';

const toInt = Transform(({ value }) => Number(value));

/** What every process needs. */
export class RuntimeConfig {
  @IsIn(['production', 'development', 'test']) NODE_ENV = 'production';
  @Matches(/^postgres(ql)?:\/\//) DATABASE_URL: string;
  @toInt @IsInt() @Min(1) @Max(64) DATABASE_POOL = 8;
  /** `on` lets `npm run clock` move the time of the whole installation; production refuses it. */
  @IsIn(['on', 'off']) TEST_CLOCK = 'off';
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'silent']) LOG_LEVEL = 'info';
  @IsString() @IsNotEmpty() TIME_ZONE = 'Asia/Ho_Chi_Minh';
  /** Prometheus metrics on a listener of their own; 0 = none. */
  @toInt @IsInt() @Min(0) @Max(65535) METRICS_PORT = 0;
  @IsString() @IsNotEmpty() METRICS_LISTEN = '127.0.0.1';
}

/** What every process that listens needs. */
export class HttpConfig {
  @IsString() @IsNotEmpty() LISTEN = '127.0.0.1';
  @toInt @IsInt() @Min(0) @Max(65535) PORT: number;
  @Matches(/^https?:\/\/[^/]+$/) PUBLIC_URL: string;
  /** Certificate chain and key in PEM, both or none. Without them the listener speaks plain HTTP: for loopback or behind a proxy only. */
  @ValidateIf((config: HttpConfig) => config.TLS_KEY !== '')
  @Matches(/-----BEGIN CERTIFICATE-----/)
  TLS_CERT = '';
  @ValidateIf((config: HttpConfig) => config.TLS_CERT !== '')
  @Matches(/-----BEGIN (RSA |EC )?PRIVATE KEY-----/)
  TLS_KEY = '';
  /** Addresses of the reverse proxy, comma separated; empty = nobody may set X-Forwarded-For. */
  @IsString() TRUSTED_PROXIES = '';
}
