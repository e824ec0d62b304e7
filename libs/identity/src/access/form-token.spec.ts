import { formTokenOf, refuseForeignForm } from './form-token.js';

it('takes the token of the same session only', () => {
  expect(() => refuseForeignForm('session-a', formTokenOf('session-a'))).not.toThrow();
  expect(() => refuseForeignForm('session-b', formTokenOf('session-a'))).toThrow('identity.form_token_invalid');
  expect(() => refuseForeignForm('session-a', '')).toThrow('identity.form_token_invalid');
});

it('takes nothing where nobody is signed in', () => {
  expect(() => refuseForeignForm(undefined, '')).toThrow('identity.form_token_invalid');
});

it('does not carry the session in itself', () => {
  expect(formTokenOf('secret-session')).not.toContain('secret-session');
});
