import { createHmac, timingSafeEqual } from 'node:crypto';
import { FormTokenInvalid } from '../identity.errors.js';

/** Hidden field of every form that a signed-in person posts. */
export const FORM_TOKEN_FIELD = 'formToken';

/** Belongs to one session: another site can neither read nor guess it, and a new sign-in makes a new one. */
export function formTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('form').digest('base64url');
}

/** @throws FormTokenInvalid */
export function refuseForeignForm(sessionToken: string | undefined, given: string): void {
  const expected = Buffer.from(sessionToken === undefined ? '' : formTokenOf(sessionToken));
  const sent = Buffer.from(given);
  if (expected.length === 0 || expected.length !== sent.length || !timingSafeEqual(expected, sent)) throw new FormTokenInvalid();
}
