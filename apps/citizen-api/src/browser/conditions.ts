import { holds, parseDay, parseNumber, type Answers, type Condition } from '@app/forms';

/** Shows and hides the questions of a page while the person answers, with the same function as the server. Hidden ones keep their value. */
export function followConditions(form: HTMLFormElement): void {
  const places = [...form.querySelectorAll<HTMLElement>('[data-when]')].map((place) => ({
    place,
    when: JSON.parse(place.dataset['when'] ?? '{}') as Condition,
    names: [...place.querySelectorAll<HTMLInputElement>('[name]')].map(({ name }) => name.split('.')[0] ?? ''),
  }));
  if (places.length === 0) return;
  const facts = JSON.parse(form.dataset['facts'] ?? '{}') as Record<string, unknown>;
  const today = form.dataset['today'] ?? '';
  const update = (): void => {
    const answers: Record<string, unknown> = { ...facts, ...answersOf(form) };
    for (const { place, when, names } of places) {
      const shown = holds(when, answers, today);
      place.hidden = !shown;
      // A hidden answer is absent for what comes after it.
      if (!shown) for (const name of names) Reflect.deleteProperty(answers, name);
    }
  };
  form.addEventListener('input', update);
  form.addEventListener('change', update);
  update();
}

/** Top-level answers as conditions read them; composite ones are not read by conditions. */
function answersOf(form: HTMLFormElement): Answers {
  const answers: Record<string, unknown> = {};
  for (const name of new Set([...new FormData(form).keys()])) {
    if (name.includes('.')) continue;
    const controls = [...form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)];
    const given = new FormData(form).getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');
    const [value] = given;
    if (value === undefined) continue;
    answers[name] = controls.filter(({ type }) => type === 'checkbox').length > 1 ? given : read(value);
  }
  return answers;
}

function read(value: string): unknown {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return parseDay(value) ?? parseNumber(value, 10) ?? value;
}
