import { Select } from '@mantine/core';
import { Icon } from '@app/ui';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../app/session.js';
import { useKeys } from '../../app/use-keys.js';
import { useWords } from '../../i18n/i18n.js';
import { FailureNote } from '../../ui/failure.js';
import { foldedOptions } from '../../ui/form/folded-options.js';
import { FormPages } from '../../ui/form/form-pages.js';
import { goesOn, moveInto, moveOn } from '../../ui/form/move-on.js';
import { Question } from '../../ui/form/question.js';
import { useMoments } from '../../ui/moments.js';
import { useTitle } from '../../ui/use-title.js';
import { ScanDialog } from '../scan/scan-dialog.js';
import { DeskFoot } from './desk-foot.js';
import { Lacking } from './lacking.js';
import { EnteredOnly } from './enter-at-desk.js';
import { DeskPart } from './desk-part.js';
import { faultsOf } from '../../ui/faults-of.js';
import { PaperTable, withScans } from './paper-table.js';
import { PersonForm } from './person-form.js';
import { ProcedureSelect } from './procedure-select.js';
import { useDesk } from './use-desk.js';

/** Citizen first, then what they want, then the form: left to right, by keyboard alone; F9 receives and prints, F10 is the next person. */
export function DeskPage(): ReactElement {
  const [person, setPerson] = useState(0);
  // A new person is a new page: nothing of the one before can stay in a field.
  return <Desk key={person} onNext={() => setPerson((number) => number + 1)} />;
}

const PROCEDURE = '[data-question="procedure"]';

function Desk({ onNext }: { readonly onNext: () => void }): ReactElement {
  const { t, say, language } = useWords();
  const moments = useMoments();
  const { may } = useSession();
  const [scanning, setScanning] = useState(false);
  const at = useDesk();
  const { receive, sheet, quote } = at;
  const page = useRef<HTMLElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const parts = { person: useRef<HTMLElement>(null), procedure: useRef<HTMLElement>(null), form: useRef<HTMLElement>(null) };
  const papers = useRef<HTMLDivElement>(null);
  const receiveButton = useRef<HTMLButtonElement>(null);
  const nextButton = useRef<HTMLButtonElement>(null);
  const error = receive.error ?? at.enter.error;
  const entered = error instanceof EnteredOnly ? error.dossierId : null;
  const reason = error instanceof EnteredOnly ? error.reason : error;
  const faults = faultsOf(reason, language);
  const failed = reason !== null;
  useTitle(t('desk.title'));
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    if (receive.isSuccess) nextButton.current?.focus();
    else if (failed) moveInto(parts.form.current ?? document);
    // Only when an answer comes: what is typed afterwards keeps its place.
  }, [receive.isSuccess, failed]);

  function submit(): void {
    const lacks = at.submit();
    if (lacks !== null) moveInto((lacks === 'papers' ? papers : parts[lacks]).current ?? document);
  }
  useKeys({
    F9: submit,
    'Alt+Enter': submit,
    F10: onNext,
    'Alt+Digit1': () => first.current?.focus(),
    'Alt+Digit2': () => moveInto(parts.procedure.current ?? document),
    'Alt+Digit3': () => moveInto(parts.form.current ?? document),
    'Alt+Digit4': () => moveInto(papers.current ?? document),
  });
  useEffect(() => {
    const from = document.activeElement;
    if (sheet?.code !== undefined && from?.closest(PROCEDURE) && page.current !== null) moveOn(page.current, from, null);
  }, [sheet?.code]);
  useEffect(() => {
    const element = page.current;
    const listen = (event: KeyboardEvent): void => {
      const when = goesOn(event);
      if (when === 'no' || element === null || !(event.target instanceof Node) || !element.contains(event.target)) return;
      event.preventDefault();
      const from = document.activeElement;
      // A procedure leads on when its papers and form are here.
      if (when === 'after' && event.target instanceof Element && event.target.closest(PROCEDURE) !== null) return;
      // What Enter chose in a list is on the page a moment later.
      if (when === 'after') setTimeout(() => moveOn(element, from, receiveButton.current));
      else moveOn(element, from, receiveButton.current);
    };
    // On the document, where React has already let the lists have the key.
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <main id="main" className="desk-page" ref={page}>
      <div className="for" role="status">
        <Icon name="people" size={20} />
        <span>{t('desk.for')}</span>
        <b>{at.who.name.trim() === '' ? t('desk.nobody') : at.who.name}</b>
      </div>
      <div className="desk">
        <DeskPart ref={parts.person} number={1} title={t('desk.person')} shortcut="Alt 1">
          <PersonForm first={first} who={at.who} onWho={at.setWho} desk={at.desk} desks={at.desks} onDesk={at.setDesk} tried={at.tried} />
        </DeskPart>
        <DeskPart ref={parts.procedure} number={2} title={t('desk.procedure')} shortcut="Alt 2">
          <div className="form">
            <ProcedureSelect code={at.code} error={at.tried && at.code === null ? t('common.required') : null} onChoose={at.choose} />
            {at.cases.length > 1 && (
              <Question path="case" wants={at.caseCode === null ? 'required' : null}>
                <Select
                  label={t('desk.case')}
                  data={at.cases.map((one) => ({ value: one.code, label: say(one.name) }))}
                  value={at.caseCode}
                  onChange={at.setCase}
                  searchable
                  filter={foldedOptions}
                  selectFirstOptionOnChange
                  allowDeselect={false}
                  error={at.tried && at.caseCode === null ? t('common.required') : null}
                />
              </Question>
            )}
            {quote !== undefined && (
              <div className="note act">
                <Icon name="clock" size={20} />
                <p>{quote.dueAt === null ? t('desk.noDue') : <b>{t('dossier.promised', { when: moments.long(quote.dueAt) })}</b>}</p>
              </div>
            )}
            {sheet !== undefined && (
              <div ref={papers}>
                <p className="paper-key">
                  <span className="grow">{t('desk.papers')}</span>
                  {may('dossier.check_components') && (
                    <button type="button" className="btn q slim" onClick={() => setScanning(true)}>
                      <Icon name="scan" size={18} />
                      {t('scan.open')}
                    </button>
                  )}
                  <kbd aria-hidden="true">Alt 4</kbd>
                </p>
                {at.tried && at.lacking.length > 0 && <Lacking papers={at.lacking} onEnter={at.enterOnly} />}
                <PaperTable components={sheet.components} required={quote?.required ?? []} papers={at.papers} onChange={at.setPapers} />
              </div>
            )}
          </div>
        </DeskPart>
        <DeskPart ref={parts.form} number={3} title={t('desk.form')} shortcut="Alt 3" className="sheet">
          {failed && faults.list.length === 0 && <FailureNote error={reason} />}
          {entered !== null && (
            <p>
              {t('desk.entered')} <Link to={`/dossiers/${entered}`}>{t('inbox.openDossier')}</Link>
            </p>
          )}
          {faults.list.length > 0 && (
            <div className="note late" role="alert">
              <Icon name="triangle" size={20} />
              <div>
                <b>{t('desk.faults', { number: faults.list.length })}</b>
                <ul className="fault-list">
                  {faults.list.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </div>
            </div>
          )}
          {at.form === null && <p className="dim">{t(at.code === null ? 'desk.chooseFirst' : 'dossier.noForm')}</p>}
          {at.form !== null && at.normal !== null && (
            <FormPages
              form={at.form}
              values={at.values}
              normal={at.normal}
              today={at.today}
              errors={faults.byPath}
              known={at.fromPerson}
              stores
              onChange={at.type}
            />
          )}
        </DeskPart>
      </div>
      {scanning && sheet !== undefined && (
        <ScanDialog
          papers={sheet.components.filter(({ kind }) => kind !== 'e_form')}
          onClose={() => setScanning(false)}
          onCut={(documents) => at.setPapers((before) => withScans(before, documents))}
        />
      )}
      <DeskFoot at={at} onNext={onNext} onReceive={submit} receiveButton={receiveButton} nextButton={nextButton} />
    </main>
  );
}
