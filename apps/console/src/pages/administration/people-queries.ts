import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { answer, api, undeclared } from '../../api/client.js';
import type { Answer, List } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { useToast } from '../../ui/toast.js';

export type PersonItem = Answer<'PersonItem'>;
export type PersonView = Answer<'PersonView'>;
export type PersonRole = Answer<'PersonRole'>;
export type Substitution = Answer<'SubstitutionView'>;
export type WaitingPersonChange = Answer<'WaitingPersonChange'>;
export type HeldWork = Answer<'HeldWork'>;
export type Changed = Answer<'ChangedPerson'>;

export interface PeopleFilter {
  readonly q: string;
  readonly unitId: string | null;
  readonly role: string | null;
  readonly state: string | null;
}

export const usePeople = ({ q, unitId, role, state }: PeopleFilter) =>
  useQuery({
    queryKey: ['people-list', q, unitId, role, state],
    queryFn: async () => {
      const query = undeclared({ limit: 100, ...(q && { q }), ...(unitId && { unitId }), ...(role && { role }), ...(state && { state }) });
      return (await answer<List<PersonItem>>(api.GET('/api/v1/people', { params: { query } }))).items;
    },
  });

export const usePerson = (id: string) =>
  useQuery({
    queryKey: ['person', id],
    queryFn: () => answer<PersonView>(api.GET('/api/v1/people/{id}', { params: { path: { id } } })),
  });

export const useHeldWork = (id: string) =>
  useQuery({
    queryKey: ['person-work', id],
    queryFn: async () => (await answer<List<HeldWork>>(api.GET('/api/v1/people/{id}/work', { params: { path: { id } } }))).items,
  });

export const useWaitingPeople = () =>
  useQuery({
    queryKey: ['people-proposals'],
    queryFn: async () => (await answer<List<WaitingPersonChange>>(api.GET('/api/v1/people/proposals'))).items,
  });

const LISTS = ['people-list', 'person', 'person-work', 'people-proposals', 'people'];

export function usePeopleRefresh(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () => Promise.all(LISTS.map((key) => queries.invalidateQueries({ queryKey: [key] })));
}

/** A change of an account: done, or waiting for a second administrator; either is said. */
export function usePersonChange<Input>(
  call: (input: Input) => Promise<Changed>,
  onDone: () => void,
): UseMutationResult<Changed, Error, Input> {
  const { t } = useWords();
  const toast = useToast();
  const refresh = usePeopleRefresh();
  return useMutation({
    mutationFn: call,
    onSuccess: async ({ outcome }) => {
      toast.say(t(outcome === 'done' ? 'people.done' : 'people.proposed'));
      onDone();
      await refresh();
    },
  });
}
