import type { InboxItem } from '../../api/views.js';
import { orderOf, pressed, sortInbox } from './sort-inbox.js';

const item = (code: string, ownerName: string, stepDueAt: string | null): InboxItem =>
  ({
    dossierCode: code,
    ownerName,
    stepDueAt,
    procedureName: { vi: 'Khai sinh', en: 'Birth' },
    stepTitle: { vi: 'Ký', en: 'Sign' },
  }) as InboxItem;
const items = [
  item('H48.101-261208-0010', 'Đặng Văn Ân', '2026-12-09T02:00:00Z'),
  item('H48.101-261208-0002', 'Bùi Thị Dung', null),
  item('H48.101-261207-0001', 'Đinh Văn An', '2026-12-08T02:00:00Z'),
];
const codes = (sort: string | null): string[] =>
  sortInbox(items, orderOf(sort), ({ vi }) => vi).map(({ dossierCode }) => dossierCode?.slice(-4) ?? '');

it('keeps the order of the server unless asked, and turns it round', () => {
  expect(codes(null)).toEqual(['0010', '0002', '0001']);
  expect(codes('colour')).toEqual(['0010', '0002', '0001']);
  expect(codes('-left')).toEqual(['0001', '0002', '0010']);
});

it('orders names as Vietnamese does: d before đ', () => {
  expect(codes('owner')).toEqual(['0002', '0010', '0001']);
  expect(codes('-owner')).toEqual(['0001', '0010', '0002']);
});

it('puts what is paused after every due time', () => {
  expect(codes('due')).toEqual(['0001', '0010', '0002']);
});

it('keeps equal rows in the order of the server', () => {
  expect(codes('procedure')).toEqual(['0010', '0002', '0001']);
});

it('turns the order round at the second press, and needs no word for the usual one', () => {
  expect(pressed('due', orderOf(null))).toBe('due');
  expect(pressed('due', orderOf('due'))).toBe('-due');
  expect(pressed('due', orderOf('-due'))).toBe('due');
  expect(pressed('left', orderOf('due'))).toBeNull();
  expect(pressed('left', orderOf(null))).toBe('-left');
});
