import createClient from 'openapi-fetch';
import { currentLanguage } from '../i18n/i18n.js';
import type { ActionBodies, ActionName } from './bodies.js';
import type { paths } from './officer-api.generated.js';
import { isProblemDocument, Problem } from './problem.js';
import { sessionLost } from './session-lost.js';

/** Every call of the console, typed from the committed description of the officer API. */
export const api = createClient<paths>({ headers: { accept: 'application/json' } });

api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', currentLanguage());
    return request;
  },
});

type Call = Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** The answer of a call, or a Problem. A session that ended is announced once; what was typed stays on the page. */
export async function answer<T>(call: Call): Promise<T> {
  const { data, error, response } = await call.catch(() => ({ data: undefined, error: undefined, response: null }));
  if (response === null) throw new Problem({ status: 0, code: 'console.unreachable', title: '' });
  if (response.ok) return data as T;
  if (response.status === 401) sessionLost.announce();
  throw new Problem(isProblemDocument(error) ? error : { status: response.status, code: 'console.no_answer', title: '' });
}

/**
 * What the description of the API does not declare field by field, such as query parameters and bodies: typed by hand where it is called,
 * validated by the API in any case.
 */
export const undeclared = (value: object): never => value as never;

/** An action on a dossier. The key makes a repeated click one action where the API remembers keys. */
export async function act<T = unknown, Name extends ActionName = ActionName>(
  id: string,
  action: Name,
  body: ActionBodies[Name],
  key: string = crypto.randomUUID(),
): Promise<T> {
  const path = `/api/v1/dossiers/{id}/actions/${action}` as '/api/v1/dossiers/{id}/actions/supplement';
  return answer<T>(api.POST(path, { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: undeclared(body) }));
}

/** A file goes as multipart, which the typed client does not carry. */
export async function upload<T>(file: File, path = '/api/v1/documents'): Promise<T> {
  const form = new FormData();
  form.append('file', file);
  const call = fetch(path, { method: 'POST', body: form, headers: { 'accept-language': currentLanguage() } });
  return answer<T>(
    call.then(async (response) => {
      const body: unknown = await response.json().catch(() => null);
      return response.ok ? { data: body, response } : { error: body, response };
    }),
  );
}
