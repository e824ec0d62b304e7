/** The address the identity provider answered to, as the public sees it (a proxy may stand before us). */
export class CallbackUrl {
  constructor(private readonly publicUrl: string) {}

  of(path: string): URL {
    return new URL(path, this.publicUrl);
  }
}
