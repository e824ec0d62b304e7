/**
 * Everything a page needs is ours: nothing inline, nothing from elsewhere. `formTo` names origins to which the answer to a form may send the
 * browser on, because browsers check redirects of forms too.
 */
export function contentSecurityPolicy(formTo: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    `form-action ${["'self'", ...formTo].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'none'",
  ].join('; ');
}
