import createClient from 'openapi-fetch';
import { currentLanguage } from '../i18n/i18n.js';
import type { paths } from './generated/officer-api.js';
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

type ActionPath = Extract<keyof paths, `/api/v1/dossiers/{id}/actions/${string}`>;
export type ActionName = ActionPath extends `/api/v1/dossiers/{id}/actions/${infer Name}` ? Name : never;
type BodyOf<Name extends ActionName> = paths[`/api/v1/dossiers/{id}/actions/${Name}`] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** An action on a dossier. Each attempt of a person is one key, so a repeated click cannot act twice where the API remembers keys. */
export async function act<T = unknown, Name extends ActionName = ActionName>(
  id: string,
  action: Name,
  body: BodyOf<Name>,
  key: string = crypto.randomUUID(),
): Promise<T> {
  const path = `/api/v1/dossiers/{id}/actions/${action}` as '/api/v1/dossiers/{id}/actions/supplement';
  return answer<T>(api.POST(path, { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: body as never }));
}

/** A file goes as multipart, which the typed client does not carry. */
export async function upload<T>(file: File): Promise<T> {
  const form = new FormData();
  form.append('file', file);
  const call = fetch('/api/v1/documents', { method: 'POST', body: form, headers: { 'accept-language': currentLanguage() } });
  return answer<T>(
    call.then(async (response) => {
      const body: unknown = await response.json().catch(() => null);
      return response.ok ? { data: body, response } : { error: body, response };
    }),
  );
}
