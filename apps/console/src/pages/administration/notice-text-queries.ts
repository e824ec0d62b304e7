import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { Answer, List } from '../../api/views.js';

export type NoticeTextItem = Answer<'NoticeTextItem'>;
export type NoticeTextView = Answer<'NoticeTextView'>;
export type NoticeTextFinding = Answer<'NoticeTextFinding'>;
export type WrittenLetter = Answer<'WrittenLetter'>;

export const useNoticeTexts = () =>
  useQuery({
    queryKey: ['notice-texts'],
    queryFn: async () => (await answer<List<NoticeTextItem>>(api.GET('/api/v1/notice-texts'))).items,
  });

export const useNoticeText = (template: string) =>
  useQuery({
    queryKey: ['notice-text', template],
    queryFn: () => answer<NoticeTextView>(api.GET('/api/v1/notice-texts/{template}', { params: { path: { template } } })),
  });

export function useNoticeTextRefresh(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () => Promise.all(['notice-texts', 'notice-text', 'translations'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
}
