import { Checkbox, Menu, TextInput } from '@mantine/core';
import { Icon } from '@app/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { Answer, List } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { useToast } from '../../ui/toast.js';

export type SavedView = Answer<'SavedView'>;
const FILTERS = ['state', 'view', 'procedure', 'sort'] as const;

export const useSavedViews = () =>
  useQuery({
    queryKey: ['saved-views'],
    staleTime: Infinity,
    queryFn: async () => (await answer<List<SavedView>>(api.GET('/api/v1/saved-views', { params: { query: { place: 'inbox' } } }))).items,
  });

export const addressOf = ({ filters }: SavedView): string => {
  const params = new URLSearchParams(filters as Record<string, string>);
  params.set('saved', '1');
  return `/inbox?${params.toString()}`;
};

const filtersOf = (params: URLSearchParams): Record<string, string> =>
  Object.fromEntries(FILTERS.flatMap((name) => (params.get(name) === null ? [] : [[name, params.get(name) ?? '']])));

/** Views of the inbox that this officer keeps on the server: the same on every desk. */
export function SavedViews(): ReactElement {
  const { t } = useWords();
  const go = useNavigate();
  const [params] = useSearchParams();
  const views = useSavedViews();
  const [editing, setEditing] = useState<SavedView | 'new' | null>(null);
  const here = JSON.stringify(filtersOf(params));
  const at = views.data?.find(({ filters }) => sameFilters(filters, here)) ?? null;
  return (
    <>
      <Menu position="bottom-end" width={280} transitionProps={{ duration: 0 }} shadow="md" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className="btn o">
            {at === null ? t('views.title') : at.name}
            <Icon name="down" size={18} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.data?.length === 0 && <Menu.Label>{t('views.none')}</Menu.Label>}
          {views.data?.map((view) => (
            <Menu.Item
              key={view.id}
              leftSection={view === at ? <Icon name="tick" size={16} /> : <span className="no-tick" />}
              aria-current={view === at}
              onClick={() => void go(addressOf(view))}
            >
              {view.isDefault ? t('views.isDefault', { name: view.name }) : view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setEditing('new')}>{t('views.save')}</Menu.Item>
          {at !== null && <Menu.Item onClick={() => setEditing(at)}>{t('views.edit', { name: at.name })}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {editing !== null && (
        <ViewDialog view={editing === 'new' ? null : editing} filters={filtersOf(params)} onClose={() => setEditing(null)} />
      )}
    </>
  );
}

function sameFilters(filters: SavedView['filters'], here: string): boolean {
  const known = filters as Readonly<Record<string, string>>;
  return JSON.stringify(Object.fromEntries(FILTERS.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]])))) === here;
}

function ViewDialog({
  view,
  filters,
  onClose,
}: {
  readonly view: SavedView | null;
  readonly filters: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useWords();
  const toast = useToast();
  const queries = useQueryClient();
  const [name, setName] = useState(view?.name ?? '');
  const [isDefault, setDefault] = useState(view?.isDefault ?? false);
  const [tried, setTried] = useState(false);
  const done = async (text: string): Promise<void> => {
    toast.say(text);
    await queries.invalidateQueries({ queryKey: ['saved-views'] });
    onClose();
  };
  const save = useMutation({
    mutationFn: () =>
      view === null
        ? answer(api.POST('/api/v1/saved-views', { body: { place: 'inbox', name: name.trim(), filters, isDefault } }))
        : answer(api.PATCH('/api/v1/saved-views/{id}', { params: { path: { id: view.id } }, body: { name: name.trim(), isDefault } })),
    onSuccess: () => done(t('views.saved', { name: name.trim() })),
  });
  const forget = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/saved-views/{id}', { params: { path: { id: view?.id ?? '' } } })),
    onSuccess: () => done(t('views.forgotten', { name: view?.name ?? '' })),
  });
  return (
    <Dialog title={view === null ? t('views.save') : t('views.edit', { name: view.name })} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (name.trim() !== '' && !save.isPending) save.mutate();
        }}
      >
        {view === null && <p>{t('views.text')}</p>}
        <TextInput
          label={t('views.name')}
          value={name}
          maxLength={60}
          data-autofocus
          error={tried && name.trim() === '' ? t('common.required') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox label={t('views.default')} checked={isDefault} onChange={(event) => setDefault(event.currentTarget.checked)} />
        {save.isError && <FailureNote error={save.error} />}
        {forget.isError && <FailureNote error={forget.error} />}
        <footer className="dialog-foot">
          <button type="button" className="btn o" onClick={onClose}>
            {t('common.cancel')}
          </button>
          {view !== null && (
            <button type="button" className="btn o" aria-disabled={forget.isPending} onClick={() => !forget.isPending && forget.mutate()}>
              {t('views.forget')}
            </button>
          )}
          <button type="submit" className="btn" aria-disabled={save.isPending}>
            {t('common.save')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
