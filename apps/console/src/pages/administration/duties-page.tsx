import { dayNumbers } from '@app/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useToast } from '../../ui/toast.js';
import { useTitle } from '../../ui/use-title.js';
import { AdministrationLinks } from './administration-links.js';
import { Pair, type Duties, type DutyRule } from './duty-pair.js';
import { ExemptDialog } from './exempt-dialog.js';
import { WaitingExemptions } from './waiting-exemptions.js';

const decisionAddress = (documentId: string): string => `/api/v1/duties/documents/${documentId}`;

/** Which duties one person may not hold together, and the small agencies that are allowed both for a time. */
export function DutiesPage(): ReactElement {
  const { t } = useWords();
  const [exempting, setExempting] = useState<DutyRule | null>(null);
  useTitle(t('duties.title'));
  const duties = useQuery({ queryKey: ['duties'], queryFn: () => answer<Duties>(api.GET('/api/v1/duties')) });
  return (
    <main id="main" className="list-page padded">
      <div className="head tall">
        <div>
          <h1>{t('duties.title')}</h1>
          <p className="dim">{t('duties.text')}</p>
        </div>
      </div>
      <AdministrationLinks row />
      {duties.isError && <FailureNote error={duties.error} />}
      {duties.isPending && <Bones />}
      {duties.data !== undefined && (
        <>
          <WaitingExemptions waiting={duties.data.waiting} address={decisionAddress} />
          <Exemptions exemptions={duties.data.exemptions} />
          <Rules rules={duties.data.rules} onExempt={setExempting} />
        </>
      )}
      {exempting !== null && <ExemptDialog rule={exempting} onClose={() => setExempting(null)} />}
    </main>
  );
}

function Exemptions({ exemptions }: { readonly exemptions: Duties['exemptions'] }): ReactElement {
  const { t, say } = useWords();
  const toast = useToast();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: (id: string) => answer(api.POST('/api/v1/duties/exemptions/{id}/end', { params: { path: { id } } })),
    onSuccess: () => toast.say(t('duties.ended')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['duties'] }),
  });
  return (
    <>
      <h2 className="mt-4">{t('duties.exemptions')}</h2>
      {exemptions.length === 0 && <p className="dim">{t('duties.noExemptions')}</p>}
      {end.isError && <FailureNote error={end.error} />}
      {exemptions.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('duties.exemptions')}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t('duties.agency')}</th>
                <th scope="col">{t('duties.pair')}</th>
                <th scope="col">{t('people.from')}</th>
                <th scope="col">{t('people.to')}</th>
                <th scope="col">{t('duties.reason')}</th>
                <th scope="col">{t('duties.by')}</th>
                <th scope="col">
                  <span className="vh">{t('duties.end')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {exemptions.map((one) => (
                <tr key={one.id}>
                  <td className="start">
                    {say(one.agencyName)}
                    <span className="dim block">{t(`duties.state.${one.state}`)}</span>
                  </td>
                  <td className="start">
                    <Pair role={one.role} otherRole={one.otherRole} />
                  </td>
                  <td className="nb">{dayNumbers(one.from)}</td>
                  <td className="nb">{one.to === null ? t('people.forever') : dayNumbers(one.to)}</td>
                  <td className="start">
                    {one.reason}
                    <a className="dim block" href={decisionAddress(one.documentId)} target="_blank" rel="noopener">
                      {t('duties.decision')}
                    </a>
                  </td>
                  <td className="start">
                    {one.proposer}, {one.allowedBy}
                  </td>
                  <td className="r">
                    {one.state !== 'ended' && one.to === null && (
                      <button
                        type="button"
                        className="btn o"
                        aria-disabled={end.isPending}
                        onClick={() => !end.isPending && end.mutate(one.id)}
                      >
                        {t('duties.end')}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Rules({ rules, onExempt }: { readonly rules: Duties['rules']; readonly onExempt: (rule: DutyRule) => void }): ReactElement {
  const { t } = useWords();
  return (
    <>
      <h2 className="mt-4">{t('duties.rules')}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('duties.rules')}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t('duties.pair')}</th>
              <th scope="col">{t('duties.within')}</th>
              <th scope="col">{t('people.basis')}</th>
              <th scope="col">
                <span className="vh">{t('duties.exempt')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={`${rule.role}:${rule.otherRole}:${rule.validFrom}`}>
                <td className="start">
                  <Pair role={rule.role} otherRole={rule.otherRole} />
                </td>
                <td className="start">{t(`duties.in.${rule.within}`)}</td>
                <td className="start">{rule.source}</td>
                <td className="r">
                  {rule.within !== 'province' && (
                    <button type="button" className="btn o" onClick={() => onExempt(rule)}>
                      {t('duties.exempt')}
                      <span className="vh">
                        : <Pair role={rule.role} otherRole={rule.otherRole} />
                      </span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
