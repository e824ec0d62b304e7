import { foldDossier, type DossierFacts, type FoldedEvent } from './fold-dossier.js';

const at = (local: string): Date => new Date(`${local.replace(' ', 'T')}:00+07:00`);

/** Rows as the ledger keeps them: version, status before and due date before follow from the row before. */
function ledger(
  ...rows: readonly (Partial<Omit<FoldedEvent, 'effectiveAt' | 'dueAt'>> & {
    on: string;
    action: string;
    to: FoldedEvent['to'];
    due?: string;
    effective?: string;
  })[]
): FoldedEvent[] {
  const events: FoldedEvent[] = [];
  for (const { on, due, effective, ...row } of rows) {
    const before = events.at(-1);
    events.push({
      version: events.length + 1,
      from: before?.to ?? null,
      recordedAt: at(on),
      effectiveAt: at(effective ?? on),
      clockEffect: 'none',
      previousDueAt: before?.dueAt ?? null,
      dueAt: due === undefined ? (before?.dueAt ?? null) : at(due),
      details: {},
      ...row,
    });
  }
  return events;
}

const SUBMIT = { on: '2026-10-12 08:00', action: 'submit', to: 'submitted' } as const;
const RECEIVE = { on: '2026-10-12 09:00', action: 'receive', to: 'received', clockEffect: 'start', due: '2026-10-19 09:00' } as const;
const finish = (on: string, effective?: string) =>
  ({ on, action: 'finish', to: 'result_ready', clockEffect: 'end', ...(effective === undefined ? {} : { effective }) }) as const;
const ask = (on: string) => ({ on, action: 'request_supplement', to: 'awaiting_supplement', clockEffect: 'pause' }) as const;
const answer = (on: string, due: string) => ({ on, action: 'supplement', to: 'in_process', clockEffect: 'resume', due }) as const;

function fold(events: readonly FoldedEvent[], day = '2026-10-31', known = day): DossierFacts | null {
  return foldDossier(events, { at: at(`${day} 23:59`), knownUntil: at(`${known} 23:59`), zone: 'Asia/Ho_Chi_Minh' });
}

describe('foldDossier', () => {
  it('leaves out what was never received, also when it was refused or withdrawn', () => {
    expect(fold(ledger(SUBMIT))).toBeNull();
    expect(fold(ledger(SUBMIT, { on: '2026-10-13 09:00', action: 'refuse_intake', to: 'intake_refused' }))).toBeNull();
    expect(fold(ledger(SUBMIT, { on: '2026-10-13 09:00', action: 'withdraw', to: 'withdrawn' }))).toBeNull();
  });

  it.each([
    ['2026-10-18 16:00', 'early'],
    ['2026-10-19 16:59', 'on_time'],
    ['2026-10-20 07:00', 'late'],
  ])('compares days: ended %s is %s', (end, label) => {
    expect(fold(ledger(SUBMIT, RECEIVE, finish(end)))).toMatchObject({ label, endedBy: 'result_ready' });
  });

  it('ends with the result, not with handing it over', () => {
    const facts = fold(
      ledger(SUBMIT, RECEIVE, finish('2026-10-19 10:00'), { on: '2026-10-28 09:00', action: 'hand_over', to: 'handed_over' }),
    );
    expect(facts).toMatchObject({ endedAt: at('2026-10-19 10:00'), label: 'on_time', status: 'handed_over' });
  });

  it('takes the moment of the signature, not of its recording', () => {
    expect(fold(ledger(SUBMIT, RECEIVE, finish('2026-10-20 07:05', '2026-10-19 16:50')))?.label).toBe('on_time');
  });

  it('counts a withdrawal after reception on time', () => {
    expect(
      fold(ledger(SUBMIT, RECEIVE, { on: '2026-10-26 09:00', action: 'confirm_withdrawal', to: 'withdrawn', clockEffect: 'end' }))?.label,
    ).toBe('on_time');
  });

  it('is on time without a due date', () => {
    expect(
      fold(ledger(SUBMIT, { on: '2026-10-12 09:00', action: 'receive', to: 'received', clockEffect: 'start' }, finish('2026-10-30 09:00')))
        ?.label,
    ).toBe('on_time');
  });

  it('protects an open dossier paused on its due day, and not one paused a day later', () => {
    expect(fold(ledger(SUBMIT, RECEIVE, ask('2026-10-19 16:00')))).toMatchObject({
      label: 'in_time',
      pausedSince: at('2026-10-19 16:00'),
      onTime766: true,
    });
    expect(fold(ledger(SUBMIT, RECEIVE, ask('2026-10-20 08:00')))).toMatchObject({ label: 'overdue', onTime766: false });
  });

  it('judges as known then: a result recorded later is not there yet', () => {
    const events = ledger(SUBMIT, RECEIVE, finish('2026-10-21 09:00', '2026-10-19 10:00'));
    expect(fold(events, '2026-10-31', '2026-10-20')).toMatchObject({ label: 'overdue', endedAt: null });
    expect(fold(events, '2026-10-31', '2026-10-21')).toMatchObject({ label: 'on_time' });
  });

  it('keeps the due date without extension for the second label', () => {
    const extend = { on: '2026-10-16 09:00', action: 'extend', to: 'received', clockEffect: 'extend', due: '2026-10-22 09:00' } as const;
    expect(fold(ledger(SUBMIT, RECEIVE, extend, finish('2026-10-21 09:00')))).toMatchObject({
      label: 'early',
      labelOriginal: 'late',
      dueOriginalAt: at('2026-10-19 09:00'),
    });
  });

  it('moves both due dates with a pause', () => {
    expect(
      fold(ledger(SUBMIT, RECEIVE, ask('2026-10-13 09:00'), answer('2026-10-15 09:00', '2026-10-21 09:00'), finish('2026-10-21 10:00'))),
    ).toMatchObject({
      label: 'on_time',
      labelOriginal: 'on_time',
      pauses: [{ from: at('2026-10-13 09:00'), to: at('2026-10-15 09:00') }],
      supplementRequests: 1,
    });
  });

  it('believes a row that says the original due date itself', () => {
    const extend = { on: '2026-10-13 09:00', action: 'extend', to: 'received', clockEffect: 'extend', due: '2026-10-22 09:00' } as const;
    const resumed = { ...answer('2026-10-15 09:00', '2026-10-26 09:00'), details: { originalDueAt: at('2026-10-21 09:00').toISOString() } };
    expect(fold(ledger(SUBMIT, RECEIVE, extend, ask('2026-10-14 09:00'), resumed))?.dueOriginalAt).toEqual(at('2026-10-21 09:00'));
  });

  it('counts two supplement requests as overdue for Decision 766, whatever the label', () => {
    const facts = fold(
      ledger(
        SUBMIT,
        RECEIVE,
        ask('2026-10-13 09:00'),
        answer('2026-10-14 09:00', '2026-10-20 09:00'),
        ask('2026-10-15 09:00'),
        answer('2026-10-16 09:00', '2026-10-21 09:00'),
        finish('2026-10-19 09:00'),
      ),
    );
    expect(facts).toMatchObject({ label: 'early', onTime766: false, supplementRequests: 2 });
  });
});
