import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { STATUS_WORDS, type StatusWord } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { answer, api, undeclared } from '../api/client.js';
import type { FoundDossier, List } from '../api/views.js';
import { useWords } from '../i18n/i18n.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNote } from '../ui/failure.js';

/** Ctrl+K: code, number, phone or name, answered by the server over what this officer may see. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t, say, language } = useWords();
  const go = useNavigate();
  const combobox = useCombobox();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const found = useQuery({
    queryKey: ['search', asked],
    queryFn: () => answer<List<FoundDossier>>(api.GET('/api/v1/search/dossiers', { params: { query: undeclared({ q: asked }) } })),
    enabled: asked.length > 1,
  });
  const items = found.data?.items ?? [];
  return (
    <Dialog title={t('search.title')} onClose={onClose} size="lg">
      <Combobox
        store={combobox}
        onOptionSubmit={(id) => {
          onClose();
          void go(`/dossiers/${id}`);
        }}
      >
        <Combobox.EventsTarget>
          <TextInput
            data-autofocus
            label={t('search.label')}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.resetSelectedOption();
            }}
            autoComplete="off"
          />
        </Combobox.EventsTarget>
        <div className="found">
          {found.isError && <FailureNote error={found.error} />}
          <Combobox.Options aria-label={t('search.title')}>
            {items.map((item) => (
              <Combobox.Option key={item.dossierId} value={item.dossierId}>
                <span className="ends">
                  <b>{item.ownerName}</b>
                  <span className="dim">{item.code ?? t('search.noCode')}</span>
                </span>
                <span className="ends">
                  <span>{say(item.procedureName)}</span>
                  <span className="dim nb">{STATUS_WORDS[item.status as StatusWord][language]}</span>
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </div>
      </Combobox>
      <p className="dim mt-3" role="status">
        {asked.length > 1 && found.isSuccess
          ? items.length === 0
            ? t('search.none')
            : t('search.found', { count: items.length })
          : t('search.hint')}
      </p>
    </Dialog>
  );
}
