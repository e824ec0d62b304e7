import type { Channel } from '../fee/fee-rule.js';
import type { CompetentAgencyKind, Level, Subject } from '../seed/procedure-definition.js';
import { parseCatalogueFile, type CatalogueFile } from './catalogue-file.js';
import { notUnderstood, type Cell } from './cell.js';
import type { ReadFee } from './fee-reading.js';
import { readComponents, type ReadComponent } from './read-components.js';
import { readFees } from './read-fee.js';
import { readAgencyKind, readLevel, readSubjects } from './read-labels.js';
import { readLegalBases, type ReadLegalBasis } from './read-legal-bases.js';
import { readLimit, type ReadLimit } from './read-limit.js';
import { readResults, type ReadResult } from './read-results.js';
import { splitChannels } from './split-channels.js';

/** One offer: how to bring a dossier, in what time, for what money. Several of the same channel are cases. */
export interface ReadOffer {
  readonly channel: Channel;
  readonly limits: readonly Cell<ReadLimit>[];
  readonly fees: readonly Cell<ReadFee>[];
  /** The words around them, which often name the case. */
  readonly description: string;
}

export interface ReadProcedure {
  readonly file: CatalogueFile;
  readonly level: Level;
  readonly subjects: readonly Subject[];
  readonly unknownSubject: string | null;
  readonly competentAgencyKind: CompetentAgencyKind;
  readonly offers: readonly ReadOffer[];
  /** Text outside any known channel, as the term and, when it speaks of money, as the fee it hides; reported, never loaded. */
  readonly lost: { readonly limits: readonly Cell<never>[]; readonly fees: readonly Cell<never>[] };
  readonly components: readonly Cell<ReadComponent>[];
  readonly results: readonly ReadResult[];
  readonly legalBases: readonly ReadLegalBasis[];
}

/**
 * Reads the text of one file of the national catalogue.
 * @throws FileRefused when it is no procedure. A cell that cannot be read is no error: it says so itself.
 */
export function readProcedure(text: string): ReadProcedure {
  const file = parseCatalogueFile(text);
  const { subjects, unknown } = readSubjects(file.subjects);
  const { rows, lost } = splitChannels(file.channels);
  return {
    file,
    level: readLevel(file.level),
    subjects,
    unknownSubject: unknown,
    competentAgencyKind: readAgencyKind(file.competentAgency, file.executingAgency),
    offers: rows.map(({ channel, reported, limits, fees, description }) => ({
      channel,
      limits: limits.map((limit) => ({ channel: reported, text: limit, reading: readLimit(limit) })),
      fees: readFees(fees, description, reported),
      description,
    })),
    lost: { limits: lostCells(lost !== '', lost), fees: lostCells(/phí|đồng/iu.test(lost), lost) },
    components: readComponents(file.components),
    results: readResults(file.results),
    legalBases: readLegalBases(file.legalBases),
  };
}

function lostCells(says: boolean, text: string): Cell<never>[] {
  return says ? [{ channel: 'none', text, reading: notUnderstood('CHANNEL_UNKNOWN') }] : [];
}
