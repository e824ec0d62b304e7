import type { ReactElement } from 'react';
import { homeTexts } from '../home/home.texts.js';
import { href, type Here } from '../http/here.js';
import { dossierTexts } from './dossiers.texts.js';
import { MineItem } from './mine-item.js';
import { groupOf, GROUPS, type MyThing } from './my-things.js';

interface ListPageProps {
  readonly here: Here;
  readonly things: readonly MyThing[];
  readonly zone: string;
}

export function DossierListPage({ here, things, zone }: ListPageProps): ReactElement {
  const { language } = here;
  const t = dossierTexts[language];
  const none = homeTexts[language];
  return (
    <>
      <h1 className="mt-6">{t.mine}</h1>
      {things.length === 0 ? (
        <section className="look mt-6">
          <p>
            <b>{none.nothing}</b>
          </p>
          <p className="meta">{none.nothingBody}</p>
          <a className="act" href={href(language, '/thu-tuc')}>
            {t.find}
          </a>
        </section>
      ) : (
        GROUPS.map((group) => {
          const members = things.filter((thing) => groupOf(thing) === group);
          if (members.length === 0) return null;
          return (
            <section key={group} className="mt-6" aria-labelledby={`g-${group}`}>
              <h2 id={`g-${group}`}>{t.groups[group]}</h2>
              <ul className="mine">
                {members.map((thing) => (
                  <MineItem key={thing.id} here={here} thing={thing} zone={zone} />
                ))}
              </ul>
            </section>
          );
        })
      )}
    </>
  );
}
