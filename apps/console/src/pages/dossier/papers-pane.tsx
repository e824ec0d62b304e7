import { Select, Textarea } from '@mantine/core';
import { Icon } from '@app/ui';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api, undeclared } from '../../api/client.js';
import { VERDICTS, type ComponentView, type DossierView, type StoredDocument, type Verdict } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { DocumentFrame } from '../../ui/document-frame.js';
import { FailureNote } from '../../ui/failure.js';
import { useToast } from '../../ui/toast.js';
import { ScanDialog } from '../scan/scan-dialog.js';
import { useRefresh } from './dossier-queries.js';

const TONES: Readonly<Record<Verdict, string>> = { unchecked: 'soon', accepted: 'ok', wrong: 'late', missing: 'late', reused: 'ok' };
const ENDED = ['stopped', 'result_ready', 'handed_over', 'withdrawn', 'intake_refused'];

/** One paper at a time, beside the declaration, with its verdict. */
export function PapersPane({ view }: { readonly view: DossierView }): ReactElement {
  const { t, say } = useWords();
  const { may } = useSession();
  const toast = useToast();
  const refresh = useRefresh(view.head.id);
  const [code, setCode] = useState<string | null>(null);
  const [scanning, setScanning] = useState(false);
  const first = view.components.find(({ documents }) => documents.length > 0) ?? view.components[0];
  const paper = view.components.find((one) => one.code === code) ?? first;
  const scans = may('dossier.check_components') && !ENDED.includes(view.head.status);
  async function add(documents: ReadonlyMap<string, StoredDocument>): Promise<void> {
    const papers = [...documents].map(([component, { id }]) => ({ code: component, documentIds: [id] }));
    await answer(api.POST('/api/v1/dossiers/{id}/scans', { params: { path: { id: view.head.id } }, body: undeclared({ papers }) }));
    toast.say(t('scan.done', { parts: papers.length }));
    await refresh();
  }
  const number = paper === undefined ? 0 : view.components.indexOf(paper) + 1;
  return (
    <section className="papers-pane" aria-labelledby="papers-title">
      <div className="pick">
        <h2 id="papers-title" className="vh">
          {t('dossier.papers')}
        </h2>
        <Select
          aria-label={t('dossier.choosePaper')}
          data={view.components.map((one, index) => ({ value: one.code, label: `${index + 1}. ${say(one.name)}` }))}
          value={paper?.code ?? null}
          onChange={setCode}
          allowDeselect={false}
        />
        {paper !== undefined && (
          <p className="btns mt-2">
            <span className={`tag ${TONES[paper.verdict]}`}>{t(`dossier.verdict.${paper.verdict}`)}</span>
            <span className="tag">{t(`dossier.form.${paper.form}`)}</span>
            {paper.note !== null && <span className="dim">{paper.note}</span>}
            <span className="grow" />
            <span className="dim">
              {number} / {view.components.length}
            </span>
          </p>
        )}
        {scans && (
          <p>
            <button type="button" className="btn q slim" onClick={() => setScanning(true)}>
              <Icon name="scan" size={18} />
              {t('scan.open')}
            </button>
          </p>
        )}
      </div>
      {scanning && <ScanDialog papers={view.components} onClose={() => setScanning(false)} onCut={add} />}
      {paper !== undefined && <Paper key={`${paper.code}:${paper.verdict}:${paper.documents.length}`} view={view} paper={paper} />}
    </section>
  );
}

function Paper({ view, paper }: { readonly view: DossierView; readonly paper: ComponentView }): ReactElement {
  const { t } = useWords();
  const { may } = useSession();
  const [documentId, setDocumentId] = useState(paper.documents.at(-1)?.id ?? null);
  const document = paper.documents.find(({ id }) => id === documentId);
  const checks = may('dossier.check_components') && !ENDED.includes(view.head.status);
  return (
    <div className="desktop well">
      {paper.documents.length > 1 && (
        <Select
          aria-label={t('dossier.chooseFile')}
          data={paper.documents.map(({ id, name }) => ({ value: id, label: name }))}
          value={documentId}
          onChange={setDocumentId}
          allowDeselect={false}
          mb={8}
        />
      )}
      {document === undefined ? (
        <p className="no-file">{t('dossier.noFile')}</p>
      ) : (
        <DocumentFrame dossierId={view.head.id} document={document} />
      )}
      {checks && <VerdictForm view={view} paper={paper} />}
    </div>
  );
}

function VerdictForm({ view, paper }: { readonly view: DossierView; readonly paper: ComponentView }): ReactElement {
  const { t } = useWords();
  const toast = useToast();
  const refresh = useRefresh(view.head.id);
  const [verdict, setVerdict] = useState<Verdict>(paper.verdict);
  const [note, setNote] = useState(paper.note ?? '');
  const check = useMutation({
    mutationFn: (papers: readonly { code: string; verdict: Verdict; note?: string }[]) =>
      answer(api.POST('/api/v1/dossiers/{id}/components', { params: { path: { id: view.head.id } }, body: undeclared({ papers }) })),
    onSuccess: async () => {
      toast.say(t('dossier.checkSaved'));
      await refresh();
    },
  });
  const open = view.components.filter((one) => one.verdict === 'unchecked');
  return (
    <div className="verdict-form">
      <div className="btns">
        <Select
          aria-label={t('dossier.verdictLabel')}
          data={VERDICTS.map((value) => ({ value, label: t(`dossier.verdict.${value}`) }))}
          value={verdict}
          onChange={(value) => setVerdict(VERDICTS.find((one) => one === value) ?? 'unchecked')}
          allowDeselect={false}
          w={170}
        />
        <button
          type="button"
          className="btn o"
          aria-disabled={check.isPending}
          onClick={() => check.mutate([{ code: paper.code, verdict, ...(note.trim() === '' ? {} : { note: note.trim() }) }])}
        >
          <Icon name="tick" size={18} />
          {t('dossier.saveCheck')}
        </button>
        {open.length > 1 && (
          <button
            type="button"
            className="btn q"
            aria-disabled={check.isPending}
            onClick={() => check.mutate(open.map(({ code }) => ({ code, verdict: 'accepted' as const })))}
          >
            {t('dossier.acceptAll')} ({open.length})
          </button>
        )}
      </div>
      {(verdict === 'wrong' || verdict === 'missing') && (
        <Textarea
          label={t('dossier.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={1}
          maxRows={4}
        />
      )}
      {check.isError && <FailureNote error={check.error} />}
    </div>
  );
}
