import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsString, Matches, Max, Min, ValidateIf } from 'class-validator';
import type { Database, Keyring } from '@app/platform';
import { DocumentVault } from './document-vault.js';
import { FileStore } from './store/file-store.adapter.js';
import type { ObjectStore } from './store/object-store.port.js';

const toInt = Transform(({ value }) => Number(value));

/** Where documents live and how they are checked. */
export class DocumentsConfig {
  @IsIn(['folder', 's3']) STORE = 'folder';
  @ValidateIf((config: DocumentsConfig) => config.STORE === 'folder') @IsString() @IsNotEmpty() STORE_FOLDER: string;
  @ValidateIf((config: DocumentsConfig) => config.STORE === 's3') @Matches(/^https?:\/\//) S3_ENDPOINT: string;
  @ValidateIf((config: DocumentsConfig) => config.STORE === 's3') @IsString() @IsNotEmpty() S3_ACCESS_KEY: string;
  @ValidateIf((config: DocumentsConfig) => config.STORE === 's3') @IsString() @IsNotEmpty() S3_SECRET_KEY: string;
  @IsString() @IsNotEmpty() S3_BUCKET = 'mot-cua';
  @IsString() @IsNotEmpty() S3_REGION = 'us-east-1';
  /** Where an upload waits until it is checked; on the disk of the process. */
  @IsString() @IsNotEmpty() SPOOL_FOLDER: string;
  @toInt @IsInt() @Min(1) @Max(200) MAX_FILE_MEGABYTES = 20;
  @IsIn(['required', 'off']) AV_MODE = 'off';
  @ValidateIf((config: DocumentsConfig) => config.AV_MODE === 'required') @Matches(/^[^:]+:\d+$/) CLAMD_ADDRESS?: string;
}

async function storeOf(config: DocumentsConfig): Promise<ObjectStore> {
  if (config.STORE === 'folder') return new FileStore(config.STORE_FOLDER);
  // Its client is large: an installation with a folder does not load it.
  const { S3Store } = await import('./store/s3-store.adapter.js');
  return new S3Store({
    endpoint: config.S3_ENDPOINT,
    accessKey: config.S3_ACCESS_KEY,
    secretKey: config.S3_SECRET_KEY,
    bucket: config.S3_BUCKET,
    region: config.S3_REGION,
  });
}

const MEGABYTE = 1_048_576;

/** The vault as the configuration says; its store is ready. */
export async function vaultOf(config: DocumentsConfig, database: Database, keyring: Keyring): Promise<DocumentVault> {
  const store = await storeOf(config);
  await store.ensureReady();
  return new DocumentVault(database, store, keyring, {
    spoolFolder: config.SPOOL_FOLDER,
    maxBytes: config.MAX_FILE_MEGABYTES * MEGABYTE,
    scanning: config.AV_MODE === 'required',
  });
}
