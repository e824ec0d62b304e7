import type { OpenedSession } from './sessions.js';

/** `__Host-`: this host only, HTTPS (or loopback) only, whole site. Ports share a jar, so each app has its own name. */
export const CITIZEN_COOKIE = '__Host-mc-citizen';
export const OFFICER_COOKIE = '__Host-mc-officer';

export function setCookie(name: string, session: OpenedSession): string {
  return `${name}=${session.token}; Path=/; Secure; HttpOnly; SameSite=Lax`;
}

export function clearCookie(name: string): string {
  return `${name}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;
}
