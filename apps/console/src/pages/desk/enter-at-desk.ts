import { act, answer, api, undeclared } from '../../api/client.js';
import type { DossierView, PaperForm, StoredDocument } from '../../api/views.js';

export interface PaperGiven {
  /** Shown and compared, then given back. */
  readonly seen: boolean;
  readonly originals: number;
  readonly copies: number;
  /** Scans, uploaded as they were chosen. */
  readonly documents: readonly StoredDocument[];
}

export interface WalkIn {
  readonly procedureCode: string;
  readonly caseCode: string;
  readonly channel: 'desk' | 'postal';
  readonly deskUnit: string;
  readonly submitter: object;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly papers: ReadonlyMap<string, PaperGiven>;
  readonly method: 'cash' | 'transfer';
  readonly mayTakeMoney: boolean;
}

/** The form in which a paper was given: what counts most is named. */
function formOf({ seen, originals, copies, documents }: PaperGiven): PaperForm {
  if (seen || originals > 0) return 'original';
  if (copies > 0) return 'photo_copy';
  return documents.length === 0 ? 'none' : 'electronic';
}

export const isGiven = (paper: PaperGiven): boolean => paper.seen || paper.originals > 0 || paper.copies > 0 || paper.documents.length > 0;

/** What was entered stays entered: whoever goes on finds it under its own address. */
export class EnteredOnly extends Error {
  constructor(
    readonly dossierId: string,
    readonly reason: unknown,
  ) {
    super('entered, not received');
  }
}

export interface Entered {
  readonly dossierId: string;
  readonly code: string | null;
}

/**
 * Enters the dossier and writes down what lies on the desk. The key is of the person at the desk: pressing again after a lost answer goes on
 * with the same dossier. @throws Problem while nothing is entered, EnteredOnly afterwards
 */
export async function enterAtDesk(walkIn: WalkIn, key: string): Promise<Entered> {
  const papers = [...walkIn.papers]
    .filter(([, given]) => isGiven(given))
    .map(([code, given]) => ({
      code,
      form: formOf(given),
      originals: given.originals,
      copies: given.copies,
      documentIds: given.documents.map(({ id }) => id),
    }));
  const { procedureCode, caseCode, channel, deskUnit, submitter, answers } = walkIn;
  const { dossierId } = await answer<{ dossierId: string }>(
    api.POST('/api/v1/dossiers', {
      params: { header: { 'Idempotency-Key': key } },
      body: undeclared({ procedureCode, caseCode, channel, deskUnit, submitter, answers, papers }),
    }),
  );
  return goingOn(dossierId, async (at, view) => {
    const checked = view.components.map(({ code, form }) => {
      const given = walkIn.papers.get(code);
      return { code, verdict: form === 'electronic' || (given !== undefined && isGiven(given)) ? 'accepted' : 'missing' };
    });
    await answer(api.POST('/api/v1/dossiers/{id}/components', { params: at, body: undeclared({ papers: checked }) }));
  });
}

/** Enters, checks, collects what is due before, and receives. @throws Problem while nothing is entered, EnteredOnly afterwards */
export async function enterAndReceive(walkIn: WalkIn, key: string): Promise<Entered> {
  const { dossierId } = await enterAtDesk(walkIn, key);
  return goingOn(dossierId, async (at, view) => {
    if (walkIn.mayTakeMoney && view.money.some(({ state }) => state === 'open')) {
      await answer(
        api.POST('/api/v1/dossiers/{id}/payments', {
          params: { ...at, header: { 'Idempotency-Key': `${key}-money` } },
          body: undeclared({ method: walkIn.method }),
        }),
      );
    }
    const { head } = await read(dossierId);
    if (head.status === 'submitted') await act(dossierId, 'receive', { version: head.version });
  });
}

const read = (id: string): Promise<DossierView> => answer<DossierView>(api.GET('/api/v1/dossiers/{id}', { params: { path: { id } } }));

async function goingOn(dossierId: string, work: (at: { path: { id: string } }, view: DossierView) => Promise<void>): Promise<Entered> {
  try {
    await work({ path: { id: dossierId } }, await read(dossierId));
    return { dossierId, code: (await read(dossierId)).head.code };
  } catch (error) {
    throw new EnteredOnly(dossierId, error);
  }
}
