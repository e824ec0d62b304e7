import type { ReactElement } from 'react';
import type { DossierView } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import type { Askable } from './askable.js';

interface Props {
  readonly view: DossierView;
  readonly chosen: readonly Askable[];
  readonly texts: Readonly<Record<string, string>>;
  readonly reason: string;
  /** Key of what is being typed: marked on the paper. */
  readonly writing: string | null;
}

/** The printed form with the words as they are typed. It is Vietnamese whatever the console speaks, because the law prints it so. */
export function SlipPreview({ view, chosen, texts, reason, writing }: Props): ReactElement {
  const { t } = useWords();
  const { head, parties } = view;
  const owner = parties.find(({ kind }) => kind === 'owner') ?? parties[0];
  const marked = (key: string, text: string): ReactElement => (writing === key ? <mark>{text}</mark> : <>{text}</>);
  return (
    <div className="sheet-a5" lang="vi">
      <div className="hd">
        <div>
          {head.competentAgency.vi}
          <br />
          <b>{head.receivingUnit.vi}</b>
        </div>
        <div>
          <b>{t('supplement.paper.country')}</b>
          <br />
          <b>{t('supplement.paper.motto')}</b>
        </div>
      </div>
      <p className="ti">{t('supplement.paper.name')}</p>
      <p>
        {t('supplement.paper.of')}: <b>{owner?.name}</b>
        {head.code !== null && `, ${head.code}`}
      </p>
      <p>
        {t('supplement.paper.about')}: {head.procedureName.vi} ({head.procedureCode})
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('supplement.paper.number')}</th>
            <th scope="col">{t('supplement.paper.item')}</th>
            <th scope="col">{t('supplement.paper.text')}</th>
          </tr>
        </thead>
        <tbody>
          {chosen.map(({ key, name }, index) => (
            <tr key={key}>
              <td>{index + 1}</td>
              <td>{name}</td>
              <td>{marked(key, texts[key] ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <b>{t('supplement.paper.reason')}:</b> {marked('reason', reason)}
      </p>
      <p>{t('supplement.paper.stop')}</p>
    </div>
  );
}
