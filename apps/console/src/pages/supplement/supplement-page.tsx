import { inLanguage, visibleFields } from '@app/forms';
import { Checkbox, Textarea } from '@mantine/core';
import { dayInZone, Icon, workingTime } from '@app/ui';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useBlocker, useNavigate, useParams } from 'react-router';
import { act } from '../../api/client.js';
import type { SupplementItem } from '../../api/bodies.js';
import { serverNow } from '../../api/server-clock.js';
import type { DossierView } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useKeys } from '../../app/use-keys.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { Confirm } from '../../ui/dialog.js';
import { FailurePage } from '../../ui/failure.js';
import { DeedFailure } from '../../ui/stale-note.js';
import { useToast } from '../../ui/toast.js';
import { useTitle } from '../../ui/use-title.js';
import { DossierHeading } from '../dossier/dossier-page.js';
import { useDossier, usePinned, useRefresh } from '../dossier/dossier-queries.js';
import type { Askable } from './askable.js';
import { SlipPreview } from './slip-preview.js';

/** Form 02: one complete list, chosen on the left, the paper itself on the right. */
export function SupplementPage(): ReactElement {
  const { id = '' } = useParams();
  const dossier = useDossier(id);
  if (dossier.isError) return <FailurePage error={dossier.error} again={() => void dossier.refetch()} />;
  if (dossier.data === undefined) return <Bones />;
  return <Composer view={dossier.data} />;
}

function Composer({ view }: { readonly view: DossierView }): ReactElement {
  const { t, language } = useWords();
  const { zone } = useSession();
  const go = useNavigate();
  const toast = useToast();
  const refresh = useRefresh(view.head.id);
  const pinned = usePinned(view.head.id);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const [writing, setWriting] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(false);
  const { head, time } = view;
  useTitle(t('supplement.title'));

  const papers: Askable[] = view.components.map((one) => ({
    key: `component:${one.code}`,
    kind: 'component',
    target: one.code,
    name: one.name[language] || one.name.vi,
    state: one.verdict,
  }));
  const form = pinned.data?.form ?? null;
  const fields: Askable[] =
    form === null
      ? []
      : visibleFields(form, view.answers, dayInZone(serverNow(), zone))
          .filter(({ field }) => !['info', 'declaration', 'file', 'computed'].includes(field.type))
          .map(({ field }) => ({
            key: `field:${field.key}`,
            kind: 'field',
            target: field.key,
            name: inLanguage(field.label, language),
            state: null,
          }));
  const chosen = [...papers, ...fields].filter(({ key }) => key in texts);
  const complete = chosen.length > 0 && chosen.every(({ key }) => texts[key]?.trim() !== '') && reason.trim() !== '';
  const second = head.receivedAt !== null && head.supplementCount > 0;

  const send = useMutation({
    mutationFn: () => {
      const items: SupplementItem[] = chosen.map(({ kind, target, key }) => ({ kind, target, text: texts[key]?.trim() ?? '' }));
      return act(head.id, 'request_supplement', { version: head.version, reason: reason.trim(), items });
    },
    onSuccess: async () => {
      setSent(true);
      toast.say(t(second ? 'act.doneWaiting' : 'act.done', { what: t('act.request_supplement') }));
      await refresh();
      void go(`/dossiers/${head.id}`, { replace: true });
    },
  });
  function submit(): void {
    setTried(true);
    if (complete && !send.isPending) send.mutate();
  }
  useKeys({ F8: submit });
  const dirty = !sent && (reason !== '' || chosen.length > 0);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname);

  const toggle = (key: string): void =>
    setTexts((known) => {
      if (!(key in known)) return { ...known, [key]: '' };
      const { [key]: _dropped, ...rest } = known;
      return rest;
    });
  const write = (key: string, text: string): void => setTexts((known) => ({ ...known, [key]: text }));
  const listOf = (askables: readonly Askable[]): ReactElement => (
    <ul>
      {askables.map((one, index) => (
        <Item
          key={one.key}
          askable={one}
          number={index + 1}
          text={texts[one.key] ?? null}
          tried={tried}
          onToggle={() => toggle(one.key)}
          onWrite={(text) => write(one.key, text)}
          onFocus={() => setWriting(one.key)}
        />
      ))}
    </ul>
  );
  const left = time.minutesLeft === null ? null : workingTime(time.minutesLeft, time.minutesPerDay, language);

  return (
    <main id="main" className="composer">
      <DossierHeading
        view={view}
        title={
          <>
            {t('supplement.title')} <span className="light">{t('supplement.formName')}</span>
          </>
        }
      />
      <div className="compose">
        <section className="items" aria-label={t('supplement.papers')}>
          <div className="note soon">
            <Icon name="triangle" size={20} />
            <p>
              {second ? (
                <>
                  <b>{t('supplement.secondTitle', { count: head.supplementCount })}</b> {t('supplement.secondText')}
                </>
              ) : (
                <>
                  <b>{t('supplement.onceTitle')}</b> {t('supplement.onceText')}
                </>
              )}
            </p>
          </div>
          <h2 className="mt-3">{t('supplement.papers')}</h2>
          {listOf(papers)}
          {fields.length > 0 && (
            <details className="mt-3">
              <summary>{t('supplement.fields')}</summary>
              {listOf(fields)}
            </details>
          )}
          <div className="mt-3">
            <Textarea
              label={t('supplement.reason')}
              value={reason}
              error={tried && reason.trim() === '' ? t('common.required') : null}
              onChange={(event) => setReason(event.currentTarget.value)}
              onFocus={() => setWriting('reason')}
              autosize
              minRows={2}
              maxLength={5000}
            />
          </div>
          <div className="note pause mt-3">
            <Icon name="two-bars" size={20} />
            <p>{head.receivedAt === null || left === null ? t('supplement.clockIntake') : t('supplement.clock', { left })}</p>
          </div>
        </section>
        <section className="desktop" aria-label={t('supplement.paper.preview')} tabIndex={0}>
          <SlipPreview view={view} chosen={chosen} texts={texts} reason={reason} writing={writing} />
        </section>
      </div>
      <div className="foot">
        <div className="grow">
          <DeedFailure error={send.error} onShow={() => void refresh()} />
          {tried && chosen.length === 0 && (
            <p className="due late" role="alert">
              {t('supplement.nothing')}
            </p>
          )}
          {!tried && dirty && <p className="dim">{t('supplement.kept')}</p>}
        </div>
        <button type="button" className="btn q" onClick={() => void go(-1)}>
          {t('common.cancel')}
        </button>
        <button type="button" className="btn big" aria-disabled={send.isPending} onClick={submit}>
          {t(second ? 'supplement.propose' : 'supplement.send')}
          <kbd>F8</kbd>
        </button>
      </div>
      {blocker.state === 'blocked' && (
        <Confirm
          title={t('leave.title')}
          text={t('leave.text')}
          deed={t('leave.deed')}
          onClose={() => blocker.reset()}
          onConfirm={() => blocker.proceed()}
        />
      )}
    </main>
  );
}

interface ItemProps {
  readonly askable: Askable;
  readonly number: number;
  readonly text: string | null;
  readonly tried: boolean;
  readonly onToggle: () => void;
  readonly onWrite: (text: string) => void;
  readonly onFocus: () => void;
}

function Item({ askable, number, text, tried, onToggle, onWrite, onFocus }: ItemProps): ReactElement {
  const { t } = useWords();
  const { state, name } = askable;
  const good = state === 'accepted' || state === 'reused';
  return (
    <li className="item">
      <Checkbox checked={text !== null} onChange={onToggle} aria-label={name} />
      {text === null ? (
        <span className={good ? 'dim' : ''}>
          {number}. {name}
        </span>
      ) : (
        <b>
          {number}. {name}
        </b>
      )}
      {state === null ? (
        <span />
      ) : (
        <span className={good ? 'due done' : 'tag soon'}>
          {good && <Icon name="tick-ring" size={18} />}
          {state === 'reused' ? t('supplement.owned') : t(`dossier.verdict.${state}`)}
        </span>
      )}
      {text !== null && (
        <div className="more one">
          <Textarea
            label={t('supplement.what')}
            value={text}
            error={tried && text.trim() === '' ? t('supplement.unwritten') : null}
            onChange={(event) => onWrite(event.currentTarget.value)}
            onFocus={onFocus}
            autosize
            minRows={2}
            maxLength={2000}
          />
        </div>
      )}
    </li>
  );
}
