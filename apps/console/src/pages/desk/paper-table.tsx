import { FileButton, NumberInput } from '@mantine/core';
import { Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import type { PaperGiven } from './enter-at-desk.js';
import type { Sheet } from './desk-queries.js';

interface Props {
  readonly components: Sheet['components'];
  /** Codes that the answers so far ask for. */
  readonly required: readonly string[];
  readonly papers: ReadonlyMap<string, PaperGiven>;
  readonly onChange: (papers: ReadonlyMap<string, PaperGiven>) => void;
}

const NOTHING: PaperGiven = { originals: 0, copies: 0, file: null };

/** What was put on the desk: originals, copies, a scanned file. */
export function PaperTable({ components, required, papers, onChange }: Props): ReactElement {
  const { t, say } = useWords();
  return (
    <table className="check">
      <thead>
        <tr>
          <th scope="col">{t('desk.paper')}</th>
          <th scope="col" className="c">
            {t('desk.originals')}
          </th>
          <th scope="col" className="c">
            {t('desk.copies')}
          </th>
          <th scope="col">{t('desk.file')}</th>
        </tr>
      </thead>
      <tbody>
        {components.map(({ code, name }) => {
          const given = papers.get(code) ?? NOTHING;
          const set = (change: Partial<PaperGiven>): void => onChange(new Map([...papers, [code, { ...given, ...change }]]));
          const asked = required.includes(code);
          return (
            <tr key={code}>
              <td>
                {asked ? <b>{say(name)}</b> : <span className="dim">{say(name)}</span>}
                {!asked && <p className="dim">{t('desk.notAsked')}</p>}
              </td>
              <td className="c">
                <NumberInput
                  aria-label={`${t('desk.originals')}, ${say(name)}`}
                  value={given.originals}
                  onChange={(value) => set({ originals: Number(value) || 0 })}
                  min={0}
                  max={100}
                  hideControls
                  w={52}
                />
              </td>
              <td className="c">
                <NumberInput
                  aria-label={`${t('desk.copies')}, ${say(name)}`}
                  value={given.copies}
                  onChange={(value) => set({ copies: Number(value) || 0 })}
                  min={0}
                  max={100}
                  hideControls
                  w={52}
                />
              </td>
              <td>
                <FileButton
                  accept="application/pdf,image/jpeg,image/png"
                  onChange={(file) => set({ file })}
                  inputProps={{ 'aria-label': `${t('desk.file')}, ${say(name)}` }}
                >
                  {(props) => (
                    <button type="button" className="btn q slim" {...props}>
                      <Icon name={given.file === null ? 'upload' : 'tick'} size={18} />
                      {given.file === null ? t('desk.attach') : t('desk.attached')}
                      <span className="vh"> {say(name)}</span>
                    </button>
                  )}
                </FileButton>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
