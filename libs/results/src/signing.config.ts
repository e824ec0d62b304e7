import { IsNotEmpty, IsString, Matches } from 'class-validator';

/** Only the worker opens keys: one PKCS#12 file per signer and per agency seal in a private folder. */
export class SigningConfig {
  @IsString() @IsNotEmpty() SIGNING_FOLDER: string;
  @IsString() @IsNotEmpty() SIGNING_PASSWORD: string;
  /** Where the QR of an issued document leads. */
  @Matches(/^https?:\/\/[^/]+$/) VERIFY_URL: string;
}
