import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { TakeBack } from '../../ui/take-back.js';
import { useToast } from '../../ui/toast.js';
import { NoticeTextForm } from './notice-text-form.js';
import { useNoticeText, useNoticeTextRefresh, type NoticeTextView } from './notice-text-queries.js';
import { RestoreDialog } from './restore-dialog.js';

export function NoticeTextDetail({ template }: { readonly template: string }): ReactElement {
  const text = useNoticeText(template);
  if (text.isError) return <FailureNote error={text.error} />;
  if (text.data === undefined) return <Bones />;
  return <NoticeText text={text.data} />;
}

function NoticeText({ text }: { readonly text: NoticeTextView }): ReactElement {
  const { t } = useWords();
  const [restoring, setRestoring] = useState(false);
  return (
    <>
      <h2>{t(`noticeTexts.template.${text.template as 'submit'}`)}</h2>
      <p className="dim">{t(text.own ? 'noticeTexts.own' : 'noticeTexts.standard', { number: text.number })}</p>
      {text.own && text.waiting === null && (
        <div className="form-row">
          <button type="button" className="btn o" onClick={() => setRestoring(true)}>
            {t('noticeTexts.restore')}
          </button>
        </div>
      )}
      {text.waiting !== null && <Waiting text={text} waiting={text.waiting} />}
      <NoticeTextForm key={text.number} text={text} />
      <Versions text={text} />
      {restoring && <RestoreDialog text={text} onClose={() => setRestoring(false)} />}
    </>
  );
}

function Waiting({
  text,
  waiting,
}: {
  readonly text: NoticeTextView;
  readonly waiting: NonNullable<NoticeTextView['waiting']>;
}): ReactElement {
  const { t } = useWords();
  const { id: me } = useSession();
  const moments = useMoments();
  const toast = useToast();
  const refresh = useNoticeTextRefresh();
  const decide = useMutation({
    mutationFn: (approved: boolean) =>
      answer(api.POST('/api/v1/notice-texts/proposals/{id}/decision', { params: { path: { id: waiting.id } }, body: { approved } })),
    onSuccess: (_, approved) => toast.say(t(approved ? 'noticeTexts.published' : 'noticeTexts.sentBack')),
    onSettled: refresh,
  });
  const { subject, body } = waiting;
  return (
    <section className="waiting-text mt-3" aria-labelledby="waiting-text">
      <h3 id="waiting-text">{t('noticeTexts.waiting')}</h3>
      <p className="dim">
        {t('noticeTexts.waitingBy', { who: waiting.proposer, when: moments.short(waiting.proposedAt), reason: waiting.reason })}
      </p>
      {subject === null || body === null ? (
        <p>{t('noticeTexts.waitingRestore')}</p>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('noticeTexts.waiting')}>
          <table className="diff full-width">
            <tbody>
              {(
                [
                  ['subjectVi', text.subject.vi, subject.vi],
                  ['bodyVi', text.body.vi, body.vi],
                  ['subjectEn', text.subject.en, subject.en],
                  ['bodyEn', text.body.en, body.en],
                ] as const
              ).map(([word, before, after]) => (
                <tr key={word}>
                  <th scope="row">{t(`noticeTexts.${word}`)}</th>
                  <td>
                    {before !== after && (
                      <p>
                        <del>{before}</del>
                      </p>
                    )}
                    <p className="as-typed">{before === after ? after : <ins>{after}</ins>}</p>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {decide.isError && <FailureNote error={decide.error} />}
      {waiting.proposerId === me ? (
        <>
          <p className="note plain">{t('noticeTexts.ownProposal')}</p>
          <p className="mt-2">
            <TakeBack
              call={() => answer(api.POST('/api/v1/notice-texts/proposals/{id}/withdrawal', { params: { path: { id: waiting.id } } }))}
            />
          </p>
        </>
      ) : (
        <div className="form-row">
          <button type="button" className="btn" aria-disabled={decide.isPending} onClick={() => !decide.isPending && decide.mutate(true)}>
            {t('noticeTexts.publish')}
          </button>
          <button type="button" className="btn o" onClick={() => !decide.isPending && decide.mutate(false)}>
            {t('noticeTexts.sendBack')}
          </button>
        </div>
      )}
    </section>
  );
}

function Versions({ text }: { readonly text: NoticeTextView }): ReactElement {
  const { t } = useWords();
  const moments = useMoments();
  return (
    <>
      <h3 className="mt-4">{t('noticeTexts.versions')}</h3>
      {text.versions.length === 0 && <p className="dim">{t('noticeTexts.noVersions')}</p>}
      <ul className="plain-list">
        {text.versions.map((one) => (
          <li key={one.number}>
            {t('noticeTexts.version', {
              number: one.number,
              when: moments.short(one.publishedAt),
              proposer: one.proposer,
              publisher: one.publisher,
              reason: one.reason,
            })}{' '}
            <span className="dim">{one.subject === null ? t('noticeTexts.versionStandard') : one.subject.vi}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
