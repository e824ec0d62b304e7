import { followProvinces } from './areas.js';
import { Autosave } from './autosave.js';
import { followConditions } from './conditions.js';
import { focusSummary } from './focus-summary.js';
import { forgetPosted, LocalCopy } from './local-copy.js';
import { StatusLine } from './status-line.js';

document.documentElement.classList.add('has-script');
focusSummary();
forgetPosted();

const form = document.querySelector<HTMLFormElement>('form[data-draft]');
const line = form?.querySelector<HTMLElement>('[data-status]');
if (form && line) {
  followConditions(form);
  followProvinces(form);
  new Autosave(form, new LocalCopy(form.dataset['draft'] ?? '', form.dataset['page'] ?? ''), new StatusLine(line)).start();
}
