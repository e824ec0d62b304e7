import { dayNumbers, Icon, money as inDong } from '@app/ui';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api, undeclared } from '../../api/client.js';
import { download } from '../../api/download.js';
import type { DossierView } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { FailureNote } from '../../ui/failure.js';
import { DeedFailure } from '../../ui/stale-note.js';
import { useMoments } from '../../ui/moments.js';
import { useToast } from '../../ui/toast.js';
import { previewAddress, useRefresh, useSlips } from './dossier-queries.js';

/** What is owed and paid, and every printed form with the result. */
export function MoneyTab({ view }: { readonly view: DossierView }): ReactElement {
  return (
    <div className="page halfs">
      <Money view={view} />
      <Slips view={view} />
    </div>
  );
}

function Money({ view }: { readonly view: DossierView }): ReactElement {
  const { t, say, language } = useWords();
  const { may } = useSession();
  const toast = useToast();
  const refresh = useRefresh(view.head.id);
  const [key] = useState(() => crypto.randomUUID());
  const owed = view.money.filter(({ state }) => state === 'open').reduce((sum, { amount }) => sum + amount, 0);
  const pay = useMutation({
    mutationFn: (method: 'cash' | 'transfer') =>
      answer(
        api.POST('/api/v1/dossiers/{id}/payments', {
          params: { path: { id: view.head.id }, header: { 'Idempotency-Key': key } },
          body: undeclared({ method }),
        }),
      ),
    onSuccess: async () => {
      toast.say(t('money.paid', { amount: inDong(owed, language) }));
      await refresh();
    },
  });
  return (
    <section className="panel" aria-labelledby="money-title">
      <header>
        <h2 id="money-title">{t('money.title')}</h2>
      </header>
      <div className="body pad">
        {view.money.length === 0 && <p className="dim">{t('money.none')}</p>}
        {view.money.length > 0 && (
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t('money.name')}</th>
                <th scope="col" className="r">
                  {t('money.amount')}
                </th>
                <th scope="col">{t('money.state')}</th>
              </tr>
            </thead>
            <tbody>
              {view.money.map((line) => (
                <tr key={line.id}>
                  <td>{say(line.name)}</td>
                  <td className="r">{inDong(line.amount, language)}</td>
                  <td>{t(`money.${line.state}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {owed > 0 && (
          <p className="mt-2">
            {t('money.total')}: <b>{inDong(owed, language)}</b>
          </p>
        )}
        {owed > 0 && may('payment.record') && (
          <p className="btns mt-2">
            <span>{t('money.pay')}:</span>
            <button type="button" className="btn o" aria-disabled={pay.isPending} onClick={() => pay.mutate('cash')}>
              {t('money.cash')}
            </button>
            <button type="button" className="btn o" aria-disabled={pay.isPending} onClick={() => pay.mutate('transfer')}>
              {t('money.transfer')}
            </button>
          </p>
        )}
        <DeedFailure error={pay.error} onShow={() => void refresh()} />
      </div>
    </section>
  );
}

const SLIPS = ['receipt', 'supplement_request', 'intake_refusal', 'apology', 'stop_notice', 'control_slip', 'register', 'result'] as const;

function Slips({ view }: { readonly view: DossierView }): ReactElement {
  const { t } = useWords();
  const moments = useMoments();
  const slips = useSlips(view.head.id);
  const { head, result } = view;
  const nameOf = (kind: string): string => t(`money.slip.${SLIPS.find((one) => one === kind) ?? 'other'}`);
  return (
    <section className="panel" aria-labelledby="slips-title">
      <header>
        <h2 id="slips-title">{t('money.slips')}</h2>
      </header>
      <div className="body pad">
        {head.receivedAt !== null && <ControlSlip id={head.id} />}
        {slips.data?.length === 0 && result === null && <p className="dim">{t('money.noSlips')}</p>}
        <table className="list">
          <tbody>
            {slips.data?.map((slip) => (
              <tr key={slip.documentId}>
                <th scope="row">{nameOf(slip.kind)}</th>
                <td>{moments.short(slip.madeAt)}</td>
                <td className="r">
                  <a href={previewAddress(view.head.id, slip.documentId)} target="_blank" rel="noopener">
                    {t('money.view')}
                    <span className="vh"> {nameOf(slip.kind)}</span>
                  </a>
                </td>
              </tr>
            ))}
            {result !== null && (
              <tr>
                <th scope="row">{result.number === null ? t('money.resultNoNumber') : t('money.result', { number: result.number })}</th>
                <td>{result.issuedOn === null ? '' : dayNumbers(result.issuedOn)}</td>
                <td className="r">
                  {result.documentId !== null && (
                    <a href={previewAddress(view.head.id, result.documentId)} target="_blank" rel="noopener">
                      {t('money.view')}
                      <span className="vh"> {t('money.resultNoNumber')}</span>
                    </a>
                  )}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Form 06 is printed from the ledger of this moment, so it is made when it is asked for and not kept. */
function ControlSlip({ id }: { readonly id: string }): ReactElement {
  const { t } = useWords();
  const print = useMutation({ mutationFn: () => download(`/api/v1/dossiers/${id}/control-slip`) });
  return (
    <>
      <p className="btns">
        <button type="button" className="btn o" aria-disabled={print.isPending} onClick={() => !print.isPending && print.mutate()}>
          <Icon name="print" size={18} />
          {t('register.controlSlip')}
        </button>
        <Link to="/supervise/register">{t('register.ofDesk')}</Link>
      </p>
      {print.isError && <FailureNote error={print.error} />}
    </>
  );
}
