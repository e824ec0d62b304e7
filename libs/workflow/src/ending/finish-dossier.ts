import type { FlowOutcome } from '@app/catalogue';
import { appendEvent, lockDossier, type AppendedEvent, type NewEvent } from '@app/dossier';
import { currentResult, keepResult, setResultState } from '@app/results';
import { closeOpenWork } from './close-open-work.js';
import { ruleTransition } from '../rule-transition.js';

/** The flow has reached its end: the clock ends at the signing time of the last required signature (architecture decision 10). */
export async function finishDossier(
  tx: Parameters<typeof appendEvent>[0],
  dossierId: string,
  outcome: FlowOutcome,
  by: Pick<NewEvent, 'role' | 'unitId' | 'effective' | 'onBehalfOf'>,
): Promise<AppendedEvent> {
  const dossier = await lockDossier(tx, dossierId);
  const at = by.effective?.at ?? tx.now;
  const result = await currentResult(tx, dossierId);
  const refused = outcome === 'refused' || result?.outcome === 'refused';
  const action = refused ? 'refuse' : 'finish';
  const to = ruleTransition(action, dossier.status);
  await closeOpenWork(tx, dossierId, at, dossier.version + 1);
  if (result !== null) await setResultState(tx, result.id, 'issued');
  if (result !== null && !refused) await keepResult(tx, result.id);
  return appendEvent(
    tx,
    dossier,
    {
      action,
      to,
      role: by.role,
      unitId: by.unitId,
      ...(by.effective === undefined ? {} : { effective: by.effective }),
      ...(by.onBehalfOf === undefined ? {} : { onBehalfOf: by.onBehalfOf }),
      clockEffect: 'end',
      details: {
        outcome: refused ? 'refused' : 'granted',
        ...(result === null ? {} : { result: result.id, document: result.headDocumentId }),
      },
    },
    { outcome: refused ? 'refused' : 'granted', resultReadyAt: at, endedAt: at, holderUnitId: dossier.receivingUnitId },
  );
}
