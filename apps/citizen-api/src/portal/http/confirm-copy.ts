import type { FastifyReply } from 'fastify';

/** Tells the device which of its copies is stored here now, by the name that its post carried: the script forgets that one. */
export function confirmCopy(reply: FastifyReply, name: unknown): void {
  if (typeof name === 'string' && /^[0-9a-z]{8,40}$/.test(name))
    void reply.header('set-cookie', `mc-kept=${name}; Max-Age=600; Path=/; SameSite=Strict`);
}
