const CONTROLS = 'input:checked, input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), button:not(:disabled)';

/** Where somebody types in a question: the chosen one of a group of radio buttons, or the first control. */
function controlOf(question: Element): HTMLElement | null {
  const controls = [...question.querySelectorAll<HTMLElement>(CONTROLS)].filter((control) => control.tabIndex >= 0);
  return controls.find((control) => control.matches(':checked')) ?? controls[0] ?? null;
}

/** The next question that wants an answer: after this one, or else the first that must not stay empty. */
function nextWanting(within: ParentNode, from: Element | null): Element | null {
  const questions = [...within.querySelectorAll('[data-wants]')].filter((question) => controlOf(question) !== null);
  const after = (question: Element): boolean =>
    from !== null && !question.contains(from) && (from.compareDocumentPosition(question) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return questions.find(after) ?? questions.find((one) => one.getAttribute('data-wants') === 'required' && !one.contains(from)) ?? null;
}

function goTo(control: HTMLElement | null): void {
  control?.focus();
  if (control instanceof HTMLInputElement && control.type === 'text') control.select();
  control?.scrollIntoView({ block: 'nearest' });
}

/** From here to the next question that wants an answer; `end` when there is none. */
export function moveOn(within: ParentNode, from: Element | null, end: HTMLElement | null): void {
  const next = nextWanting(within, from);
  goTo(next === null ? end : controlOf(next));
}

/** Into a part of the page: its first fault, else what it still wants, else its first control. */
export function moveInto(part: ParentNode): void {
  const fault = part.querySelector<HTMLElement>('[aria-invalid="true"]');
  const wanting = part.querySelector('[data-wants="required"]') ?? part.querySelector('[data-wants]');
  const first = part.querySelector('[data-question]');
  goTo(fault ?? (wanting === null ? null : controlOf(wanting)) ?? (first === null ? null : controlOf(first)));
}

/** Enter on a field goes on; on a button it presses, in a text of several lines it breaks the line, and in an open list it chooses first. */
export function goesOn(event: KeyboardEvent): 'now' | 'after' | 'no' {
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return 'no';
  if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return 'no';
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target.type === 'file') return 'no';
  if (event.defaultPrevented) return target.getAttribute('role') === 'combobox' ? 'after' : 'no';
  const searching = target.getAttribute('aria-expanded') === 'true' && target.value.trim() !== '';
  if (!searching) return 'now';
  return chooseLit(target) ? 'after' : 'no';
}

/** The list counts its options a moment after it opens, so a quick Enter finds none counted: what is lit is meant all the same. */
function chooseLit(combobox: HTMLInputElement): boolean {
  const list = document.getElementById(combobox.getAttribute('aria-controls') ?? '');
  const lit = list?.querySelector<HTMLElement>('[data-combobox-selected]') ?? null;
  lit?.click();
  return lit !== null;
}
