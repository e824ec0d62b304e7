import { Checkbox } from '@mantine/core';
import { Icon } from '@app/ui';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useWords, type LocalName } from '../../i18n/i18n.js';
import { Choose } from '../../ui/form/choose.js';
import { papersOfPages, turned, UNCHOSEN, type PageChoice } from './assigned-pages.js';

export interface ScanPaper {
  readonly code: string;
  readonly name: LocalName;
}

interface Props {
  readonly scanId: string;
  readonly papers: readonly ScanPaper[];
  readonly choices: readonly PageChoice[];
  readonly onChoices: (choices: readonly PageChoice[]) => void;
}

/** The list of pages, the page itself, and what is said of it. In the list: up and down move, left and right turn, Space leaves a page out. */
export function ScanPages({ scanId, papers, choices, onChoices }: Props): ReactElement {
  const { t, say } = useWords();
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const follow = useRef(true);
  const choice = choices[at] ?? UNCHOSEN;
  const ofPages = papersOfPages(choices);
  const nameOf = (code: string | null): string => (code === null ? t('scan.noPaper') : say(papers.find((one) => one.code === code)?.name));
  const change = (part: Partial<PageChoice>): void => onChoices(choices.map((one, index) => (index === at ? { ...one, ...part } : one)));

  useEffect(() => {
    if (!follow.current) return;
    follow.current = false;
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [at]);

  function go(index: number): void {
    follow.current = true;
    setAt(Math.max(0, Math.min(choices.length - 1, index)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(choices.length - 1),
      ArrowRight: () => change({ turn: turned(choice.turn, 90) }),
      ArrowLeft: () => change({ turn: turned(choice.turn, -90) }),
      Space: () => change({ blank: !choice.blank }),
    };
    const deed = deeds[event.code];
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  }

  return (
    <div className="scan">
      <ul ref={list} className="scan-list" role="listbox" aria-label={t('scan.pages')} onKeyDown={onKeyDown}>
        {choices.map(({ turn, blank }, index) => (
          <li
            key={index}
            role="option"
            aria-selected={index === at}
            tabIndex={index === at ? 0 : -1}
            className={index === at ? 'at' : undefined}
            onClick={() => go(index)}
          >
            <b>{t('scan.page', { number: index + 1 })}</b>
            {turn !== 0 && <span className="tag">{t('scan.turned', { turn })}</span>}
            <span className={ofPages[index] === null && !blank ? 'due soon' : 'dim'}>
              {blank ? t('scan.blank') : nameOf(ofPages[index] ?? null)}
            </span>
          </li>
        ))}
      </ul>
      {/* One whole page, nothing to scroll: a browser's reader of PDFs would swallow the Tab on the way to the paper. */}
      <iframe
        className="pages"
        tabIndex={-1}
        title={t('scan.shown', { number: at + 1 })}
        src={`/api/v1/documents/${scanId}/pages/${at + 1}?turn=${choice.turn}#toolbar=0&navpanes=0&view=Fit`}
      />
      <div className="form scan-say">
        <h3>{t('scan.page', { number: at + 1 })}</h3>
        <Choose
          label={t('scan.paper')}
          description={t(at === 0 ? 'scan.firstHint' : 'scan.paperHint')}
          error={null}
          options={papers.map(({ code, name }) => ({ value: code, label: say(name) }))}
          value={choice.paper}
          optional
          onChange={(paper) => {
            change({ paper, blank: false });
            // The next page is what comes next.
            if (paper !== null && at < choices.length - 1) go(at + 1);
          }}
        />
        <div className="btns">
          <button type="button" className="btn o slim" onClick={() => change({ turn: turned(choice.turn, -90) })}>
            {t('scan.left90')}
          </button>
          <button type="button" className="btn o slim" onClick={() => change({ turn: turned(choice.turn, 90) })}>
            <Icon name="reload" size={16} />
            {t('scan.right90')}
          </button>
        </div>
        <Checkbox label={t('scan.leaveOut')} checked={choice.blank} onChange={(event) => change({ blank: event.currentTarget.checked })} />
        <p className="dim">{t('scan.keys')}</p>
      </div>
    </div>
  );
}
