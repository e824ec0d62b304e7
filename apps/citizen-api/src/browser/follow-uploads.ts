import { UploadBox } from './upload-box.js';
import { word } from './words.js';

/** Every place of the page that takes files; a button that leaves the page waits for what is on its way. */
export function followUploads(): void {
  const boxes: UploadBox[] = [];
  let held: { form: HTMLFormElement; submitter: HTMLElement | null } | null = null;
  const count = (state: 'going' | 'failed'): number => boxes.reduce((sum, box) => sum + box.count(state), 0);
  const changed = (): void => {
    if (held === null || count('going') > 0) return;
    const { form, submitter } = held;
    held = null;
    if (count('failed') > 0) say(form, word('filesFailed'));
    else form.requestSubmit(submitter);
  };
  for (const box of document.querySelectorAll<HTMLElement>('[data-uploads]')) {
    const input = box.querySelector<HTMLInputElement>('input[type="file"]');
    const list = box.querySelector<HTMLElement>('[data-files]');
    if (input !== null && list !== null) boxes.push(new UploadBox(box, input, list, changed));
  }
  if (boxes.length === 0) return;
  addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement;
      const failed = count('going') === 0 && count('failed') > 0;
      if (count('going') === 0 && !failed) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      held = failed ? null : { form, submitter: event.submitter };
      say(form, word(failed ? 'filesFailed' : 'filesGoing'));
    },
    true,
  );
  addEventListener('beforeunload', (event) => {
    if (count('going') > 0) event.preventDefault();
  });
}

/** Beside the buttons, where the person has just pressed. */
function say(form: HTMLFormElement, text: string): void {
  const place = form.querySelector('.go') ?? document.querySelector('.go');
  const alert = place?.parentElement?.querySelector<HTMLElement>('[data-files-said]') ?? document.createElement('p');
  alert.dataset['filesSaid'] = '';
  alert.className = 'notice soon save-failed';
  alert.setAttribute('role', 'alert');
  alert.textContent = text;
  place?.before(alert);
}
