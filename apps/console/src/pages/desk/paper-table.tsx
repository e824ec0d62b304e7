import { Checkbox, NumberInput } from '@mantine/core';
import { Icon } from '@app/ui';
import { useState, type ReactElement } from 'react';
import { upload } from '../../api/client.js';
import type { StoredDocument } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { FailureNote } from '../../ui/failure.js';
import { FilePick } from '../../ui/file-pick.js';
import { Question } from '../../ui/form/question.js';
import { isGiven, type PaperGiven } from './enter-at-desk.js';
import type { Sheet } from './desk-queries.js';

interface Props {
  readonly components: Sheet['components'];
  /** Codes that the answers so far ask for. */
  readonly required: readonly string[];
  readonly papers: ReadonlyMap<string, PaperGiven>;
  readonly onChange: (change: (papers: ReadonlyMap<string, PaperGiven>) => ReadonlyMap<string, PaperGiven>) => void;
}

const NOTHING: PaperGiven = { seen: false, originals: 0, copies: 0, documents: [] };

/** Scans that were cut from one file, each to its paper. */
export function withScans(
  papers: ReadonlyMap<string, PaperGiven>,
  scans: ReadonlyMap<string, StoredDocument>,
): ReadonlyMap<string, PaperGiven> {
  const next = new Map(papers);
  for (const [code, scan] of scans) {
    const before = next.get(code) ?? NOTHING;
    next.set(code, { ...before, documents: [...before.documents, scan] });
  }
  return next;
}

/** What was put on the desk: originals, copies, scans. */
export function PaperTable({ components, required, papers, onChange }: Props): ReactElement {
  const { t } = useWords();
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
        </tr>
      </thead>
      <tbody>
        {components.map((component) => (
          <PaperRow
            key={component.code}
            component={component}
            asked={required.includes(component.code)}
            given={papers.get(component.code) ?? NOTHING}
            onGive={(change) => onChange((before) => new Map([...before, [component.code, change(before.get(component.code) ?? NOTHING)]]))}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly component: Sheet['components'][number];
  readonly asked: boolean;
  readonly given: PaperGiven;
  readonly onGive: (change: (given: PaperGiven) => PaperGiven) => void;
}

function PaperRow({ component: { name, kind }, asked, given, onGive }: RowProps): ReactElement {
  const { t, say } = useWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function take([file]: readonly File[]): Promise<void> {
    if (file === undefined || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const stored = await upload<StoredDocument>(file);
      onGive((before) => ({ ...before, documents: [...before.documents, stored] }));
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  }

  const wants = asked && kind !== 'e_form' && !isGiven(given) ? 'required' : null;
  const count = (part: 'originals' | 'copies') => (
    <NumberInput
      aria-label={`${t(`desk.${part}`)}, ${say(name)}`}
      value={given[part]}
      onChange={(value) => onGive((before) => ({ ...before, [part]: Number(value) || 0 }))}
      onFocus={(event) => event.currentTarget.select()}
      min={0}
      max={100}
      allowDecimal={false}
      hideControls
      w={48}
    />
  );
  return (
    <tr>
      <td>
        {asked ? <b>{say(name)}</b> : <span className="dim">{say(name)}</span>}
        {!asked && <p className="dim">{t('desk.notAsked')}</p>}
        {given.documents.map(({ id, name: file }) => (
          <p key={id} className="given-file">
            <Icon name="tick" size={16} />
            <span>{file}</span>
            <button
              type="button"
              className="btn q slim"
              onClick={() => onGive((before) => ({ ...before, documents: before.documents.filter((one) => one.id !== id) }))}
            >
              {t('files.remove')}
              <span className="vh"> {file}</span>
            </button>
          </p>
        ))}
        <p>
          <FilePick
            slim
            label={t(busy ? 'files.uploading' : given.documents.length === 0 ? 'desk.attach' : 'desk.attachMore')}
            about={say(name)}
            accept="application/pdf,image/jpeg,image/png"
            onPick={(files) => void take(files)}
          />
        </p>
        {failure !== null && <FailureNote error={failure} />}
      </td>
      {kind === 'present' ? (
        <td colSpan={2} className="c">
          <Question path="seen" wants={wants}>
            <Checkbox
              label={t('desk.seen')}
              aria-label={`${t('desk.seen')}, ${say(name)}`}
              checked={given.seen}
              onChange={(event) => {
                const seen = event.currentTarget.checked;
                onGive((before) => ({ ...before, seen }));
              }}
            />
          </Question>
        </td>
      ) : (
        <>
          <td className="c">
            <Question path="paper" wants={wants}>
              {count('originals')}
            </Question>
          </td>
          <td className="c">{count('copies')}</td>
        </>
      )}
    </tr>
  );
}
