import type { ProcedureVersion } from '@app/catalogue';
import { describeCondition, findField, inLanguage, type LocalText } from '@app/forms';
import type { PersonPaper } from '@app/results';
import type { UsualTime } from '@app/statistics';
import { Icon, instantInWords, workingTime } from '@app/ui';
import type { ReactElement, ReactNode } from 'react';
import { paperInWords } from '../drafts/paper-on-file.js';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { inOneSentence, sentences } from '../texts/in-one-sentence.js';
import { feeWords } from './fee-words.js';
import { limitWords } from './limit-words.js';
import { minutesToFill } from './minutes-to-fill.js';
import { procedureTexts } from './procedures.texts.js';

export interface SheetView {
  readonly version: ProcedureVersion;
  readonly state: string;
  readonly submittable: boolean;
  readonly desks: number;
  /** My newest draft of this procedure. */
  readonly draft: { readonly id: string; readonly changedAt: Date } | null;
  readonly zone: string;
  /** How long it took where enough dossiers ended, the office of the draft first. */
  readonly usual: readonly (UsualTime & { readonly minutesPerDay: number })[];
  /** My valid papers that could stand for a component, by its code. */
  readonly onFile: ReadonlyMap<string, readonly PersonPaper[]>;
}

interface Props {
  readonly here: Here;
  readonly view: SheetView;
}

export function SheetPage({ here, view }: Props): ReactElement {
  const { language } = here;
  const t = procedureTexts[language].sheet;
  const { version } = view;
  const { definition } = version;
  return (
    <>
      <Back to={href(language, '/thu-tuc')}>{t.back}</Back>
      <div className="sheet">
        <header>
          <h1>{version.name[language]}</h1>
          <p className="lead">{inLanguage(definition.summary, language)}</p>
        </header>
        <Facts here={here} view={view} />
        <div className="body">
          <Section title={t.who}>
            <p>{inOneSentence(definition.subjects.map((subject) => procedureTexts[language].subjects[subject]))}.</p>
          </Section>
          <Papers here={here} view={view} />
          <Ways here={here} view={view} />
          <Section title={t.result}>
            <ul className="plain">
              {definition.results.map(({ code, name }) => (
                <li key={code}>{inLanguage(name, language)}</li>
              ))}
            </ul>
          </Section>
          <Published here={here} view={view} />
          <Law here={here} version={version} />
        </div>
      </div>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className="sec">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Facts({ here, view }: Props): ReactElement {
  const { language } = here;
  const t = procedureTexts[language].sheet;
  const { version, draft } = view;
  return (
    <aside className="facts" aria-label={t.facts}>
      <dl>
        <div>
          <dt>{t.limit}</dt>
          <dd>{limitsOf(version, language)}</dd>
        </div>
        <div>
          <dt>{t.usual}</dt>
          <dd>
            <Usual here={here} usual={view.usual} />
          </dd>
        </div>
        {version.definition.fees.map((fee) => {
          const words = feeWords(fee, version.form, language);
          return (
            <div key={fee.code}>
              <dt>{words.name}</dt>
              <dd>
                {words.lines.map(({ amount, channels, condition }) => (
                  <div key={`${amount}${channels ?? ''}${condition ?? ''}`}>
                    <b>{amount}</b>
                    {channels === null ? null : <span>{channels}</span>}
                    {condition === null ? null : <span>{condition}</span>}
                  </div>
                ))}
                {words.exemptions.length === 0 ? null : <span>{t.exempt(inOneSentence(words.exemptions))}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      {view.submittable ? (
        <>
          {draft === null ? null : (
            <a className="btn" href={href(language, `/ban-nhap/${draft.id}`)}>
              {t.resume(instantInWords(draft.changedAt, view.zone, language, { year: false }))}
            </a>
          )}
          <a className={draft === null ? 'btn' : 'btn second'} href={href(language, `/thu-tuc/${version.code}/bat-dau`)}>
            {draft === null ? t.start : t.fresh}
          </a>
          <p className="meta">{t.minutes(minutesToFill(version))}</p>
        </>
      ) : (
        <p className="mt-4">
          <b>{view.state === 'paused' ? t.paused : view.state === 'active' ? t.notOnline : t.replaced}</b>
        </p>
      )}
    </aside>
  );
}

const OFFICES_FIRST = 2;

/** Beside the limit of the law: what people really waited, office by office. */
function Usual({ here, usual }: { readonly here: Here; readonly usual: SheetView['usual'] }): ReactElement {
  const { language } = here;
  const t = procedureTexts[language].sheet;
  if (usual.length === 0) return <span>{t.usualNone}</span>;
  const line = ({ unitCode, unitName, medianMinutes, p90Minutes, dossiers, minutesPerDay }: SheetView['usual'][number]): ReactElement => (
    <span key={unitCode}>
      {t.usualOf(
        unitName[language],
        workingTime(medianMinutes, minutesPerDay, language),
        workingTime(p90Minutes, minutesPerDay, language),
        dossiers,
      )}
    </span>
  );
  const others = usual.slice(OFFICES_FIRST);
  return (
    <>
      {usual.slice(0, OFFICES_FIRST).map(line)}
      {others.length === 0 ? null : (
        <details>
          <summary>
            <Icon name="forward" size={18} />
            {t.usualOthers(others.length)}
          </summary>
          {others.map(line)}
        </details>
      )}
    </>
  );
}

/** The same term for every case and channel is said once. */
function limitsOf(version: ProcedureVersion, language: Here['language']): ReactElement {
  const byCase = version.cases.map(({ code, name }) => {
    const limits = version.channels.filter(({ caseCode }) => caseCode === code).map(({ limit }) => limitWords(limit, language));
    return { name: inLanguage(name, language), words: limits[0] ?? null };
  });
  const mains = new Set(byCase.map(({ words }) => words?.main));
  return (
    <>
      {byCase
        .filter((_, index) => mains.size > 1 || index === byCase.length - 1)
        .reverse()
        .map(({ name, words }) =>
          words === null ? null : (
            <div key={name}>
              <b>{words.main}</b>
              {words.note === null ? null : <span>{words.note}</span>}
              {mains.size > 1 ? <span>{name}</span> : null}
            </div>
          ),
        )}
    </>
  );
}

function Papers({ here, view }: Props): ReactElement {
  const { language } = here;
  const t = procedureTexts[language].sheet;
  const { version } = view;
  const condition = (when: Parameters<typeof describeCondition>[0]): string =>
    describeCondition(when, (key) => (version.form === null ? undefined : findField(version.form, key)), language);
  return (
    <Section title={t.papers}>
      <ul className="papers">
        {version.components.map((component) => (
          <li key={component.code}>
            <Icon name={component.kind === 'e_form' ? 'pen' : component.kind === 'present' ? 'eye' : 'page'} size={26} />
            <b>{component.name[language]}</b>
            <span className="meta">
              {component.kind === 'e_form'
                ? t.eForm
                : component.kind === 'present'
                  ? t.present
                  : sentences(
                      t.submit(component.originals, component.copies),
                      component.electronicAccepted ? t.photo : '',
                      component.required ? '' : t.optional,
                    )}
              {component.when === undefined || version.form === null ? null : ` ${t.onlyIf(condition(component.when))}`}
              <OnFile here={here} papers={view.onFile.get(component.code) ?? []} />
              {component.replacedByData === undefined ? null : ` ${t.data(inLanguage(component.replacedByData, language))}`}
            </span>
          </li>
        ))}
      </ul>
      {version.definition.published?.notes.map((note) => (
        <p key={note} className="meta mt-2">
          {note}
        </p>
      ))}
    </Section>
  );
}

function OnFile({ here, papers }: { readonly here: Here; readonly papers: readonly PersonPaper[] }): ReactElement | null {
  const [paper] = papers;
  if (paper === undefined) return null;
  return (
    <>
      {' '}
      <b>{procedureTexts[here.language].sheet.onFile(paperInWords(paper, here))}</b>
    </>
  );
}

function Ways({ here, view }: Props): ReactElement {
  const { language } = here;
  const t = procedureTexts[language].sheet;
  const kinds = new Set(view.version.channels.map(({ kind }) => kind));
  return (
    <Section title={t.ways}>
      <div className="ways">
        {view.submittable && (kinds.has('online_full') || kinds.has('online_partial')) ? (
          <div>
            <Icon name="computer" size={26} />
            <p>
              <b>{t.here}</b> {t.hereBody}
            </p>
          </div>
        ) : null}
        {kinds.has('desk') ? (
          <div>
            <Icon name="office" size={26} />
            <p>
              <b>{t.desk}</b> {t.deskBody}
              <br />
              <a className="act" href={href(language, '/tro-giup#diem-tiep-nhan')}>
                {t.desks(view.desks)}
              </a>
            </p>
          </div>
        ) : null}
        {kinds.has('postal') ? (
          <div>
            <Icon name="letter" size={26} />
            <p>
              <b>{t.post}</b> {t.postBody}
            </p>
          </div>
        ) : null}
      </div>
    </Section>
  );
}

function Published({ here, view }: Props): ReactElement | null {
  const t = procedureTexts[here.language].sheet;
  const { published } = view.version.definition;
  if (published === undefined) return null;
  const block = (title: string, text: string | undefined): ReactElement | null =>
    text === undefined ? null : (
      <section className="sec" lang="vi">
        <details>
          <summary>
            <Icon name="forward" size={18} />
            {title}
          </summary>
          {text.split('\n').map((line, index) => (
            <p key={index} className="mt-2">
              {line}
            </p>
          ))}
        </details>
      </section>
    );
  return (
    <>
      {block(t.steps, published.steps)}
      {block(t.conditions, published.conditions)}
    </>
  );
}

function Law({ here, version }: { readonly here: Here; readonly version: ProcedureVersion }): ReactElement {
  const { language } = here;
  const t = procedureTexts[language].sheet;
  const { definition } = version;
  const title = (text: LocalText): string => inLanguage(text, language);
  return (
    <section className="sec">
      <details>
        <summary>
          <Icon name="forward" size={18} />
          {t.law}
        </summary>
        <ul className="plain">
          {definition.legalBases.map((basis) => (
            <li key={basis.symbol}>
              {title(basis.title)}, {basis.symbol}
            </li>
          ))}
        </ul>
      </details>
      <p className="meta">
        {t.code(version.code, title(version.field.name))}
        {definition.published?.decision === undefined ? null : ` ${t.decision(definition.published.decision)}`}
      </p>
    </section>
  );
}
