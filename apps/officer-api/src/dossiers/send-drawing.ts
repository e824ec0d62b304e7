import type { FastifyReply } from 'fastify';

/** A drawing of ours, as a picture that runs nothing. */
export function sendDrawing(reply: FastifyReply, svg: string): void {
  void reply
    .header('content-type', 'image/svg+xml; charset=utf-8')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(svg);
}
