import { act, answer, api, undeclared, upload } from '../../api/client.js';
import type { DossierView, PaperForm, StoredDocument } from '../../api/views.js';

export interface PaperGiven {
  readonly originals: number;
  readonly copies: number;
  readonly file: File | null;
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
function formOf({ originals, copies, file }: PaperGiven): PaperForm {
  if (originals > 0) return 'original';
  if (copies > 0) return 'photo_copy';
  return file === null ? 'none' : 'electronic';
}

const isGiven = (paper: PaperGiven): boolean => paper.originals > 0 || paper.copies > 0 || paper.file !== null;

/**
 * Enters, checks, collects what is due before, and receives. The key is of the person at the desk: pressing again after a lost answer goes on
 * with the same dossier.
 */
export async function enterAndReceive(walkIn: WalkIn, key: string): Promise<{ dossierId: string; code: string | null }> {
  const papers = [];
  for (const [code, given] of walkIn.papers) {
    if (!isGiven(given)) continue;
    const documentIds = given.file === null ? [] : [(await upload<StoredDocument>(given.file)).id];
    papers.push({ code, form: formOf(given), originals: given.originals, copies: given.copies, documentIds });
  }
  const { procedureCode, caseCode, channel, deskUnit, submitter, answers } = walkIn;
  const { dossierId } = await answer<{ dossierId: string }>(
    api.POST('/api/v1/dossiers', {
      params: { header: { 'Idempotency-Key': key } },
      body: undeclared({ procedureCode, caseCode, channel, deskUnit, submitter, answers, papers }),
    }),
  );
  const at = { path: { id: dossierId } };
  const view = await answer<DossierView>(api.GET('/api/v1/dossiers/{id}', { params: at }));
  const checked = view.components.map(({ code, form }) => {
    const given = walkIn.papers.get(code);
    return { code, verdict: form === 'electronic' || (given !== undefined && isGiven(given)) ? 'accepted' : 'missing' };
  });
  await answer(api.POST('/api/v1/dossiers/{id}/components', { params: at, body: undeclared({ papers: checked }) }));
  if (walkIn.mayTakeMoney && view.money.some(({ state }) => state === 'open')) {
    await answer(
      api.POST('/api/v1/dossiers/{id}/payments', {
        params: { ...at, header: { 'Idempotency-Key': `${key}-money` } },
        body: undeclared({ method: walkIn.method }),
      }),
    );
  }
  const { head } = await answer<DossierView>(api.GET('/api/v1/dossiers/{id}', { params: at }));
  if (head.status === 'submitted') await act(dossierId, 'receive', { version: head.version });
  const done = await answer<DossierView>(api.GET('/api/v1/dossiers/{id}', { params: at }));
  return { dossierId, code: done.head.code };
}
