/** The page where the tab that only signs in ends. */
export const SIGNED_IN = '/signed-in';

export function signInAddress(returnTo: string): string {
  return `/api/v1/session/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
}

export function goToSignIn(): void {
  window.location.assign(signInAddress(window.location.pathname + window.location.search));
}
