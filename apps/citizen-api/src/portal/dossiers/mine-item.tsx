import { instantInWords, STATUS_WORDS, type IconName, type StatusWord } from '@app/ui';
import type { ReactElement } from 'react';
import type { MyDossier } from '../../dossiers/my-dossiers.js';
import { actingTexts } from '../acting/acting.texts.js';
import { homeTexts } from '../home/home.texts.js';
import { href, type Here } from '../http/here.js';
import { Chip, type ChipTone } from '../parts/chip.js';
import { groupOf, type MyThing } from './my-things.js';

interface MineItemProps {
  readonly here: Here;
  readonly thing: MyThing;
  readonly zone: string;
}

export function MineItem({ here, thing, zone }: MineItemProps): ReactElement {
  const { language } = here;
  const t = homeTexts[language];
  const { dossier } = thing;
  if (dossier === null) {
    return (
      <li>
        <Chip tone="none" icon="empty-page">
          {t.draft}
        </Chip>
        <a className="act" href={href(language, `/ban-nhap/${thing.id}`)}>
          {thing.name[language]}
        </a>
        <span className="meta num">{t.savedAt(instantInWords(thing.at, zone, language, { year: false }))}</span>
      </li>
    );
  }
  const { tone, icon } = chipOf(dossier, groupOf(thing) === 'mine');
  return (
    <li>
      <Chip tone={tone} icon={icon}>
        {STATUS_WORDS[dossier.status as StatusWord][language]}
      </Chip>
      <a className="act" href={href(language, `/ho-so/${dossier.id}`)}>
        {thing.name[language]}
      </a>
      {dossier.actsFor === null ? null : (
        <span className="meta">
          {dossier.actsFor.mine
            ? actingTexts[language].forYou(dossier.actsFor.submitter)
            : actingTexts[language].byYou(dossier.actsFor.owner)}
        </span>
      )}
      <span className="meta num">{[dossier.code ?? '', said(dossier, here, zone)].filter((part) => part !== '').join('. ')}</span>
    </li>
  );
}

function said(dossier: MyDossier, { language }: Here, zone: string): string {
  const t = homeTexts[language];
  if (dossier.needsMe || dossier.resultReadyAt !== null || groupOf({ dossier }) === 'ended') return '';
  if (dossier.dueAt === null) return ['submitted'].includes(dossier.status) ? t.noPromise : '';
  return `${t.promised(instantInWords(dossier.dueAt, zone, language, { year: false }))} ${t.nothingToDo}`;
}

function chipOf({ status, outcome }: MyDossier, mine: boolean): { tone: ChipTone; icon: IconName } {
  switch (status) {
    case 'result_ready':
    case 'handed_over':
      return outcome === 'refused' ? { tone: 'none', icon: 'page' } : { tone: 'ok', icon: 'tick-ring' };
    case 'awaiting_supplement':
    case 'awaiting_intake_supplement':
      return { tone: 'soon', icon: 'pen' };
    case 'suspended':
      return { tone: 'pause', icon: 'two-bars' };
    case 'intake_refused':
    case 'stopped':
    case 'withdrawn':
      return { tone: 'none', icon: 'barred' };
    default:
      return mine ? { tone: 'soon', icon: 'pen' } : { tone: 'none', icon: 'clock' };
  }
}
