import { fileSize, Icon } from '@app/ui';
import type { ReactElement } from 'react';
import type { StoredDocument } from '../api/views.js';
import { useWords } from '../i18n/i18n.js';

/** A document on the page: pages by the browser's own viewer, pictures as they are, and always the way to download it. */
export function DocumentFrame({ dossierId, document }: { readonly dossierId: string; readonly document: StoredDocument }): ReactElement {
  const { t, language } = useWords();
  const address = `/api/v1/dossiers/${dossierId}/documents/${document.id}`;
  const isPdf = document.mediaType === 'application/pdf';
  const isPicture = document.mediaType.startsWith('image/');
  return (
    <figure className="document">
      {isPdf && (
        <iframe
          className="pages"
          src={`${address}/preview#toolbar=0&navpanes=0&view=FitH`}
          title={t('dossier.frame', { name: document.name })}
        />
      )}
      {isPicture && <img className="picture" src={`${address}/preview`} alt={t('dossier.frame', { name: document.name })} />}
      {!isPdf && !isPicture && <p className="no-file">{t('dossier.notShown')}</p>}
      <figcaption className="btns">
        <a href={address} download={document.name}>
          {document.name}
        </a>
        <span className="dim">
          {fileSize(document.size, language)}, {t(`dossier.scan.${scanOf(document.scanState)}`)}
        </span>
        <Icon name="download" size={16} />
      </figcaption>
    </figure>
  );
}

const SCANS = ['off', 'pending', 'clean', 'infected', 'unscannable'] as const;
const scanOf = (state: string): (typeof SCANS)[number] => SCANS.find((one) => one === state) ?? 'pending';
