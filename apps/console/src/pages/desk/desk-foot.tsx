import { Radio } from '@mantine/core';
import { Icon, money } from '@app/ui';
import type { ReactElement, Ref } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import type { useDesk } from './use-desk.js';

interface Props {
  readonly at: Pick<ReturnType<typeof useDesk>, 'quote' | 'method' | 'setMethod' | 'receive'>;
  readonly onNext: () => void;
  readonly onReceive: () => void;
  readonly receiveButton: Ref<HTMLButtonElement>;
  readonly nextButton: Ref<HTMLButtonElement>;
}

/** The money, the deed, and who comes next. */
export function DeskFoot({ at, onNext, onReceive, receiveButton, nextButton }: Props): ReactElement {
  const { t, language } = useWords();
  const { may } = useSession();
  const { quote, method, setMethod, receive } = at;
  return (
    <div className="foot">
      <span>
        {t('desk.fee')} <b>{quote === undefined ? '–' : quote.total === null ? t('desk.feeUnknown') : money(quote.total, language)}</b>
      </span>
      {(quote?.total ?? 0) > 0 && may('payment.record') && (
        <Radio.Group aria-label={t('money.pay')} value={method} onChange={(value) => setMethod(value === 'transfer' ? 'transfer' : 'cash')}>
          <div className="radios">
            <Radio value="cash" label={t('money.cash')} />
            <Radio value="transfer" label={t('money.transfer')} />
          </div>
        </Radio.Group>
      )}
      <span className="grow" role="status">
        {receive.isSuccess && (
          <span className="due done">
            <Icon name="tick-ring" size={18} />
            {t('act.received', { code: receive.data.code ?? '' })}{' '}
            <Link to={`/dossiers/${receive.data.dossierId}`}>{t('inbox.openDossier')}</Link>
          </span>
        )}
      </span>
      <button type="button" className="btn o" ref={nextButton} onClick={onNext} aria-keyshortcuts="F10">
        {t('desk.next')}
        <kbd>F10</kbd>
      </button>
      <button
        type="button"
        className="btn big"
        ref={receiveButton}
        aria-disabled={receive.isPending || receive.isSuccess}
        aria-keyshortcuts="F9 Alt+Enter"
        onClick={onReceive}
      >
        <Icon name="print" size={20} />
        {t('act.receive')}
        <kbd>F9</kbd>
      </button>
    </div>
  );
}
