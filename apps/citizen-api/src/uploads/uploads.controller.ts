import { createWriteStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DocumentVault, FileTooLarge, UploadCutOff, type StoredDocument } from '@app/documents';
import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { UnsupportedMediaType } from '@app/platform';
import { Controller, Post, Req } from '@nestjs/common';
import { ApiConsumes, ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { MultipartFile } from '@fastify/multipart';

@ApiTags('uploads')
@ApiCookieAuth()
@RequiresCitizen()
@Controller('api/v1/documents')
export class UploadsController {
  constructor(private readonly vault: DocumentVault) {}

  /** For pages without JavaScript and small clients; large files on weak networks use the resumable route /api/v1/uploads. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiOperation({ summary: 'Upload one file: checked by content, hashed, encrypted, stored; answers with its proof' })
  async upload(
    @CurrentCitizen() citizen: CitizenActor,
    @Req() request: FastifyRequest & { isMultipart?(): boolean; file?(): Promise<MultipartFile | undefined> },
  ): Promise<StoredDocument> {
    if (request.isMultipart?.() !== true || request.file === undefined) throw new UnsupportedMediaType();
    const part = await request.file();
    if (part === undefined) throw new UploadCutOff();
    const path = join(this.vault.spoolFolder, randomUUID());
    try {
      await pipeline(part.file, createWriteStream(path, { mode: 0o600 }));
      if (part.file.truncated) throw new FileTooLarge(this.vault.maxBytes);
      return await this.vault.storeSpooled(citizen, path, part.filename);
    } finally {
      await this.vault.discardSpooled(path);
    }
  }
}
