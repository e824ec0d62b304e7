/**
 * A page that was made in a session that ended carries that session's token. After a sign-in in another tab the same page, asked for again, has the
 * new one; it also proves that whoever signed in may see this page.
 * @returns whether the forms of the page can be posted again
 */
export async function renewToken(): Promise<boolean> {
  const token = (await freshPage())?.querySelector<HTMLInputElement>('input[name="formToken"]')?.value;
  if (token === undefined) return false;
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name="formToken"]')) field.value = token;
  return true;
}

/** This page as the server has it now; null without network, without a session or when it is somebody else's. */
export async function freshPage(): Promise<Document | null> {
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' }, redirect: 'error' });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  } catch {
    return null;
  }
}

/** Where to sign in without leaving this page. */
export function signInAddress(): string {
  return `${document.documentElement.lang === 'en' ? '/en' : ''}/dang-nhap?tiep=${encodeURIComponent(location.pathname)}`;
}
