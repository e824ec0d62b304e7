import { normaliseAnswers, prefill } from '@app/forms';
import { dayInZone } from '@app/ui';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { serverNow } from '../../api/server-clock.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { useToast } from '../../ui/toast.js';
import { openReceipt } from '../dossier/action-pane.js';
import { identityOf, NOBODY, submitterOf, type DeskPerson } from './desk-person.js';
import { useQuote, useSheet } from './desk-queries.js';
import { enterAndReceive, enterAtDesk, isGiven, type PaperGiven, type WalkIn } from './enter-at-desk.js';
import type { Desk } from './person-form.js';

const NO_PAPERS: ReadonlyMap<string, PaperGiven> = new Map();

/** What the person at the desk brings, and what it leads to: the form, the promise, the money, the receipt. */
export function useDesk() {
  const { t } = useWords();
  const { zone, roles, may } = useSession();
  const toast = useToast();
  const go = useNavigate();
  const queries = useQueryClient();
  const desks = roles.filter(({ role }) => role === 'reception' || role === 'postal_agent');
  const [desk, setDesk] = useState<Desk>({ channel: 'desk', unit: desks[0]?.unitCode ?? '' });
  const [who, setWho] = useState<DeskPerson>(NOBODY);
  const [code, setCode] = useState<string | null>(null);
  const [chosenCase, setCase] = useState<string | null>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, unknown>>>({});
  const [papers, setPapers] = useState(NO_PAPERS);
  const [method, setMethod] = useState<'cash' | 'transfer'>('cash');
  const [tried, setTried] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const sheet = useSheet(code);

  const cases =
    sheet.data?.cases.filter((one) => sheet.data.channels.some(({ caseCode, kind }) => caseCode === one.code && kind === desk.channel)) ??
    [];
  // Where there is a choice a person makes it: the case decides about date and papers.
  const caseCode = cases.length === 1 ? (cases[0]?.code ?? null) : (cases.find((one) => one.code === chosenCase)?.code ?? null);
  const form = sheet.data?.form ?? null;
  const today = dayInZone(serverNow(), zone);
  const known = useMemo(() => (form === null ? {} : prefill(form, identityOf(who)).answers), [form, who]);
  const values = useMemo(() => ({ ...known, ...typed }), [known, typed]);
  const fromPerson = useMemo(() => new Set(Object.keys(known).filter((one) => !Object.hasOwn(typed, one))), [known, typed]);
  const normal = useMemo(() => (form === null ? null : normaliseAnswers(form, values, today)), [form, values, today]);
  const [settled] = useDebouncedValue(normal?.answers ?? null, 400);
  const quote = useQuote(
    code,
    caseCode === null || settled === null ? null : { caseCode, channel: desk.channel, deskUnit: desk.unit, answers: settled },
  );

  const walkIn = (): WalkIn => ({
    procedureCode: code ?? '',
    caseCode: caseCode ?? '',
    channel: desk.channel,
    deskUnit: desk.unit,
    submitter: submitterOf(who),
    answers: normal?.answers ?? {},
    papers,
    method,
    mayTakeMoney: may('payment.record'),
  });
  const receive = useMutation({
    mutationFn: () => enterAndReceive(walkIn(), key),
    onSuccess: async ({ dossierId, code: given }) => {
      toast.say(t('act.received', { code: given ?? '' }));
      await queries.invalidateQueries({ queryKey: ['intake'] });
      await openReceipt(dossierId);
    },
  });

  // Entered without reception: what is missing is asked for, once and itemised.
  const enter = useMutation({
    mutationFn: () => enterAtDesk(walkIn(), key),
    onSuccess: async ({ dossierId }) => {
      await queries.invalidateQueries({ queryKey: ['intake'] });
      void go(`/dossiers/${dossierId}/supplement`);
    },
  });
  const ofCase = code === null || caseCode === null ? undefined : quote.data;
  const lacking = (sheet.data?.components ?? []).filter((component) => {
    const given = papers.get(component.code);
    return component.kind !== 'e_form' && ofCase?.required.includes(component.code) === true && (given === undefined || !isGiven(given));
  });
  const named = who.name.trim() !== '' && code !== null && caseCode !== null;
  const idle = !receive.isPending && !receive.isSuccess && !enter.isPending && !enter.isSuccess;

  return {
    desks,
    desk,
    setDesk,
    who,
    setWho,
    code,
    choose: (next: string | null): void => {
      setCode(next);
      setCase(null);
      setTyped({});
      setPapers(NO_PAPERS);
    },
    cases,
    caseCode,
    setCase,
    sheet: sheet.data,
    form,
    today,
    values,
    fromPerson,
    normal,
    type: (field: string, value: unknown): void => setTyped((before) => ({ ...before, [field]: value })),
    papers,
    setPapers,
    quote: ofCase,
    lacking,
    method,
    setMethod,
    tried,
    receive,
    enter,
    /** @returns what keeps it from being received, or null when it is on its way */
    submit: (): 'person' | 'procedure' | 'papers' | null => {
      setTried(true);
      if (who.name.trim() === '') return 'person';
      if (code === null || caseCode === null) return 'procedure';
      if (lacking.length > 0) return 'papers';
      if (idle) receive.mutate();
      return null;
    },
    enterOnly: (): void => {
      if (named && idle) enter.mutate();
    },
  };
}
