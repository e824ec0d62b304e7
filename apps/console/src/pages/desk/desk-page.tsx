import { normaliseAnswers, visibleFields, inLanguage, isRequired } from '@app/forms';
import { Radio, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { dayInZone, Icon, money } from '@app/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Problem } from '../../api/problem.js';
import { serverNow } from '../../api/server-clock.js';
import { useSession } from '../../app/session.js';
import { useKeys } from '../../app/use-keys.js';
import { useWords, type LocalName } from '../../i18n/i18n.js';
import { FailureNote } from '../../ui/failure.js';
import { FormField } from '../../ui/form-field.js';
import { useMoments } from '../../ui/moments.js';
import { useToast } from '../../ui/toast.js';
import { useTitle } from '../../ui/use-title.js';
import { openReceipt } from '../dossier/action-pane.js';
import { useProcedures, useQuote, useSheet } from './desk-queries.js';
import { enterAndReceive, type PaperGiven } from './enter-at-desk.js';
import { PaperTable } from './paper-table.js';
import { parseCard } from './parse-card.js';

const NOBODY = { identifier: '', name: '', phone: '', address: '', personKind: 'person' as 'person' | 'organisation' };

/** Citizen first, then what they want, then the form: left to right, by keyboard alone; F9 receives and prints, F10 is the next person. */
export function DeskPage(): ReactElement {
  const [person, setPerson] = useState(0);
  // A new person is a new page: nothing of the one before can stay in a field.
  return <Desk key={person} onNext={() => setPerson((number) => number + 1)} />;
}

function Desk({ onNext }: { readonly onNext: () => void }): ReactElement {
  const { t, say, language } = useWords();
  const { zone, roles, may } = useSession();
  const moments = useMoments();
  const toast = useToast();
  const queries = useQueryClient();
  const first = useRef<HTMLInputElement>(null);
  const desks = roles.filter(({ role }) => role === 'reception' || role === 'postal_agent');
  const [deskUnit, setDeskUnit] = useState(desks[0]?.unitCode ?? '');
  const [scan, setScan] = useState('');
  const [who, setWho] = useState(NOBODY);
  const [channel, setChannel] = useState<'desk' | 'postal'>('desk');
  const [asked, setAsked] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [chosenCase, setCase] = useState<string | null>(null);
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  const [papers, setPapers] = useState<ReadonlyMap<string, PaperGiven>>(new Map());
  const [method, setMethod] = useState<'cash' | 'transfer'>('cash');
  const [key] = useState(() => crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const [searched] = useDebouncedValue(asked, 200);
  const procedures = useProcedures(code === null ? searched : '');
  const sheet = useSheet(code);
  useTitle(t('desk.title'));
  useEffect(() => first.current?.focus(), []);

  const offered =
    sheet.data?.cases.filter((one) => sheet.data.channels.some(({ caseCode, kind }) => caseCode === one.code && kind === channel)) ?? [];
  const caseCode = offered.find((one) => one.code === chosenCase)?.code ?? offered[0]?.code ?? null;
  const form = sheet.data?.form ?? null;
  const today = dayInZone(serverNow(), zone);
  const normal = useMemo(() => (form === null ? null : normaliseAnswers(form, values, today)), [form, values, today]);
  const [settled] = useDebouncedValue(normal?.answers ?? null, 400);
  const quote = useQuote(code, caseCode === null || settled === null ? null : { caseCode, channel, deskUnit, answers: settled });
  const shown = form === null || normal === null ? [] : visibleFields(form, normal.draft, today);

  const receive = useMutation({
    mutationFn: async () => {
      const blank = (text: string): object | string | undefined => (text.trim() === '' ? undefined : text.trim());
      const submitter = {
        personKind: who.personKind,
        name: who.name.trim(),
        ...Object.fromEntries(
          (['identifier', 'phone', 'address'] as const).flatMap((part) =>
            blank(who[part]) === undefined ? [] : [[part, who[part].trim()]],
          ),
        ),
      };
      return enterAndReceive(
        {
          procedureCode: code ?? '',
          caseCode: caseCode ?? '',
          channel,
          deskUnit,
          submitter,
          answers: normal?.answers ?? {},
          papers,
          method,
          mayTakeMoney: may('payment.record'),
        },
        key,
      );
    },
    onSuccess: async ({ dossierId, code: given }) => {
      toast.say(t('act.received', { code: given ?? '' }));
      await queries.invalidateQueries({ queryKey: ['intake'] });
      await openReceipt(dossierId);
    },
  });
  const ready = who.name.trim() !== '' && code !== null && caseCode !== null;
  function submit(): void {
    setTried(true);
    if (ready && !receive.isPending && !receive.isSuccess) receive.mutate();
  }
  useKeys({ F9: submit, F10: onNext });

  function readScan(text: string): void {
    setScan(text);
    const card = parseCard(text);
    if (card !== null) {
      setWho((known) => ({ ...known, identifier: card.identifier, name: card.name, address: card.address }));
      setScan(card.identifier);
    } else if (/^\d{9,12}$/.test(text.trim())) setWho((known) => ({ ...known, identifier: text.trim() }));
  }
  const faults = faultsOf(receive.error, language);
  const write = (part: keyof typeof NOBODY, value: string): void => setWho((known) => ({ ...known, [part]: value }));

  return (
    <main id="main" className="desk-page">
      <div className="for" role="status">
        <Icon name="people" size={20} />
        <span>{t('desk.for')}</span>
        <b>{who.name.trim() === '' ? t('desk.nobody') : who.name}</b>
      </div>
      <div className="desk">
        <section aria-labelledby="desk-1">
          <h2 id="desk-1">
            <span className="n">1</span>
            {t('desk.person')}
          </h2>
          <div className="form">
            <TextInput
              ref={first}
              label={t('desk.scan')}
              leftSection={<Icon name="scan" size={18} />}
              value={scan}
              onChange={(event) => readScan(event.currentTarget.value)}
              autoComplete="off"
            />
            <TextInput
              label={t('desk.name')}
              value={who.name}
              error={tried && who.name.trim() === '' ? t('common.required') : null}
              onChange={(event) => write('name', event.currentTarget.value)}
              autoComplete="off"
            />
            <TextInput
              label={t('desk.identifier')}
              value={who.identifier}
              onChange={(event) => write('identifier', event.currentTarget.value)}
              autoComplete="off"
            />
            <TextInput
              label={t('desk.phone')}
              value={who.phone}
              onChange={(event) => write('phone', event.currentTarget.value)}
              autoComplete="off"
              inputMode="tel"
            />
            <TextInput
              label={t('desk.address')}
              value={who.address}
              onChange={(event) => write('address', event.currentTarget.value)}
              autoComplete="off"
            />
            <Radio.Group label={t('desk.kind')} value={who.personKind} onChange={(value) => write('personKind', value)}>
              <div className="radios">
                <Radio value="person" label={t('desk.aPerson')} />
                <Radio value="organisation" label={t('desk.anOrganisation')} />
              </div>
            </Radio.Group>
            <Radio.Group label={t('desk.channel')} value={channel} onChange={(value) => setChannel(value === 'postal' ? 'postal' : 'desk')}>
              <div className="radios">
                <Radio value="desk" label={t('ready.desk')} />
                <Radio value="postal" label={t('ready.postal')} />
              </div>
            </Radio.Group>
            {desks.length > 1 && (
              <Select
                label={t('desk.unit')}
                data={desks.map(({ unitCode, unitName }) => ({ value: unitCode, label: say(unitName) }))}
                value={deskUnit}
                onChange={(value) => setDeskUnit(value ?? '')}
                allowDeselect={false}
              />
            )}
          </div>
        </section>
        <section aria-labelledby="desk-2">
          <h2 id="desk-2">
            <span className="n">2</span>
            {t('desk.procedure')}
          </h2>
          <div className="form">
            <Select
              label={t('desk.find')}
              data={(procedures.data ?? [])
                .filter(({ submittable }) => submittable)
                .map((hit) => ({ value: hit.code, label: say(hit.name) }))}
              value={code}
              onChange={(value) => {
                setCode(value);
                setValues({});
                setPapers(new Map());
              }}
              searchable
              filter={({ options }) => options}
              onSearchChange={setAsked}
              nothingFoundMessage={t('catalogue.none')}
              error={tried && code === null ? t('common.required') : null}
            />
            {offered.length > 1 && (
              <Select
                label={t('desk.case')}
                data={offered.map((one) => ({ value: one.code, label: say(one.name) }))}
                value={caseCode}
                onChange={setCase}
                allowDeselect={false}
              />
            )}
            {quote.data !== undefined && code !== null && (
              <div className="note act">
                <Icon name="clock" size={20} />
                <p>
                  {quote.data.dueAt === null ? t('desk.noDue') : <b>{t('dossier.promised', { when: moments.long(quote.data.dueAt) })}</b>}
                </p>
              </div>
            )}
            {sheet.data !== undefined && (
              <PaperTable components={sheet.data.components} required={quote.data?.required ?? []} papers={papers} onChange={setPapers} />
            )}
          </div>
        </section>
        <section className="sheet" aria-labelledby="desk-3">
          <h2 id="desk-3">
            <span className="n">3</span>
            {t('desk.form')}
          </h2>
          {receive.isError && <FailureNote error={receive.error} />}
          {faults.list.length > 0 && (
            <ul className="fault-list">
              {faults.list.map((line) => (
                <li key={line} className="due late">
                  {line}
                </li>
              ))}
            </ul>
          )}
          {form === null && <p className="dim">{t(code === null ? 'desk.chooseFirst' : 'dossier.noForm')}</p>}
          {form?.pages.map((page) => {
            const fields = shown.filter((placed) => placed.page.id === page.id);
            return fields.length === 0 ? null : (
              <div key={page.id} className="form form-page">
                <h3>{inLanguage(page.title, language)}</h3>
                {fields.map(({ field }) => (
                  <FormField
                    key={field.key}
                    field={field}
                    value={values[field.key]}
                    required={isRequired(field, normal?.answers ?? {}, today)}
                    errors={faults.byPath}
                    path={field.key}
                    onChange={(value) => setValues((known) => ({ ...known, [field.key]: value }))}
                  />
                ))}
              </div>
            );
          })}
        </section>
      </div>
      <div className="foot">
        <span>
          {t('desk.fee')}{' '}
          <b>
            {quote.data === undefined || code === null
              ? '–'
              : quote.data.total === null
                ? t('desk.feeUnknown')
                : money(quote.data.total, language)}
          </b>
        </span>
        {(quote.data?.total ?? 0) > 0 && may('payment.record') && (
          <Radio.Group
            aria-label={t('money.pay')}
            value={method}
            onChange={(value) => setMethod(value === 'transfer' ? 'transfer' : 'cash')}
          >
            <div className="radios">
              <Radio value="cash" label={t('money.cash')} />
              <Radio value="transfer" label={t('money.transfer')} />
            </div>
          </Radio.Group>
        )}
        <span className="grow" role="status">
          {receive.isSuccess && (
            <span className="due done">
              <Icon name="tick-ring" size={18} />
              {t('act.received', { code: receive.data.code ?? '' })}{' '}
              <Link to={`/dossiers/${receive.data.dossierId}`}>{t('inbox.openDossier')}</Link>
            </span>
          )}
        </span>
        <button type="button" className="btn o" onClick={onNext}>
          {t('desk.next')}
          <kbd>F10</kbd>
        </button>
        <button type="button" className="btn big" aria-disabled={receive.isPending || receive.isSuccess} onClick={submit}>
          <Icon name="print" size={20} />
          {t('act.receive')}
          <kbd>F9</kbd>
        </button>
      </div>
    </main>
  );
}

interface Fault {
  readonly field?: string;
  readonly code?: string;
  readonly kind?: string;
  readonly name?: LocalName;
  readonly message?: LocalName;
}

/** What the server misses or refuses: at the field where it has one, in the list on top otherwise. */
function faultsOf(error: unknown, language: 'vi' | 'en'): { byPath: Record<string, string>; list: string[] } {
  const found = error instanceof Problem ? (error.document['missing'] ?? error.document['errors']) : undefined;
  const faults: readonly Fault[] = Array.isArray(found) ? (found as Fault[]) : [];
  const byPath: Record<string, string> = {};
  const list: string[] = [];
  for (const fault of faults) {
    const path = fault.field ?? (fault.kind === 'field' ? fault.code : undefined);
    const words = fault.message?.[language] ?? fault.name?.[language] ?? path ?? fault.code ?? '';
    if (path !== undefined) byPath[path.replace(/\//g, '.')] = words;
    list.push(fault.name === undefined || fault.message === undefined ? words : `${fault.name[language]}: ${words}`);
  }
  return { byPath, list };
}
