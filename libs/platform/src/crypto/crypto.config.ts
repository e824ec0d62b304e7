import { IsBase64, Length } from 'class-validator';
import { Keyring } from './keyring.js';

/** Both keys are 32 random bytes in base64. They are kept apart from the database backup; losing them loses the data. */
export class CryptoConfig {
  @IsBase64() @Length(44, 44) MASTER_KEY: string;
  @IsBase64() @Length(44, 44) BLIND_INDEX_KEY: string;
}

export function keyringOf(config: CryptoConfig): Keyring {
  return new Keyring(Buffer.from(config.MASTER_KEY, 'base64'), Buffer.from(config.BLIND_INDEX_KEY, 'base64'));
}
