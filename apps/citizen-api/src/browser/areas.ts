/** Another province, other communes: asked of the server, without a page of its own. */
export function followProvinces(form: HTMLFormElement): void {
  for (const province of form.querySelectorAll<HTMLSelectElement>('select[data-province]')) {
    province.addEventListener('change', () => void refill(form, province));
  }
}

async function refill(form: HTMLFormElement, province: HTMLSelectElement): Promise<void> {
  const communes = form.elements.namedItem(province.dataset['province'] ?? '');
  if (!(communes instanceof HTMLSelectElement)) return;
  const [none] = communes.options;
  let list: { code: string; name: string }[];
  try {
    const answer = await fetch(`/dia-ban/${encodeURIComponent(province.value)}`, { headers: { accept: 'application/json' } });
    if (!answer.ok) return;
    list = ((await answer.json()) as { items: { code: string; name: string }[] }).items;
  } catch {
    return;
  }
  communes.replaceChildren(...(none === undefined ? [] : [none]), ...list.map(({ code, name }) => new Option(name, code)));
  communes.value = '';
}
