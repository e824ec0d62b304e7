const TUS = { 'tus-resumable': '1.0.0' };
/** Small enough that a cut network loses seconds, large enough not to waste answers. */
const CHUNK = 512 * 1024;

export class UploadRefused extends Error {}

/** The session ended on the way; what was sent so far waits for the person. */
export class SignedOut extends Error {}

/** One file to the resumable route: begins, asks how far it got, goes on from there. */
export class TusUpload {
  private address: string | null = null;
  sent = 0;

  constructor(
    readonly file: File,
    private readonly progress: (share: number) => void,
  ) {}

  /** @returns the id of the stored document. @throws UploadRefused with the server's words; SignedOut; TypeError when the network is lost */
  async run(): Promise<string> {
    if (this.address === null) await this.begin();
    else await this.askHowFar(this.address);
    for (;;) {
      const done = await this.part(this.address ?? '');
      if (done !== null) return done;
    }
  }

  private async begin(): Promise<void> {
    const answer = await fetch('/api/v1/uploads', {
      method: 'POST',
      headers: { ...TUS, 'upload-length': String(this.file.size), 'upload-metadata': `filename ${base64(this.file.name)}` },
    });
    const address = answer.headers.get('location');
    if (answer.status !== 201 || address === null) throw await refusal(answer);
    this.address = address;
    this.sent = 0;
  }

  private async askHowFar(address: string): Promise<void> {
    const answer = await fetch(address, { method: 'HEAD', headers: TUS });
    const offset = Number(answer.headers.get('upload-offset'));
    if (answer.status === 401) throw new SignedOut();
    if (answer.ok && Number.isInteger(offset)) this.sent = offset;
    else await this.begin();
  }

  private async part(address: string): Promise<string | null> {
    const answer = await fetch(address, {
      method: 'PATCH',
      headers: { ...TUS, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(this.sent) },
      body: this.file.slice(this.sent, this.sent + CHUNK),
    });
    if (answer.status === 200) return ((await answer.json()) as { id: string }).id;
    if (answer.status !== 204) throw await refusal(answer);
    this.sent = Number(answer.headers.get('upload-offset') ?? this.sent + CHUNK);
    this.progress(this.sent / Math.max(1, this.file.size));
    return null;
  }
}

/** The server's words for a refusal, or that nobody is signed in any more. */
export async function refusal(answer: Response): Promise<UploadRefused | SignedOut> {
  if (answer.status === 401 || answer.status === 403) return new SignedOut();
  const problem = (await answer.json().catch(() => ({}))) as { title?: string; detail?: string };
  return new UploadRefused([problem.title, problem.detail].filter((part) => part !== undefined).join('. '));
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
