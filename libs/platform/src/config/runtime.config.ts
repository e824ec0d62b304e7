import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsString, Matches, Max, Min } from 'class-validator';

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
}

/** What every process that listens needs. */
export class HttpConfig {
  @IsString() @IsNotEmpty() LISTEN = '127.0.0.1';
  @toInt @IsInt() @Min(0) @Max(65535) PORT: number;
  @Matches(/^https?:\/\/[^/]+$/) PUBLIC_URL: string;
  /** Addresses of the reverse proxy, comma separated; empty = nobody may set X-Forwarded-For. */
  @IsString() TRUSTED_PROXIES = '';
}
