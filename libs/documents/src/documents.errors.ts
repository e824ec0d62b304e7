import { DomainError } from '@app/platform';

export class EmptyFile extends DomainError {
  readonly code = 'documents.empty_file';
  readonly status = 422;
}

export class FileTooLarge extends DomainError {
  readonly code = 'documents.file_too_large';
  readonly status = 413;
  constructor(maxBytes: number) {
    super({ maxMegabytes: Math.floor(maxBytes / 1_048_576) });
  }
}

export class ContentNotAllowed extends DomainError {
  readonly code = 'documents.content_not_allowed';
  readonly status = 415;
  constructor(accepted: readonly string[]) {
    super({ accepted });
  }
}

export class DamagedFile extends DomainError {
  readonly code = 'documents.damaged_file';
  readonly status = 422;
}

export class EncryptedPdf extends DomainError {
  readonly code = 'documents.encrypted_pdf';
  readonly status = 422;
}

export class UploadCutOff extends DomainError {
  readonly code = 'documents.upload_cut_off';
  readonly status = 400;
}

export class DocumentNotFound extends DomainError {
  readonly code = 'documents.not_found';
  readonly status = 404;
}

export class DocumentNotReady extends DomainError {
  readonly code = 'documents.not_ready';
  readonly status = 409;
  constructor(scanState: string) {
    super({ scanState });
  }
}

export class PreviewNotPossible extends DomainError {
  readonly code = 'documents.preview_not_possible';
  readonly status = 415;
}

export class StoreUnavailable extends DomainError {
  readonly code = 'documents.store_unavailable';
  readonly status = 503;
}

export class TooManyPages extends DomainError {
  readonly code = 'documents.too_many_pages';
  readonly status = 422;
  constructor(most: number) {
    super({ most });
  }
}

export class PageUnknown extends DomainError {
  readonly code = 'documents.page_unknown';
  readonly status = 422;
  constructor(page: number, pages: number) {
    super({ page, pages });
  }
}
