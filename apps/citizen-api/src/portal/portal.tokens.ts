/** The time zone whose clock people read. */
export const PORTAL_ZONE = Symbol('PORTAL_ZONE');
/** Address of this portal as the public types it. */
export const PUBLIC_URL = Symbol('PUBLIC_URL');
