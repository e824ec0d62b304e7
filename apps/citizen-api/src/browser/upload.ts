import { focusSummary } from './focus-summary.js';
import { renewToken, signInAddress } from './renew-token.js';
import { shrinkImage } from './shrink-image.js';
import { refusal, SignedOut, TusUpload, UploadRefused } from './tus-upload.js';
import { UploadItem } from './upload-item.js';
import { word } from './words.js';

document.documentElement.classList.add('has-script');
focusSummary();

const box = document.querySelector<HTMLElement>('[data-uploads]');
const form = box?.querySelector<HTMLFormElement>('[data-upload-form]');
const list = box?.querySelector<HTMLElement>('[data-files]');
const input = form?.querySelector<HTMLInputElement>('input[type="file"]');
if (box && form && list && input) {
  const path = box.dataset['uploads'] ?? '';
  const most = Number(box.dataset['max'] ?? 0);
  let left = 0;
  input.multiple = true;
  form.querySelector('button')?.setAttribute('hidden', '');

  // Choosing is uploading: people take it so, and a forgotten button loses papers.
  input.addEventListener('change', () => {
    const chosen = [...(input.files ?? [])];
    input.value = '';
    left += chosen.length;
    void chosen.reduce((before, file) => before.then(() => take(file)), Promise.resolve());
  });

  const take = async (chosen: File): Promise<void> => {
    const item = new UploadItem(chosen.name);
    list.append(item.element);
    const file = await shrinkImage(chosen);
    const drop = (): void => {
      item.element.remove();
      left -= 1;
      finish();
    };
    if (file.size > most) return item.fail(word('tooLarge'), null, [{ text: word('drop'), act: drop }]);
    const upload = new TusUpload(file, (share) => item.say(`${word('sending')} ${Math.round(share * 100)} %`, share));
    const send = async (): Promise<void> => {
      item.say(`${word('sending')} ${Math.round((upload.sent / Math.max(1, file.size)) * 100)} %`, upload.sent / Math.max(1, file.size));
      try {
        await attach(await upload.run());
        item.say(word('stored'), null);
        left -= 1;
        finish();
      } catch (error) {
        if (error instanceof UploadRefused)
          return item.fail(error.message === '' ? word('refused') : error.message, null, [{ text: word('drop'), act: drop }]);
        const share = upload.sent / Math.max(1, file.size);
        if (error instanceof SignedOut)
          return item.fail(word('cutSession'), share, [
            { text: word('signIn'), href: signInAddress() },
            { text: word('resume'), act: () => void send() },
          ]);
        item.fail(`${word('cutOff')} ${Math.round(share * 100)} %`, share, [
          { text: word('resume'), act: () => void send() },
          { text: word('drop'), act: drop },
        ]);
      }
    };
    await send();
  };

  const attach = async (documentId: string, again = false): Promise<void> => {
    const token = form.querySelector<HTMLInputElement>('[name="formToken"]')?.value ?? '';
    const answer = await fetch(`${path}/gan`, {
      method: 'POST',
      body: new URLSearchParams({ formToken: token, documentId }),
      headers: { accept: 'application/json' },
    });
    if (answer.status === 403 && !again && (await renewToken())) return attach(documentId, true);
    if (answer.status >= 400 && answer.status < 500) throw await refusal(answer);
    if (!answer.ok) throw new TypeError('not attached');
  };

  // The stored files come from the server, with what one can do with them.
  const finish = (): void => {
    if (left === 0) location.reload();
  };
}
