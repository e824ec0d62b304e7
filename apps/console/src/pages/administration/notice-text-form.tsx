import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { Problem } from '../../api/problem.js';
import { useWords } from '../../i18n/i18n.js';
import { FailureNote } from '../../ui/failure.js';
import { useToast } from '../../ui/toast.js';
import { useNoticeTextRefresh, type NoticeTextFinding, type NoticeTextView, type WrittenLetter } from './notice-text-queries.js';

const WORDS = { 'subject.vi': 'subjectVi', 'body.vi': 'bodyVi', 'subject.en': 'subjectEn', 'body.en': 'bodyEn' } as const;
type Place = keyof typeof WORDS;

/** The words side by side in both languages, what they can say, the letter they become, and the way to the second person. */
export function NoticeTextForm({ text }: { readonly text: NoticeTextView }): ReactElement {
  const { t, say } = useWords();
  const toast = useToast();
  const refresh = useNoticeTextRefresh();
  const [typed, setTyped] = useState<Readonly<Record<Place, string>>>({
    'subject.vi': text.subject.vi,
    'body.vi': text.body.vi,
    'subject.en': text.subject.en,
    'body.en': text.body.en,
  });
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const locked = text.waiting !== null;
  const words = { subject: { vi: typed['subject.vi'], en: typed['subject.en'] }, body: { vi: typed['body.vi'], en: typed['body.en'] } };
  const path = { template: text.template };
  const preview = useMutation({
    mutationFn: () =>
      answer<{ findings: readonly NoticeTextFinding[]; letter: WrittenLetter }>(
        api.POST('/api/v1/notice-texts/{template}/preview', { params: { path }, body: words }),
      ),
  });
  const propose = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/notice-texts/{template}/proposals', {
          params: { path },
          body: { ...words, seen: text.number, reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      toast.say(t('noticeTexts.proposed'));
      await refresh();
    },
  });
  const findings = propose.isError ? findingsOf(propose.error) : (preview.data?.findings ?? []);
  const wordsOf = ({ problem, field }: NoticeTextFinding): string => t(`noticeTexts.problem.${problem}`, { field: field ?? '' });
  const errorAt = (place: Place): string | null =>
    findings
      .filter((one) => one.place === place)
      .map(wordsOf)
      .join('; ') || null;
  const change = (place: Place, value: string): void => setTyped((now) => ({ ...now, [place]: value }));
  return (
    <form
      className="form mt-3"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!locked && reason.trim().length >= 3 && !propose.isPending) propose.mutate();
      }}
    >
      <h3>{t('noticeTexts.words')}</h3>
      {locked && <p className="note plain">{t('noticeTexts.lock')}</p>}
      <div className="pair">
        {(['vi', 'en'] as const).map((language) => (
          <div key={language} className="form" lang={language}>
            <TextInput
              label={t(`noticeTexts.${WORDS[`subject.${language}`]}`)}
              value={typed[`subject.${language}`]}
              error={errorAt(`subject.${language}`)}
              readOnly={locked}
              onChange={(event) => change(`subject.${language}`, event.currentTarget.value)}
            />
            <Textarea
              label={t(`noticeTexts.${WORDS[`body.${language}`]}`)}
              value={typed[`body.${language}`]}
              error={errorAt(`body.${language}`)}
              readOnly={locked}
              rows={7}
              onChange={(event) => change(`body.${language}`, event.currentTarget.value)}
            />
          </div>
        ))}
      </div>
      <details open>
        <summary>{t('noticeTexts.fields')}</summary>
        <p className="dim">{t('noticeTexts.fieldsHint')}</p>
        <ul className="plain-list">
          {text.fields.map(({ name, needed, example }) => (
            <li key={name}>
              <code>{`{{${name}}}`}</code> {t(`noticeTexts.field.${name}`)}
              {needed && <b>, {t('noticeTexts.needed')}</b>} <span className="dim">({say(example)})</span>
            </li>
          ))}
        </ul>
      </details>
      <div className="form-row">
        <button type="button" className="btn o" aria-disabled={preview.isPending} onClick={() => !preview.isPending && preview.mutate()}>
          {t('noticeTexts.preview')}
        </button>
      </div>
      {preview.isError && <FailureNote error={preview.error} />}
      {preview.data === undefined ? (
        <p className="dim">{t('noticeTexts.previewHint')}</p>
      ) : (
        <section aria-labelledby="letter-title" className="letter-preview">
          <h3 id="letter-title">{t('noticeTexts.previewTitle')}</h3>
          <p>
            <b>{preview.data.letter.subject}</b>
          </p>
          <p className="as-typed">{preview.data.letter.text}</p>
          {preview.data.findings.length === 0 && <p className="dim">{t('noticeTexts.noFindings')}</p>}
        </section>
      )}
      {!locked && (
        <TextInput
          label={t('noticeTexts.reason')}
          value={reason}
          maxLength={1000}
          error={tried && reason.trim().length < 3 ? t('noticeTexts.reasonWrong') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {propose.isError && <FailureNote error={propose.error} />}
      {!locked && (
        <div className="form-row">
          <button type="submit" className="btn" aria-disabled={propose.isPending}>
            {t('noticeTexts.propose')}
          </button>
        </div>
      )}
    </form>
  );
}

/** Where the API refused the words, it names each place. */
function findingsOf(error: unknown): readonly NoticeTextFinding[] {
  if (!(error instanceof Problem)) return [];
  const { findings } = error.document as { findings?: unknown };
  return Array.isArray(findings) ? (findings as NoticeTextFinding[]) : [];
}
