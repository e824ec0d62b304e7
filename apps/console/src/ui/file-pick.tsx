import { Icon } from '@app/ui';
import type { ReactElement } from 'react';

/** A native file input that looks like the other buttons: the label is the button, so keyboard and voice control press it. */
export function FilePick({
  label,
  folder = false,
  multiple = false,
  slim = false,
  about,
  accept,
  onPick,
}: {
  readonly label: string;
  readonly slim?: boolean;
  /** What the file is for, where the label alone stands in many rows. */
  readonly about?: string;
  readonly folder?: boolean;
  readonly multiple?: boolean;
  readonly accept: string;
  readonly onPick: (files: readonly File[]) => void;
}): ReactElement {
  return (
    <label className={slim ? 'btn q slim file-pick' : 'btn o file-pick'}>
      <Icon name={folder ? 'folder' : 'upload'} size={18} />
      {label}
      {about !== undefined && <span className="vh"> {about}</span>}
      <input
        type="file"
        className="vh"
        multiple={multiple}
        accept={accept}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
