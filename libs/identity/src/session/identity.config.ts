import { Transform } from 'class-transformer';
import { IsInt, IsNotEmpty, IsString, Matches, Min } from 'class-validator';

const toInt = Transform(({ value }) => Number(value));

/** The OpenID Connect provider of one app: national identity for citizens, the office directory for officers. */
export class IdentityConfig {
  @Matches(/^https?:\/\//) OIDC_ISSUER: string;
  @IsString() @IsNotEmpty() OIDC_CLIENT_ID: string;
  @IsString() @IsNotEmpty() OIDC_CLIENT_SECRET: string;
  @toInt @IsInt() @Min(1) SESSION_IDLE_MINUTES = 15;
  @toInt @IsInt() @Min(1) SESSION_ABSOLUTE_MINUTES = 480;
}
