import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api, undeclared } from '../../api/client.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { useToast } from '../../ui/toast.js';
import { useMessages, useRefresh } from './dossier-queries.js';

/** What was said to the citizen and by them, with whether it was read; notes stay inside. */
export function TalkTab({ id }: { readonly id: string }): ReactElement {
  const { t } = useWords();
  const { may } = useSession();
  const moments = useMoments();
  const messages = useMessages(id);
  return (
    <div className="page halfs">
      <section className="panel" aria-labelledby="talk-title">
        <header>
          <h2 id="talk-title">{t('talk.title')}</h2>
        </header>
        <div className="body pad">
          {messages.isError && <FailureNote error={messages.error} />}
          {messages.data === undefined && <Bones rows={3} />}
          {messages.data?.length === 0 && <p className="dim">{t('talk.none')}</p>}
          <ul className="talk">
            {messages.data?.map((message) => (
              <li key={message.id} className={message.authorKind}>
                <p>
                  <b>{t(`talk.by.${message.authorKind}`)}</b> <span className="dim">{moments.short(message.sentAt)}</span>
                  <span className="dim">
                    , {message.readAt === null ? t('talk.unread') : t('talk.read', { when: moments.short(message.readAt) })}
                  </span>
                </p>
                <p className="said">{message.text}</p>
              </li>
            ))}
          </ul>
          {may('dossier.message') && (
            <Writer id={id} route="messages" label={t('talk.write')} button={t('talk.send')} done={t('talk.sent')} />
          )}
        </div>
      </section>
      {may('dossier.note') && (
        <section className="panel" aria-labelledby="note-title">
          <header>
            <h2 id="note-title">{t('talk.noteTitle')}</h2>
          </header>
          <div className="body pad">
            <p className="dim">{t('talk.noteText')}</p>
            <Writer id={id} route="notes" label={t('talk.note')} button={t('talk.noteSend')} done={t('talk.noted')} />
          </div>
        </section>
      )}
    </div>
  );
}

interface WriterProps {
  readonly id: string;
  readonly route: 'messages' | 'notes';
  readonly label: string;
  readonly button: string;
  readonly done: string;
}

function Writer({ id, route, label, button, done }: WriterProps): ReactElement {
  const { t } = useWords();
  const toast = useToast();
  const refresh = useRefresh(id);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const send = useMutation({
    mutationFn: () => {
      const options = { params: { path: { id } }, body: undeclared({ text: text.trim() }), headers: { 'idempotency-key': key } };
      return answer(
        route === 'messages' ? api.POST('/api/v1/dossiers/{id}/messages', options) : api.POST('/api/v1/dossiers/{id}/notes', options),
      );
    },
    onSuccess: async () => {
      toast.say(done);
      setText('');
      setTried(false);
      setKey(crypto.randomUUID());
      await refresh();
    },
  });
  return (
    <form
      className="form mt-3"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (text.trim() !== '' && !send.isPending) send.mutate();
      }}
    >
      <Textarea
        label={label}
        value={text}
        error={tried && text.trim() === '' ? t('common.required') : null}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={3}
        maxLength={5000}
      />
      {send.isError && <FailureNote error={send.error} />}
      <p>
        <button type="submit" className={route === 'messages' ? 'btn' : 'btn o'} aria-disabled={send.isPending}>
          {button}
        </button>
      </p>
    </form>
  );
}
