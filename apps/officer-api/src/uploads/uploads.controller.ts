import { DocumentVault, storeUpload, type MultipartRequest, type StoredDocument } from '@app/documents';
import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Controller, Post, Req } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';

@ApiTags('uploads')
@Requires('dossier.list')
@Controller('api/v1/documents')
export class UploadsController {
  constructor(private readonly vault: DocumentVault) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiOperation({ summary: 'Upload one file: checked by content, hashed, encrypted, stored; answers with its proof' })
  upload(@CurrentOfficer() officer: OfficerActor, @Req() request: MultipartRequest): Promise<StoredDocument> {
    return storeUpload(this.vault, officer, request);
  }
}
