import { DomainError } from '@app/platform';

export class UnitUnknown extends DomainError {
  readonly code = 'organisation.unit_unknown';
  readonly status = 422;
}

export class NoCompetentUnit extends DomainError {
  readonly code = 'organisation.no_competent_unit';
  readonly status = 422;
}
