import { DocumentVault, storeUpload, type MultipartRequest, type StoredDocument } from '@app/documents';
import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { Controller, Post, Req } from '@nestjs/common';
import { ApiConsumes, ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';

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
  upload(@CurrentCitizen() citizen: CitizenActor, @Req() request: MultipartRequest): Promise<StoredDocument> {
    return storeUpload(this.vault, citizen, request);
  }
}
