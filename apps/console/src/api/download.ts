import { currentLanguage } from '../i18n/i18n.js';
import { answer } from './client.js';

/** Hands a file of the API to the browser. A refusal is a Problem on the page, never a file with its words in it. */
export async function download(path: string): Promise<void> {
  const { blob, name } = await answer<{ blob: Blob; name: string }>(
    fetch(path, { headers: { 'accept-language': currentLanguage() } }).then(async (response) =>
      response.ok
        ? { data: { blob: await response.blob(), name: fileNameOf(response.headers.get('content-disposition')) }, response }
        : { error: (await response.json().catch(() => null)) as unknown, response },
    ),
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it after the click: given back at once, a large file would come out empty.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The name with its marks where the header carries one, otherwise the plain one. */
export function fileNameOf(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  const plain = /filename="([^"]*)"/i.exec(disposition ?? '')?.[1];
  return encoded === undefined ? (plain ?? '') : decodeURIComponent(encoded);
}
