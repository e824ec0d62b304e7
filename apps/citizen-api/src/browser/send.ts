import { focusSummary } from './focus-summary.js';
import { forgetPosted, LocalCopy } from './local-copy.js';
import { SendGuard } from './send-guard.js';
import { word } from './words.js';

document.documentElement.classList.add('has-script');
focusSummary();
forgetPosted();

for (const form of document.querySelectorAll<HTMLFormElement>('form[method="post"]')) {
  const guard = new SendGuard(form);
  const copy = form.dataset['keep'] === undefined ? null : new LocalCopy(location.pathname, form.dataset['keep']);
  if (copy !== null) {
    form.addEventListener('input', () => copy.keep(form));
    if (copy.look(form) !== 'nothing') {
      copy.restore(form);
      guard.say(word('restored'));
    }
  }
  form.addEventListener('submit', (event) => {
    if (guard.stops(event)) return;
    copy?.keepForPost(form);
  });
}
